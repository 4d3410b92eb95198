"""What of a person is stored, and where: tables with how many rows, files with how many bytes."""

import os
from pathlib import Path

import msgspec

from engine.store import tables
from engine.workflows.workspace import Workspace

FILES = {
    "inside-joke.db": "The database: everything in the tables above",
    "media": "Pictures from your exports, and drawn ones",
    "index": "Search indexes; made again when they are missing",
    "adapters": "What a model learned from your likes",
    "reports": "Reports that you saved",
    "logs": "Logs; numbers and places in our code, no texts",
    "settings.json": "Your settings",
    "servers.json": "Addresses of models elsewhere; no keys",
    "window.ini": "Where the window was",
}
OTHER = "Other files"
COPY = "A copy from before an update of the app"


class StoredTable(msgspec.Struct, frozen=True, kw_only=True):
    """One table: what it holds in words, and how many rows."""

    name: str
    title: str
    rows: int


class StoredFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file or folder of the profile: what it holds, how many files and bytes."""

    name: str
    title: str
    files: int
    bytes: int


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a profile holds. `weights_bytes` are models, which know nothing of a person."""

    folder: str
    tables: tuple[StoredTable, ...]
    files: tuple[StoredFile, ...]
    weights: str
    weights_bytes: int


def stored(ws: Workspace) -> Stored:
    """Return what is here now; tables and files that hold nothing are left out."""
    with ws.store.read() as connection:
        counts = tables.counts(connection)
    order = {name: place for place, name in enumerate(tables.TITLES)}
    names = sorted(filter(counts.__getitem__, counts), key=lambda name: order.get(name, len(order)))
    held = [StoredTable(name=name, title=tables.title(name), rows=counts[name]) for name in names]
    return Stored(
        folder=str(ws.paths.profile),
        tables=tuple(held),
        files=_files(ws.paths.profile),
        weights=str(ws.paths.weights),
        weights_bytes=sum(_sizes(ws.paths.weights)),
    )


def _files(folder: Path) -> tuple[StoredFile, ...]:
    sums: dict[str, tuple[str, int, int]] = {}
    for each in sorted(folder.iterdir()):
        sizes = _sizes(each)
        name = each.name
        if name.endswith(".bak"):
            title = COPY
        else:
            name = name.removesuffix("-wal").removesuffix("-shm")
            title = FILES.get(name, OTHER)
        _, files, total = sums.get(name, ("", 0, 0))
        sums[name] = (title, files + len(sizes), total + sum(sizes))
    return tuple(
        StoredFile(name=name, title=title, files=files, bytes=total)
        for name, (title, files, total) in sums.items()
        if files
    )


def _sizes(path: Path) -> list[int]:
    """Return the size of a file, or of all files under a folder."""
    sizes: list[int] = []
    folders = [path]
    while folders:
        try:  # not `rglob`: it makes an object of each file, and holds Python's lock for as long as that takes
            with os.scandir(folders.pop()) as entries:
                for each in entries:
                    if each.is_dir(follow_symlinks=False):
                        folders.append(Path(each.path))
                    elif each.is_file():
                        sizes.append(each.stat().st_size)
        except NotADirectoryError:
            sizes.append(path.stat().st_size)
        except OSError:  # it went while we looked
            continue
    return sizes
