"""What one way makes: a heading, how far it is, and a card for each thing."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP, Theme, restyle
from desktop.widgets.made_card import PICTURE, MadeCard
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.words import Texts, number
from engine.core.progress import Progress
from engine.core.records import Generation

MADE_COLUMN = Texts("MADE_COLUMN")

HEAD = 10 * STEP  # px
ROOM = PICTURE + 9 * STEP  # px that a picture's card takes


class MadeColumn(QWidget):
    """Shows one job's results.

    Attributes:
        name: of the way, in words; shown at once, or when it is revealed.
        finished: nothing more comes.
    """

    def __init__(self, theme: Theme, kind: str, name: str, mark: str = "") -> None:
        super().__init__()
        self._theme, self.kind, self.name, self.mark = theme, kind, name, mark
        self.finished = False
        self._texts: list[str] = []
        self._over: set[int] = set()
        self.cards: list[MadeCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.addStrut(HEAD)
        self.heading = label(mark or name, "heading")
        self.better = QPushButton(MADE_COLUMN.tr("{mark} is better").format(mark=mark))
        self.better.setEnabled(False)
        if not mark:
            self.better.hide()
        head.addWidget(self.heading, 1)
        head.addWidget(self.better)
        column.addLayout(head)
        self.state = label(MADE_COLUMN.tr("Waiting"), "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(MADE_COLUMN.tr("How far it is"))
        column.addWidget(self.bar)
        column.addWidget(self.state)
        self.grid = QGridLayout()
        self.grid.setSpacing(3 * STEP)
        column.addLayout(self.grid)
        column.addStretch(1)

    def begin(self, count: int) -> list[MadeCard]:
        """Lay out cards that wait; return them."""
        empty_layout(self.grid)
        self._texts, self._over = [""] * count, set()
        self.cards = [MadeCard(self._theme, self.kind) for _ in range(count)]
        self._lay_out()
        return self.cards

    def add(self, card: MadeCard) -> None:
        """Put another card at the end."""
        self.cards.append(card)
        self._lay_out()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is; under a letter, nothing that tells which way it is."""
        total = progress.total or 0
        self.bar.setRange(0, total)
        self.bar.setValue(progress.done)
        words = said(progress.label)
        if total:
            words = MADE_COLUMN.tr("{doing} {done} of {total}").format(
                doing=words, done=number(progress.done), total=number(total)
            )
        self.state.setText(MADE_COLUMN.tr("Making") if self.mark else words)

    def show_piece(self, index: int, text: str, done: bool) -> None:
        """Show what a writer writes, as it comes; a row that begins again was no post."""
        if not 0 <= index < len(self.cards):
            return
        if index in self._over:
            self._over.discard(index)
            self._texts[index] = ""
        self._texts[index] += text
        if done:
            self._over.add(index)
        self.cards[index].show_words(self._texts[index])

    def show_preview(self, index: int, image: QImage) -> None:
        """Show what a picture looks like so far."""
        if 0 <= index < len(self.cards) and not self.finished:
            self.cards[index].show_image(image)

    def show_made(self, made: tuple[Generation, ...], words: str) -> None:
        """All is there; `words` say what was left out, "" for nothing."""
        for card in self.cards[len(made) :]:
            self.grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self.cards[len(made) :]
        for card, item in zip(self.cards, made, strict=False):
            card.show_made(item)
        self.end(words)

    def end(self, words: str, *, bad: bool = False) -> None:
        """Nothing more comes. Cards that wait in vain go."""
        self.finished = True
        self.bar.hide()
        self.state.setText(words)
        self.state.setVisible(bool(words))
        restyle(self.state, "role", "dislike" if bad else "small")
        if bad or not any(card.made for card in self.cards):
            for card in [card for card in self.cards if card.made is None]:
                self.cards.remove(card)
                card.hide()
                card.deleteLater()

    def reveal(self, chosen: bool) -> None:
        """Say which way it was."""
        self.heading.setText(f"{self.mark}: {self.name}")
        self.better.setText(MADE_COLUMN.tr("Your choice"))
        self.better.setVisible(chosen)
        self.better.setEnabled(False)

    def resized(self, width: int) -> None:
        """Lay pictures out for a width."""
        if self.kind != "text" and self._columns(width) != self.grid.property("across"):
            self._lay_out(width)

    def _columns(self, width: int) -> int:
        return 1 if self.kind == "text" else max(1, (width + 3 * STEP) // (ROOM + 3 * STEP))

    def _lay_out(self, width: int = 0) -> None:
        across = self._columns(width or self.width())
        self.grid.setProperty("across", across)
        for at, card in enumerate(self.cards):
            self.grid.addWidget(card, at // across, at % across)
