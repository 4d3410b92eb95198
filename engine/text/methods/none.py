"""The floor: nothing is said about the reader. In three variants: a weak prompt is not a weak model."""

from random import Random

from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest


@METHODS.register
class Plain(Method):
    """Asks for a funny post, and that is all."""

    name = "none"
    title = "Told nothing"
    help = "The model is told nothing about you. Every other way must beat this one."
    version = 1
    draws = False

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        return TextRequest(messages=prompts.framed(prompts.plain()), sampling=sampling, seed=seed, stop=prompts.STOP)


@METHODS.register
class PopularSubject(Method):
    """Names a popular subject, drawn by the seed: the floor with a subject to write about."""

    name = "none-subject"
    title = "A popular subject"
    help = "The model is given a subject that many people like, and nothing about you."
    version = 1

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        subject = Random(seed).choice(prompts.POPULAR_SUBJECTS)  # noqa: S311 - replayable, not a secret
        return TextRequest(
            messages=prompts.framed(prompts.about(subject)), sampling=sampling, seed=seed, stop=prompts.STOP
        )


@METHODS.register
class BestOfSeveral(Plain):
    """The plain request, of whose answers one is picked without knowing anybody: the floor with a second look."""

    name = "none-best"
    title = "Told nothing, best of several"
    help = (
        "As told nothing, and of several tries the one that is made most like written jokes. "
        "On jokes that many people rated, that choice was no better than chance."
    )
    generic = True
