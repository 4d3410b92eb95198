"""Keeps a row of every request that left this machine. Only ever appended to."""

import time

import msgspec
from sqlalchemy import Connection, func, insert, select

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


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """All exchanges for one purpose with one destination; bytes are of content."""

    purpose: str
    calls: int
    bytes_out: int
    bytes_in: int


def totals(connection: Connection, destination: str) -> tuple[Total, ...]:
    """Return how often, and how much, was exchanged with a destination, by purpose."""
    columns = (func.count(), func.sum(ledger.c.bytes_out), func.sum(ledger.c.bytes_in))
    chosen = select(ledger.c.purpose, *columns).where(ledger.c.destination == destination)
    rows = connection.execute(chosen.group_by(ledger.c.purpose).order_by(ledger.c.purpose))
    return tuple(
        Total(purpose=str(purpose), calls=int(calls), bytes_out=int(out), bytes_in=int(back))
        for purpose, calls, out, back in rows
    )


def sums(connection: Connection) -> tuple[int, int, int]:
    """Return how many requests there were, and how many bytes of content went out and came back."""
    columns = (
        func.count(),
        func.coalesce(func.sum(ledger.c.bytes_out), 0),
        func.coalesce(func.sum(ledger.c.bytes_in), 0),
    )
    count, out, back = connection.execute(select(*columns)).one()
    return int(count), int(out), int(back)
