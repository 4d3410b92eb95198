"""Pictures of every screen, light and dark: empty, in trouble, and in use by the demo person; and one page of them all.

What is shown is what the app made of the demo person's exports here and now; nothing is drawn for the picture.
"""

from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.screen import App
from desktop.screens.feed import FeedScreen
from desktop.screens.gallery import GalleryScreen
from desktop.screens.studio import StudioScreen
from desktop.theme import LIGHT
from desktop.tour import SETTLE_MS, StepFailed, Tour
from desktop.widgets.key_sheet import KeySheet
from desktop.widgets.studio_form import Ask
from desktop.window import FIRST_SIZE
from engine.workflows.begun import has_begun

BOTH: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SMALLEST_FILE = 0  # of Qt's qualities of a PNG, which all hold the same picture
SEARCH = "compost"
STATES = {
    "import": "Import: the receipts of the demo person's exports",
    "feed-picture": "Feed: a post with a picture",
    "session-being-written": "Session: cards are being written",
    "session-card": "Session: one blind card",
    "session-question": "Session: who wrote it?",
    "session-done": "Session: all rated, still sealed",
    "receipt": "Import: what one import left out, and why",
}
"""Pictures of the tour that are kept, and in which words."""
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Inside Joke: every screen</title>
<style>body{{font:15px system-ui;margin:32px;background:{t.ground};color:{t.text}}}figure{{margin:0 0 32px}}
div{{display:flex;gap:16px}}img{{width:100%;min-width:0;border:1px solid {t.line}}}a{{flex:1}}</style>
<h1>Every screen</h1>{rows}</html>
"""


class Shots(Tour):
    """The tour's steps, with other pictures.

    Attributes:
        taken: name and words of what was pictured, in order.
    """

    size = FIRST_SIZE
    patience_s = 900.0  # it waits for models while nothing is said of them

    def __init__(self, app: App, out: Path, cards: int) -> None:
        super().__init__(app, out, cards)
        self.taken: list[tuple[str, str]] = []

    def walk(self) -> None:
        """Fill an empty profile on the way; one that holds something is shown as it is. Raises StepFailed."""
        empty = not has_begun(self.app.workspace)
        if empty:
            self._say("Nobody is at the keys: what is rated follows a simple rule about words.")
            self._open()
            self._every("empty", "nothing here yet")
            self._trouble()
            for step in (self._import, self._feed, self._rate, self._learn, self._summary, self._make, self._session):
                step()
                self._say(step.__name__.strip("_"))
            self._reveal()
            self._rest()
            self._studio()
        else:
            self.window.resize(*self.size)
            self.window.show()
            self.app.client.start()
        self._search()
        self._every("", "")
        self._keys()
        self._write_page()
        self._say(f"{len(self.taken)} screens and states, light and dark: {self._out / 'index.html'}")

    def _every(self, state: str, words: str) -> None:
        for name in self.window.names():
            self.window.go(name)
            screen = self.window.screen_named(name)
            self._until(self.quiet, f"the {name} screen", screen)
            if isinstance(screen, GalleryScreen) and screen.grid.model_.rowCount():
                screen.grid.choose(0)
                self._until(self.quiet, "the details", screen)
            self._shoot(f"{state}-{name}" if state else name, f"{screen.title}: {words}" if words else screen.title)

    def _trouble(self) -> None:
        """Import a file that is none."""
        screen = self.window.screen_named("import")
        self.window.go("import")
        with TemporaryDirectory() as folder:
            wrong = Path(folder) / "holiday.zip"
            wrong.write_bytes(b"This was a zip once.")
            self.app.signals.import_paths.emit([wrong])
            self._until(lambda: screen.notices.notice is not None and not self.app.importer.jobs(), "the refusal")
        self._until(self.quiet, "the import screen")
        self._shoot("import-refused", "Import: a file that cannot be read")
        screen.notices.clear()
        self.window.notices.clear()

    def _studio(self) -> None:
        self.window.go("studio")
        screen = self._screen("studio", StudioScreen)
        for kind in ("picture", "text"):
            screen.form.set_kind(kind)
            self._until(self.quiet, "the ways to make it", screen)
            method = str(screen.form.method.currentData())
            beside = "likes" if kind == "text" else ""
            screen.make(
                Ask(kind, "", method, str(screen.form.model.currentData() or ""), 4 if not beside else 2, beside)
            )
            self._until(self.quiet, "what was asked for", screen)
            if kind == "picture":
                self._shoot("studio-pictures", "Studio: pictures")

    def _search(self) -> None:
        self.window.go("feed")
        feed = self._screen("feed", FeedScreen)
        self._until(self.quiet, "the feed", feed)
        self._press(Qt.Key.Key_Slash)
        QTest.keyClicks(self.window.focusWidget(), SEARCH)
        self._press(Qt.Key.Key_Return)
        self._settle(3 * SETTLE_MS)
        self._until(self.quiet, "what was found", feed)
        self._shoot("feed-search", f"Feed: a search for “{SEARCH}”")
        self._press(Qt.Key.Key_Escape)
        self._until(self.quiet, "the feed", feed)

    def _keys(self) -> None:
        self.window.go("feed")
        self.window.show_keys()
        sheet = next(iter(self.window.findChildren(KeySheet)), None)
        if sheet is None:
            raise StepFailed("the sheet of keys did not open")
        self._shoot("keys", "The sheet of keys", sheet)
        sheet.close()

    def _picture(self, name: str) -> None:
        if name in STATES:
            self._shoot(name, STATES[name])

    def _shoot(self, name: str, words: str, of: QWidget | None = None) -> None:
        for theme in reversed(BOTH):
            self.app.theme.choose(theme)
            self._settle()
            path = self._out / f"{name}-{theme}.png"
            self._check((of or self.window).grab().save(str(path), "PNG", SMALLEST_FILE), f"{path} was not written")
        self.taken.append((name, words))

    def _write_page(self) -> None:
        rows = "".join(
            f"<figure><figcaption>{escape(words)}</figcaption><div>"
            + "".join(f'<a href="{name}-{theme}.png"><img src="{name}-{theme}.png" alt=""></a>' for theme in BOTH)
            + "</div></figure>"
            for name, words in self.taken
        )
        (self._out / "index.html").write_text(PAGE.format(rows=rows, t=LIGHT), "utf-8")
