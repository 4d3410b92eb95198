"""One piece of work in the worker process, as the window sees it."""

from time import monotonic

from PySide6.QtCore import QObject, Signal

from engine.core.progress import Progress
from engine.worker.failures import error_of
from engine.worker.protocol import Done, Failed, News, Partial, Stopped


class Job(QObject):
    """Signals arrive on the window's thread; exactly one of done, failed and stopped comes, then `ended`.

    Attributes:
        id: unique for this window.
        name: one of the worker's jobs.
        title: in the person's words, for the task strip; "" keeps the job off it.
        progress: the last news, or None.
    """

    news = Signal(object)  # Progress
    partial = Signal(object)  # dict
    done = Signal(object)  # dict, the result
    failed = Signal(object)  # Exception: EngineError, or WorkerBug
    stopped = Signal()
    ended = Signal()

    def __init__(self, job_id: str, name: str, title: str) -> None:
        super().__init__()  # no parent: see desktop.tasks.Task
        self.id = job_id
        self.name = name
        self.title = title
        self.progress: Progress | None = None
        self.began = monotonic()
        self.cancelled = False

    def receive(self, answer: News | Partial | Done | Failed | Stopped) -> None:
        """Turn one of the worker's messages into signals."""
        match answer:
            case News(progress=progress):
                if self.progress is None or self.progress.label != progress.label:
                    self.began = monotonic()  # the time left is guessed for each stage by itself
                self.progress = progress
                self.news.emit(progress)
                return
            case Partial(data=data):
                self.partial.emit(data)
                return
            case Done(result=result):
                self.done.emit(result)
            case Failed():
                self.failed.emit(error_of(answer))
            case Stopped():
                self.stopped.emit()
        self.ended.emit()
