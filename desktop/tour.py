"""Walks the whole journey in the real window, with the real worker, on the demo person; ends by itself.

Nobody sits at it: every key press is scripted, and the printed words say so. What it rates is decided by a simple rule
that reads the card's text and knows nothing else.
"""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.app import application, build, take_apart, warm
from desktop.demo import demo_exports
from desktop.garbage import Collector
from desktop.job import Job
from desktop.screen import App, Screen
from desktop.screens.feed import FeedScreen
from desktop.screens.import_ import ImportScreen
from desktop.screens.models import ModelsScreen
from desktop.screens.results import ResultsScreen
from desktop.screens.session import SessionScreen
from desktop.screens.taste import TasteScreen
from desktop.scripted_taste import ScriptedTaste
from desktop.window import Window
from engine.workflows.workspace import open_workspace

_log = logging.getLogger(__name__)
SIZE = (1280, 800)
SETTLE_MS = 260  # longer than any movement
QUIET_S = 120.0  # a step has failed when for so long nothing happens, neither here nor in the worker
KEYS = {"like": Qt.Key.Key_3, "skip": Qt.Key.Key_2, "dislike": Qt.Key.Key_1, "human": Qt.Key.Key_6, "ai": Qt.Key.Key_5}
S = TypeVar("S", bound=Screen)


def turn(wait_ms: int) -> None:
    """Run the event loop for so long. (QTest.qWait holds Python's lock meanwhile: no thread of ours would get on.)"""
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()


class StepFailed(Exception):
    """A step of the tour did not end as it should."""


class Tour:
    """The window, a clock, and a folder for pictures."""

    patience_s = QUIET_S
    size = SIZE

    def __init__(self, app: App, out: Path, cards: int) -> None:
        self.app = app
        self.window = Window(app)
        self._out, self._cards = out, cards
        self._began = monotonic()
        self._heard = self._began
        self._pictures = 0
        self._taste = ScriptedTaste()
        for client in (app.client, app.importer):
            client.submitted.connect(self._listen)

    def walk(self) -> None:
        """All steps, in the order in which a new person would meet them. Raises StepFailed."""
        self._say("Nobody is at the keys: this tour is scripted, its ratings follow a simple rule about words.")
        for words, step in (
            ("opened the window on an empty profile", self._open),
            ("imported the demo person's exports", self._import),
            ("showed the first cards, and behind them loaded the models and ranked", self._feed),
            ("rated ten cards by key press (scripted)", self._rate),
            ("learned the taste", self._learn),
            ("had the model write the summary", self._summary),
            (f"wrote {self._cards} or a few more blind cards", self._make),
            ("rated all of them by key press (scripted)", self._session),
            ("revealed who wrote them, and saved the report", self._reveal),
            ("looked at the models and at an import's receipt", self._rest),
            ("looked at it in the dark", self._dark),
        ):
            began = monotonic()
            step()
            self._say(f"{words}: {monotonic() - began:.1f} s")
        self._say(f"done in {monotonic() - self._began:.0f} s; pictures and report are in {self._out}")

    def _open(self) -> None:
        self.app.theme.choose("light")
        self.window.resize(*self.size)
        self.window.go("feed")
        self.window.show()
        self.window.activateWindow()
        self.app.client.ready.connect(lambda: warm(self.app))
        self.app.client.start()
        feed = self._screen("feed", FeedScreen)
        self._until(lambda: feed.pages.currentWidget() is feed.empty, "the empty feed")
        self._until(self.window.isActiveWindow, "an active window")
        self._picture("empty")

    def _import(self) -> None:
        self.window.go("import")
        screen = self._screen("import", ImportScreen)
        exports = demo_exports(self.app.workspace.paths.assets)
        self._check(bool(exports), "the demo exports are missing")
        self.app.signals.import_paths.emit(exports)
        self._until(lambda: not self.app.importer.jobs() and bool(screen.cards), "the receipts", screen)
        self._picture("import")

    def _feed(self) -> None:
        self._press(Qt.Key.Key_G, Qt.Key.Key_F)
        feed = self._screen("feed", FeedScreen)
        self._until(lambda: bool(feed.list.feed.cards), "cards", feed)
        self._picture("feed")
        self._look_at_a_picture(feed)
        self._until(lambda: not self.app.client.jobs(), "the models and the first ranking", feed)
        self._picture("feed-ranked")

    def _look_at_a_picture(self, feed: FeedScreen) -> None:
        before = -1
        while before < len(feed.list.feed.cards):
            row = next((row for row, card in enumerate(feed.list.feed.cards) if card.media), -1)
            if row >= 0:
                feed.list.go(row)
                self._settle(2 * SETTLE_MS)
                self._picture("feed-picture")
                break
            before = len(feed.list.feed.cards)
            feed.list.go(before)
            self._until(lambda: not self.app.tasks.busy, "more cards", feed)
        feed.list.go(0)

    def _rate(self) -> None:
        feed = self._screen("feed", FeedScreen)
        for _ in range(10):
            card, row = feed.list.card(), feed.list.current
            if card is None:
                break
            self._press(KEYS[self._taste.reaction(card.text)])
            self._until(lambda row=row: feed.list.current > row, "the next card", feed)
        self._press(Qt.Key.Key_U)
        self._until(lambda: not self.app.tasks.busy, "the undo", feed)
        self._press(Qt.Key.Key_3)
        self._until(lambda: not self.app.tasks.busy and not self.app.client.jobs(), "the new ranking", feed)
        self._picture("feed-after-likes")

    def _learn(self) -> None:
        self._press(Qt.Key.Key_G, Qt.Key.Key_T)
        screen = self._screen("taste", TasteScreen)
        self._until(lambda: screen.panel is not None and screen.panel.posts.count() > 0, "topics", screen)
        self._taste.learn([topic.name for topic in screen.taste.topics] if screen.taste else [])
        self._picture("taste")

    def _summary(self) -> None:
        screen = self._screen("taste", TasteScreen)
        screen.words.write.click()
        self._until(lambda: not self.app.client.jobs() and bool(screen.words.summary.text), "the summary", screen)
        self._picture("taste-in-words")

    def _make(self) -> None:
        self._press(Qt.Key.Key_G, Qt.Key.Key_S)
        screen = self._screen("session", SessionScreen)
        self._until(lambda: not self.app.tasks.busy, "the session screen", screen)
        screen.start(self._cards)
        self._until(lambda: bool(self.app.client.jobs()), "the writer", screen)
        self._settle(1500)
        self._picture("session-being-written")
        self._until(lambda: screen.pages.currentWidget() is screen.card_page, "the first blind card", screen)
        self._picture("session-card")

    def _session(self) -> None:
        screen = self._screen("session", SessionScreen)
        asked = False
        while screen.pages.currentWidget() is screen.card_page:
            text, shown = screen.card.shown_text(), screen.progress.value()
            self._press(KEYS[self._taste.reaction(text)])
            if not screen.question.isHidden():
                if not asked:
                    self._picture("session-question")
                asked = True
                self._press(KEYS[self._taste.maker(text)])
            self._until(
                lambda shown=shown: screen.progress.value() > shown or screen.pages.currentWidget() is screen.done_page,
                "the next blind card",
                screen,
            )
        self._picture("session-done")

    def _reveal(self) -> None:
        screen = self._screen("session", SessionScreen)
        screen.reveal_button.click()
        results = self._screen("results", ResultsScreen)
        self._until(lambda: results.rows.count() > 1, "the results", results)
        self._picture("results")
        results.save_to(self._out.resolve())
        self._until(lambda: any(self._out.glob("study-*.html")) and any(self._out.glob("study-*.json")), "the report")

    def _rest(self) -> None:
        self._press(Qt.Key.Key_G, Qt.Key.Key_M)
        models = self._screen("models", ModelsScreen)
        self._until(lambda: bool(models.cards), "the models", models)
        self._picture("models")
        self._press(Qt.Key.Key_G, Qt.Key.Key_I)
        screen = self._screen("import", ImportScreen)
        self._until(lambda: not self.app.tasks.busy and bool(screen.cards), "the receipts", screen)
        part = screen.cards[0].parts.get("skipped")
        if part is not None:
            part.click()
        self._picture("receipt")

    def _dark(self) -> None:
        self.app.theme.choose("dark")
        for name in ("feed", "taste", "results"):
            self.window.go(name)
            self._until(lambda: not self.app.tasks.busy and not self.app.client.jobs(), f"the {name} screen")
            self._picture(f"{name}-dark")

    def quiet(self) -> bool:
        """Whether nothing waits or runs."""
        return not (self.app.tasks.busy or self.app.client.jobs() or self.app.importer.jobs())

    def _listen(self, job: Job) -> None:
        job.news.connect(self._hear)
        job.ended.connect(self._hear)

    def _hear(self, _news: object = None) -> None:
        self._heard = monotonic()

    def _screen(self, name: str, kind: type[S]) -> S:
        screen = self.window.screen_named(name)
        if not isinstance(screen, kind):
            raise StepFailed(f"the screen {name} is not what it should be")
        return screen

    def _press(self, *keys: Qt.Key) -> None:
        target: QWidget = self.window.focusWidget() or self.window
        for key in keys:
            QTest.keyClick(target, key)
        turn(1)

    def _until(self, done: Callable[[], bool], what: str, screen: Screen | None = None) -> None:
        """Turn the event loop until it is so. Raises StepFailed when nothing happens or a screen shows an error."""
        self._heard = monotonic()
        while not done():
            bad = [
                bar.words()
                for bar in (self.window.notices, screen.notices if screen else None)
                if bar is not None and bar.notice is not None and bar.notice.kind == "bad"
            ]
            if bad:
                raise StepFailed(f"waiting for {what}, the window says: {bad[0]}")
            if monotonic() - self._heard > self.patience_s:
                raise StepFailed(f"{what} did not come, and nothing has happened for {self.patience_s:.0f} s")
            turn(15)

    def _settle(self, wait_ms: int = SETTLE_MS) -> None:
        turn(wait_ms)

    def _picture(self, name: str) -> None:
        self._settle()
        self._pictures += 1
        path = self._out / f"{self._pictures:02d}-{name}.png"
        self._check(self.window.grab().save(str(path)), f"{path} could not be written")

    def _check(self, fine: bool, words: str) -> None:
        if not fine:
            raise StepFailed(words)

    def _say(self, words: str) -> None:
        sys.stdout.write(f"[{monotonic() - self._began:6.1f} s] {words}\n")
        sys.stdout.flush()


def run(out: Path, *, profile: Path | None = None, cards: int = 12, kind: type[Tour] = Tour) -> int:
    """Walk a tour. Returns 0, or 1 when a step fails.

    Args:
        out: folder for pictures and the report.
        profile: a profile to walk it on; a throw-away one when None.
        cards: wanted in the blind session.
        kind: which tour.
    """
    out.mkdir(parents=True, exist_ok=True)
    application()
    with TemporaryDirectory(prefix="inside-joke-tour-") as folder:
        app = build(open_workspace(profile or Path(folder) / "profile"))
        tour, collector = kind(app, out, cards), Collector()
        collector.start()
        try:
            tour.walk()
        except StepFailed as error:
            sys.stderr.write(f"inside-joke {kind.__name__.lower()}: {error}\n")
            tour.window.grab().save(str(out / "failed.png"))
            return 1
        finally:
            collector.stop()
            take_apart(app)
            tour.window.close()
    return 0
