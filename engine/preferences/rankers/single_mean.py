"""Scores by one mean of all likes: the taste as a single point, which topics must beat."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Parts, Ranker

Vectors = NDArray[np.float32]


@RANKERS.register
class SingleMeanRanker(Ranker):
    """Similarity to the weighted mean of the likes, minus that to the mean of the dislikes."""

    name = "single-mean"
    title = "Mean of likes"

    one_direction = True

    def __init__(self) -> None:
        self._direction: NDArray[np.float32] = np.zeros(0, np.float32)
        self._told: tuple[NDArray[np.float64], NDArray[np.float64]] = (np.zeros((0, 0)), np.zeros((0, 0)))

    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """As the contract says."""
        dim = likes.shape[1] if likes.ndim == 2 else dislikes.shape[1]
        direction = np.zeros(dim)
        shares = like_weights[: len(likes), None] / max(float(like_weights.sum()), 1e-9)
        self._told = (likes.astype(np.float64) * shares, -dislikes.astype(np.float64) / max(1, len(dislikes)))
        for rows in self._told:
            if len(rows):
                direction += rows.sum(axis=0)
        self._direction = direction.astype(np.float32)

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        if not len(self._direction):
            return np.zeros(len(candidates), np.float32)
        return (candidates @ self._direction).astype(np.float32)

    def parts(self, candidate: NDArray[np.float32]) -> Parts:
        """As the contract says."""
        likes, dislikes = (rows @ candidate if len(rows) else np.zeros(0) for rows in self._told)
        return Parts(likes, dislikes, {})
