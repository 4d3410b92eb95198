"""What a person changed about their topics, applied to topics that are learned anew after every like.

Topics come and go, posts stay. So an edit is tied to the posts that its topic held when it was made, and means the
topic that holds most of them now; where none does, the edit waits, and nothing happens. Edits apply in the order in
which they were made. Knows vectors and numbers, no texts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.preferences.topics import Like, TopicState, joined

EditKind = Literal["rename", "mute", "unmute", "merge", "split", "forget", "remember"]

SPLIT_ROUNDS = 20


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """One change.

    Attributes:
        posts: those of the topic that is meant; of "forget" and "remember": the likes that are.
        others: "merge": posts of the topic that joins it; "split": the posts that leave it.
        name: "rename": the new one.
        space: the kind of the topic that is meant, "text" or "picture"; "forget" and "remember" mean both.
    """

    kind: EditKind
    posts: tuple[int, ...]
    others: tuple[int, ...] = ()
    name: str = ""
    space: str = "text"


def forgotten(edits: Sequence[Edit]) -> set[int]:
    """Return the posts whose likes count no more."""
    gone: set[int] = set()
    for edit in edits:
        if edit.kind == "forget":
            gone.update(edit.posts)
        elif edit.kind == "remember":
            gone.difference_update(edit.posts)
    return gone


def reshaped(topics: Sequence[TopicState], likes: Sequence[Like], edits: Sequence[Edit]) -> list[TopicState]:
    """Return the topics merged, split and muted as the person wants them.

    Args:
        topics: learned from `likes`, which hold a vector for each of their posts.
        edits: oldest first.
    """
    by_post = {like.post: like for like in likes}
    found = list(topics)
    for edit in edits:
        place = owner(found, edit.posts)
        if place < 0:
            continue
        if edit.kind in ("mute", "unmute"):
            found[place] = msgspec.structs.replace(found[place], muted=edit.kind == "mute")
        elif edit.kind == "merge":
            other = owner(found, edit.others)
            if other not in (-1, place):
                found[place] = joined(found[place], found[other])
                del found[other]
        elif edit.kind == "split":
            found[place : place + 1] = _split(found[place], edit, by_post)
    return found


def names(topics: Sequence[TopicState], edits: Sequence[Edit]) -> dict[int, str]:
    """Return the names that the person gave, by the topic's place in `topics`."""
    given: dict[int, str] = {}
    for edit in edits:
        if edit.kind == "rename" and (place := owner(topics, edit.posts)) >= 0:
            given[place] = edit.name
    return {place: name for place, name in given.items() if name}


def owner(topics: Sequence[TopicState], posts: Sequence[int]) -> int:
    """Return the place of the topic that holds most of `posts`, the heavier one of equals; -1 where none holds any."""
    wanted = set(posts)
    held = Counter({place: len(wanted.intersection(topic.posts)) for place, topic in enumerate(topics)})
    best = max(held, key=lambda place: (held[place], sum(topics[place].weights)), default=-1)
    return best if best >= 0 and held[best] else -1


def halves(topic: TopicState, by_post: Mapping[int, Like]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the two groups into which a topic falls most clearly, the larger first; the second may be empty.

    Spherical two-means (Dhillon & Modha 2001) from the two posts that are least alike.
    """
    vectors = np.stack([by_post[post].vector for post in topic.posts])
    if len(vectors) < 2:
        return topic.posts, ()
    likeness = vectors @ vectors.T
    seeds = np.unravel_index(int(likeness.argmin()), likeness.shape)
    means, second = vectors[list(seeds)], np.zeros(len(vectors), np.bool_)
    for _ in range(SPLIT_ROUNDS):
        before, second = second, vectors @ means[1] > vectors @ means[0]
        if second.all() or not second.any():
            return topic.posts, ()
        if np.array_equal(before, second):
            break
        means = np.stack([_unit(vectors[~second].mean(axis=0)), _unit(vectors[second].mean(axis=0))])
    groups = [tuple(np.array(topic.posts)[which].tolist()) for which in (~second, second)]
    groups.sort(key=len, reverse=True)
    return groups[0], groups[1]


def _split(topic: TopicState, edit: Edit, by_post: Mapping[int, Like]) -> list[TopicState]:
    """Let the edit's `others` leave; posts that joined since then go with the nearer side."""
    stay, leave = (_group(topic, group, by_post) for group in (edit.posts, edit.others))
    if stay is None or leave is None:
        return [topic]
    sides = (set(stay.posts), set(leave.posts))
    for post in topic.posts:
        if post not in sides[0] | sides[1]:
            vector = by_post[post].vector
            sides[int(vector @ leave.unit > vector @ stay.unit)].add(post)
    groups = [_group(topic, tuple(side), by_post) for side in sides]
    first, second = (msgspec.structs.replace(group, muted=topic.muted) for group in groups if group is not None)
    return [msgspec.structs.replace(first, id=topic.id), second]


def _group(topic: TopicState, posts: Sequence[int], by_post: Mapping[int, Like]) -> TopicState | None:
    wanted = set(posts)
    return as_state([post for post in topic.posts if post in wanted], by_post)


def as_state(posts: Sequence[int], by_post: Mapping[int, Like]) -> TopicState | None:
    """Return those of `posts` that are likes as a topic; None when none is."""
    members = [by_post[post] for post in posts if post in by_post]
    if not members:
        return None
    weights = np.array([like.weight for like in members], np.float32)
    return TopicState(
        posts=tuple(like.post for like in members),
        weights=tuple(like.weight for like in members),
        mean=np.asarray(weights @ np.stack([like.vector for like in members]) / weights.sum(), np.float32),
    )


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    return vector / np.float32(max(float(np.linalg.norm(vector)), 1e-9))
