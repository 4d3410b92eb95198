"""The live ranking of a feed too large to be scored in full: exact for the few posts that can come first.

Each topic brings its nearest posts from the index, and the newest and some drawn ones come along; only these
candidates are scored. A post that no topic brought scores less than the last one that each topic did bring, so as long
as enough candidates score more than that, the feed's head is what scoring all would give (the threshold algorithm of
Fagin, Lotem & Naor 2001); where seen posts crowd them out, the topic in the way brings more. Dislikes lower the scores
of candidates, but how much they would lower those of others is unknown, and while nothing was liked nothing brings
others: the head may then not be certain, and says so. A like costs one search, for the topic that it changed, and new
scores for what that topic brought before and brings now; scores under the last one brought are lower bounds. What an
approximate index misses is missed here too.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.preferences import mixing, topics
from engine.preferences.live_ranking import FRESH, Mark
from engine.preferences.mixing import Mix
from engine.preferences.pool import Pool
from engine.preferences.topic_scores import DISLIKE, pull, topic_row
from engine.preferences.topics import Like, TopicState

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

CANDIDATES = 48_000
"""Posts that all topics together bring at first."""

DEPTHS = (256, 1_500)
"""Fewest and most that one topic brings at first."""

DEEPEST = 12_000
"""More than this no topic brings; it matters to those who have seen almost all of it."""

MOST = 100_000
"""Candidates from which on all are gathered anew: 154 MB at 384 numbers each."""

ENOUGH = 70_000
"""Candidates from which on no more are sought on account of dislikes."""

NEWEST, DRAWN = 2_000, 2_000
"""Candidates that come along whatever was liked."""

EVERY = slice(None)

AT_ONCE = 2
"""Searches for more that one reaction may cost; those still missing come with the next."""


class Searchable(Protocol):
    """An index over the posts to be ranked; `approximate.LargeIndex` is one."""

    ids: Ids

    def search(self, queries: Vectors, k: int, *, effort: int = 1) -> tuple[Vectors, Ids]:
        """Return scores and places, both (n_queries, k or fewer), best first; -1 where there is none."""
        ...

    def take(self, places: Ids) -> Vectors:
        """Return the vectors at these places, shape (len(places), dim)."""
        ...


class LargePosts(msgspec.Struct, frozen=True, kw_only=True):
    """What can be ranked, as `live_ranking.Posts`, with an index in place of the vectors.

    Attributes:
        index: its ids are those of the posts; the arrays below have its order.
        title_only: shape (n,), bool.
        newest: 1 for the newest post down to 0 for the oldest, shape (n,).
        lottery: places in a fixed random order, shape (n,).
    """

    index: Searchable
    title_only: NDArray[np.bool_]
    newest: NDArray[np.float32]
    lottery: Ids

    def places(self, ids: Sequence[int]) -> Ids:
        """Return the place of each id that is here."""
        wanted, known = np.asarray(ids, np.int64), self.index.ids
        found = np.minimum(np.searchsorted(known, wanted), max(0, len(known) - 1))
        return found[known[found] == wanted] if len(known) else found[:0]


class LargeRanking:
    """As `live_ranking.LiveRanking`, for an index.

    Attributes:
        topics: as they are now.
        certain: the last `order` is what scoring all posts would give, but for what the index missed.
    """

    def __init__(
        self,
        posts: LargePosts,
        marks: Mapping[int, Mark],
        learned: Sequence[TopicState],
        threshold: float,
        now: float,
    ) -> None:
        self.posts = posts
        self.certain = False
        self._threshold = threshold
        self._marks = dict(marks)
        self._seen = np.zeros(len(posts.index.ids), np.bool_)
        self._seen[posts.places(list(marks))] = True
        self.relearn(learned, now)

    def apply(self, changes: Mapping[int, Mark | None]) -> None:
        """Take in reactions that are new, changed, or (None) undone; those to posts that are not here do nothing."""
        for post, mark in changes.items():
            before, found = self._marks.get(post), self.posts.places([post])
            if before == mark or not len(found):
                continue
            vector = self.posts.index.take(found)[0]
            self._seen[found[0]] = mark is not None
            self._marks.pop(post, None)
            if mark is not None:
                self._marks[post] = mark
            if before is not None and before.kind == "like":
                self._forget(post, vector)
            if mark is not None and mark.kind == "like":
                self._join(post, mark, vector)
            if before is not None and before.kind == "dislike":
                self._dislikes = self._vectors_of("dislike")
                self._pool.pull[:] = pull(self._dislikes, self._pool.vectors)
            elif mark is not None and mark.kind == "dislike":
                self._dislikes = np.concatenate([self._dislikes, vector[None]])
                np.maximum(self._pool.pull, pull(vector[None], self._pool.vectors), out=self._pool.pull)

    def relearn(self, learned: Sequence[TopicState], now: float) -> None:
        """Take other topics for the same likes, let them age to `now`, and gather all candidates anew."""
        self.topics, self._now = list(learned), now
        self._decay = topics.decayed({post: mark.at for post, mark in self._marks.items() if mark.kind == "like"}, now)
        self._directions = [_direction(topic) for topic in self.topics]
        self._bonuses = [self._bonus(topic) for topic in self.topics]
        self._dislikes = self._vectors_of("dislike")
        self._gather()

    def order(self, mix: Mix) -> tuple[Ids, NDArray[np.float32]]:
        """Return ids and scores of the feed's first `mix.limit` posts, the unseen before the seen."""
        if len(self._pool) > MOST:
            self._gather()
        self._deepen(mix.limit + mixing.POOL)
        pool = self._pool
        scores = self._scores()
        tiers = self._seen[pool.places] * np.uint8(2) + self.posts.title_only[pool.places]
        drawn = pool.row_of[self._lottery].astype(np.int64)
        rows = mixing.order(scores, pool.vectors, tiers, drawn, mix)
        self._rescore(rows)  # surprises, and posts seen, may have had no more than a lower bound
        return self.posts.index.ids[pool.places[rows]], self._scores(rows)

    def _scores(self, rows: slice | Ids = EVERY) -> NDArray[np.float32]:
        pool = self._pool
        found = pool.best[rows] - np.float32(DISLIKE) * pool.pull[rows]
        return (found + np.float32(FRESH) * self.posts.newest[pool.places[rows]]).astype(np.float32, copy=False)

    def _bonus(self, topic: TopicState) -> float:
        """Return what the topic gives to a post that is not like it at all."""
        return float(topic_row(topic, topics.importance(topic, self._decay), np.zeros_like(topic.mean)[None])[0])

    def _vectors_of(self, kind: str) -> Vectors:
        return self.posts.index.take(
            self.posts.places([post for post, mark in self._marks.items() if mark.kind == kind])
        )

    def _gather(self) -> None:
        """Find all candidates anew."""
        posts, count = self.posts, len(self.posts.index.ids)
        self._pool = Pool(count, posts.index.take(np.zeros(0, np.int64)).shape[1])
        unseen = posts.lottery[~(self._seen | posts.title_only)[posts.lottery]]
        self._lottery = unseen[:DRAWN]
        newest = np.argpartition(-posts.newest, NEWEST)[:NEWEST] if count > NEWEST else np.arange(count)
        self._rest = float(np.delete(posts.newest, newest).max(initial=0.0))
        self._depths = [int(np.clip(CANDIDATES // max(1, len(self.topics)), *DEPTHS))] * len(self.topics)
        self._cuts = [np.inf] * len(self.topics)
        self._add(np.concatenate([self._lottery, newest]))
        for place in range(len(self.topics)):
            self._bring(place)

    def _bring(self, place: int) -> None:
        """Make the nearest posts of one topic candidates."""
        wanted = self._depths[place]
        effort = 1 if wanted <= DEPTHS[0] else 2 if wanted <= DEPTHS[1] else 4
        scores, places = self.posts.index.search(self._directions[place][None], wanted, effort=effort)
        whole = places.shape[1] == len(self.posts.index.ids)
        self._cuts[place] = -np.inf if whole else float(scores[0][places[0] >= 0].min(initial=np.inf))
        found = places[0] >= 0
        rows, given = self._pool.row_of[places[0][found]], scores[0][found] + np.float32(self._bonuses[place])
        self._pool.offer(rows[rows >= 0], given[rows >= 0], place)
        self._add(places[0][found])

    def _add(self, places: Ids) -> None:
        fresh = self._pool.fresh(places)
        if len(fresh):
            vectors = self.posts.index.take(fresh)
            rows = self._pool.add(fresh, vectors, pull(self._dislikes, vectors))
            self._rescore(rows)

    def _rescore(self, rows: slice | Ids) -> None:
        """Compute the best topic of some candidates anew; the score is 0 without topics."""
        pool = self._pool
        if not self.topics:
            pool.best[rows], pool.owner[rows] = 0, -1
            return
        found = pool.vectors[rows] @ np.stack(self._directions).T
        found += np.array(self._bonuses, np.float32)
        pool.owner[rows] = found.argmax(axis=1)
        pool.best[rows] = found.max(axis=1)

    def _deepen(self, wanted: int) -> None:
        """Let topics bring more until `wanted` unseen candidates score more than any other post can."""
        for turn in range(AT_ONCE + 1):
            floors = [cut + added for cut, added in zip(self._cuts, self._bonuses, strict=True)]
            floor = max(floors, default=0.0) + FRESH * self._rest
            first = ~(self._seen | self.posts.title_only)[self._pool.places]
            whole = len(self._pool) == len(self._seen)
            self.certain = whole or int((self._scores()[first] >= floor).sum()) >= wanted
            unpulled = int((self._pool.best[first] >= floor).sum()) >= wanted
            enough = self.certain or (unpulled and len(self._pool) > ENOUGH)
            if enough or not floors or turn == AT_ONCE:
                return
            place = int(np.argmax(floors))
            if self._depths[place] >= DEEPEST:
                return
            self._depths[place] = min(DEEPEST, 3 * self._depths[place])
            self._bring(place)

    def _join(self, post: int, mark: Mark, vector: NDArray[np.float32]) -> None:
        self._decay |= topics.decayed({post: mark.at}, self._now)
        like = Like(post=post, vector=vector, weight=mark.weight, at=mark.at)
        self.topics, place = topics.join(self.topics, like, self._threshold)
        if place == len(self._directions):
            self._directions.append(vector)
            self._bonuses.append(0.0)
            self._cuts.append(np.inf)
            self._depths.append(int(np.clip(CANDIDATES // len(self.topics), *DEPTHS)))
        self._replace(place)

    def _forget(self, post: int, vector: NDArray[np.float32]) -> None:
        count = len(self.topics)
        self.topics, place = topics.leave(self.topics, post, vector)
        if place is None:
            return
        if len(self.topics) == count:
            self._replace(place)
            return
        for kept in (self._directions, self._bonuses, self._cuts, self._depths):
            del kept[place]
        orphans = np.flatnonzero(self._pool.owner == place)
        self._pool.owner[self._pool.owner > place] -= 1
        self._rescore(orphans if self.topics else EVERY)

    def _replace(self, place: int) -> None:
        """Let one topic that changed bring its posts; those that it does not bring score less than matters."""
        topic, pool = self.topics[place], self._pool
        self._directions[place], self._bonuses[place] = _direction(topic), self._bonus(topic)
        self._rescore(np.flatnonzero((pool.owner == place) | (pool.owner < 0)))
        self._bring(place)


def _direction(topic: TopicState) -> NDArray[np.float32]:
    return -topic.unit if topic.muted else topic.unit
