"""A scrolling page: one column in the middle, a title, a line under it."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import COLUMN, STEP, scaled, with_words
from desktop.widgets.notice_bar import label


class Page(QScrollArea):
    """Add to `column`; put buttons beside the title with `beside_title`."""

    def __init__(self, title: str, *, width: int = COLUMN + 80) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole, middle = QWidget(), QWidget()
        outer = QHBoxLayout(whole)
        outer.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        with_words(middle, lambda: middle.setMaximumWidth(scaled(width)))
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3 * STEP)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        words = QVBoxLayout()
        words.setSpacing(STEP)
        self.title = label(title, "title")
        self.line = label("", "muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.line)
        head.addLayout(words, 1)
        self._beside = head
        self.column.addLayout(head)
        self.column.addSpacing(2 * STEP)
        self.setWidget(whole)

    def beside_title(self, widget: QWidget) -> None:
        """Put a button at the right of the title."""
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)


def tab_as_laid_out(whole: QWidget) -> None:
    """Let Tab follow the layout of a widget, in whatever order its parts were made."""
    order = [each for each in _in_layout(whole) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, other in pairwise(order):
        QWidget.setTabOrder(one, other)


def _in_layout(whole: QWidget) -> Iterator[QWidget]:
    inside: QWidget | None = whole.widget() if isinstance(whole, QScrollArea) else whole
    layout = inside.layout() if inside is not None else None
    yield from _parts(layout) if layout is not None else ()


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
            yield from _in_layout(widget)
        elif (inner := item.layout()) is not None:
            yield from _parts(inner)


def empty_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
