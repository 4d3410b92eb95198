"""From a like to the re-ranked feed: the real workflow on a real profile of synthetic posts, with its SQLite writes.

    python -m benchmarks.rerank [POSTS]

Vectors are random directions around 200 centres, so that topics exist; texts are short. Each round likes the next
card of the feed, re-ranks, and undoes nothing: the taste grows as it does in use.
"""

import logging
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from engine.core.records import Post
from engine.store import posts, vectors
from engine.workflows import encoding, feed, taste
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
        _fill(ws, count, rng)
        filled = time.perf_counter()
        for post in rng.choice(count, LIKES_BEFORE, replace=False).tolist():
            react(ws, post + 1, "like" if post % 10 else "dislike")
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
        "rerank_open_s": opened - opening,
        "rerank_p50_ms": float(np.quantile(times, 0.5)) * 1e3,
        "rerank_p95_ms": float(np.quantile(times, 0.95)) * 1e3,
        "rerank_worst_ms": max(times) * 1e3,
        "cached_feed_ms": (shown - cached) * 1e3,
    }


def _fill(ws: Workspace, count: int, rng: np.random.Generator) -> None:
    key, centres = encoding.encoder_key(ws), rng.normal(size=(200, 384)).astype(np.float32)
    for start in range(0, count, 2_000):
        size = min(2_000, count - start)
        rows = [
            Post(uid=f"b:{row}", source="bench", text=f"post number {row}", created_at=1e9 + row)
            for row in range(start, start + size)
        ]
        made = rng.normal(size=(size, 384)).astype(np.float32) + centres[rng.integers(0, 200, size)]
        made /= np.linalg.norm(made, axis=1, keepdims=True)
        with ws.store.write() as connection:
            placed = posts.add(connection, rows)
            vectors.add(connection, key, [place.id for place in placed], made)


def _round(ws: Workspace) -> float:
    card = feed.cached_feed(ws, 1).cards[0]
    began = time.perf_counter()
    react(ws, card.id, "like")
    feed.rerank(ws, card.id)
    return time.perf_counter() - began


if __name__ == "__main__":
    for name, value in run(*map(int, sys.argv[1:2])).items():
        print(f"{name:20} {value:12.2f}")
