"""Weights that a person brings in a folder: no pin of ours vouches for them, so their hashes are recorded on arrival.

Only what describes and holds a model is taken: JSON, vocabularies and safetensors, never code and never a pickle. From
then on the folder is held to what was recorded, like any other (trust on first use).
"""

import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import msgspec

from engine.core.catalogue import Entry
from engine.core.errors import BadInput
from engine.core.files import CHUNK_BYTES, disk_errors, write_atomically
from engine.core.progress import Progress, Report, silent
from engine.core.weights import MANIFEST, Manifest, check_space, private_folder, put_in_place

TAKEN = frozenset((".json", ".txt", ".safetensors", ".model", ".gguf"))
MOST_FILES = 200


def check(entry: Entry, source: Path) -> dict[str, Path]:
    """Return what would be taken, by name. Raises BadInput for a folder that holds no model, or cannot be read."""
    if not source.is_dir():
        raise BadInput(f"{source} is not a folder.", f"Give the folder of {entry.hub or entry.title}, unpacked.")
    found: dict[str, Path] = {}
    with _reading(source):
        for path in _files(source):
            name = path.relative_to(source).as_posix()
            if path.suffix in TAKEN and path.name != MANIFEST and name.isprintable():  # else it cannot be recorded
                found[name] = path
            if len(found) > MOST_FILES:
                break
    if not any(name.endswith((".safetensors", ".gguf")) for name in found) or len(found) > MOST_FILES:
        raise BadInput(
            f"The folder {source.name} does not hold the weights of a model as safetensors.",
            f"Give the folder of {entry.hub or entry.title}. Other formats are not read: they could run code.",
        )
    return found


def bring(entry: Entry, source: Path, folder: Path, *, report: Report = silent) -> None:
    """Copy a model's folder to `folder`, and record what came. Raises BadInput, DiskFull, Cancelled.

    Stopped or killed at any time, it leaves what was there before, or nothing that counts as here.
    """
    found = check(entry, source)
    with _reading(source):
        total = sum(path.stat().st_size for path in found.values())
    check_space(total, entry, folder)
    done, hashes, sizes = 0, dict[str, str](), dict[str, int]()
    with private_folder(entry, folder) as private, disk_errors(folder.parent):
        for name, path in found.items():
            target = private / "files" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            digest = sha256()
            with target.open("wb") as made:
                for chunk in _pieces(path):
                    digest.update(chunk)
                    made.write(chunk)
                    done += len(chunk)
                    report(Progress(f"Taking {entry.title}", done, total, "bytes"))
            hashes[name], sizes[name] = digest.hexdigest(), target.stat().st_size
        put_in_place(private / "files", folder, private)
        manifest = Manifest(id=entry.id, files=hashes, at=time.time(), sizes=sizes)
        write_atomically(folder / MANIFEST, msgspec.json.encode(manifest))  # last: it means that all the rest is there


def _files(source: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those in it, and no deeper: somebody may choose a whole disk."""
    for each in sorted(source.iterdir()):
        if each.is_file():
            yield each
        elif each.is_dir() and not each.is_symlink():
            yield from (inner for inner in sorted(each.iterdir()) if inner.is_file())


def _pieces(path: Path) -> Iterator[bytes]:
    with _reading(path), path.open("rb") as given:
        while chunk := given.read(CHUNK_BYTES):
            yield chunk


@contextmanager
def _reading(path: Path) -> Generator[None]:
    """Raises BadInput where the person's file or folder cannot be read."""
    try:
        yield
    except OSError as error:
        name = Path(error.filename).name if isinstance(error.filename, str) else path.name
        raise BadInput(f"{name} cannot be read: {error.strerror}.", "Choose another folder.") from error
