"""The strip at the foot of the window: what runs, how far, how long yet, and a way to stop it. Empty means hidden."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from desktop.engine_client import EngineClient
from desktop.job import Job
from desktop.theme import STEP
from desktop.widgets.notice_bar import label

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
        self.bar.setAccessibleName("Progress")
        self.stop = QPushButton("Stop")
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
        more = f"   ·   {len(jobs) - 1} more" if len(jobs) > 1 else ""
        self.words.setText(words_of(self._job) + more)
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
            self.words.setText(f"{self._job.title}   ·   stopping")


def words_of(job: Job) -> str:
    """Return how far a job is: what, done of total, time left."""
    progress = job.progress
    if progress is None:
        return job.title
    parts = [progress.label or job.title]
    if progress.unit == "bytes":
        parts = [job.title, f"{megabytes(progress.done)} of {megabytes(progress.total or 0)}"]
    elif progress.total:
        parts.append(f"{progress.done:,} of {progress.total:,} {progress.unit}".strip())
    elif progress.done:
        parts.append(f"{progress.done:,} {progress.unit}".strip())
    took = monotonic() - job.began
    if progress.total and progress.done and took > SURE_AFTER_S:
        if progress.unit == "bytes":
            parts.append(f"{megabytes(int(progress.done / took))}/s")
        parts.append(time_left(took * (progress.total - progress.done) / progress.done))
    return "   ·   ".join(part for part in parts if part)


def time_left(seconds: float) -> str:
    """Return a rough duration in words."""
    if seconds < 1:
        return ""
    return f"{seconds:.0f} s left" if seconds < 90 else f"{seconds / 60:.0f} min left"


def megabytes(count: int) -> str:
    """Return a size in MB (10**6 bytes), GB from one on, kB below a tenth of one."""
    if 0 < count < 1e5:
        return f"{count / 1e3:.1f} kB"
    return (
        f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB" if count < 1e7 else f"{count / 1e6:.0f} MB"
    )
