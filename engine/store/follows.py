"""Writes and reads the places that a person follows."""

import time
from collections.abc import Sequence

from sqlalchemy import Connection, select

from engine.core.records import Follow
from engine.store import bulk
from engine.store.schema import follow, follow_origin

_KEY = ("source", "community", "via", "group")


def add(connection: Connection, groups: Sequence[Sequence[Follow]], import_id: int | None = None) -> list[bool]:
    """Store what is new, and return for each group in order whether anything of it was."""
    known = set(everything(connection))
    new: list[Follow] = []
    answers: list[bool] = []
    for group in groups:
        fresh = [item for item in dict.fromkeys(group) if item not in known]
        known.update(fresh)
        new += fresh
        answers.append(bool(fresh))
    now = time.time()
    bulk.insert(connection, follow, (*_KEY, "added_at"), [(*_key(item), now) for item in new])
    if import_id is not None:
        told = [(*_key(item), import_id) for item in dict.fromkeys(item for group in groups for item in group)]
        bulk.insert(connection, follow_origin, (*_KEY, "import_id"), told, or_ignore=True)
    return answers


def everything(connection: Connection) -> tuple[Follow, ...]:
    """Return all of them, by source and name."""
    query = select(follow).order_by(follow.c.source, follow.c.community, follow.c.via, follow.c.group)
    return tuple(
        Follow(source=row.source, community=row.community, via=row.via, group=row.group)
        for row in connection.execute(query)
    )


def _key(item: Follow) -> tuple[str, str, str, str]:
    return item.source, item.community, item.via, item.group
