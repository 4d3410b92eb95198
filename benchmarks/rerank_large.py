"""From a like to the re-ranked feed among a million posts: the ranking alone, without the store's writes.

    python -m benchmarks.rerank_large [POSTS]

The clustered world of `_world`; a person with 32 topics likes the next card of their feed, now and then dislikes one,
and each time the first 500 are ordered anew. At the end the feed is compared with one that scored every post: the share
of its 100 best posts by score that ours has too. Memory is that of the whole process, with pages of the mapped index.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks._world import DIM, World
from engine.core.progress import silent
from engine.preferences import topics
from engine.preferences.approximate import LargeIndex, open_large
from engine.preferences.approximate_build import build
from engine.preferences.large_ranking import LargePosts, LargeRanking
from engine.preferences.live_ranking import FRESH, Mark
from engine.preferences.mixing import Mix
from engine.preferences.topic_scores import scores
from engine.preferences.topics import Like
from engine.preferences.vector_index import Space

POSTS = 1_000_000
TOPICS, ROUNDS, THRESHOLD = 32, 200, 0.2
SPACE = Space("bench", "none", DIM)
NOW = 1e9


def run(count: int = POSTS) -> dict[str, object]:
    """Return milliseconds of a like, or a dislike, with the order after it; memory; agreement with scoring all."""
    with tempfile.TemporaryDirectory(prefix="inside-joke-bench-") as name:
        folder = Path(name)
        world = World(folder / "rows.f16", count)
        build(folder / "index", SPACE, world.ids, world.stream, report=silent)
        began = time.perf_counter()
        index = open_large(folder / "index", SPACE, world.ids, world.stream)
        opened = time.perf_counter()
        ranking, marks = _person(world, index)
        ready = time.perf_counter()
        times, certain, known = _react(ranking, marks)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        agreed = _agreement(world, ranking, known)
    return {
        "posts": count,
        "topics at the end": len(ranking.topics),
        "opened (s)": round(opened - began, 2),
        "first ranking (s)": round(ready - opened, 2),
        "reaction to feed, p50 (ms)": round(float(np.quantile(times, 0.5)) * 1e3, 1),
        "reaction to feed, p95 (ms)": round(float(np.quantile(times, 0.95)) * 1e3, 1),
        "reaction to feed, worst (ms)": round(max(times) * 1e3, 1),
        "orders that were certain": round(certain, 3),
        "the 100 best of all that were candidates": round(agreed, 4),
        "peak memory of building and ranking (MB)": round(peak / 1e6),
    }


def _person(world: World, index: LargeIndex) -> tuple[LargeRanking, dict[int, Mark]]:
    """Return a ranking of one person with a history in TOPICS subjects."""
    rng = np.random.default_rng(2)
    subjects = rng.choice(world.labels, TOPICS * 2, replace=False)
    liked = [rng.choice(np.flatnonzero(world.labels == each), 6) for each in dict.fromkeys(subjects.tolist())]
    places = np.unique(np.concatenate(liked[:TOPICS]))
    likes = [
        Like(post=int(index.ids[place]), vector=vector)
        for place, vector in zip(places, world.take(places), strict=True)
    ]
    marks = {like.post: Mark(kind="like", at=NOW) for like in likes}
    count = len(index.ids)
    posts = LargePosts(
        index=index,
        title_only=np.zeros(count, np.bool_),
        newest=np.linspace(0, 1, count, dtype=np.float32),
        lottery=rng.permutation(count),
    )
    learned = topics.learn(likes, THRESHOLD, THRESHOLD / 2)
    ranking = LargeRanking(posts, marks, learned, THRESHOLD, NOW)
    ranking.order(Mix())
    return ranking, marks


def _react(ranking: LargeRanking, marks: dict[int, Mark]) -> tuple[list[float], float, dict[int, Mark]]:
    times: list[float] = []
    certain = 0
    known = dict(marks)
    ids, _ = ranking.order(Mix())
    for turn in range(ROUNDS):
        card = next(int(post) for post in ids[turn % 12 :] if int(post) not in known)
        known[card] = Mark(kind="dislike" if turn % 10 == 9 else "like", at=NOW)
        began = time.perf_counter()
        ranking.apply({card: known[card]})
        ids, _ = ranking.order(Mix())
        times.append(time.perf_counter() - began)
        certain += ranking.certain
    return times, certain / ROUNDS, known


def _agreement(world: World, ranking: LargeRanking, known: dict[int, Mark]) -> float:
    """Return the share of the 100 best unseen posts, by scoring every post, that the ranking's order holds."""
    decay = topics.decayed({post: mark.at for post, mark in known.items() if mark.kind == "like"}, NOW)
    weights = [topics.importance(topic, decay) for topic in ranking.topics]
    disliked = ranking.posts.places([post for post, mark in known.items() if mark.kind == "dislike"])
    dislikes = ranking.posts.index.take(disliked)
    parts = [scores(ranking.topics, weights, dislikes, vectors) for _, vectors in world.stream(0)]
    full = np.concatenate(parts) + np.float32(FRESH) * ranking.posts.newest
    full[ranking.posts.places(list(known))] = -np.inf
    best = world.ids[np.argpartition(-full, 100)[:100]]
    ids, _ = ranking.order(Mix(exploration=0))
    return float(np.isin(best, ids).mean())


if __name__ == "__main__":
    for name, value in run(*map(int, sys.argv[1:2])).items():
        print(f"{name:44} {value}")
