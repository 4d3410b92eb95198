"""Says where a bug is, without quoting anybody's data: for logs that a person may send to us."""

import logging
import os
import time
import traceback
from pathlib import Path
from types import TracebackType

SPEAKING = (ImportError, AttributeError, NameError, TypeError)
"""Errors whose messages name code, not data."""

KEEP_BYTES = 1 << 20


def described(error: BaseException) -> str:
    """Return the frames of an error and of its causes, and their types; messages only where they name code."""
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        words = f": {current}" if isinstance(current, SPEAKING) else ""
        frames = "".join(traceback.format_tb(current.__traceback__))
        parts.append(f"{frames}{type(current).__name__}{words}\n")
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n... which came while handling, or from:\n".join(parts)


def write_crash(error: BaseException, file: Path, doing: str) -> None:
    """Append to the crash log, which starts anew when it has grown over KEEP_BYTES."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists() and file.stat().st_size > KEEP_BYTES:
        os.replace(file, file.with_name(f"{file.name}.1"))
    with file.open("a", encoding="utf-8") as log:
        log.write(f"--- {time.strftime('%Y-%m-%d %H:%M:%S')} {doing}\n{described(error)}\n")


class DataFreeFormatter(logging.Formatter):
    """Writes exceptions as `described` does."""

    def formatException(  # noqa: N802 - the standard library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the words for one exception."""
        return described(ei[1]) if ei[1] is not None else ""
