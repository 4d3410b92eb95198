"""From a like to the re-ranked feed: the real workflow on a real profile of synthetic posts, with its SQLite writes.

    python -m benchmarks.rerank [POSTS]

Vectors are those of `_world`; texts are short. Each round likes the next card of the feed, re-ranks, and undoes
nothing: the taste grows as it does in use. From 200,000 posts on the lists of the index are written first, as the app
does in another process. Memory is the whole process's, without models.
"""

import logging
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks._world import World
from engine.core.records import Post
from engine.store import posts, vectors
from engine.workflows import encoding, feed, ranking, taste
from engine.workflows.react import react
from engine.workflows.workspace import Workspace, open_workspace

POSTS = 100_000
LIKES_BEFORE = 200
ROUNDS = 60


def run(count: int = POSTS) -> dict[str, float]:
    """Return milliseconds (p50, p95, worst) of `rerank`, and seconds of filling and opening."""
    logging.getLogger("engine").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="inside-joke-bench-") as folder:
        ws = open_workspace(Path(folder) / "profile")
        began = time.perf_counter()
        rng = np.random.default_rng(0)
        _fill(ws, World(Path(folder) / "rows.f16", count))
        filled = time.perf_counter()
        for post in rng.choice(count, LIKES_BEFORE, replace=False).tolist():
            react(ws, post + 1, "like" if post % 10 else "dislike")
        writing = time.perf_counter()
        ranking.write_lists(ws)
        opening = time.perf_counter()
        feed.feed(ws, 1)
        opened = time.perf_counter()
        times = [_round(ws) for _ in range(ROUNDS)]
        cached = time.perf_counter()
        feed.cached_feed(ws, 30)
        shown = time.perf_counter()
        topics = len(taste.taste(ws).topics)
        ws.close()
    return {
        "rerank_posts": float(count),
        "rerank_topics": float(topics),
        "rerank_fill_s": filled - began,
        "rerank_lists_s": opening - writing,
        "rerank_open_s": opened - opening,
        "rerank_p50_ms": float(np.quantile(times, 0.5)) * 1e3,
        "rerank_p95_ms": float(np.quantile(times, 0.95)) * 1e3,
        "rerank_worst_ms": max(times) * 1e3,
        "cached_feed_ms": (shown - cached) * 1e3,
        "rerank_peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    }


def _fill(ws: Workspace, world: World) -> None:
    key, row = encoding.encoder_key(ws), 0
    for ids, block in world.stream(0):
        rows = [
            Post(uid=f"b:{post}", source="bench", text=f"post number {post}", created_at=1e9 + row)
            for row, post in enumerate(ids.tolist(), row)
        ]
        row += len(rows)
        with ws.store.write() as connection:
            placed = posts.add(connection, rows)
            vectors.add(connection, key, [place.id for place in placed], block)


def _round(ws: Workspace) -> float:
    card = feed.cached_feed(ws, 1).cards[0]
    began = time.perf_counter()
    react(ws, card.id, "like")
    feed.rerank(ws, card.id)
    return time.perf_counter() - began


if __name__ == "__main__":
    for name, value in run(*map(int, sys.argv[1:2])).items():
        print(f"{name:20} {value:12.2f}")
