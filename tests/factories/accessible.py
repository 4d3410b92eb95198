"""Looks at a window as somebody does who cannot see it, has no mouse, or needs large words; for tests."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QWidget,
)

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.PageTab,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}
SLACK = 2  # px
WORDS = QAbstractButton | QLabel | QLineEdit | QComboBox | QSpinBox


class Flashes(QObject):
    """Remembers widgets that were shown as windows of their own, be it for a moment: install it on the application."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it, and let it pass."""
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, QMainWindow | QDialog):
            self.seen.append(describe(watched))
        return False


def tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader finds, from a widget down; what is inside of tables and lists is left out."""
    QAccessible.setActive(True)
    todo = [QAccessible.queryAccessibleInterface(widget)]
    while todo:
        each = todo.pop()
        yield each
        if each.role() not in (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.ComboBox):
            todo += [child for n in range(each.childCount()) if (child := each.child(n)) is not None]


def unnamed(widget: QWidget) -> list[str]:
    """Return controls of the accessibility tree that have no name, shown or not yet."""
    found: list[str] = []
    for each in tree(widget):
        seen = each.object()
        if each.role() not in CONTROLS or isinstance(seen, QScrollBar):
            continue
        if not each.text(QAccessible.Text.Name).strip():
            found.append(f"{each.role().name} {type(seen).__name__} in {type(seen.parent()).__name__}")
    return found


def focusable(widget: QWidget) -> list[QWidget]:
    """Return the controls that are shown and can be used now."""
    found: list[QWidget] = []
    for each in tree(widget):
        seen = each.object()
        if isinstance(seen, QWidget) and seen.isVisible() and seen.isEnabled() and each.role() in CONTROLS:
            found.append(seen)
    return [each for each in found if isinstance(each, USABLE) and not isinstance(each, QScrollBar)]


USABLE = QAbstractButton | QAbstractSlider | QComboBox | QLineEdit | QPlainTextEdit | QSpinBox


def tabbed(screen: QWidget) -> list[QWidget]:
    """Press Tab around the whole window once; return what had the focus, in order."""
    window = screen.window()
    screen.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
    return seen


def out_of_reach(screen: QWidget) -> list[str]:
    """Return controls of a screen that Tab does not come to."""
    reached = tabbed(screen)
    return [describe(each) for each in focusable(screen) if not _is_reached(each, reached)]


def _is_reached(widget: QWidget, reached: list[QWidget]) -> bool:
    """Of several of which one is chosen, Tab comes to that one, and arrows to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    others = group.buttons() if group is not None and group.exclusive() else []
    return any(each in reached for each in (widget, widget.focusProxy(), *others))


def out_of_order(screen: QWidget) -> list[str]:
    """Return steps of Tab within a screen that go back up, other than to a column further right."""
    mine = [each for each in tabbed(screen) if screen.isAncestorOf(each)]
    places = [(each, QRect(each.mapTo(screen, QPoint(0, 0)), each.size())) for each in mine]
    steps = pairwise(places)
    return [
        f"{describe(one)} → {describe(other)}"
        for (one, before), (other, after) in steps
        if after.bottom() < before.top() and after.left() < before.right()
    ]


def clipped(screen: QWidget) -> list[str]:
    """Return controls and words that have less room than they ask for, or stand outside of what can be scrolled to."""
    shown = [each for each in screen.findChildren(QWidget) if each.isVisibleTo(screen) and isinstance(each, WORDS)]
    return [
        f"{describe(each)}: {lack}"
        for each in shown
        if not _is_inside_of_one(each) and (lack := _lack(each) or _outside(each, screen))
    ]


def describe(widget: QWidget) -> str:
    """Return a widget in words, for a failure that says which."""
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton | QLabel) else "")
    return f"{type(widget).__name__} “{words[:40]}”"


def _is_inside_of_one(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QComboBox | QLineEdit | QSpinBox)


def _lack(widget: QWidget) -> str:
    """How much room is missing for what a widget says, "" for none."""
    size, asks = widget.size(), widget.minimumSizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        asks = QSize(_longest_word(widget), widget.heightForWidth(widget.width()))
    elif isinstance(widget, QLabel):
        asks = widget.sizeHint()
    elif isinstance(widget, QComboBox):
        asks = QSize(0, asks.height())  # it shows what it can of a long title
    elif isinstance(widget, QLineEdit | QSpinBox):
        asks = QSize(0, max(asks.height(), QFontMetrics(widget.font()).height()))
    if asks.height() > size.height() + SLACK or asks.width() > size.width() + SLACK:
        return f"has {size.width()} × {size.height()}, asks for {asks.width()} × {asks.height()}"
    return ""


def _longest_word(widget: QLabel) -> int:
    metrics = QFontMetrics(widget.font())
    words = widget.text().replace("\u200b", " ").split()  # where a word may be broken
    return max((metrics.horizontalAdvance(word) for word in words if len(word) < 30), default=0)


def _outside(widget: QWidget, screen: QWidget) -> str:
    """Whether a widget stands where nobody can scroll to."""
    frame = widget.parentWidget()
    while frame is not None and frame is not screen:
        if isinstance(frame, QAbstractScrollArea):
            view = frame.viewport()
            at = widget.mapTo(view, QPoint(0, 0)).x()
            if at < -SLACK or at + widget.width() > view.width() + SLACK:
                return f"reaches from {at} to {at + widget.width()} of {view.width()}"
            return ""
        frame = frame.parentWidget()
    room = QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())
    inside = screen.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return "" if inside.contains(room) else f"stands at {room.getRect()} of {screen.size().toTuple()}"
