"""One topic from near: its likes, and when they were."""

from collections import Counter
from datetime import UTC, datetime

import msgspec
import numpy as np

from engine.core.errors import UnknownName
from engine.core.records import Card
from engine.store import reactions, taste_store, vectors
from engine.workflows import picture_taste
from engine.workflows.cards import cards
from engine.workflows.encoding import background_of, encoder_key
from engine.workflows.workspace import Workspace


class TopicDetails(msgspec.Struct, frozen=True, kw_only=True):
    """A topic's likes.

    Attributes:
        cards: the most typical first; `score` is the similarity to the topic.
        months: (beginning of a month in seconds since 1970 UTC, likes in it), without gaps.
        undated: likes of which the export does not say when they were.
    """

    cards: tuple[Card, ...]
    months: tuple[tuple[float, int], ...]
    undated: int


def topic_details(ws: Workspace, topic_id: int, limit: int = 50) -> TopicDetails:
    """Return the topic's `limit` most typical likes, and the history of all. Raises UnknownName."""
    with ws.store.read() as connection:
        stored = taste_store.every_topic(connection)
        topic = next((topic for topic in stored if topic.id == topic_id), None)
        if topic is None:
            raise UnknownName(f"There is no topic {topic_id}.", "Open the taste again: topics change with each like.")
        pictured = topic.kind == picture_taste.KIND
        key = picture_taste.picture_key(ws) if pictured else encoder_key(ws)
        background = picture_taste.picture_background(ws) if pictured else background_of(ws)
        ids, raw = vectors.read_some(connection, key, len(topic.mean), topic.posts if background else ())
        unit = topic.mean / max(float(np.linalg.norm(topic.mean)), 1e-9)
        nearness = background.centre(raw) @ unit if background else np.zeros(0, np.float32)
        order = np.argsort(-nearness, kind="stable")[:limit]
        found = cards(connection, [(int(ids[place]), float(nearness[place])) for place in order])
        marks = reactions.current_many(connection, topic.posts)
    dated = [mark.at for mark in marks.values() if mark.dated]
    return TopicDetails(cards=found, months=_months(dated), undated=len(topic.posts) - len(dated))


def _months(times: list[float]) -> tuple[tuple[float, int], ...]:
    counts = Counter((moment.year, moment.month) for moment in (datetime.fromtimestamp(at, UTC) for at in times))
    if not counts:
        return ()
    (year, month), last = min(counts), max(counts)
    found: list[tuple[float, int]] = []
    while (year, month) <= last:
        found.append((datetime(year, month, 1, tzinfo=UTC).timestamp(), counts[(year, month)]))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)
