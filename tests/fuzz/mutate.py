"""Damages exports: their containers, the bytes of their members, and the values inside those."""

import csv
import io
import json
import zipfile
import zlib
from pathlib import Path
from random import Random
from typing import Any

import zstandard

from tests.factories.reddit_dump import pack

Members = dict[str, bytes]
TOKENS = (
    b"\0",
    b'"',
    b"'",
    b"\n",
    b"\r\n",
    b",",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b"\\ud800",
    b"\\",
    b"null",
    b"9" * 30,
    b"9" * 100_000,
    b"1e999",
    b"-",
    b"NaN",
    b"[" * 2_000,
    b'{"a":' * 2_000,
    b'"' * 500,
    b"," * 5_000,
    b"&amp;",
    b"&#1114112;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<div>" * 2_000,
    b"</div>" * 50,
    b"<!--",
    b"a" * 100_000,
    b"",
)


def bytes_of(data: bytes, chance: Random) -> bytes:
    """Flip, cut, repeat, erase or insert."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(spoilt) + 1)
        width = chance.choice((1, 2, 4, 64, 1_000))
        match chance.randrange(6):
            case 0 if spoilt:
                spoilt[at % len(spoilt)] = chance.randrange(256)
            case 1:
                spoilt[at : at + width] = b""
            case 2:
                spoilt[at:at] = bytes(spoilt[at : at + width])
            case 3:
                spoilt[at : at + width] = bytes(min(width, len(spoilt) - at))
            case 4:
                spoilt[at:at] = chance.choice(TOKENS)
            case _:
                del spoilt[at:]
    return bytes(spoilt)


def values_of(data: bytes, chance: Random) -> bytes:
    """Put a value of another type, or none, in some place of a JSON document or a table."""
    try:
        head, equals, rest = data.partition(b"=") if data.startswith(b"window") else (b"", b"", data)
        document = json.loads(rest)
        for _ in range(chance.choice((1, 1, 3))):
            _replace(document, chance)
        return head + equals + json.dumps(document).encode()
    except (ValueError, RecursionError):
        return _table(data, chance)


def _replace(document: Any, chance: Random) -> None:
    item = document
    for _ in range(chance.randrange(1, 9)):
        if not isinstance(item, dict | list) or not item:
            return
        place = chance.choice(list(item)) if isinstance(item, dict) else chance.randrange(len(item))
        inner = item[place]
        if not isinstance(inner, dict | list) or not inner or chance.randrange(3) == 0:
            if chance.randrange(4) == 0:
                del item[place]
            else:
                item[place] = chance.choice(
                    (None, True, 0, -1, 10**25, 1e300, "", "\ud800", "x" * 9_999, [], {}, [[[]]], document_like)
                )
            return
        item = inner


document_like: dict[str, object] = {"href": 5, "uri": None, "timestamp": "x", "label": [], "value": {}, "dict": 1}


def _table(data: bytes, chance: Random) -> bytes:
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8", "replace"))))
    except csv.Error:
        return bytes_of(data, chance)
    for _ in range(chance.choice((1, 2, 5))):
        row = chance.choice(rows) if rows else []
        if row:
            row[chance.randrange(len(row))] = chance.choice(
                ("", "\0", "up", "x" * 9_999, "t3_", "🙂", "2023-99-99 00:00:00 UTC")
            )
            chance.shuffle(row) if chance.randrange(4) == 0 else row.append("more") if chance.randrange(
                4
            ) == 0 else None
    out = io.StringIO()
    csv.writer(out, escapechar="\\").writerows(rows)
    return out.getvalue().encode("utf-8", "replace")


def unpacked(paths: list[Path]) -> Members | None:
    """Return the members of an export whose container is a zip; None for single files."""
    members: Members = {}
    for path in paths:
        if path.suffix != ".zip":
            return None
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                try:
                    members[name] = archive.read(name)
                except (zipfile.BadZipFile, zlib.error):  # sealed on purpose: it must not be opened
                    members[name] = b"sealed"
    return members


def packed(folder: Path, members: Members, chance: Random) -> Path:
    """Write members as a zip, or a single one as it is."""
    if len(members) == 1 and chance.random() < 0.7:
        ((name, data),) = members.items()
        path = folder / name.rsplit("/", 1)[-1]
        path.write_bytes(data)
        return path
    path = folder / "export.zip"
    kind = chance.choice((zipfile.ZIP_DEFLATED,) * 6 + (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2))
    with zipfile.ZipFile(path, "w", kind) as archive:
        for name, data in members.items():
            archive.writestr(
                chance.choice(("../", "a\\", "/", "nul/", "\u202e")) + name if chance.randrange(60) == 0 else name, data
            )
    return path


def member(data: bytes, chance: Random) -> bytes:
    """Damage the contents of one member, under its packing."""
    if data[:4] == b"\x28\xb5\x2f\xfd":
        try:
            lines = zstandard.ZstdDecompressor(max_window_size=1 << 31).decompressobj().decompress(data)
        except zstandard.ZstdError:
            return bytes_of(data, chance)
        return pack(bytes_of(lines, chance))
    return chance.choice((bytes_of, values_of))(data, chance)
