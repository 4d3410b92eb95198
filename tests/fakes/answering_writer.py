"""A text model whose answer follows from the request alone, as a real one's should; not registered."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from engine.core.errors import DeviceExhausted
from engine.core.progress import Report, silent
from engine.text.model import Piece, TextModel, TextRequest
from engine.workflows.workspace import Workspace
from tests.fakes.scripted_writer import ScriptedWriter

WORDS = tuple(f"{one}{two}" for one in ("bar", "kel", "mon", "pir", "tof") for two in ("ab", "eg", "ich", "ol", "um"))


class AnsweringWriter(ScriptedWriter):
    """Serves as one writer of the catalogue; where `room` is given, only so many of them can be loaded at once."""

    def __init__(self, ws: Workspace, model: str = "", room: list[str] | None = None) -> None:
        self.model_id, self.room, self.loads = model or ws.settings.model, room, 0
        TextModel.__init__(self, ws.catalogue[self.model_id], Path())
        self.asked = []
        ws.loaded[self.model_id] = self

    def load(self, *, report: Report = silent) -> None:
        if self.room is not None and self.model_id not in self.room:
            if self.room:
                raise DeviceExhausted("There is no room.", "Close something.")
            self.room.append(self.model_id)
            self.loads += 1

    def release(self) -> None:
        if self.room is not None:
            self.room.remove(self.model_id)

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        self.asked.append(list(requests))
        for index, request in enumerate(requests):
            draw = Random(f"{self.model_id} {request}")
            yield Piece(index, f"My {' '.join(draw.choices(WORDS, k=9))} agreed.", 9, done=True)
