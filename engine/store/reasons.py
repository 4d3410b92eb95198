"""Why posts were liked, in the person's own words: appended, the latest of a post holds."""

import time
from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from engine.store.schema import reason

PERSON = "person"
AT_ONCE = 500


def add(connection: Connection, post: int, text: str, by: str = PERSON) -> None:
    """Append a reason; "" takes the one before back."""
    connection.execute(insert(reason).values(post_id=post, text=text, by=by, at=time.time()))


def of(connection: Connection, posts: Sequence[int]) -> dict[int, str]:
    """Return the reasons that hold for these posts."""
    found: dict[int, str] = {}
    for start in range(0, len(posts), AT_ONCE):
        part = list(posts[start : start + AT_ONCE])
        latest = select(func.max(reason.c.id)).where(reason.c.post_id.in_(part)).group_by(reason.c.post_id)
        rows = connection.execute(select(reason.c.post_id, reason.c.text).where(reason.c.id.in_(latest)))
        found |= {int(post): str(text) for post, text in rows if text}
    return found
