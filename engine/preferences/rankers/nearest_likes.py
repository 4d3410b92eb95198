"""Scores by the five nearest likes: the baseline that topics must beat or tie."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Parts, Ranker

Vectors = NDArray[np.float32]

NEIGHBOURS = 5
CHUNK = 4096


@RANKERS.register
class NearestLikesRanker(Ranker):
    """Mean similarity to the five nearest likes (weighted by their weights), minus the same for dislikes."""

    name = "nearest-likes"
    title = "Nearest likes"

    def __init__(self) -> None:
        self._likes: Vectors = np.zeros((0, 0), np.float32)
        self._dislikes: Vectors = np.zeros((0, 0), np.float32)
        self._weights: NDArray[np.float32] = np.zeros(0, np.float32)

    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """As the contract says."""
        self._likes, self._dislikes, self._weights = likes, dislikes, like_weights

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        liked = _nearest_mean(self._likes, self._weights, candidates)
        return liked - _nearest_mean(self._dislikes, np.ones(len(self._dislikes), np.float32), candidates)

    def parts(self, candidate: NDArray[np.float32]) -> Parts:
        """As the contract says: all but the nearest add nothing."""
        likes = _nearest(self._likes, self._weights, candidate)
        return Parts(likes, -_nearest(self._dislikes, np.ones(len(self._dislikes), np.float32), candidate), {})


def _nearest(examples: Vectors, weights: NDArray[np.float32], candidate: NDArray[np.float32]) -> NDArray[np.float64]:
    found = np.zeros(len(examples))
    if len(examples):
        nearness = (candidate @ examples.T * weights).astype(np.float64)
        best = np.argsort(-nearness, kind="stable")[:NEIGHBOURS]
        found[best] = nearness[best] / len(best)
    return found


def _nearest_mean(examples: Vectors, weights: NDArray[np.float32], candidates: Vectors) -> NDArray[np.float32]:
    found = np.zeros(len(candidates), np.float32)
    count = min(NEIGHBOURS, len(examples))
    if not count:
        return found
    for start in range(0, len(candidates), CHUNK):
        nearness = candidates[start : start + CHUNK] @ examples.T * weights
        found[start : start + CHUNK] = np.partition(nearness, -count, axis=1)[:, -count:].mean(axis=1)
    return found
