"""Writes and reads the receipts of imports. Knows them as JSON only: their fields belong to the workflow."""

import time

import msgspec
from sqlalchemy import Connection, select

from engine.store.schema import import_run


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One import: `at` in seconds since 1970, `receipt` as JSON."""

    id: int
    path: str
    source: str
    at: float
    receipt: str


def start(connection: Connection, path: str, source: str, receipt: str) -> int:
    """Record that an import began, and return its number."""
    row = {"path": path, "source": source, "at": time.time(), "receipt": receipt}
    key = connection.execute(import_run.insert().values(**row)).inserted_primary_key
    assert key is not None  # noqa: S101 - an insert of one row has one
    return key[0]


def update(connection: Connection, import_id: int, receipt: str) -> None:
    """Replace the receipt, in the transaction of the batch that it accounts for."""
    connection.execute(import_run.update().where(import_run.c.id == import_id).values(receipt=receipt))


def receipts(connection: Connection) -> list[str]:
    """Return all receipts, the latest first."""
    return list(connection.execute(select(import_run.c.receipt).order_by(import_run.c.id.desc())).scalars())


def everything(connection: Connection) -> tuple[Run, ...]:
    """Return all imports, the latest first."""
    rows = connection.execute(select(import_run).order_by(import_run.c.id.desc())).mappings()
    return tuple(Run(**row) for row in rows)


def any_here(connection: Connection) -> bool:
    """Whether there is an import."""
    return connection.execute(select(import_run.c.id).limit(1)).first() is not None
