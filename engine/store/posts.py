"""Writes and reads posts. One uid is one post, whichever import brings it, and a later one completes what it lacks."""

import time
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, select, sql

from engine.core.records import Post
from engine.store.conflicts import insert_or_ignore
from engine.store.schema import origin, post, vector

T = TypeVar("T", int, str)
Outcome: TypeAlias = Literal["added", "completed", "merged"]

_AT_ONCE = 1_000  # parameters in one statement; SQLite takes 32,766


class StoredPost(Post, frozen=True, kw_only=True):
    """A post with the store's number, which is never reused."""

    id: int


class Placed(msgspec.Struct, frozen=True):
    """Where one post of a batch ended up: new, in place of a mere title, or already there."""

    id: int
    outcome: Outcome


class _Slot(msgspec.Struct):
    """One uid while a batch is applied to it."""

    post: Post
    id: int = 0
    changed: bool = False
    retold: bool = False  # its text is another one now: vectors of the old text must go


def add(connection: Connection, found: Sequence[Post], import_id: int | None = None) -> list[Placed]:
    """Store a batch in order, at most some thousands, and return where each went.

    A post of which only the title was known is completed: text replaced, `title_only` off, its vectors dropped. In
    every other meeting the stored text stays, and only empty fields are filled.
    """
    slots = _known(connection, [item.uid for item in found])
    outcomes: list[Outcome] = []
    for item in found:
        slot = slots.get(item.uid)
        if slot is None:
            slots[item.uid] = _Slot(item)
            outcomes.append("added")
        else:
            outcomes.append(_meet(slot, item))
    _insert(connection, [slot for slot in slots.values() if not slot.id])
    _update(connection, [slot for slot in slots.values() if slot.changed])
    if import_id is not None:
        ids = {slot.id for slot in slots.values()}
        insert_or_ignore(connection, origin, [{"post_id": post_id, "import_id": import_id} for post_id in ids])
    return [Placed(slots[item.uid].id, outcome) for item, outcome in zip(found, outcomes, strict=True)]


def get(connection: Connection, ids: Collection[int]) -> dict[int, StoredPost]:
    """Return the posts that exist among `ids`, by id, in the order of `ids`."""
    wanted = list(ids)
    found = {row.id: _stored(row) for chunk in _chunks(wanted) for row in _rows(connection, post.c.id.in_(chunk))}
    return {post_id: found[post_id] for post_id in wanted if post_id in found}


def texts(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    """Return the texts of the posts that exist among `ids`, by id."""
    query = select(post.c.id, post.c.text)
    rows = (row for chunk in _chunks(list(ids)) for row in connection.execute(query.where(post.c.id.in_(chunk))))
    return {row.id: row.text for row in rows}


def ids_of(connection: Connection, uids: Collection[str]) -> dict[str, int]:
    """Return the ids of the posts that exist among `uids`, by uid."""
    query = select(post.c.uid, post.c.id)
    rows = (row for chunk in _chunks(list(uids)) for row in connection.execute(query.where(post.c.uid.in_(chunk))))
    return {row.uid: row.id for row in rows}


def incomplete(connection: Connection) -> Iterator[str]:
    """Yield the uids of posts of which only a link, or the words in it, are known."""
    yield from connection.execute(select(post.c.uid).where(post.c.title_only == sql.true())).scalars()


def exists(connection: Connection, post_id: int) -> bool:
    """True when there is a post of this number."""
    return connection.execute(select(post.c.id).where(post.c.id == post_id)).first() is not None


def ids_without_vector(connection: Connection, encoder: str, limit: int) -> list[int]:
    """Return ids of posts with text that `encoder` (as table `vector` names it) has not read yet, lowest first."""
    has = select(vector.c.post_id).where(vector.c.post_id == post.c.id, vector.c.encoder == encoder).exists()
    query = select(post.c.id).where(post.c.text != "", ~has).order_by(post.c.id).limit(limit)
    return list(connection.execute(query).scalars())


def count(connection: Connection) -> int:
    """How many posts there are."""
    return connection.execute(select(func.count()).select_from(post)).scalar_one()


def newest(connection: Connection, limit: int, offset: int = 0) -> list[StoredPost]:
    """Return posts by the time at which they were written, newest first; those of unknown time last."""
    query = select(post).order_by(post.c.created_at.desc().nulls_last(), post.c.id.desc()).limit(limit).offset(offset)
    return [_stored(row) for row in connection.execute(query)]


def _known(connection: Connection, uids: Sequence[str]) -> dict[str, _Slot]:
    chunks = _chunks(list(dict.fromkeys(uids)))
    rows = (row for chunk in chunks for row in _rows(connection, post.c.uid.in_(chunk)))
    return {row.uid: _Slot(_stored(row), row.id) for row in rows}


def _meet(slot: _Slot, item: Post) -> Outcome:
    completes = slot.post.title_only and not item.title_only
    first, second = (item, slot.post) if completes else (slot.post, item)
    merged = Post(
        uid=first.uid,
        source=first.source,
        text=first.text or second.text,
        community=first.community or second.community,
        created_at=second.created_at if first.created_at is None else first.created_at,
        origin_url=first.origin_url or second.origin_url,
        media=first.media or second.media,
        title_only=first.title_only and second.title_only,
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
    )
    slot.retold = slot.retold or merged.text != slot.post.text
    slot.changed = slot.changed or any(
        getattr(merged, name) != getattr(slot.post, name) for name in merged.__struct_fields__
    )
    slot.post = merged
    return "completed" if completes else "merged"


def _insert(connection: Connection, slots: Sequence[_Slot]) -> None:
    if not slots:
        return
    now = time.time()
    connection.execute(post.insert(), [_columns(slot.post) | {"added_at": now} for slot in slots])
    ids = ids_of(connection, [slot.post.uid for slot in slots])
    for slot in slots:
        slot.id, slot.changed = ids[slot.post.uid], False


def _update(connection: Connection, slots: Sequence[_Slot]) -> None:
    if not slots:
        return
    fields = [name for name in _columns(slots[0].post) if name not in ("uid", "source")]
    statement = post.update().where(post.c.id == bindparam("_id")).values({name: bindparam(name) for name in fields})
    connection.execute(
        statement, [{"_id": slot.id} | {name: _columns(slot.post)[name] for name in fields} for slot in slots]
    )
    for chunk in _chunks([slot.id for slot in slots if slot.retold]):
        connection.execute(vector.delete().where(vector.c.post_id.in_(chunk)))


def _columns(item: Post) -> dict[str, object]:
    columns: dict[str, object] = {name: getattr(item, name) for name in Post.__struct_fields__}
    for name in ("media", "tags"):
        columns[name] = msgspec.json.encode(columns[name]).decode()
    return columns


def _rows(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Row[tuple[object, ...]]]:
    return iter(connection.execute(select(post).where(condition)))


def _stored(row: Row[tuple[object, ...]]) -> StoredPost:
    return StoredPost(
        id=row.id,
        uid=row.uid,
        source=row.source,
        text=row.text,
        community=row.community,
        created_at=row.created_at,
        origin_url=row.origin_url,
        media=msgspec.json.decode(row.media, type=tuple[str, ...]),
        title_only=row.title_only,
        tags=msgspec.json.decode(row.tags, type=tuple[str, ...]),
    )


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
