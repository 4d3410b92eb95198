"""The feed's search: a line to type in, a choice of ways, and what was found in place of the feed until it is left."""

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.keys import KEYMAP, key
from desktop.notices import of_error
from desktop.screen import App
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.feed_list import FeedList
from desktop.widgets.notice_bar import label, let_clear
from desktop.words import Texts, number
from engine.core.records import Card
from engine.workflows.search import WAYS, By, Results, Term, search, terms

FEED_SEARCH = Texts("FEED_SEARCH")

LIMIT = 50
SETTLES_MS = 150
TITLES: dict[By, str] = {
    "both": FEED_SEARCH.later("Words and meaning"),
    "words": FEED_SEARCH.later("Words"),
    "meaning": FEED_SEARCH.later("Meaning"),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
OURS = (Qt.Key.Key_Escape, *ENTER)
LONGEST = 400  # characters


class FeedSearch(QWidget):
    """Owns what the list shows while something is sought, and gives the feed back as it was."""

    left = Signal()  # the feed is back
    refused = Signal(object)  # a Notice

    def __init__(self, app: App, shown: FeedList) -> None:
        super().__init__()
        self._app, self._list = app, shown
        self._before: tuple[list[Card], int] | None = None
        self._asked: tuple[str, By] = ("", "both")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        self.line = _Line()
        KEYMAP.changed.connect(self._take_key)
        self._take_key()
        self.line.setAccessibleName(FEED_SEARCH.tr("Search your posts"))
        let_clear(self.line, FEED_SEARCH.tr("Clear the search"))
        self.line.setMaxLength(LONGEST)
        with_words(self.line, lambda: self.line.setMaximumWidth(scaled(320)))
        self.way = QComboBox()
        self.way.setAccessibleName(FEED_SEARCH.tr("Search by words, by meaning, or both"))
        self.way.view().setAccessibleName(FEED_SEARCH.tr("Ways to search"))
        for by in WAYS:
            self.way.addItem(FEED_SEARCH.tr(TITLES[by]), by)
        self.way.hide()
        self.said = label("", "small")
        row.addWidget(self.line, 1)
        row.addWidget(self.way)
        row.addWidget(self.said, 1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_MS)
        self._settle.timeout.connect(self._seek)
        self.line.textChanged.connect(self._typed)
        self.line.left.connect(self.leave)
        self.line.entered.connect(lambda: shown.setFocus())
        self.way.activated.connect(self._seek)

    def _take_key(self) -> None:
        words = FEED_SEARCH.tr("Search your posts")
        self.line.setPlaceholderText(f"{words}   {key('search').hint}")

    @property
    def active(self) -> bool:
        """Whether the list shows what was found, and not the feed."""
        return self._before is not None

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def leave(self) -> None:
        """Give the feed back, with what was said about its cards meanwhile."""
        self._settle.stop()
        self._asked = ("", "both")
        before, self._before = self._before, None
        self.line.clear()  # not silently: its own button goes by that
        self.way.hide()
        self.said.setText("")
        self._list.setFocus()
        if before is not None:
            cards, current = before
            self._show(cards, ())
            self._list.go(current, animated=False)
            self.left.emit()

    def _typed(self, words: str) -> None:
        if words.strip():
            self._settle.start()
        elif self.active:
            self.leave()
            self.line.setFocus()

    def _seek(self) -> None:
        query, by = self.line.text(), self._by()
        if not query.strip():
            return
        self._asked = (query, by)
        self.way.show()
        ws = self._app.workspace
        if by != "meaning":  # at once, while the encoder thinks
            self._app.tasks.start(lambda: search(ws, query, "words", LIMIT), then=self._arrived, failed=self._failed)
        if by == "words":
            return
        if not self._app.client.is_ready:
            self.said.setText(FEED_SEARCH.tr("Meaning cannot be searched before the models are there."))
            return
        job = self._app.client.submit("search", {"query": query, "by": by, "limit": LIMIT})
        job.done.connect(self._converted)
        job.failed.connect(self._failed)

    def _converted(self, result: dict[str, object]) -> None:
        self._arrived(msgspec.convert(result, Results))

    def _arrived(self, results: Results) -> None:
        query, by = self._asked
        if results.query != query or results.by not in (by, "words"):
            return  # something else was typed since
        if self._before is None:
            self._before = (list(self._list.feed.cards), self._list.current)
        self._show([found.card for found in results.found], terms(query))
        waits = results.by != by and self._app.client.is_ready
        self.said.setText(_summed_up(results, by, waits=waits))

    def _failed(self, error: Exception) -> None:
        self.refused.emit(of_error(error))

    def _show(self, cards: list[Card], sought: tuple[Term, ...]) -> None:
        known = dict(self._list.feed.reactions)
        self._list.sought = sought
        self._list.feed.reset(cards)
        self._list.feed.reactions = known

    def _by(self) -> By:
        return WAYS[max(0, self.way.currentIndex())]


class _Line(QLineEdit):
    """Escape leaves; Return goes to what was found. Both mean something else to the feed, and must not reach it."""

    left = Signal()
    entered = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OURS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _summed_up(results: Results, by: By, *, waits: bool) -> str:
    """Say in a line what was found."""
    count = len(results.found)
    unread = FEED_SEARCH.plural("%n post is not read yet.", "%n posts are not read yet.", results.unread)
    after = [unread] if results.unread else []
    if waits:
        by_words = FEED_SEARCH.tr("{count} by words. Looking for the meaning…").format(count=number(count))
        return " ".join([by_words, *after])
    if not count:
        words, both = FEED_SEARCH.tr("Try other words."), FEED_SEARCH.tr("Try other words, or words and meaning.")
        return " ".join([FEED_SEARCH.tr("Nothing like that."), words if by == "both" else both, *after])
    shown = FEED_SEARCH.plural("%n post.", "%n posts.", count)
    if count == LIMIT:
        shown = FEED_SEARCH.tr("The best {count}.").format(count=number(count))
    back = FEED_SEARCH.tr("Esc: back to the feed")
    return "  ".join([" ".join([shown, *after]), back])
