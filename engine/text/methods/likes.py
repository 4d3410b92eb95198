"""Gives the model every like unconsolidated: as one soft token each (PPlug, arXiv 2409.11901), or as words."""

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest

MOST_SHOWN = 10
"""Posts that are shown as words: more leave a small model no room, and the nearest ones come first."""


@METHODS.register
class LikeTokens(Method):
    """Puts one soft token for each like where their subjects' names would be, weighed by how typical it is."""

    name = "likes"
    title = "Every like, as numbers"
    help = "The model is given each post that you liked as numbers (a soft token) that it was taught to read as a word."
    version = 1
    needs_likes = 5
    needs_soft_tokens = True
    draws = False

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        if not projection.likes:
            raise NotYet("There are no likes to make soft tokens of.", "Like some more posts.")
        return TextRequest(
            messages=prompts.framed(prompts.for_taste()),
            sampling=sampling,
            seed=seed,
            soft_tokens=projection.likes,
            stop=prompts.STOP,
        )


@METHODS.register
class LikesInWords(Method):
    """The same without numbers: all of the nearest likes as turns of the chat, the most typical ones last."""

    name = "likes-posts"
    title = "Every like in words"
    help = "The model reads up to ten posts that you liked, the same each time."
    version = 1
    needs_likes = 5
    draws = False

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        if len(profile.likes) < self.needs_likes:
            raise NotYet(
                f"Showing what you liked needs {self.needs_likes} posts, and there are {len(profile.likes)}.",
                "Like some more posts.",
            )
        shown = profile.likes[:MOST_SHOWN][::-1]
        return TextRequest(
            messages=prompts.framed(prompts.for_reader(), shown), sampling=sampling, seed=seed, stop=prompts.STOP
        )
