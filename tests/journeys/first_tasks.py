"""Five tasks of somebody new, by mouse and keys alone, on what can be seen: `python -m tests.journeys.first_tasks`.

Controls are found as a screen reader names them, and clicked where they stand; what is scrolled away is scrolled to.
The tasks: import a zip; find a saved post; rate ten; see which way of writing won; delete everything. What was
written down before, and what came of it, is in docs/first-tasks.md.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.app import application, build, take_apart, warm
from desktop.tour import StepFailed, turn
from desktop.window import Window
from engine.core.paths import ASSETS
from engine.workflows.workspace import open_workspace
from tests.factories.accessible import CONTROLS, tree

ZIP = "instagram-marlow.finch-2026-11-02-aB3dE5gH.zip"
DUMP = "reddit-dump-demo_submissions.zst"
SAVED = "planting calendar"
PATIENCE_S = 600.0  # on a machine that has other things to do
NOTCH = 120
EDGE = 8  # px


class Newcomer:
    """Sees a window, has a mouse and a keyboard, and counts what is done with them.

    Attributes:
        steps: clicks, words typed, and keys pressed; turning the wheel counts once for each control that is sought.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self.steps = 0

    def see(self, words: str) -> bool:
        """Whether some words stand in the window now."""
        return any(words.lower() in said.lower() for said in self.said())

    def said(self) -> Iterator[str]:
        """What labels and buttons show now."""
        for each in self.window.findChildren(QLabel) + self.window.findChildren(QAbstractButton):
            if each.isVisible() and each.text():
                yield each.text()

    def wait_for(self, words: str) -> None:
        """Wait until words can be seen. Raises StepFailed."""
        self.until(lambda: self.see(words), words)

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so. Raises StepFailed."""
        began = monotonic()
        while not so():
            if monotonic() - began > PATIENCE_S:
                raise StepFailed(f"“{what}” did not come; seen: {' | '.join(self.said())[:600]}")
            turn(15)

    def find(self, name: str) -> QWidget:
        """Return the control that a screen reader calls so. Raises StepFailed."""
        found: list[QWidget] = []

        def there() -> bool:
            found[:] = [
                seen
                for each in tree(self.window)
                if each.role() in CONTROLS and name.lower() in each.text(QAccessible.Text.Name).lower()
                if isinstance(seen := each.object(), QWidget) and seen.isVisible() and seen.isEnabled()
            ]
            return bool(found)

        self.until(there, name)
        return found[0]

    def click(self, name: str) -> None:
        """Bring a control into sight and click where it stands."""
        control = self.find(name)
        self._scroll_to(control)
        at = control.mapTo(self.window, control.rect().center())
        under = self.window.childAt(at)
        if under is None or not (under is control or control.isAncestorOf(under)):
            raise StepFailed(f"“{name}” is covered by {type(under).__name__}")
        self.steps += 1
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(self.window, at))
        turn(30)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys."""
        for key in keys:
            self.steps += 1
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            turn(30)

    def write(self, words: str) -> None:
        """Type words."""
        self.steps += 1
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        turn(30)

    def choose_file(self, path: Path, opener: Callable[[], None]) -> None:
        """Click what opens the system's dialog, and type a path into it."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(50, answer)
                return
            self.steps += 2
            confirm(dialog)

        def confirm(dialog: QFileDialog) -> None:
            """Return, once the whole path stands there: the list of suggestions takes keys, and may change the line."""
            if QApplication.activeModalWidget() is not dialog:
                return  # and may be gone altogether
            line = dialog.findChild(QLineEdit)
            assert isinstance(line, QLineEdit)
            if popup := QApplication.activePopupWidget():
                QTest.keyClick(popup, Qt.Key.Key_Escape)
            elif line.text() != str(path):
                line.clear()
                QTest.keyClicks(line, str(path))
            else:
                QTest.keyClick(line, Qt.Key.Key_Return)
            QTimer.singleShot(100, lambda: confirm(dialog))

        QTimer.singleShot(100, answer)
        opener()
        self.window.activateWindow()  # as the system does when a dialog is closed
        self.until(self.window.isActiveWindow, "an active window")

    def _scroll_to(self, control: QWidget) -> None:
        area = _area_of(control)
        if area is None:
            return
        view = area.viewport()
        for _ in range(200):
            at = control.mapTo(view, control.rect().center()).y()
            if EDGE <= at <= view.height() - EDGE:
                return
            middle = QPointF(view.rect().center())
            down = QPoint(0, -NOTCH if at > view.height() / 2 else NOTCH)
            wheel = QWheelEvent(
                QPointF(3, middle.y()),
                view.mapToGlobal(QPointF(3, middle.y())),
                QPoint(),
                down,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view, wheel)
            turn(5)
        raise StepFailed(f"“{control.accessibleName()}” cannot be scrolled to")


def _area_of(control: QWidget) -> QAbstractScrollArea | None:
    parent = control.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def import_a_zip(me: Newcomer) -> None:
    """On the first page: bring what is yours."""
    me.choose_file(ASSETS / "demo" / ZIP, lambda: me.click("Bring what is yours"))
    me.wait_for("records read")


def find_a_saved_post(me: Newcomer) -> None:
    """I saved something about a planting calendar."""
    me.click("Read your feed")
    me.click("Search your posts")
    me.write(SAVED)
    me.until(lambda: me.see("1 by words") or me.see("Esc: back"), "what was found")
    me.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    me.until(lambda: not me.see("by words") and not me.see("Esc: back"), "the feed again")


def rate_ten(me: Newcomer) -> None:
    """Click and press what stands on the card."""
    for at in range(10):
        if at < 3:
            me.click(("Like", "Neutral", "Not for me")[at])
        else:
            me.press((Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1)[at % 3])


def see_which_won(me: Newcomer) -> None:
    """The page of results says that a session comes first, and that one that it needs posts of people."""
    me.click("Import")
    me.choose_file(ASSETS / "demo" / DUMP, lambda: me.click("Choose files"))
    me.wait_for("new posts")
    me.click("Results")
    me.click("Set up a session")
    me.click("Start with")
    me.wait_for("Do you like it?")
    while not me.see("Ready to see"):
        before = _cards(me)
        me.press(Qt.Key.Key_3)
        if me.see("who wrote it"):
            me.press(Qt.Key.Key_5)
        me.until(lambda before=before: _cards(me) != before or me.see("Ready to see"), "the next card")
    me.click("Reveal")
    me.wait_for("Who made you laugh")


def _cards(me: Newcomer) -> str:
    """What is on the table, by what a screen reader says of it."""
    return "\n".join(each.accessibleName() for each in me.window.findChildren(QWidget) if each.isVisible())


def delete_everything(me: Newcomer) -> None:
    """Where would that be? Privacy, at the end of the page."""
    me.click("Privacy")
    me.click("Forget everything about me")
    me.click("Forget everything, for good")
    me.wait_for("Forgotten:")
    me.wait_for("Be the demo person")


TASKS: dict[str, Callable[[Newcomer], None]] = {
    "import a zip": import_a_zip,
    "find a saved post": find_a_saved_post,
    "rate ten": rate_ten,
    "see which method won": see_which_won,
    "delete everything": delete_everything,
}
WITHOUT_MODELS = ("import a zip", "find a saved post", "rate ten", "delete everything")


def run(folder: Path, names: tuple[str, ...]) -> dict[str, tuple[int, float]]:
    """Do tasks one after another in one window. Return steps and seconds of each. Raises StepFailed."""
    application()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = build(open_workspace(folder / "profile"))
    window = Window(app)
    took: dict[str, tuple[int, float]] = {}
    try:
        window.begin()
        window.show()
        window.activateWindow()
        app.client.ready.connect(lambda: warm(app))
        app.client.start()
        me = Newcomer(window)
        for name in names:
            steps, began = me.steps, monotonic()
            TASKS[name](me)
            took[name] = (me.steps - steps, monotonic() - began)
            sys.stdout.write(f"{name:24} {took[name][0]:4} steps {took[name][1]:7.1f} s\n")
            sys.stdout.flush()
    except StepFailed:
        window.grab().save(str(folder.parent / "first-tasks-failed.png"))
        raise
    finally:
        take_apart(app)
        window.close()
        window.deleteLater()
        turn(20)
    return took


def main() -> int:
    """Do all five. Returns 0, or 1 when one cannot be done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="without the session, which needs models")
    names = WITHOUT_MODELS if parser.parse_args().quick else tuple(TASKS)
    with TemporaryDirectory(prefix="inside-joke-first-") as folder:
        try:
            run(Path(folder), names)
        except StepFailed as error:
            sys.stderr.write(f"first tasks: {error}\n")
            return 1
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
