"""Search in the feed by words, by meaning, or both. By words needs no model, and is quick enough for a window."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from engine.core.progress import Progress, Report, silent
from engine.core.records import Card
from engine.store import words
from engine.store.words import Term, terms
from engine.workflows import cards
from engine.workflows.workspace import Workspace

__all__ = ["By", "Found", "Results", "Term", "WordsIndexed", "index_words", "marks", "search", "terms", "wants_index"]

By: TypeAlias = Literal["words", "meaning", "both"]
WAYS: tuple[By, ...] = ("both", "words", "meaning")

RRF_K = 60
"""Of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009): how little the first places stand out."""

NEAR = 0.9
"""Quantile of random pairs below which a post is not called near in meaning."""

DEEPER = 3
"""How many times as many are taken from each way as are wanted of both."""

LET_BE = 500
"""Posts outside the index that do not matter."""

SNIPPET = 160  # characters
AROUND = 40  # characters before the first hit
AT_ONCE = 2_000


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One post that was found.

    Attributes:
        by: which way found it.
        similarity: to the query, centred cosine in [-1, 1], where meaning found it.
        snippet: a part of the text around the first hit.
        hits: (start, length) of what matched in the snippet, in characters.
    """

    card: Card
    by: By
    similarity: float | None = None
    snippet: str = ""
    hits: tuple[tuple[int, int], ...] = ()


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, the best first.

    Attributes:
        unread: posts that could not be searched by words yet; the background is still at it.
    """

    query: str
    by: By
    found: tuple[Found, ...]
    unread: int = 0


class WordsIndexed(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts were taken into the full-text index."""

    posts: int


def search(ws: Workspace, query: str, by: By = "both", limit: int = 50, *, report: Report = silent) -> Results:
    """Return the posts that fit a query best.

    By words, a post has all of them; where none has, any. By meaning, it is nearer than nine of ten random posts.
    What has no vector is encoded first. Raises Cancelled, and for anything but words ModelMissing without an encoder.
    """
    deep = limit * DEEPER if by == "both" else limit
    near = dict(_by_meaning(ws, query, deep, report)) if by != "words" and query.strip() else dict[int, float]()
    with ws.store.read() as connection:
        hits = words.find(connection, query, deep) if by != "meaning" else words.Hits(ids=())
        fused = _fused([hits.ids, tuple(near)])[:limit]
        shown = cards.cards(connection, fused)
    said, wanted = set(hits.ids), terms(query)
    return Results(
        query=query,
        by=by,
        found=tuple(_found(card, card.id in said, near.get(card.id), wanted) for card in shown),
        unread=hits.unread,
    )


def wants_index(ws: Workspace) -> bool:
    """Whether so many posts are outside the full-text index that reading them would slow every search down."""
    with ws.store.read() as connection:
        return words.left(connection) > LET_BE


def index_words(ws: Workspace, *, report: Report = silent) -> WordsIndexed:
    """Take all posts into the full-text index, some at a time, so that nobody waits. Raises DiskFull, Cancelled."""
    with ws.store.read() as connection:
        total = left = words.left(connection)
    while left:
        report(Progress("Reading posts for the search", total - left, total, "posts"))
        with ws.store.write() as connection:
            before, left = left, words.catch_up(connection, AT_ONCE)
        total += max(0, left - before)
    return WordsIndexed(posts=total)


def marks(said: str, wanted: Sequence[Term]) -> tuple[tuple[int, int], ...]:
    """Return where a text has words of a query: (start, length) in characters, in order, none overlapping."""
    found: list[tuple[int, int, str]] = []  # of each word: start, end, folded
    for match in words.WORD.finditer(said):
        folded = words.fold(match[0])
        if folded:
            found.append((match.start(), match.end(), folded))
    folded_words = [each[2] for each in found]
    covered: set[int] = set()
    for term in wanted:
        for at in words.places(folded_words, term):
            covered.update(range(at, at + len(term.words)))
    return tuple((found[at][0], found[at][1] - found[at][0]) for at in sorted(covered))


def _by_meaning(ws: Workspace, query: str, limit: int, report: Report) -> list[tuple[int, float]]:
    from engine.workflows import encoding  # numpy comes with them, and a search by words does without
    from engine.workflows.nearest import nearest

    report(Progress("Searching"))
    background = encoding.background_of(ws)
    vector = background.centre(ws.encoder().encode([query], report=report))
    floor = background.threshold(NEAR)
    return [row for row in nearest(ws, vector, limit, report=report)[0] if row[1] >= floor]


def _fused(ranked: Sequence[Sequence[int]]) -> list[tuple[int, float]]:
    """Return posts and their reciprocal rank fusion over several rankings, the highest first."""
    given: dict[int, float] = {}
    for each in ranked:
        for place, post in enumerate(each):
            given[post] = given.get(post, 0.0) + 1 / (RRF_K + 1 + place)
    return sorted(given.items(), key=lambda row: (-row[1], row[0]))


def _found(card: Card, said: bool, similarity: float | None, wanted: Sequence[Term]) -> Found:
    text = " ".join(card.text.split())
    hits = marks(text, wanted) if said else ()
    start = max(0, hits[0][0] - AROUND) if hits else 0
    inside = tuple((at - start, size) for at, size in hits if at + size - start <= SNIPPET)
    by: By = "both" if said and similarity is not None else "words" if said else "meaning"
    return Found(
        card=card,
        by=by,
        similarity=None if similarity is None else round(similarity, 4),
        snippet=text[start : start + SNIPPET],
        hits=inside,
    )
