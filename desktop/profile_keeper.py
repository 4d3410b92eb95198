"""Has the profile in words follow new likes: a while after the last one, when the worker has nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop import late
from desktop.job import Job
from desktop.screen import App
from desktop.words import Texts

if TYPE_CHECKING:
    from engine.workflows.write_summary import Due

PROFILE_KEEPER = Texts("PROFILE_KEEPER")

SETTLES_MS = 60_000
"""Several likes within it are one update."""


class ProfileKeeper(QObject):
    """Gives way: any other job stops an update, which begins again later. Keep it as long as the window."""

    def __init__(self, app: App, settles_ms: int = SETTLES_MS) -> None:
        super().__init__()
        self._app = app
        self.job: Job | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(settles_ms)
        self._settle.timeout.connect(self._look)
        app.signals.changed.connect(self._changed)
        app.client.submitted.connect(self._give_way)

    def stop(self) -> None:
        """Begin nothing any more."""
        self._settle.stop()

    def _changed(self, what: str) -> None:
        if what in ("reactions", "posts", "revealed"):
            self._settle.start()

    def _look(self) -> None:
        ws, client = self._app.workspace, self._app.client
        if self.job is not None or not client.is_ready or client.jobs() or not ws.settings.summary_auto:
            self._again()
            return
        self._app.tasks.start(lambda: late.summary_due(ws), then=self._begin)

    def _begin(self, found: Due) -> None:
        if found.kind == "none" or self.job is not None:
            return
        if self._app.client.jobs():
            self._again()
            return
        self.job = self._app.client.submit("update_summary", title=PROFILE_KEEPER.tr("Keeping your profile up to date"))
        self.job.done.connect(self._done)
        self.job.stopped.connect(self._again)
        self.job.ended.connect(self._ended)

    def _give_way(self, other: Job) -> None:
        if self.job is not None and other is not self.job and not self.job.cancelled:
            self._app.client.cancel(self.job)

    def _again(self) -> None:
        if self._app.workspace.settings.summary_auto:
            self._settle.start()

    def _done(self, _result: object) -> None:
        self._app.signals.changed.emit("summary")

    def _ended(self) -> None:
        self.job = None
