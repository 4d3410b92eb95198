"""Keeps a row of every request that left this machine. Only ever appended to."""

import time

import msgspec
from sqlalchemy import Connection, insert, select

from engine.store.schema import ledger


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One exchange with another machine.

    Attributes:
        purpose: why, in the person's words.
        destination: who was asked.
        bytes_out: of content that was sent; 0 where only a name was asked for.
        bytes_in: that came back.
        detail: what exactly, and how it ended.
        at: seconds since 1970; 0 before it is stored.
    """

    purpose: str
    destination: str
    bytes_out: int
    bytes_in: int
    detail: str = ""
    at: float = 0.0


def add(connection: Connection, entry: Entry) -> None:
    """Append one row, stamped with the time of now."""
    row = msgspec.structs.asdict(entry) | {"at": entry.at or time.time()}
    connection.execute(insert(ledger).values(row))


def entries(connection: Connection, limit: int = 100) -> tuple[Entry, ...]:
    """Return the newest `limit` rows, newest first."""
    names = [ledger.c[field] for field in Entry.__struct_fields__]
    rows = connection.execute(select(*names).order_by(ledger.c.id.desc()).limit(limit))
    return tuple(Entry(**row) for row in rows.mappings())
