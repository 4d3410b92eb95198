"""All vectors of one encoder, ready to search. The store is the truth; the index on disk is a cache of it.

On disk: `<generation>/index.faiss` and `<generation>/manifest.json`, and a file CURRENT that names the generation and
is replaced atomically when everything else is safely written. An index is loaded only when its bytes have the hash in
its manifest and its manifest describes what the store holds; otherwise the store's vectors are searched directly, and
a new generation is written. Vectors that are newer than the index are searched beside it. Deleting the folder is safe.

For small stores, up to `approximate.LARGE` vectors: everything is held as float32, and every search is exact.
"""

import hashlib
import logging
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import DiskFull
from engine.core.files import disk_errors, sha256_of, sync_folder, write_atomically
from engine.core.progress import Progress, Report, silent

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

_log = logging.getLogger(__name__)

FORMAT = 1
STALE_SHARE = 0.1
"""When more than this share of vectors is newer than the index, it is written anew."""


class Space(msgspec.Struct, frozen=True):
    """Whose vectors these are: encoder and hash of its weights ("name@hash"), of its background, and the width."""

    encoder: str
    background: str
    dim: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a generation claims to be.

    Attributes:
        ids_hash: of the sorted ids, so that any order of adding gives the same.
        sha256: of index.faiss.
    """

    format: int
    space: Space
    count: int
    max_id: int
    ids_hash: str
    sha256: str


Loader = Callable[[int], tuple[Ids, Vectors]]
"""Given an id, return all ids over it, ascending, and their centred unit vectors from the store."""


class VectorIndex:
    """Vectors in memory, searched exactly.

    Attributes:
        ids: ascending, shape (n,).
        vectors: centred unit vectors, shape (n, dim).
        from_cache: how many of the rows came out of the index on disk.
    """

    def __init__(self, ids: Ids, vectors: Vectors, from_cache: int = 0) -> None:
        self.ids = ids
        self.vectors = vectors
        self.from_cache = from_cache

    def search(self, queries: Vectors, k: int) -> tuple[Vectors, Ids]:
        """Return the `k` best dot products for each query, best first, and their ids: both (n_queries, k or fewer)."""
        count = min(k, len(self.ids))
        if not count:
            return np.zeros((len(queries), 0), np.float32), np.zeros((len(queries), 0), np.int64)
        import faiss

        scores, rows = faiss.knn(queries, self.vectors, count, metric=faiss.METRIC_INNER_PRODUCT)
        return scores, self.ids[rows]


def open_index(folder: Path, space: Space, stored_ids: Ids, load: Loader, *, report: Report = silent) -> VectorIndex:
    """Return an index over exactly the store's vectors; read from disk what can be trusted, the rest from the store.

    Args:
        folder: where generations live; made when missing, and safe to delete.
        space: what the vectors must be of.
        stored_ids: ids of all vectors in the store, ascending.
        load: reads vectors from the store.
    """
    report(Progress("Opening the index", 0, len(stored_ids), "posts"))
    cached = _load_current(folder, space, stored_ids)
    if cached is None:
        ids, vectors = load(0)
        _try_save(folder, space, ids, vectors)
        return VectorIndex(ids, vectors)
    old_ids, old_vectors = cached
    newest = int(old_ids[-1]) if len(old_ids) else 0
    if len(old_ids) == len(stored_ids):
        return VectorIndex(old_ids, old_vectors, len(old_ids))
    new_ids, new_vectors = load(newest)
    ids, vectors = np.concatenate([old_ids, new_ids]), np.concatenate([old_vectors, new_vectors])
    if len(new_ids) > STALE_SHARE * len(ids):
        _try_save(folder, space, ids, vectors)
    return VectorIndex(ids, vectors, len(old_ids))


def save(folder: Path, space: Space, ids: Ids, vectors: Vectors) -> None:
    """Write a new generation, make it CURRENT, and delete all others. Raises DiskFull."""
    import faiss

    folder.mkdir(parents=True, exist_ok=True)
    generation = folder / uuid.uuid4().hex
    index = faiss.IndexIDMap2(faiss.IndexFlatIP(space.dim))
    index.add_with_ids(vectors, ids)  # pyright: ignore[reportCallIssue] - swig
    with disk_errors(folder):
        generation.mkdir()
        write_atomically(generation / "index.faiss", faiss.serialize_index(index).tobytes())
    manifest = Manifest(
        format=FORMAT,
        space=space,
        count=len(ids),
        max_id=int(ids.max()) if len(ids) else 0,
        ids_hash=hash_of_ids(ids),
        sha256=sha256_of(generation / "index.faiss"),
    )
    write_atomically(generation / "manifest.json", msgspec.json.encode(manifest))
    sync_folder(folder)
    write_atomically(folder / "CURRENT", generation.name.encode())
    for other in folder.iterdir():
        if other.is_dir() and other != generation:
            shutil.rmtree(other, ignore_errors=True)


def discard(folder: Path) -> None:
    """Forget the index on disk: call it before a vector of an id that it may hold is replaced in the store.

    Lists that are being written now (`approximate_build`) are forgotten too, since they belong to an earlier epoch.
    """
    if folder.exists():
        write_atomically(folder / "EPOCH", uuid.uuid4().hex.encode())
    (folder / "CURRENT").unlink(missing_ok=True)


def epoch(folder: Path) -> str:
    """Return a word that changes with each `discard`."""
    try:
        return (folder / "EPOCH").read_text("ascii")
    except (OSError, ValueError):
        return ""


def generation(folder: Path) -> str:
    """Return the name of what a search would open now, "" for nothing."""
    try:
        return (folder / "CURRENT").read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def hash_of_ids(ids: Ids) -> str:
    """Return a hash (hex) that does not depend on the order of `ids`."""
    return hashlib.sha256(np.sort(ids).astype("<i8").tobytes()).hexdigest()


def _load_current(folder: Path, space: Space, stored_ids: Ids) -> tuple[Ids, Vectors] | None:
    """Return the ids and vectors of the current generation, or None with the reason in the log."""
    try:
        generation = folder / (folder / "CURRENT").read_text("ascii").strip()
        manifest = msgspec.json.decode((generation / "manifest.json").read_bytes(), type=Manifest)
        data = (generation / "index.faiss").read_bytes()
    except (OSError, ValueError) as error:  # msgspec's and Unicode's errors are ValueErrors
        _log.info("no usable index: %s", type(error).__name__)
        return None
    reason = _distrust(manifest, space, stored_ids, data)
    if reason:
        _log.warning("the index is not used: %s", reason)
        return None
    ids, vectors = _unpack(data)
    if len(ids) != manifest.count or vectors.shape[1] != space.dim or hash_of_ids(ids) != manifest.ids_hash:
        _log.warning("the index is not used: it does not hold what its manifest says")
        return None
    return ids, vectors


def _distrust(manifest: Manifest, space: Space, stored_ids: Ids, data: bytes) -> str:
    """Return why this generation must not be loaded, or "" when it may be."""
    covered = stored_ids[stored_ids <= manifest.max_id]
    if manifest.format != FORMAT or manifest.space != space:
        return "it is of another format, encoder or background"
    if len(covered) != manifest.count or hash_of_ids(covered) != manifest.ids_hash:
        return "the store holds other posts"
    if hashlib.sha256(data).hexdigest() != manifest.sha256:
        return "its bytes have changed"
    return ""


def _unpack(data: bytes) -> tuple[Ids, Vectors]:
    """Return ids, ascending, and vectors; only for bytes whose hash was checked: FAISS trusts what it reads."""
    import faiss

    faiss.set_deserialization_vector_byte_limit(len(data))
    index: Any = faiss.deserialize_index(np.frombuffer(data, np.uint8))
    ids = faiss.vector_to_array(index.id_map).astype(np.int64)
    flat = faiss.downcast_index(index.index)
    vectors = flat.reconstruct_n(0, flat.ntotal).astype(np.float32, copy=False)
    order = np.argsort(ids)
    return (ids, vectors) if np.array_equal(order, np.arange(len(ids))) else (ids[order], vectors[order])


def _try_save(folder: Path, space: Space, ids: Ids, vectors: Vectors) -> None:
    """A cache that cannot be written must not stop anybody from reading their feed."""
    try:
        save(folder, space, ids, vectors)
    except (DiskFull, OSError) as error:
        _log.warning("the index was not written: %s", type(error).__name__)
