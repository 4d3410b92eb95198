"""Gives the model soft tokens, one for each topic (as in E2P, arXiv 2505.17051): no post's words at all."""

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest


@METHODS.register
class TopicTokens(Method):
    """Puts the soft tokens of all topics, heaviest first, where their names would be."""

    name = "topics"
    title = "Your topics, as numbers"
    help = "The model is given your topics as numbers (soft tokens) that it was taught to read as words."
    version = 2
    needs_likes = 5
    needs_soft_tokens = True
    draws = False

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        if not projection.tokens:
            raise NotYet("There are no topics to make soft tokens of.", "Like some more posts.")
        return TextRequest(
            messages=prompts.framed(prompts.for_taste()),
            sampling=sampling,
            seed=seed,
            soft_tokens=projection.tokens,
            stop=prompts.STOP,
        )
