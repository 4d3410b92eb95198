"""Takes imports out of the store with everything that came from them, so that no text of it stays in the file.

Posts that another import holds too stay, and so does what the person did here with them. Freed pages are overwritten
with zeros in the same transaction (SQLite's `secure_delete`); `tidy_file` gives the space back and empties the journal.
"""

import time
from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, Table, and_, delete, func, not_, select, text, union

from engine.core.errors import DiskFull
from engine.store import consents, generations, summaries
from engine.store.database import Store
from engine.store.schema import (
    follow,
    follow_origin,
    import_run,
    measured,
    metadata,
    origin,
    post,
    ranked,
    reaction,
    reaction_origin,
    reason,
    taste_topic,
    word_index,
    word_stale,
)
from engine.store.told import Told

TRIES, WAIT_S = 20, 0.25


class Going(msgspec.Struct, frozen=True, kw_only=True):
    """What would go with some imports, in numbers.

    Attributes:
        posts: that no other import holds; kept: those that one does, which stay.
        here: of what goes, posts that the person rated in this app.
        reactions: that only these imports told, of posts that stay.
        follows: places that only these imports told.
        reasons: that the person gave for posts that go.
        media: pictures, as paths in the media folder, that nothing else shows.
    """

    posts: int
    kept: int
    here: int
    reactions: int
    follows: int
    reasons: int
    media: tuple[str, ...] = ()


def going(connection: Connection, imports: Sequence[int]) -> Going:
    """Count what would go."""
    ids = _only(imports)
    here = select(func.count(reaction.c.post_id.distinct())).where(
        reaction.c.post_id.in_(ids), reaction.c.via == "here"
    )
    held = select(func.count(origin.c.post_id.distinct())).where(origin.c.import_id.in_(imports))
    count = _count(connection, post, post.c.id.in_(ids))
    return Going(
        posts=count,
        kept=int(connection.execute(held).scalar_one()) - count,
        here=int(connection.execute(here).scalar_one()),
        reactions=_count(
            connection, reaction, and_(reaction.c.id.in_(_reactions(imports)), reaction.c.post_id.not_in(ids))
        ),
        follows=len(_follows(connection, imports)),
        reasons=int(
            connection.execute(
                select(func.count(reason.c.post_id.distinct())).where(reason.c.post_id.in_(ids))
            ).scalar_one()
        ),
        media=tuple(_media(connection, imports)),
    )


def posts_of(connection: Connection, imports: Sequence[int]) -> dict[int, str]:
    """Return the texts of posts that would go, by number."""
    rows = connection.execute(select(post.c.id, post.c.text).where(post.c.id.in_(_only(imports))))
    return {row.id: row.text for row in rows}


def recipes(connection: Connection, gone: dict[int, str]) -> tuple[str, ...]:
    """Return the drawn files whose recipe tells of posts that go (text by number)."""
    return tuple(filter(None, generations.telling(connection, Told(gone.values())).values()))


def forget(connection: Connection, imports: Sequence[int], gone: dict[int, str]) -> None:
    """Delete them, in the caller's transaction; `gone` is what `posts_of` said in it.

    What is derived from posts goes whole, because it is made again from what is left: topics, the ranking, what was
    measured, the index of words. Lines of the written profile that rest on nothing else go from every version, and the
    requests of earlier texts and pictures, where they told of such a post.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    for table in (ranked, taste_topic, measured):  # first: nothing needs to be looked up in them then
        connection.execute(delete(table))
    told = Told(gone.values())
    summaries.forget_posts(connection, gone.keys())
    generations.forget_requests(connection, generations.telling(connection, told))
    consents.forget_shown(connection, told)
    for each in _follows(connection, imports):
        connection.execute(delete(follow).where(*(follow.c[name] == value for name, value in each.items())))
    connection.execute(delete(reaction).where(reaction.c.id.in_(_reactions(imports))))
    connection.execute(delete(post).where(post.c.id.in_(_only(imports))))
    connection.execute(delete(import_run).where(import_run.c.id.in_(imports)))
    if connection.dialect.name == "sqlite":
        connection.execute(delete(word_stale))
        connection.execute(text("INSERT INTO post_words (post_words) VALUES ('delete-all')"))
        connection.execute(word_index.update().values(up_to=0))


def unused(connection: Connection, media: Sequence[str]) -> tuple[str, ...]:
    """Return those of some files of the media folder that no row names."""
    named = _named(connection)
    return tuple(name for name in media if name not in named)


def tidy_file(store: Store) -> bool:
    """Give freed space back and empty the journal; False when the disk had no room for that (the text is gone anyway).

    Waits for readers, some seconds at most.
    """
    if store.engine.dialect.name != "sqlite":
        return True
    try:
        with store.read() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("VACUUM")
    except DiskFull:
        return False
    for _ in range(TRIES):
        with store.read() as connection:
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        if not busy:
            return True
        time.sleep(WAIT_S)
    return False


def _only(imports: Sequence[int]) -> Select[tuple[int]]:
    """Posts that these imports hold, and no other."""
    others = select(origin.c.post_id).where(origin.c.import_id.not_in(imports))
    return select(origin.c.post_id).where(origin.c.import_id.in_(imports), origin.c.post_id.not_in(others)).distinct()


def _reactions(imports: Sequence[int]) -> Select[tuple[int]]:
    others = select(reaction_origin.c.reaction_id).where(reaction_origin.c.import_id.not_in(imports))
    return (
        select(reaction_origin.c.reaction_id)
        .where(reaction_origin.c.import_id.in_(imports), reaction_origin.c.reaction_id.not_in(others))
        .distinct()
    )


def _follows(connection: Connection, imports: Sequence[int]) -> list[dict[str, str]]:
    names = ("source", "community", "via", "group")
    mine = [follow_origin.c[name] for name in names]
    other = follow_origin.alias()
    same = and_(*(other.c[name] == follow_origin.c[name] for name in names), other.c.import_id.not_in(imports))
    query = (
        select(*mine)
        .where(follow_origin.c.import_id.in_(imports), not_(select(other.c.source).where(same).exists()))
        .distinct()
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _media(connection: Connection, imports: Sequence[int]) -> list[str]:
    rows = connection.execute(select(post.c.media).where(post.c.id.in_(_only(imports)), post.c.media != "[]"))
    mine = list(dict.fromkeys(name for row in rows for name in _names(row.media)))
    if not mine:
        return []
    others = _named(connection, but=_only(imports))
    return [name for name in mine if name not in others]


def _named(connection: Connection, but: Select[tuple[int]] | None = None) -> set[str]:
    """Every file of the media folder that a row names: whichever table has a column `media`."""
    tables = [table for table in metadata.tables.values() if "media" in table.c]
    queries = [
        select(table.c.media).where(
            table.c.media.not_in(("", "[]")), *([table.c.id.not_in(but)] if but is not None and table is post else [])
        )
        for table in tables
    ]
    return {name for value in connection.execute(union(*queries)).scalars() for name in _names(value)}


def _names(value: str) -> Iterator[str]:
    """A column `media` holds one path, or a JSON list of them."""
    if value.startswith("["):
        yield from msgspec.json.decode(value, type=tuple[str, ...])
    elif value:
        yield value


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one())
