"""Why posts were liked: the person's own words, and drafts of models beside them; the latest of each holds."""

import time
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, func, insert, select

from engine.store.schema import reason

PERSON = "person"
ACCEPTED = "person (draft by "
"""How the writer of a draft that the person made theirs is named, with the model and a bracket after it."""

AT_ONCE = 500


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one post: the person's reason and a model's draft; each "" for none. `by` as in the table."""

    text: str = ""
    by: str = ""
    draft: str = ""
    draft_by: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the person's reason was a model's draft."""
        return self.by.startswith(ACCEPTED)


def add(connection: Connection, post: int, text: str, by: str = PERSON) -> None:
    """Append a reason; "" takes the one before back: a person's the person's, a model's the draft."""
    connection.execute(insert(reason).values(post_id=post, text=text, by=by, at=time.time()))


def of(connection: Connection, posts: Sequence[int]) -> dict[int, str]:
    """Return the person's reasons for these posts, typed or accepted."""
    return {post: found.text for post, found in held(connection, posts).items() if found.text}


def held(connection: Connection, posts: Sequence[int]) -> dict[int, Held]:
    """Return reasons and drafts of these posts, where there is any."""
    found: dict[int, Held] = {}
    for start in range(0, len(posts), AT_ONCE):
        part = list(posts[start : start + AT_ONCE])
        own = reason.c.by.startswith(PERSON, autoescape=True)
        latest = select(func.max(reason.c.id)).where(reason.c.post_id.in_(part)).group_by(reason.c.post_id, own)
        rows = connection.execute(select(reason).where(reason.c.id.in_(latest)).order_by(reason.c.id))
        for row in rows:
            mine = row.by.startswith(PERSON)
            fields = {"text": row.text, "by": row.by} if mine else {"draft": row.text, "draft_by": row.by}
            found[row.post_id] = msgspec.structs.replace(found.get(row.post_id, Held()), **fields)
    return {post: each for post, each in found.items() if each.text or each.draft}
