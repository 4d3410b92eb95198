"""Says pairs, evidence, power, cost and several people in plain sentences. A direction is named only beyond doubt.

"Beyond doubt" is always the interval: one that holds zero, or the neutral point, gives a sentence without a direction.
"""

from engine.study.cost import CostPerLike
from engine.study.detection import Area, Criterion
from engine.study.evidence import Evidence
from engine.study.hierarchy import Effect
from engine.study.paired import Paired
from engine.study.pairs import Ranking
from engine.study.power import Needed
from engine.study.words import percent

NOTHING = "There is nothing to say yet."


def paired_sentence(found: Paired | None, floor: str) -> str:
    """Return what blocks with both cards say about an arm against `floor`, a title."""
    if found is None:
        return f"No block has both its card and one of “{floor}” rated."
    counts = f"In {found.n} blocks with both, it alone was liked in {found.wins} and “{floor}” alone in {found.losses}"
    if found.low > 0:
        return f"{counts}: better than “{floor}”, by {_points(found.low, found.high)}."
    if found.high < 0:
        return f"{counts}: worse than “{floor}”, by {_points(-found.high, -found.low)}."
    return f"{counts}: no difference shown."


def evidence_sentence(found: Evidence | None, adjusted: float | None, floor: str) -> str:
    """Return what the evidence against "no difference" is so far; `adjusted` is for all arms of the report.

    A direction is named when the adjusted evidence is 20:1 or more and the sequence lies on one side of one half.
    """
    if found is None or adjusted is None:
        return "No block tells the two apart yet."
    if adjusted >= 20 and found.low > 0.5:
        return f"Better than “{floor}”, evidence {ratio(adjusted)}."
    if adjusted >= 20 and found.high < 0.5:
        return f"Worse than “{floor}”, evidence {ratio(adjusted)}."
    if adjusted >= 1:
        return f"No difference from “{floor}” shown: evidence for one is {ratio(adjusted)} so far, and 20:1 is the bar."
    return f"No difference from “{floor}” shown: the blocks speak {ratio(1 / adjusted)} for none so far."


def ratio(value: float) -> str:
    """Return an e-value as odds, never rounded up."""
    if value >= 1e6:
        return "over 1,000,000:1"
    return f"{int(value):,}:1" if value >= 10 else f"{int(value * 10) / 10:.1f}:1"


def power_sentence(need: Needed, blocks: int) -> str:
    """Return what `blocks` rated blocks can tell, and how many a gap needs."""
    gap = f"a gap of {need.gap * 100:.0f} points over {percent(need.base)}"
    if blocks >= need.paired:
        return f"{blocks} blocks are enough to see {gap} in {percent(need.power)} of studies."
    return f"To see {gap} you need about {need.paired} blocks; this study has {blocks}."


def cost_sentence(found: CostPerLike | None) -> str:
    """Return what a like cost, with its interval."""
    if found is None:
        return NOTHING
    low = f"{_amount(found.low)} {found.unit}"
    if found.per_like is None:
        return f"None of {found.n} cards was liked: a like costs more than {low}."
    high = "no upper bound" if found.high is None else f"{_amount(found.high)} {found.unit}"
    return f"A like cost {_amount(found.per_like)} {found.unit}: the true cost may be {low} to {high}."


def area_sentence(found: Area | None) -> str:
    """Return how well "how sure" tells made cards from human ones."""
    if found is None:
        return "How sure: not answered on both sides, so there is nothing to say."
    span = f"{found.estimate:.2f}, {found.low:.2f} to {found.high:.2f}"
    if found.low > 0.5:
        return f"Counting how sure you were, you can tell them apart (area {span})."
    if found.high < 0.5:
        return f"Counting how sure you were, you took them for each other (area {span})."
    return f"Counting how sure you were, that could be guessing (area {span})."


def criterion_sentence(found: Criterion | None) -> str:
    """Return the lean of the answers to "human or AI?"."""
    if found is None:
        return NOTHING
    if found.low > 0:
        return "In doubt, you say human."
    if found.high < 0:
        return "In doubt, you say AI."
    return "No lean to either answer shown."


def effect_sentence(found: Effect | None, floor: str) -> str:
    """Return what an arm does for people in general."""
    if found is None:
        return "Too few people rated both for an interval over people."
    if found.low > 0:
        return f"Liked more often than “{floor}” by people like these {found.people}."
    if found.high < 0:
        return f"Liked less often than “{floor}” by people like these {found.people}."
    return f"No difference from “{floor}” shown over {found.people} people."


def ranking_sentence(found: Ranking | None) -> str:
    """Return who came first side by side, if the data say so."""
    if found is None or len(found.strengths) < 2:
        return NOTHING
    first, rest = found.strengths[0], found.strengths[1:]
    if all(first.low > each.high for each in rest):
        return f"“{first.arm}” was preferred to all others in {found.n} pairs."
    return f"No single best one shown in {found.n} pairs."


def _points(low: float, high: float) -> str:
    return f"{max(1, round(low * 100))} to {max(1, round(high * 100))} points"


def _amount(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
