"""Does long work on widgets a little at each turn of the event loop: keys, painting, scrolling get theirs between."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_S = 0.012
"""Within a frame; what one step takes comes on top, and laying the page out, which is why few slices are better."""


class Slices(QObject):
    """Goes on with the steps until they end, or their owner does; the first ones are done at the next turn.

    Args:
        owner: whose widgets the steps work on.
        steps: a generator that stops wherever something else may have its turn.
    """

    ended = Signal()

    def __init__(self, owner: QObject, steps: Iterator[object]) -> None:
        super().__init__(owner)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def stop(self) -> None:
        """Leave the rest undone."""
        if self._timer.isActive():
            self._timer.stop()
            self.ended.emit()
            self.deleteLater()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE_S
        for _ in self._steps:
            if perf_counter() > until:
                return
        self.stop()
