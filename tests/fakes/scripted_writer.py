"""A text model that keeps the whole contract and says what it was told to, in order; not registered."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.core.progress import Progress, Report, silent
from engine.text.model import Piece, TextModel, TextRequest
from engine.workflows.workspace import Workspace


class ScriptedWriter(TextModel):
    """Replies in order, from the start again when they run out; keeps the requests of each batch in `asked`."""

    name = "scripted"
    title = "Scripted"
    soft_tokens = True

    def __init__(self, ws: Workspace, replies: Sequence[str]) -> None:
        super().__init__(ws.catalogue[ws.settings.model], Path())
        self.replies = list(replies)
        self.asked: list[list[TextRequest]] = []
        self._next = 0
        ws.loaded[ws.settings.model] = self

    def load(self, *, report: Report = silent) -> None: ...

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        self.asked.append(list(requests))
        for index, _request in enumerate(requests):
            report(Progress("Scripted writes", index, len(requests), "texts"))
            text = self.replies[self._next % len(self.replies)]
            self._next += 1
            yield Piece(index, text[:7], 2)
            yield Piece(index, text[7:], 9, done=True)

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        return [4.0 - 0.1 * sum(map(sum, prompt.soft_tokens)) for prompt in prompts]

    def release(self) -> None: ...
