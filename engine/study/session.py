"""Shows one blind card after another, or two side by side, and takes the answers. Never knows which arm made a card.

Every function works inside the caller's transaction: an answer is acknowledged only after that has committed, so a
crash at any moment loses nothing that was acknowledged, and shows no rated card again.
"""

from collections.abc import Sequence
from typing import TypeAlias

import msgspec
from sqlalchemy import Connection

from engine.core.errors import BadInput, NotYet
from engine.core.records import CHOICES, RATINGS, BlindCard
from engine.store import trials
from engine.store.trials import Answer, CardRow, StudyRow
from engine.study.allocation import asked
from engine.study.outcomes import answered
from engine.study.plan import Plan, decode

AI_ANSWERS = ("human", "ai")
SURE = (1, 2)
"""Probably, surely."""
MAX_REASON = 200
Place: TypeAlias = tuple[CardRow, ...]
"""What is on the table at once: one card, or left and right."""


class NextCard(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the table; no card when all are rated or the study was revealed.

    Attributes:
        remaining: cards without a rating, this one included; side by side, pairs.
        total: cards of the study, or pairs.
        pairs: whether this study shows two at a time.
        ask_ai: whether "human or AI?" is to be asked after the rating; chosen apart from the arms.
        beside: side by side, the right card; `card` is the left one then.
        ask_beside: whether the question is about the right card.
    """

    card: BlindCard | None
    remaining: int
    total: int
    pairs: bool = False
    ask_ai: bool = False
    beside: BlindCard | None = None
    ask_beside: bool = False


class Rated(msgspec.Struct, frozen=True, kw_only=True):
    """A rating that is safe on disk: the event's number and the card's id."""

    event: int
    card: str


class _Table(msgspec.Struct, frozen=True, kw_only=True):
    """Where a study stands: what waits, out of how many, and what was shown."""

    study: StudyRow
    plan: Plan
    cards: int
    total: int
    waiting: tuple[Place, ...]
    shown: frozenset[str | None]


def current(connection: Connection) -> StudyRow:
    """Return the study that was started last. Raises NotYet when there is none."""
    found = trials.latest(connection)
    if found is None:
        raise NotYet("There is no study yet.", "Start one on the Session screen, or with: inside-joke study start")
    return found


def next_card(connection: Connection) -> NextCard:
    """Return the first card without a rating, and note that it was shown. Raises NotYet without a study."""
    table = _table(connection)
    if table.waiting:
        for card in table.waiting[0]:
            if card.id not in table.shown:
                trials.add_event(connection, table.study.id, "shown", card_id=card.id)
    return _due(table, 0)


def coming_card(connection: Connection) -> NextCard:
    """Return what follows the card on the table, so that it may be made ready; it does not count as shown.

    It follows from the order alone, whatever the answer will be. Raises NotYet without a study.
    """
    return _due(_table(connection), 1)


def rate(connection: Connection, card_id: str, answer: Answer) -> Rated:
    """Store an answer to the card on the table, or by its left card to the pair that is.

    Raises BadInput for a word that is not an answer or a card that is not on the table, NotYet without a study.
    """
    table = _table(connection)
    words = CHOICES if table.plan.side_by_side else RATINGS
    _refuse_unknown(answer, words)
    if not table.waiting or table.waiting[0][0].id != card_id or card_id not in table.shown:
        raise BadInput(
            f"The card {card_id} is not on the table.", "Ask for the next card first; undo brings a rated one back."
        )
    answer, kind = msgspec.structs.replace(answer, reason=answer.reason.strip()), "rated"
    if table.plan.side_by_side:
        one, other = table.waiting[0]
        about = other if other.position in asked(table.plan, table.study.id, table.cards) else one
        named = about.id if answer.ai is not None else None
        answer, kind = msgspec.structs.replace(answer, beside=other.id, ai_of=named), "chosen"
    return Rated(event=trials.add_event(connection, table.study.id, kind, card_id=card_id, answer=answer), card=card_id)


def undo(connection: Connection) -> NextCard:
    """Take back the whole last answer and return its card. Raises NotYet when there is nothing to take back."""
    study = current(connection)
    if study.revealed_at is not None:
        raise NotYet("This study was revealed: its ratings stand.", "Start a new study to rate on.")
    answers = answered(trials.events(connection, study.id))
    if not answers:
        raise NotYet("There is no rating to undo.", "Rate the card on the table first.")
    last = max(answers.values(), key=lambda event: event.id)
    trials.add_event(connection, study.id, "undone", card_id=last.card_id, undoes=last.id)
    return next_card(connection)  # cards are rated in order, so the one taken back is the first that waits


def reveal(connection: Connection) -> StudyRow:
    """End the study and open the seal; a second time changes nothing. Raises NotYet without a study or a rating."""
    study = current(connection)
    if study.revealed_at is None:
        if not answered(trials.events(connection, study.id)):
            raise NotYet("No card of this study was rated yet: a reveal would show nothing.", "Rate a few cards first.")
        trials.mark_revealed(connection, study.id)
    return study


def is_open(connection: Connection) -> bool:
    """Whether a study waits for answers."""
    return trials.latest(connection) is not None and bool(_table(connection).waiting)


def _refuse_unknown(answer: Answer, words: Sequence[str]) -> None:
    if answer.rating not in words:
        raise BadInput(f"A card cannot be rated {answer.rating!r}.", f"Choose one of: {', '.join(words)}.")
    if answer.ai is not None and answer.ai not in AI_ANSWERS:
        raise BadInput(
            f"Human or AI cannot be answered with {answer.ai!r}.", f"Choose one of: {', '.join(AI_ANSWERS)}."
        )
    if answer.sure is not None and (answer.sure not in SURE or answer.ai is None):
        raise BadInput(f"{answer.sure} is not how sure one can be.", "Say human or AI, and 1 (probably) or 2 (surely).")
    if len(answer.reason) > MAX_REASON:
        raise BadInput(f"A reason of {len(answer.reason)} characters is too long.", f"Use {MAX_REASON} at most.")


def _table(connection: Connection) -> _Table:
    study = current(connection)
    plan, cards = decode(study.plan), trials.cards(connection, study.id)
    events = trials.events(connection, study.id)
    done = answered(events)
    at_once = 2 if plan.side_by_side else 1
    places = [cards[first : first + at_once] for first in range(0, len(cards), at_once)]
    waiting = [place for place in places if place[0].id not in done] if study.revealed_at is None else []
    shown = frozenset(event.card_id for event in events if event.kind == "shown")
    return _Table(study=study, plan=plan, cards=len(cards), total=len(places), waiting=tuple(waiting), shown=shown)


def _due(table: _Table, ahead: int) -> NextCard:
    remaining = max(0, len(table.waiting) - ahead)
    if not remaining:
        return NextCard(card=None, remaining=0, total=table.total, pairs=table.plan.side_by_side)
    place = table.waiting[ahead]
    about = [card.position in asked(table.plan, table.study.id, table.cards) for card in place]
    blind = [BlindCard(id=card.id, text=card.text, media=card.media) for card in place]
    return NextCard(
        card=blind[0],
        remaining=remaining,
        total=table.total,
        pairs=table.plan.side_by_side,
        ask_ai=any(about),
        beside=blind[1] if len(blind) > 1 else None,
        ask_beside=len(about) > 1 and about[1],
    )
