"""Collects Python's cyclic garbage on the window's thread only.

A collection may run on whatever thread allocates next. On a pool's thread it could delete a widget or a timer that
belongs to the window's thread, which ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000
FULL_EVERY = 15  # of those


class Collector(QObject):
    """Takes over from Python's own trigger until it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """Set all that has started aside for good, and go on by the clock.

        Collecting first would find some hundred objects among 160,000, and hold the window up for longer than a frame.
        """
        gc.freeze()  # what lives as long as the app needs no looking through
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the matter back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        self._turn += 1
        gc.collect(2 if self._turn % FULL_EVERY == 0 else 1)
