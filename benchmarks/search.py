# pyright: basic
# (faiss, hnswlib and usearch have no complete types)
"""Top 200 of a million for 32 topics at once: our lists, plain FAISS flat, and usearch or hnswlib where installed.

    python -m benchmarks.search [POSTS [GRAPH_POSTS]]

The world is clustered (`_world`): on random directions no approximate index is worth anything. Recall is against FAISS
flat (`faiss.knn`) on the same float16 rows. Building a graph of a million posts takes longer than all the rest, so the
graphs get GRAPH_POSTS, a tenth by default; beside them stand our lists over the same tenth. Memory is that of a process
that opened the index and searched, with pages of the mapped file.
"""

import importlib.metadata
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks._world import DIM, World
from engine.core.progress import Progress
from engine.preferences.approximate import open_large
from engine.preferences.approximate_build import build
from engine.preferences.vector_index import Space

COUNT, GRAPH_COUNT = 1_000_000, 100_000
TOPICS, TOP, ROUNDS = 32, 200, 40
SPACE = Space("bench", "none", DIM)
Found = tuple[list[float], list[np.ndarray]]
_CHILD = """
import json, resource, sys
from pathlib import Path
import numpy as np
import psutil
from engine.preferences.approximate import open_large
from engine.preferences.vector_index import Space
queries = np.load(sys.argv[2])
before = psutil.Process().memory_info().rss
ids = np.arange(1, int(sys.argv[3]) + 1)
index = open_large(Path(sys.argv[1]), Space("bench", "none", queries.shape[-1]), ids, lambda _: [])
for batch in queries:
    index.search(batch, 200)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"peak_mb": round(peak / 1e6), "before_mb": round(before / 1e6), "listed": index.from_cache}))
"""


def run(count: int = COUNT, graph_count: int = GRAPH_COUNT) -> dict[str, object]:
    """Return milliseconds, recalls, seconds of building, and memory."""
    with tempfile.TemporaryDirectory(prefix="inside-joke-bench-") as name:
        folder = Path(name)
        world = World(folder / "rows.f16", count)
        queries = world.topics(TOPICS * ROUNDS, seed=1).reshape(ROUNDS, TOPICS, DIM)
        found = _ours(world, folder / "index", queries, count)
        found |= _memory(folder, queries, count)
        flat, truth = _flat(world, queries[: ROUNDS // 4], count)
        ours = found.pop("found")
        ratio = float(np.quantile(flat, 0.5)) * 1e3 / float(found["lists_p50_ms"])
        found |= _row("faiss_flat", (flat, truth), truth) | {"flat_over_lists": round(ratio, 1)}
        found["lists_recall"] = round(_recall(ours[: len(truth)], truth), 4)
        found["lists_recall_worst_topic"] = round(min(_recalls(ours[: len(truth)], truth)), 3)
        del truth, ours
        return found | _graphs(world, folder, queries[: ROUNDS // 4], min(count, graph_count))


def _ours(world: World, folder: Path, queries: np.ndarray, count: int) -> dict:
    began, labels = time.perf_counter(), dict[str, float]()

    def report(progress: Progress) -> None:
        labels.setdefault(progress.label, time.perf_counter() - began)

    manifest = build(folder, SPACE, world.ids[:count], world.stream, report=report)
    built = time.perf_counter()
    index = open_large(folder, SPACE, world.ids[:count], world.stream)
    opened = time.perf_counter()
    index.search(queries[0], TOP)
    times, found = _timed(lambda batch: index.search(batch, TOP)[1], queries)
    row = _row("lists", (times, found), None)
    return row | {
        "lists_nprobe": manifest.nprobe,
        "lists_build_s": round(built - began, 1),
        "lists_open_s": round(opened - built, 2),
        "found": found,
    }


def _timed(search: Callable[[np.ndarray], np.ndarray], queries: np.ndarray) -> Found:
    times, found = [], []
    for batch in queries:
        began = time.perf_counter()
        rows = search(batch)
        times.append(time.perf_counter() - began)
        found.append(np.array(rows))
    return times, found


def _row(name: str, result: Found, truth: list[np.ndarray] | None) -> dict:
    times, found = result
    row = {f"{name}_p50_ms": round(float(np.quantile(times, 0.5)) * 1e3, 1)}
    row[f"{name}_p95_ms"] = round(float(np.quantile(times, 0.95)) * 1e3, 1)
    return row | ({} if truth is None else {f"{name}_recall": round(_recall(found, truth), 4)})


def _recall(found: list[np.ndarray], truth: list[np.ndarray]) -> float:
    return float(np.mean(_recalls(found, truth)))


def _recalls(found: list[np.ndarray], truth: list[np.ndarray]) -> list[float]:
    pairs = [(a, b) for left, right in zip(found, truth, strict=True) for a, b in zip(left, right, strict=True)]
    return [float(np.isin(right, left).mean()) for left, right in pairs]


def _flat(world: World, queries: np.ndarray, count: int) -> Found:
    import faiss

    rows = np.fromfile(world.path, "<f2", count * DIM).reshape(count, DIM).astype(np.float32)
    return _timed(lambda batch: faiss.knn(batch, rows, TOP, metric=faiss.METRIC_INNER_PRODUCT)[1], queries)


def _memory(folder: Path, queries: np.ndarray, count: int) -> dict:
    np.save(folder / "queries.npy", queries)
    command = [sys.executable, "-c", _CHILD, str(folder / "index"), str(folder / "queries.npy"), str(count)]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    if answer["listed"] != count:
        raise RuntimeError("the lists were not used")
    return {"lists_process_peak_mb": answer["peak_mb"], "lists_process_before_mb": answer["before_mb"]}


def _graphs(world: World, folder: Path, queries: np.ndarray, count: int) -> dict:
    """Return what graphs give on the first `count` posts, and our lists there."""
    rows = np.fromfile(world.path, "<f2", count * DIM).reshape(count, DIM).astype(np.float32)
    _, truth = _flat(world, queries, count)
    part = f"{count // 1000}k"

    def some(newer_than: int):
        return ((ids[ids <= count], vectors[ids <= count]) for ids, vectors in world.stream(newer_than))

    build(folder / "part", SPACE, world.ids[:count], some)
    index = open_large(folder / "part", SPACE, world.ids[:count], some)
    found = _row(f"{part}_lists", _timed(lambda batch: index.search(batch, TOP)[1], queries), truth)
    for name, made in (("usearch", _usearch), ("hnswlib", _hnswlib)):
        try:
            found[f"{name}_version"] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[f"{name}_version"] = "not installed"
            continue
        began = time.perf_counter()
        search = made(rows)
        found[f"{part}_{name}_build_s"] = round(time.perf_counter() - began, 1)
        search(queries[0])
        found |= _row(f"{part}_{name}", _timed(search, queries), truth)
    return found


def _usearch(rows: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    from usearch.index import Index  # pyright: ignore[reportMissingImports]

    index = Index(ndim=DIM, metric="ip", dtype="f16", connectivity=16, expansion_add=128, expansion_search=400)
    index.add(np.arange(len(rows)), rows, threads=2)
    return lambda batch: np.array(index.search(batch, TOP, threads=2).keys, np.int64)


def _hnswlib(rows: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    import hnswlib  # pyright: ignore[reportMissingImports]

    index = hnswlib.Index(space="ip", dim=DIM)
    index.init_index(max_elements=len(rows), M=16, ef_construction=128)
    index.add_items(rows, num_threads=2)
    index.set_ef(400)
    return lambda batch: index.knn_query(batch, TOP, num_threads=2)[0].astype(np.int64)


if __name__ == "__main__":
    for key, value in run(*map(int, sys.argv[1:3])).items():
        print(f"{key:28} {value}")
