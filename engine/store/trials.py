"""Studies as the person meets them: cards and events. Knows nothing of which arm made a card: that is sealed."""

import json
import time
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, Table, insert, select, text, update

from engine.store import chain
from engine.store.schema import study, study_card, study_event


class StudyRow(msgspec.Struct, frozen=True, kw_only=True):
    """One study. `plan` is its canonical JSON; `at` and `revealed_at` are seconds since 1970.

    `head` is what its chain of events begins with; "" for a study that was begun before there was one.
    """

    id: str
    plan: str
    plan_hash: str
    seed_commitment: str
    at: float
    revealed_at: float | None = None
    head: str = ""


class CardRow(msgspec.Struct, frozen=True, kw_only=True):
    """One card; positions count from 0 in the order of showing."""

    id: str
    position: int
    text: str
    media: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened in a study.

    Attributes:
        kind: shown, rated, chosen (of two cards; `card_id` is the left one), undone (names the event that it undoes),
            peeked, revealed.
        beside: of a choice, the id of the right card.
        ai_of: of a choice, the id of the card that `ai` is about.
        sure: of `ai`: 1 probably, 2 surely; None where that was not said.
        seen: whether the person had met the card before.
        reason: in the person's words, "" for none.
        at: seconds since 1970.
        because: of an early look, why.
        number: place in the study's chain, from 1; None where the study has no chain.
        hash: the link there.
    """

    id: int
    kind: str
    card_id: str | None = None
    rating: str | None = None
    ai: str | None = None
    sure: int | None = None
    seen: bool = False
    reason: str = ""
    beside: str | None = None
    ai_of: str | None = None
    undoes: int | None = None
    at: float
    because: str | None = None
    number: int | None = None
    hash: str | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of a card, or of two; the fields are those of `Event`."""

    rating: str
    ai: str | None = None
    sure: int | None = None
    seen: bool = False
    reason: str = ""
    beside: str | None = None
    ai_of: str | None = None


def add_study(connection: Connection, row: StudyRow, cards: Sequence[CardRow]) -> None:
    """Store a study with all its cards."""
    connection.execute(insert(study).values(**msgspec.structs.asdict(row)))
    rows = [
        {
            "id": card.id,
            "study_id": row.id,
            "position": card.position,
            "text": card.text,
            "media": media_text(card.media),
        }
        for card in cards
    ]
    if rows:
        connection.execute(insert(study_card), rows)


def latest(connection: Connection) -> StudyRow | None:
    """Return the study that was started last, or None."""
    query = select(study).order_by(study.c.at.desc(), study.c.id.desc()).limit(1)
    found = connection.execute(query).mappings().first()
    return None if found is None else StudyRow(**found)


def cards(connection: Connection, study_id: str) -> tuple[CardRow, ...]:
    """Return the cards in the order of showing."""
    query = select(study_card).where(study_card.c.study_id == study_id).order_by(study_card.c.position)
    rows = connection.execute(query).mappings()
    return tuple(
        CardRow(id=row["id"], position=row["position"], text=row["text"], media=_paths(row["media"])) for row in rows
    )


def all_texts(connection: Connection) -> frozenset[str]:
    """Return the texts of the cards of every study, so that none is shown again."""
    return frozenset(connection.execute(select(study_card.c.text)).scalars())


def ids(connection: Connection) -> tuple[str, ...]:
    """Return the ids of all studies, oldest first."""
    return tuple(connection.execute(select(study.c.id).order_by(study.c.at)).scalars())


def sealed_texts(connection: Connection) -> frozenset[str]:
    """Return the texts of all cards of studies that are not revealed."""
    revealed = select(study_event.c.study_id).where(study_event.c.kind == "revealed")
    mine = study_card.c.study_id.not_in(revealed)
    return frozenset(
        connection.execute(select(study_card.c.text).where(mine, study_card.c.text != "")).scalars()  # "": a picture
    )


def events(connection: Connection, study_id: str) -> tuple[Event, ...]:
    """Return what happened, oldest first."""
    columns = [column for column in study_event.c if column.name != "study_id"]
    query = select(*columns).where(study_event.c.study_id == study_id).order_by(study_event.c.id)
    return tuple(Event(**row) for row in connection.execute(query).mappings())


def add_event(
    connection: Connection,
    study_id: str,
    kind: str,
    *,
    card_id: str | None = None,
    answer: Answer | None = None,
    undoes: int | None = None,
) -> int:
    """Append an event and return its id."""
    said = {} if answer is None else msgspec.structs.asdict(answer)
    return _append(connection, study_id, kind, card_id=card_id, undoes=undoes, **said)


def add_peek(connection: Connection, study_id: str, because: str) -> int:
    """Append the event of an early look, with its reason; return its id."""
    return _append(connection, study_id, "peeked", because=because)


def mark_revealed(connection: Connection, study_id: str) -> None:
    """Append the reveal event and stamp the study with its time. Nothing is sealed after this."""
    event = _append(connection, study_id, "revealed")
    at = select(study_event.c.at).where(study_event.c.id == event).scalar_subquery()
    connection.execute(update(study).where(study.c.id == study_id).values(revealed_at=at))


def set_head(connection: Connection, study_id: str, head: str) -> None:
    """Give a study the head that its chain begins with. Belongs in the transaction that stores it."""
    connection.execute(update(study).where(study.c.id == study_id).values(head=head))


def last_link(connection: Connection, study_id: str) -> tuple[int, str]:
    """Return the number of events in a study's chain, and the last link; (0, "") for a study without a chain."""
    head = connection.execute(select(study.c.head).where(study.c.id == study_id)).scalar()
    last = connection.execute(_last(study_id)).first()
    if not head:
        return 0, ""
    return (0, chain.start(head)) if last is None else (last.number, last.hash or "")


def as_stored(connection: Connection, table: Table, where: str, **values: object) -> list[dict[str, object]]:
    """Return the rows of a table that fulfil `where` (our own SQL) as the database holds them, not as records."""
    found = connection.execute(text(f"SELECT {table.name}.* FROM {table.name} {where}"), values)  # noqa: S608
    return [dict(row) for row in found.mappings()]


def _paths(media: str) -> tuple[str, ...]:
    return () if media == "[]" else tuple(json.loads(media))


def media_text(paths: Sequence[str]) -> str:
    """Return the paths of a card's pictures as its row holds them."""
    return json.dumps(list(paths))


def _append(connection: Connection, study_id: str, kind: str, **values: object) -> int:
    """Add an event to the end of the study's chain, all in the caller's transaction.

    Two writers cannot both follow one event: the study's row is locked (SQLite has one writer anyway), and where a
    caller read too early, the index over the numbers refuses the second.
    """
    connection.execute(select(study.c.id).where(study.c.id == study_id).with_for_update())
    count, previous = last_link(connection, study_id)
    number = count + 1 if previous else None
    row = {"study_id": study_id, "kind": kind, "number": number, "at": time.time(), **values}
    key = connection.execute(insert(study_event).values(**row)).inserted_primary_key
    assert key is not None  # noqa: S101 - a single-row insert always has one
    event = int(key[0])
    if previous:
        (stored,) = as_stored(connection, study_event, "WHERE id = :id", id=event)
        link = chain.link(previous, stored)
        connection.execute(update(study_event).where(study_event.c.id == event).values(hash=link))
    return event


def _last(study_id: str) -> Select[Any, Any]:
    of_study = select(study_event.c.number, study_event.c.hash).where(study_event.c.study_id == study_id)
    return of_study.where(study_event.c.number.is_not(None)).order_by(study_event.c.number.desc()).limit(1)
