"""Appends and reads what a person changed about their topics, and keeps what was measured of their taste.

Knows edits as JSON only: what they mean is `preferences.topic_edits`'.
"""

import time

from sqlalchemy import Connection, delete, insert, select

from engine.store.schema import measured, taste_edit

UNDO = "undo"


def add(connection: Connection, kind: str, edit: str) -> int:
    """Append one edit (`edit` is JSON); return its number."""
    return _append(connection, {"kind": kind, "edit": edit})


def current(connection: Connection) -> list[tuple[int, str]]:
    """Return number and JSON of each edit that was not undone, oldest first."""
    undone = select(taste_edit.c.undoes).where(taste_edit.c.kind == UNDO)
    query = (
        select(taste_edit.c.id, taste_edit.c.edit)
        .where(taste_edit.c.kind != UNDO, taste_edit.c.id.not_in(undone))
        .order_by(taste_edit.c.id)
    )
    return [(row.id, row.edit) for row in connection.execute(query)]


def undo_last(connection: Connection) -> int:
    """Take back the latest edit that still holds; return its number, 0 when there is none."""
    standing = current(connection)
    if not standing:
        return 0
    _append(connection, {"kind": UNDO, "edit": "", "undoes": standing[-1][0]})
    return standing[-1][0]


def keep_measured(connection: Connection, name: str, follows_from: str, data: str) -> None:
    """Keep what was measured (JSON) under a name, in the place of what was there."""
    connection.execute(delete(measured).where(measured.c.name == name))
    row = {"name": name, "follows_from": follows_from, "data": data, "at": time.time()}
    connection.execute(insert(measured).values(row))


def last_measured(connection: Connection, name: str) -> tuple[str, str]:
    """Return what it followed from and the JSON; two empty strings when nothing was measured."""
    row = connection.execute(select(measured).where(measured.c.name == name)).first()
    return (row.follows_from, row.data) if row else ("", "")


def _append(connection: Connection, values: dict[str, object]) -> int:
    made = connection.execute(insert(taste_edit).values(**values, at=time.time())).inserted_primary_key
    assert made is not None  # noqa: S101 - one row was inserted
    return int(made[0])
