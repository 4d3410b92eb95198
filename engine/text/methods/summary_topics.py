"""The written profile and the topics' soft tokens together: what one leaves out, the other may tell."""

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest


@METHODS.register
class ProfileAndTopics(Method):
    """Draws some lines of the written profile, as `summary` does, and adds the tokens of all topics."""

    name = "summary-topics"
    title = "Profile and topics"
    help = "The model is told in words what you like, and given your topics as numbers besides."
    version = 2
    needs_likes = 5
    needs_soft_tokens = True
    needs_summary = True

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        lines = prompts.drawn_lines(profile.summary, seed)
        if not lines or not projection.tokens:
            raise NotYet("There is no written profile yet, or no topics.", "Have it written on the Taste screen.")
        return TextRequest(
            messages=prompts.framed(prompts.for_taste_and_profile(lines)),
            sampling=sampling,
            seed=seed,
            soft_tokens=projection.tokens,
            stop=prompts.STOP,
        )
