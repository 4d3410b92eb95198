"""What other people's ratings of the same texts tell before a person has rated much. Arrays only.

Their mean is predicted for new texts from form alone; the person's own difference from it is cleaned by how others'
ratings go together (shrinkage of principal components) before a ridge is fitted to it. Nothing is used of anybody's
ratings of the texts to be ranked.
"""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

RIDGE, FACTORS, RATED_SHARE = 10.0, 20, 1 / 3
LENGTH, FORM, MEANING = 1.0, 1.0, 3.0


class OthersPrior:
    """Learned once from many people.

    Args:
        form: `text_form.features` of all texts, shape (n, columns).
        meaning: centred unit vectors of all texts, shape (n, dim).
        learned: rows of the texts that were rated, shape (k,).
        others: their ratings of those, shape (people, k), NaN where not rated.
    """

    def __init__(self, form: Values, meaning: Values, learned: NDArray[np.int64], others: Values) -> None:
        spread = form[learned].std(axis=0)
        scaled = (form - form[learned].mean(axis=0)) / np.where(spread < 1e-9, 1.0, spread)
        about = np.hstack([np.sqrt(LENGTH) * scaled[:, :1], np.sqrt(FORM / (form.shape[1] - 1)) * scaled[:, 1:]])
        whole = np.hstack([about, np.sqrt(MEANING) * (meaning - meaning[learned].mean(axis=0))])
        self._mean, self._cleaned = _learn(others)
        self._usual = about @ _ridge(about[learned], self._mean)
        self._rows, self._learned = whole, learned

    def scores(self, ratings: Values) -> Values:
        """Return every text's score, shape (n,), for a person's `ratings` of the texts learned from, NaN for none."""
        known = ~np.isnan(ratings)
        apart = np.where(known, ratings - np.nanmean(ratings), 0.0)
        own = np.where(known, apart / max(float(np.nanstd(ratings)), 1e-9) - self._mean, 0.0)
        return self._usual + self._rows @ _ridge(self._rows[self._learned], self._cleaned @ own)


def _learn(others: Values) -> tuple[Values, Values]:
    """Return the mean, shape (k,), and what cleans ratings, shape (k, k)."""
    told = others[(~np.isnan(others)).mean(axis=1) >= RATED_SHARE]
    known = ~np.isnan(told)
    scaled = (told - np.nanmean(told, axis=1, keepdims=True)) / (np.nanstd(told, axis=1, keepdims=True) + 1e-6)
    mean = np.nanmean(scaled, axis=0)
    apart = np.where(known, scaled - mean, 0.0)
    together = np.maximum(known.T.astype(np.float64) @ known, 1)
    values, axes = np.linalg.eigh(apart.T @ apart / together)
    factors = min(FACTORS, len(values) // 2)
    strongest, directions = values[::-1][:factors], axes[:, ::-1][:, :factors]
    noise = float(values[::-1][factors:].mean())
    gain = np.maximum(strongest - noise, 0)
    return mean, (directions * (gain / (gain + noise + 1e-12))) @ directions.T


def _ridge(rows: Values, wanted: Values) -> Values:
    return rows.T @ np.linalg.solve(rows @ rows.T + RIDGE * np.eye(len(rows)), wanted)
