"""Which ready-made plan a session follows: a list by name, and under it what the chosen one compares, or lacks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from desktop.engine_words import said, told
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.empty import HINT_WIDTH
from desktop.widgets.notice_bar import label
from desktop.widgets.plan_power import PlanPower
from desktop.words import Texts

if TYPE_CHECKING:
    from engine.workflows.study_plans import PlanOffer, Plans

PLANS = Texts("PLANS")

USUAL = "methods"
NAMES = {
    "methods": PLANS.later("Methods"),
    "side by side": PLANS.later("Side by side"),  # english: as the engine calls it
    "model sizes": PLANS.later("Model sizes"),  # english: as the engine calls it
    "explanations": PLANS.later("Explanations"),
    "ranking": PLANS.later("Ranking"),
    "A/A": PLANS.later("A/A"),
    "controls": PLANS.later("Controls"),
    "pictures": PLANS.later("Pictures"),
    "judge agreement": PLANS.later("Judge agreement"),  # english: as the engine calls it
}
PAIRED = "side by side"  # english: the name of a plan
LENGTHS = (12, 30, 60, 120)
"""Cards of a session while it is not known how many make whole rounds; two a pair."""


class PlanChoice(QVBoxLayout):
    """Shows nothing until it knows the plans; then the usual one is chosen."""

    told = Signal()  # of a plan: its lengths are known

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(2 * STEP)
        self._offers: tuple[PlanOffer, ...] = ()
        self.names = QComboBox()
        self.names.setAccessibleName(PLANS.tr("What this session compares"))
        self.names.view().setAccessibleName(PLANS.tr("Plans"))
        self.names.currentIndexChanged.connect(self._tell)
        self.help = label("", "small", wrap=True)
        self.help.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.names, self.help):
            widget.hide()
            self.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self.power = PlanPower()
        self.addWidget(self.power, 0, Qt.AlignmentFlag.AlignHCenter)
        with_words(self.help, self._fit)

    @property
    def chosen(self) -> str:
        """The name of the chosen plan."""
        return self.names.currentData() or USUAL

    @property
    def paired(self) -> bool:
        """Whether cards of the chosen plan come two by two."""
        return self.chosen == PAIRED

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many cards a session of the chosen plan may have: whole rounds, once it is known what those are."""
        plan = self._plan
        told = tuple(row.rounded for row in plan.tells) if plan is not None else ()
        return told if len(told) == len(LENGTHS) else LENGTHS

    def show_plans(self, plans: "Plans") -> None:
        """Show what there is; what cannot be had now stands greyed, with the reason where it is pointed at."""
        kept, self._offers = self.chosen, plans.plans
        self.names.blockSignals(True)
        self.names.clear()
        rows = self.names.model()
        assert isinstance(rows, QStandardItemModel)  # noqa: S101 - a combo box makes one for itself
        for place, plan in enumerate(plans.plans):
            self.names.addItem(PLANS.tr(NAMES.get(plan.name, plan.name)), plan.name)
            rows.item(place).setEnabled(plan.offered)
            self.names.setItemData(
                place, said(plan.help) if plan.offered else told(plan.why), Qt.ItemDataRole.ToolTipRole
            )
        able = [plan.name for plan in plans.plans if plan.offered]
        self.names.setCurrentIndex(max(0, self.names.findData(kept if kept in able else USUAL)))
        self.names.blockSignals(False)
        for widget in (self.names, self.help):
            widget.show()
        self._tell()

    def _tell(self) -> None:
        plan = self._plan
        if plan is None:
            return
        lacking = _lacking(plan)
        self.help.setText(" ".join(filter(None, (said(plan.help), lacking))) if plan.offered else told(plan.why))
        why = "\n".join(f"{each.arm}: {told(each.why)}" for each in plan.left_out)
        self.help.setToolTip(why)
        self.help.setAccessibleDescription(why)
        self.power.show_power(plan.tells, paired=self.paired)
        self._fit()
        self.told.emit()

    @property
    def _plan(self) -> "PlanOffer | None":
        return next((each for each in self._offers if each.name == self.chosen), None)

    def _fit(self) -> None:
        for widget in (self.names, self.help):
            widget.setFixedWidth(scaled(HINT_WIDTH))
        self.help.setFixedHeight(max(0, self.help.heightForWidth(scaled(HINT_WIDTH))))


def _lacking(plan: "PlanOffer") -> str:
    """Return, as a sentence of its own, how many ways wait for something; the tip says for what."""
    if not plan.left_out:
        return ""
    return PLANS.plural("%n more way is not ready yet.", "%n more ways are not ready yet.", len(plan.left_out))
