"""The three things that an archive can be made of: a zip, a folder, one file. Each lists members and opens one."""

import os
import stat
import struct
import unicodedata
import zipfile
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from engine.core.errors import ImportFailed
from engine.feeds import limits
from engine.feeds.failures import FRESH_COPY, named_errors

_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LOCAL_HEADER_BYTES = 30


class Container(Protocol):
    """Members by name with their size in bytes as stored; `refused` are listed, and can never be opened."""

    sizes: dict[str, int]
    refused: tuple[str, ...]

    def open(self, name: str) -> BinaryIO:
        """Raises ImportFailed for a member that cannot be opened."""
        ...

    def unpacked(self, name: str) -> int:
        """How many bytes the member says it has; not to be trusted, good for a progress bar."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...


class ZipContainer:
    """A zip, refused as a whole when its directory plays tricks; nothing is ever extracted under its own names."""

    def __init__(self, path: Path) -> None:
        self._path = path
        _check_directory_size(path)
        with named_errors(path.name):
            self._zip = zipfile.ZipFile(path)
        try:
            self._members, self.refused = _checked_members(self._zip, path.name)
        except BaseException:
            self._zip.close()
            raise
        self.sizes = {name: info.compress_size for name, info in self._members.items()}

    def open(self, name: str) -> BinaryIO:
        """Open by entry, not by name."""
        with named_errors(f"{name} in {self._path.name}"):
            return cast(BinaryIO, self._zip.open(self._members[name]))

    def unpacked(self, name: str) -> int:
        """As the directory states it."""
        return self._members[name].file_size

    def close(self) -> None:
        """Close the file."""
        self._zip.close()


class FolderContainer:
    """An unpacked export. Links are not followed: they may lead out of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.sizes: dict[str, int] = {}
        refused: list[str] = []
        for folder, _, names in os.walk(path, followlinks=False):
            for name in sorted(names):
                file = Path(folder, name)
                inside = file.relative_to(path).as_posix()
                status = file.lstat()
                if stat.S_ISREG(status.st_mode) and not _is_unsayable(inside):
                    self.sizes[inside] = status.st_size
                else:
                    refused.append(ascii(inside))
                if len(self.sizes) > limits.MAX_ENTRIES:
                    raise ImportFailed(
                        f"{path.name} holds more than {limits.MAX_ENTRIES:,} files.", "Choose the export's own folder."
                    )
        self.refused = tuple(refused)

    def open(self, name: str) -> BinaryIO:
        """Open the file."""
        with named_errors(name):
            return (self._path / name).open("rb")

    def unpacked(self, name: str) -> int:
        """Size on disk."""
        return self.sizes[name]

    def close(self) -> None:
        """Nothing stays open."""


class FileContainer:
    """One file by itself: a dump, a table."""

    refused: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self._path = path
        self.sizes = {path.name: path.stat().st_size}
        if not self.sizes[path.name]:
            raise ImportFailed(f"{path.name} is empty (0 bytes).", FRESH_COPY)

    def open(self, name: str) -> BinaryIO:
        """Open the file."""
        with named_errors(name):
            return self._path.open("rb")

    def unpacked(self, name: str) -> int:
        """Size on disk."""
        return self.sizes[name]

    def close(self) -> None:
        """Nothing stays open."""


def _check_directory_size(path: Path) -> None:
    """Look at the end record before `zipfile` does: it would read a directory of any size into memory."""
    with named_errors(path.name), path.open("rb") as file:
        head = file.read(4)
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - (1 << 16) - 200))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        words = "is cut short: its list of contents is missing" if head == b"PK\x03\x04" else "is not a zip file"
        raise ImportFailed(f"{path.name} {'is empty (0 bytes)' if not size else words}.", FRESH_COPY)
    entries, directory = struct.unpack("<HL", tail[at + 10 : at + 16])
    big = tail[max(0, at - 76) : at - 20] if at >= 76 else b""  # where `zipfile` looks for the 64-bit record
    if big.startswith(b"PK\x06\x06"):
        entries = max(entries, *struct.unpack("<Q", big[32:40]))
        directory = max(directory, *struct.unpack("<Q", big[40:48]))
    if entries > limits.MAX_ENTRIES or limits.MAX_DIRECTORY_BYTES < directory != 0xFFFFFFFF:
        raise ImportFailed(f"{path.name} lists {entries:,} members, more than any export has.", limits.BOMB_HINT)


def _checked_members(archive: zipfile.ZipFile, title: str) -> tuple[dict[str, zipfile.ZipInfo], tuple[str, ...]]:
    infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if len(infos) > limits.MAX_ENTRIES:
        raise ImportFailed(f"{title} lists {len(infos):,} members, more than any export has.", limits.BOMB_HINT)
    end = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise ImportFailed(f"{info.filename!r} in {title} overlaps another member.", limits.BOMB_HINT)
        end = info.header_offset + _LOCAL_HEADER_BYTES + info.compress_size
    if end > archive.start_dir:
        raise ImportFailed(f"{title} is damaged: a member reaches into its list of contents.", FRESH_COPY)
    members: dict[str, zipfile.ZipInfo] = {}
    refused: list[str] = []
    for info in infos:
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ImportFailed(
                f"{info.filename!r} in {title} is packed in a way that exports never are.", limits.BOMB_HINT
            )
        if info.flag_bits & 0x1:
            raise ImportFailed(f"{title} is encrypted.", "Unpack it with its password, and import the folder.")
        if _is_tricky(info) or info.filename in members:
            refused.append(ascii(info.orig_filename))
        else:
            members[info.filename] = info
    return members, tuple(refused)


def _is_tricky(info: zipfile.ZipInfo) -> bool:
    """Names that lead out of a folder, mean a device, or hide what they are; and links."""
    name = info.orig_filename
    steps = name.split("/")
    return (
        stat.S_ISLNK(info.external_attr >> 16)
        or len(name) > 1_000
        or name.startswith("/")
        or "\\" in name
        or name[1:2] == ":"
        or _is_unsayable(name)
        or any(step in ("", ".", "..") or step.split(".")[0].lower() in _RESERVED for step in steps)
    )


def _is_unsayable(name: str) -> bool:
    """Control characters, bytes that are no UTF-8, and marks that turn the direction of reading."""
    return any(unicodedata.category(letter) in ("Cc", "Cs") or letter in _BIDI for letter in name)
