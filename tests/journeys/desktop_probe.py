"""Opens the app as `inside-joke` does, and writes down what has the focus.

`python -m tests.journeys.desktop_probe LOG …`. It only looks: nothing here presses, moves or changes anything.
"""

import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from desktop.__main__ import main
from desktop.app import application
from tests.journeys.desktop_hands import Focus

SETTLE_MS = 30  # until a page was scrolled to it


def watch(qt: QApplication, log: Path) -> None:
    """Append a line for every control that gets the focus."""

    def changed(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            QTimer.singleShot(SETTLE_MS, now, lambda: note(now))

    def note(now: QWidget) -> None:
        seen = QAccessible.queryAccessibleInterface(now)
        at = now.mapToGlobal(now.rect().center()) * now.devicePixelRatioF()
        name = seen.text(QAccessible.Text.Name) if seen is not None else ""
        with log.open("ab") as file:
            file.write(msgspec.json.encode(Focus(name, round(at.x()), round(at.y()))) + b"\n")

    qt.focusChanged.connect(changed)


if __name__ == "__main__":
    watch(application(), Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
