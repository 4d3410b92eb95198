"""Draws what a writer described from the written profile: the description is the prompt, kept with the picture."""

from engine.core.errors import NotYet
from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import PictureRequest


@PICTURE_METHODS.register
class Described(PictureMethod):
    """Takes one description for each seed."""

    name = "summary"
    title = "Described from your profile"
    help = "A writer reads your written profile and says what would be on the picture."
    version = 1
    needs_likes = 5
    needs_descriptions = True

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        if not told.descriptions:
            raise NotYet("Nothing was described yet.", "Have the profile written on the Taste screen.")
        words = told.descriptions[seed % len(told.descriptions)]
        return PictureRequest(prompt=wording.framed(wording.subject(words)), seed=seed)
