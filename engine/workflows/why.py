"""Why this one? Says which likes and dislikes moved a post in the feed, and how far. Needs no model.

The score of the topics ranker is a sum over the likes of one topic, so what each like added is exact, not a guess.
Where another ranker ranks the feed, its own sum is told (`why_parts`).
"""

import time
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.preferences import topics
from engine.preferences.topic_scores import DISLIKE
from engine.preferences.topics import TopicState
from engine.store import posts, reasons, taste_store, vectors
from engine.store.reactions import Current, current
from engine.store.reasons import Held
from engine.store.taste_store import StoredTopic
from engine.workflows import choose_ranker, picture_taste, why_parts
from engine.workflows.encoding import background_of, encoder_key
from engine.workflows.taste import state_of
from engine.workflows.workspace import Workspace

MOST = 3
NOT_NEAR = 0.9
"""Below this share of random pairs, likeness is chance, and is called that."""

LOOKED_AT = 20
"""Cards behind one in the ranking; when most of them score higher, it was drawn as a surprise."""


class Because(msgspec.Struct, frozen=True, kw_only=True):
    """One like, or dislike, and what it added to the score."""

    post: int
    text: str
    added: float


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """What moved a post.

    Attributes:
        ranker, title: what ranks the feed. All of `topic` to `nearer_than` is told only where that is by topics.
        score: the ranker's, in its own unit, 0 where it is not by likes and dislikes alone; `likes`, `dislike` and
            `others` (what all other posts added) make it up, and so do `groups`, by what was looked at.
        picture_unseen: it has a picture that topics would have looked at, and this ranker does not.
        topic, name, kind: the topic that it is nearest to, by its words ("text") or its picture; 0 and "" for none.
        similarity: to that topic's direction, in [-1, 1].
        nearer_than: share of random pairs of posts that are less alike, in [0, 1].
        likes: those of that topic that added most, first the one that added most.
        dislike: the one that took most off, or None.
        surprise: it was drawn to explore, and not for its score.
        liked: whether the person likes it; `reason` is why, in their own words, "" for none.
        draft, draft_by: a reason that a model drafted and nobody has accepted yet, and that model; "" for none.
        readable: False for a post without words: only its age counts.
    """

    post: int
    ranker: str = choose_ranker.TOPICS
    title: str = ""
    score: float = 0.0
    others: float = 0.0
    groups: tuple[tuple[str, float], ...] = ()
    picture_unseen: bool = False
    topic: int = 0
    name: str = ""
    kind: str = "text"
    similarity: float = 0.0
    nearer_than: float = 0.0
    likes: tuple[Because, ...] = ()
    dislike: Because | None = None
    surprise: bool = False
    readable: bool = True
    liked: bool = False
    reason: str = ""
    draft: str = ""
    draft_by: str = ""


def why(ws: Workspace, post: int) -> Why:
    """Return what moved this post, by the topics as they were last learned.

    Raises BadInput for an unknown post, UnknownName when the settings name a ranker that is not there.
    """
    key, background = encoder_key(ws), background_of(ws)
    with ws.store.read() as connection:
        if not posts.exists(connection, post):
            raise BadInput(f"There is no post {post}.", "Take a number from the feed.")
        stored = taste_store.every_topic(connection)
        marks = current(connection)
        ranking = taste_store.ranking(connection)
        reacted = [other for other, mark in marks.items() if mark.kind in ("like", "dislike") and other != post]
        ids, raw = vectors.read_some(connection, key, len(background.mean), [post, *reacted])
        held = reasons.held(connection, [post]).get(post, Held())
    rows = {"text": dict(zip(ids.tolist(), background.centre(raw), strict=True))}
    rows |= _pictures(ws, [post, *reacted])
    choice = choose_ranker.chosen(ws)
    about = Why(post=post, ranker=choice.ranker, title=choice.title, surprise=_is_surprise(ranking, post))
    about = _with_reason(about, marks, held)
    if choice.ranker != choose_ranker.TOPICS:
        return _by_parts(ws, about, rows, marks, stored)
    if not any(post in known for known in rows.values()):
        return msgspec.structs.replace(about, readable=False)
    states = [state_of(topic, marks) for topic in stored]
    factor = picture_taste.scale(ws) if picture_taste.KIND in rows else 1.0
    near = [_similarity(state, rows.get(topic.kind, {}).get(post)) for state, topic in zip(states, stored, strict=True)]
    scaled = [
        each * (factor if topic.kind == picture_taste.KIND else 1.0) for each, topic in zip(near, stored, strict=True)
    ]
    place = _best(states, scaled, marks)
    pushed = _dislike(ws, rows["text"], marks, post)
    found = msgspec.structs.replace(about, dislike=pushed)
    if place < 0:
        return found
    return msgspec.structs.replace(
        found,
        topic=stored[place].id,
        name=stored[place].name,
        kind=stored[place].kind,
        similarity=round(near[place], 4),
        nearer_than=round(_level(ws, stored[place].kind, near[place]), 4),
        likes=_likes(ws, states[place], rows[stored[place].kind], post),
    )


def _with_reason(about: Why, marks: Mapping[int, Current], held: Held) -> Why:
    liked = about.post in marks and marks[about.post].kind == "like"
    return msgspec.structs.replace(about, liked=liked, reason=held.text, draft=held.draft, draft_by=held.draft_by)


def _by_parts(
    ws: Workspace,
    about: Why,
    rows: Mapping[str, Mapping[int, NDArray[np.float32]]],
    marks: Mapping[int, Current],
    stored: Sequence[StoredTopic],
) -> Why:
    """Return what a ranker other than topics made of the words of a post."""
    unseen = about.post in rows.get(picture_taste.KIND, {})
    if about.post not in rows["text"]:
        return msgspec.structs.replace(about, readable=False, picture_unseen=unseen)
    found = why_parts.explain(ws, about.ranker, about.post, rows["text"], marks, stored)
    if found is None:
        return msgspec.structs.replace(about, picture_unseen=unseen)
    told = {each: added for each, added in found.added.items() if each != about.post}
    likes = sorted((each for each in told if marks[each].kind == "like"), key=lambda each: -told[each])
    likes = [each for each in likes if told[each] > 0][:MOST]
    against = [each for each in told if marks[each].kind == "dislike" and told[each] < 0]
    worst = min(against, key=lambda each: told[each], default=0)
    with ws.store.read() as connection:
        texts = posts.texts(connection, [*likes, *filter(None, [worst])])
    named = {each: Because(post=each, text=texts.get(each, ""), added=told[each]) for each in [*likes, worst] if each}
    return msgspec.structs.replace(
        about,
        score=found.score,
        others=found.score - sum(because.added for because in named.values()),
        groups=found.groups,
        picture_unseen=unseen,
        likes=tuple(named[each] for each in likes),
        dislike=named.get(worst),
    )


def _pictures(ws: Workspace, wanted: list[int]) -> dict[str, dict[int, NDArray[np.float32]]]:
    """Return the centred vectors of those posts' pictures, where any were seen."""
    background = picture_taste.picture_background(ws)
    if background is None:
        return {}
    with ws.store.read() as connection:
        ids, raw = vectors.read_some(connection, picture_taste.picture_key(ws), len(background.mean), wanted)
    seen = raw.any(axis=1)
    return {picture_taste.KIND: dict(zip(ids[seen].tolist(), background.centre(raw[seen]), strict=True))}


def _level(ws: Workspace, kind: str, similarity: float) -> float:
    """Return the share of random pairs of posts of that kind that are less alike."""
    own = picture_taste.picture_background(ws) if kind == picture_taste.KIND else None
    background = own or background_of(ws)
    return float(np.interp(similarity, background.similarities, background.levels))


def _similarity(state: TopicState, vector: NDArray[np.float32] | None) -> float:
    return -np.inf if vector is None else float(vector @ state.unit)


def added_by(state: TopicState, rows: Mapping[int, NDArray[np.float32]], post: int) -> dict[int, float]:
    """Return what each of a topic's likes adds to the similarity of `post`, by post id; together they are all of it."""
    total = sum(state.weights) * max(float(np.linalg.norm(state.mean)), 1e-9)
    held = zip(state.posts, state.weights, strict=True)
    return {like: weight * float(rows[like] @ rows[post]) / total for like, weight in held if like in rows}


def _best(states: list[TopicState], near: list[float], marks: Mapping[int, Current]) -> int:
    """Return the place of the topic that gives the post its score; -1 for none."""
    times = {post: mark.at if mark.dated else None for post, mark in marks.items() if mark.kind == "like"}
    decay = topics.decayed(times, time.time())
    best, place = -np.inf, -1
    for number, state in enumerate(states):
        score = near[number] + topics.IMPORTANCE * float(np.log(max(topics.importance(state, decay), 1e-3)))
        if not state.muted and score > best:
            best, place = score, number
    return place


def _likes(ws: Workspace, state: TopicState, rows: Mapping[int, NDArray[np.float32]], post: int) -> tuple[Because, ...]:
    added = added_by(state, rows, post)
    best = [like for like in sorted(added, key=lambda like: -added[like]) if like != post and added[like] > 0][:MOST]
    with ws.store.read() as connection:
        texts = posts.texts(connection, best)
    return tuple(Because(post=like, text=texts.get(like, ""), added=round(added[like], 4)) for like in best)


def _dislike(
    ws: Workspace, rows: Mapping[int, NDArray[np.float32]], marks: Mapping[int, Current], post: int
) -> Because | None:
    near = {
        other: float(rows[other] @ rows[post]) for other in rows if other in marks and marks[other].kind == "dislike"
    }
    worst = max((other for other in near if other != post), key=lambda other: near[other], default=0)
    if not worst or near[worst] < background_of(ws).threshold(NOT_NEAR):
        return None
    with ws.store.read() as connection:
        text = posts.texts(connection, [worst]).get(worst, "")
    return Because(post=worst, text=text, added=round(-DISLIKE * near[worst], 4))


def _is_surprise(ranking: list[tuple[int, float]], post: int) -> bool:
    place = next((place for place, (other, _) in enumerate(ranking) if other == post), -1)
    after = [score for _, score in ranking[place + 1 : place + 1 + LOOKED_AT]]
    return place >= 0 and bool(after) and sum(score > ranking[place][1] for score in after) > len(after) / 2
