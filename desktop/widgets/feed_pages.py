"""The feed or what stands there while it is empty. For a screen reader, the rating bar is beside the list.

The bar lies over the list, as a child of what the list scrolls, where the accessibility tree that Qt makes of a list
has rows and nothing else: so whoever walks the tree would never find "Like".
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget

from desktop.widgets.feed_list import FeedList


class FeedPages(QStackedWidget):
    """A stack whose list brings its bar along."""

    def __init__(self, cards: FeedList) -> None:
        super().__init__()
        _tell_qt()
        self.cards = cards
        self.addWidget(cards)

    def parts(self) -> list[QWidget]:
        """Return what a screen reader finds in here now."""
        now = self.currentWidget()
        beside = self.cards.bar if now is self.cards else None
        return [each for each in (now, beside) if each is not None]


class _Pages(QAccessibleWidget):
    """The pages as a screen reader has them."""

    def __init__(self, pages: FeedPages) -> None:
        super().__init__(pages, QAccessible.Role.LayeredPane)
        self._pages = pages

    def childCount(self) -> int:
        """Return how many parts there are."""
        return len(self._pages.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's own answer
        """Return one part; None beyond the last."""
        parts = self._pages.parts()
        return QAccessible.queryAccessibleInterface(parts[index]) if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which part it is, -1 for none."""
        seen = child.object()
        return next((place for place, part in enumerate(self._pages.parts()) if part is seen), -1)


@cache
def _tell_qt() -> None:
    QAccessible.installFactory(_made)


def _made(_name: str, of: QObject) -> QAccessibleInterface | None:
    return _Pages(of) if isinstance(of, FeedPages) else None
