"""Side-by-side answers as comparisons of arms, once the seal is open; what fits strengths to them is `pairs`."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from engine.core.seeds import derive
from engine.store.trials import CardRow, Event
from engine.study import checks, verdicts
from engine.study.outcomes import answered
from engine.study.pairs import Choice, Ranking, rank
from engine.study.plan import HUMAN, Plan
from engine.study.seal import Opened


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One pair of cards and what was said of it; people's cards take part as arm `plan.HUMAN`.

    Attributes:
        block: of the plan; a bootstrap resamples these.
        left: arm of the left card; `right`, of the other.
        side: "left" or "right" where one was preferred, "both" or "neither" for a tie.
        winner: the preferred arm, None for a tie; `loser` likewise.
        longer: characters of the left card less those of the right one, for a look at length.
        seen: whether the person had met one of the two before.
    """

    block: int
    left: str
    right: str
    side: str
    winner: str | None
    loser: str | None
    longer: int
    seen: bool = False


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What a study of pairs found.

    Attributes:
        chosen: pairs that count; `total` is all of the study, `seen` those of which a card had been met before.
        both: ties in which both were liked; `neither`, none.
        side: whether a side was favoured; None without a preference.
        ranking: of the arms, people's cards among them; None without a pair.
    """

    total: int
    chosen: int
    seen: int
    both: int
    neither: int
    side: checks.Check | None
    ranking: Ranking | None
    words: str


def comparisons(cards: Iterable[CardRow], events: Iterable[Event], opened: Opened) -> tuple[Comparison, ...]:
    """Return the standing answers to pairs, oldest first, those of cards met before included (`seen` says so)."""
    assigned = {each.card_id: each for each in opened.assignments}
    letters = {card.id: len(card.text) for card in cards}
    found: list[Comparison] = []
    for left, event in answered(events).items():
        if event.kind != "chosen" or event.beside is None:
            continue
        arms = {"left": assigned[left].arm, "right": assigned[event.beside].arm}
        side = str(event.rating)
        found.append(
            Comparison(
                block=assigned[left].block,
                **arms,
                side=side,
                winner=arms.get(side),
                loser=arms["right" if side == "left" else "left"] if side in arms else None,
                longer=letters[left] - letters[event.beside],
                seen=event.seen,
            )
        )
    return tuple(found)


def choices(found: Sequence[Comparison]) -> tuple[Choice, ...]:
    """Return what `pairs.rank` takes, without pairs of which a card had been met before."""
    return tuple(
        Choice(one=each.left, other=each.right, winner=each.winner, block=each.block) for each in found if not each.seen
    )


def beside(plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened) -> Beside | None:
    """Return what the pairs of a revealed study say; None for a plan of single cards."""
    if not plan.side_by_side:
        return None
    found = comparisons(cards, events, opened)
    kept = [each for each in found if not each.seen]
    ranking = rank(choices(found), derive(opened.seed, "pairs"))
    titles = {arm.id: arm.title for arm in plan.arms} | {HUMAN: "Written by people"}
    sides = [each.side for each in kept]
    return Beside(
        total=len(cards) // 2,
        chosen=len(kept),
        seen=len(found) - len(kept),
        both=sides.count("both"),
        neither=sides.count("neither"),
        side=checks.sides(sides.count("left"), sides.count("right")),
        ranking=ranking,
        words=verdicts.ranking_sentence(ranking and _named(ranking, titles)),
    )


def _named(ranking: Ranking, titles: Mapping[str, str]) -> Ranking:
    named = [msgspec.structs.replace(each, arm=titles[each.arm]) for each in ranking.strengths]
    return msgspec.structs.replace(ranking, strengths=tuple(named))
