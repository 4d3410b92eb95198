"""The most memory that a model was seen to use on this machine, by precision; kept beside its folder."""

from pathlib import Path

import msgspec

from engine.core.files import write_atomically

GROWN = 1.02
"""A new peak is written down when it is so much above the old one."""


def measured(folder: Path) -> dict[str, float]:
    """Return GB (10**9 bytes) by precision; empty where nothing was measured."""
    try:
        return msgspec.json.decode(_file(folder).read_bytes(), type=dict[str, float])
    except (OSError, msgspec.MsgspecError):
        return {}


def note(folder: Path, precision: str, used_gb: float) -> None:
    """Keep a peak, if it is above what is known. Raises DiskFull."""
    known = measured(folder)
    if used_gb > known.get(precision, 0.0) * GROWN:
        write_atomically(_file(folder), msgspec.json.encode({**known, precision: round(used_gb, 3)}))


def _file(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.measured.json")
