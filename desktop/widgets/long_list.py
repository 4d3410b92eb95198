"""A list of rows of unlike heights that are measured when they come near, so that its length does not matter.

Qt's own lists ask every row for its size whenever one is added, and lay all of them out anew. Here a row is measured
when it comes within a page of what is seen. What is seen stays where it is when rows above it turn out to be higher or
lower than was guessed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.widgets.row_heights import RowHeights

AHEAD, BEHIND = 1.0, 0.5  # pages that are measured around what is seen
Index = QModelIndex | QPersistentModelIndex


class LongList(QListView):
    """Subclasses say how high a row is and paint it; the model must be theirs alone."""

    def __init__(self) -> None:
        super().__init__()
        self.heights = RowHeights()
        self._measuring = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else Qt paints all whenever it scrolls

    def row_height(self, row: int) -> int:
        """Return how high a row is, px."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, box: QRect, row: int, seen: QRectF) -> None:
        """Paint a row into its box; what lies outside of `seen` may be left out."""
        raise NotImplementedError

    def ground(self) -> QColor:
        """Return the colour behind the rows."""
        raise NotImplementedError

    def goes_to(self, row: int) -> None:
        """A key asks for a row."""
        raise NotImplementedError

    def measure_rows(self, rows: Iterable[int]) -> None:
        """Measure those of some rows that were not measured yet."""
        for row in rows:
            if 0 <= row < len(self.heights) and not self.heights.is_measured(row):
                self.heights.set(row, self.row_height(row))

    def settle(self) -> None:
        """Measure what is seen and what comes next to it; what is seen stays where it is."""
        if self._measuring or not len(self.heights):
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        value, heights = bar.value(), self.heights
        kept = heights.row_at(value)
        if heights.top(kept) < value and kept + 1 < len(heights) and heights.top(kept + 1) < value + page:
            kept += 1  # the first row that begins where it can be seen
        lead = heights.top(kept) - value
        self._measuring = True
        height = lead
        for row in range(kept, len(heights)):
            if height > page * (1 + AHEAD):
                break
            self.measure_rows((row,))
            height += heights.height(row)
        height = lead
        for row in range(kept - 1, -1, -1):
            if height < -page * BEHIND:
                break
            self.measure_rows((row,))
            height -= heights.height(row)
        self._measuring = False
        self.updateGeometries()
        wanted = heights.top(kept) - lead
        if wanted != value and wanted <= bar.maximum():
            bar.setValue(wanted)

    def repaint_row(self, row: int) -> None:
        """Have one row painted anew, with the shadow around it."""
        if 0 <= row < len(self.heights):
            self.viewport().update(self._box(row).adjusted(0, -12, 0, 0))

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is in the viewport."""
        return self._box(index.row()) if 0 <= index.row() < len(self.heights) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point of the viewport."""
        y = point.y() + self.verticalOffset()
        return self.model().index(self.heights.row_at(y), 0) if 0 <= y < self.heights.total() else QModelIndex()

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, px."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Never to the side."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        """No row is hidden."""
        return False

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Go to a row; `hint` says nothing here."""
        if index.isValid():
            self.goes_to(index.row())

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key means."""
        now, page, actions = self.currentIndex().row(), self.viewport().height(), QAbstractItemView.CursorAction
        steps = {
            actions.MoveHome: 0,
            actions.MoveEnd: len(self.heights) - 1,
            actions.MovePageDown: self.heights.row_at(self.verticalOffset() + page),
            actions.MovePageUp: self.heights.row_at(self.verticalOffset() - page),
            actions.MoveUp: now - 1,
            actions.MoveLeft: now - 1,
            actions.MovePrevious: now - 1,
        }
        row = max(0, min(steps.get(action, now + 1), len(self.heights) - 1))
        return self.model().index(row, 0)

    def visualRegionForSelection(self, _selection: object) -> QRegion:
        """Nothing is ever selected."""
        return QRegion()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that are there; only what comes into sight is painted."""
        self.viewport().scroll(dx, dy)

    def doItemsLayout(self) -> None:
        """Follow rows that came or went."""
        QAbstractItemView.doItemsLayout(self)
        self.settle()

    def updateGeometries(self) -> None:
        """Follow the heights with the scroll bar."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self.heights.total() - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height for every row."""
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self.heights.forget()
        self.settle()

    def reset(self) -> None:
        """Show another model, or all of it anew."""
        self.heights.clear()
        self.heights.insert(0, self.model().rowCount())
        super().reset()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Take new rows in; nobody measures them now."""
        self.heights.insert(start, end - start + 1)
        super().rowsInserted(parent, start, end)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Let rows go."""
        super().rowsAboutToBeRemoved(parent, start, end)
        self.heights.remove(start, end - start + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows of which anything must be painted."""
        painter = QPainter(self.viewport())
        offset, box = self.verticalOffset(), event.rect()
        painter.fillRect(box, self.ground())
        row = self.heights.row_at(box.top() + offset)
        while 0 <= row < len(self.heights) and self.heights.top(row) - offset <= box.bottom() + 12:
            self.paint_row(painter, self._box(row), row, box.toRectF())
            row += 1
        painter.end()

    def _box(self, row: int) -> QRect:
        top = self.heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.heights.height(row))
