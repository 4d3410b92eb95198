"""What a session of so many cards can and cannot tell, before anyone starts it: one line a length."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.engine_words import told
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.workflows.study_plans import Tells

POWER = Texts("POWER")

HEADS = (POWER.later("Cards"), POWER.later("Of each way"), POWER.later("Gap it can find"))
PAIRS = POWER.later("Pairs")


class PlanPower(QWidget):
    """A small table; a row says its whole sentence where it is pointed at, and to screen readers. Hidden when empty."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6 * STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._cells: list[QLabel] = []
        self.hide()

    def show_power(self, rows: "Sequence[Tells]", *, paired: bool = False) -> None:
        """Show what each number of cards can tell, or of pairs."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        useful = [row for row in rows if row.comparisons]
        heads = (PAIRS, *HEADS[1:]) if paired else HEADS
        for place, head in enumerate(heads if useful else ()):
            self._put(0, place, POWER.tr(head), "")
        for line, row in enumerate(useful, start=1):
            count = row.rounded // 2 if paired else row.rounded
            for place, words in enumerate((number(count), number(row.blocks), gap_of(row))):
                self._put(line, place, words, told(row.words))
        self.setVisible(bool(useful))

    def _put(self, line: int, place: int, words: str, whole: str) -> None:
        cell = label(words, "small")
        cell.setToolTip(whole)
        cell.setAccessibleName(whole if place == len(HEADS) - 1 and whole else words)
        side = Qt.AlignmentFlag.AlignLeft if place == len(HEADS) - 1 else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(cell, line, place, side)
        self._cells.append(cell)


def gap_of(row: "Tells") -> str:
    """Return the smallest gap that is found in 8 of 10 studies, in words."""
    if row.smallest is None:
        return POWER.tr("none: too few cards")
    return POWER.tr("{points} points or more").format(points=number(100 * row.smallest))
