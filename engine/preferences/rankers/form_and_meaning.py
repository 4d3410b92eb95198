"""Scores by how a text is made as much as by what it says: a ridge on kernels of length, form and meaning."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Parts, Ranker

Vectors = NDArray[np.float32]
Values = NDArray[np.float64]

LENGTH, FORM, MEANING = 1.0, 1.0, 3.0
"""Weights of the kernels; with RIDGE chosen on one half of Jester's people and reported on the other (LOG.md)."""

RIDGE = 30.0

JUDGED, RIDGE_JUDGED = 6.0, 60.0
"""Weight of a kernel of judged features, and the ridge where there is one; chosen likewise."""


@RANKERS.register
class FormAndMeaningRanker(Ranker):
    """Ridge regression of likes (above 0) and dislikes (below) on the kernels' sum.

    The form is scaled by what the texts learned from are like, so that a kernel gives each text about its weight.

    Args:
        form_columns: of the rows, the first so many are `text_form.features`; 0 for none, and meaning alone decides.
        judged_columns: so many columns after those are what a reader said of each text alone; 0 for none.
    """

    name = "form-and-meaning"
    title = "Form and meaning"

    one_direction = True
    reads_form = True

    def __init__(self, form_columns: int = 0, judged_columns: int = 0) -> None:
        self._columns, self._judged = form_columns, judged_columns
        self._middle, self._spread, self._centre = np.zeros(0), np.zeros(0), np.zeros(0)
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
        self._weights, self._dual, self._likes = np.zeros(0), np.zeros(0), len(likes)
        if not len(likes) and not len(dislikes):
            return
        given = [rows for rows in (likes, dislikes) if len(rows)]
        rows = np.concatenate(given).astype(np.float64)
        told = self._columns + self._judged
        scaled, meaning = rows[:, :told], rows[:, told:]
        deviation = scaled.std(axis=0)
        self._middle, self._spread = scaled.mean(axis=0), np.where(deviation < 1e-9, 1.0, deviation)
        both = len(given) == 2
        self._centre = meaning.mean(axis=0) if both else np.zeros(meaning.shape[1])
        away = np.ones(len(dislikes)) if dislike_weights is None else dislike_weights
        wanted = np.concatenate([like_weights[: len(likes)], -away]).astype(np.float64)
        if both:
            wanted -= wanted.mean()
        blocks = self._blocks(rows)
        ridge = RIDGE_JUDGED if self._judged else RIDGE
        self._dual = np.linalg.solve(blocks @ blocks.T + ridge * np.eye(len(blocks)), wanted)
        self._told, self._weights = blocks, blocks.T @ self._dual

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        if not len(self._weights) or not len(candidates):
            return np.zeros(len(candidates), np.float32)
        return (self._blocks(candidates.astype(np.float64)) @ self._weights).astype(np.float32)

    def parts(self, candidate: NDArray[np.float32]) -> Parts:
        """As the contract says; the groups are the kernels."""
        if not len(self._weights):
            return Parts(np.zeros(0), np.zeros(0), {})
        row = self._blocks(candidate[None].astype(np.float64))[0]
        each, along = self._dual * (self._told @ row), row * self._weights
        ends = [0, min(1, self._columns), self._columns, self._columns + self._judged, len(row)]
        spans = zip(("length", "form", "judged", "meaning"), ends, ends[1:], strict=False)
        groups = {name: float(along[start:end].sum()) for name, start, end in spans if end > start}
        return Parts(each[: self._likes], each[self._likes :], groups)

    def _blocks(self, rows: Values) -> Values:
        told = self._columns + self._judged
        scaled = (rows[:, :told] - self._middle) / self._spread
        form, judged = scaled[:, : self._columns], scaled[:, self._columns :]
        each, said = np.sqrt(FORM / max(1, self._columns - 1)), np.sqrt(JUDGED / max(1, self._judged))
        meaning = np.sqrt(MEANING) * (rows[:, told:] - self._centre)
        return np.hstack([np.sqrt(LENGTH) * form[:, :1], each * form[:, 1:], said * judged, meaning])
