"""What a study knows beside its cards and events: what its texts cost, how sure answers were, choices side by side."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias, cast

import msgspec

from engine.store.trials import Event
from engine.study import verdicts
from engine.study.checks import Check, sides
from engine.study.compared import Comparison
from engine.study.cost import CostPerLike, cost_per_like
from engine.study.detection import Area, Criterion, area, criterion, signed
from engine.study.intervals import Detection
from engine.study.pairs import Choice, Ranking, rank

Side: TypeAlias = Literal["left", "right", "both", "neither"]


class Spent(msgspec.Struct, frozen=True, kw_only=True):
    """What a card took: all candidates of its arm for its block, the shown one among them.

    Attributes:
        tokens: that were written.
        seconds: shares of the batches' wall time.
        gb_seconds: GB (10**9 bytes) that the process held, times these seconds; 0 where it is not known.
        peak_gb: the most that it held.
        usd: money for the written tokens, None where no price is known.
        texts: candidates.
    """

    card_id: str
    tokens: int
    seconds: float
    gb_seconds: float = 0.0
    peak_gb: float = 0.0
    usd: float | None = None
    texts: int = 1


class PairChoice(msgspec.Struct, frozen=True, kw_only=True):
    """Two cards side by side: arms that stood left and right, people's cards as `plan.HUMAN`, and what was chosen."""

    block: int
    left: str
    right: str
    chosen: Side


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; a study may have none.

    Attributes:
        spent: one row for each made card whose cost is known.
        sure: by card id, how sure the answer to "human or AI?" was, 1 and up.
        pairs: choices side by side, in their order.
    """

    spent: tuple[Spent, ...] = ()
    sure: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    pairs: tuple[PairChoice, ...] = ()


class EyeInDepth(msgspec.Struct, frozen=True, kw_only=True):
    """Beyond d′: the lean of the answers, and how well "how sure" tells the two kinds apart; each may be unknown."""

    criterion: Criterion | None
    area: Area | None
    words: tuple[str, ...]


class Costs(msgspec.Struct, frozen=True, kw_only=True):
    """What a like of one arm cost, one row a unit, over its rated cards whose cost is known."""

    per_like: tuple[CostPerLike, ...]
    peak_gb: float
    words: str


class SideBySide(msgspec.Struct, frozen=True, kw_only=True):
    """Arms side by side, and whether the side on which a card stood mattered."""

    ranking: Ranking
    check: Check | None
    words: str


def eye_in_depth(
    eye: Detection | None, answers: Mapping[str, Event], kinds: Mapping[str, bool], beside: Beside
) -> EyeInDepth:
    """Return lean and area.

    Args:
        eye: counts of the cards on which the question was asked.
        answers: standing ratings by card id.
        kinds: of the cards on which it was asked, whether a model made it.
    """
    lean = None if eye is None else criterion(eye.hits, eye.made, eye.false_alarms, eye.human)
    levels: dict[bool, list[float]] = {True: [], False: []}
    for card, made in kinds.items():
        answer = answers[card].ai if card in answers else None
        if answer is not None and card in beside.sure:
            levels[made].append(signed(answer, beside.sure[card]))
    under = area(levels[True], levels[False])
    said = [verdicts.criterion_sentence(lean)] if lean is not None else []
    said += [verdicts.area_sentence(under)] if beside.sure else []
    return EyeInDepth(criterion=lean, area=under, words=tuple(said))


_UNITS: tuple[tuple[str, Callable[[Spent], float | None]], ...] = (
    ("tokens", lambda each: float(each.tokens)),
    ("seconds", lambda each: each.seconds),
    ("GB·s", lambda each: each.gb_seconds or None),
    ("$", lambda each: each.usd),
)


def costs(cards: Mapping[str, bool], beside: Beside) -> Costs | None:
    """Return what a like of one arm cost, or None where nothing is known; `cards`: rated ones, whether liked."""
    rows = [each for each in beside.spent if each.card_id in cards]
    found: list[CostPerLike] = []
    for unit, amount in _UNITS:
        known = [(value, cards[each.card_id]) for each in rows if (value := amount(each)) is not None]
        one = cost_per_like([value for value, _ in known], sum(liked for _, liked in known), unit)
        found += [one] if one is not None else []
    if not found:
        return None
    return Costs(
        per_like=tuple(found),
        peak_gb=max(each.peak_gb for each in rows),
        words=" ".join(verdicts.cost_sentence(each) for each in found if each.unit in ("seconds", "$")),
    )


def side_by_side(beside: Beside, titles: Mapping[str, str]) -> SideBySide | None:
    """Return the strengths of arms that stood in pairs, or None without pairs."""
    choices = [Choice(one=each.left, other=each.right, winner=_winner(each), block=each.block) for each in beside.pairs]
    ranking = rank(choices)
    if ranking is None:
        return None
    sided = Counter(each.chosen for each in beside.pairs)
    return SideBySide(
        ranking=ranking,
        check=sides(sided["left"], sided["right"]),
        words=verdicts.ranking_sentence(ranking, titles),
    )


def paired(found: Iterable[Comparison]) -> tuple[PairChoice, ...]:
    """Return the choices that count: those of cards that the person had met before do not."""
    return tuple(
        PairChoice(block=each.block, left=each.left, right=each.right, chosen=cast("Side", each.side))
        for each in found
        if not each.seen
    )


def _winner(pair: PairChoice) -> str | None:
    return {"left": pair.left, "right": pair.right}.get(pair.chosen)
