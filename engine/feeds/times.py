"""Times as exports write them, to seconds since 1970. Answers None rather than guess."""

from datetime import UTC, datetime

_LATEST = 4_102_444_800.0  # the year 2100: later ones are damaged, or not in seconds


def from_epoch(value: object) -> float | None:
    """Take an int, a float, or a string of one, as dumps did through the years."""
    if type(value) is int:  # as nearly always
        return float(value) if 0 < value < _LATEST else None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(int(float(value)))
    except (ValueError, OverflowError):
        return None
    return seconds if 0 < seconds < _LATEST else None


def from_reddit(value: str) -> float | None:
    """Take "2023-02-07 09:42:58 UTC"."""
    try:
        return datetime.strptime(value.strip(), "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return None


def from_utc(value: str) -> float | None:
    """Take "2024-12-15 19:03:14", which is meant as UTC, with or without saying so."""
    try:
        told = datetime.strptime(value.strip().removesuffix(" UTC"), "%Y-%m-%d %H:%M:%S")
        return told.replace(tzinfo=UTC).timestamp()
    except ValueError:
        return None
