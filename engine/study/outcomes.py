"""Counts what was answered, from events. Knows nothing of probability, nor of what the counts are about."""

from collections.abc import Collection, Iterable

import msgspec

from engine.store.trials import CardRow, Event


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts over some cards.

    Attributes:
        shown: cards that were on the table.
        rated: cards with a standing rating; likes + dislikes + neutral.
        flagged: cards that were called AI.
        answered: cards on which "human or AI?" was answered at all.
        asked_flagged: of the cards on which it was asked, those called AI.
        asked_answered: of the cards on which it was asked, those answered.
    """

    shown: int = 0
    rated: int = 0
    likes: int = 0
    dislikes: int = 0
    neutral: int = 0
    flagged: int = 0
    answered: int = 0
    asked_flagged: int = 0
    asked_answered: int = 0


def standing(events: Iterable[Event]) -> dict[str, Event]:
    """Return the rating of each card that was not undone, oldest first."""
    found = list(events)
    undone = {event.undoes for event in found if event.kind == "undone"}
    return {
        event.card_id: event
        for event in found
        if event.kind == "rated" and event.card_id is not None and event.id not in undone
    }


def tally(cards: Iterable[CardRow], events: Iterable[Event], asked: Collection[int]) -> Tally:
    """Count the answers on `cards`; `asked` holds the positions on which "human or AI?" was asked."""
    found = list(events)
    seen = {event.card_id for event in found if event.kind == "shown"}
    ratings = standing(found)
    counts = dict.fromkeys(Tally.__struct_fields__, 0)
    for card in cards:
        counts["shown"] += card.id in seen
        rating = ratings.get(card.id)
        if rating is not None:
            _count(counts, rating, asked=card.position in asked)
    return Tally(**counts)


def _count(counts: dict[str, int], rating: Event, *, asked: bool) -> None:
    fields = {"like": "likes", "dislike": "dislikes", "neutral": "neutral"}
    counts["rated"] += 1
    counts[fields[str(rating.rating)]] += 1  # a word outside the list is a bug, not a tie
    if rating.ai is None:
        return
    flagged = {"ai": 1, "human": 0}[rating.ai]
    counts["answered"] += 1
    counts["flagged"] += flagged
    if asked:
        counts["asked_answered"] += 1
        counts["asked_flagged"] += flagged
