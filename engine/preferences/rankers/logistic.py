"""Scores by a logistic regression of likes against dislikes, with a ridge: for people who dislike things, too."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Parts, Ranker

Vectors = NDArray[np.float32]
Values = NDArray[np.float64]

RIDGE = 1.0
STEPS = 12


@RANKERS.register
class LogisticRanker(Ranker):
    """Log odds of a like. Without dislikes there is nothing to tell apart, and the mean of the likes stands in.

    Fitted by Newton's method in the space of the examples (n of them, n by n), however wide the vectors are.
    """

    name = "logistic"
    title = "Likes against dislikes"

    one_direction = True

    def __init__(self) -> None:
        self._weights: Values = np.zeros(0)
        self._told, self._dual, self._likes = np.zeros((0, 0)), np.zeros(0), 0

    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """As the contract says."""
        if not len(likes) or not len(dislikes):
            side = likes if len(likes) else dislikes
            each = np.full(len(side), (1.0 if len(likes) else -1.0) / max(1, len(side)))
            self._keep(side.astype(np.float64), each, len(likes))
            return
        rows = np.concatenate([likes, dislikes]).astype(np.float64)
        wanted = np.concatenate([np.ones(len(likes)), np.zeros(len(dislikes))])
        counted = np.concatenate([like_weights.astype(np.float64), np.ones(len(dislikes))])
        dual = _dual(rows @ rows.T + 1.0, wanted, counted)  # the 1 is a constant, ridged as all else
        self._keep(rows, dual, len(likes))

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        if not len(self._weights):
            return np.zeros(len(candidates), np.float32)
        return (candidates @ self._weights).astype(np.float32)

    def parts(self, candidate: NDArray[np.float32]) -> Parts:
        """As the contract says: each example's own share of the direction that was learned."""
        each = self._dual * (self._told @ candidate) if len(self._told) else np.zeros(0)
        return Parts(each[: self._likes], each[self._likes :], {})

    def _keep(self, rows: Values, dual: Values, likes: int) -> None:
        self._told, self._dual, self._likes = rows, dual, likes
        self._weights = rows.T @ dual if len(rows) else np.zeros(0)


def _dual(kernel: Values, wanted: Values, counted: Values) -> Values:
    """Return a with f = K a, minimising the weighted log loss + RIDGE/2 a'Ka."""
    found = np.zeros(len(wanted))
    for _ in range(STEPS):
        odds = kernel @ found
        chance = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        curve = np.maximum(counted * chance * (1 - chance), 1e-9)
        target = odds + counted * (wanted - chance) / curve
        found = np.linalg.solve(kernel + np.diag(RIDGE / curve), target)
    return np.asarray(found, np.float64)
