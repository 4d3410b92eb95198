"""Tells the model what the written profile says (as in PAG, arXiv 2310.20081, with a line for each topic)."""

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest


@METHODS.register
class WrittenProfile(Method):
    """Draws some lines of the written profile, others for each seed: a small model loses itself in all of them."""

    name = "summary"
    title = "Your written profile"
    help = "The model is told, in words, what you like to laugh about."
    version = 2
    needs_likes = 5
    needs_summary = True

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        lines = prompts.drawn_lines(profile.summary, seed)
        if not lines:
            raise NotYet("There is no written profile yet.", "Have it written on the Taste screen.")
        return TextRequest(
            messages=prompts.framed(prompts.for_profile(lines)),
            sampling=sampling,
            seed=seed,
            stop=prompts.STOP,
        )
