"""Writes the lists that `approximate` searches: a minute or two for a million posts, in the background, cancellable.

The store is read twice, in blocks, and nothing of the size of all vectors is held in memory: the sample from which the
centres are learned is the largest thing. What was begun and not finished leaves no trace but a folder that the next
build deletes.
"""

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.files import disk_errors, sha256_of, sync_folder, write_atomically
from engine.core.progress import Progress, Report, silent
from engine.preferences.approximate import FILES, FORMAT, RECALL, Ids, Lists, ListsManifest, Stream, Vectors
from engine.preferences.vector_index import Space, epoch, hash_of_ids

SAMPLES = 32
"""Posts for each centre, from which it is learned."""

ROUNDS = 6
"""Of Lloyd's k-means; later ones change little."""

PROBES = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 256, 384, 512)
QUERIES, DEPTH = 192, 200
BLOCK = 16_384


def build(
    folder: Path, space: Space, stored_ids: Ids, stream: Stream, *, report: Report = silent, seed: int = 0
) -> ListsManifest:
    """Write a new generation of lists over all vectors of the store, and make it CURRENT.

    Args:
        folder: of generations; made when missing.
        space: what the vectors are of.
        stored_ids: ids of all vectors in the store, ascending, not empty; newer ones are left out.
        stream: reads vectors from the store; it is called twice.
        report: raises Cancelled to stop; what was current stays so.
        seed: of the sample and the queries.

    Returns:
        The manifest. Where `recall` is under RECALL the lists will not be used, and searches stay exact.

    Raises:
        DiskFull: the lists take `2 * dim + 8` bytes for each post, twice that while they are written.
    """
    with disk_errors(folder):
        generation = folder / uuid.uuid4().hex
        generation.mkdir(parents=True)
        try:
            manifest = _write(generation, space, stored_ids, stream, report, np.random.default_rng(seed))
            _make_current(folder, generation)
            return manifest
        finally:
            current = folder / "CURRENT"
            if not current.exists() or current.read_text("ascii") != generation.name:
                shutil.rmtree(generation, ignore_errors=True)


def _write(
    generation: Path, space: Space, stored_ids: Ids, stream: Stream, report: Report, rng: np.random.Generator
) -> ListsManifest:
    began = epoch(generation.parent)
    newest = int(stored_ids[-1])
    count = max(1, min(len(stored_ids), round(4 * len(stored_ids) ** 0.5)))
    drawn = np.sort(rng.choice(stored_ids, min(count * SAMPLES, len(stored_ids)), replace=False))
    centres = _learn(_sample(_until(stream, newest), drawn, len(stored_ids), space.dim, report), count, report)
    ids, nearest = _assign(_until(stream, newest), generation / "rows.f16", centres, len(stored_ids), report)
    _arrange(generation, nearest, count, space.dim, report)
    sizes = np.bincount(nearest, minlength=count)
    for name, data in zip(FILES, (ids.astype("<i8"), sizes.astype("<i8"), centres.astype("<f4")), strict=False):
        write_atomically(generation / name, data.tobytes())
    lists = Lists(ids, centres, sizes, generation / "lists.bin", 1)
    nprobe, recall = _measure(lists, count, report, rng)
    manifest = ListsManifest(
        format=FORMAT,
        space=space,
        count=len(ids),
        max_id=int(ids[-1]),
        ids_hash=hash_of_ids(ids),
        epoch=began,
        nprobe=nprobe,
        recall=recall,
        files={name: sha256_of(generation / name) for name in FILES},
    )
    write_atomically(generation / "manifest.json", msgspec.json.encode(manifest))
    report(Progress("Keeping the index"))
    return manifest


def _make_current(folder: Path, generation: Path) -> None:
    sync_folder(folder)
    write_atomically(folder / "CURRENT", generation.name.encode())
    for other in folder.iterdir():
        if other.is_dir() and other != generation:
            shutil.rmtree(other, ignore_errors=True)


def _until(stream: Stream, newest: int) -> Iterator[tuple[Ids, Vectors]]:
    for ids, vectors in stream(0):
        inside = int((ids <= newest).sum())
        for start in range(0, inside, BLOCK):
            yield ids[start : min(inside, start + BLOCK)], vectors[start : min(inside, start + BLOCK)]


def _sample(blocks: Iterator[tuple[Ids, Vectors]], drawn: Ids, total: int, dim: int, report: Report) -> Vectors:
    """Return the vectors of the drawn posts that are there, shape (len(drawn) or fewer, dim), float32."""
    made, filled, done = np.empty((len(drawn), dim), np.float32), 0, 0
    for ids, vectors in blocks:
        part = vectors[np.isin(ids, drawn, assume_unique=True)]
        made[filled : filled + len(part)] = part
        filled, done = filled + len(part), done + len(ids)
        report(Progress("Reading posts for the index", done, total, "posts"))
    return made[:filled]


def _learn(sample: Vectors, count: int, report: Report) -> Vectors:
    """Return `count` directions around which the sample gathers (spherical k-means), shape (count, dim)."""
    centres = sample[np.linspace(0, len(sample) - 1, count).astype(np.int64)].copy()
    for turn in range(ROUNDS):
        nearest = np.empty(len(sample), np.int64)
        for start in range(0, len(sample), BLOCK):
            report(Progress("Sorting posts", turn * len(sample) + start, ROUNDS * len(sample), "steps"))
            nearest[start : start + BLOCK] = _nearest(sample[start : start + BLOCK], centres)
        order = np.argsort(nearest, kind="stable")
        found, first = np.unique(nearest[order], return_index=True)
        for start, end, centre in zip(first, [*first[1:], len(order)], found, strict=True):
            mean = sample[order[start:end]].sum(axis=0)
            centres[centre] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return centres


def _nearest(vectors: Vectors, centres: Vectors) -> Ids:
    import faiss

    return faiss.knn(np.ascontiguousarray(vectors), centres, 1, metric=faiss.METRIC_INNER_PRODUCT)[1][:, 0]


def _assign(
    blocks: Iterator[tuple[Ids, Vectors]], path: Path, centres: Vectors, total: int, report: Report
) -> tuple[Ids, Ids]:
    """Write all rows to `path`, in the order of the store; return their ids and their nearest centre's number."""
    all_ids: list[Ids] = []
    nearest: list[Ids] = []
    done = 0
    with path.open("wb") as file:
        for ids, vectors in blocks:
            file.write(vectors.astype("<f2").tobytes())
            all_ids.append(ids)
            nearest.append(_nearest(vectors, centres))
            done += len(ids)
            report(Progress("Writing the index", done, total, "posts"))
    return np.concatenate(all_ids), np.concatenate(nearest)


def _arrange(generation: Path, nearest: Ids, count: int, dim: int, report: Report) -> None:
    """Turn rows.f16 into lists.bin by plain writes: mapped files would count as memory of this process."""
    sizes = np.bincount(nearest, minlength=count)
    starts = np.concatenate([[0], np.cumsum(sizes * (2 * dim + 8))])
    filled = np.zeros(count, np.int64)
    with (generation / "rows.f16").open("rb") as rows, (generation / "lists.bin").open("wb") as lists:
        for begin in range(0, len(nearest), 4 * BLOCK):
            report(Progress("Sorting the index", begin, len(nearest), "posts"))
            part = nearest[begin : begin + 4 * BLOCK]
            block = np.frombuffer(rows.read(2 * dim * len(part)), "<f2").reshape(len(part), dim)
            for centre, places in _groups(part):
                lists.seek(int(starts[centre] + filled[centre] * 2 * dim))
                lists.write(block[places].tobytes())
                filled[centre] += len(places)
        for centre, places in _groups(nearest):
            lists.seek(int(starts[centre] + sizes[centre] * 2 * dim))
            lists.write(places.astype("<i8").tobytes())
        lists.flush()
        os.fsync(lists.fileno())
    (generation / "rows.f16").unlink()


def _groups(labels: Ids) -> Iterator[tuple[int, Ids]]:
    """Yield each label, and where it stands, ascending."""
    order = np.argsort(labels, kind="stable")
    found, first = np.unique(labels[order], return_index=True)
    yield from zip(found.tolist(), np.split(order, first[1:]), strict=True)


def _measure(lists: Lists, count: int, report: Report, rng: np.random.Generator) -> tuple[int, float]:
    """Return the fewest lists to read, and the recall with them, on queries such as topics are.

    An eighth are posts themselves, as a topic of one like is; the others are means of several posts near one another.
    """
    depth = min(DEPTH, len(lists.ids))
    queries = lists.take(rng.choice(len(lists.ids), min(QUERIES, len(lists.ids)), replace=False))
    near = lists.exactly(queries[len(queries) // 8 :], min(depth, 50))
    for place, rows in enumerate(near, len(queries) // 8):
        mean = lists.take(rng.choice(rows, min(len(rows), int(rng.integers(2, 30))), replace=False)).mean(axis=0)
        queries[place] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    report(Progress("Testing the index"))
    truth = lists.exactly(queries, depth)
    recall, tried = 0.0, 1
    for tried in sorted({min(probes, count) for probes in PROBES}):
        report(Progress("Testing the index", tried, PROBES[-1], "lists"))
        recall = _overlap(lists.search(queries, depth, nprobe=tried)[1], truth)
        if recall >= RECALL:
            break
    return tried, recall


def _overlap(found: NDArray[np.int64], truth: NDArray[np.int64]) -> float:
    return float(np.mean([np.isin(right, left).mean() for left, right in zip(found, truth, strict=True)]))
