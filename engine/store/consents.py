"""What the person allowed to leave this machine, to whom and for what: appended, never changed.

"asked" keeps the text that would have left last, so that it can be shown; "given" and "withdrawn" decide.
"""

import time
from collections.abc import Callable
from typing import Any, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from engine.store.schema import consent

GONE = "(It held posts that were removed since.)"
Kind: TypeAlias = Literal["asked", "given", "withdrawn"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event; `shown` is the exact text that was, or would be, shown. `at` in seconds since 1970."""

    kind: Kind
    destination: str
    purpose: str
    shown: str
    at: float


def add(connection: Connection, kind: Kind, destination: str, purpose: str, shown: str) -> None:
    """Append one event, stamped with the time of now. Of texts that would have left, the last one alone is kept."""
    if kind == "asked":
        pair = (consent.c.destination == destination, consent.c.purpose == purpose)
        connection.execute(delete(consent).where(*pair, consent.c.kind == "asked"))
    row = {"kind": kind, "destination": destination, "purpose": purpose, "shown": shown, "at": time.time()}
    connection.execute(insert(consent).values(row))


def stands(connection: Connection, destination: str, purpose: str) -> bool:
    """Whether a consent for this pair was given and not withdrawn since."""
    found = _latest(connection, destination, purpose, ("given", "withdrawn"))
    return found is not None and found.kind == "given"


def asked(connection: Connection, destination: str, purpose: str) -> str:
    """Return the text that would have left the last time, "" when nothing ever would have."""
    found = _latest(connection, destination, purpose, ("asked",))
    return found.shown if found is not None else ""


def events(connection: Connection, destination: str) -> tuple[Event, ...]:
    """Return all events of a destination, oldest first."""
    names = [consent.c[field] for field in Event.__struct_fields__]
    rows = connection.execute(select(*names).where(consent.c.destination == destination).order_by(consent.c.id))
    return tuple(Event(**row) for row in rows.mappings())


def decided(connection: Connection) -> tuple[Event, ...]:
    """Return the event that holds for each pair that was ever given or withdrawn, the latest first."""
    names = [consent.c[field] for field in Event.__struct_fields__]
    rows = connection.execute(select(*names).where(consent.c.kind != "asked").order_by(consent.c.id))
    last = {(row["destination"], row["purpose"]): Event(**row) for row in rows.mappings()}
    return tuple(sorted(last.values(), key=lambda each: -each.at))


def _latest(connection: Connection, destination: str, purpose: str, kinds: tuple[Kind, ...]) -> Row[Any, Any] | None:
    pair = (consent.c.destination == destination, consent.c.purpose == purpose, consent.c.kind.in_(kinds))
    chosen = select(consent.c.kind, consent.c.shown).where(*pair).order_by(consent.c.id.desc()).limit(1)
    return connection.execute(chosen).first()


def forget_shown(connection: Connection, told: Callable[[str], bool]) -> None:
    """Forget texts of which `told` says that they hold what shall be forgotten; what was agreed to stays so."""
    for row in connection.execute(
        select(consent.c.id, consent.c.kind, consent.c.shown).where(consent.c.shown != "")
    ).all():
        if told(row.shown):
            mine = consent.c.id == row.id
            statement = (
                delete(consent).where(mine) if row.kind == "asked" else update(consent).where(mine).values(shown=GONE)
            )
            connection.execute(statement)
