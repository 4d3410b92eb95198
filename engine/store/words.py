"""Posts by their words: SQLite's full-text index (FTS5), which follows the posts at a distance.

The index is filled by `catch_up`, in the background, so that an import does not wait for it. What it does not hold yet,
or holds as it was, is known exactly: posts above `up_to`, and those in `word_stale`, which triggers write. `find` reads
these one by one, so a search is right at any time. Triggers do not write to the index themselves: with
`trusted_schema = OFF` SQLite forbids that. Other databases, and words of scripts without spaces, are searched by LIKE.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, func, select, text

from engine.store import posts
from engine.store.schema import post, word_index, word_stale

MOST_TERMS = 24
LONGEST_QUERY = 400  # characters; what comes after is not read
READ_MOST = 20_000
"""Posts outside the index that one search reads."""

_LETTERS = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"  # accents may stand after their letter
_TERM = re.compile(rf'"([^"]*)"|({_LETTERS})')
WORD = re.compile(_LETTERS)
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Term(msgspec.Struct, frozen=True):
    """One word of a query, or several that must stand together. `open`: longer words may begin with it.

    `words` are folded; `said` is what the person wrote, letters and blanks only.
    """

    words: tuple[str, ...]
    said: str
    open: bool = False


class Hits(msgspec.Struct, frozen=True, kw_only=True):
    """Ids, the best first, and how many posts could not be searched yet."""

    ids: tuple[int, ...]
    unread: int = 0


def terms(query: str) -> tuple[Term, ...]:
    """Return what a person looks for: words, "phrases" in quotes, and a last word that may go on."""
    clipped = query[:LONGEST_QUERY]
    found: list[Term] = []
    for match in _TERM.finditer(clipped):
        said = WORD.findall(match[0])
        words = tuple(word for each in said for word in WORD.findall(fold(each)))
        if words:
            found.append(Term(words, " ".join(said), open=match[2] is not None and match.end() == len(clipped)))
    return tuple(found[:MOST_TERMS])


def fold(words: str) -> str:
    """Return text as words are compared: no case, no accents."""
    return "".join(fold_one(letter) for letter in words)


def fold_one(letter: str) -> str:
    """Return one character as words are compared; it may become several, or none."""
    parts = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(part for part in parts if not unicodedata.combining(part))


def find(connection: Connection, query: str, limit: int) -> Hits:
    """Return posts with all the terms of a query; with any of them where none has all.

    Ranked by BM25 (Robertson & Zaragoza 2009); those that are not in the index yet come after, newest first.
    """
    wanted = terms(query)
    if not wanted:
        return Hits(ids=())
    if connection.dialect.name != "sqlite" or _NO_SPACES.search(query):
        return Hits(ids=_like(connection, query, limit))
    ids, fresh, unread = tuple[int, ...](), list[int](), _unread(connection)
    for every in (True, False) if len(wanted) > 1 else (True,):
        ids = _matching(connection, wanted, limit, every=every)
        fresh = [number for number, said in _outside(connection) if _has(said, wanted, every=every)]
        if ids or fresh:
            break
    return Hits(ids=(*ids, *fresh)[:limit], unread=max(0, unread - READ_MOST))


def left(connection: Connection) -> int:
    """Return how many posts the index does not hold as they are."""
    return _unread(connection) if connection.dialect.name == "sqlite" else 0


def catch_up(connection: Connection, rows: int = 2_000) -> int:
    """Take up to `rows` posts into the index, in the caller's transaction; return how many are left."""
    if connection.dialect.name != "sqlite":
        return 0
    stale = connection.execute(select(word_stale).limit(rows)).all()
    if stale:
        old = [{"id": row.post_id, "text": row.text, "community": row.community} for row in stale]
        delete = "INSERT INTO post_words (post_words, rowid, text, community) VALUES ('delete', :id, :text, :community)"
        connection.execute(text(delete), old)
        again = "INSERT INTO post_words (rowid, text, community) SELECT id, text, community FROM post WHERE id = :id"
        connection.execute(text(again), old)
        connection.execute(
            word_stale.delete().where(word_stale.c.post_id == bindparam("stale")),
            [{"stale": row.post_id} for row in stale],
        )
    known = _up_to(connection)
    next_ids = select(post.c.id).where(post.c.id > known).order_by(post.c.id).limit(max(0, rows - len(stale)))
    upper = connection.execute(select(func.max(next_ids.subquery().c.id))).scalar()
    if upper is not None:
        more = (
            "INSERT INTO post_words (rowid, text, community)"
            " SELECT id, text, community FROM post WHERE id > :known AND id <= :upper"
        )
        connection.execute(text(more), {"known": known, "upper": upper})
        connection.execute(word_index.update().values(up_to=upper))
    return _unread(connection)


def _up_to(connection: Connection) -> int:
    return int(connection.execute(select(word_index.c.up_to)).scalar_one())


def _unread(connection: Connection) -> int:
    """Return how many posts are above `up_to` or stale; ids are never reused, so few are missing among them."""
    stale = connection.execute(select(func.count()).select_from(word_stale)).scalar_one()
    return max(0, posts.highest(connection) - _up_to(connection)) + int(stale)


def _matching(connection: Connection, wanted: Sequence[Term], limit: int, *, every: bool) -> tuple[int, ...]:
    """Ask the index. Every word is quoted, so nothing in it is an operator."""
    phrases = [f'"{term.said}"{"*" if term.open else ""}' for term in wanted]
    query = (
        "SELECT rowid FROM post_words WHERE post_words MATCH :words"
        " AND rowid NOT IN (SELECT post_id FROM word_stale) ORDER BY rank LIMIT :most"
    )
    given = {"words": (" AND " if every else " OR ").join(phrases), "most": limit}
    return tuple(connection.execute(text(query), given).scalars())


def _outside(connection: Connection) -> Iterator[tuple[int, str]]:
    """Yield posts that the index does not hold as they are: number and words, the newest first."""
    stale = select(word_stale.c.post_id)
    query = (
        select(post.c.id, post.c.text, post.c.community)
        .where((post.c.id > _up_to(connection)) | post.c.id.in_(stale))
        .order_by(post.c.id.desc())
        .limit(READ_MOST)
    )
    for row in connection.execute(query):
        yield row.id, f"{row.text}\n{row.community}"


def _has(said: str, wanted: Sequence[Term], *, every: bool) -> bool:
    words = WORD.findall(fold(said))
    found = (bool(places(words, term)) for term in wanted)
    return all(found) if every else any(found)


def places(words: Sequence[str], term: Term) -> list[int]:
    """Return where in folded `words` a term begins."""
    size, last = len(term.words), term.words[-1]
    return [
        at
        for at in range(len(words) - size + 1)
        if tuple(words[at : at + size - 1]) == term.words[:-1]
        and (words[at + size - 1].startswith(last) if term.open else words[at + size - 1] == last)
    ]


def _like(connection: Connection, query: str, limit: int) -> tuple[int, ...]:
    found = select(post.c.id).order_by(post.c.created_at.desc().nulls_last(), post.c.id.desc()).limit(limit)
    for match in _TERM.finditer(query[:LONGEST_QUERY]):
        part = match[1] if match[1] is not None else match[2]
        if part.strip():
            found = found.where(post.c.text.icontains(part.strip(), autoescape=True))
    return tuple(connection.execute(found).scalars())
