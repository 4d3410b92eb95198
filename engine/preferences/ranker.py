"""What a ranker is: it scores vectors by a person's reactions. Knows nothing of posts or texts."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.core.registry import Registered, Registry

Vectors = NDArray[np.float32]


class Parts(NamedTuple):
    """What made up one score: each like and dislike, in the order of the fit, shapes (n,); together they are all of it.

    `groups` parts the same score another way, by what was looked at; {} where that is one thing.
    """

    likes: NDArray[np.float64]
    dislikes: NDArray[np.float64]
    groups: Mapping[str, float]


class Ranker(Registered, ABC):
    """Scores candidates for one person; higher is better, scale free.

    All vectors are centred and of unit length, float32, shape (n, dim).

    Attributes:
        one_direction: True for a baseline that learns a single direction from likes alone, so that several interests
            blur into one.
        reads_form: True for one that is made with `form_columns=n`, and then finds `text_form.features` in the first n
            columns of all that it is given.
    """

    one_direction: ClassVar[bool] = False
    reads_form: ClassVar[bool] = False

    @abstractmethod
    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """Learn from liked and disliked vectors; forgets any earlier fit. Either may have no rows.

        Weights are above 0, one for each row; None is 1 for all. Some rankers weigh all dislikes alike.
        """

    @abstractmethod
    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """Return shape (n,). All zeros when nothing was learned."""

    def parts(self, candidate: NDArray[np.float32]) -> Parts | None:
        """Return what makes up the score of one row, shape (columns,), exactly; None where a score is no such sum."""
        return None


RANKERS = Registry(Ranker, kind="ranker", folder="engine.preferences.rankers")
