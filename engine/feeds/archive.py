"""One export, however it is packed: several zips, a folder, or one file. The only way in which sources read.

Keeps account of which members were opened, so that a receipt can prove which were not.
"""

import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from shutil import disk_usage
from types import TracebackType
from typing import BinaryIO, TextIO

from engine.core.errors import DiskFull, ImportFailed
from engine.core.files import disk_errors
from engine.feeds import limits
from engine.feeds.containers import Container, FileContainer, FolderContainer, ZipContainer
from engine.feeds.failures import FRESH_COPY, named_errors
from engine.feeds.lines import read_lines

OTHER_ARCHIVES = (
    (b"7z\xbc\xaf\x27\x1c", 0, "a 7z archive"),
    (b"Rar!\x1a\x07", 0, "a RAR archive"),
    (b"\x1f\x8b", 0, "a gzip file"),
    (b"BZh", 0, "a bzip2 file"),
    (b"\xfd7zXZ\x00", 0, "an xz file"),
    (b"ustar", 257, "a tar archive"),
)
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"


class Archive:
    """Members of one export, readable by name, under limits.

    Args:
        paths: one file or folder, or all zips that one export was cut into.

    Raises ImportFailed for a file that is not what its name says, and for a zip that plays tricks.

    Attributes:
        opened: names of the members that were opened so far.
        refused: members whose names play tricks; they can never be opened.
        bytes_read: bytes that came out of members so far; of a dump, the compressed ones.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        self.title = " + ".join(path.name for path in paths)
        self.opened: set[str] = set()
        self._allowed: frozenset[str] | None = None
        self._allowance = limits.Allowance()
        self._containers: list[Container] = []
        self._where: dict[str, tuple[Container, str]] = {}
        try:
            for path in paths:
                self._add(path)
        except BaseException:
            self.close()
            raise
        self.refused = tuple(name for container in self._containers for name in container.refused)

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def bytes_read(self) -> int:
        """Bytes that came out of members so far; of a dump, the compressed ones."""
        return self._allowance.spent

    @property
    def is_single_file(self) -> bool:
        """True for one file by itself, such as a dump."""
        return len(self._containers) == 1 and isinstance(self._containers[0], FileContainer)

    def members(self) -> list[str]:
        """Names of all members that may be opened, sorted."""
        return sorted(self._where)

    def size(self, names: Collection[str]) -> int:
        """Bytes that reading these members takes, as far as the archive can be trusted: the total of a progress bar."""
        return sum(container.unpacked(inner) for container, inner in map(self._where.__getitem__, names))

    def allow(self, names: Collection[str]) -> None:
        """From now on, open these members and no others."""
        self._allowed = frozenset(names)

    def open(self, name: str) -> BinaryIO:
        """Open a member. Reading raises ImportFailed when it is damaged, or unpacks beyond every limit.

        Raises LookupError for a member that was not allowed, which is our bug.
        """
        if self._allowed is not None and name not in self._allowed:
            raise LookupError(f"{name} is not among the members that this import may open")
        container, inner = self._where[name]
        self.opened.add(name)
        return io.BufferedReader(_Metered(container.open(inner), name, container.sizes[inner], self._allowance))

    def open_text(self, name: str) -> TextIO:
        """Open a member as UTF-8 text, with or without a byte order mark, line ends as they are."""
        return io.TextIOWrapper(self.open(name), encoding="utf-8-sig", newline="")

    def read_bytes(self, name: str, limit: int) -> bytes:
        """Return a whole member. Raises ImportFailed for one of more than `limit` bytes."""
        pieces: list[bytes] = []
        with self.open(name) as file:
            while piece := file.read(limits.CHUNK_BYTES):
                pieces.append(piece)
                limit -= len(piece)
                if limit < 0:
                    raise ImportFailed(f"{name} is larger than a document may be.", limits.BOMB_HINT)
        return b"".join(pieces)

    def peek(self, name: str, count: int = 4096) -> bytes:
        """Return the first bytes of a member, b"" when it is damaged: reading it in earnest will say so."""
        try:
            with self.open(name) as file:
                return file.read(count)
        except ImportFailed:
            return b""

    def peek_unpacked(self, name: str, count: int = 1 << 16) -> bytes:
        """Return the first line of a member, at most `count` bytes of it, unpacked; b"" when it is damaged."""
        try:
            return next(self.lines(name), (0, b""))[1][:count]
        except ImportFailed:
            return b""

    def copy_to(self, name: str, target: Path, limit: int = limits.MAX_MEMBER_BYTES) -> None:
        """Copy a member to a path of our own making. Raises ImportFailed, DiskFull; leaves no half file."""
        room = int(disk_usage(target.parent).free * limits.DISK_SHARE)
        try:
            with disk_errors(target.parent), self.open(name) as file, target.open("wb") as out:
                while data := file.read(limits.CHUNK_BYTES):
                    if out.tell() + len(data) > room:
                        raise DiskFull(
                            f"{name} would fill the disk that holds {target.parent}.",
                            "Free some space and try again; what was already saved is safe.",
                        )
                    if out.tell() + len(data) > limit:
                        raise ImportFailed(f"{name} is larger than {limit:,} bytes.", limits.BOMB_HINT)
                    out.write(data)
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """Yield (1-based number, bytes) of each line, without its end; unpacks Zstandard on the way."""
        with self.open(name) as file:
            yield from read_lines(file, name, packed=name.endswith(".zst"))

    def close(self) -> None:
        """Close every file."""
        for container in self._containers:
            container.close()

    def _add(self, path: Path) -> None:
        container = _container(path)
        self._containers.append(container)
        for inner in container.sizes:
            name = inner
            if inner in self._where:  # both parts hold it, such as the same start page
                name = f"{path.stem}/{inner}"
            self._where[name] = (container, inner)


class _Metered(io.RawIOBase):
    """Hands on at most 1 MiB at a time, and counts what really comes out against every limit."""

    def __init__(self, file: BinaryIO, name: str, packed_bytes: int, allowance: limits.Allowance) -> None:
        self._file = file
        self._name = name
        self._packed = packed_bytes
        self._allowance = allowance
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        with named_errors(self._name, lambda: f"after {self._count:,} bytes"):
            data = self._file.read(min(len(buffer), limits.CHUNK_BYTES))
        self._count += len(data)
        self._allowance.spend(len(data), self._name)
        limits.check_ratio(self._count, self._packed, self._name)
        if self._count > limits.MAX_MEMBER_BYTES and self._count > self._packed:
            raise ImportFailed(
                f"{self._name} unpacks to more than {limits.MAX_MEMBER_BYTES:,} bytes.", limits.BOMB_HINT
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


def _container(path: Path) -> Container:
    if not path.exists():
        raise ImportFailed(f"There is no file or folder {path}.", "Check the path; was it moved or renamed?")
    if path.is_dir():
        return FolderContainer(path)
    if not path.is_file():  # a pipe would be waited for, for ever
        raise ImportFailed(f"{path} is no file or folder, but a device or a pipe.", "Choose the export itself.")
    _refuse_other_archives(path)
    if path.suffix.lower() == ".zip":
        return ZipContainer(path)
    single = FileContainer(path)
    if path.suffix.lower() == ".zst":
        _check_zstd(path)
    return single


def _refuse_other_archives(path: Path) -> None:
    with named_errors(path.name), path.open("rb") as file:
        head = file.read(512)
    kind = next((name for magic, at, name in OTHER_ARCHIVES if head[at : at + len(magic)] == magic), "")
    if kind:
        raise ImportFailed(f"{path.name} is {kind}, which is not opened here.", "Unpack it, and import the folder.")


def _check_zstd(path: Path) -> None:
    with named_errors(path.name), path.open("rb") as file:
        magic = file.read(4)
    skippable = len(magic) == 4 and magic[1:] == b"\x2a\x4d\x18" and magic[0] >> 4 == 5
    if magic != ZSTD_MAGIC and not skippable:
        raise ImportFailed(f"{path.name} is not a Zstandard file, whatever its name says.", FRESH_COPY)
