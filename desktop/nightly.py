"""Starts the daily upkeep when nobody has touched the app for a while, and stops it at the first touch."""

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop import late
from desktop.job import Job
from desktop.screen import App
from desktop.words import Texts

NIGHTLY = Texts("NIGHTLY")

IDLE_MS = 180_000
TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.Shortcut,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Upkeep(QObject):
    """Install it as an event filter of the application."""

    def __init__(self, app: App, idle_ms: int = IDLE_MS) -> None:
        super().__init__()
        self._app = app
        self.job: Job | None = None
        self._idle = QTimer(self)
        self._idle.setInterval(idle_ms)
        self._idle.timeout.connect(self._rest)
        self._idle.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count what a person does; let everything pass."""
        if event.type() in TOUCHES:
            self._idle.start()
            if self.job is not None:
                self._app.client.cancel(self.job)
        return False

    def _rest(self) -> None:
        if self.job is None and self._app.client.is_ready and not self._app.client.jobs():
            ws = self._app.workspace
            self._app.tasks.start(lambda: late.upkeep_due(ws), then=self._begin)

    def _begin(self, due: object) -> None:
        if due and self.job is None and not self._app.client.jobs():
            self.job = self._app.client.submit("nightly", title=NIGHTLY.tr("Looking after your taste"))
            self.job.done.connect(self._done)
            self.job.ended.connect(self._ended)

    def _done(self, _result: object) -> None:
        self._app.signals.changed.emit("taste")

    def _ended(self) -> None:
        self.job = None
