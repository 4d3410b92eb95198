"""The ranking that a process keeps alive: made from store, taste and settings, then corrected after each reaction."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from engine.core import seeds
from engine.core.progress import Progress, Report, silent
from engine.preferences import approximate, approximate_build, text_form, vector_index
from engine.preferences.background import Background
from engine.preferences.fitted_ranking import FittedRanking
from engine.preferences.large_ranking import LargePosts, LargeRanking
from engine.preferences.live_ranking import LiveRanking, Mark, Posts
from engine.preferences.paired_ranking import PairedRanking, scaled, with_wordless
from engine.preferences.ranker import RANKERS, Ranker
from engine.preferences.topics import TopicState
from engine.preferences.vector_index import Space
from engine.store import posts, reactions, taste_store, vectors
from engine.store.reactions import Current
from engine.workflows import choose_ranker, encoding, picture_taste, taste
from engine.workflows.choose_ranker import TOPICS
from engine.workflows.workspace import Workspace

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

NOTHING = np.zeros((0, 0), np.float32)
TEXTS_AT_ONCE = 1_000


class ListsWritten(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a large store's lists were missing or stale, and are written now."""

    written: bool


@dataclass
class Live:
    """What a long-lived process keeps: the ranking, and what it was made from."""

    ranking: LiveRanking | LargeRanking | FittedRanking | PairedRanking
    key: str
    event: int
    newest: int
    generation: str
    stale: bool


def current(ws: Workspace) -> Live | None:
    """Return the live ranking if it holds what the store holds, but for reactions."""
    live = ws.live.get("feed")
    with ws.store.read() as connection:
        newest = vectors.newest(connection, encoding.encoder_key(ws))
    if not isinstance(live, Live) or live.key != _key(ws) or live.newest != newest:
        return None
    waiting = isinstance(live.ranking, LargeRanking) and live.stale
    return None if waiting and vector_index.generation(ws.paths.index) != live.generation else live


def up_to_date(ws: Workspace, report: Report) -> Live:
    """Return the live ranking with all posts, all reactions, and topics as the taste has them."""
    live = current(ws)
    if live is None:
        return build(ws, report)
    stored, marks = taste.learned_topics(ws, report=report)
    catch_up(ws, live)
    live.ranking.relearn([taste.state_of(topic, marks) for topic in stored], time.time())
    if isinstance(live.ranking, PairedRanking):
        seen = [taste.state_of(topic, marks) for topic in picture_taste.picture_topics(ws, marks)]
        live.ranking.relearn_pictures(seen, time.time())
    return live


def catch_up(ws: Workspace, live: Live, *more: int) -> None:
    """Apply every reaction since the last time."""
    with ws.store.read() as connection:
        changed, event = taste_store.reacted_since(connection, live.event)
        marks = reactions.current(connection, {*changed, *more})
    live.ranking.apply({post: _mark(marks.get(post)) for post in {*changed, *more}})
    live.event = event


def build(ws: Workspace, report: Report) -> Live:
    """Read everything and make the live ranking; a second or so for 100,000 posts."""
    ws.live.pop("feed", None)  # two rankings of a million posts would not fit
    stored, _ = taste.learned_topics(ws, report=report)
    with ws.store.read() as connection:
        newest = vectors.newest(connection, encoding.encoder_key(ws))
        _, event = reactions.version(connection)
        marks = reactions.current(connection)
        known, titles, times = taste_store.rankable(connection)
        generation = vector_index.generation(ws.paths.index)
        index = _open(ws, connection, report)
    place = np.searchsorted(known, index.ids)
    states = [taste.state_of(topic, marks) for topic in stored]
    held = {post: mark for post, each in marks.items() if (mark := _mark(each))}
    now, threshold = time.time(), encoding.background_of(ws).threshold(taste.detail(ws))
    name = choose_ranker.chosen(ws).ranker
    ranking: LiveRanking | LargeRanking | FittedRanking | PairedRanking
    stale = isinstance(index, approximate.LargeIndex) and index.stale
    if isinstance(index, approximate.LargeIndex):
        some = _posts(index.ids, NOTHING, titles[place], times[place])
        many = LargePosts(index=index, title_only=some.title_only, newest=some.newest, lottery=some.lottery)
        ranking = LargeRanking(many, held, states, threshold, now)
    else:
        few = _posts(index.ids, index.vectors, titles[place], times[place])
        if name == TOPICS:
            ranking = _with_pictures(ws, few, held, states, marks)
        else:
            rows = rows_for(name, ws, few.ids, few.vectors, report)
            ranking = FittedRanking(few, held, states, made(name), rows)
    live = ws.live["feed"] = Live(ranking, _key(ws), event, newest, generation, stale)
    return live


def wants_lists(ws: Workspace) -> bool:
    """Whether there are so many vectors that lists may have to be written; quick enough for a window."""
    return choose_ranker.posts_with_vectors(ws) >= approximate.LARGE


def _posts(ids: Ids, vectors: Vectors, titles: NDArray[np.bool_], times: NDArray[np.float64]) -> Posts:
    """Return posts with their age by rank, and a lottery that stays the same."""
    age = np.empty(len(ids), np.float32)
    age[np.argsort(np.nan_to_num(times, nan=-np.inf), kind="stable")] = np.linspace(0, 1, len(ids), dtype=np.float32)
    lottery = np.random.default_rng(seeds.derive(0, "surprises")).permutation(len(ids))
    return Posts(ids=ids, vectors=vectors, title_only=titles, newest=age, lottery=lottery)


def _with_pictures(
    ws: Workspace, few: Posts, held: dict[int, Mark], states: list[TopicState], marks: Mapping[int, Current]
) -> LiveRanking | PairedRanking:
    """Return the ranking by topics of texts, and of pictures where some were seen."""
    now, threshold = time.time(), encoding.background_of(ws).threshold(taste.detail(ws))
    with ws.store.read() as connection:
        ids, seen = picture_taste.pictures(ws, connection)
        known, titles, times = taste_store.rankable(connection)
    if not len(ids):
        return LiveRanking(few, held, states, threshold, now)
    every, rows = with_wordless(few, ids)
    factor = picture_taste.scale(ws)
    both = _posts(every, rows, titles[np.searchsorted(known, every)], times[np.searchsorted(known, every)])
    place = np.searchsorted(every, ids)
    few = Posts(
        ids=ids,
        vectors=seen * np.float32(factor),
        title_only=both.title_only[place],
        newest=both.newest[place],
        lottery=np.arange(len(ids)),
    )
    learned = [taste.state_of(topic, marks) for topic in picture_taste.picture_topics(ws, marks)]
    pictures = LiveRanking(few, held, scaled(learned, factor), threshold, now)
    return PairedRanking(LiveRanking(both, held, states, threshold, now), pictures, factor)


def write_lists(ws: Workspace, *, report: Report = silent) -> ListsWritten:
    """Write the lists of a large store's index where they are missing or stale.

    A minute or two for a million posts; meant for another process than the one that ranks, which takes them up at its
    next ranking. Raises DiskFull, Cancelled.
    """
    space = _space(ws)
    with ws.store.read() as connection:
        ids = vectors.ids_of(connection, space.encoder)
        if len(ids) < approximate.LARGE:
            return ListsWritten(written=False)
        lists = approximate.open_lists(ws.paths.index, space, ids)
        if lists is not None and not approximate.is_stale(lists, ids):
            return ListsWritten(written=False)
        stream = _stream(connection, space.encoder, encoding.background_of(ws))
        approximate_build.build(ws.paths.index, space, ids, stream, report=report)
    return ListsWritten(written=True)


def made(name: str) -> Ranker:
    """Return a ranker that is not fitted. Raises UnknownName."""
    cls = RANKERS[name]
    return cls(**({"form_columns": text_form.COLUMNS} if cls.reads_form else {}))


def rows_for(name: str, ws: Workspace, ids: Ids, centred: Vectors, report: Report) -> Vectors:
    """Return what a ranker is given for these posts: their vectors, after how they are written where it reads that."""
    if not RANKERS[name].reads_form:
        return centred
    found = np.zeros((len(ids), text_form.COLUMNS), np.float32)
    for start in range(0, len(ids), TEXTS_AT_ONCE):
        report(Progress("Reading how posts are written", start, len(ids), "posts"))
        part = ids[start : start + TEXTS_AT_ONCE].tolist()
        with ws.store.read() as connection:
            texts = posts.texts(connection, part)
        found[start : start + len(part)] = text_form.features([texts.get(post, "") for post in part])
    return np.hstack([found, centred])


def _open(ws: Workspace, connection: Connection, report: Report) -> vector_index.VectorIndex | approximate.LargeIndex:
    space, background = _space(ws), encoding.background_of(ws)
    ids = vectors.ids_of(connection, space.encoder)
    if len(ids) >= approximate.LARGE:
        stream = _stream(connection, space.encoder, background)
        return approximate.open_large(ws.paths.index, space, ids, stream, report=report)

    def load(newer_than: int) -> tuple[Ids, Vectors]:
        ids, raw = vectors.read(connection, space.encoder, space.dim, newer_than)
        return ids, background.centre(raw)

    return vector_index.open_index(ws.paths.index, space, ids, load, report=report)


def _stream(connection: Connection, key: str, background: Background) -> approximate.Stream:
    def stream(newer_than: int) -> Iterator[tuple[Ids, Vectors]]:
        for ids, raw in vectors.blocks(connection, key, len(background.mean), newer_than):
            yield ids, background.centre(raw)

    return stream


def _space(ws: Workspace) -> Space:
    background = encoding.background_of(ws)
    return Space(encoding.encoder_key(ws), background.fingerprint, len(background.mean))


def _key(ws: Workspace) -> str:
    seen = picture_taste.picture_key(ws)
    if seen:
        with ws.store.read() as connection:
            seen += f":{vectors.newest(connection, seen)}"
    return f"{encoding.encoder_key(ws)}|{taste.detail(ws)}|{choose_ranker.chosen(ws).ranker}|{seen}"


def _mark(current: Current | None) -> Mark | None:
    return Mark(kind=current.kind, weight=current.weight, at=current.at if current.dated else None) if current else None
