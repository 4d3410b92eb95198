"""Learns a person's topics from their likes, and changes them as the person wants.

Imports no model library by itself: what needs the encoder loads it, everything else is quick enough for a window.
"""

import hashlib
import time
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Progress, Report, silent
from engine.core.records import Taste, Topic
from engine.preferences import topic_edits, topic_map, topic_names, topics
from engine.preferences.topic_edits import Edit
from engine.preferences.topics import Like, TopicState
from engine.store import posts, reactions, summaries, taste_edits, taste_store
from engine.store.posts import StoredPost
from engine.store.reactions import Current
from engine.store.taste_store import StoredTopic
from engine.workflows.encoding import background_of, centred_vectors, encoder_key
from engine.workflows.workspace import Workspace

Vectors = NDArray[np.float32]

NAMED_AGAINST = 2_000
"""Newest posts that a topic's words must stand out from."""

DETAIL = "topic detail"
"""Name under which the chosen quantile is kept."""


def taste(ws: Workspace, *, report: Report = silent) -> Taste:
    """Return the taste, learned anew when reactions, edits or settings changed. Raises ModelMissing as below."""
    from engine.workflows.picture_taste import picture_topics  # it builds on this module

    texts, marks = learned_topics(ws, report=report)
    stored = sorted([*texts, *picture_topics(ws, marks)], key=lambda topic: -topic.weight)
    edits = current_edits(ws)
    with ws.store.read() as connection:
        summary = summaries.latest(connection)
        medoids = posts.get(connection, [topic.medoid_post for topic in stored])
    kinds = [mark.kind for mark in marks.values()]
    oldest = min(range(len(stored)), key=lambda place: stored[place].id, default=0)
    places = topic_map.places(_beside(stored), oldest) if stored else np.zeros((0, 2))
    gone = topic_edits.forgotten(edits)
    return Taste(
        version=_version(ws, marks, edits) + _names_of(stored),
        encoder=ws.settings.encoder,
        topics=tuple(
            Topic(
                id=topic.id,
                name=topic.name,
                weight=round(topic.weight, 4),
                size=len(topic.posts),
                medoid_post=topic.medoid_post,
                posts=topic.posts,
                muted=topic.muted,
                x=round(float(x), 4),
                y=round(float(y), 4),
                kind=topic.kind,
                picture=next(iter(medoids[topic.medoid_post].media), "") if topic.medoid_post in medoids else "",
            )
            for topic, (x, y) in zip(stored, places, strict=True)
        ),
        summary=summary,
        likes=kinds.count("like"),
        dislikes=kinds.count("dislike"),
        quantile=detail(ws),
        forgotten=sum(mark.kind == "like" for post, mark in marks.items() if post in gone),
        edits=len(edits),
    )


def _beside(stored: Sequence[StoredTopic]) -> Vectors:
    """Return the means of both kinds side by side, shape (n, dim of one + dim of the other): unlike by nature."""
    widths = {topic.kind: len(topic.mean) for topic in stored}
    made = np.zeros((len(stored), sum(widths.values())), np.float32)
    starts = dict(zip(widths, np.cumsum([0, *widths.values()]).tolist(), strict=False))
    for row, topic in enumerate(stored):
        unit = topic.mean / max(float(np.linalg.norm(topic.mean)), 1e-9)
        made[row, starts[topic.kind] : starts[topic.kind] + len(unit)] = unit
    return made


def _names_of(stored: Sequence[StoredTopic]) -> str:
    """Return a mark of the topics of pictures, which come and go by themselves as pictures are seen."""
    held = [(topic.name, topic.posts) for topic in stored if topic.kind != "text"]
    return hashlib.sha256(msgspec.json.encode(held)).hexdigest()[:6] if held else ""


def learned_topics(
    ws: Workspace, *, afresh: bool = False, report: Report = silent
) -> tuple[list[StoredTopic], dict[int, Current]]:
    """Return the topics of the current likes, heaviest first, and the current reactions by post id.

    They are learned when what they follow from has changed, or with `afresh`, which also lets weights age to now. Liked
    posts without a vector are encoded first. Raises ModelMissing when that needs an encoder that is not here.
    """
    key = encoder_key(ws)
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        space, stored = taste_store.topics(connection)
    edits = current_edits(ws)
    version = _version(ws, marks, edits)
    if space == f"{key}|{version}" and not afresh:
        return stored, marks
    likes = counted(likes_of(ws, marks, report=report), edits)
    background, quantile = background_of(ws), detail(ws)
    learned = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    before = [state_of(topic, marks) for topic in stored] if space.startswith(key) else []
    report(Progress("Naming topics"))
    own = [edit for edit in edits if edit.space == "text"]
    shaped = topics.keep_ids(topic_edits.reshaped(learned, likes, own), before)
    named = described(ws, shaped, likes, topic_edits.names(shaped, own))
    with ws.store.write() as connection:
        ids = taste_store.save_topics(connection, f"{key}|{version}", named)
    return [msgspec.structs.replace(topic, id=made) for topic, made in zip(named, ids, strict=True)], marks


def current_edits(ws: Workspace) -> list[Edit]:
    """Return what the person changed about their topics, oldest first."""
    with ws.store.read() as connection:
        return [msgspec.json.decode(words, type=Edit) for _, words in taste_edits.current(connection)]


def counted(likes: Sequence[Like], edits: Sequence[Edit]) -> list[Like]:
    """Return the likes that were not forgotten."""
    gone = topic_edits.forgotten(edits)
    return [like for like in likes if like.post not in gone]


def detail(ws: Workspace) -> float:
    """Return the quantile of the settings, or where they leave it to us the one that was measured to be best."""
    if not ws.settings.choose_detail:
        return ws.settings.topic_quantile
    with ws.store.read() as connection:
        space, data = taste_edits.last_measured(connection, DETAIL)
    return float(data) if space == encoder_key(ws) else ws.settings.topic_quantile


def likes_of(ws: Workspace, marks: Mapping[int, Current], *, report: Report = silent) -> list[Like]:
    """Return the liked posts among `marks` with centred vectors, oldest like first. Raises ModelMissing."""
    liked = sorted((mark.at, mark.event, post) for post, mark in marks.items() if mark.kind == "like")
    ids, found = centred_vectors(ws, [post for _, _, post in liked], report=report)
    return [
        Like(post=post, vector=vector, weight=marks[post].weight, at=marks[post].at if marks[post].dated else None)
        for post, vector in zip(ids.tolist(), found, strict=True)
    ]


def state_of(topic: StoredTopic, marks: Mapping[int, Current]) -> TopicState:
    """Return a stored topic as `preferences.topics` knows it."""
    weights = tuple(marks[post].weight if post in marks else 1.0 for post in topic.posts)
    return TopicState(id=topic.id, posts=topic.posts, weights=weights, mean=topic.mean, muted=topic.muted)


def _version(ws: Workspace, marks: Mapping[int, Current], edits: Sequence[Edit]) -> str:
    """Return a short hash of all that the taste follows from: what holds now, the encoder, the detail of topics."""
    held = sorted((post, mark.kind, mark.weight, mark.at) for post, mark in marks.items())
    words = msgspec.json.encode((held, encoder_key(ws), detail(ws), edits))
    return hashlib.sha256(words).hexdigest()[:12]


def described(
    ws: Workspace, learned: Sequence[TopicState], likes: Sequence[Like], given: Mapping[int, str]
) -> list[StoredTopic]:
    """Give topics their weight, medoid and name (the one `given` by the person, by place), heaviest first."""
    by_post = {like.post: like for like in likes}
    decay = topics.decayed({like.post: like.at for like in likes}, time.time())
    order = sorted(range(len(learned)), key=lambda place: -topics.importance(learned[place], decay))
    weighed = [learned[place] for place in order]
    typical = [sorted(topic.posts, key=lambda post: -float(by_post[post].vector @ topic.mean)) for topic in weighed]
    with ws.store.read() as connection:
        found = posts.get(connection, [post for group in typical for post in group])
        others = [_words(item) for item in posts.newest(connection, NAMED_AGAINST) if item.id not in by_post]
    names = topic_names.names([[_words(found[post]) for post in group if post in found] for group in typical], others)
    return [
        StoredTopic(
            id=topic.id,
            name=given.get(place, name),
            weight=topics.importance(topic, decay),
            medoid_post=topics.medoid(topic, np.stack([by_post[post].vector for post in topic.posts])),
            mean=topic.mean,
            posts=topic.posts,
            muted=topic.muted,
        )
        for place, topic, name in zip(order, weighed, names, strict=True)
    ]


def _words(item: StoredPost) -> str:
    """Return the words that can name a post's topic. Tags say it well; a community's name is often a pun."""
    return " ".join((item.text, *item.tags))
