"""Beside the feed: what ranks it and why that, and how varied and how daring it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSlider, QVBoxLayout

from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from engine.core.settings import Settings

if TYPE_CHECKING:  # it comes with what it tells of
    from engine.workflows.choose_ranker import Choice, Offer

WIDTH = 280
SETTLES_MS = 250
STEPS = 10
MOST_SURPRISE = 0.5
AUTOMATIC = "Whatever tells my likes best"


class RankingPanel(QFrame):
    """Hidden until it is asked for; says what was changed once the hand rests."""

    changed = Signal(str, object)  # a setting's name and value

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        with_words(self, lambda: self.setFixedWidth(scaled(WIDTH)))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label("What ranks your feed", "heading"))
        self.rankers = QComboBox()
        self.rankers.setAccessibleName("What ranks the feed")
        self.rankers.view().setAccessibleName("Rankers")
        self.rankers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rankers.activated.connect(self._chosen)
        column.addWidget(self.rankers)
        self.why = label("", "small", wrap=True)
        column.addWidget(self.why)
        column.addSpacing(2 * STEP)
        self._resting: dict[QSlider, QTimer] = {}
        self.variety = _slider("Variety, from more of the same to more varied")
        self.surprise = _slider("Surprises, from none to half of all cards")
        self._row(column, "Variety", ("The same", "Varied"), self.variety, "diversity", 1.0)
        self._row(column, "Surprises", ("None", "Half"), self.surprise, "exploration", MOST_SURPRISE)
        words = "Surprises are drawn by lot, so that the feed can learn what it does not know of you."
        column.addWidget(label(words, "small", wrap=True))
        column.addStretch(1)

    def show_ranking(self, choice: Choice, offers: tuple[Offer, ...], settings: Settings) -> None:
        """Show what holds, and say nothing of it."""
        from engine.workflows.choose_ranker import AUTO

        self.rankers.clear()
        self.rankers.addItem(AUTOMATIC, AUTO)
        for offer in offers:
            measured = f"  ·  {offer.auc.estimate:.2f}" if offer.auc else ""
            self.rankers.addItem(offer.title + measured, offer.ranker)
        self.rankers.setCurrentIndex(max(0, self.rankers.findData(settings.ranker)))
        self.why.setText(because(choice))
        for slider, value in (
            (self.variety, settings.diversity),
            (self.surprise, settings.exploration / MOST_SURPRISE),
        ):
            if not self._resting[slider].isActive():  # else the hand is on it
                slider.blockSignals(True)
                slider.setValue(round(value * STEPS))
                slider.blockSignals(False)

    def _chosen(self, row: int) -> None:
        self.changed.emit("ranker", self.rankers.itemData(row))

    def _row(
        self, column: QVBoxLayout, title: str, ends: tuple[str, str], slider: QSlider, setting: str, most: float
    ) -> None:
        column.addWidget(label(title))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(label(ends[0], "small"))
        row.addWidget(slider, 1)
        row.addWidget(label(ends[1], "small"))
        column.addLayout(row)
        rests = self._resting[slider] = QTimer(self)
        rests.setSingleShot(True)
        rests.setInterval(SETTLES_MS)
        rests.timeout.connect(lambda: self.changed.emit(setting, slider.value() / STEPS * most))
        slider.valueChanged.connect(rests.start)


def _slider(name: str) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setRange(0, STEPS)
    made.setPageStep(1)
    made.setAccessibleName(name)
    return made


def because(choice: Choice) -> str:
    """Say in a sentence or two what ranks the feed and why."""
    told = ""
    if choice.auc is not None:
        told = (
            f" On your latest {choice.held_out} likes it put the one that you liked above another post in"
            f" {100 * choice.auc.estimate:.0f} of 100 cases ({100 * choice.auc.low:.0f} to {100 * choice.auc.high:.0f};"
            f" chance is 50)."
        )
    if choice.reason == "too many posts":
        return f"“{choice.instead_of}” cannot keep up with so many posts, so “{choice.title}” ranks your feed.{told}"
    if choice.reason == "not measured":
        return f"“{choice.title}”, until enough of your likes are known to measure what tells them best."
    if choice.reason == "set":
        return f"“{choice.title}”, as you chose.{told}"
    return f"“{choice.title}” told your later likes best of all.{told}"
