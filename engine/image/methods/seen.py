"""Shows the model one picture that the person liked, as a vector (IP-Adapter, arXiv 2308.06721): a soft prompt.

The vector is of a real picture, the most central one of a topic: the mean of several lies where no picture is. At a
scale of one half it colours what is drawn; near 1 it would be copied.
"""

from random import Random

from engine.core.errors import NotYet
from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import PictureRequest

SCALE = 0.5


@PICTURE_METHODS.register
class Seen(PictureMethod):
    """Draws one topic of pictures by its weight, and says the prompt as it would be for anybody."""

    name = "topics-seen"
    title = "Shown a picture that you liked"
    help = "The model is shown one picture of a topic of yours, as numbers, and asked for something else."
    version = 1
    needs_likes = 5
    needs_pictures = True

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        if not told.seen:
            raise NotYet("No liked picture was looked at yet.", "Choose an encoder that sees pictures, then like some.")
        weights = [weight for weight, _ in told.seen]
        _, vector = Random(seed).choices(told.seen, weights)[0]  # noqa: S311 - replayable, not a secret
        return PictureRequest(
            prompt=wording.framed(wording.subject(told.about)), images=(vector,), image_scale=SCALE, seed=seed
        )
