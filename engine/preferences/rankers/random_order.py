"""Scores by chance: the floor for every comparison. Learns nothing."""

import hashlib

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Ranker

Vectors = NDArray[np.float32]


@RANKERS.register
class RandomRanker(Ranker):
    """A score for each candidate that depends on nothing but its vector and the seed: the same in any company."""

    name = "random"
    title = "Random order"

    def __init__(self, seed: int = 0) -> None:
        self._seed = str(seed).encode()
        self._fitted = False

    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """As the contract says, but only notes whether there was anything to learn from."""
        self._fitted = len(likes) + len(dislikes) > 0

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        if not self._fitted:
            return np.zeros(len(candidates), np.float32)
        rows = np.ascontiguousarray(candidates, np.float32)
        digests = [hashlib.blake2b(row.tobytes(), digest_size=4, key=self._seed).digest() for row in rows]
        numbers = np.frombuffer(b"".join(digests), "<u4") / np.float32(2**32)
        return numbers.astype(np.float32)
