"""Shows the model some posts that the person liked (retrieval, as in LaMP, arXiv 2304.11406)."""

from random import Random

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest

SHOWN = 5
HEART = 40
"""Likes nearest to the heart of the taste that a request draws from."""


@METHODS.register
class Examples(Method):
    """Draws some of the likes nearest to the heart of the taste, others for each seed."""

    name = "examples"
    title = "Posts you liked"
    help = "The model is shown five posts that you liked, as if it had written them."
    version = 1
    needs_likes = SHOWN

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        if len(profile.likes) < SHOWN:
            raise NotYet(
                f"Showing posts that you liked needs {SHOWN} of them, and there are {len(profile.likes)}.",
                "Like some more posts.",
            )
        likes = Random(seed).sample(profile.likes[:HEART], SHOWN)  # noqa: S311 - replayable, not a secret
        return TextRequest(
            messages=prompts.framed(prompts.for_reader(), likes), sampling=sampling, seed=seed, stop=prompts.STOP
        )
