"""Parses JSON, whole members or single lines, fast where it is clean and forgiving where it is only odd."""

import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from engine.feeds import json_stream, limits
from engine.feeds.archive import Archive
from engine.feeds.failures import named_errors


def parse(data: bytes) -> Any:
    """Return the value of one JSON text. Raises ValueError or RecursionError for one that cannot be read.

    Lone halves of surrogate pairs, which the fast parser refuses, are let through; `plain_text.tidy` replaces them.
    """
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)


def load(archive: Archive, name: str, *, after: bytes = b"") -> Any:
    """Return a member's JSON, or what follows the first `after` in it.

    Raises ImportFailed with the position where it cannot be read, and over 128 MiB.
    """
    return _parsed(archive.read_bytes(name, limits.MAX_DOCUMENT_BYTES), name, after)


def entries(archive: Archive, name: str, *, after: bytes = b"") -> Iterator[tuple[str, int, Any]]:
    """Yield (key, 1-based number, entry) for each entry of a member's lists.

    A bare list has the key ""; an object yields the entries of each list among its values, under the value's key, in
    the order of the file. With `after`, what comes before the first such byte, and the byte, are passed over.
    A document of over 64 MiB is read piece by piece. Raises ImportFailed as `load` does, without its limit.
    """
    with archive.open(name) as file:
        head = _up_to(file, limits.STREAMED_FROM_BYTES + 1)
        if len(head) > limits.STREAMED_FROM_BYTES:
            start = head.partition(after)[2] if after else head.removeprefix(b"\xef\xbb\xbf")
            del head
            yield from json_stream.entries(_Joined(start, file), name)
            return
    document = _parsed(head, name, after)
    lists = document.items() if isinstance(document, dict) else [("", document)]
    for key, found in lists:
        if isinstance(found, list):
            for number, entry in enumerate(found, start=1):
                yield key, number, entry


def _parsed(data: bytes, name: str, after: bytes) -> Any:
    data = data.partition(after)[2] if after else data
    place = ""
    with named_errors(name, lambda: place):
        try:
            return parse(data)
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, character {error.colno}"
            raise


def _up_to(file: BinaryIO, count: int) -> bytes:
    """Return at most `count` bytes, without claiming room for more than there are."""
    pieces: list[bytes] = []
    while count and (piece := file.read(min(count, limits.CHUNK_BYTES))):
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


class _Joined(io.RawIOBase):
    """Bytes that were read already, and then the rest of the file."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
