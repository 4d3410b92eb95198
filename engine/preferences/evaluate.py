"""How well a ranking agrees with what a person really liked: measures for one person, and intervals over people.

Concordance is the share of pairs with different ratings that are put in the right order, ties counting half (Kendall's
tau moved to 0…1); AUC is the same for liked against not liked; NDCG is that of Järvelin and Kekäläinen (2002).
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

RESAMPLES = 2_000


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A mean over people with a 95 % percentile bootstrap interval over people; `n` of them counted."""

    estimate: float
    low: float
    high: float
    n: int


def concordance(scores: Values, ratings: Values) -> float:
    """Return the share of pairs in the right order, in [0, 1]; NaN where all ratings are equal. Shapes (n,)."""
    first, second = np.triu_indices(len(ratings), 1)
    wanted = np.sign(ratings[first] - ratings[second])
    given = np.sign(scores[first] - scores[second])
    counted = wanted != 0
    if not counted.any():
        return float("nan")
    return float(((wanted == given) + 0.5 * (given == 0))[counted].mean())


def auc(scores: Values, liked: NDArray[np.bool_]) -> float:
    """Return how often a liked one scores above one that was not; NaN where all or none are liked."""
    return concordance(scores, liked.astype(np.float64))


def ndcg_at(scores: Values, ratings: Values, k: int = 10) -> float:
    """Return the discounted gain of the top k over the best possible; gains are ratings above the lowest one."""
    gains = ratings - ratings.min()
    discounts = 1 / np.log2(np.arange(2, min(k, len(ratings)) + 2))
    best = float(np.sort(gains)[::-1][: len(discounts)] @ discounts)
    if best <= 0:
        return float("nan")
    order = np.argsort(-scores, kind="stable")[: len(discounts)]
    return float(gains[order] @ discounts) / best


def recall_at(scores: Values, liked: NDArray[np.bool_], k: int = 10) -> float:
    """Return the share of the liked ones among the top k; NaN where none is liked."""
    if not liked.any():
        return float("nan")
    return float(liked[np.argsort(-scores, kind="stable")[:k]].sum() / min(k, int(liked.sum())))


def over_people(values: Values, seed: int) -> Estimate:
    """Return the mean of one value a person, NaN left out. Raises ValueError when nobody is left."""
    known = values[~np.isnan(values)]
    if not len(known):
        raise ValueError("nobody can be measured")
    chance = np.random.default_rng(seed)
    means = np.array([chance.choice(known, len(known)).mean() for _ in range(RESAMPLES)])
    low, high = np.quantile(means, (0.025, 0.975))
    return Estimate(estimate=float(known.mean()), low=float(low), high=float(high), n=len(known))
