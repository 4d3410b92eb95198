"""Gives the model soft tokens, one for each drawn topic (as in E2P, arXiv 2505.17051): no post's words at all."""

from random import Random

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest

DRAWN = 3


@METHODS.register
class TopicTokens(Method):
    """Draws topics by their weight, others for each seed, and puts their soft tokens where their names would be."""

    name = "topics"
    title = "Topics as soft tokens"
    help = "The model is given your topics as numbers that it was taught to read as words."
    version = 1
    needs_likes = 5
    needs_soft_tokens = True

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        count = len(projection.tokens)
        if count == 0:
            raise NotYet("There are no topics to make soft tokens of.", "Like some more posts.")
        weights = [weight for _name, _text, weight in profile.topics[:count]]
        drawn = _draw(weights, min(DRAWN, count), seed)
        return TextRequest(
            messages=prompts.framed(prompts.for_taste()),
            sampling=sampling,
            seed=seed,
            soft_tokens=tuple(projection.tokens[number] for number in drawn),
            stop=prompts.STOP,
        )


def _draw(weights: list[float], size: int, seed: int) -> list[int]:
    """Return `size` different places, each drawn in proportion to its weight; heaviest first, as they are listed."""
    random = Random(seed)  # noqa: S311 - replayable, not a secret
    left = list(range(len(weights)))
    drawn: list[int] = []
    for _ in range(size):
        place = random.choices(left, [max(weights[number], 1e-9) for number in left])[0]
        left.remove(place)
        drawn.append(place)
    return sorted(drawn)
