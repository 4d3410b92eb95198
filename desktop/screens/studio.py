"""Ask for jokes and pictures now: watch them come, stop, keep, compare two ways side by side, share."""

from functools import partial
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop.engine_words import said, told
from desktop.job import Job
from desktop.keys import bind
from desktop.notices import Notice
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets import share_card
from desktop.widgets.made_card import MadeCard
from desktop.widgets.made_column import MadeColumn
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from desktop.widgets.studio_form import Ask, StudioForm
from desktop.words import Texts, number
from engine.core.files import write_atomically
from engine.core.records import Generation

if TYPE_CHECKING:
    from engine.workflows.studio import Choices

STUDIO = Texts("STUDIO")

WIDTH = 1080
HINT = STUDIO.later("Ask for something now. What you like of it teaches your taste.")


class Result(msgspec.Struct, frozen=True):
    """The part of what `generate` and `draw` return that is shown."""

    generations: tuple[Generation, ...]
    dropped: dict[str, int] = {}
    failed: str = ""


@SCREENS.register
class StudioScreen(Screen):
    """The worker makes; this screen shows what it says on the way."""

    name = "studio"
    title = TITLES.later("Studio")
    icon = "pen-line"
    key = "D"
    order = 25

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page(self.called(), width=WIDTH)
        self.page.line.setText(STUDIO.tr(HINT))
        self.again = QPushButton(STUDIO.tr("Again"))
        self.again.setToolTip(STUDIO.tr("The same, by another throw of the dice"))
        self.again.setEnabled(False)
        self.again.clicked.connect(self.make_again)
        self.page.beside_title(self.again)
        self.form = StudioForm()
        self.page.column.addWidget(self.form)
        self.page.column.addSpacing(3 * STEP)
        self.room = QWidget()
        self.columns_row = QHBoxLayout(self.room)
        self.columns_row.setContentsMargins(0, 0, 0, 0)
        self.columns_row.setSpacing(6 * STEP)
        self.page.column.addWidget(self.room)
        self.nothing = label(STUDIO.tr("Nothing made yet. Choose a way and press Make."), "muted", wrap=True)
        self.page.column.addWidget(self.nothing)
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)
        self.columns: list[MadeColumn] = []
        self._jobs: list[Job] = []
        self._last: Ask | None = None
        self.form.asked.connect(self.make)
        self.form.stopped.connect(self.stop)
        self.form.changed.connect(self._choose)
        bind(self, "back", self.stop)
        app.signals.about.connect(self.ask_about)
        app.signals.changed.connect(self._changed)

    def entered(self) -> None:
        """Find out what can be had now."""
        self._choose(self.form.kind, str(self.form.model.currentData() or ""))

    def ask_about(self, kind: str, text: str) -> None:
        """Ask for something about a post of the feed; the person still presses Make."""
        self.form.set_about(text)
        self.form.set_kind(kind)
        self.form.make.setFocus()

    def make(self, ask: Ask) -> None:
        """Have it made: one job for each way, in an order that a blind look does not tell."""
        self.stop()
        self.notices.clear()
        self._last = ask
        self.nothing.hide()
        empty_layout(self.columns_row)
        ways = [ask.method, ask.beside] if ask.beside else [ask.method]
        if ask.blind and randbelow(2):
            ways.reverse()
        self.columns = []
        for at, way in enumerate(ways):
            name = self.form.method.itemText(self.form.method.findData(way))
            column = MadeColumn(self.app.theme, ask.kind, name, chr(ord("A") + at) if ask.blind else "")
            column.better.clicked.connect(lambda _=False, column=column: self.choose(column))
            self.columns.append(column)
            self.columns_row.addWidget(column, 1)
            for card in column.begin(ask.count):
                card.wanted.connect(self._do)
            self._submit(ask, way, column)
        self.form.show_busy(True)
        self.form.stop.setFocus()
        self.again.setEnabled(False)

    def make_again(self) -> None:
        """The same, with another seed."""
        if self._last is not None:
            self.make(self._last)

    def stop(self) -> None:
        """Stop what is being made; what is there stays."""
        for job in list(self._jobs):
            self.app.client.cancel(job)

    def choose(self, column: MadeColumn) -> None:
        """Take one of two, and learn which ways they were."""
        for each in self.columns:
            each.reveal(each is column)

    def save_card(self, card: MadeCard, path: Path) -> None:
        """Write a clean picture of a card. A notice says where."""
        words = STUDIO.tr("Saved as {file}, with nothing but pixels.").format(file=path.name)
        data = share_card.png(
            share_card.card_image(card.made.text if card.made and card.kind != "picture" else "", card.image)
        )
        self.app.tasks.start(
            lambda: write_atomically(path, data),
            then=lambda _none: self.notices.show_notice(Notice(words, seconds=6)),
            failed=self.show_error,
            lane=Lane.write,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out pictures anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _submit(self, ask: Ask, way: str, column: MadeColumn) -> None:
        args: dict[str, object] = {"method": way, "n": ask.count, "about": ask.about, "model": ask.model}
        words = STUDIO.tr("Writing") if ask.kind == "text" else STUDIO.tr("Drawing")
        if ask.kind == "text":
            job = self.app.client.submit("generate", args, title=words)
            job.partial.connect(partial(self._piece, column))
        else:
            job = self.app.client.submit("draw", args | {"previews": True}, title=words)
            job.partial.connect(partial(self._preview, column))
        job.news.connect(column.show_progress)
        self._follow(job, column)
        job.done.connect(partial(self._made, column))

    def _follow(self, job: Job, column: MadeColumn) -> None:
        """Hear of a job's end, however it ends."""
        self._jobs.append(job)
        job.failed.connect(partial(self._failed, column))
        job.stopped.connect(lambda: column.end(STUDIO.tr("Stopped.")))
        job.ended.connect(lambda: self._ended(job))

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if not self._jobs:
            self.form.show_busy(False)
            self.again.setEnabled(True)
            for column in self.columns:
                column.better.setEnabled(bool(column.cards))
        self._lay_out()

    def _failed(self, column: MadeColumn, error: Exception) -> None:
        self.show_error(error)
        column.end(STUDIO.tr("Nothing came of it."), bad=True)

    def _made(self, column: MadeColumn, result: dict[str, object]) -> None:
        found = msgspec.convert(result, Result)
        words = [told(found.failed)]
        if found.dropped and not column.mark:
            why = ", ".join(f"{number(count)} {said(reason)}" for reason, count in found.dropped.items())
            words.append(STUDIO.tr("Not shown: {what}.").format(what=why))
        column.show_made(found.generations, " ".join(filter(None, words)))
        for card in column.cards:
            self._load(card)
        self.app.signals.changed.emit("made")

    def _load(self, card: MadeCard) -> None:
        if card.made is not None and card.made.media:
            path = self.app.workspace.paths.media / card.made.media
            self.app.tasks.start(lambda: QImage(str(path)), then=card.show_image)

    def _piece(self, column: MadeColumn, told: dict[str, object]) -> None:
        column.show_piece(int(str(told["index"])), str(told["text"]), bool(told["done"]))

    def _preview(self, column: MadeColumn, told: dict[str, object]) -> None:
        path, index = self.app.workspace.paths.media / str(told["media"]), int(str(told["index"]))
        self.app.tasks.start(lambda: QImage(str(path)), then=lambda image: column.show_preview(index, image))

    def _do(self, name: str, card: MadeCard) -> None:
        if card.made is None:
            return
        if name in ("like", "dislike"):
            self._react(card, name)
        elif name == "keep":
            self._keep(card)
        elif name == "copy":
            self._copy(card)
        elif name == "draw":
            self._draw_to(card, card.made)
        else:
            self._share(card)

    def _react(self, card: MadeCard, kind: str) -> None:
        from engine.workflows.keep import react_to_made

        ws, made = self.app.workspace, card.made
        assert made is not None  # noqa: S101 - only finished cards can be pressed

        def reacted(_done: object) -> None:
            for each in ("like", "dislike"):
                card.mark(each, each == kind)
            self.app.signals.changed.emit("reactions")

        self.app.tasks.start(
            lambda: react_to_made(ws, made.id, kind), then=reacted, failed=self.show_error, lane=Lane.write
        )

    def _keep(self, card: MadeCard) -> None:
        from engine.workflows.keep import keep

        ws, made, kept = self.app.workspace, card.made, not card.is_marked("keep")
        assert made is not None  # noqa: S101 - as above

        def done(now: bool) -> None:
            card.mark("keep", now)
            self.app.signals.changed.emit("made")

        self.app.tasks.start(lambda: keep(ws, made.id, kept=kept), then=done, failed=self.show_error, lane=Lane.write)

    def _copy(self, card: MadeCard) -> None:
        board = QGuiApplication.clipboard()
        if card.kind == "text" and card.made is not None:
            board.setText(card.made.text)
        else:
            words = card.made.text if card.made is not None and card.kind == "meme" else ""
            board.setImage(share_card.card_image(words, card.image))
        self.notices.show_notice(Notice(STUDIO.tr("Copied."), seconds=3))

    def _share(self, card: MadeCard) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        title, kinds = STUDIO.tr("Save a clean picture"), STUDIO.tr("Picture (*.png)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{folder}/card.png", kinds)
        if chosen:
            self.save_card(card, Path(chosen).with_suffix(".png"))

    def _draw_to(self, card: MadeCard, joke: Generation) -> None:
        """Have a picture drawn to a joke, and put both together as one card."""
        column = next((each for each in self.columns if card in each.cards), None)
        if column is None:
            return
        card.buttons["draw"].setEnabled(False)
        wanted: dict[str, object] = {"method": "none", "n": 1, "about": joke.text}
        job = self.app.client.submit("draw", wanted, title=STUDIO.tr("Drawing to a joke"))
        self._jobs.append(job)
        self.form.show_busy(True)
        job.failed.connect(self.show_error)
        job.done.connect(partial(self._join, column, joke))
        job.ended.connect(lambda: card.buttons["draw"].setEnabled(True))
        job.ended.connect(lambda: self._ended(job))

    def _join(self, column: MadeColumn, joke: Generation, drawn: dict[str, object]) -> None:
        from engine.workflows.meme import make_meme

        ws, picture = self.app.workspace, msgspec.convert(drawn, Result).generations[0].id

        def show(meme: Generation) -> None:
            card = MadeCard(self.app.theme, "meme")
            card.wanted.connect(self._do)
            column.add(card)
            card.show_made(meme)
            self._load(card)
            self.app.signals.changed.emit("made")

        self.app.tasks.start(
            lambda: make_meme(ws, joke.id, picture), then=show, failed=self.show_error, lane=Lane.write
        )

    def _choose(self, kind: str, model: str) -> None:
        ws = self.app.workspace

        def look() -> "Choices":
            from engine.workflows.studio import choices  # what it names is not needed to show a window

            return choices(ws, "text" if kind == "text" else "picture", model)

        self.app.tasks.start(look, then=self.form.show_choices, failed=self.show_error)

    def _changed(self, what: str) -> None:
        if what in ("models", "summary", "taste") and self.isVisible():
            self.entered()

    def _lay_out(self) -> None:
        for column in self.columns:
            column.resized(self.room.width() // max(1, len(self.columns)))


if __name__ == "__main__":
    from desktop.preview import show

    show("studio")
