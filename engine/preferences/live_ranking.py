"""One person's feed, kept in memory and corrected after each reaction instead of being computed anew.

Holds the matrix of centred vectors, the topics, and one row of scores for each topic: a like costs one matrix-vector
product, for the topic that it changed. Knows post numbers and reactions, no texts and no store.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.preferences import mixing, topics
from engine.preferences.mixing import Mix
from engine.preferences.topic_scores import DISLIKE, pull, topic_row
from engine.preferences.topics import Like, TopicState

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

FRESH = 1e-3
"""What being the newest post is worth: it orders posts about which nothing is known."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A person's reaction to one post: `kind` as in records.ReactionKind, `at` in seconds since 1970 where known."""

    kind: str
    weight: float = 1.0
    at: float | None = None


class Posts(msgspec.Struct, frozen=True, kw_only=True):
    """What can be ranked.

    Attributes:
        ids: ascending, shape (n,).
        vectors: centred unit vectors, shape (n, dim).
        title_only: posts of which only the title is known, shape (n,), bool.
        newest: 1 for the newest post down to 0 for the oldest, shape (n,).
        lottery: rows in a fixed random order, shape (n,).
    """

    ids: Ids
    vectors: Vectors
    title_only: NDArray[np.bool_]
    newest: NDArray[np.float32]
    lottery: Ids

    def rows(self, ids: Sequence[int]) -> Ids:
        """Return the row of each id that is here."""
        wanted = np.asarray(ids, np.int64)
        places = np.minimum(np.searchsorted(self.ids, wanted), max(0, len(self.ids) - 1))
        return places[self.ids[places] == wanted] if len(self.ids) else places[:0]


class LiveRanking:
    """A ranking that follows reactions.

    Attributes:
        topics: as they are now.
        best: of each post, what its best topic gives it, shape (n,).
        pull: of each post, how near the nearest dislike is, shape (n,).

    Args:
        posts: all that can be ranked.
        marks: current reaction by post id; those of posts that are not in `posts` are ignored.
        learned: topics of the likes among `marks`.
        threshold: similarity at which a like joins a topic.
        now: seconds since 1970, from which likes age.
    """

    def __init__(
        self,
        posts: Posts,
        marks: Mapping[int, Mark],
        learned: Sequence[TopicState],
        threshold: float,
        now: float,
    ) -> None:
        self.posts = posts
        self._threshold = threshold
        self._marks = dict(marks)
        self.relearn(learned, now)
        self._seen = np.zeros(len(posts.ids), np.uint8)
        self._seen[posts.rows(list(marks))] = 1
        self.pull = self._pull_of_dislikes()

    def apply(self, changes: Mapping[int, Mark | None]) -> None:
        """Take in reactions that are new, changed, or (None) undone; those to posts that are not here do nothing."""
        for post, mark in changes.items():
            before = self._marks.get(post)
            rows = self.posts.rows([post])
            if before == mark or not len(rows):
                continue
            vector = self.posts.vectors[rows[0]]
            self._seen[rows[0]] = mark is not None
            self._marks.pop(post, None)
            if mark is not None:
                self._marks[post] = mark
            if before is not None and before.kind == "like":
                self._forget(post, vector)
            if mark is not None and mark.kind == "like":
                self._join(post, mark, vector)
            if before is not None and before.kind == "dislike":
                self.pull = self._pull_of_dislikes()
            elif mark is not None and mark.kind == "dislike":
                np.maximum(self.pull, pull(vector[None], self.posts.vectors), out=self.pull)

    def relearn(self, learned: Sequence[TopicState], now: float) -> None:
        """Take other topics for the same likes, and let them age to `now`."""
        self.topics, self._now = list(learned), now
        self._decay = topics.decayed({post: mark.at for post, mark in self._marks.items() if mark.kind == "like"}, now)
        self._rows = [self._row(topic) for topic in self.topics]
        self.best = self._best_of(slice(None))

    def scores(self) -> NDArray[np.float32]:
        """Return every post's score, shape (n,): as `topic_scores.scores`, plus a trace of freshness."""
        found = self.best.copy()
        found -= np.float32(DISLIKE) * self.pull
        found += np.float32(FRESH) * self.posts.newest
        return found

    def order(self, mix: Mix) -> tuple[Ids, NDArray[np.float32]]:
        """Return ids and scores of the feed's first `mix.limit` posts, the unseen before the seen."""
        scores = self.scores()
        rows = mixing.order(scores, self.posts.vectors, self.tiers(), self.posts.lottery, mix)
        return self.posts.ids[rows], scores[rows]

    def tiers(self) -> NDArray[np.uint8]:
        """Return for each post 0 for what should be shown, more for what comes after, shape (n,)."""
        return self._seen * np.uint8(2) + self.posts.title_only

    def _row(self, topic: TopicState) -> NDArray[np.float32]:
        return topic_row(topic, topics.importance(topic, self._decay), self.posts.vectors)

    def _join(self, post: int, mark: Mark, vector: NDArray[np.float32]) -> None:
        self._decay |= topics.decayed({post: mark.at}, self._now)
        like = Like(post=post, vector=vector, weight=mark.weight, at=mark.at)
        self.topics, place = topics.join(self.topics, like, self._threshold)
        if place == len(self._rows):
            self._rows.append(np.full(len(self.posts.ids), -np.inf, np.float32))
        self._replace(place)

    def _forget(self, post: int, vector: NDArray[np.float32]) -> None:
        count = len(self.topics)
        self.topics, place = topics.leave(self.topics, post, vector)
        if place is None:
            return
        if len(self.topics) < count:
            stale = np.flatnonzero(self._rows.pop(place) >= self.best)
            self.best[stale] = self._best_of(stale)
        else:
            self._replace(place)

    def _replace(self, place: int) -> None:
        """Compute one topic's row anew, and the best row only for the posts whose best it was."""
        stale = np.flatnonzero(self._rows[place] >= self.best)
        row = self._rows[place] = self._row(self.topics[place])
        np.maximum(self.best, row, out=self.best)
        self.best[stale] = self._best_of(stale)
        if len(self._rows) == 1:
            self.best = row.copy()

    def _best_of(self, which: slice | NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the best row's score for some posts; 0 without topics."""
        if not self._rows:
            return np.zeros(len(self.posts.ids), np.float32)[which]
        best = self._rows[0][which].copy()
        for row in self._rows[1:]:
            np.maximum(best, row[which], out=best)
        return best

    def _pull_of_dislikes(self) -> NDArray[np.float32]:
        disliked = self.posts.rows([post for post, mark in self._marks.items() if mark.kind == "dislike"])
        return pull(self.posts.vectors[disliked], self.posts.vectors)
