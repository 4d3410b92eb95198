"""Answers as statistics take them: comparisons of arms, once the seal is open, for `pairs`; and how sure they were."""

from collections.abc import Iterable, Sequence

import msgspec

from engine.store.trials import CardRow, Event
from engine.study.outcomes import answered
from engine.study.pairs import Choice
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


def how_sure(events: Iterable[Event]) -> dict[str, int]:
    """Return how sure each answer to "human or AI?" was, 1 probably and 2 surely, by the card that it is about.

    Answers without it, and those to cards met before, are not there.
    """
    return {
        str(event.ai_of or event.card_id): event.sure
        for event in answered(events).values()
        if event.sure is not None and not event.seen
    }
