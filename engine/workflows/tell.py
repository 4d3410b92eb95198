"""What methods may tell a model about a person: topics and likes in the order of their weight, and the summary."""

from collections.abc import Sequence

import numpy as np

from engine.core.progress import Report, silent
from engine.core.records import Profile, Summary
from engine.preferences.topics import Like
from engine.store import posts, summaries
from engine.store.taste_store import StoredTopic
from engine.workflows.taste import learned_topics, likes_of, state_of
from engine.workflows.workspace import Workspace

MOST_LIKES = 32
"""Likes that get a soft token each: more were only read more slowly (PERSOMA, arXiv 2408.00960, caps them too)."""


def profile(ws: Workspace, *, report: Report = silent) -> Profile:
    """Return what methods may tell a model: nothing of muted topics. Raises ModelMissing as `learned_topics`."""
    known, marks = learned_topics(ws, report=report)
    stored = [topic for topic in known if not topic.muted]
    likes = likes_of(ws, marks)
    states = [state_of(topic, marks) for topic in stored]
    order = hearts_first(stored, likes)
    dislikes = sorted((-mark.event, post) for post, mark in marks.items() if mark.kind == "dislike")
    with ws.store.read() as connection:
        texts = posts.texts(connection, [*order, *(post for _, post in dislikes)])
        summary = summaries.latest(connection)
    return Profile(
        topics=tuple((topic.name, texts.get(topic.medoid_post, ""), topic.weight) for topic in stored),
        centroids=tuple(tuple(map(float, state.unit)) for state in states),
        likes=tuple(texts[post] for post in order if texts.get(post)),
        like_vectors=like_vectors(order, likes),
        dislikes=tuple(texts[post] for _, post in dislikes if texts.get(post)),
        summary=summary.text,
    )


def like_vectors(order: Sequence[int], likes: Sequence[Like]) -> tuple[tuple[float, ...], ...]:
    """Return the vectors of the first MOST_LIKES of these posts, in their order."""
    by_post = {like.post: like.vector for like in likes}
    return tuple(tuple(map(float, by_post[post])) for post in order[:MOST_LIKES])


def current_summary(ws: Workspace) -> Summary:
    """Return the newest written profile; version 0 when none was written."""
    with ws.store.read() as connection:
        return summaries.latest(connection)


def hearts_first(stored: Sequence[StoredTopic], likes: Sequence[Like]) -> list[int]:
    """Return the liked posts, typical ones of heavy topics first, each topic in turn as its weight allows.

    Within a topic the order is the similarity to its other likes; across topics it is D'Hondt's, which gives each
    topic its share of the first places, however many are taken.
    """
    by_post = {like.post: like for like in likes}
    keyed: list[tuple[float, int]] = []
    for topic in stored:
        members = [by_post[post] for post in topic.posts if post in by_post]
        total = topic.mean * np.float32(sum(like.weight for like in members))
        typical = sorted(
            members, key=lambda like: -float((total - like.vector * np.float32(like.weight)) @ like.vector)
        )
        keyed += [(topic.weight / (place + 1), like.post) for place, like in enumerate(typical)]
    return [post for _, post in sorted(keyed, key=lambda item: -item[0])]
