"""Measures an encoder's background: its mean vector, and how similar random pairs are around that mean."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.background import Background, Vectors, centre_in_place

SEED = 20
PAIRS = 1_000_000
AT_ONCE = 50_000
LEVELS = np.concatenate([np.linspace(0, 0.9, 91), np.linspace(0.9, 1.0, 1001)[1:]])


def measure(vectors: Vectors, shares: NDArray[np.float64]) -> tuple[Vectors, NDArray[np.float64]]:
    """Return the weighted mean, and the similarity of centred random pairs at LEVELS; `shares` sum to 1.

    Args:
        vectors: unit vectors of many different texts, shape (n, dim), not centred.
        shares: weight of each row, shape (n,).
    """
    mean = (shares @ vectors).astype(np.float32)
    centred = centre_in_place(vectors.copy(), mean)
    rng = np.random.default_rng(SEED)
    left, right = (rng.choice(len(centred), PAIRS, p=shares) for _ in range(2))
    apart = left != right
    left, right = left[apart], right[apart]
    similarities = np.concatenate(
        [
            np.einsum("ij,ij->i", centred[left[start : start + AT_ONCE]], centred[right[start : start + AT_ONCE]])
            for start in range(0, len(left), AT_ONCE)
        ]
    )
    return mean, np.quantile(similarities, LEVELS)


def background(vectors: Vectors) -> Background:
    """Return the background that these vectors have, all of equal weight."""
    mean, similarities = measure(vectors, np.full(len(vectors), 1 / len(vectors)))
    return Background(mean, LEVELS, similarities)
