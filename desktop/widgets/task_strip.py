"""The strip at the foot of the window: what runs, how far, how long yet, and a way to stop it. Empty means hidden."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from desktop.engine_client import EngineClient
from desktop.engine_words import said
from desktop.job import Job
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number
from engine.core.progress import Progress

TASKS = Texts("TASKS")

BETWEEN = "   ·   "
SURE_AFTER_S = 3.0  # a guess at the time left is not shown before


class TaskStrip(QFrame):
    """Shows the first job that has a title, and how many more there are."""

    def __init__(self, clients: Sequence[EngineClient]) -> None:
        super().__init__()
        self._clients = clients
        self._job: Job | None = None
        self._elsewhere: Job | None = None
        self.setProperty("role", "strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * STEP, STEP, 3 * STEP, STEP)
        row.setSpacing(3 * STEP)
        self.words = label(role="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(TASKS.tr("Progress"))
        self.stop = QPushButton(TASKS.tr("Stop"))
        self.stop.setProperty("role", "quiet")
        self.stop.clicked.connect(self._stop)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        for client in clients:
            client.submitted.connect(self._submitted)
        self.hide()

    def leave_out(self, job: Job | None) -> None:
        """Do not show this job: the screen does, until it says None."""
        self._elsewhere = job
        self._refresh()

    def _submitted(self, job: Job) -> None:
        if not job.title:
            return
        job.news.connect(self._news)
        job.ended.connect(self._refresh)
        self._refresh()

    def _news(self, _progress: object) -> None:
        self._refresh()

    def _refresh(self) -> None:
        jobs = [job for client in self._clients for job in client.jobs() if job.title and job is not self._elsewhere]
        self.setVisible(bool(jobs))
        self._job = jobs[0] if jobs else None
        if self._job is None:
            return
        self.stop.setEnabled(not self._job.cancelled)
        more = TASKS.tr("{count} more").format(count=number(len(jobs) - 1)) if len(jobs) > 1 else ""
        self.words.setText(BETWEEN.join(filter(None, [words_of(self._job), more])))
        progress = self._job.progress
        known = progress is not None and progress.total
        self.bar.setRange(0, 1000 if known else 0)
        if progress is not None and progress.total:
            self.bar.setValue(int(1000 * progress.done / progress.total))

    def _stop(self) -> None:
        if self._job is not None:
            for client in self._clients:
                client.cancel(self._job)
            self.stop.setEnabled(False)
            self.words.setText(BETWEEN.join([self._job.title, TASKS.tr("stopping")]))


def words_of(job: Job) -> str:
    """Return how far a job is: what, done of total, time left."""
    progress = job.progress
    if progress is None:
        return job.title
    if progress.unit == "bytes":
        size = TASKS.tr("{done} of {total}").format(done=megabytes(progress.done), total=megabytes(progress.total or 0))
        parts = [job.title, size]
    else:
        parts = [said(progress.label) or job.title, _counted(progress)]
    took = monotonic() - job.began
    if progress.total and progress.done and took > SURE_AFTER_S:
        if progress.unit == "bytes":
            parts.append(TASKS.tr("{size}/s").format(size=megabytes(int(progress.done / took))))
        parts.append(time_left(took * (progress.total - progress.done) / progress.done))
    return BETWEEN.join(part for part in parts if part)


def _counted(progress: Progress) -> str:
    if progress.total:
        words = TASKS.tr("{done} of {total} {unit}")
    else:
        words = TASKS.tr("{done} {unit}") if progress.done else ""
    done, total = number(progress.done), number(progress.total or 0)
    return words.format(done=done, total=total, unit=said(progress.unit)).strip()


def time_left(seconds: float) -> str:
    """Return a rough duration in words."""
    if seconds < 1:
        return ""
    if seconds < 90:
        return TASKS.tr("{count} s left").format(count=number(seconds))
    return TASKS.tr("{count} min left").format(count=number(seconds / 60))


def megabytes(count: int) -> str:
    """Return a size in MB (10**6 bytes), GB from one on, kB below a tenth of one."""
    if 0 < count < 1e5:
        return TASKS.tr("{count} kB").format(count=number(count / 1e3, 1))
    if count >= 1e9:
        return TASKS.tr("{count} GB").format(count=number(count / 1e9, 1))
    return TASKS.tr("{count} MB").format(count=number(count / 1e6, 1 if count < 1e7 else 0))
