"""Keeps reading posts with the encoder that is wanted, a slice at a time, so that reactions get their turn between."""

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.job import Job
from desktop.screen import App
from desktop.words import Texts
from engine.workflows.change_encoder import Prepared

ENCODER_CHANGE = Texts("ENCODER_CHANGE")

PAUSE_MS = 50


class EncoderChange(QObject):
    """One for each window. Goes on by itself when the worker is ready and a wish is open."""

    moved = Signal(object)  # Prepared
    failed = Signal(object)  # an exception; it goes on at the next start

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self.job: Job | None = None
        app.client.ready.connect(self.go_on)

    def want(self, model_id: str) -> None:
        """Wish for an encoder; with the one that serves, take the wish back."""
        job = self._app.client.submit("want_encoder", {"model_id": model_id})
        job.done.connect(self._moved)
        job.failed.connect(self.failed.emit)

    def go_on(self) -> None:
        """Read one more slice, if a wish is open and no slice is being read."""
        if self.job is None and self._app.client.is_ready and self._app.workspace.settings.encoder_wanted:
            self.job = self._app.client.submit(
                "prepare_encoder", title=ENCODER_CHANGE.tr("Reading your posts with another reader")
            )
            self.job.done.connect(self._moved)
            self.job.failed.connect(self.failed.emit)
            self.job.ended.connect(self._ended)

    def _moved(self, result: dict[str, object]) -> None:
        prepared = msgspec.convert(result, Prepared)
        self._app.workspace.read_settings()
        self.moved.emit(prepared)
        if prepared.serves:
            self._app.signals.changed.emit("taste")
        else:
            QTimer.singleShot(PAUSE_MS, self, self.go_on)

    def _ended(self) -> None:
        self.job = None
