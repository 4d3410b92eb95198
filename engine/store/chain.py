"""Links rows by hashes, so that no row can be changed, taken out or put in without breaking what follows it.

A link is the SHA-256 of the link before it and of the row's own content. Whoever holds the whole file could write all
of it anew; against that only a link that was kept elsewhere helps (`study/anchor.py`).
"""

import hashlib
from collections.abc import Iterable, Mapping

import msgspec

Row = Mapping[str, object]
"""One row as the database holds it: names of columns, and plain values."""

LATER: Mapping[str, object] = {"seen": 0, "reason": "", "made_for": ""}
"""Columns that came after the chain and are never NULL, each with the value that says nothing. A new column is either
NULL where it says nothing, or stands here: so rows of before keep their hashes."""
_LINK = "hash"


def content(row: Row) -> bytes:
    """Return the one form of a row that is hashed: JSON, keys sorted, truth values as 1 and 0.

    Left out are the link itself, what is NULL, and a later column that says nothing.
    """
    plain = {name: int(value) if isinstance(value, bool) else value for name, value in row.items()}
    told = {name: value for name, value in plain.items() if name != _LINK and value is not None}
    said = {name: value for name, value in told.items() if name not in LATER or value != LATER[name]}
    return msgspec.json.encode(said, order="sorted")


def link(previous: str, row: Row) -> str:
    """Return the link (hex) of a row that follows `previous`."""
    return hashlib.sha256(previous.encode() + b"\n" + content(row)).hexdigest()


def digest(rows: Iterable[Row], secret: str = "") -> str:
    """Return the SHA-256 (hex) of rows in any order; with a `secret`, nobody can find out by trying what they hold."""
    lines = sorted(content(row) for row in rows)
    return hashlib.sha256(b"\n".join([secret.encode(), *lines])).hexdigest()


def start(head: str) -> str:
    """Return the link that the first row follows: the SHA-256 (hex) of the sealed head."""
    return hashlib.sha256(head.encode()).hexdigest()
