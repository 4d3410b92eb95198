"""Scores by the nearest topic of a taste; the app's default. Explains itself best, and needs the fewest numbers."""

import numpy as np
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Ranker
from engine.preferences.topic_scores import scores
from engine.preferences.topics import Like, TopicState, learn

Vectors = NDArray[np.float32]


@RANKERS.register
class TopicsRanker(Ranker):
    """Max over topics of the similarity to a topic, plus a little for its importance, minus the pull of dislikes.

    Args:
        threshold: similarity at which a like joins a topic; None takes what 98 % of random directions stay under,
            which suits data whose encoder has no background.
    """

    name = "topics"
    title = "Topics"

    def __init__(self, threshold: float | None = None) -> None:
        self._threshold = threshold
        self._topics: list[TopicState] = []
        self._dislikes: Vectors = np.zeros((0, 0), np.float32)

    def fit(
        self,
        likes: Vectors,
        dislikes: Vectors,
        like_weights: NDArray[np.float32],
        dislike_weights: NDArray[np.float32] | None = None,
    ) -> None:
        """As the contract says; the order of `likes` is the order in which topics form."""
        threshold = 2.05 / np.sqrt(likes.shape[1]) if self._threshold is None else self._threshold
        members = [Like(post=row, vector=likes[row], weight=float(like_weights[row])) for row in range(len(likes))]
        self._topics = learn(members, threshold)
        self._dislikes = dislikes

    def score(self, candidates: Vectors) -> NDArray[np.float32]:
        """As the contract says."""
        importances = [sum(topic.weights) for topic in self._topics]
        return scores(self._topics, importances, self._dislikes, candidates)
