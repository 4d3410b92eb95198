"""Says pairs, evidence, power, cost and several people in plain sentences. A direction is named only beyond doubt.

"Beyond doubt" is always the interval: one that holds zero, or the neutral point, gives a sentence without a direction.
"""

from collections.abc import Mapping

from engine.study.cost import CostPerLike
from engine.study.detection import Area, Criterion
from engine.study.evidence import Evidence
from engine.study.hierarchy import Effect
from engine.study.paired import Paired
from engine.study.pairs import Ranking
from engine.study.power import Needed
from engine.study.words import percent

NOTHING = "There is nothing to say yet."
ALPHA = 0.05


def comparison(
    found: Paired | None, p_holm: float | None, bet: tuple[Evidence | None, float | None], floor: str
) -> str:
    """Return the one sentence about an arm against `floor`, a title: what was counted, what it shows, the evidence.

    Args:
        found: the difference within blocks.
        p_holm: its adjusted p-value.
        bet: the evidence, and its adjusted ratio.

    A direction is named when the whole interval lies on one side of zero and the adjusted p-value is below .05; the
    interval is Bonferroni's and the p-value Holm's, and only where both agree is there something to say.
    """
    if found is None:
        return f"No round has both its card and one of “{floor}” rated."
    beyond = p_holm is not None and p_holm < ALPHA
    rounds, odds = _rounds(found), _odds(*bet)
    if beyond and found.low > 0:
        low, high = _points(found.low), _points(found.high)
        return (
            f"In {rounds} with a card of both, it alone was liked in {found.wins} and “{floor}” alone in {found.losses}"
            f": better than “{floor}”, by {low} to {high} points; {odds}."
        )
    if beyond and found.high < 0:
        low, high = _points(-found.high), _points(-found.low)
        return (
            f"In {rounds} with a card of both, it alone was liked in {found.wins} and “{floor}” alone in {found.losses}"
            f": worse than “{floor}”, by {low} to {high} points; {odds}."
        )
    return (
        f"In {rounds} with a card of both, it alone was liked in {found.wins} and “{floor}” alone in {found.losses}: "
        f"no difference shown; {odds}."
    )


def looked_at(found: Paired | None, bet: tuple[Evidence | None, float | None], floor: str) -> str:
    """Return the same for a study whose results were looked at before its end: the evidence alone decides.

    A test at a fixed number of cards does not hold when the person could stop at will.
    """
    if found is None:
        return f"No round has both its card and one of “{floor}” rated."
    rounds = _rounds(found)
    counted = (
        f"In {rounds} with a card of both, it alone was liked in {found.wins} and “{floor}” alone in {found.losses}."
    )
    return " ".join([counted, evidence_sentence(*bet, floor)])


def _rounds(found: Paired) -> str:
    return "1 round" if found.n == 1 else f"{found.n} rounds"


def _odds(found: Evidence | None, adjusted: float | None) -> str:
    """Return the evidence as the end of a sentence; it names no direction."""
    if found is None or adjusted is None:
        return "no evidence either way"
    return f"the evidence is {ratio(adjusted)}" if adjusted >= 1 else f"the evidence for none is {ratio(1 / adjusted)}"


def evidence_sentence(found: Evidence | None, adjusted: float | None, floor: str) -> str:
    """Return what the evidence against "no difference" is so far; `adjusted` is for all arms of the report.

    A direction is named when the adjusted evidence is 20:1 or more and the sequence lies on one side of one half.
    """
    if found is None or adjusted is None:
        return "No round tells the two apart yet."
    if adjusted >= 20 and found.low > 0.5:
        return f"Better than “{floor}”; the evidence is {ratio(adjusted)}."
    if adjusted >= 20 and found.high < 0.5:
        return f"Worse than “{floor}”; the evidence is {ratio(adjusted)}."
    if adjusted >= 1:
        return (
            f"No difference from “{floor}” shown: the evidence for one is {ratio(adjusted)} so far; 20 to 1 is the bar."
        )
    return f"No difference from “{floor}” shown: the evidence for none is {ratio(1 / adjusted)} so far."


def ratio(value: float) -> str:
    """Return an e-value as odds, never rounded up."""
    if value >= 1e6:
        return "over 1,000,000 to 1"
    return f"{int(value):,} to 1" if value >= 10 else f"{int(value * 10) / 10:.1f} to 1"


def power_sentence(need: Needed, blocks: int) -> str:
    """Return what `blocks` rated blocks can tell, and how many a gap needs."""
    gap, base, power = f"{need.gap * 100:.0f}", percent(need.base), percent(need.power)
    if blocks >= need.paired:
        return f"{blocks} rounds are enough to see a gap of {gap} points over {base} in {power} of studies."
    return f"To see a gap of {gap} points over {base} you need about {need.paired} rounds; this study has {blocks}."


def cost_sentence(found: CostPerLike | None) -> str:
    """Return what a like cost, with its interval."""
    if found is None:
        return NOTHING
    low, unit = amount(found.low), found.unit
    if found.per_like is None:
        return f"None of {found.n} cards was liked: a like costs more than {low} {unit}."
    cost = amount(found.per_like)
    if found.high is None:
        return f"A like cost {cost} {unit}: the true cost may be {low} {unit} to no upper bound."
    high = amount(found.high)
    return f"A like cost {cost} {unit}: the true cost may be {low} {unit} to {high} {unit}."


def area_sentence(found: Area | None) -> str:
    """Return how well "how sure" tells made cards from human ones."""
    if found is None:
        return "How sure: not answered on both sides, so there is nothing to say."
    area, low, high = (f"{each:.2f}" for each in (found.estimate, found.low, found.high))
    if found.low > 0.5:
        return f"Counting how sure you were, you can tell them apart (area {area}, {low} to {high})."
    if found.high < 0.5:
        return f"Counting how sure you were, you took them for each other (area {area}, {low} to {high})."
    return f"Counting how sure you were, that could be guessing (area {area}, {low} to {high})."


def criterion_sentence(found: Criterion | None) -> str:
    """Return the lean of the answers to "human or AI?"."""
    if found is None:
        return NOTHING
    if found.low > 0:
        return "In doubt, you say human."
    if found.high < 0:
        return "In doubt, you say AI."
    return "No lean to either answer shown."


def effect_sentence(found: Effect | None, floor: str, p_holm: float | None = None) -> str:
    """Return what an arm does for people in general; `p_holm`, where there is one, must agree with the interval."""
    if found is None:
        return "Too few people rated both for an interval over people."
    beyond = p_holm is None or p_holm < ALPHA
    if beyond and found.low > 0:
        return f"Liked more often than “{floor}” by people like these {found.people}."
    if beyond and found.high < 0:
        return f"Liked less often than “{floor}” by people like these {found.people}."
    return f"No difference from “{floor}” shown over {found.people} people."


def ranking_sentence(found: Ranking | None, titles: Mapping[str, str]) -> str:
    """Return who came first side by side, if the data say so; `titles` are the arms' words for people."""
    if found is None or len(found.strengths) < 2:
        return NOTHING
    first, rest = found.strengths[0], found.strengths[1:]
    if all(first.low > each.high for each in rest):
        return f"“{titles.get(first.arm, first.arm)}” was preferred to all others in {found.n} pairs."
    return f"No single best one shown in {found.n} pairs."


def _points(share: float) -> int:
    return max(1, round(share * 100))


def amount(value: float) -> str:
    """Return a cost with three digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
