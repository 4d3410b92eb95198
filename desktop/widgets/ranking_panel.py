"""Beside the feed: what ranks it and why that, and how varied and how daring it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSlider, QVBoxLayout

from desktop.engine_words import said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number
from engine.core.settings import Settings

if TYPE_CHECKING:  # it comes with what it tells of
    from engine.workflows.choose_ranker import Choice, Offer

RANKING = Texts("RANKING")

WIDTH = 280
SETTLES_MS = 250
STEPS = 10
MOST_SURPRISE = 0.5
AUTOMATIC = RANKING.later("Whatever tells my likes best")


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
        column.addWidget(label(RANKING.tr("What ranks your feed"), "heading"))
        self.rankers = QComboBox()
        self.rankers.setAccessibleName(RANKING.tr("What ranks the feed"))
        self.rankers.view().setAccessibleName(RANKING.tr("Rankers"))
        self.rankers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rankers.activated.connect(self._chosen)
        column.addWidget(self.rankers)
        self.why = label("", "small", wrap=True)
        column.addWidget(self.why)
        column.addSpacing(2 * STEP)
        self._resting: dict[QSlider, QTimer] = {}
        self.variety = _slider(RANKING.tr("Variety, from more of the same to more varied"))
        self.surprise = _slider(RANKING.tr("Surprises, from none to half of all cards"))
        same, none = (
            (RANKING.tr("The same"), RANKING.tr("Varied")),
            (RANKING.tr("None", "of surprises"), RANKING.tr("Half")),
        )
        self._row(column, RANKING.tr("Variety"), same, self.variety, "diversity", 1.0)
        self._row(column, RANKING.tr("Surprises"), none, self.surprise, "exploration", MOST_SURPRISE)
        words = RANKING.tr("Surprises are drawn by lot, so that the feed can learn what it does not know of you.")
        column.addWidget(label(words, "small", wrap=True))
        column.addStretch(1)

    def show_ranking(self, choice: Choice, offers: tuple[Offer, ...], settings: Settings) -> None:
        """Show what holds, and say nothing of it."""
        from engine.workflows.choose_ranker import AUTO

        self.rankers.clear()
        self.rankers.addItem(RANKING.tr(AUTOMATIC), AUTO)
        for offer in offers:
            measured = f"  ·  {number(offer.auc.estimate, 2)}" if offer.auc else ""
            self.rankers.addItem(said(offer.title) + measured, offer.ranker)
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
    if choice.reason == "not measured":
        why = RANKING.tr("“{ranker}”, until enough of your likes are known to measure what tells them best.")
    elif choice.reason == "too many posts":
        why = RANKING.tr("“{other}” cannot keep up with so many posts, so “{ranker}” ranks your feed.")
    elif choice.reason == "set":
        why = RANKING.tr("“{ranker}”, as you chose.")
    else:
        why = RANKING.tr("“{ranker}” told your later likes best of all.")
    sentences = [why.format(ranker=said(choice.title), other=said(choice.instead_of))]
    if choice.auc is not None and choice.reason != "not measured":
        measured = RANKING.tr(
            "On your latest {likes} likes it put the one that you liked above another post in {cases} of 100 cases "
            "({low} to {high}; chance is 50)."
        )
        low, cases, high = (number(100 * each) for each in (choice.auc.low, choice.auc.estimate, choice.auc.high))
        sentences.append(measured.format(likes=number(choice.held_out), cases=cases, low=low, high=high))
    return " ".join(sentences)
