"""Turns what the disk, the parsers of the standard library and zstandard raise on bad files into ImportFailed."""

import csv
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager

import zstandard

from engine.core.errors import ImportFailed

FRESH_COPY = "Get a fresh copy of the file and import that; what was read before this point is kept."

_WORDS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (  # the first row that fits speaks
    ((UnicodeError,), "is not text in UTF-8"),
    ((json.JSONDecodeError,), "is not well-formed JSON"),
    ((csv.Error,), "is not a well-formed table (CSV)"),
    ((RecursionError,), "is nested deeper than any export"),
    ((MemoryError,), "needs more memory than there is"),
    (
        (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, IndexError),
        "is damaged or cut short",
    ),
    ((OSError,), "cannot be read from the disk"),
    ((NotImplementedError, RuntimeError), "is packed in a way that exports never are"),
    ((ValueError, OverflowError), "holds a value that cannot be read"),
)
_CAUGHT = (zstandard.ZstdError, *(kind for kinds, _ in _WORDS for kind in kinds))


@contextmanager
def named_errors(member: str, position: Callable[[], str] = str) -> Generator[None]:
    """Wrap one call into a parser, never our own logic: it would hide our bugs.

    Args:
        member: what is being read, as the person would find it.
        position: called only after a failure; says where, such as "line 12".
    """
    try:
        yield
    except _CAUGHT as error:
        words = next((words for kinds, words in _WORDS if isinstance(error, kinds)), _of_zstd(error))
        where = position()
        raise ImportFailed(f"{member} {words}{f' ({where})' if where else ''}.", FRESH_COPY) from error


def _of_zstd(error: BaseException) -> str:
    words = str(error).lower()
    if "memory" in words or "allocation" in words:
        return "needs more memory than there is: dumps may ask for a window of 2 GiB"
    return "is damaged, or not Zstandard data"
