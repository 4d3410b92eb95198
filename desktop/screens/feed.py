"""Your feed: one card at a time, rated by key; a like changes what comes next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMenu

from desktop import late
from desktop.demo import demo_exports
from desktop.job import Job
from desktop.keys import bind, key
from desktop.notices import Notice, of_error
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.empty import Empty
from desktop.widgets.feed_list import FeedList
from desktop.widgets.feed_pages import FeedPages
from desktop.widgets.feed_ranking import FeedRanking
from desktop.widgets.feed_search import FeedSearch
from desktop.widgets.pictures import Pictures
from desktop.widgets.why_panel import WhyPanel
from desktop.words import Texts
from engine.core.errors import WorkerLost
from engine.core.records import ReactionKind
from engine.workflows.cached_feed import Feed, cached_feed
from engine.workflows.react import Reacted, because, react, undo

if TYPE_CHECKING:
    from engine.workflows.why import Why

FEED = Texts("FEED")

PAGE = 50
UPCOMING = 60
NOTHING = (FEED.later("Nothing to read yet"), FEED.later("Import an export of yours, or drop it anywhere here."))


@SCREENS.register
class FeedScreen(Screen):
    """Shows the last ranking at once and a better one when the models are there."""

    name = "feed"
    title = TITLES.later("Feed")
    icon = "newspaper"
    key = "F"
    order = 10

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.list = FeedList(app.theme, Pictures(app.workspace.paths.media, app.tasks))
        self.empty = Empty(app.theme, "laugh", *map(FEED.tr, NOTHING))
        self.empty.add(FEED.tr("Import an export"), lambda: app.signals.go.emit("import"), primary=True)
        self.empty.add(FEED.tr("Try it as the demo person"), self._be_demo)
        self.pages = FeedPages(self.list)
        self.pages.addWidget(self.empty)
        self._build_head()
        self.why = WhyPanel()
        self.why.told.connect(self._because)
        self.why.answered.connect(self._answer_draft)
        self.why.wanted.connect(self._draft_reason)
        self.why.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(self.why)
        row.addWidget(self.ranking.panel)
        self.body.addLayout(row, 1)
        self._loading = self._ranking = self._again = False
        self._posts_changed = self._stale = True
        for name, do in (
            ("next", lambda: self.list.go(self.list.current + 1)),
            ("previous", lambda: self.list.go(self.list.current - 1)),
            ("open", self.open_or_unfold),
            ("undo", self.undo),
            ("why", self.ask_why),
            ("ranking", self.ask_ranking),
            ("search", self.search.begin),
            ("back", self.go_back),
            ("write", lambda: self.ask_about("text")),
            ("draw", lambda: self.ask_about("picture")),
        ):
            bind(self, name, do)
        for kind in ("dislike", "skip", "like", "ai"):
            bind(self, kind, lambda kind=kind: self.rate(kind))
        self.list.bar.rated.connect(self.rate)
        self.list.bar.undone.connect(self.undo)
        self.list.bar.opened.connect(self.open_page)
        self.list.near_end.connect(self._load_more)
        self.list.current_changed.connect(self._tell_why)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        app.signals.changed.connect(self._changed)
        app.client.ready.connect(self._rank)
        app.importer.submitted.connect(self._importing)

    def _build_head(self) -> None:
        self.ranking = FeedRanking(self.app)
        self.ranking.clicked.connect(self.ask_ranking)
        self.ranking.changed.connect(self._rank)
        self.ranking.refused.connect(self.show_error)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 0)
        self.search = FeedSearch(self.app, self.list)
        self.search.left.connect(self._refresh)
        self.search.refused.connect(self.notices.show_notice)
        self.head.addWidget(self.search, 1)
        self.head.addWidget(self.ranking)
        self.body.addLayout(self.head)

    def entered(self) -> None:
        """Load on the first visit, and after an import."""
        if self._stale:
            self._load()  # and tells what ranks it once cards stand here: that takes numpy
        else:
            self.ranking.tell()

    def rate(self, kind: ReactionKind) -> None:
        """Record what the person thinks of the current card, and go on."""
        card, row = self.list.card(), self.list.current
        if card is None:
            return
        before = self.list.feed.reactions.get(card.id, "none")
        self.list.feed.mark(row, kind)
        self.list.go(row + 1)

        def failed(error: Exception) -> None:
            self.list.feed.mark(self.list.feed.row_of(card.id), before)
            self.list.go(self.list.feed.row_of(card.id))
            self.notices.show_notice(of_error(error))

        self.app.tasks.start(
            lambda: react(self.app.workspace, card.id, kind), then=self._reacted, failed=failed, lane=Lane.write
        )

    def undo(self) -> None:
        """Take the last rating back, and show its card."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: undo(ws), then=self._undone, failed=self.show_error, lane=Lane.write)

    def ask_why(self) -> None:
        """Show beside the feed why the current card is here, or put that away."""
        self.why.setVisible(self.why.isHidden() and bool(self.list.feed.cards))
        self.ranking.panel.hide()
        self._tell_why()

    def ask_ranking(self) -> None:
        """Show beside the feed what ranks it, or put that away."""
        self.ranking.panel.setVisible(self.ranking.panel.isHidden())
        self.why.hide()

    def open_or_unfold(self) -> None:
        """Unfold a long card; open the page of one that is whole."""
        if not self.list.unfold():
            self.open_page()

    def open_page(self) -> None:
        """Open the post's page in the browser, when it has one and it is safe."""
        card = self.list.card()
        if card is None or not card.origin_url:
            return
        url = QUrl(card.origin_url, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() == "https" and url.host():
            QDesktopServices.openUrl(url)
        else:
            words = FEED.tr("This link is not an https page, so it is not opened.")
            self.notices.show_notice(Notice(words, seconds=6))

    def ask_about(self, kind: str) -> None:
        """Go to the Studio, to have a joke ("text") or a picture made about the current post."""
        card = self.list.card()
        if card is not None and card.text:
            self.app.signals.go.emit("studio")
            self.app.signals.about.emit(kind, card.text)

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(self.list.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """Return what can be had of the current post."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, kind in (("write", "text"), ("draw", "picture")):
            action = made.addAction(key(name).words, lambda kind=kind: self.ask_about(kind))
            action.setEnabled(self.list.card() is not None)
        return made

    def _because(self, post: int, words: str) -> None:
        ws = self.app.workspace
        self.app.tasks.start(lambda: because(ws, post, words), failed=self.show_error, lane=Lane.write)

    def _draft_reason(self, post: int) -> None:
        job = self.app.client.submit("draft_reasons", {"posts": [post]}, title=FEED.tr("Drafting a reason"))
        job.done.connect(self._drafted)
        job.failed.connect(self.show_error)

    def _drafted(self, result: dict[str, object]) -> None:
        if not late.any_drafted(result):
            self.notices.show_notice(Notice(FEED.tr("The model found no reason that is about this post."), seconds=6))
        self._tell_why()

    def _answer_draft(self, post: int, take: bool) -> None:
        ws = self.app.workspace
        self.app.tasks.start(
            lambda: late.answer_draft(ws, post, take=take),
            then=lambda _result: self._tell_why(),
            failed=self.show_error,
            lane=Lane.write,
        )

    def _tell_why(self, _row: int = 0) -> None:
        card, ws = self.list.card(), self.app.workspace
        if self.why.isHidden() or card is None:
            return

        def show(found: "Why") -> None:
            now = self.list.card()
            if now is not None and now.id == found.post:  # another card may be current by now
                self.why.show_why(found)

        self.app.tasks.start(lambda: late.why(ws, card.id), then=show, failed=self.show_error)

    def _tidy_up(self) -> None:
        """After an import, let the other process make search and large feeds quick, while cards are rated."""
        ws = self.app.workspace
        if self._posts_changed and self.app.client.is_ready:
            self._posts_changed = False
            self.app.tasks.start(lambda: late.jobs_due(ws), then=self._submit)

    def _submit(self, names: list[str]) -> None:
        for name in names:
            self.app.importer.submit(name)

    def _be_demo(self) -> None:
        self.app.signals.import_paths.emit(demo_exports(self.app.workspace.paths.assets))

    def _importing(self, job: Job) -> None:
        self.empty.say(FEED.tr("Reading the exports"), FEED.tr("The first cards are here in a moment."))
        job.news.connect(self._some_imported)
        job.ended.connect(self._say_nothing_yet)

    def _some_imported(self, _news: object) -> None:
        if not self.list.feed.cards and not self.app.tasks.busy:
            self._load()

    def _say_nothing_yet(self) -> None:
        self.empty.say(*map(FEED.tr, NOTHING))

    def _changed(self, what: str) -> None:
        if what == "taste":
            self._rank()
        if what == "posts":
            self._stale = self._posts_changed = True
            self._rank()
            if self.isVisible():
                self._load()

    def go_back(self) -> None:
        """Give the feed back if something was sought, else put away what stands beside it."""
        if self.search.active:
            self.search.leave()
        else:
            self.why.hide()
            self.ranking.panel.hide()

    def _load(self) -> None:
        self._stale = False
        self.app.tasks.start(lambda: self._read(PAGE), then=self._loaded)

    def _read(self, limit: int, offset: int = 0) -> Feed:
        """Read cards and the sizes of their pictures, in a task: a layout that reads files would stop the window."""
        found = cached_feed(self.app.workspace, limit, offset)
        self.list.pictures.look(card.media[0] for card in found.cards if card.media)
        return found

    def _loaded(self, feed: Feed) -> None:
        if self.search.active:
            return
        if self.list.feed.cards and feed.cards:
            self.list.feed.replace_after(self.list.current, feed.cards)
        else:
            self.list.feed.reset(feed.cards)
        self.pages.setCurrentWidget(self.list if self.list.feed.cards else self.empty)
        QTimer.singleShot(0, self.ranking, self.ranking.tell)

    def _load_more(self) -> None:
        if self._loading or self.search.active or not self.list.feed.cards:
            return
        self._loading = True
        offset = self.list.feed.offset()
        self.app.tasks.start(lambda: self._read(PAGE, offset), then=self._loaded_more)

    def _loaded_more(self, feed: Feed) -> None:
        self._loading = (
            self.search.active or self.list.feed.append(feed.cards) == 0
        )  # nothing new: ask no more until the ranking changes

    def _reacted(self, reacted: Reacted) -> None:
        self.app.signals.changed.emit("reactions")
        if reacted.reaction in ("like", "dislike") and self.app.client.is_ready:
            job = self.app.client.submit("rerank", {"post_id": reacted.post})
            job.done.connect(self._refresh)

    def _undone(self, reacted: Reacted) -> None:
        row = self.list.feed.row_of(reacted.post)
        self.list.feed.mark(row, reacted.reaction)
        if row >= 0:
            self.list.go(row)
        self.app.signals.changed.emit("reactions")

    def _rank(self) -> None:
        self._again = self._ranking
        if self._ranking or not self.app.client.is_ready:
            return
        self._ranking = True
        job = self.app.client.submit("feed", {"limit": PAGE}, title=FEED.tr("Ranking your feed"))
        job.done.connect(self._refresh)
        job.failed.connect(self._not_ranked)
        job.ended.connect(self._ranked)

    def _not_ranked(self, error: Exception) -> None:
        if not isinstance(error, WorkerLost):  # of which the window tells, and the next one ranks anew
            self.show_error(error)

    def _ranked(self) -> None:
        self._ranking = False
        self.ranking.tell()
        self._tidy_up()
        if self._again:
            self._rank()

    def _refresh(self, _result: object = None) -> None:
        """Put the new ranking after the card that is being read and the one below it."""
        self.app.tasks.start(lambda: self._read(UPCOMING), then=self._refreshed)

    def _refreshed(self, feed: Feed) -> None:
        self._loading = False
        if not self.list.feed.cards or self.search.active:
            self._loaded(feed)
            return
        self.list.feed.replace_after(self.list.current + 1, feed.cards)


if __name__ == "__main__":
    from desktop.preview import show

    show("feed")
