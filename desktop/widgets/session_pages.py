"""Two pages of a session: while its cards are being written, and what is on the table: one blind card, or two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import STEP, Theme, scaled, with_words
from desktop.widgets.card_shape import MAX_PICTURE
from desktop.widgets.card_view import CardView
from desktop.widgets.notice_bar import label
from desktop.widgets.pair_view import PairView
from desktop.widgets.pictures import Pictures
from desktop.widgets.question import Question
from desktop.widgets.rating_bar import RatingBar
from desktop.widgets.session_foot import SessionFoot
from desktop.words import Texts, number
from engine.core.progress import Progress
from engine.workflows.study import NextCard

SESSION_PAGES = Texts("SESSION_PAGES")

LEAST_PICTURE = 120  # px
AROUND_PICTURE = 300  # px of a window that are not for a picture: words, buttons, margins


class MakingPage(QWidget):
    """How far the writing has come, and a way to stop it."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(3 * STEP)
        column.addStretch(2)
        self.words, self.bar = label("", "muted"), QProgressBar()
        self.bar.setTextVisible(False)
        with_words(self.bar, lambda: self.bar.setFixedWidth(scaled(320)))
        self.bar.setAccessibleName(SESSION_PAGES.tr("Cards written"))
        stop = QPushButton(SESSION_PAGES.tr("Stop"))
        stop.setProperty("role", "quiet")
        stop.clicked.connect(lambda: self.stopped.emit())
        hint = label(SESSION_PAGES.tr("You may read your feed meanwhile."), "small")
        head = label(SESSION_PAGES.tr("Your cards are being written"), "heading")
        for widget in (head, self.bar, self.words, hint, stop):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def begin(self) -> None:
        """Nothing is known yet."""
        self.words.setText(SESSION_PAGES.tr("Loading the writer"))
        self.bar.setRange(0, 0)

    def show_progress(self, words: str, progress: Progress) -> None:
        """Say how far it is."""
        self.words.setText(words)
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)
        self.bar.setAccessibleDescription(words)


class BlindPage(QWidget):
    """A thin line for the progress, what is asked, the card or both in the middle, and the foot.

    Attributes:
        asking: whether the second question stands there: who wrote it?
    """

    rated = Signal(str)  # a button's name: of the rating bar, or of the pair
    answered = Signal(str)  # of the question
    undone = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.asking = False
        self._beside = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3 * STEP)
        self.progress = QProgressBar()
        self.progress.setProperty("role", "thin")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(SESSION_PAGES.tr("Cards rated"))
        column.addWidget(self.progress)
        self.bar = RatingBar(theme, can_open=False)
        self.bar.ai.setCheckable(True)
        self._question = Question(theme)
        self._question.hide()
        self.card = CardView(theme, pictures, self.bar, self._question)
        self.pair = PairView(theme, pictures)
        self.prompt = label("", "muted")
        self._area = self._centred()
        column.addWidget(self._area, 1)
        column.addWidget(self.pair.below)
        self.foot = SessionFoot(theme)
        column.addWidget(self.foot)
        self.bar.rated.connect(self.rated)
        self.pair.chosen.connect(self.rated)
        for each in (self._question, self.pair.question):
            each.answered.connect(self.answered)
            each.undone.connect(self.undone)
        self.bar.undone.connect(self.undone)
        self.pair.undone.connect(self.undone)

    @property
    def question(self) -> Question:
        """The question about who wrote it, where it stands now or would."""
        return self.pair.question if self._beside else self._question

    def show_next(self, now: NextCard) -> None:
        """Show what is on the table, unrated."""
        if now.card is None:
            return
        self._beside = now.pairs
        self.foot.clear()
        self.ask_rating()
        self.card.setVisible(not self._beside)
        self.pair.setVisible(self._beside)
        self.pair.below.setVisible(self._beside)
        if now.beside is None:
            self.card.show_card(now.card)
        else:
            self.pair.show_pair(now.card, now.beside)
        self.progress.setRange(0, now.total)
        self.progress.setValue(now.total - now.remaining)
        words = SESSION_PAGES.plural("%n card left of {total}", "%n cards left of {total}", now.remaining)
        if self._beside:
            words = SESSION_PAGES.plural("%n pair left of {total}", "%n pairs left of {total}", now.remaining)
        self.progress.setAccessibleDescription(words.format(total=number(now.total)))

    def prepare(self, coming: NextCard) -> None:
        """Make ready what comes next: its layout, its pictures."""
        if coming.card is None:
            return
        if coming.beside is None:
            self.card.prepare(coming.card)
        else:
            self.pair.prepare(coming.card, coming.beside)

    def ask_rating(self) -> None:
        """Ask the first question."""
        self.asking = False
        self.bar.ai.setChecked(False)
        self.bar.show()
        self._question.hide()
        self.pair.ask("")
        one, two = SESSION_PAGES.tr("Do you like it?"), SESSION_PAGES.tr("Which one is funnier?")
        self.prompt.setText(two if self._beside else one)

    def ask_maker(self, *, beside: bool = False) -> None:
        """Ask who wrote the card, or of two the right one (`beside`) or the left one."""
        self.asking = True
        if self._beside:
            self.pair.ask("right" if beside else "left")
            left = SESSION_PAGES.tr("And who wrote the left one: a machine, or a person?")
            right = SESSION_PAGES.tr("And who wrote the right one: a machine, or a person?")
            self.prompt.setText(right if beside else left)
            return
        self.bar.hide()
        self._question.show()
        self.prompt.setText(SESSION_PAGES.tr("And who wrote it: a machine, or a person?"))

    def unfold(self) -> bool:
        """Show all of a long text; False when it is whole."""
        return self.pair.unfold() if self._beside else self.card.unfold()

    def shown_text(self) -> str:
        """Return the text on the table; of two, one after the other."""
        cards = self.pair.cards.values() if self._beside else (self.card,)
        return "\n".join(card.shown_text() for card in cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures leave room for words and buttons."""
        super().resizeEvent(event)
        room = max(LEAST_PICTURE, min(MAX_PICTURE, self.height() - AROUND_PICTURE))
        self.card.allow(room)
        self.pair.allow(max(LEAST_PICTURE, room - 15 * STEP))

    def _centred(self) -> QScrollArea:
        holder, area = QWidget(), QScrollArea()
        inner = QVBoxLayout(holder)
        inner.setSpacing(STEP)
        inner.addStretch(2)
        inner.addWidget(self.prompt, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.card, self.pair):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 100)
            row.addStretch(1)
            inner.addLayout(row)
        inner.addStretch(3)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area
