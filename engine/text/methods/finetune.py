"""Has the model itself changed a little by the likes: an adapter of the person's own (OPPU, arXiv 2402.04401)."""

from typing import ClassVar

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import METHODS, Method, Projection
from engine.text.model import Sampling, TextRequest


@METHODS.register
class FineTuned(Method):
    """Says nothing of the person: the adapter was trained on what they liked."""

    name = "finetune"
    title = "Trained on your likes"
    help = "A small part of the model was trained on the posts that you liked."
    version = 1
    needs_likes = 50
    needs_adapter: ClassVar[str] = "likes"
    draws = False

    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """See the contract."""
        adapter = projection.adapters.get(self.needs_adapter, "")
        if not adapter:
            raise NotYet("No writer was trained on your likes yet.", "Train one on the Taste screen.")
        return TextRequest(
            messages=prompts.framed(prompts.for_reader()),
            sampling=sampling,
            seed=seed,
            adapter=adapter,
            stop=prompts.STOP,
        )


@METHODS.register
class FineTunedWithReasons(FineTuned):
    """The same, but the adapter also learned why (arXiv 2502.20356 found explanations worth three points)."""

    name = "finetune-reasons"
    title = "Trained on your likes and reasons"
    help = "The same, and it also learned the reasons that you gave."
    needs_adapter = "reasons"
