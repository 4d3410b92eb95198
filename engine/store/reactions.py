"""Appends and reads reactions. Nothing is ever changed: undo is an event; what holds now is worked out in reading."""

import time
from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, case, func, literal, select

from engine.core.records import Reaction, ReactionKind
from engine.store import bulk
from engine.store.schema import reaction, reaction_origin

_Standing: TypeAlias = Row[int, int, ReactionKind, float, float | None, str, float]
HERE = "here"
UNDO = "undo"


class Current(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for a post now.

    Attributes:
        weight: in (0, 1].
        at: when it happened, seconds since 1970; when it was recorded, where the export does not say.
        event: the number of the reaction that decided.
        via: what it was, such as "upvote" or "here".
        dated: False where `at` is only the time of recording.
    """

    kind: ReactionKind
    weight: float
    at: float
    event: int
    via: str = HERE
    dated: bool = True


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One row: `kind` is a reaction's, or "undo"."""

    id: int
    post: int
    kind: str
    at: float


def add(connection: Connection, post_id: int, kind: ReactionKind, weight: float = 1.0) -> Event:
    """Record what the person did just now."""
    return _append(connection, {"post_id": post_id, "kind": kind, "weight": weight})


def add_imported(connection: Connection, found: Sequence[tuple[int, Reaction]], import_id: int | None = None) -> None:
    """Record what exports say, as (post id, reaction); the same thing from a second import changes nothing."""
    now = time.time()
    columns = ("post_id", "kind", "weight", "at", "via", "recorded_at")
    rows = [(post_id, item.kind, item.weight, item.at, item.via, now) for post_id, item in found]
    bulk.insert(connection, reaction, columns, rows, or_ignore=True)
    if import_id is not None and found:
        told = select(reaction.c.id, literal(import_id)).where(
            reaction.c.post_id == bindparam("of"), reaction.c.via == bindparam("as_told")
        )
        known = select(reaction_origin.c.reaction_id).where(
            reaction_origin.c.reaction_id == reaction.c.id, reaction_origin.c.import_id == import_id
        )
        noted = reaction_origin.insert().from_select(["reaction_id", "import_id"], told.where(~known.exists()))
        connection.execute(noted, [{"of": post_id, "as_told": item.via} for post_id, item in found])


def undo_last(connection: Connection) -> Event | None:
    """Take back the latest reaction made here that still holds, and return it; None when there is none.

    What came from an import is history, and is not undone.
    """
    query = select(reaction).where(reaction.c.via == HERE, *_holds()).order_by(reaction.c.id.desc()).limit(1)
    row = connection.execute(query).first()
    if row is None:
        return None
    _append(connection, {"post_id": row.post_id, "kind": UNDO, "undoes": row.id})
    return Event(id=row.id, post=row.post_id, kind=row.kind, at=row.at)


def current(connection: Connection, among: Collection[int] | None = None) -> dict[int, Current]:
    """Return what holds for each post that has a reaction, by post id; only for `among` (some hundreds) when given.

    A reaction made here beats every import, however late it came; among those made here the latest holds. Among
    imports the heaviest holds (a save beats an up-vote), the latest recorded where they weigh the same.
    """
    standing = _standing() if among is None else _standing().where(reaction.c.post_id.in_(list(among)))
    return _deciding(connection.execute(standing))


def current_many(connection: Connection, posts: Sequence[int]) -> dict[int, Current]:
    """Return what `current` does, for as many posts as there may be."""
    found: dict[int, Current] = {}
    for start in range(0, len(posts), 500):  # under every database's limit of parameters
        found |= current(connection, posts[start : start + 500])
    return found


def current_of(connection: Connection, post_id: int) -> Current | None:
    """Return what holds for one post."""
    return _deciding(connection.execute(_standing().where(reaction.c.post_id == post_id))).get(post_id)


def counts(connection: Connection) -> dict[str, int]:
    """Return how many posts are liked, disliked, … now, by kind."""
    here = case((reaction.c.via == HERE, 1), else_=0)
    weight = case((reaction.c.via == HERE, 0.0), else_=reaction.c.weight)
    deciding = (here.desc(), weight.desc(), reaction.c.id.desc())  # as `_deciding` does, off Python
    place = func.row_number().over(partition_by=reaction.c.post_id, order_by=deciding).label("place")
    held = _standing().with_only_columns(reaction.c.kind, place, maintain_column_froms=True).order_by(None).subquery()
    query = select(held.c.kind, func.count()).where(held.c.place == 1).group_by(held.c.kind)
    return {kind: int(count) for kind, count in connection.execute(query)}


def standing() -> Select[int]:
    """Return a query for the numbers of all posts that have a reaction now; one post may come several times."""
    return select(reaction.c.post_id).where(*_holds())


def version(connection: Connection) -> tuple[int, int]:
    """Return (number of events, highest event id): both only grow, so any change of reactions changes them."""
    row = connection.execute(select(func.count(), func.coalesce(func.max(reaction.c.id), 0))).one()
    return int(row[0]), int(row[1])


def _standing() -> Select[int, int, ReactionKind, float, float | None, str, float]:
    r = reaction.c
    query = select(r.id, r.post_id, r.kind, r.weight, r.at, r.via, r.recorded_at)
    return query.where(*_holds()).order_by(reaction.c.id)


def _holds() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    undone = select(reaction.c.undoes).where(reaction.c.kind == UNDO, reaction.c.undoes.is_not(None))
    return reaction.c.kind != UNDO, reaction.c.id.not_in(undone)


def _deciding(rows: Iterable[_Standing]) -> dict[int, Current]:
    best: dict[int, tuple[tuple[bool, float, int], Current]] = {}
    for event, post, kind, weight, at, via, recorded_at in rows:  # by place: by name takes three times as long
        here = via == HERE
        rank = (here, 0.0 if here else weight, event)
        if post in best and best[post][0] > rank:
            continue
        when = recorded_at if at is None else at
        held = Current(kind=kind, weight=weight, at=when, event=event, via=via, dated=at is not None)
        best[post] = (rank, held)
    return {post_id: item for post_id, (_, item) in best.items()}


def _append(connection: Connection, values: dict[str, object]) -> Event:
    now = time.time()
    result = connection.execute(reaction.insert().values(**values, via=HERE, at=now, recorded_at=now))
    key = result.inserted_primary_key
    assert key is not None  # noqa: S101 - an insert of one row has one
    return Event(id=key[0], post=int(str(values["post_id"])), kind=str(values["kind"]), at=now)
