"""Scores by one mean of all likes: the taste as a single point, which topics must beat."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Ranker

Vectors = NDArray[np.float32]


@RANKERS.register
class SingleMeanRanker(Ranker):
    """Similarity to the weighted mean of the likes, minus that to the mean of the dislikes."""

    name = "single-mean"
    title = "Mean of likes"

    one_direction = True

    def __init__(self) -> None:
        self._direction: NDArray[np.float32] = np.zeros(0, np.float32)

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
        if len(likes):
            direction += like_weights @ likes / max(float(like_weights.sum()), 1e-9)
        if len(dislikes):
            direction -= dislikes.mean(axis=0)
        self._direction = direction.astype(np.float32)

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        if not len(self._direction):
            return np.zeros(len(candidates), np.float32)
        return (candidates @ self._direction).astype(np.float32)
