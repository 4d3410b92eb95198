"""What gates found: one row for a method, a model and those it was measured on; the shipped table and the person's own.

`assets/gates.json` ships (made by `recipes/gates.py` from what `inside-joke gate --json` printed); `gates.json` in the
profile holds what the person measured.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from engine.core.files import write_atomically
from engine.text.method import METHODS

FILE = "gates.json"
MAX_BYTES = 1 << 20
OWN_WORDS, LOCAL_MODEL = "topics' own words", "the local model"
"""Who may have written the profile that a method tells."""

Data: TypeAlias = Literal["own", "demo", "people"]
"""Whose likes: those of this profile, the demo person's (shipped), people's made of raters (shipped or measured)."""

Over: TypeAlias = Literal["posts", "people"]
"""What intervals are bootstrapped of: posts of one person, or people."""


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Mean paired difference of losses, in nats a token, with its 95 % bootstrap interval; negative: own is better."""

    mean: float
    low: float
    high: float


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """Mean loss of held-out liked posts (nats a token) after the method's request, by whom it tells of.

    Attributes:
        own: the person's other likes.
        swapped: another person's likes.
        zero: nobody: tokens of zeros; for a method of words, what the floor asks.
        n: held-out posts; each was measured with all three.
        passed: both gaps to the person's own lie below 0 with their whole intervals.
        shipped: what ships says of the method, True for passed, or None where nothing does.
        version: of the method; a row of another version says nothing.
        people: how many; `over` says of what the intervals are bootstrapped.
        swapped_versus_zero: whether another person's likes help, too; negative: they do.
        told_by: who wrote the profile that a method of the written profile tells, "" for the other methods.
        note: how this measurement differs from the app, if it does.
        at: day, ISO.
    """

    method: str
    model: str
    own: float
    swapped: float
    zero: float
    n: int
    versus_swapped: Gap
    versus_zero: Gap
    passed: bool
    seed: int
    resamples: int
    shipped: bool | None
    version: int = 1
    encoder: str = ""
    data: Data = "own"
    people: int = 1
    over: Over = "posts"
    swapped_versus_zero: Gap | None = None
    told_by: str = ""
    note: str = ""
    at: str = ""


class GateTable(msgspec.Struct, frozen=True, kw_only=True):
    """Rows, each of another method, model, encoder, data or writer of the profile."""

    gates: tuple[Gate, ...] = ()


def read_rows(folder: Path) -> tuple[Gate, ...]:
    """Return the rows in a folder; none where there is no readable table."""
    try:
        with (folder / FILE).open("rb") as file:
            return msgspec.json.decode(file.read(MAX_BYTES), type=GateTable).gates
    except (OSError, msgspec.MsgspecError):
        return ()


def keep_rows(folder: Path, rows: Sequence[Gate]) -> None:
    """Put rows in the table of a folder, each in the place of an older one of its kind. Raises DiskFull."""
    kept = {_key(row): row for row in (*read_rows(folder), *rows)}
    table = GateTable(gates=tuple(kept[key] for key in sorted(kept)))
    write_atomically(folder / FILE, msgspec.json.format(msgspec.json.encode(table), indent=2) + b"\n")


def current(rows: Sequence[Gate], method: str, model: str, encoder: str) -> list[Gate]:
    """Return the rows of this method as it is now, on this model and encoder."""
    version = METHODS[method].version
    wanted = (method, version, model, encoder)
    return [row for row in rows if (row.method, row.version, row.model, row.encoder) == wanted]


def _key(row: Gate) -> tuple[str, ...]:
    return (row.model, row.encoder, row.method, row.data, row.told_by)
