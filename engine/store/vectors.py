"""Writes and reads vectors: float16 blobs of unit vectors, one for each (post, encoder). Knows no encoder's insides."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select, text

from engine.store.schema import vector

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

ROWS_AT_ONCE = 10_000


def add(connection: Connection, encoder: str, ids: Sequence[int], vectors: Vectors) -> None:
    """Store a vector for each id; an id that has one for this encoder keeps it.

    Args:
        connection: in a transaction.
        encoder: name and weights, "all-minilm-l6-v2@53aa51172d14".
        ids: of posts that exist.
        vectors: shape (len(ids), dim), unit length, not centred.
    """
    if not len(ids):
        return
    rows = [
        {"post_id": int(post), "encoder": encoder, "data": row.tobytes()}
        for post, row in zip(ids, vectors.astype("<f2"), strict=True)
    ]
    words = "INSERT INTO vector (post_id, encoder, data) VALUES (:post_id, :encoder, :data) ON CONFLICT DO NOTHING"
    connection.execute(text(words), rows)


def ids_of(connection: Connection, encoder: str) -> Ids:
    """Return the ids that have a vector, ascending, shape (n,)."""
    query = select(vector.c.post_id).where(vector.c.encoder == encoder).order_by(vector.c.post_id)
    return np.fromiter(connection.execute(query).scalars(), np.int64)


def count_of(connection: Connection, encoder: str) -> int:
    """Return how many posts have a vector of this encoder."""
    return connection.execute(select(func.count()).where(vector.c.encoder == encoder)).scalar_one()


def read(connection: Connection, encoder: str, dim: int, newer_than: int = 0) -> tuple[Ids, Vectors]:
    """Return all ids over `newer_than`, ascending, and their vectors, shape (n, dim), float32, not centred.

    Rows of another length than `dim` float16 numbers are damaged, and left out.
    """
    query = (
        select(vector.c.post_id, vector.c.data)
        .where(vector.c.encoder == encoder, vector.c.post_id > newer_than)
        .order_by(vector.c.post_id)
    )
    count = connection.execute(
        select(func.count()).select_from(vector).where(vector.c.encoder == encoder, vector.c.post_id > newer_than)
    ).scalar_one()
    ids, vectors, filled = np.empty(count, np.int64), np.empty((count, dim), np.float32), 0
    for part in connection.execute(query).partitions(ROWS_AT_ONCE):
        good = [(post, data) for post, data in part if len(data) == 2 * dim][: count - filled]
        ids[filled : filled + len(good)] = [post for post, _ in good]
        blobs = b"".join([data for _, data in good])
        vectors[filled : filled + len(good)] = np.frombuffer(blobs, "<f2").reshape(len(good), dim)
        filled += len(good)
    return ids[:filled], vectors[:filled]


def blocks(connection: Connection, encoder: str, dim: int, newer_than: int = 0) -> Iterator[tuple[Ids, Vectors]]:
    """Yield what `read` returns in blocks of ROWS_AT_ONCE, for stores too large for memory."""
    query = (
        select(vector.c.post_id, vector.c.data)
        .where(vector.c.encoder == encoder, vector.c.post_id > newer_than)
        .order_by(vector.c.post_id)
    )
    for part in connection.execute(query).partitions(ROWS_AT_ONCE):
        good = [(post, data) for post, data in part if len(data) == 2 * dim]
        made = np.frombuffer(b"".join([data for _, data in good]), "<f2").reshape(len(good), dim)
        yield np.array([post for post, _ in good], np.int64), made.astype(np.float32)


def read_some(connection: Connection, encoder: str, dim: int, ids: Iterable[int]) -> tuple[Ids, Vectors]:
    """Return those of `ids` that have a vector, in the given order, and their vectors as `read` does."""
    wanted = [int(post) for post in ids]
    found: dict[int, bytes] = {}
    for start in range(0, len(wanted), 500):  # under every database's limit of parameters
        part = wanted[start : start + 500]
        query = select(vector.c.post_id, vector.c.data).where(
            vector.c.encoder == encoder, vector.c.post_id.in_(part), func.length(vector.c.data) == 2 * dim
        )
        found.update((post, data) for post, data in connection.execute(query))
    here = [post for post in wanted if post in found]
    blobs = b"".join(found[post] for post in here)
    return np.array(here, np.int64), np.frombuffer(blobs, "<f2").reshape(len(here), dim).astype(np.float32)


def newest(connection: Connection, encoder: str) -> int:
    """Return the highest post id that has a vector of this encoder, 0 when none has: a quick way to see news."""
    query = select(vector.c.post_id).where(vector.c.encoder == encoder).order_by(vector.c.post_id.desc()).limit(1)
    return connection.execute(query).scalar() or 0
