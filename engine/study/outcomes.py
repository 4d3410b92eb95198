"""Counts what was answered, from events. Knows nothing of probability, nor of what the counts are about."""

from collections.abc import Collection, Iterable

import msgspec

from engine.store.trials import CardRow, Event


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts over some cards.

    Attributes:
        shown: cards that were on the table.
        rated: cards with a standing rating that counts; likes + dislikes + neutral.
        seen: cards with an answer that does not count, because the person had met the card, or one of the two, before.
        flagged: cards that were called AI.
        answered: cards on which "human or AI?" was answered at all.
        asked_flagged: of the cards on which it was asked, those called AI.
        asked_answered: of the cards on which it was asked, those answered.
    """

    shown: int = 0
    rated: int = 0
    seen: int = 0
    likes: int = 0
    dislikes: int = 0
    neutral: int = 0
    flagged: int = 0
    answered: int = 0
    asked_flagged: int = 0
    asked_answered: int = 0


def answered(events: Iterable[Event]) -> dict[str, Event]:
    """Return the answer to each card, or to each pair by its left card, that was not undone; oldest first."""
    found = list(events)
    undone = {event.undoes for event in found if event.kind == "undone"}
    return {
        event.card_id: event
        for event in found
        if event.kind in ("rated", "chosen") and event.card_id is not None and event.id not in undone
    }


def standing(events: Iterable[Event]) -> dict[str, Event]:
    """Return the rating of each card that was not undone, oldest first, those of cards met before included."""
    return {card: event for card, event in answered(events).items() if event.kind == "rated"}


def counted(events: Iterable[Event]) -> dict[str, Event]:
    """Return the standing ratings that say something of an arm: not those of cards that the person had met before."""
    return {card: event for card, event in standing(events).items() if not event.seen}


def tally(cards: Iterable[CardRow], events: Iterable[Event], asked: Collection[int]) -> Tally:
    """Count the answers on `cards`; `asked` holds the positions on which "human or AI?" was asked.

    Of a pair the choice is no rating of either card. What was said of who wrote one of them counts for that one.
    """
    found = list(events)
    shown = {event.card_id for event in found if event.kind == "shown"}
    answers = answered(found).values()
    met = {card for event in answers if event.seen for card in (event.card_id, event.beside)}
    ratings = counted(found)
    makers = {event.ai_of or event.card_id: event.ai for event in answers if event.ai is not None}
    counts = dict.fromkeys(Tally.__struct_fields__, 0)
    for card in cards:
        counts["shown"] += card.id in shown
        counts["seen"] += card.id in met
        if card.id in ratings:
            _count_rating(counts, str(ratings[card.id].rating))
        if card.id in makers and card.id not in met:
            _count_maker(counts, str(makers[card.id]), asked=card.position in asked)
    return Tally(**counts)


def _count_rating(counts: dict[str, int], rating: str) -> None:
    fields = {"like": "likes", "dislike": "dislikes", "neutral": "neutral"}
    counts["rated"] += 1
    counts[fields[rating]] += 1  # a word outside the list is a bug, not a tie


def _count_maker(counts: dict[str, int], maker: str, *, asked: bool) -> None:
    flagged = {"ai": 1, "human": 0}[maker]
    counts["answered"] += 1
    counts["flagged"] += flagged
    if asked:
        counts["asked_answered"] += 1
        counts["asked_flagged"] += flagged
