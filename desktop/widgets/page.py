"""A scrolling page: one column in the middle, a title, a line under it."""

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


def empty_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
