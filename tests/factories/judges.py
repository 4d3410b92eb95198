"""A text model whose opinion of a post is a rule, read as any model's: it keeps every request that it was sent."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.core import catalogue, paths
from engine.core.progress import Report, silent
from engine.text.likelihoods import Likelihoods
from engine.text.model import Piece, TextModel, TextRequest
from engine.workflows.workspace import Workspace


class RuleJudge(TextModel, Likelihoods):
    """Says the first answer with the probability that `rule` gives for the last message, the second with the rest.

    Args:
        ws: where it stands in for the model of the settings; None where there is no profile.
        rule: from the last message to a probability.
    """

    name = "rule"
    title = "Rule"
    soft_tokens = False

    def __init__(self, ws: Workspace | None, rule: Callable[[str], float]) -> None:
        known = ws.catalogue if ws else catalogue.load(paths.ASSETS)
        super().__init__(known[ws.settings.model if ws else "smollm2-135m-instruct"], Path())
        self.rule = rule
        self.asked: list[TextRequest] = []
        if ws:
            ws.loaded[ws.settings.model] = self

    def load(self, *, report: Report = silent) -> None: ...

    def log_likelihoods(self, prompts: Sequence[TextRequest], answers: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        self.asked += prompts
        p = np.array([self.rule(prompt.messages[-1].text) for prompt in prompts])
        return np.log(np.stack([p, 1 - p], axis=1) * 0.3)  # other words take the rest

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        raise AssertionError("a judge writes nothing")

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        raise AssertionError("a judge is read by likelihoods")

    def release(self) -> None: ...


def post_in(message: str) -> str:
    """The judged post: what stands between the last marks."""
    return message.rpartition("\n[end ")[0].rpartition("]\n")[2]
