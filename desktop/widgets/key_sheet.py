"""The sheet of keys on `?`, made from the table in `keys`."""

from itertools import accumulate, groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.keys import GO, KEYS, Key, sign
from desktop.theme import STEP, Theme
from desktop.widgets.notice_bar import label
from desktop.words import Texts

KEY_SHEET = Texts("KEY_SHEET")

Line = tuple[str, tuple[str, ...]]
"""What it does, and by which keys."""
STARS = " stars"
HEAD_ROWS = 1.5


class KeySheet(QDialog):
    """Every key, by group, in two halves of like length; scrolls where the screen is too small for it.

    Args:
        screens: title and letter of each screen.
    """

    def __init__(self, theme: Theme, screens: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(KEY_SHEET.tr("Keys"))
        groups = [(group, _lines(list(keys))) for group, keys in groupby(KEYS, lambda entry: entry.group_words)]
        ways = [(title, _ways(letter, place)) for place, (title, letter) in enumerate(screens, 1)]
        groups.append((KEY_SHEET.tr("Go to"), ways))
        content = QWidget()
        halves = QHBoxLayout(content)
        halves.setContentsMargins(0, 0, 4 * STEP, 0)
        halves.setSpacing(10 * STEP)
        in_first = _half([len(rows) for _, rows in groups])
        for half in (groups[:in_first], groups[in_first:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(6 * STEP)
            grid.setVerticalSpacing(STEP)
            for group, rows in half:
                self._group(grid, group, rows)
            grid.setRowStretch(grid.rowCount(), 1)
            halves.addLayout(grid)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        close = QPushButton(KEY_SHEET.tr("Close"))
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(8 * STEP, 5 * STEP, 6 * STEP, 4 * STEP)
        column.setSpacing(STEP)
        column.addWidget(label(KEY_SHEET.tr("Keys"), "heading"))
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        rest = column.sizeHint() - area.sizeHint()
        self._whole = QSize(content.sizeHint().width() + 14 * STEP, content.sizeHint().height() + rest.height())
        self.resize(self._whole.boundedTo(self.screen().availableSize() * 0.95))

    def sizeHint(self) -> QSize:
        """All keys at once."""
        return self._whole

    def _group(self, grid: QGridLayout, title: str, rows: list[Line]) -> None:
        row = grid.rowCount()
        head = label(title, "strong")
        head.setContentsMargins(0, 2 * STEP, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for words, sequences in rows:
            row += 1
            grid.addWidget(label(words, "muted"), row, 0)
            grid.addWidget(_caps(sequences), row, 1, Qt.AlignmentFlag.AlignRight)


def _lines(keys: list[Key]) -> list[Line]:
    """One line a key; those of stars share one."""
    stars = [entry for entry in keys if entry.name.endswith(STARS)]
    lines = [(entry.words, entry.sequences) for entry in keys if entry not in stars]
    if stars:
        words = KEY_SHEET.plural("Give 0 to %n star", "Give 0 to %n stars", len(stars) - 1)
        lines.insert(0, (words, tuple(each for key in stars for each in key.sequences)))
    return lines


def _half(rows: list[int]) -> int:
    """Return how many groups of so many rows make the left half, so that the longer half is as short as can be."""
    lengths = [0.0, *accumulate(count + HEAD_ROWS for count in rows)]
    return min(range(len(lengths)), key=lambda first: max(lengths[first], lengths[-1] - lengths[first]))


def _ways(letter: str, place: int) -> tuple[str, ...]:
    return (f"{GO}, {letter}", *([f"Ctrl+{place}"] if place < 10 else []))  # english: as Qt reads it


def _caps(sequences: tuple[str, ...]) -> QLabel:
    return label("   ".join(_cap(sequence) for sequence in sequences if sequence != "Enter"), "strong")


def _cap(sequence: str) -> str:
    """Return a key as it is printed, or two that come one after the other."""
    first, after, second = sequence.partition(",")
    if not after:
        return sign(sequence)
    return KEY_SHEET.tr("{first} then {second}", "keys").format(first=sign(first), second=sign(second.strip()))
