"""Search over more vectors than can be compared one by one: inverted lists (Jégou et al. 2011), mapped from disk.

Every vector stands in the list of its nearest centre, as float16, which is what the store keeps; a query reads the
lists of the `nprobe` centres nearest to it. Scores are exact, so nothing is left to re-rank: what can go wrong is only
that a good post stands in a list that was not read. `nprobe` is therefore measured when the lists are written, against
reading all of them, and lists that do not reach RECALL are not used. Vectors that the lists do not hold are compared
one by one, and posts that left the store are passed over.

On disk, in a generation as of `vector_index`: `ids.i64`, `sizes.i64` (of the lists), `centres.f32`, `lists.bin` (for
each list its float16 rows, then their row numbers), `manifest.json`. Nothing of it is used before its hash was checked.
"""

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.files import sha256_of
from engine.core.progress import Progress, Report, silent
from engine.preferences.vector_index import Space, epoch, hash_of_ids

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]
Stream = Callable[[int], Iterable[tuple[Ids, Vectors]]]
"""Given an id, yields all ids over it, ascending, and their centred unit vectors from the store, in blocks."""

_log = logging.getLogger(__name__)

FORMAT = 2
LARGE = 200_000
"""From this many vectors on, lists beat comparing all."""

RECALL = 0.99
"""Share of the true 200 nearest that the lists must find."""

STALE_SHARE = 0.1
"""When more than this share of the posts is not in the lists, or has left, they are written anew."""

BLOCK = 16_384
MADV_DONTNEED = 4  # on Linux and macOS: of a mapped file, pages are read again when they are needed
FILES = ("ids.i64", "sizes.i64", "centres.f32", "lists.bin")


class ListsManifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a generation of lists claims to be.

    Attributes:
        ids_hash: of the sorted ids.
        epoch: of the folder when the vectors were read; `vector_index.discard` begins another.
        nprobe: how many lists a query reads.
        recall: what was measured with it.
        files: SHA-256 by name.
    """

    format: int
    space: Space
    count: int
    max_id: int
    ids_hash: str
    epoch: str
    nprobe: int
    recall: float
    files: dict[str, str]


class Lists:
    """The lists of one generation; rows are numbered by ascending post id. `open_lists` checks and opens them."""

    def __init__(self, ids: Ids, centres: Vectors, sizes: Ids, path: Path, nprobe: int) -> None:
        import faiss

        dim = centres.shape[1]
        quantiser = faiss.IndexFlatIP(dim)
        quantiser.add(centres)  # pyright: ignore[reportCallIssue] - swig
        kind, metric = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        index: Any = faiss.IndexIVFScalarQuantizer(quantiser, dim, len(centres), kind, metric, False)
        lists: Any = faiss.OnDiskInvertedLists()
        lists.nlist, lists.code_size, lists.filename, lists.read_only = len(centres), 2 * dim, str(path), True
        lists.prefetch_nthread = 0  # it would read every list twice
        lists.totsize = path.stat().st_size
        lists.lists.resize(len(centres))
        given = sizes.astype(np.uint64)  # swig_ptr does not keep its array alive
        lists.set_all_lists_sizes(faiss.swig_ptr(given))
        lists.do_mmap()
        index.is_trained, index.ntotal = True, len(ids)
        index.replace_invlists(lists, False)
        index.make_direct_map()
        _let_go(lists)
        self.ids, self.nprobe = ids, nprobe
        self._index, self._keep = index, (quantiser, lists)

    def search(
        self, queries: Vectors, k: int, alive: NDArray[np.bool_] | None = None, nprobe: int = 0
    ) -> tuple[Vectors, Ids]:
        """Return the best scores and rows, both (n_queries, k), best first; -1 and -inf where fewer were found.

        Args:
            queries: shape (n_queries, dim), float32.
            k: how many for each.
            alive: rows that may be found, shape (n,); None for all.
            nprobe: how many lists to read; 0 for as many as were measured to do.
        """
        import faiss

        settings: dict[str, Any] = {"nprobe": min(nprobe or self.nprobe, self._index.nlist)}
        bits = None if alive is None else np.packbits(alive, bitorder="little")
        if alive is not None and bits is not None:
            settings["sel"] = faiss.IDSelectorBitmap(len(alive), faiss.swig_ptr(bits))
        options: Any = faiss.SearchParametersIVF(**settings)
        scores, rows = self._index.search(np.ascontiguousarray(queries, np.float32), k, params=options)
        scores[rows < 0] = -np.inf
        return scores, rows

    def exactly(self, queries: Vectors, k: int) -> Ids:
        """Return the best rows, read from all lists: the truth that `search` is measured against."""
        return self.search(queries, k, nprobe=self._index.nlist)[1]

    def take(self, rows: Ids) -> Vectors:
        """Return the vectors of these rows, shape (len(rows), dim)."""
        return self._index.reconstruct_batch(rows) if len(rows) else np.zeros((0, self._index.d), np.float32)


class LargeIndex:
    """All vectors of the store: those in lists, and the others beside them.

    Attributes:
        ids: ascending, shape (n,); a place is a position in it.
        from_cache: how many of them the lists hold.
        stale: writing the lists (`approximate_build.build`) would make searches quicker.
    """

    def __init__(self, lists: Lists | None, alive: NDArray[np.bool_] | None, ids: Ids, rows: NDArray[np.float16]):
        self._lists, self._rows = lists, rows
        self._alive = None if alive is None or alive.all() else alive
        listed = (
            np.zeros(0, np.int64) if lists is None else lists.ids if self._alive is None else lists.ids[self._alive]
        )
        self._listed = None if self._alive is None else np.flatnonzero(self._alive)
        self.from_cache = len(listed)
        self.ids = np.concatenate([listed, ids])
        self.stale = _is_stale(0 if lists is None else len(lists.ids), self.from_cache, len(self.ids))

    def search(self, queries: Vectors, k: int, *, effort: int = 1) -> tuple[Vectors, Ids]:
        """Return the best scores and places for each query, both (n_queries, k or fewer), best first.

        A place of -1, with score -inf, stands where the lists that were read held too little. `effort` multiplies how
        many lists are read: `nprobe` was measured for 200, and a larger `k` needs more.
        """
        k = min(k, len(self.ids))
        found: list[tuple[Vectors, Ids]] = []
        if self._lists is not None and k:
            scores, rows = self._lists.search(queries, k, self._alive, effort * self._lists.nprobe)
            if self._listed is not None:
                rows = np.where(rows < 0, -1, np.searchsorted(self._listed, rows))
            found.append((scores, rows))
        for start in range(0, len(self._rows) if k else 0, BLOCK):
            block = queries @ self._rows[start : start + BLOCK].astype(np.float32).T
            places = np.broadcast_to(np.arange(block.shape[1]) + self.from_cache + start, block.shape)
            found = [_best([*found, (block, places)], k)]
        return found[0] if found else (np.zeros((len(queries), 0), np.float32), np.zeros((len(queries), 0), np.int64))

    def take(self, places: Ids) -> Vectors:
        """Return the vectors at these places, shape (len(places), dim), float32."""
        inside = places < self.from_cache
        made = np.empty((len(places), self._rows.shape[1]), np.float32)
        made[~inside] = self._rows[places[~inside] - self.from_cache]
        if self._lists is not None:
            rows = places[inside]
            made[inside] = self._lists.take(rows if self._listed is None else self._listed[rows])
        return made


def is_stale(lists: Lists, stored_ids: Ids) -> bool:
    """Whether writing these lists anew would make searches of the store quicker."""
    held = int(np.isin(lists.ids, stored_ids, assume_unique=True).sum())
    return _is_stale(len(lists.ids), held, len(stored_ids))


def _is_stale(listed: int, alive: int, stored: int) -> bool:
    return stored - alive + listed - alive > STALE_SHARE * stored


def open_large(folder: Path, space: Space, stored_ids: Ids, stream: Stream, *, report: Report = silent) -> LargeIndex:
    """Return an index over exactly the store's vectors: lists from disk where they can be trusted, the rest in memory.

    Args:
        folder: where generations live; may be missing.
        space: what the vectors must be of.
        stored_ids: ids of all vectors in the store, ascending.
        stream: reads vectors from the store.
        report: raises Cancelled to stop.
    """
    report(Progress("Opening the index", 0, len(stored_ids), "posts"))
    lists = open_lists(folder, space, stored_ids)
    newest = int(lists.ids[-1]) if lists is not None else 0
    room = int((stored_ids > newest).sum())
    ids, rows, filled = np.empty(room, np.int64), np.empty((room, space.dim), np.float16), 0
    for more, vectors in stream(newest):
        end = min(room, filled + len(more))
        ids[filled:end], rows[filled:end] = more[: end - filled], vectors[: end - filled]
        filled = end
        report(Progress("Opening the index", filled, room, "posts"))
    alive = None if lists is None else np.isin(lists.ids, stored_ids, assume_unique=True)
    return LargeIndex(lists, alive, ids[:filled], rows[:filled])


def open_lists(folder: Path, space: Space, stored_ids: Ids) -> Lists | None:
    """Return the lists of the current generation, or None with the reason in the log."""
    try:
        generation = folder / (folder / "CURRENT").read_text("ascii").strip()
        manifest = msgspec.json.decode((generation / "manifest.json").read_bytes(), type=ListsManifest)
        reason = _distrust(folder, generation, manifest, space)
    except (OSError, ValueError) as error:  # msgspec's and Unicode's errors are ValueErrors
        _log.info("no usable lists: %s", type(error).__name__)
        return None
    if not reason:
        ids, centres, sizes = _read(generation, space.dim)
        reason = _contradiction(generation, manifest, ids, sizes, len(centres)) or _strangers(ids, stored_ids)
        if not reason:
            return Lists(ids, centres, sizes, generation / "lists.bin", manifest.nprobe)
    _log.warning("the lists are not used: %s", reason)
    return None


def _let_go(lists: Any) -> None:
    """Give back the pages that making the direct map has read: all of the file, and most are not needed again soon."""
    import ctypes

    address = int(lists.ptr) if lists.ptr is not None else 0
    with suppress(AttributeError, OSError):  # a courtesy: not every system has it
        ctypes.CDLL(None).madvise(ctypes.c_void_p(address), ctypes.c_size_t(lists.totsize), MADV_DONTNEED)


def _distrust(folder: Path, generation: Path, manifest: ListsManifest, space: Space) -> str:
    import faiss

    if not hasattr(faiss, "OnDiskInvertedLists"):  # not part of FAISS on Windows
        return "this system cannot map them"
    if manifest.format != FORMAT or manifest.space != space or manifest.epoch != epoch(folder):
        return "they are of another format, encoder, background or time"
    if manifest.recall < RECALL:
        return f"they find {manifest.recall:.3f} of what they should"
    if any(manifest.files.get(name) != sha256_of(generation / name) for name in FILES):
        return "their bytes have changed"
    return ""


def _read(generation: Path, dim: int) -> tuple[Ids, Vectors, Ids]:
    ids, sizes = (np.fromfile(generation / name, "<i8").astype(np.int64) for name in FILES[:2])
    centres = np.fromfile(generation / "centres.f32", "<f4").astype(np.float32)
    return ids, centres[: len(centres) // dim * dim].reshape(-1, dim), sizes


def _contradiction(generation: Path, manifest: ListsManifest, ids: Ids, sizes: Ids, centres: int) -> str:
    """Return what in files of the right hash would still lead FAISS, which trusts its input, out of the file."""
    wanted = len(ids) * (2 * manifest.space.dim + 8)
    fits = len(ids) == manifest.count == int(sizes.sum()) and len(sizes) == centres and bool((sizes >= 0).all())
    if not fits or not len(ids) or (generation / "lists.bin").stat().st_size != wanted:
        return "they do not hold what their manifest says"
    if hash_of_ids(ids) != manifest.ids_hash or not bool((np.diff(ids) > 0).all()) or manifest.max_id != int(ids[-1]):
        return "their ids are not those of their manifest"
    seen, start = np.zeros(len(ids), np.bool_), 0
    bytes_ = np.memmap(generation / "lists.bin", np.uint8, "r")
    for size in sizes.tolist():
        start += size * 2 * manifest.space.dim
        rows = bytes_[start : start + 8 * size].view("<i8")
        if size and (int(rows.min()) < 0 or int(rows.max()) >= len(ids)):
            return "their row numbers are not rows"
        seen[rows] = True
        start += 8 * size
    return "" if seen.all() else "a row is missing"


def _strangers(ids: Ids, stored_ids: Ids) -> str:
    covered = stored_ids[stored_ids <= ids[-1]]
    return "" if np.isin(covered, ids, assume_unique=True).all() else "the store holds other posts"


def _best(parts: list[tuple[Vectors, Ids]], k: int) -> tuple[Vectors, Ids]:
    """Return the best `k` columns of each row out of several answers, best first."""
    scores, places = np.concatenate([s for s, _ in parts], axis=1), np.concatenate([p for _, p in parts], axis=1)
    if scores.shape[1] > k:
        some = np.argpartition(-scores, k - 1, axis=1)[:, :k]
        scores, places = np.take_along_axis(scores, some, axis=1), np.take_along_axis(places, some, axis=1)
    order = np.argsort(-scores, axis=1, kind="stable")
    return np.take_along_axis(scores, order, axis=1), np.take_along_axis(places, order, axis=1)
