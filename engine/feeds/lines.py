"""Reads a file line by line, plain or Zstandard, in constant memory: a dump may be larger than the disk."""

from collections.abc import Iterator
from typing import BinaryIO

import zstandard

from engine.core.errors import ImportFailed
from engine.feeds import limits
from engine.feeds.failures import FRESH_COPY, named_errors

WINDOW_BYTES = 1 << 31
"""Reddit's dumps ask for windows of 2 GiB, even small ones."""

_PACKED_CHUNK_BYTES = 4_096  # a hostile one can unpack to 128 MiB; zstandard offers no bounded call that tells the end


def read_lines(file: BinaryIO, name: str, *, packed: bool) -> Iterator[tuple[int, bytes]]:
    """Yield (1-based number, bytes) of each line that is not empty, without its end.

    Raises ImportFailed for a damaged or cut file, after every whole line before that point was yielded, and for a line
    of more than 16 MiB.
    """
    rest, number = b"", 0
    for chunk in _unpacked(file, name) if packed else iter(lambda: file.read(limits.CHUNK_BYTES), b""):
        lines = (rest + chunk).split(b"\n")
        rest = lines.pop()
        if len(rest) > limits.MAX_LINE_BYTES:
            raise ImportFailed(
                f"{name} has a line of more than {limits.MAX_LINE_BYTES:,} bytes (line {number + len(lines) + 1}).",
                limits.BOMB_HINT,
            )
        for line in lines:
            number += 1
            if line:
                yield number, line
    if rest:
        yield number + 1, rest


def _unpacked(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield pieces of all frames, in order. The stream reader of zstandard would take a cut file for a whole one."""
    reader = zstandard.ZstdDecompressor(max_window_size=WINDOW_BYTES)
    frame, came_in, came_out = reader.decompressobj(), 0, 0
    fresh = True  # nothing of the present frame was seen yet

    def position() -> str:
        return f"after {came_in:,} of its bytes"

    while data := file.read(_PACKED_CHUNK_BYTES):
        came_in += len(data)
        while data:
            fresh = False
            with named_errors(name, position):
                piece = frame.decompress(data)
            came_out += len(piece)
            limits.check_ratio(came_out, came_in, name, limits.MAX_DUMP_RATIO)
            if piece:
                yield piece
            if not frame.eof:
                break
            data, frame, fresh = frame.unused_data, reader.decompressobj(), True
    if not fresh:
        raise ImportFailed(f"{name} is cut short: it ends inside its data (after {came_in:,} bytes).", FRESH_COPY)
