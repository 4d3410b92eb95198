"""Learns a person's taste from reactions, and tells it: encodes posts, keeps topics, hands out the profile.

Imports no model library by itself: what needs the encoder loads it, everything else is quick enough for a window.
"""

import hashlib
import time
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from engine.core.errors import UnknownName
from engine.core.progress import Progress, Report, silent
from engine.core.records import Card, Profile, Summary, Taste, Topic
from engine.preferences import topic_names, topics, vector_index
from engine.preferences.background import Background, load_background
from engine.preferences.topics import Like, TopicState
from engine.store import posts, reactions, taste_store, vectors
from engine.store.posts import StoredPost
from engine.store.reactions import Current
from engine.store.taste_store import StoredTopic
from engine.workflows.workspace import Workspace

Vectors = NDArray[np.float32]

ENCODE_AT_ONCE = 1024
"""Posts between two commits: what a stop or a crash can cost."""

NAMED_AGAINST = 2_000
"""Newest posts that a topic's words must stand out from."""


class Encoded(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts got a vector now, how many posts there are, and the seconds that it took."""

    encoded: int
    total: int
    seconds: float


def encoder_key(ws: Workspace) -> str:
    """Return the name under which vectors of the encoder of the settings are stored: id and weights."""
    entry = ws.catalogue[ws.settings.encoder]
    weights = next(file.sha256 for file in entry.files if file.name.endswith(".safetensors"))
    return f"{entry.id}@{weights[:12]}"


def background_of(ws: Workspace) -> Background:
    """Return the background of the encoder of the settings; read once for each workspace."""
    key = f"background:{ws.settings.encoder}"
    found = ws.live.get(key)
    if not isinstance(found, Background):
        found = ws.live[key] = load_background(ws.paths.assets, ws.settings.encoder)
    return found


def encode_posts(ws: Workspace, *, report: Report = silent) -> Encoded:
    """Give every post a vector, some hundreds between two commits, so that a stop loses little.

    Raises ModelMissing when there is something to encode and no encoder, DiskFull, Cancelled.
    """
    began, key, done = time.perf_counter(), encoder_key(ws), 0
    with ws.store.read() as connection:
        total = posts.count(connection)
        missing = posts.ids_without_vector(connection, key, total)
    report(Progress("Reading posts", 0, len(missing), "posts"))
    while missing[done:]:
        done += _encode(ws, key, missing[done : done + ENCODE_AT_ONCE], _ahead(report, done, len(missing)))
    return Encoded(encoded=done, total=total, seconds=time.perf_counter() - began)


def taste(ws: Workspace, *, report: Report = silent) -> Taste:
    """Return the taste, learned anew when reactions or settings changed. Raises ModelMissing as `learned_topics`."""
    stored, marks = learned_topics(ws, report=report)
    with ws.store.read() as connection:
        summary = taste_store.latest_summary(connection)
    kinds = [mark.kind for mark in marks.values()]
    return Taste(
        version=_version(ws, marks),
        encoder=ws.settings.encoder,
        topics=tuple(
            Topic(
                id=topic.id,
                name=topic.name,
                weight=round(topic.weight, 4),
                size=len(topic.posts),
                medoid_post=topic.medoid_post,
                posts=topic.posts,
            )
            for topic in stored
        ),
        summary=summary,
        likes=kinds.count("like"),
        dislikes=kinds.count("dislike"),
    )


def learned_topics(ws: Workspace, *, report: Report = silent) -> tuple[list[StoredTopic], dict[int, Current]]:
    """Return the topics of the current likes, heaviest first, and the current reactions by post id.

    Liked posts without a vector are encoded first. Raises ModelMissing when that needs an encoder that is not here.
    """
    key = encoder_key(ws)
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        space, stored = taste_store.topics(connection)
    version = _version(ws, marks)
    if space == f"{key}|{version}":
        return stored, marks
    likes = likes_of(ws, marks, report=report)
    background, quantile = background_of(ws), ws.settings.topic_quantile
    learned = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    before = [state_of(topic, marks) for topic in stored] if space.startswith(key) else []
    report(Progress("Naming topics"))
    named = _describe(ws, topics.keep_ids(learned, before), likes)
    with ws.store.write() as connection:
        ids = taste_store.save_topics(connection, f"{key}|{version}", named)
    return [msgspec.structs.replace(topic, id=made) for topic, made in zip(named, ids, strict=True)], marks


def likes_of(ws: Workspace, marks: Mapping[int, Current], *, report: Report = silent) -> list[Like]:
    """Return the liked posts among `marks` with centred vectors, oldest like first. Raises ModelMissing."""
    liked = sorted((mark.at, mark.event, post) for post, mark in marks.items() if mark.kind == "like")
    ids, found = centred_vectors(ws, [post for _, _, post in liked], report=report)
    return [
        Like(post=post, vector=vector, weight=marks[post].weight, at=marks[post].at if marks[post].dated else None)
        for post, vector in zip(ids.tolist(), found, strict=True)
    ]


def centred_vectors(
    ws: Workspace, wanted: Sequence[int], *, report: Report = silent
) -> tuple[NDArray[np.int64], Vectors]:
    """Return the ids among `wanted` whose posts have text, in order, and their centred vectors, shape (n, dim).

    Raises ModelMissing when a vector is missing and the encoder is not here.
    """
    key, background = encoder_key(ws), background_of(ws)
    with ws.store.read() as connection:
        ids, raw = vectors.read_some(connection, key, len(background.mean), wanted)
    missing = sorted(set(wanted) - set(ids.tolist()))
    if missing and _encode(ws, key, missing, report):
        with ws.store.read() as connection:
            ids, raw = vectors.read_some(connection, key, len(background.mean), wanted)
    return ids, background.centre(raw)


def state_of(topic: StoredTopic, marks: Mapping[int, Current]) -> TopicState:
    """Return a stored topic as `preferences.topics` knows it."""
    weights = tuple(marks[post].weight if post in marks else 1.0 for post in topic.posts)
    return TopicState(id=topic.id, posts=topic.posts, weights=weights, mean=topic.mean)


def topic_posts(ws: Workspace, topic_id: int, limit: int = 50) -> tuple[Card, ...]:
    """Return a topic's likes as cards, the most typical first; `score` is the similarity. Raises UnknownName."""
    with ws.store.read() as connection:
        _, stored = taste_store.topics(connection)
        topic = next((topic for topic in stored if topic.id == topic_id), None)
        if topic is None:
            raise UnknownName(f"There is no topic {topic_id}.", "Open the taste again: topics change with each like.")
        ids, raw = vectors.read_some(connection, encoder_key(ws), len(topic.mean), topic.posts)
        unit = topic.mean / max(float(np.linalg.norm(topic.mean)), 1e-9)
        nearness = background_of(ws).centre(raw) @ unit
        order = np.argsort(-nearness, kind="stable")[:limit]
        return cards(connection, [(int(ids[place]), float(nearness[place])) for place in order])


def cards(connection: Connection, scored: Sequence[tuple[int, float]]) -> tuple[Card, ...]:
    """Return cards for (post id, score), in order, with the person's current reactions; unknown ids are left out."""
    ids = [post for post, _ in scored]
    found, marks = posts.get(connection, ids), reactions.current(connection, ids)
    return tuple(_card(found[post], score, marks.get(post)) for post, score in scored if post in found)


def profile(ws: Workspace, *, report: Report = silent) -> Profile:
    """Return what methods may tell a model. Raises ModelMissing as `learned_topics`."""
    stored, marks = learned_topics(ws, report=report)
    likes = likes_of(ws, marks)
    states = [state_of(topic, marks) for topic in stored]
    order = _hearts_first(stored, likes)
    dislikes = sorted((-mark.event, post) for post, mark in marks.items() if mark.kind == "dislike")
    with ws.store.read() as connection:
        texts = posts.texts(connection, [*order, *(post for _, post in dislikes)])
        summary = taste_store.latest_summary(connection)
    return Profile(
        topics=tuple((topic.name, texts.get(topic.medoid_post, ""), topic.weight) for topic in stored),
        centroids=tuple(tuple(map(float, state.unit)) for state in states),
        likes=tuple(texts[post] for post in order if texts.get(post)),
        dislikes=tuple(texts[post] for _, post in dislikes if texts.get(post)),
        summary=summary.text,
    )


def current_summary(ws: Workspace) -> Summary:
    """Return the newest written profile; version 0 when none was written."""
    with ws.store.read() as connection:
        return taste_store.latest_summary(connection)


def save_summary(ws: Workspace, text: str, evidence: Sequence[int], model: str) -> Summary:
    """Keep a written profile as the next version; earlier ones stay. Raises DiskFull."""
    with ws.store.write() as connection:
        return taste_store.add_summary(connection, text, evidence, model)


def _encode(ws: Workspace, key: str, ids: Sequence[int], report: Report) -> int:
    """Encode and store these posts; return how many were done. Posts without text have no vector."""
    with ws.store.read() as connection:
        texts = {post: text for post, text in posts.texts(connection, ids).items() if text}
        newest = vectors.newest(connection)
    if not texts:
        return len(ids)
    made = ws.encoder().encode(list(texts.values()), report=report)
    if min(texts) <= newest:  # an older post without a vector: its text may have changed since the index was written
        vector_index.discard(ws.paths.index)
        ws.live.pop("feed", None)
    with ws.store.write() as connection:
        vectors.add(connection, key, list(texts), made)
    return len(ids)


def _ahead(report: Report, before: int, total: int) -> Report:
    """Return a report that counts from `before` on."""
    return lambda progress: report(Progress(progress.label, before + progress.done, total, progress.unit))


def _version(ws: Workspace, marks: Mapping[int, Current]) -> str:
    """Return a short hash of all that the taste follows from: what holds now, the encoder, the detail of topics."""
    held = sorted((post, mark.kind, mark.weight, mark.at) for post, mark in marks.items())
    words = msgspec.json.encode((held, encoder_key(ws), ws.settings.topic_quantile))
    return hashlib.sha256(words).hexdigest()[:12]


def _describe(ws: Workspace, learned: Sequence[TopicState], likes: Sequence[Like]) -> list[StoredTopic]:
    """Give topics their weight, medoid and name, heaviest first."""
    by_post = {like.post: like for like in likes}
    decay = topics.decayed({like.post: like.at for like in likes}, time.time())
    weighed = sorted(learned, key=lambda topic: -topics.importance(topic, decay))
    typical = [sorted(topic.posts, key=lambda post: -float(by_post[post].vector @ topic.mean)) for topic in weighed]
    with ws.store.read() as connection:
        found = posts.get(connection, [post for group in typical for post in group])
        others = [_words(item) for item in posts.newest(connection, NAMED_AGAINST) if item.id not in by_post]
    names = topic_names.names([[_words(found[post]) for post in group if post in found] for group in typical], others)
    return [
        StoredTopic(
            id=topic.id,
            name=name,
            weight=topics.importance(topic, decay),
            medoid_post=topics.medoid(topic, np.stack([by_post[post].vector for post in topic.posts])),
            mean=topic.mean,
            posts=topic.posts,
        )
        for topic, name in zip(weighed, names, strict=True)
    ]


def _words(item: StoredPost) -> str:
    """Return the words that can name a post's topic. Tags say it well; a community's name is often a pun."""
    return " ".join((item.text, *item.tags))


def _hearts_first(stored: Sequence[StoredTopic], likes: Sequence[Like]) -> list[int]:
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


def _card(item: StoredPost, score: float, mark: Current | None) -> Card:
    return Card(
        id=item.id,
        kind="post",
        source=item.source,
        text=item.text,
        media=item.media,
        created_at=item.created_at,
        origin_url=item.origin_url,
        score=round(score, 4),
        community=item.community,
        reaction=mark.kind if mark else None,
    )
