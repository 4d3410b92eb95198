"""Candidates of a large ranking in arrays that grow without being copied each time. Knows places and rows."""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

FIRST = 16_384
"""Rows for which there is room at the beginning."""


class Pool:
    """Candidates, in the order in which they came.

    Attributes:
        row_of: the row of each place, shape (n,), -1 where it is no candidate.
    """

    def __init__(self, count: int, dim: int) -> None:
        self.row_of = np.full(count, -1, np.int32)
        self._count = 0
        self._vectors = np.empty((FIRST, dim), np.float32)
        self._places = np.empty(FIRST, np.int64)
        self._owner = np.empty(FIRST, np.int32)
        self._best, self._pull = np.empty(FIRST, np.float32), np.empty(FIRST, np.float32)

    def __len__(self) -> int:
        return self._count

    @property
    def vectors(self) -> Vectors:
        """Shape (len, dim)."""
        return self._vectors[: self._count]

    @property
    def places(self) -> Ids:
        """Of each row, in the index; shape (len,)."""
        return self._places[: self._count]

    @property
    def best(self) -> NDArray[np.float32]:
        """Score by the best topic, shape (len,)."""
        return self._best[: self._count]

    @property
    def owner(self) -> NDArray[np.int32]:
        """That topic's position, -1 without topics; shape (len,)."""
        return self._owner[: self._count]

    @property
    def pull(self) -> NDArray[np.float32]:
        """How near the nearest dislike is, shape (len,)."""
        return self._pull[: self._count]

    def fresh(self, places: Ids) -> Ids:
        """Return those places, each once, that are no candidates yet."""
        return np.unique(places[self.row_of[places] < 0])

    def add(self, places: Ids, vectors: Vectors, pulls: NDArray[np.float32]) -> slice:
        """Take in `fresh` places; their rows, which are returned, still need a best topic."""
        start, end = self._count, self._count + len(places)
        if end > len(self._places):
            self._grow(max(end, len(self._places) * 3 // 2))
        self._count = end
        self._vectors[start:end], self._places[start:end], self._pull[start:end] = vectors, places, pulls
        self._best[start:end], self._owner[start:end] = -np.inf, -1
        self.row_of[places] = np.arange(start, end, dtype=np.int32)
        return slice(start, end)

    def offer(self, rows: NDArray[np.int32], scores: NDArray[np.float32], owner: int) -> None:
        """Let a topic's scores count where they beat the best ones; `rows` holds each row at most once."""
        better = scores > self._best[rows]
        self._best[rows[better]], self._owner[rows[better]] = scores[better], owner

    def _grow(self, room: int) -> None:
        for name in ("_vectors", "_places", "_owner", "_best", "_pull"):
            old = getattr(self, name)
            new = np.empty((room, *old.shape[1:]), old.dtype)
            new[: self._count] = old[: self._count]
            setattr(self, name, new)
