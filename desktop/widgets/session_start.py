"""The first and the last page of a session: what to compare and how long; and the door to the reveal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton

from desktop.theme import Theme
from desktop.widgets.empty import Empty
from desktop.widgets.plan_choice import PlanChoice
from desktop.words import Texts

SESSION_START = Texts("SESSION_START")

SHORT = 0
"""Which length is chosen at first, of those that there are."""


class StartPage(Empty):
    """Chooses a plan and a size.

    Attributes:
        wanted: which length, from the shortest on.
    """

    started = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            "drama",
            SESSION_START.tr("Who makes you laugh?"),
            SESSION_START.tr(
                "You rate cards and nobody tells you who wrote them: people, or a model that was told about you in "
                "different ways. At the end you see which way worked."
            ),
        )
        self.wanted = SHORT
        self.plan = PlanChoice()
        self.put(self.plan)
        sizes, group = QHBoxLayout(), QButtonGroup(self)
        sizes.addStretch(1)
        self._sizes: list[QPushButton] = []
        for place in range(len(self.plan.lengths)):
            button = QPushButton()
            button.setCheckable(True)
            button.setChecked(place == self.wanted)
            button.setProperty("role", "choice")
            button.clicked.connect(lambda _=False, place=place: self._choose(place))
            group.addButton(button)
            sizes.addWidget(button)
            self._sizes.append(button)
        sizes.addStretch(1)
        self.put(sizes)
        self.start_button = self.add(SESSION_START.tr("Start"), self.started.emit, primary=True)
        self.plan.told.connect(self._count)
        self._count()

    @property
    def cards(self) -> int:
        """Cards that are wanted, two for each pair."""
        return self.plan.lengths[self.wanted]

    def _choose(self, place: int) -> None:
        self.wanted = place
        self._count()

    def _count(self) -> None:
        for button, cards in zip(self._sizes, self.plan.lengths, strict=True):
            button.setText(_pairs(cards // 2) if self.plan.paired else _cards(cards))
        start = SESSION_START.tr("Start with {cards}")
        self.start_button.setText(start.format(cards=self._sizes[self.wanted].text()))


class DonePage(Empty):
    """All are rated, and nothing is revealed yet."""

    revealed = Signal()
    proof_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "lock", "", "")
        self.proof_button = self.add(SESSION_START.tr("Keep a proof first"), self.proof_wanted.emit)
        self.reveal_button = self.add(SESSION_START.tr("Reveal"), self.revealed.emit, primary=True)

    def tell(self, total: int, *, pairs: bool) -> None:
        """Say what was done."""
        many = _pairs(total) if pairs else _cards(total)
        words = SESSION_START.tr("{cards}. Ready to see who made you laugh?").format(cards=many)
        self.say(words, SESSION_START.tr("After this, the study is closed."))


def _cards(count: int) -> str:
    return SESSION_START.plural("%n card", "%n cards", count)


def _pairs(count: int) -> str:
    return SESSION_START.plural("%n pair", "%n pairs", count)
