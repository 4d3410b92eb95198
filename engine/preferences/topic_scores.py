"""How near posts are to a taste: the best topic, its importance, less the pull of disliked posts. Arrays only."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.preferences.topics import IMPORTANCE, TopicState

Vectors = NDArray[np.float32]

DISLIKE = 0.5
"""Share of the similarity to the nearest disliked post that is taken off the score."""


def topic_row(topic: TopicState, importance: float, candidates: Vectors) -> NDArray[np.float32]:
    """Return one topic's scores, shape (n,): similarity to its direction, and a little for its importance.

    A muted topic draws nothing near: its row is the similarity, turned round.
    """
    if topic.muted:
        return candidates @ -topic.unit
    return candidates @ topic.unit + np.float32(IMPORTANCE * np.log(max(importance, 1e-3)))


def pull(dislikes: Vectors, candidates: Vectors) -> NDArray[np.float32]:
    """Return how near each candidate is to the nearest dislike, shape (n,), at least 0."""
    nearest = np.zeros(len(candidates), np.float32)
    for start in range(0, len(dislikes), 64):  # keeps the product of a large feed and many dislikes small
        np.maximum(nearest, (candidates @ dislikes[start : start + 64].T).max(axis=1), out=nearest)
    return nearest


def scores(
    topics: Sequence[TopicState], importances: Sequence[float], dislikes: Vectors, candidates: Vectors
) -> NDArray[np.float32]:
    """Return shape (n,): max over topics of `topic_row`, minus DISLIKE times `pull`; 0 where nothing was learned."""
    best = np.zeros(len(candidates), np.float32)
    for place, (topic, importance) in enumerate(zip(topics, importances, strict=True)):
        row = topic_row(topic, importance, candidates)
        best = row if place == 0 else np.maximum(best, row, out=best)
    return best - np.float32(DISLIKE) * pull(dislikes, candidates) if len(dislikes) else best
