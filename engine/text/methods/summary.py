"""Tells the model what the written profile says (as in PAG, arXiv 2310.20081, with a line for each topic)."""

from random import Random

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest

LINES = 2


@METHODS.register
class WrittenProfile(Method):
    """Draws some lines of the written profile, others for each seed: a small model loses itself in all of them."""

    name = "summary"
    title = "Your written profile"
    help = "The model is told, in words, what you like to laugh about."
    version = 1
    needs_likes = 5
    needs_summary = True

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        lines = [line for line in profile.summary.splitlines() if line.strip()]
        if not lines:
            raise NotYet("There is no written profile yet.", "Have it written on the Taste screen.")
        drawn = sorted(Random(seed).sample(range(len(lines)), min(LINES, len(lines))))  # noqa: S311 - replayable
        return TextRequest(
            messages=prompts.framed(prompts.for_profile([lines[number] for number in drawn])),
            sampling=sampling,
            seed=seed,
            stop=prompts.STOP,
        )
