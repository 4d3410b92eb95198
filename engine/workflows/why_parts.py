"""Why this one, for rankers that learn from all likes at once: what each like and dislike added to a post's score.

The ranker is fitted anew on the person's reactions, as the feed fits it; no other post is looked at.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.progress import silent
from engine.preferences.ranker import Ranker
from engine.store.reactions import Current
from engine.store.taste_store import StoredTopic
from engine.workflows import ranking
from engine.workflows.encoding import encoder_key
from engine.workflows.workspace import Workspace

Row = NDArray[np.float32]

KEPT = "ranker for why"


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """A score and its parts, in the ranker's own unit; `added`, by post, adds up to `score`, and so do the groups."""

    score: float
    added: dict[int, float]
    groups: tuple[tuple[str, float], ...] = ()


def explain(
    ws: Workspace,
    name: str,
    post: int,
    rows: Mapping[int, Row],
    marks: Mapping[int, Current],
    stored: Sequence[StoredTopic],
) -> Explained | None:
    """Return what made up the score of `post` by the ranker `name`; None where its scores are no sum of parts.

    Args:
        ws: the profile.
        name: the ranker.
        post: one of `rows`.
        rows: centred vectors of the post and of what was reacted to, by post.
        marks: current reactions.
        stored: topics as last learned; likes that none of them holds, or a muted one, were forgotten and do not count.
    """
    counted = {like for topic in stored if not topic.muted and topic.kind == "text" for like in topic.posts}
    likes = sorted(each for each in counted if each in rows and each in marks and marks[each].kind == "like")
    dislikes = [each for each, mark in marks.items() if mark.kind == "dislike" and each in rows]
    ranker = _fitted(ws, name, rows, marks, (tuple(likes), tuple(dislikes)))
    row = _given(ws, name, [post], rows)[0]
    parts = ranker.parts(row)
    if parts is None:
        return None
    told = [*zip(likes, parts.likes, strict=False), *zip(dislikes, parts.dislikes, strict=False)]
    return Explained(
        score=float(parts.likes.sum() + parts.dislikes.sum()),
        added={each: float(added) for each, added in told},
        groups=tuple(parts.groups.items()),
    )


def _fitted(
    ws: Workspace,
    name: str,
    rows: Mapping[int, Row],
    marks: Mapping[int, Current],
    told: tuple[tuple[int, ...], tuple[int, ...]],
) -> Ranker:
    """Return the ranker, fitted once for each set of reactions."""
    likes, dislikes = told
    weights = tuple(marks[each].weight for each in likes)
    key = (name, encoder_key(ws), told, weights)
    kept = ws.live.get(KEPT)
    if isinstance(kept, tuple) and kept[0] == key:
        return kept[1]
    ranker = ranking.made(name)
    ranker.fit(_given(ws, name, likes, rows), _given(ws, name, dislikes, rows), np.array(weights, np.float32))
    ws.live[KEPT] = (key, ranker)
    return ranker


def _given(ws: Workspace, name: str, wanted: Sequence[int], rows: Mapping[int, Row]) -> NDArray[np.float32]:
    """Return what the ranker is given for those posts, shape (len(wanted), columns)."""
    dim = len(next(iter(rows.values())))
    centred = np.stack([rows[each] for each in wanted]) if wanted else np.zeros((0, dim), np.float32)
    return ranking.rows_for(name, ws, np.array(wanted, np.int64), centred, silent)
