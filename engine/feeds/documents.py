"""Parses JSON, whole members or single lines, fast where it is clean and forgiving where it is only odd."""

import json
from typing import Any

import orjson

from engine.feeds import limits
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


def load(archive: Archive, name: str) -> Any:
    """Return a member's JSON. Raises ImportFailed with the position where it cannot be read, and over 128 MiB."""
    data = archive.read_bytes(name, limits.MAX_DOCUMENT_BYTES)
    place = ""
    with named_errors(name, lambda: place):
        try:
            return parse(data)
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, character {error.colno}"
            raise


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
