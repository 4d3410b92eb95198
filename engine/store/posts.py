"""Writes and reads posts. One uid is one post, whichever import brings it, and a later one completes what it lacks."""

import time
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, literal, or_, select, sql

from engine.core.records import Post
from engine.store import bulk
from engine.store.schema import origin, post, vector

T = TypeVar("T", int, str)
Outcome: TypeAlias = Literal["added", "completed", "merged"]

_AT_ONCE = 2_000  # parameters in one statement; SQLite takes 32,766
_FIELDS = tuple(Post.__struct_fields__)
_INSERTED = (*_FIELDS, "added_at")


class StoredPost(Post, frozen=True, kw_only=True, gc=False):
    """A post with the store's number, which is never reused."""

    id: int


class Placed(msgspec.Struct, frozen=True):
    """Where one post of a batch ended up: new, in place of a mere title, or already there."""

    id: int
    outcome: Outcome


class _Slot(msgspec.Struct):
    """One uid that a batch meets more than once, or again."""

    post: Post
    id: int = 0
    changed: bool = False
    retold: bool = False  # its text is another one now: vectors of the old text must go


def add(connection: Connection, found: Sequence[Post], import_id: int | None = None) -> list[Placed]:
    """Store a batch as `bring` does, and return where each post went."""
    outcomes = bring(connection, found, import_id)
    ids = ids_of(connection, [item.uid for item in found])
    return [Placed(ids[item.uid], outcome) for item, outcome in zip(found, outcomes, strict=True)]


def bring(connection: Connection, found: Sequence[Post], import_id: int | None = None) -> list[Outcome]:
    """Store a batch in order, at most some thousands, and return what became of each.

    A post of which only the title was known is completed: text replaced, `title_only` off, its vectors dropped. In
    every other meeting the stored text stays, and only empty fields are filled.
    """
    slots = _known(connection, [item.uid for item in found])
    outcomes: list[Outcome] = []
    new: dict[str, Post] = {}
    for item in found:
        uid = item.uid
        if uid in slots:
            outcomes.append(_meet(slots[uid], item))
        elif uid in new:
            slot = _Slot(new[uid])
            outcomes.append(_meet(slot, item))
            new[uid] = slot.post
        else:
            new[uid] = item
            outcomes.append("added")
    highest = connection.execute(select(func.coalesce(func.max(post.c.id), 0))).scalar_one()
    _insert(connection, list(new.values()))
    _update(connection, [slot for slot in slots.values() if slot.changed])
    if import_id is not None:
        _note_origins(connection, import_id, [slot.id for slot in slots.values()], highest)
    return outcomes


def get(connection: Connection, ids: Collection[int]) -> dict[int, StoredPost]:
    """Return the posts that exist among `ids`, by id, in the order of `ids`."""
    wanted = list(ids)
    found = {row.id: _stored(row) for chunk in _chunks(wanted) for row in _rows(connection, post.c.id.in_(chunk))}
    return {post_id: found[post_id] for post_id in wanted if post_id in found}


def highest(connection: Connection) -> int:
    """Return the highest number of a post, 0 without posts."""
    return int(connection.execute(select(func.coalesce(func.max(post.c.id), 0))).scalar_one())


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
    """Return posts with something to show by the time of writing, newest first; those of unknown time last."""
    order = (post.c.created_at.desc().nulls_last(), post.c.id.desc())
    query = select(post).where(has_content()).order_by(*order).limit(limit).offset(offset)
    return [_stored(row) for row in connection.execute(query)]


def has_content() -> ColumnElement[bool]:
    """The condition that a post has a text or a picture: of some likes only the link is known."""
    return or_(post.c.text != "", post.c.media != "[]")


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


def _insert(connection: Connection, new: Sequence[Post]) -> None:
    now = time.time()
    bulk.insert(connection, post, _INSERTED, [(*_values(item), now) for item in new])


def _note_origins(connection: Connection, import_id: int, known: Sequence[int], highest: int) -> None:
    """New posts are those above `highest`: numbers only grow, and a store has one writer at a time."""
    new = select(post.c.id, literal(import_id)).where(post.c.id > highest)
    connection.execute(origin.insert().from_select(["post_id", "import_id"], new))
    bulk.insert(connection, origin, ("post_id", "import_id"), [(key, import_id) for key in known], or_ignore=True)


def _update(connection: Connection, slots: Sequence[_Slot]) -> None:
    if not slots:
        return
    fields = [name for name in _FIELDS if name not in ("uid", "source")]
    statement = post.update().where(post.c.id == bindparam("_id")).values({name: bindparam(name) for name in fields})
    rows = [dict(zip(_FIELDS, _values(slot.post), strict=True)) | {"_id": slot.id} for slot in slots]
    connection.execute(statement, rows)
    for chunk in _chunks([slot.id for slot in slots if slot.retold]):
        connection.execute(vector.delete().where(vector.c.post_id.in_(chunk)))


def _values(item: Post) -> tuple[object, ...]:
    """What the columns of `_FIELDS` hold."""
    media = _json(item.media) if item.media else "[]"
    tags = _json(item.tags) if item.tags else "[]"
    dated, url = item.created_at, item.origin_url
    return (item.uid, item.source, item.text, item.community, dated, url, media, item.title_only, tags)


def _json(names: tuple[str, ...]) -> str:
    return msgspec.json.encode(names).decode()


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
