"""The floor: nothing is said about the person. In two variants: a weak prompt is not a weak model."""

from random import Random

from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import PictureRequest


@PICTURE_METHODS.register
class Plain(PictureMethod):
    """Asks for a funny picture, about what was asked for, and that is all."""

    name = "none"
    title = "Told nothing"
    help = "The model is told nothing about you. Every other way must beat this one."
    version = 1

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        return PictureRequest(prompt=wording.framed(wording.subject(told.about)), seed=seed)


@PICTURE_METHODS.register
class PopularSubject(PictureMethod):
    """Names a popular subject, drawn by the seed: the floor with something to draw."""

    name = "none-subject"
    title = "A popular subject"
    help = "The model is given a subject that many people like, and nothing about you."
    version = 1

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        popular = Random(seed).choice(wording.POPULAR_SUBJECTS)  # noqa: S311 - replayable, not a secret
        return PictureRequest(prompt=wording.framed(wording.subject(told.about) or popular), seed=seed)
