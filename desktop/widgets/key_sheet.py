"""The sheet of keys on `?`, made from the table in `keys`."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.keys import GO, KEYS, SIGNS
from desktop.theme import STEP, Theme
from desktop.widgets.notice_bar import label

IN_FIRST = 3
"""Groups that stand in the left half."""


class KeySheet(QDialog):
    """Every key, by group.

    Args:
        screens: title and letter of each screen.
    """

    def __init__(self, theme: Theme, screens: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keys")
        column = QVBoxLayout(self)
        column.setContentsMargins(8 * STEP, 6 * STEP, 8 * STEP, 6 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label("Keys", "heading"))
        halves = QHBoxLayout()
        halves.setSpacing(12 * STEP)
        column.addLayout(halves)
        groups = [
            (group, [(entry.title, entry.sequences) for entry in keys])
            for group, keys in groupby(KEYS, lambda entry: entry.group)
        ]
        groups.append(("Go to", [(title, _ways(letter, place)) for place, (title, letter) in enumerate(screens, 1)]))
        for half in (groups[:IN_FIRST], groups[IN_FIRST:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(8 * STEP)
            grid.setVerticalSpacing(2 * STEP)
            for group, rows in half:
                self._group(grid, group, rows)
            grid.setRowStretch(grid.rowCount(), 1)
            halves.addLayout(grid)
        close = QPushButton("Close")
        close.clicked.connect(self.close)
        column.addSpacing(2 * STEP)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _group(self, grid: QGridLayout, title: str, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        row = grid.rowCount()
        head = label(title, "strong")
        head.setContentsMargins(0, 3 * STEP, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for words, sequences in rows:
            row += 1
            grid.addWidget(label(words, "muted"), row, 0)
            grid.addWidget(_caps(sequences), row, 1, Qt.AlignmentFlag.AlignRight)


def _ways(letter: str, place: int) -> tuple[str, ...]:
    return (f"{GO}, {letter}", *([f"Ctrl+{place}"] if place < 10 else []))


def _caps(sequences: tuple[str, ...]) -> QLabel:
    shown = [" then ".join(part.strip() for part in sequence.split(",")) for sequence in sequences]
    return label("   ".join(SIGNS.get(words, words) for words in shown if words != "Enter"), "strong")
