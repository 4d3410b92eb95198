"""Two blind cards side by side, equally high: which one is funnier? Knows nothing of who made either."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.keys import key
from desktop.theme import STEP, Theme, scaled, with_words
from desktop.widgets.card_view import EDGE, CardView
from desktop.widgets.key_button import KeyButton
from desktop.widgets.pictures import Pictures
from desktop.widgets.question import Question
from desktop.words import Texts
from engine.core.records import BlindCard

PAIR_VIEW = Texts("PAIR_VIEW")

WIDEST = 440  # px, of one card: both then have the same size of type, however long their texts are
SIDES = ("left", "right")


class PairView(QWidget):
    """Left and right with a button each.

    Attributes:
        below: "both", "neither" and undo, or the question about one of the two; whoever shows the pair puts it there.
    """

    chosen = Signal(str)  # left, right, both or neither
    undone = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.cards: dict[str, CardView] = {}
        self.buttons: dict[str, KeyButton] = {}
        for side in SIDES:
            button = self._button(theme, side, "heart", PAIR_VIEW.tr("This one"), "like")
            card = CardView(theme, pictures, _middle(button))
            card.limit(WIDEST)
            card.widened.connect(self._level)
            self.cards[side] = card
            row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self.bar = QWidget()
        below = QHBoxLayout(self.bar)
        below.setContentsMargins(EDGE, 0, EDGE, 0)
        below.setSpacing(STEP)
        back = KeyButton(theme, "undo-2", "", hint=key("undo"), tint="text", name=key("undo").words)
        back.ground = "ground"
        back.clicked.connect(self.undone)
        below.addStretch(1)
        for side, sign, words, tint in (
            ("both", "laugh", PAIR_VIEW.tr("Both"), "like"),
            ("neither", "minus", PAIR_VIEW.tr("Neither"), "muted"),
        ):
            button = self._button(theme, side, sign, words, tint)
            button.ground = "ground"
            below.addWidget(button)
        below.addWidget(back)
        below.addStretch(1)
        self.question = Question(theme, "ground")
        self.question.hide()
        self.below = QWidget()
        foot = QVBoxLayout(self.below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.bar)
        foot.addWidget(self.question, 0, Qt.AlignmentFlag.AlignHCenter)
        with_words(self, self._follow_words)

    def show_pair(self, left: BlindCard, right: BlindCard) -> None:
        """Show two others."""
        for side, card in zip(SIDES, (left, right), strict=True):
            self.cards[side].show_card(card)
        self._level()

    def allow(self, tallest: int) -> None:
        """Let pictures be so high, px."""
        for card in self.cards.values():
            card.allow(tallest)
        self._level()

    def prepare(self, left: BlindCard, right: BlindCard) -> None:
        """Make two ready that come soon."""
        for side, card in zip(SIDES, (left, right), strict=True):
            self.cards[side].prepare(card)

    def ask(self, side: str) -> None:
        """Ask who wrote the one on `side`, "" for neither: then the choice is asked for."""
        for name, card in self.cards.items():
            card.dim(bool(side) and name != side)
            self.buttons[name].setVisible(not side)
        self.bar.setVisible(not side)
        self.question.setVisible(bool(side))

    def unfold(self) -> bool:
        """Show all of both; False when they are whole."""
        done = [card.unfold() for card in self.cards.values()]
        self._level()
        return any(done)

    def _follow_words(self) -> None:
        self.setMaximumWidth(2 * (scaled(WIDEST) + 2 * EDGE))
        for card in self.cards.values():
            if card.natural_height():
                card.stretch(0)
        self._level()

    def _level(self) -> None:
        highest = max(card.natural_height() for card in self.cards.values())
        for card in self.cards.values():
            if card.natural_height() < highest:
                card.stretch(highest)

    def _button(self, theme: Theme, name: str, sign: str, words: str, tint: str) -> KeyButton:
        button = KeyButton(theme, sign, words, hint=key(name), tint=tint, name=key(name).words)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = button
        return button


def _middle(button: KeyButton) -> QWidget:
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(button)
    row.addStretch(1)
    return foot
