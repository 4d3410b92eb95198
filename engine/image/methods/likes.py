"""Moves the prompt toward several likes at once, unconsolidated: each with a small pull of its own."""

from random import Random

from engine.core.errors import NotYet
from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import STRONGEST_PULL, PictureRequest, Pull

SEVERAL = 4
"""Likes in one picture; with more, each says too little to be seen."""

NEAREST = 24
"""Likes that are drawn from, those nearest to the heart of the taste."""


@PICTURE_METHODS.register
class Likes(PictureMethod):
    """Pulls toward some liked posts, others for each seed."""

    name = "likes"
    title = "Pulled toward several likes"
    help = "What the model hears is moved toward a few posts that you liked, without your topics."
    version = 1
    needs_likes = 5

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        near = [words for text in told.profile.likes[:NEAREST] if (words := wording.subject(text))]
        if len(near) < self.needs_likes:
            raise NotYet(f"Drawing from likes needs {self.needs_likes} with words, and there are {len(near)}.")
        chosen = Random(seed).sample(near, SEVERAL)  # noqa: S311 - replayable, not a secret
        share = round(STRONGEST_PULL / SEVERAL, 4)
        return PictureRequest(
            prompt=wording.framed(wording.subject(told.about)),
            toward=tuple(Pull(words, share) for words in chosen),
            seed=seed,
        )
