"""How long work tells its caller where it is, and how it learns to stop.

A long engine function takes `report`. Calling it says how far the work has come, and raises Cancelled when the
caller wants it to end: one line in a loop gives both progress and cancellation. Tests pass `list.append`.
"""

from collections.abc import Callable
from typing import TypeAlias

import msgspec


class Progress(msgspec.Struct, frozen=True):
    """One step of work done.

    Attributes:
        label: what is happening, in the person's words.
        done: units finished so far.
        total: units in all, or None when it cannot be known.
        unit: what is counted, such as "posts" or "bytes".
    """

    label: str
    done: int = 0
    total: int | None = None
    unit: str = ""


Report: TypeAlias = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """A Report for callers who do not watch."""
