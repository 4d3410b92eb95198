"""A blind session: cards are made first, then rated alone on the screen, then revealed. Nothing here knows an arm."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desktop.job import Job
from desktop.keys import bind
from desktop.screen import SCREENS, App, Screen
from desktop.tasks import Lane
from desktop.widgets.empty import Empty
from desktop.widgets.pictures import Pictures
from desktop.widgets.plan_choice import PlanChoice
from desktop.widgets.session_pages import BlindPage, MakingPage
from desktop.widgets.task_strip import words_of
from engine.core.errors import NotYet
from engine.core.progress import Progress
from engine.workflows.study import NextCard, next_card, rate_card, reveal, study_report, undo_rating
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.workflows.study_plans import Plans

SIZES = (12, 30, 60)
RATING_OF = {"dislike": "dislike", "skip": "neutral", "like": "like"}


@SCREENS.register
class SessionScreen(Screen):
    """Start, make, rate, reveal."""

    name = "session"
    title = "Session"
    icon = "drama"
    key = "S"
    order = 20

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.cards_wanted = SIZES[0]
        self._now: NextCard | None = None
        self._rating = ""
        self._busy = False
        self._job: Job | None = None
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        self.making_page = MakingPage()
        self.making_page.stopped.connect(self._stop)
        self.card_page = BlindPage(app.theme, Pictures(app.workspace.paths.media, app.tasks))
        self.card, self.question, self.progress = self.card_page.card, self.card_page.question, self.card_page.progress
        self.card.bar.rated.connect(self.rate)
        self.card.bar.undone.connect(self.undo)
        self.question.answered.connect(self.answer)
        self.question.undone.connect(self.undo)
        self.card_page.paused.connect(self.pause)
        self.start_page, self.done_page = self._build_start(), self._build_done()
        for page in (self.start_page, self.making_page, self.card_page, self.done_page):
            self.pages.addWidget(page)
        for name in RATING_OF:
            bind(self, name, lambda name=name: self.rate(name))
        bind(self, "ai", self._ai)
        bind(self, "human", lambda: self.answer("human"))
        bind(self, "undo", self.undo)
        bind(self, "open", self.card.unfold)
        bind(self, "back", self.pause)

    def entered(self) -> None:
        """Find out where the study stands."""
        if self._job is None:
            self.app.tasks.start(self._standing, then=self._show_standing)

    def left(self) -> None:
        """Give the rail back."""
        self.app.signals.alone.emit(False)

    def start(self, cards: int | None = None) -> None:
        """Have the cards made."""
        self.notices.clear()
        wanted: dict[str, object] = {"cards": cards or self.cards_wanted, "plan": self.plan.chosen}
        job = self.app.client.submit("start_study", wanted, title="Writing your cards")
        self._job = job
        job.news.connect(self._making)
        job.done.connect(self._resume)
        job.failed.connect(self._give_up)
        job.stopped.connect(self._show_start)
        job.ended.connect(self._made)
        self.making_page.begin()
        self.pages.setCurrentWidget(self.making_page)

    def rate(self, name: str) -> None:
        """Rate the card on the table; where the study asks it, the question about its maker comes next."""
        ready = not self._busy and self.pages.currentWidget() is self.card_page
        if name not in RATING_OF or not ready or self._now is None or self._now.card is None:
            return  # the "AI?" button only marks; a rating that is being saved comes first
        self._rating = RATING_OF[name]
        if self._now.ask_ai and not self.card.bar.ai.isChecked():
            self.card_page.ask_maker()
            return
        self._send("ai" if self.card.bar.ai.isChecked() else None)

    def answer(self, maker: str) -> None:
        """Say who made the card, where that is asked."""
        if self.question.isVisible() and self._rating:
            self._send(maker)

    def undo(self) -> None:
        """Take back the answer that is half given, or the last whole one."""
        if self.question.isVisible():
            self._ask_rating()
        elif not self._busy and self.pages.currentWidget() in (self.card_page, self.done_page):
            self._busy = True
            ws = self.app.workspace
            self.app.tasks.start(lambda: undo_rating(ws), then=self._show_card, failed=self._failed, lane=Lane.write)

    def pause(self) -> None:
        """Leave the cards; they wait."""
        if self.pages.currentWidget() is self.card_page:
            self.app.signals.alone.emit(False)
            self.app.signals.go.emit("feed")

    def reveal(self) -> None:
        """Open the seal and show what came out."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: reveal(ws), then=self._revealed, failed=self._failed, lane=Lane.write)

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
        self._now, self._busy = now, False
        if now.card is None:
            self.done.say(f"{now.total} cards. Ready to see who made you laugh?", "After this, the study is closed.")
            self.app.signals.alone.emit(False)
            self.pages.setCurrentWidget(self.done_page)
            return
        self.app.signals.alone.emit(self.isVisible())
        self.pages.setCurrentWidget(self.card_page)
        self._rating = ""
        self.card_page.show_next(now)
        if self.isVisible():
            self.setFocus()

    def _ask_rating(self) -> None:
        self._rating = ""
        self.card_page.ask_rating()

    def _send(self, ai: str | None) -> None:
        if self._now is None or self._now.card is None:
            return
        self._busy = True
        ws, card, rating = self.app.workspace, self._now.card.id, self._rating

        def work() -> NextCard:
            rate_card(ws, card, rating, ai)
            return next_card(ws)

        self.app.tasks.start(work, then=self._show_card, failed=self._failed, lane=Lane.write)

    def _ai(self) -> None:
        if self.question.isVisible():
            self.answer("ai")
        elif self.pages.currentWidget() is self.card_page:
            self.card.bar.ai.toggle()

    def _making(self, progress: Progress) -> None:
        if self._job is not None:
            self.making_page.show_progress(words_of(self._job), progress)

    def _stop(self) -> None:
        if self._job is not None:
            self.app.client.cancel(self._job)

    def _made(self) -> None:
        self._job = None

    def _give_up(self, error: Exception) -> None:
        self._show_start()
        self.show_error(error)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._ask_rating()
        self.show_error(error)

    def _show_start(self) -> None:
        self.app.signals.alone.emit(False)
        self.pages.setCurrentWidget(self.start_page)
        self.app.tasks.start(lambda: _plans(self.app.workspace), then=self.plan.show_plans)

    def _revealed(self, _revealed: object) -> None:
        self.app.signals.changed.emit("revealed")
        self.pages.setCurrentWidget(self.start_page)
        self.app.signals.go.emit("results")

    def _build_start(self) -> QWidget:
        page = Empty(
            self.app.theme,
            "drama",
            "Who makes you laugh?",
            "You rate cards and nobody tells you who wrote them: people, or a model that was told about you in "
            "different ways. At the end you see which way worked.",
        )
        self.plan = PlanChoice()
        page.put(self.plan)
        sizes, group = QHBoxLayout(), QButtonGroup(page)
        sizes.addStretch(1)
        for size in SIZES:
            button = QPushButton(f"{size} cards")
            button.setCheckable(True)
            button.setChecked(size == self.cards_wanted)
            button.setProperty("role", "choice")
            button.clicked.connect(lambda _=False, size=size: setattr(self, "cards_wanted", size))
            group.addButton(button)
            sizes.addWidget(button)
        sizes.addStretch(1)
        page.put(sizes)
        self.start_button = page.add("Start", self.start, primary=True)
        return page

    def _build_done(self) -> QWidget:
        self.done = Empty(self.app.theme, "lock", "", "")
        self.reveal_button = self.done.add("Reveal", self.reveal, primary=True)
        return self.done


def _plans(ws: Workspace) -> "Plans":
    from engine.workflows.study_plans import plans  # what it names is not needed to show a window

    return plans(ws)


if __name__ == "__main__":
    from desktop.preview import show

    show("session")
