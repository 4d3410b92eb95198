"""Runs short engine work off the window's thread and brings its result back. The only file that starts a thread.

Work that holds models goes to the worker process instead (`engine_client`). Writes wait in one lane, in order, so that
an undo never overtakes the rating that it takes back; reads run side by side.
"""

import logging
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from desktop.slices import Slices
from engine.core.errors import EngineError

_log = logging.getLogger(__name__)
R = TypeVar("R")
READERS = 2


class Lane(Enum):
    """Where work waits."""

    write = "write"
    read = "read"


class Task(QObject, Generic[R]):
    """One piece of work under way. Signals are emitted on the window's thread; `ended` is always the last."""

    succeeded = Signal(object)
    failed = Signal(object)  # EngineError, or any other exception, which is a bug
    ended = Signal()
    _finished = Signal(object, object)  # from the pool's thread to ours

    def __init__(self, work: Callable[[], R], release: "Callable[[Task[R]], None]") -> None:
        super().__init__()  # no parent: destroying a parent from a slot that its child still holds would free it twice
        self._work = work
        self._release = release
        self._wanted = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Called on a pool's thread."""
        try:
            result = self._work()
        except EngineError as error:
            self._finished.emit(None, error)
        except Exception as error:  # noqa: BLE001 - the border of a thread: what escapes here would end the process
            _log.exception("a task ended with a bug")
            self._finished.emit(None, error)
        else:
            self._finished.emit(result, None)

    def abandon(self) -> None:
        """Go on, and tell nobody what came of it: whoever asked is gone."""
        self._wanted = False

    def _deliver(self, result: object, error: Exception | None) -> None:
        if not self._wanted:
            if error is not None:
                _log.warning("a task that nobody waits for any more ended with %s", type(error).__name__)
        elif error is None:
            self.succeeded.emit(result)
        else:
            self.failed.emit(error)
        self.ended.emit()
        self._release(self)


class _Run(QRunnable):
    def __init__(self, task: "Task[object]") -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class TaskRunner(QObject):
    """Owns the lanes and keeps every running task alive."""

    failed = Signal(object)  # an exception that nobody else asked for
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        self._pools[Lane.write].setMaxThreadCount(1)
        self._pools[Lane.read].setMaxThreadCount(READERS)
        self._running: set[Task[object]] = set()
        self._slices: set[Slices] = set()

    def start(
        self,
        work: Callable[[], R],
        *,
        then: Callable[[R], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: Lane = Lane.read,
    ) -> Task[R]:
        """Start work when the event loop next turns, so that callers may still connect to the task.

        Args:
            work: what to do; it must not touch widgets.
            then: gets the result, on the window's thread.
            failed: gets the exception; without it, this runner's own `failed` signal has it.
            lane: where it waits.
        """
        task = Task(work, self._let_go)
        kept = cast("Task[object]", task)
        self._running.add(kept)
        if then is not None:
            task.succeeded.connect(then)
        task.failed.connect(failed or self.failed.emit)
        QTimer.singleShot(0, self, lambda: self._pools[lane].start(_Run(kept)))
        return task

    def in_slices(self, owner: QObject, steps: Iterator[object]) -> Slices:
        """Do work that must touch widgets on the window's thread, a little at each turn of the event loop."""
        slices = Slices(owner, steps)
        self._slices.add(slices)
        slices.ended.connect(lambda: self._slices.discard(slices))
        slices.destroyed.connect(lambda: self._slices.discard(slices))
        return slices

    @property
    def busy(self) -> bool:
        """Whether anything waits or runs."""
        return bool(self._running or self._slices)

    def abandon(self) -> None:
        """Let everything under way come to its end, and give its results to nobody."""
        for task in self._running:
            task.abandon()
        for slices in tuple(self._slices):
            slices.stop()

    def shut_down(self, timeout_ms: int = 5000) -> bool:
        """Wait for everything, and tell nobody: who asked goes too. False when something did not end in time."""
        self.abandon()
        return all([pool.waitForDone(timeout_ms) for pool in self._pools.values()])

    def _let_go(self, task: "Task[R]") -> None:
        self._running.discard(cast("Task[object]", task))
        if not self._running:
            self.idle.emit()
