"""Brings your exports in: by dialog, or dropped anywhere on the window; then a receipt that leaves nothing out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import time

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.demo import demo_exports
from desktop.engine_words import said
from desktop.notices import Notice, of_error
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.theme import STEP
from desktop.widgets.card_shape import ago
from desktop.widgets.dump_filter import DumpFilter
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from desktop.widgets.receipt_card import ReceiptCard
from desktop.widgets.two_steps import removed_words
from desktop.words import Texts
from engine.core.errors import DiskFull, WorkerLost
from engine.workflows.forget_imports import PastImports, Removal, list_imports, what_goes
from engine.workflows.import_feed import Imported, Offered, Recognised
from engine.workflows.import_options import followed

IMPORT = Texts("IMPORT")

FILES, ALL_FILES = "(*.zip *.zst *.jsonl *.ndjson *.csv *.json *.html *.js)", "(*)"
KNOWN = IMPORT.later("Your data from Reddit, Instagram, X or TikTok, as you got it, and dumps of subreddits.")
LONG_NAMES = 60  # letters of all names of files, from which on they are counted


@SCREENS.register
class ImportScreen(Screen):
    """The worker reads the files, because an export comes from outside and may be anything."""

    name = "import"
    title = TITLES.later("Import")
    icon = "arrow-down-to-line"
    key = "I"
    order = 50

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page(self.called())
        self.page.line.setText(
            IMPORT.tr("Your own exports, and dumps of places that you read. They are copied in, never changed.")
        )
        self.page.column.addWidget(self._build_target())
        self.filter = DumpFilter(self._followed)
        self.page.column.addWidget(self.filter)
        self.cards: list[ReceiptCard] = []
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        self.past = label(IMPORT.tr("Past imports"), "heading")
        self.page.column.addSpacing(2 * STEP)
        self.page.column.addWidget(self.past)
        self.page.column.addLayout(self.rows)
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)
        app.signals.import_paths.connect(self.take)
        app.signals.hovered_paths.connect(self.hovered)
        self.past.hide()

    def entered(self) -> None:
        """Read the receipts again."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: list_imports(ws), then=self._show)

    def take(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        self.notices.clear()
        self.known.setText(IMPORT.tr(KNOWN))
        if wrong := self.filter.wrong():
            self.notices.show_notice(Notice(IMPORT.tr("Nothing was imported. {why}").format(why=wrong), kind="bad"))
            return
        if any(job.name == "remove_imports" for job in self.app.client.jobs()):
            again = partial(self.take, paths)
            words, hint = IMPORT.tr("Posts are being removed just now."), IMPORT.tr("Import once that is done.")
            self.notices.show_notice(Notice(words, hint, action=IMPORT.tr("Try again"), do=again))
            return
        names = ", ".join(path.name for path in paths)
        words = IMPORT.tr("Importing {names}").format(names=names)
        if len(names) >= LONG_NAMES:
            words = IMPORT.plural("Importing %n file", "Importing %n files", len(paths))
        args = {"paths": [str(path) for path in paths]} | self.filter.asked()
        job = self.app.importer.submit("import", args, title=words)
        job.done.connect(self._imported)
        job.failed.connect(partial(self._failed, paths))
        job.stopped.connect(self._changed)
        job.ended.connect(self._rest)

    def hovered(self, paths: Sequence[Path]) -> None:
        """Say what files are while they are held over the window; they may be dropped before that is known."""
        job = self.app.importer.submit("recognise", {"paths": [str(path) for path in paths]})
        job.done.connect(self._recognised)
        job.ended.connect(self._rest)

    def choose(self) -> None:
        """Ask for files."""
        exports, everything = IMPORT.tr("Exports and dumps"), IMPORT.tr("All files")
        kinds = f"{exports} {FILES};;{everything} {ALL_FILES}"
        files, _ = QFileDialog.getOpenFileNames(self, self.called(), str(Path.home()), kinds)
        if files:
            self.take([Path(file) for file in files])

    def _rest(self) -> None:
        QTimer.singleShot(0, self.app.importer, self._end_idle)

    def _end_idle(self) -> None:
        if not self.app.importer.jobs():  # somebody may have asked for more since
            self.app.importer.shut_down()

    def _recognised(self, result: dict[str, object]) -> None:
        self.known.setText(sentence(msgspec.convert(result, Offered).exports))

    def _followed(self, then: Callable[[Sequence[str]], None]) -> None:
        ws = self.app.workspace
        self.app.tasks.start(lambda: followed(ws), then=then)

    def _imported(self, result: dict[str, object]) -> None:
        done = msgspec.convert(result, Imported)  # a result that is none is a bug: let it show
        self._changed()
        if added := sum(receipt.added for receipt in done.imports):
            words = IMPORT.plural("%n new post, or likes of them.", "%n new posts, or likes of them.", added)
            feed = partial(self.app.signals.go.emit, "feed")
            self.notices.show_notice(Notice(words, action=IMPORT.tr("Read your feed"), do=feed, seconds=30))

    def _failed(self, paths: Sequence[Path], error: Exception) -> None:
        if isinstance(error, WorkerLost | DiskFull):  # nothing is wrong with the files
            self.notices.show_notice(of_error(error, action=IMPORT.tr("Try again"), do=lambda: self.take(paths)))
        else:
            self.notices.show_notice(of_error(error, action=IMPORT.tr("Choose another"), do=self.choose))
        self._changed()

    def _changed(self) -> None:
        self.entered()
        self.app.signals.changed.emit("posts")

    def ask(self, number: int) -> None:
        """Say what removing an import would take, on its card."""
        ws, card = self.app.workspace, self._card(number)
        if card is None:
            return
        if self.app.importer.jobs():
            read, later = IMPORT.tr("An import is being read."), IMPORT.tr("Remove this one once it is done.")
            self.notices.show_notice(Notice(read, later, seconds=8))
            return
        self.app.tasks.start(lambda: what_goes(ws, [number]), then=card.ask, failed=self.show_error)

    def remove(self, number: int) -> None:
        """Remove an import with what came from it."""
        job = self.app.client.submit("remove_imports", {"imports": [number]})
        if (card := self._card(number)) is not None:
            job.news.connect(card.steps.show_progress)
            job.failed.connect(card.steps.hide)
        job.done.connect(self._removed)
        job.failed.connect(self.show_error)

    def _removed(self, result: dict[str, object]) -> None:
        words = removed_words(msgspec.convert(result, Removal))
        self.app.signals.start_over.emit()  # no screen may go on showing it
        self.app.signals.noticed.emit(Notice(words, seconds=12))

    def _card(self, number: int) -> ReceiptCard | None:
        return next((card for card in self.cards if card.number == number), None)

    def _show(self, found: PastImports) -> None:
        empty_layout(self.rows)
        self.past.setVisible(bool(found.imports))
        self.demo.setVisible(not found.imports)
        self.cards = []
        for each in found.imports:
            card = ReceiptCard(self.app.theme, each.receipt, each.id, ago(time() - each.at))
            card.asked.connect(self.ask)
            card.removed.connect(self.remove)
            self.cards.append(card)
            self.rows.addWidget(card)

    def _build_target(self) -> QFrame:
        target = QFrame()
        target.setProperty("role", "target")
        column = QVBoxLayout(target)
        column.setContentsMargins(6 * STEP, 8 * STEP, 6 * STEP, 8 * STEP)
        column.setSpacing(STEP)
        self.known = label(IMPORT.tr(KNOWN), "muted", wrap=True)
        for widget in (label(IMPORT.tr("Drop files anywhere on this window"), "heading", wrap=True), self.known):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(3 * STEP)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        self.button = QPushButton(IMPORT.tr("Choose files…"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.choose)
        self.demo = QPushButton(IMPORT.tr("Try it as the demo person"))
        self.demo.setProperty("role", "tall")
        self.demo.clicked.connect(lambda: self.take(demo_exports(self.app.workspace.paths.assets)))
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.demo)
        row.addStretch(1)
        column.addLayout(row)
        return target


def sentence(exports: Sequence[Recognised]) -> str:
    """Return what files are, in one sentence."""
    known = [_recognised(each) for each in exports if each.title]
    unknown = [said(each.reason) for each in exports if not each.title]
    return ".  ".join([*known[:3], *unknown[:1]]) or IMPORT.tr(KNOWN)


def _recognised(each: Recognised) -> str:
    title = said(each.title)
    if each.parts > 1:
        title = IMPORT.plural("{title} in %n part", "{title} in %n parts", each.parts).format(title=title)
    return f"{title}: {said(each.reason)}"


if __name__ == "__main__":
    from desktop.preview import show

    show("import")
