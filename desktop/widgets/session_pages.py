"""Two pages of a session: while its cards are being written, and one blind card alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import STEP, Theme
from desktop.widgets.card_view import CardView
from desktop.widgets.notice_bar import label
from desktop.widgets.pictures import Pictures
from desktop.widgets.question import Question
from engine.core.progress import Progress
from engine.workflows.study import NextCard


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
        self.bar.setFixedWidth(320)
        self.bar.setAccessibleName("Cards written")
        stop = QPushButton("Stop")
        stop.setProperty("role", "quiet")
        stop.clicked.connect(lambda: self.stopped.emit())
        hint = label("You may read your feed meanwhile.", "small")
        for widget in (label("Your cards are being written", "heading"), self.bar, self.words, hint, stop):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def begin(self) -> None:
        """Nothing is known yet."""
        self.words.setText("Loading the writer")
        self.bar.setRange(0, 0)

    def show_progress(self, words: str, progress: Progress) -> None:
        """Say how far it is."""
        self.words.setText(words)
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)


class BlindPage(QWidget):
    """A thin line for the progress, the card in the middle, and pause."""

    paused = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3 * STEP)
        self.progress = QProgressBar()
        self.progress.setProperty("role", "thin")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Cards rated")
        column.addWidget(self.progress)
        self.card = CardView(theme, pictures)
        self.card.bar.ai.setCheckable(True)
        self.question = Question(theme)
        self.card.add_footer(self.question)
        self.question.hide()
        column.addWidget(_centred(self.card), 1)
        pause = QPushButton("Pause   Esc")
        pause.setProperty("role", "quiet")
        pause.setAccessibleName("Pause")
        pause.clicked.connect(lambda: self.paused.emit())
        column.addWidget(pause, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_next(self, now: NextCard) -> None:
        """Show the card on the table, unrated."""
        if now.card is None:
            return
        self.ask_rating()
        self.card.show_card(now.card)
        self.progress.setRange(0, now.total)
        self.progress.setValue(now.total - now.remaining)
        self.progress.setAccessibleDescription(f"{now.remaining} cards left of {now.total}")

    def ask_rating(self) -> None:
        """Put the rating bar under the card."""
        self.card.bar.ai.setChecked(False)
        self.card.bar.show()
        self.question.hide()

    def ask_maker(self) -> None:
        """Put the question about the card's maker there instead."""
        self.card.bar.hide()
        self.question.show()


def _centred(card: CardView) -> QScrollArea:
    middle, holder, area = QWidget(), QWidget(), QScrollArea()
    inner = QVBoxLayout(middle)
    inner.addStretch(2)
    inner.addWidget(card)
    inner.addStretch(3)
    outer = QHBoxLayout(holder)
    outer.addStretch(1)
    outer.addWidget(middle, 100)
    outer.addStretch(1)
    middle.setMaximumWidth(card.maximumWidth())
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area
