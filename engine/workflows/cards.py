"""Posts as the window shows them."""

from collections.abc import Sequence

from sqlalchemy import Connection

from engine.core.records import Card
from engine.store import posts, reactions
from engine.store.posts import StoredPost
from engine.store.reactions import Current


def cards(connection: Connection, scored: Sequence[tuple[int, float]]) -> tuple[Card, ...]:
    """Return cards for (post id, score), in order, with the person's current reactions; unknown ids are left out."""
    ids = [post for post, _ in scored]
    found, marks = posts.get(connection, ids), reactions.current(connection, ids)
    return tuple(_card(found[post], score, marks.get(post)) for post, score in scored if post in found)


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
