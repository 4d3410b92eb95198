"""Lets the person's own ranker choose among pictures: by their look where an encoder sees, else by their words."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from engine.core.errors import NotYet
from engine.core.progress import Report, silent
from engine.image.model import Pixels
from engine.preferences import topic_scores
from engine.store import reactions, taste_store, vectors
from engine.workflows import picture_taste, taste
from engine.workflows.picture_copies import look_at
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace

By: TypeAlias = Literal["look", "words"]

CHOSEN_BY: dict[By, str] = {"look": "own ranker", "words": "own ranker, by words"}


def can_look(ws: Workspace) -> bool:
    """Whether there is an encoder that sees, and a topic of pictures that it learned."""
    if picture_taste.picture_background(ws) is None:
        return False
    with ws.store.read() as connection:
        _space, stored = taste_store.topics(connection, picture_taste.KIND)
    return bool(stored)


def score_pictures(
    ws: Workspace, drawn: Sequence[Pixels], words: Sequence[str], *, report: Report = silent
) -> tuple[list[float], By]:
    """Return how near pictures are to the taste, and by what that was told.

    By their look this is the nearest topic of liked pictures, less the pull of disliked ones. Where the same vectors
    steered the drawing, too, the choice tells nothing new: see docs/models.md.

    Raises NotYet where nothing sees and all words are alike, so that there is nothing to choose by.
    """
    if can_look(ws):
        return _by_look(ws, drawn, report), "look"
    if len(set(words)) < 2:
        raise NotYet(
            "There is nothing to choose pictures by: no encoder that sees them is in use, and their words are alike.",
            "Turn choosing off, or choose an encoder that sees pictures on the Models screen.",
        )
    return score_texts(ws, words, report=report), "words"


def _by_look(ws: Workspace, drawn: Sequence[Pixels], report: Report) -> list[float]:
    background = picture_taste.picture_background(ws)
    assert background is not None  # noqa: S101 - can_look has seen it
    candidates = background.centre(look_at(ws, drawn, report=report))
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        disliked = [post for post, mark in marks.items() if mark.kind == "dislike"]
        key = picture_taste.picture_key(ws)
        _, raw = vectors.read_some(connection, key, len(background.mean), disliked)
    topics = picture_taste.picture_topics(ws, marks)
    states, away = [taste.state_of(topic, marks) for topic in topics], background.centre(raw[raw.any(axis=1)])
    return topic_scores.scores(states, [topic.weight for topic in topics], away, candidates).tolist()
