"""The window's parts around a real profile and a scripted worker, for tests."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # tests read English, whatever the system speaks

import pytest
from PySide6.QtCore import Qt, QTimer, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import application, build, take_apart
from desktop.screen import App
from desktop.window import Window
from desktop.words import ENGLISH, speak
from engine.core.records import Post, Reaction
from engine.store import posts, reactions
from engine.workflows.workspace import Workspace

FAKE_WORKER = Path(__file__).resolve().parents[1] / "fakes" / "fake_worker.py"
TASTE = {"version": "v1", "encoder": "e", "topics": [], "summary": {}, "likes": 0, "dislikes": 0}
JOBS = {
    "warm": [{"done": {"loaded": [], "missing": []}}],
    "feed": [{"done": {"cards": []}}],
    "rerank": [{"done": {"seconds": 0.01}}],
    "taste": [{"done": TASTE}],
    "import": [{"done": {"imports": []}}],
}


def script(folder: Path, jobs: dict[str, object] | None = None, **rest: object) -> list[str]:
    """Return the command of a fake worker that follows a script."""
    file = folder / f"script-{len(list(folder.glob('script-*')))}.json"
    file.write_text(json.dumps({"jobs": JOBS | (jobs or {})} | rest))
    return [sys.executable, str(FAKE_WORKER), str(file)]


class Desk:
    """One app on a real profile; remembers its windows and takes all apart."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, folder: Path) -> None:
        application()
        self.qtbot, self.workspace, self.folder = qtbot, workspace, folder
        self.app: App = build(workspace, script(folder))
        self.app.theme.choose("light")
        self._windows: list[QWidget] = []

    def work_as(self, jobs: dict[str, object] | None = None, **rest: object) -> None:
        """Start over with a worker that follows another script."""
        self.replace(build(self.workspace, script(self.folder, jobs, **rest)))
        self.app.theme.choose("light")

    def replace(self, app: App) -> None:
        """Take another app; the one before dresses no window any more."""
        self.app.theme.let_go()
        self.app = app

    def window(self, screen: str, *, worker: bool = False) -> Window:
        """Open an active window on a screen."""
        window = Window(self.app)
        self._windows.append(window)
        window.resize(1000, 720)
        window.go(screen)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        if worker:
            self.app.client.start()
            self.qtbot.waitUntil(lambda: self.app.client.is_ready)
        self.settle()
        return window

    def settle(self) -> None:
        """Wait until no task runs."""
        self.qtbot.waitUntil(lambda: not self.app.tasks.busy)
        self.qtbot.wait(5)

    def press(self, window: QWidget, *keys: Qt.Key) -> None:
        """Press keys where the focus is, and let what follows happen."""
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key)
        self.settle()

    def close(self) -> None:
        for window in self._windows:
            window.close()
            window.deleteLater()
        take_apart(self.app)
        speak(ENGLISH)
        self.qtbot.wait(1)


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Iterator[Desk]:
    """An app on the test's own profile, its worker scripted."""
    made = Desk(qtbot, workspace, tmp_path)
    yield made
    made.close()


def fill(workspace: Workspace, texts: list[str], *, likes: int = 0, **fields: object) -> list[int]:
    """Store posts by text, the first being the newest; like the last `likes` of them. Return their ids."""
    made = [
        Post(uid=f"reddit:t3_{n}", source="reddit", text=text, created_at=1e9 - n, community="tests", **fields)  # pyright: ignore[reportArgumentType]
        for n, text in enumerate(texts)
    ]
    with workspace.store.write() as connection:
        ids = [placed.id for placed in posts.add(connection, made)]
        for post in ids[len(ids) - likes :] if likes else []:
            reactions.add(connection, post, "like")
    return ids


def words_in(widget: QWidget) -> str:
    """Return all that a widget and its children say, to the eye or to a screen reader, hidden or not."""
    found: list[str] = []
    for each in [widget, *widget.findChildren(QWidget)]:
        found += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            found.append(each.text())
        if isinstance(each, QPlainTextEdit):
            found.append(each.toPlainText())
    return "\n".join(filter(None, found))


def nameless(widget: QWidget) -> list[str]:
    """Return what can have the focus and has no name for a screen reader."""
    found: list[str] = []
    for each in widget.findChildren(QWidget):
        if each.focusPolicy() == Qt.FocusPolicy.NoFocus or (
            isinstance(each, QAbstractScrollArea) and each.parent() is None
        ):
            continue
        name = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton | QLabel) else "")
        if not name.strip():
            found.append(f"{type(each).__name__} in {type(each.parent()).__name__}")
    return found


def still_moving(widget: QWidget) -> list[object]:
    """Return timers and animations of a widget that run on."""
    timers = [timer for timer in widget.findChildren(QTimer) if timer.isActive()]
    running = QVariantAnimation.State.Running
    return timers + [each for each in widget.findChildren(QVariantAnimation) if each.state() == running]


__all__ = ["JOBS", "TASTE", "Desk", "Reaction", "desk", "fill", "nameless", "script", "still_moving", "words_in"]
