"""Writes and reads the places that a person follows."""

import time
from collections.abc import Sequence

from sqlalchemy import Connection, select

from engine.core.records import Follow
from engine.store.schema import follow


def add(connection: Connection, found: Sequence[Follow]) -> int:
    """Store what is new, and return how many were."""
    known = set(everything(connection))
    new = [item for item in dict.fromkeys(found) if item not in known]
    if new:
        now = time.time()
        rows = [
            {"source": i.source, "community": i.community, "via": i.via, "group": i.group, "added_at": now} for i in new
        ]
        connection.execute(follow.insert(), rows)
    return len(new)


def everything(connection: Connection) -> tuple[Follow, ...]:
    """Return all of them, by source and name."""
    query = select(follow).order_by(follow.c.source, follow.c.community, follow.c.via, follow.c.group)
    return tuple(
        Follow(source=row.source, community=row.community, via=row.via, group=row.group)
        for row in connection.execute(query)
    )
