"""A feed ranked by topics of texts and topics of pictures together: the nearest topic of either kind counts.

Each kind is a `LiveRanking` in its own space. Similarities of pictures come scaled (`scale`), so that the bar at which
a like joins a topic is the same number in both: a picture that is as unusually near as a text counts as much. The
scaling is linear, and what each like adds to a score stays exact.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.preferences import mixing
from engine.preferences.live_ranking import FRESH, LiveRanking, Mark, Posts
from engine.preferences.mixing import Mix
from engine.preferences.topic_scores import DISLIKE
from engine.preferences.topics import TopicState

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]


class PairedRanking:
    """As `live_ranking.LiveRanking`.

    Args:
        texts: over all posts that can be ranked; one without words has a row of zeros.
        pictures: over those of them that have a picture; its vectors, and the means of its topics, are scaled.
        scale: by how much.
    """

    def __init__(self, texts: LiveRanking, pictures: LiveRanking, scale: float) -> None:
        self.texts, self.pictures, self.posts = texts, pictures, texts.posts
        self._scale = np.float32(scale)
        self._places = texts.posts.rows(pictures.posts.ids.tolist())

    def apply(self, changes: Mapping[int, Mark | None]) -> None:
        """Take in reactions that are new, changed, or (None) undone; those to posts that are not here do nothing."""
        self.texts.apply(changes)
        self.pictures.apply(changes)

    def relearn(self, learned: Sequence[TopicState], now: float) -> None:
        """Take other topics of texts for the same likes, and let them age to `now`."""
        self.texts.relearn(learned, now)

    def relearn_pictures(self, learned: Sequence[TopicState], now: float) -> None:
        """Take other topics of pictures, not scaled, for the same likes, and let them age to `now`."""
        self.pictures.relearn(scaled(learned, float(self._scale)), now)

    def scores(self) -> NDArray[np.float32]:
        """Return every post's score, shape (n,)."""
        texts, pictures, places = self.texts, self.pictures, self._places
        best, pull = texts.best.copy(), texts.pull.copy()
        if pictures.topics:
            here = pictures.best if texts.topics else np.maximum(pictures.best, 0)
            best[places] = np.maximum(best[places], here)
        pull[places] = np.maximum(pull[places], pictures.pull / self._scale)  # both its sides are scaled
        return (best - np.float32(DISLIKE) * pull + np.float32(FRESH) * texts.posts.newest).astype(np.float32)

    def order(self, mix: Mix) -> tuple[Ids, NDArray[np.float32]]:
        """Return ids and scores of the feed's first `mix.limit` posts, the unseen before the seen."""
        found = self.scores()
        rows = mixing.order(found, self.posts.vectors, self.texts.tiers(), self.posts.lottery, mix)
        return self.posts.ids[rows], found[rows]


def scaled(states: Sequence[TopicState], scale: float) -> list[TopicState]:
    """Return topics of pictures with their means scaled as `PairedRanking` wants them."""
    return [
        TopicState(
            id=state.id,
            posts=state.posts,
            weights=state.weights,
            mean=state.mean * np.float32(scale),
            muted=state.muted,
        )
        for state in states
    ]


def with_wordless(posts: Posts, ids: Ids) -> tuple[Ids, Vectors]:
    """Return all of `posts` and `ids`, ascending, and their text vectors: zeros for those that are only in `ids`."""
    every = np.union1d(posts.ids, ids)
    vectors = np.zeros((len(every), posts.vectors.shape[1]), np.float32)
    vectors[np.searchsorted(every, posts.ids)] = posts.vectors
    return every, vectors
