"""A feed ranked by any ranker, fitted anew after each reaction; for topics `live_ranking` is quicker."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.preferences import mixing
from engine.preferences.live_ranking import FRESH, Mark, Posts
from engine.preferences.mixing import Mix
from engine.preferences.ranker import Ranker
from engine.preferences.topic_scores import scores
from engine.preferences.topics import TopicState

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

SAMPLE = 2_000
"""Posts by which the scale of scores is found."""

MOST = 8.0
"""Deviations beyond which a score is cut off: far less than what parts the unseen from the seen."""


class FittedRanking:
    """As `live_ranking.LiveRanking`, for a ranker that learns from all likes at once.

    Likes that the person forgot, and those of topics that they muted, do not count: only posts of the topics given do.

    Args:
        posts: all that can be ranked.
        marks: current reaction by post id; those of posts that are not in `posts` are ignored.
        learned: topics of the likes among `marks`.
        ranker: not yet fitted.
        rows: what the ranker learns from and scores, shape (n, columns), in the order of `posts`.
    """

    def __init__(
        self,
        posts: Posts,
        marks: Mapping[int, Mark],
        learned: Sequence[TopicState],
        ranker: Ranker,
        rows: Vectors,
    ) -> None:
        self.posts, self._ranker, self._rows = posts, ranker, rows
        self._marks = dict(marks)
        self._seen = np.zeros(len(posts.ids), np.uint8)
        self._seen[posts.rows(list(marks))] = 1
        self.relearn(learned, 0.0)

    def apply(self, changes: Mapping[int, Mark | None]) -> None:
        """Take in reactions that are new, changed, or (None) undone; those to posts that are not here do nothing."""
        for post, mark in changes.items():
            before, rows = self._marks.get(post), self.posts.rows([post])
            if before == mark or not len(rows):
                continue
            self._seen[rows[0]] = mark is not None
            self._marks.pop(post, None)
            self._counted.discard(post)
            if mark is not None:
                self._marks[post] = mark
                if mark.kind == "like":
                    self._counted.add(post)
            moved = {each.kind for each in (before, mark) if each is not None}
            self._fitted = self._fitted and not moved & {"like", "dislike"}

    def relearn(self, learned: Sequence[TopicState], now: float) -> None:
        """Take other topics for the same likes: which likes count may have changed."""
        self._counted = {post for topic in learned if not topic.muted for post in topic.posts}
        self._spread = self._spread_of([topic for topic in learned if not topic.muted])
        self._fitted = False
        self._scores = np.zeros(len(self.posts.ids), np.float32)

    def scores(self) -> NDArray[np.float32]:
        """Return every post's score, shape (n,), on the scale of topics' scores, plus a trace of freshness."""
        if not self._fitted:
            self._fit()
        return (self._scores + np.float32(FRESH) * self.posts.newest).astype(np.float32, copy=False)

    def order(self, mix: Mix) -> tuple[Ids, NDArray[np.float32]]:
        """Return ids and scores of the feed's first `mix.limit` posts, the unseen before the seen."""
        found = self.scores()
        tiers = self._seen * np.uint8(2) + self.posts.title_only
        rows = mixing.order(found, self.posts.vectors, tiers, self.posts.lottery, mix)
        return self.posts.ids[rows], found[rows]

    def _fit(self) -> None:
        liked = sorted(post for post in self._counted if post in self._marks and len(self.posts.rows([post])))
        disliked = [post for post, mark in self._marks.items() if mark.kind == "dislike"]
        weights = np.array([self._marks[post].weight for post in liked], np.float32)
        self._ranker.fit(self._rows[self.posts.rows(liked)], self._rows[self.posts.rows(disliked)], weights)
        found = self._ranker.score(self._rows)
        deviation = float(found.std())
        even = (found - found.mean()) / deviation if deviation > 0 else np.zeros_like(found)
        self._scores = (np.clip(even, -MOST, MOST) * self._spread).astype(np.float32)
        self._fitted = True

    def _spread_of(self, learned: Sequence[TopicState]) -> float:
        """Return the deviation of scores by topics, so that variety and freshness weigh what they weigh among them."""
        sample = self.posts.vectors[self.posts.lottery[:SAMPLE]]
        return (
            float(scores(learned, [1.0] * len(learned), sample[:0], sample).std()) if learned and len(sample) else 0.0
        )
