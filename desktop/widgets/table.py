"""A table of words to look something up in: sorted as it came, read by keyboard, as high as what is in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.theme import scaled, with_words

ROWS_SHOWN = 9
ROW = 30  # px


class Table(QTableWidget):
    """Shows rows of words; nothing in it can be changed.

    Args:
        columns: heads, from left; the one at `wide` takes the room that is left.
        numbers: places of columns that are set to the right.
    """

    def __init__(self, name: str, columns: Sequence[str], *, wide: int, numbers: Sequence[int] = ()) -> None:
        super().__init__(0, len(columns))
        self._numbers = frozenset(numbers)
        self.setHorizontalHeaderLabels(list(columns))
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place in range(len(columns)):
            mode = QHeaderView.ResizeMode.Stretch if place == wide else QHeaderView.ResizeMode.ResizeToContents
            head.setSectionResizeMode(place, mode)
            side = Qt.AlignmentFlag.AlignRight if place in self._numbers else Qt.AlignmentFlag.AlignLeft
            if (item := self.horizontalHeaderItem(place)) is not None:
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        with_words(self, self._fit)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for place, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if place in self._numbers:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(at, place, item)
        self._fit()

    def _fit(self) -> None:
        high = scaled(ROW)
        self.verticalHeader().setDefaultSectionSize(high)
        for at in range(self.rowCount()):
            self.setRowHeight(at, high)
        shown = min(ROWS_SHOWN, max(1, self.rowCount()))
        self.horizontalHeader().setFixedHeight(high)
        self.setFixedHeight((shown + 1) * high + 6)
