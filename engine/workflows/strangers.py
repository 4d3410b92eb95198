"""People who are not this person: one of other subjects, invented, and one whose likes are drawn by lot.

Both are made of posts of this store, and learned as the person's own taste is. They are what a method is compared with
when the question is whether it tells anything of *this* person: in the gate, and as control arms of a study.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NotYet
from engine.core.records import Profile
from engine.preferences import topics
from engine.preferences.topics import Like, TopicState
from engine.store import posts, vectors
from engine.store.taste_store import StoredTopic
from engine.workflows import encoding, taste
from engine.workflows.tell import hearts_first, like_vectors
from engine.workflows.workspace import Workspace

FEWEST = 20
"""Posts of other subjects below which nobody can be invented, unless the person has fewer likes than that."""

LOOKED_AT = 20_000
"""Posts that somebody is made of, at most: of more, so many are drawn."""


def far_posts(
    ws: Workspace, own: Sequence[TopicState], reacted: Mapping[int, object] | set[int], rng: np.random.Generator
) -> list[Like]:
    """Return posts that nobody here reacted to, far from every topic of this person, as likes of weight 1."""
    ids, centred = _some_posts(ws, rng)
    nearest = (centred @ np.stack([topic.unit for topic in own]).T).max(axis=1)
    far = nearest < encoding.background_of(ws).threshold(taste.detail(ws))
    return [
        Like(post=int(ids[place]), vector=centred[place])
        for place in np.flatnonzero(far).tolist()
        if int(ids[place]) not in reacted
    ]


def invented(
    ws: Workspace,
    own: Sequence[TopicState],
    likes: Sequence[Like],
    reacted: Mapping[int, object],
    rng: np.random.Generator,
) -> list[Like]:
    """Return likes of somebody with as many interests as this person, of the same sizes, in other subjects.

    Each interest is a far post, drawn by `rng`, with its nearest neighbours among those left. Likes are as old and as
    heavy as this person's. Raises NotYet with too few posts of other subjects.
    """
    left = far_posts(ws, own, reacted, rng) if own else []
    if not likes or len(left) < min(FEWEST, len(likes)):
        raise NotYet(
            "There are too few posts of other subjects to make up another person of.",
            "Import more posts, or give a taste that somebody else exported.",
        )
    found: list[Like] = []
    for size in sorted((len(topic.posts) for topic in own), reverse=True):
        if not left:
            break
        nearness = np.stack([like.vector for like in left]) @ left[int(rng.integers(len(left)))].vector
        taken = set(np.argsort(-nearness, kind="stable")[:size].tolist())
        found += [left[place] for place in sorted(taken)]
        left = [like for place, like in enumerate(left) if place not in taken]
    return _as_old_and_heavy(found[: len(likes)], likes, rng)


def by_lot(ws: Workspace, likes: Sequence[Like], rng: np.random.Generator) -> list[Like]:
    """Return as many likes as these, of posts drawn from all that were not liked, or of all of those if they are fewer.

    With the liked ones among them, half of the demo person's lots were their own. Raises NotYet where the store holds
    too few posts, or nothing was liked.
    """
    ids, centred = _some_posts(ws, rng)
    own = {like.post for like in likes}
    free = [place for place, post in enumerate(ids.tolist()) if post not in own]
    if not likes or len(free) < min(FEWEST, len(likes)):
        raise NotYet("There are too few posts that you did not like to draw by lot from.", "Import more posts.")
    drawn = rng.permutation(free)[: len(likes)].tolist()
    return _as_old_and_heavy([Like(post=int(ids[at]), vector=centred[at]) for at in drawn], likes, rng)


def learned(ws: Workspace, likes: Sequence[Like]) -> list[TopicState]:
    """Return topics as the person's own are learned, the largest first."""
    background, quantile = encoding.background_of(ws), taste.detail(ws)
    found = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    return sorted(found, key=lambda topic: -sum(topic.weights))


def topics_of(ws: Workspace, likes: Sequence[Like], most: int | None = None) -> list[StoredTopic]:
    """Return the `most` largest topics of these likes, with names and medoids, heaviest first."""
    return taste.described(ws, learned(ws, likes)[:most], likes, {})


def profile_of(ws: Workspace, stored: Sequence[StoredTopic], likes: Sequence[Like], summary: str = "") -> Profile:
    """Return what methods may tell of somebody with these topics and likes."""
    order = hearts_first(stored, likes)
    with ws.store.read() as connection:
        texts = posts.texts(connection, order)
    return told_in(stored, likes, texts, summary)


def told_in(stored: Sequence[StoredTopic], likes: Sequence[Like], texts: Mapping[int, str], summary: str) -> Profile:
    """Return the same where the posts' texts are known."""
    order = hearts_first(stored, likes)
    means = [topic.mean / max(float(np.linalg.norm(topic.mean)), 1e-9) for topic in stored]
    return Profile(
        topics=tuple((topic.name, texts.get(topic.medoid_post, ""), topic.weight) for topic in stored),
        centroids=tuple(tuple(map(float, mean)) for mean in means),
        likes=tuple(texts[post] for post in order if texts.get(post)),
        like_vectors=like_vectors(order, likes),
        summary=summary,
    )


def _some_posts(ws: Workspace, rng: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return ids and centred vectors of all posts, or of LOOKED_AT drawn ones."""
    key, background = encoding.encoder_key(ws), encoding.background_of(ws)
    with ws.store.read() as connection:
        ids = vectors.ids_of(connection, key)
        if len(ids) > LOOKED_AT:
            ids = np.sort(rng.choice(ids, LOOKED_AT, replace=False))
        ids, raw = vectors.read_some(connection, key, len(background.mean), ids.tolist())
    return ids, background.centre(raw)


def _as_old_and_heavy(found: Sequence[Like], likes: Sequence[Like], rng: np.random.Generator) -> list[Like]:
    """Give likes the weights and times of this person's, by lot; oldest first, as topics are learned."""
    order = sorted(rng.permutation(len(likes))[: len(found)].tolist())  # this person's are oldest first
    mixed = [found[place] for place in rng.permutation(len(found)).tolist()]
    return [
        msgspec.structs.replace(like, weight=likes[place].weight, at=likes[place].at)
        for like, place in zip(mixed, order, strict=True)
    ]
