"""A session of sixty cards in the real window, by keyboard alone, with the real worker and the starter models.

    python -m tests.journeys.session60 --out DIR [--cards 60] [--plan "side by side"]

From an empty profile and the demo person's exports to the revealed report; a picture at every step. Nobody sits at it:
what is pressed follows a simple rule about words. It prints how long the next card took to stand there.
"""

import argparse
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import application, build, take_apart
from desktop.garbage import Collector
from desktop.screen import App
from desktop.screens.results import ResultsScreen
from desktop.screens.session import SessionScreen
from desktop.tour import KEYS, StepFailed, Tour
from engine.workflows.workspace import open_workspace

PAIR_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_0)


class Session(Tour):
    """The tour's first steps, then one long session."""

    patience_s = 900.0  # on a machine that has other things to do

    def __init__(self, app: App, out: Path, cards: int, plan: str) -> None:
        super().__init__(app, out, cards)
        self._plan = plan
        self._waits: list[float] = []
        self._seen: list[float] = []
        self._pictured: set[str] = set()

    def walk(self) -> None:
        """From nothing to the report. Raises StepFailed."""
        for words, step in (
            ("opened", self._open),
            ("imported", self._import),
            ("ranked", self._feed),
            ("rated ten of the feed", self._rate),
            ("wrote the cards", self._make),
            ("rated them all", self._session),
            ("revealed, and saved the report", self._reveal),
        ):
            began = perf_counter()
            step()
            self._say(f"{words}: {perf_counter() - began:.1f} s")
        waits = sorted(self._waits)
        self._say(
            f"{len(waits)} cards; from the key to the next one: median {statistics.median(waits):.1f} ms, "
            f"95 of 100 within {waits[int(0.95 * len(waits))]:.1f} ms, longest {waits[-1]:.1f} ms"
        )

    def _make(self) -> None:
        self._press(Qt.Key.Key_G, Qt.Key.Key_S)
        screen = self._screen("session", SessionScreen)
        self._until(lambda: not self.app.tasks.busy, "the session screen", screen)
        names = screen.plan.names
        names.setCurrentIndex(max(0, names.findData(self._plan)))
        self._picture("plan")
        screen.start(self._cards)
        self._until(lambda: bool(self.app.client.jobs()), "the writer", screen)
        self._settle(8_000)
        self._picture("making")
        self._until(lambda: screen.pages.currentWidget() is screen.card_page, "the first blind card", screen)
        self._picture("card")

    def _session(self) -> None:
        screen = self._screen("session", SessionScreen)
        number = 0
        for card in (screen.card, *screen.card_page.pair.cards.values()):
            card.painted.connect(lambda _card: self._seen.append(perf_counter()))
        while screen.pages.currentWidget() is screen.card_page:
            number += 1
            self._one(screen, number)
            if number == 10:
                self._pause(screen)
        self._picture("done")

    def _one(self, screen: SessionScreen, number: int) -> None:
        page = screen.card_page
        if number == 7:
            self._reason(screen)
        if number in (9, 21):
            self._press(Qt.Key.Key_B)
            self._once("seen-before")
        text = page.shown_text()
        paired = page.pair.isVisible()
        key = PAIR_KEYS[number % 4] if paired else KEYS[self._taste.reaction(text)]
        began = self._timed(key)
        if page.asking:
            self._once(f"question-{number % 2}")
            sure = number % 3 == 0
            said = {"ai": (Qt.Key.Key_5, Qt.Key.Key_4), "human": (Qt.Key.Key_6, Qt.Key.Key_7)}[self._taste.maker(text)]
            began = self._timed(said[sure])
        before = number - 1
        self._until(
            lambda: screen.progress.value() > before or screen.pages.currentWidget() is screen.done_page,
            "the next card",
            screen,
        )
        if screen.pages.currentWidget() is screen.card_page:
            self._until(lambda: bool(self._seen), "the next card's picture", screen)
            self._waits.append((self._seen[-1] - began) * 1_000)
        if number == 12:
            self._back(screen, text)
        self._settle(60)  # nobody is quicker than this, and what comes next is made ready meanwhile

    def _timed(self, key: Qt.Key) -> float:
        """Press a key; return when. `_seen` then holds the moments at which other cards were first painted."""
        self._seen.clear()
        began = perf_counter()
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        return began

    def _reason(self, screen: SessionScreen) -> None:
        self._press(Qt.Key.Key_Y)
        QTest.keyClicks(self.window.focusWidget(), "dry, and it is about compost")
        self._once("reason")
        self._press(Qt.Key.Key_Return)
        self._check(screen.foot.reason != "", "the reason was lost")

    def _back(self, screen: SessionScreen, text: str) -> None:
        """Take the last answer back, see the same card, and answer again."""
        self._press(Qt.Key.Key_U)
        self._until(lambda: screen.card_page.shown_text() == text, "the card that was taken back", screen)
        self._once("undone")
        self._press(Qt.Key.Key_B)  # met before, surely: and so nothing is asked
        self._press(Qt.Key.Key_2)
        self._until(lambda: screen.card_page.shown_text() != text, "the next card again", screen)

    def _pause(self, screen: SessionScreen) -> None:
        text = screen.card_page.shown_text()
        self._press(Qt.Key.Key_Escape)
        self._until(lambda: self.window.current().name == "feed", "the feed")
        self._picture("paused")
        self._press(Qt.Key.Key_G, Qt.Key.Key_S)
        self._until(lambda: self.window.current() is screen and not self.app.tasks.busy, "the session", screen)
        self._check(screen.card_page.shown_text() == text, "another card came after the pause")
        self._picture("taken-up-again")

    def _reveal(self) -> None:
        super()._reveal()
        results = self._screen("results", ResultsScreen)
        self.app.theme.choose("dark")
        self._until(lambda: results.rows.count() > 1, "the results", results)
        self._picture("results-dark")

    def _once(self, name: str) -> None:
        if name not in self._pictured:
            self._pictured.add(name)
            self._picture(name)


def main() -> int:
    """Walk it. Returns 0, or 1 when a step fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("session60"))
    parser.add_argument("--cards", type=int, default=60)
    parser.add_argument("--plan", default="methods")
    parser.add_argument("--profile", type=Path, help="kept; a throw-away one otherwise")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    application()
    with TemporaryDirectory(prefix="inside-joke-session-") as folder:
        app = build(open_workspace(args.profile or Path(folder) / "profile"))
        session, collector = Session(app, args.out, args.cards, args.plan), Collector()
        collector.start()
        try:
            session.walk()
        except StepFailed as error:
            sys.stderr.write(f"session60: {error}\n")
            session.window.grab().save(str(args.out / "failed.png"))
            return 1
        finally:
            collector.stop()
            take_apart(app)
            session.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
