"""How well topics of a given detail tell the next like, asked before each like is learned from. Arrays only.

Prequential evaluation (Dawid 1984): every like is predicted by all that came before it, so nothing is held out and
nothing is tested on what was learned.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.preferences.topics import Like, TopicState, join

Vectors = NDArray[np.float32]

FIRST = 20
"""Likes that are learned from before the first is predicted."""


def next_like_auc(
    likes: Sequence[Like], others: Sequence[Vectors], threshold: float, each: Callable[[], None]
) -> float:
    """Return how often the next like is nearer to the topics so far than a post that was not liked; NaN for too few.

    Args:
        likes: oldest first.
        others: for each like, vectors of posts that were not liked, shape (n, dim).
        threshold: similarity at which a like joins a topic.
        each: called before each like; may raise to stop.
    """
    topics: list[TopicState] = []
    units = np.zeros((0, len(likes[0].vector) if likes else 0), np.float32)
    won: list[float] = []
    for number, (like, unliked) in enumerate(zip(likes, others, strict=True)):
        each()
        if number >= FIRST and len(unliked):
            near, apart = float((units @ like.vector).max()), (unliked @ units.T).max(axis=1)
            won.append(float((apart < near).mean() + 0.5 * (apart == near).mean()))
        topics, place = join(topics, like, threshold)
        units = np.concatenate([units, topics[place].unit[None]]) if place == len(units) else units
        units[place] = topics[place].unit
    return float(np.mean(won)) if won else float("nan")
