"""Shows one blind card after another and takes the answers. Never knows which arm made a card.

Every function works inside the caller's transaction: an answer is acknowledged only after that has committed, so a
crash at any moment loses nothing that was acknowledged, and shows no rated card again.
"""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from engine.core.errors import BadInput, NotYet
from engine.core.records import RATINGS, BlindCard
from engine.store import trials
from engine.store.trials import CardRow, Event, StudyRow
from engine.study.allocation import asked_about_ai
from engine.study.outcomes import standing
from engine.study.plan import decode

AI_ANSWERS = ("human", "ai")


class NextCard(msgspec.Struct, frozen=True, kw_only=True):
    """The card on the table, or None when all are rated or the study was revealed.

    Attributes:
        remaining: cards without a rating, this one included.
        total: cards of the study.
        ask_ai: whether "human or AI?" is to be asked after the rating; chosen apart from the arms.
    """

    card: BlindCard | None
    remaining: int
    total: int
    ask_ai: bool = False


class Rated(msgspec.Struct, frozen=True, kw_only=True):
    """A rating that is safe on disk: the event's number and the card's id."""

    event: int
    card: str


def current(connection: Connection) -> StudyRow:
    """Return the study that was started last. Raises NotYet when there is none."""
    found = trials.latest(connection)
    if found is None:
        raise NotYet("There is no study yet.", "Start one on the Session screen, or with: inside-joke study start")
    return found


def next_card(connection: Connection) -> NextCard:
    """Return the first card without a rating, and note that it was shown. Raises NotYet without a study."""
    study = current(connection)
    cards, events = trials.cards(connection, study.id), trials.events(connection, study.id)
    waiting = _waiting(study, cards, events)
    if not waiting:
        return NextCard(card=None, remaining=0, total=len(cards))
    due = waiting[0]
    if not any(event.kind == "shown" and event.card_id == due.id for event in events):
        trials.add_event(connection, study.id, "shown", card_id=due.id)
    asked = due.position in asked_about_ai(study.id, len(cards), decode(study.plan).ai_question_share)
    blind = BlindCard(id=due.id, text=due.text, media=due.media)
    return NextCard(card=blind, remaining=len(waiting), total=len(cards), ask_ai=asked)


def rate(connection: Connection, card_id: str, rating: str, ai: str | None = None) -> Rated:
    """Store an answer to the card on the table; `ai` is "human", "ai" or None for no answer.

    Raises BadInput for a word that is not an answer or a card that is not on the table, NotYet without a study.
    """
    if rating not in RATINGS:
        raise BadInput(f"A card cannot be rated {rating!r}.", f"Choose one of: {', '.join(RATINGS)}.")
    if ai is not None and ai not in AI_ANSWERS:
        raise BadInput(f"Human or AI cannot be answered with {ai!r}.", f"Choose one of: {', '.join(AI_ANSWERS)}.")
    study = current(connection)
    events = trials.events(connection, study.id)
    waiting = _waiting(study, trials.cards(connection, study.id), events)
    shown = {event.card_id for event in events if event.kind == "shown"}
    if not waiting or waiting[0].id != card_id or card_id not in shown:
        raise BadInput(
            f"The card {card_id} is not on the table.", "Ask for the next card first; undo brings a rated one back."
        )
    return Rated(
        event=trials.add_event(connection, study.id, "rated", card_id=card_id, answer=(rating, ai)), card=card_id
    )


def undo(connection: Connection) -> NextCard:
    """Take back the last rating and return its card. Raises NotYet when there is nothing to take back."""
    study = current(connection)
    if study.revealed_at is not None:
        raise NotYet("This study was revealed: its ratings stand.", "Start a new study to rate on.")
    ratings = standing(trials.events(connection, study.id))
    if not ratings:
        raise NotYet("There is no rating to undo.", "Rate the card on the table first.")
    last = max(ratings.values(), key=lambda event: event.id)
    trials.add_event(connection, study.id, "undone", card_id=last.card_id, undoes=last.id)
    return next_card(connection)  # cards are rated in order, so the one taken back is the first that waits


def reveal(connection: Connection) -> StudyRow:
    """End the study and open the seal; a second time changes nothing. Raises NotYet without a study or a rating."""
    study = current(connection)
    if study.revealed_at is None:
        if not standing(trials.events(connection, study.id)):
            raise NotYet("No card of this study was rated yet: a reveal would show nothing.", "Rate a few cards first.")
        trials.mark_revealed(connection, study.id)
    return study


def _waiting(study: StudyRow, cards: Sequence[CardRow], events: Sequence[Event]) -> list[CardRow]:
    if study.revealed_at is not None:
        return []
    rated = standing(events)
    return [card for card in cards if card.id not in rated]
