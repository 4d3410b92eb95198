"""Where a picture model goes: whole on its device, moved there part by part, or in slices. Decided by free memory."""

from typing import Literal, TypeAlias

from engine.core.catalogue import Entry
from engine.core.errors import DeviceExhausted

Placement: TypeAlias = Literal["whole", "sliced", "offloaded"]

SLICED = 0.7
"""Of an entry's memory that is enough when attention and decoding go a slice at a time."""

OFFLOADED = 0.45
"""Of an entry's memory on the card that is enough when only the part that works is there."""


def place(entry: Entry, free_gb: float, device: str, main_free_gb: float) -> Placement:
    """Return how a model is held.

    Args:
        entry: its `memory_gb` is what it needs whole.
        free_gb: memory that is free on `device`, in GB.
        device: "cuda", "mps" or "cpu".
        main_free_gb: main memory that is free, in GB: where the parts wait that do not work.

    Raises DeviceExhausted, naming both numbers, where nothing fits.
    """
    if free_gb >= entry.memory_gb:
        return "whole"
    if free_gb >= entry.memory_gb * SLICED:
        return "sliced"
    if device == "cuda" and free_gb >= entry.memory_gb * OFFLOADED and main_free_gb >= entry.memory_gb:
        return "offloaded"
    raise DeviceExhausted(
        f"{entry.title} needs {entry.memory_gb:g} GB of memory, and {free_gb:.1f} GB are free.",
        "Close other programs and try again, or choose a smaller model.",
    )
