"""Turns likes into topics, one like after the other: near a topic joins it, far from all founds a new one.

A topic is the weighted running mean of its members' centred unit vectors. A like is compared with the mean's
*direction*: an unrelated post is then as far from it as two random posts are from each other, whatever the topic's
size, so a quantile of random pairs (see `background`) is the right bar. Two topics are compared by the *raw* means,
that is by the average similarity across them: their directions would agree too easily as both grow. Too many topics
cost little, wrongly joined ones cost a lot, so set the bar high; `merge` joins what turns out to belong together.
Importance decays as in PinnerSage (Pal et al. 2020), exp(-0.01 a day), for 90 days.
Knows vectors and numbers, no texts.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

DECAY_PER_DAY = 0.01
FADES_FOR_DAYS = 90
"""PinnerSage looked back 90 days and no further; an export looks back years, and an old love is still a love."""

IMPORTANCE = 0.02
"""How much one e-fold of importance is worth, in units of similarity."""

DAY_S = 86_400.0


class Like(msgspec.Struct, frozen=True, kw_only=True):
    """One liked post: `vector` is centred, of unit length, shape (dim,); `at` in seconds since 1970, where known."""

    post: int
    vector: NDArray[np.float32]
    weight: float = 1.0
    at: float | None = None


class TopicState(msgspec.Struct, frozen=True, kw_only=True):
    """One interest.

    Attributes:
        id: the store's number; 0 before it is stored.
        posts: in the order in which they joined.
        weights: of each post's like, as it was given.
        mean: weighted running mean of the members' vectors, shape (dim,), not of unit length.
        muted: the person wants nothing because of it.
    """

    id: int = 0
    posts: tuple[int, ...]
    weights: tuple[float, ...]
    mean: NDArray[np.float32]
    muted: bool = False

    @property
    def unit(self) -> NDArray[np.float32]:
        """The direction of the topic, shape (dim,)."""
        return self.mean / np.float32(max(float(np.linalg.norm(self.mean)), 1e-9))


class _Means:
    """The topics' means in one growing array, so that a long history is learned quickly."""

    def __init__(self, topics: Sequence[TopicState], dim: int) -> None:
        self.count = len(topics)
        self.means = np.zeros((max(64, 2 * self.count), dim), np.float32)
        for place, topic in enumerate(topics):
            self.means[place] = topic.mean
        self.norms = np.maximum(np.linalg.norm(self.means, axis=1), 1e-9)
        self.weights = [sum(topic.weights) for topic in topics]

    def take(self, like: Like, threshold: float) -> int:
        """Put `like` in the nearest topic, or in a new one; return that topic's place."""
        nearness = self.means[: self.count] @ like.vector / self.norms[: self.count]
        place = int(nearness.argmax()) if self.count else -1
        if place < 0 or nearness[place] < threshold:
            place = self.count
            if place == len(self.means):
                self.means = np.concatenate([self.means, np.zeros_like(self.means)])
                self.norms = np.concatenate([self.norms, np.ones_like(self.norms)])
            self.count += 1
            self.weights.append(0.0)
        self.weights[place] += like.weight
        self.means[place] += (like.vector - self.means[place]) * np.float32(like.weight / self.weights[place])
        self.norms[place] = max(float(np.linalg.norm(self.means[place])), 1e-9)
        return place


def learn(likes: Sequence[Like], threshold: float, merging: float | None = None) -> list[TopicState]:
    """Return topics of `likes` taken in the given order (oldest first), then merged.

    Args:
        likes: each post at most once.
        threshold: similarity at which a like joins a topic.
        merging: average similarity at which two topics become one; None for the same.
    """
    if not likes:
        return []
    means = _Means((), len(likes[0].vector))
    members: dict[int, list[Like]] = {}
    for like in likes:
        members.setdefault(means.take(like, threshold), []).append(like)
    topics = [
        TopicState(
            posts=tuple(like.post for like in group),
            weights=tuple(like.weight for like in group),
            mean=means.means[place].copy(),
        )
        for place, group in members.items()
    ]
    return merge(topics, threshold if merging is None else merging)


def join(topics: Sequence[TopicState], like: Like, threshold: float) -> tuple[list[TopicState], int]:
    """Return the topics with `like` in its nearest, or in a new one at the end, and the place of that topic."""
    means = _Means(topics, len(like.vector))
    place = means.take(like, threshold)
    mean = means.means[place].copy()
    if place == len(topics):
        return [*topics, TopicState(posts=(like.post,), weights=(like.weight,), mean=mean)], place
    topic = topics[place]
    grown = {"posts": (*topic.posts, like.post), "weights": (*topic.weights, like.weight), "mean": mean}
    return [*topics[:place], msgspec.structs.replace(topic, **grown), *topics[place + 1 :]], place


def leave(topics: Sequence[TopicState], post: int, vector: NDArray[np.float32]) -> tuple[list[TopicState], int | None]:
    """Return the topics without `post`, and the position of the topic that it left.

    The position is None when no topic held it; a topic whose last post left is gone from its position.
    """
    changed = list(topics)
    for position, topic in enumerate(changed):
        if post not in topic.posts:
            continue
        place = topic.posts.index(post)
        weights = topic.weights[:place] + topic.weights[place + 1 :]
        if not weights:
            del changed[position]
            return changed, position
        rest = sum(weights)
        mean = topic.mean + (topic.mean - vector) * np.float32(topic.weights[place] / rest)
        posts = topic.posts[:place] + topic.posts[place + 1 :]
        left = {"posts": posts, "weights": weights, "mean": mean}
        changed[position] = msgspec.structs.replace(topic, **left)
        return changed, position
    return changed, None


def merge(topics: Sequence[TopicState], threshold: float) -> list[TopicState]:
    """Join the closest two topics while the average similarity across them reaches `threshold`."""
    merged = list(topics)
    if len(merged) < 2:
        return merged
    means = np.stack([topic.mean for topic in merged])
    nearness = means @ means.T
    np.fill_diagonal(nearness, -np.inf)
    while True:
        left, right = sorted(int(i) for i in np.unravel_index(int(nearness.argmax()), nearness.shape))
        if left == right or nearness[left, right] < threshold:
            return [topic for topic in merged if topic.posts]
        merged[left] = joined(merged[left], merged[right])
        merged[right] = msgspec.structs.replace(merged[right], posts=(), weights=())
        means[left], means[right] = merged[left].mean, 0
        nearness[left] = nearness[:, left] = means @ merged[left].mean
        nearness[right] = nearness[:, right] = -np.inf
        nearness[left, left] = -np.inf
        gone = [place for place, topic in enumerate(merged) if not topic.posts]
        nearness[left, gone] = nearness[gone, left] = -np.inf


def joined(one: TopicState, other: TopicState) -> TopicState:
    """Return both as one topic, muted where the first is."""
    share = np.float32(sum(other.weights) / (sum(one.weights) + sum(other.weights)))
    return TopicState(
        id=one.id or other.id,
        posts=one.posts + other.posts,
        weights=one.weights + other.weights,
        mean=np.asarray(one.mean + (other.mean - one.mean) * share, np.float32),
        muted=one.muted,
    )


def medoid(topic: TopicState, vectors: Vectors) -> int:
    """Return the post that is most similar to all others; `vectors` has one row for each of `topic.posts`."""
    return topic.posts[int((vectors @ topic.mean).argmax())]


def decayed(times: Mapping[int, float | None], now: float) -> dict[int, float]:
    """Return each post's factor in (0, 1]; a like without a time counts as one of median age."""
    known = [time for time in times.values() if time is not None]
    usual = float(np.median(known)) if known else now
    ages = {post: (now - (usual if time is None else time)) / DAY_S for post, time in times.items()}
    return {post: float(np.exp(-DECAY_PER_DAY * min(max(age, 0.0), FADES_FOR_DAYS))) for post, age in ages.items()}


def importance(topic: TopicState, decay: Mapping[int, float]) -> float:
    """Return the sum of the topic's like weights, each faded by its post's factor in `decay` (1 when absent)."""
    return sum(weight * decay.get(post, 1.0) for post, weight in zip(topic.posts, topic.weights, strict=True))


def keep_ids(topics: Sequence[TopicState], before: Sequence[TopicState]) -> list[TopicState]:
    """Give each topic the id of the earlier topic that it shares most posts with; each id is given once."""
    owner = {post: topic.id for topic in before for post in topic.posts}
    claims: list[tuple[int, int, int]] = []
    for position, topic in enumerate(topics):
        ids = [owner[post] for post in topic.posts if post in owner]
        claims += [(ids.count(each), -each, position) for each in set(ids)]
    given: dict[int, int] = {}
    for _, negative, position in sorted(claims, reverse=True):
        if position not in given and -negative not in given.values():
            given[position] = -negative
    return [msgspec.structs.replace(topic, id=given.get(place, 0)) for place, topic in enumerate(topics)]
