"""The feed: the last ranking at once, a new one on demand, and a correction after each reaction.

`cached_feed` needs the store and nothing else, so that a window shows cards before any model is loaded.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from engine.core import seeds
from engine.core.errors import ModelMissing
from engine.core.progress import Progress, Report, silent
from engine.core.records import Card
from engine.preferences import topic_scores, vector_index
from engine.preferences.live_ranking import LiveRanking, Mark, Posts
from engine.preferences.mixing import Mix
from engine.preferences.vector_index import Space
from engine.store import reactions, taste_store, vectors
from engine.store.reactions import Current
from engine.workflows import cards, encoding, taste
from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

RANKED = 500
"""Cards that are kept ranked in the store."""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """Cards in the order in which they are shown."""

    cards: tuple[Card, ...]


class Reranked(msgspec.Struct, frozen=True, kw_only=True):
    """The ranking in the store follows the reaction now; `seconds` is what that took."""

    seconds: float


@dataclass
class _Live:
    """What a long-lived process keeps: the ranking, and what it was made from."""

    ranking: LiveRanking
    key: str
    event: int
    newest: int


def cached_feed(ws: Workspace, limit: int, offset: int = 0) -> Feed:
    """Return cards of the last ranking, or of the newest posts where there is none; unseen ones first."""
    with ws.store.read() as connection:
        ranked = taste_store.ranking(connection)
        marks = reactions.current(connection, [post for post, _ in ranked])
        unseen = [row for row in ranked if row[0] not in marks]
        if len(unseen) >= offset + limit:
            return Feed(cards=cards.cards(connection, unseen[offset : offset + limit]))
        marks = reactions.current(connection)
        rest = taste_store.unranked(connection, offset + limit + len(marks))
        unseen += [(post, 0.0) for post in rest if post not in marks]
        seen = [row for row in ranked if row[0] in marks] + [(post, 0.0) for post in rest if post in marks]
        return Feed(cards=cards.cards(connection, (unseen + seen)[offset : offset + limit]))


def feed(ws: Workspace, limit: int, offset: int = 0, *, report: Report = silent) -> Feed:
    """Rank all posts now and return the feed; without an encoder, the cached one. Raises DiskFull, Cancelled.

    What has no vector is encoded first.
    """
    try:
        encoding.encode_posts(ws, report=report)
        live = _up_to_date(ws, report)
    except ModelMissing:
        return cached_feed(ws, limit, offset)
    report(Progress("Ranking"))
    _save(ws, live)
    return cached_feed(ws, limit, offset)


def rerank(ws: Workspace, post_id: int) -> Reranked:
    """Let the ranking follow the reaction to `post_id`, and any other that is new. Raises DiskFull.

    The first call of a process builds what later ones correct. Where that would need an encoder that is not here, the
    ranking stays as it was.
    """
    began = time.perf_counter()
    try:
        live = _current(ws)
        if live is None:
            live = _build(ws, silent)
        else:
            _catch_up(ws, live, post_id)
        _save(ws, live)
    except ModelMissing:
        _log.info("not reranked: the encoder is missing")
    return Reranked(seconds=time.perf_counter() - began)


def score_texts(ws: Workspace, texts: Sequence[str], *, report: Report = silent) -> list[float]:
    """Return how near new texts are to the taste, by the ranker of the feed; 0 for all when nothing was liked yet.

    Raises ModelMissing.
    """
    stored, marks = taste.learned_topics(ws, report=report)
    disliked = [post for post, mark in marks.items() if mark.kind == "dislike"]
    _, dislikes = encoding.centred_vectors(ws, disliked, report=report)
    states = [taste.state_of(topic, marks) for topic in stored]
    importances = [topic.weight for topic in stored]
    candidates = encoding.background_of(ws).centre(ws.encoder().encode(list(texts), report=report))
    return topic_scores.scores(states, importances, dislikes, candidates).tolist()


def _key(ws: Workspace) -> str:
    return f"{encoding.encoder_key(ws)}|{taste.detail(ws)}"


def _up_to_date(ws: Workspace, report: Report) -> _Live:
    """Return the live ranking with all posts, all reactions, and topics as the taste has them."""
    live = _current(ws)
    if live is None:
        return _build(ws, report)
    stored, marks = taste.learned_topics(ws, report=report)
    _catch_up(ws, live)
    live.ranking.relearn([taste.state_of(topic, marks) for topic in stored], time.time())
    return live


def _current(ws: Workspace) -> _Live | None:
    """Return the live ranking if it holds what the store holds, but for reactions."""
    live = ws.live.get("feed")
    with ws.store.read() as connection:
        newest = vectors.newest(connection)
    return live if isinstance(live, _Live) and live.key == _key(ws) and live.newest == newest else None


def _build(ws: Workspace, report: Report) -> _Live:
    """Read everything and make the live ranking; a second or so for 100,000 posts."""
    stored, _ = taste.learned_topics(ws, report=report)
    key, background = encoding.encoder_key(ws), encoding.background_of(ws)
    dim = len(background.mean)
    with ws.store.read() as connection:
        newest = vectors.newest(connection)
        _, event = reactions.version(connection)
        marks = reactions.current(connection)
        known, titles, times = taste_store.rankable(connection)

        def load(newer_than: int) -> tuple[vector_index.Ids, vector_index.Vectors]:
            ids, raw = vectors.read(connection, key, dim, newer_than)
            return ids, background.centre(raw)

        space = Space(key, background.fingerprint, dim)
        index = vector_index.open_index(ws.paths.index, space, vectors.ids_of(connection, key), load, report=report)
    place = np.searchsorted(known, index.ids)
    order = np.argsort(np.argsort(np.nan_to_num(times[place], nan=-np.inf), kind="stable"))
    ranking = LiveRanking(
        Posts(
            ids=index.ids,
            vectors=index.vectors,
            title_only=titles[place],
            newest=(order / max(1, len(order) - 1)).astype(np.float32),
            lottery=np.random.default_rng(seeds.derive(0, "surprises")).permutation(len(index.ids)),
        ),
        {post: mark for post, held in marks.items() if (mark := _mark(held))},
        [taste.state_of(topic, marks) for topic in stored],
        background.threshold(taste.detail(ws)),
        time.time(),
    )
    live = _Live(ranking, _key(ws), event, newest)
    ws.live["feed"] = live
    return live


def _catch_up(ws: Workspace, live: _Live, *more: int) -> None:
    """Apply every reaction since the last time."""
    with ws.store.read() as connection:
        changed, event = taste_store.reacted_since(connection, live.event)
        marks = reactions.current(connection, {*changed, *more})
    live.ranking.apply({post: _mark(marks.get(post)) for post in {*changed, *more}})
    live.event = event


def _save(ws: Workspace, live: _Live) -> None:
    ids, scores = live.ranking.order(Mix(exploration=ws.settings.exploration, limit=RANKED))
    with ws.store.write() as connection:
        taste_store.save_ranked(connection, ids, scores)


def _mark(current: Current | None) -> Mark | None:
    return Mark(kind=current.kind, weight=current.weight, at=current.at if current.dated else None) if current else None
