"""Keeps every version of the written profile. A version is never changed; the next one names what it was made from."""

import time
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, insert, select, update

from engine.core.written_profile import WORDS, Cost, Line, Summary, as_text, evidence_of
from engine.store.schema import ledger, summary

_COSTS = tuple(Cost.__struct_fields__)


class _Structure(msgspec.Struct, frozen=True, kw_only=True):
    """What of a version lies in its column of JSON."""

    lines: tuple[Line, ...] = ()
    seen: int = 0
    fresh: int = 0
    last_line: int = 0
    removed: tuple[Line, ...] = ()
    refused: dict[str, int] = {}


_INSIDE = tuple(_Structure.__struct_fields__)


def latest(connection: Connection) -> Summary:
    """Return the newest version, or an empty one of number 0."""
    row = connection.execute(select(summary).order_by(summary.c.version.desc()).limit(1)).first()
    return Summary() if row is None else _record(row)


def get(connection: Connection, version: int) -> Summary | None:
    """Return one version, or None."""
    row = connection.execute(select(summary).where(summary.c.version == version)).first()
    return None if row is None else _record(row)


def newest(connection: Connection, limit: int) -> tuple[Summary, ...]:
    """Return the newest `limit` versions, newest first."""
    rows = connection.execute(select(summary).order_by(summary.c.version.desc()).limit(limit))
    return tuple(_record(row) for row in rows)


def total(connection: Connection) -> tuple[int, Cost]:
    """Return how many versions there are, and what all of them cost."""
    sums = [func.coalesce(func.sum(summary.c[name]), 0) for name in _COSTS]
    count, *found = connection.execute(select(func.count(), *sums)).one()
    return int(count), Cost(**dict(zip(_COSTS, found, strict=True)))


def add(connection: Connection, made: Summary) -> Summary:
    """Store what was made of the newest version as the next one; return it with its number, text and time.

    Call it in the transaction in which the newest version was read: the number is taken here.
    """
    last = connection.execute(select(func.coalesce(func.max(summary.c.version), 0))).scalar_one()
    stored = msgspec.structs.replace(
        made,
        version=int(last) + 1,
        parent=made.parent or int(last),
        text=as_text(made.lines),
        evidence=evidence_of(made.lines),
        at=time.time(),
    )
    inside = _Structure(**{name: getattr(stored, name) for name in _INSIDE})
    row = {name: getattr(stored, name) for name in ("version", "text", "model", "at", "kind", "parent")}
    row |= {"evidence": _json(stored.evidence), "structure": _json(inside)} | msgspec.structs.asdict(stored.cost)
    connection.execute(insert(summary).values(row))
    return stored


def sent(connection: Connection) -> tuple[int, int]:
    """Return how many bytes the ledger says have left, and come back."""
    out, back = connection.execute(select(func.sum(ledger.c.bytes_out), func.sum(ledger.c.bytes_in))).one()
    return int(out or 0), int(back or 0)


def _record(row: Row[Any]) -> Summary:
    evidence = msgspec.json.decode(row.evidence, type=tuple[int, ...])
    inside = msgspec.json.decode(row.structure, type=_Structure) if row.structure else _from_text(row, evidence)
    return Summary(
        text=row.text,
        version=row.version,
        evidence=evidence,
        model=row.model,
        kind=row.kind,
        parent=row.parent,
        at=row.at,
        cost=Cost(**{name: getattr(row, name) for name in _COSTS}),
        **{name: getattr(inside, name) for name in _INSIDE},
    )


def _from_text(row: Row[Any], evidence: tuple[int, ...]) -> _Structure:
    """Return the lines of a version from before lines had a structure: which post was whose evidence is not known."""
    words = [text for text in row.text.splitlines() if text.strip()]
    by = "person" if row.model == "you" else row.model.partition(" (")[0]
    lines = tuple(
        Line(
            id=number,
            section="topics" if text.startswith("Likes ") else "likes",
            text=text,
            evidence=evidence[:12] if len(words) == 1 else (),
            by=WORDS if " with the words " in text else by,
            since=row.version,
        )
        for number, text in enumerate(words, 1)
    )
    return _Structure(lines=lines, last_line=len(lines))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def forget_posts(connection: Connection, ids: Collection[int]) -> None:
    """Take posts out of the evidence of every version, and lines that rested on nothing else; the person's own stay.

    The only change that is ever made to a version.
    """
    gone = frozenset(ids)
    for row in connection.execute(select(summary)).all():
        version = _record(row)
        lines, removed = _without(version.lines, gone), _without(version.removed, gone)
        if (lines, removed) == (version.lines, version.removed) and gone.isdisjoint(version.evidence):
            continue
        kept = msgspec.structs.replace(version, lines=lines, removed=removed)
        inside = _json(_Structure(**{name: getattr(kept, name) for name in _INSIDE}))
        values = {"text": as_text(lines), "evidence": _json(evidence_of(lines)), "structure": inside}
        connection.execute(update(summary).where(summary.c.version == version.version).values(values))


def _without(lines: tuple[Line, ...], gone: frozenset[int]) -> tuple[Line, ...]:
    kept: list[Line] = []
    for line in lines:
        evidence = tuple(post for post in line.evidence if post not in gone)
        if evidence == line.evidence:
            kept.append(line)
        elif evidence or line.held:
            kept.append(msgspec.structs.replace(line, evidence=evidence, strength=max(1, len(evidence))))
    return tuple(kept)
