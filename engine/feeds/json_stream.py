"""Reads the entries of a JSON document's lists one by one: a document may be larger than memory should hold."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from engine.core.errors import ImportFailed
from engine.feeds import limits
from engine.feeds.failures import FRESH_COPY, named_errors

MAX_DEPTH = 500
_OPENS, _CLOSES = ("start_map", "start_array"), ("end_map", "end_array")


def entries(file: io.RawIOBase, name: str) -> Iterator[tuple[str, int, Any]]:
    """Yield (key, 1-based number, entry) as `documents.entries`. Raises ImportFailed, naming the entry."""
    from ijson.common import ObjectBuilder

    depth, within, key, number = 0, 0, "", 0  # `within` is the depth inside the list that is being read
    builder: Any = None

    def position() -> str:
        return f"entry {number + 1}" + (f" of {key}" if key else "")

    for event, value in _events(file, name, position):
        closing = event in _CLOSES
        depth -= closing
        if within and depth < within:
            within = 0
        elif within and (builder is not None or not closing):
            builder = builder or ObjectBuilder()
            builder.event(event, value)
            if depth == within and event not in _OPENS:
                number += 1
                yield key, number, builder.value
                builder = None
        elif depth == 1 and event == "map_key":
            key = str(value)
        depth += event in _OPENS
        if depth > MAX_DEPTH:
            raise ImportFailed(f"{name} is nested deeper than any export (entry {number + 1}).", FRESH_COPY)
        if not within and event == "start_array" and depth == (2 if key else 1):
            within, number = depth, 0


def _events(file: io.RawIOBase, name: str, position: Callable[[], str]) -> Iterator[tuple[str, Any]]:
    import ijson

    events = iter(ijson.basic_parse(file, use_float=True, buf_size=limits.CHUNK_BYTES))
    while True:
        try:
            with named_errors(name, position):
                event = next(events, None)
        except ijson.JSONError as error:
            raise ImportFailed(f"{name} is not well-formed JSON ({position()}).", FRESH_COPY) from error
        if event is None:
            return
        yield event
