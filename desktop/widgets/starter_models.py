"""The starter models on the first page: whether they are here, and fetching them, with bytes, speed and time left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.job import Job
from desktop.notices import of_error
from desktop.screen import App
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.task_strip import megabytes, words_of
from desktop.words import Texts
from engine.workflows.models import ModelRow, Models, list_models

STARTERS = Texts("STARTERS")

WITHOUT = STARTERS.later("Reading, rating and search by words need none of them.")


class StarterModels(QFrame):
    """Fetches one after the other in the worker; one that is stopped goes on where it was, as far as pip keeps it."""

    refused = Signal(object)  # Notice

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self._job: Job | None = None
        self.missing: tuple[ModelRow, ...] = ()
        self.setProperty("role", "sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        self.head = label(STARTERS.tr("Starter models"), "strong")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(STEP)
        self.words = label("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(STARTERS.tr("How far the model is"))
        self.fetch, self.stop = QPushButton(), QPushButton(STARTERS.tr("Stop"))
        self.fetch.setAccessibleName(STARTERS.tr("Fetch the starter models"))
        self.stop.setAccessibleName(STARTERS.tr("Stop fetching"))
        self.fetch.clicked.connect(self.go_on)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.words, 1)
        row.addWidget(self.fetch)
        row.addWidget(self.stop)
        column.addWidget(self.head)
        column.addLayout(self.rows)
        column.addWidget(self.bar)
        column.addLayout(row)
        self._show_state()

    def refresh(self) -> None:
        """Look again; reads sizes and manifests, no whole file."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: list_models(ws), then=self._show)

    def go_on(self) -> None:
        """Fetch the next one that is missing."""
        if self._job is not None or not self.missing:
            return
        row = self.missing[0]
        title = STARTERS.tr("Fetching {model}").format(model=row.title)
        job = self._app.client.submit("fetch_model", {"model_id": row.id}, title=title)
        self._job = job
        job.news.connect(self._news)
        job.done.connect(self._fetched)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self._show_state()

    def _fetched(self, _result: object) -> None:
        self.missing = self.missing[1:]

    def _ended(self) -> None:
        job, self._job = self._job, None
        self._app.signals.changed.emit("models")
        self._show_state()
        self.refresh()
        if job is not None and not job.cancelled and self.missing and self._fine:
            self.go_on()

    def _failed(self, error: Exception) -> None:
        self._fine = False
        self.refused.emit(of_error(error, action=STARTERS.tr("Try again"), do=self._again))

    def _again(self) -> None:
        self._fine = True
        self.go_on()

    def _stop(self) -> None:
        if self._job is not None:
            self._app.client.cancel(self._job)
            self.stop.setEnabled(False)

    def _news(self, _progress: object) -> None:
        if self._job is None or self._job.progress is None:
            return
        progress = self._job.progress
        self.bar.setRange(0, 1000 if progress.total else 0)
        if progress.total:
            self.bar.setValue(int(1000 * progress.done / progress.total))
        self.words.setText(words_of(self._job))

    def _show(self, models: Models) -> None:
        starters = [row for row in models.models if row.starter]
        empty_layout(self.rows)
        for row in starters:
            here = row.state == "verified"
            whole = QWidget()
            line = QHBoxLayout(whole)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(f"{row.title}: {said(row.good_for)}", wrap=True), 1)
            words = STARTERS.tr("Here, checked") if here else STARTERS.tr("Not here yet")
            line.addWidget(label(words, "like" if here else "muted"))
            self.rows.addWidget(whole)
        self.missing = tuple(row for row in starters if row.state != "verified")
        self._show_state()

    def _show_state(self) -> None:
        busy = self._job is not None
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.stop.setEnabled(busy)
        self.fetch.setVisible(bool(self.missing) and not busy)
        if busy:
            self._news(None)
            return
        size = sum(row.download_bytes for row in self.missing)
        self.fetch.setText(STARTERS.tr("Fetch {size}").format(size=megabytes(size)))
        source = STARTERS.tr("From the Python package index; nothing about you is sent.")
        all_here = STARTERS.tr("All are here. Nothing needs to be fetched.")
        self.words.setText(f"{source} {STARTERS.tr(WITHOUT)}" if self.missing else all_here)

    _fine = True
