"""Turns the event loop and keeps how long each turn took: on the clock, and in processor time of the window's thread.

The clock counts what other processes take, too; processor time does not, and leaves out waiting for Python's lock.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

REST_S = 0.0005
LIMIT_S = 60.0


class Turns:
    """Turns the loop of one application."""

    def __init__(self, qt: Any) -> None:
        from PySide6.QtCore import QEvent

        self._qt, self._deleted = qt, QEvent.Type.DeferredDelete.value
        self.wall_ms: list[float] = []
        self.cpu_ms: list[float] = []

    def forget(self) -> None:
        """Begin anew."""
        self.wall_ms, self.cpu_ms = [], []

    def turn(self, do: Callable[[], object] | None = None) -> float:
        """Do something, and everything that waits; return how long it took, ms."""
        began, worked = time.perf_counter(), time.thread_time()
        if do is not None:
            do()
        self._qt.processEvents()
        self._qt.sendPostedEvents(None, self._deleted)  # `exec` would, `processEvents` does not
        self.cpu_ms.append((time.thread_time() - worked) * 1e3)
        self.wall_ms.append((time.perf_counter() - began) * 1e3)
        return self.wall_ms[-1]

    def until(self, done: Callable[[], bool], limit_s: float = LIMIT_S) -> float:
        """Turn until it is so; return how long that took, ms. Raises TimeoutError."""
        began = time.perf_counter()
        while not done():
            if time.perf_counter() - began > limit_s:
                raise TimeoutError("what was waited for did not come")
            self.turn()
            time.sleep(REST_S)
        return (time.perf_counter() - began) * 1e3


def at(values: Sequence[float], share: float) -> float:
    """Return a quantile of some values, rounded to tenths; 0 of none."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 1) if ordered else 0.0


def calm_collector() -> Any:
    """Have Python's garbage collected as the app has it; keep what is returned, and stop it in the end."""
    from desktop.garbage import Collector

    collector = Collector()
    collector.start()
    return collector
