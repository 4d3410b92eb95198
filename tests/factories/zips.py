"""Builds zips for tests, honest and otherwise."""

import struct
import zipfile
from pathlib import Path


def write_zip(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return path


def break_member(path: Path, name: str) -> None:
    """Spoil a member's header, so that opening it fails, and only opening it."""
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo(name).header_offset
    data = bytearray(path.read_bytes())
    data[offset : offset + 4] = b"XXXX"
    path.write_bytes(bytes(data))


def overlapping_zip(path: Path, copies: int = 50) -> Path:
    """Many directory entries for the same bytes: a bomb without nesting."""
    write_zip(path, {"posts.csv": bytes(1_000_000)})
    data = path.read_bytes()
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[start:end]
    directory = b"".join(entry.replace(b"posts.csv", b"post%05d" % n) for n in range(copies))
    tail = bytearray(data[end:])
    struct.pack_into("<HHL", tail, 8, copies, copies, len(directory))
    path.write_bytes(data[:start] + directory + bytes(tail))
    return path
