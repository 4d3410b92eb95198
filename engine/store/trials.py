"""Studies as the person meets them: cards and events. Knows nothing of which arm made a card: that is sealed."""

import json
import time
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, insert, select, update

from engine.store.schema import study, study_card, study_event


class StudyRow(msgspec.Struct, frozen=True, kw_only=True):
    """One study. `plan` is its canonical JSON; `at` and `revealed_at` are seconds since 1970."""

    id: str
    plan: str
    plan_hash: str
    seed_commitment: str
    at: float
    revealed_at: float | None = None


class CardRow(msgspec.Struct, frozen=True, kw_only=True):
    """One card; positions count from 0 in the order of showing."""

    id: str
    position: int
    text: str
    media: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened in a study: shown, rated, undone (names the event that it undoes), revealed."""

    id: int
    kind: str
    card_id: str | None = None
    rating: str | None = None
    ai: str | None = None
    undoes: int | None = None
    at: float


def add_study(connection: Connection, row: StudyRow, cards: Sequence[CardRow]) -> None:
    """Store a study with all its cards."""
    connection.execute(insert(study).values(**msgspec.structs.asdict(row)))
    rows = [
        {"id": card.id, "study_id": row.id, "position": card.position, "text": card.text, "media": _json(card.media)}
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
        CardRow(id=row["id"], position=row["position"], text=row["text"], media=tuple(json.loads(row["media"])))
        for row in rows
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
    return frozenset(
        connection.execute(select(study_card.c.text).where(study_card.c.study_id.not_in(revealed))).scalars()
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
    answer: tuple[str, str | None] = ("", None),
    undoes: int | None = None,
) -> int:
    """Append an event and return its id. `answer` is (rating, ai), ("", None) where none was given."""
    rating, ai = answer
    values = {"card_id": card_id, "rating": rating or None, "ai": ai, "undoes": undoes, "at": time.time()}
    done = connection.execute(insert(study_event).values(study_id=study_id, kind=kind, **values))
    key = done.inserted_primary_key
    assert key is not None  # noqa: S101 - a single-row insert always has one
    return int(key[0])


def mark_revealed(connection: Connection, study_id: str) -> None:
    """Append the reveal event and stamp the study. Nothing is sealed after this."""
    add_event(connection, study_id, "revealed")
    connection.execute(update(study).where(study.c.id == study_id).values(revealed_at=time.time()))


def _json(paths: Sequence[str]) -> str:
    return json.dumps(list(paths))
