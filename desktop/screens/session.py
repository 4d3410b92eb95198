"""A blind session: cards are made first, then rated alone on the screen, then revealed. Nothing here knows an arm."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget

from desktop.job import Job
from desktop.keys import KEYMAP, bind, bind_sequence, key
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.widgets.pictures import Pictures
from desktop.widgets.question import MAKERS, Question
from desktop.widgets.session_pages import BlindPage, MakingPage
from desktop.widgets.session_start import DonePage, StartPage
from desktop.widgets.task_strip import words_of
from desktop.words import Texts
from engine.core.errors import BadInput, NotYet
from engine.core.progress import Progress
from engine.core.records import CHOICES
from engine.workflows.study import (
    Answer,
    NextCard,
    coming_card,
    next_card,
    rate_and_next,
    reveal,
    study_report,
    undo_rating,
)
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.workflows.study_plans import Plans

SESSION = Texts("SESSION")

RATING_OF = {"dislike": "dislike", "skip": "neutral", "like": "like"}
ANSWERS = {"one": tuple(RATING_OF), "two": CHOICES, "question": tuple(MAKERS)}
"""Names of keys, by what is on the table: a card, a pair, or the question about who wrote it."""


@SCREENS.register
class SessionScreen(Screen):
    """Start, make, rate, reveal."""

    name = "session"
    title = TITLES.later("Session")
    icon = "drama"
    key = "S"
    order = 20

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._now: NextCard | None = None
        self._rating = ""
        self._busy = False
        self._job: Job | None = None
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        self.making_page = MakingPage()
        self.making_page.stopped.connect(self._stop)
        self.card_page = BlindPage(app.theme, Pictures(app.workspace.paths.media, app.tasks))
        self.card, self.progress, self.foot = self.card_page.card, self.card_page.progress, self.card_page.foot
        self.card_page.rated.connect(self.rate)
        self.card_page.answered.connect(self.answer)
        self.card_page.undone.connect(self.undo)
        self.foot.paused.connect(self.pause)
        self.foot.typed.connect(self.setFocus)
        self.start_page, self.done = StartPage(app.theme), DonePage(app.theme)
        self.plan, self.start_button = self.start_page.plan, self.start_page.start_button
        self.done_page, self.reveal_button = self.done, self.done.reveal_button
        self.start_page.started.connect(self.start)
        self.done.revealed.connect(self.reveal)
        self.done.proof_wanted.connect(lambda: app.signals.go.emit("results"))
        for page in (self.start_page, self.making_page, self.card_page, self.done_page):
            self.pages.addWidget(page)
        self._shortcuts: list[QShortcut] = []
        KEYMAP.changed.connect(self.bind_answers)
        self.bind_answers()
        bind(self, "undo", self.undo)
        bind(self, "open", self.card_page.unfold)
        bind(self, "back", self.pause)
        bind(self, "seen", self._met)
        bind(self, "reason", self._write)

    def bind_answers(self) -> None:
        """Bind what the table of keys says now. One key may mean a card, a pair and a maker: what is shown decides."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        names = (*(name for names in ANSWERS.values() for name in names), "ai")
        every = dict.fromkeys(sequence for name in names for sequence in key(name).sequences)
        self._shortcuts = [bind_sequence(self, each, partial(self._pressed, each)) for each in every]

    def entered(self) -> None:
        """Find out where the study stands."""
        if self._job is None:
            self.app.tasks.start(self._standing, then=self._show_standing)
        self.app.signals.shown_here.emit(self._job)

    def left(self) -> None:
        """Give the rail back."""
        self.app.signals.alone.emit(False)
        self.app.signals.shown_here.emit(None)

    def start(self, cards: int | None = None) -> None:
        """Have the cards made."""
        self.notices.clear()
        wanted: dict[str, object] = {"cards": cards or self.start_page.cards, "plan": self.plan.chosen}
        job = self.app.client.submit("start_study", wanted, title=SESSION.tr("Writing your cards"))
        self._job = job
        job.news.connect(self._making)
        job.done.connect(self._resume)
        job.failed.connect(self._give_up)
        job.stopped.connect(self._show_start)
        job.ended.connect(self._made)
        self.making_page.begin()
        self.pages.setCurrentWidget(self.making_page)
        if self.isVisible():
            self.app.signals.shown_here.emit(job)

    def rate(self, name: str) -> None:
        """Answer what is on the table; where the study asks it, the question about its maker comes next."""
        now = self._now
        if now is None or now.card is None or self._busy or self.card_page.asking or not self._at_the_table:
            return  # a rating that is being saved comes first
        rating = name if now.pairs else RATING_OF.get(name)
        if rating is None:
            return  # the "AI?" button only marks
        self._rating = rating
        if now.ask_ai and not self.foot.seen:  # who has met a card need not guess
            self.card_page.ask_maker(beside=now.ask_beside)
            return
        marked = not now.pairs and self.card_page.bar.ai.isChecked()
        self._send("ai" if marked else None, None)

    def answer(self, name: str) -> None:
        """Say who made the card and how sure that is, where it is asked."""
        if self.card_page.asking and self._rating and not self._busy:
            self._send(*MAKERS[name])

    def undo(self) -> None:
        """Take back the answer that is half given, or the last whole one."""
        if not self._at_the_table and self.pages.currentWidget() is not self.done_page:
            return
        if self.card_page.asking and not self._busy and self._at_the_table:
            self._ask_rating()
        elif not self._busy:
            self._busy = True
            ws = self.app.workspace
            self.app.tasks.start(lambda: undo_rating(ws), then=self._show_card, failed=self._failed, lane=Lane.write)

    def pause(self) -> None:
        """Leave the cards; they wait."""
        if self._at_the_table:
            self.app.signals.alone.emit(False)
            self.app.signals.go.emit("feed")

    def reveal(self) -> None:
        """Open the seal and show what came out."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: reveal(ws), then=self._revealed, failed=self._failed, lane=Lane.write)

    @property
    def question(self) -> Question:
        """The question about who wrote what is on the table."""
        return self.card_page.question

    @property
    def _at_the_table(self) -> bool:
        return self.pages.currentWidget() is self.card_page

    def _pressed(self, sequence: str) -> None:
        if not self._at_the_table:
            return
        paired = self._now is not None and self._now.pairs
        asked = "question" if self.card_page.asking else "two" if paired else "one"
        name = next((name for name in ANSWERS[asked] if sequence in key(name).sequences), "")
        if name and asked == "question":
            self.answer(name)
        elif name:
            self.rate(name)
        elif asked == "one" and sequence in key("ai").sequences:
            self.card_page.bar.ai.toggle()

    def _met(self) -> None:
        if self._at_the_table:
            self.foot.met.toggle()

    def _write(self) -> None:
        if self._at_the_table:
            self.foot.write()

    def _standing(self) -> NextCard | None:
        try:
            return None if study_report(self.app.workspace).revealed else next_card(self.app.workspace)
        except NotYet:
            return None

    def _show_standing(self, standing: NextCard | None) -> None:
        if standing is None:
            self._show_start()
        else:
            self._show_card(standing)

    def _resume(self, _started: object) -> None:
        self.app.signals.changed.emit("study")
        ws = self.app.workspace
        self.app.tasks.start(lambda: next_card(ws), then=self._show_card, failed=self._failed, lane=Lane.write)

    def _show_card(self, now: NextCard) -> None:
        self._now, self._busy, self._rating = now, False, ""
        if now.card is None:
            self.done.tell(now.total, pairs=now.pairs)
            self.app.signals.alone.emit(False)
            self.pages.setCurrentWidget(self.done_page)
            return
        self.app.signals.alone.emit(self.isVisible())
        self.pages.setCurrentWidget(self.card_page)
        self.card_page.show_next(now)
        if self.isVisible():
            self.setFocus()
        ws = self.app.workspace
        self.app.tasks.start(lambda: coming_card(ws), then=self.card_page.prepare)

    def _ask_rating(self) -> None:
        self._rating = ""
        self.card_page.ask_rating()

    def _send(self, ai: str | None, sure: int | None) -> None:
        if self._now is None or self._now.card is None:
            return
        self._busy = True
        ws, card = self.app.workspace, self._now.card.id
        said = Answer(rating=self._rating, ai=ai, sure=sure, seen=self.foot.seen, reason=self.foot.reason)
        work = partial(rate_and_next, ws, card, said)
        self.app.tasks.start(work, then=self._show_card, failed=self._failed, lane=Lane.write)

    def _making(self, progress: Progress) -> None:
        if self._job is not None:
            self.making_page.show_progress(words_of(self._job), progress)

    def _stop(self) -> None:
        if self._job is not None:
            self.app.client.cancel(self._job)

    def _made(self) -> None:
        self._job = None
        self.app.signals.shown_here.emit(None)

    def _give_up(self, error: Exception) -> None:
        self._show_start()
        self.show_error(error)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._ask_rating()
        self.show_error(error)
        if isinstance(error, BadInput | NotYet):  # another process has gone on with the study
            self.entered()

    def _show_start(self) -> None:
        self.app.signals.alone.emit(False)
        self.pages.setCurrentWidget(self.start_page)
        self.app.tasks.start(lambda: _plans(self.app.workspace), then=self.plan.show_plans)

    def _revealed(self, _revealed: object) -> None:
        self.app.signals.changed.emit("revealed")
        self.pages.setCurrentWidget(self.start_page)
        self.app.signals.go.emit("results")


def _plans(ws: Workspace) -> "Plans":
    from engine.workflows.study_plans import plans  # what it names is not needed to show a window

    return plans(ws)


if __name__ == "__main__":
    from desktop.preview import show

    show("session")
