"""Keeps what was learned, so that it can be shown before any model is loaded: topics and the last ranking.

Both are derived from reactions and vectors and may be dropped at any time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, sql, update

from engine.store import posts, reactions
from engine.store.schema import post, ranked, reaction, taste_topic

if TYPE_CHECKING:  # a window reads the last ranking, and starts without numpy
    import numpy as np
    from numpy.typing import NDArray


class StoredTopic(msgspec.Struct, frozen=True, kw_only=True):
    """One row of `taste_topic`; `id` 0 before it is stored, `mean` float32, centred, shape (dim,)."""

    id: int = 0
    name: str
    weight: float
    medoid_post: int
    mean: NDArray[np.float32]
    posts: tuple[int, ...]
    muted: bool = False
    kind: str = "text"


def save_topics(connection: Connection, space: str, topics: Sequence[StoredTopic], kind: str = "text") -> list[int]:
    """Make `topics` the only ones of their kind, and return their ids in order; a topic with an id keeps it.

    `space` names everything that the topics follow from, in up to 100 letters: with another one they are out of date.
    """
    kept = [topic.id for topic in topics if topic.id]
    connection.execute(delete(taste_topic).where(taste_topic.c.id.not_in(kept), taste_topic.c.kind == kind))
    return [save_topic(connection, space, topic, kind) for topic in topics]


def save_topic(connection: Connection, space: str, topic: StoredTopic, kind: str = "text") -> int:
    """Add or replace one topic, leaving the others alone; return its id."""
    row = {
        "encoder": space,
        "name": topic.name,
        "weight": topic.weight,
        "medoid_post": topic.medoid_post,
        "centroid": topic.mean.astype("<f4").tobytes(),
        "posts": msgspec.json.encode(topic.posts).decode(),
        "muted": topic.muted,
        "kind": kind,
    }
    if topic.id:
        connection.execute(update(taste_topic).where(taste_topic.c.id == topic.id).values(row))
        return topic.id
    made = connection.execute(insert(taste_topic).values(row)).inserted_primary_key
    assert made is not None  # noqa: S101 - one row was inserted
    return int(made[0])


def every_topic(connection: Connection) -> list[StoredTopic]:
    """Return the stored topics of all kinds."""
    return [topic for kind in ("text", "picture") for topic in topics(connection, kind)[1]]


def topics(connection: Connection, kind: str = "text") -> tuple[str, list[StoredTopic]]:
    """Return the space of the stored topics of a kind ("" when there are none), and the topics, heaviest first."""
    import numpy as np

    order = (taste_topic.c.weight.desc(), taste_topic.c.id)
    rows = connection.execute(select(taste_topic).where(taste_topic.c.kind == kind).order_by(*order)).all()
    found = [
        StoredTopic(
            id=row.id,
            name=row.name,
            weight=row.weight,
            medoid_post=row.medoid_post,
            mean=np.frombuffer(row.centroid, "<f4").astype(np.float32),
            posts=msgspec.json.decode(row.posts, type=tuple[int, ...]),
            muted=row.muted,
            kind=row.kind,
        )
        for row in rows
    ]
    return (rows[0].encoder if rows else ""), found


def save_ranked(connection: Connection, ids: NDArray[np.int64], scores: NDArray[np.float32]) -> None:
    """Make this the last ranking; ids of the first card first."""
    connection.execute(delete(ranked))
    rows = list(zip(range(len(ids)), ids.tolist(), scores.tolist(), strict=True))
    if rows and connection.dialect.paramstyle == "qmark":  # after each like: SQLAlchemy's own way costs 10 ms more
        connection.exec_driver_sql("INSERT INTO ranked (position, post_id, score) VALUES (?, ?, ?)", rows)
    elif rows:
        names = ("position", "post_id", "score")
        connection.execute(insert(ranked), [dict(zip(names, row, strict=True)) for row in rows])


def ranking(connection: Connection) -> list[tuple[int, float]]:
    """Return (post id, score) of the last ranking, in order."""
    query = select(ranked.c.post_id, ranked.c.score).order_by(ranked.c.position)
    return [(row.post_id, row.score) for row in connection.execute(query)]


def unranked(connection: Connection, limit: int, offset: int = 0, *, seen: bool, titles: bool) -> list[int]:
    """Return ids of posts that the last ranking does not hold and can be shown, newest first.

    Args:
        connection: to read from.
        limit: ids at most.
        offset: how many to pass over; they are walked through, by an index, off Python.
        seen: those that have a reaction now, else those that have none.
        titles: those of which only the title is known, else the whole ones.
    """
    order = (post.c.created_at.desc().nulls_last(), post.c.id.desc())
    query = select(post.c.id).where(*_unranked(seen=seen, titles=titles)).order_by(*order).limit(limit).offset(offset)
    return list(connection.execute(query).scalars())


def count_unranked(connection: Connection, *, seen: bool, titles: bool) -> int:
    """Return how many `unranked` could give; it reads all of them."""
    query = select(func.count()).select_from(post).where(*_unranked(seen=seen, titles=titles))
    return int(connection.execute(query).scalar_one())


def _unranked(*, seen: bool, titles: bool) -> tuple[ColumnElement[bool], ...]:
    is_ranked = post.c.id.in_(select(ranked.c.post_id))  # by EXISTS, that table would be read for every post
    known = reactions.standing()
    is_seen = post.c.id.in_(known) if seen else ~known.where(reaction.c.post_id == post.c.id).exists()
    return post.c.title_only == (sql.true() if titles else sql.false()), ~is_ranked, is_seen, posts.has_content()


def rankable(connection: Connection) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.float64]]:
    """Return every post's id (ascending), whether only its title is known, and when it was written (NaN: unknown)."""
    import numpy as np

    rows = connection.execute(select(post.c.id, post.c.title_only, post.c.created_at).order_by(post.c.id)).all()
    ids = np.array([row[0] for row in rows], np.int64)
    titles = np.array([bool(row[1]) for row in rows], np.bool_)
    times = np.array([np.nan if row[2] is None else row[2] for row in rows], np.float64)
    return ids, titles, times


def reacted_since(connection: Connection, event: int) -> tuple[list[int], int]:
    """Return the posts that got a reaction, or lost one, after `event`, and the newest event's number."""
    rows = connection.execute(select(reaction.c.id, reaction.c.post_id).where(reaction.c.id > event)).all()
    return sorted({row.post_id for row in rows}), max((row.id for row in rows), default=event)
