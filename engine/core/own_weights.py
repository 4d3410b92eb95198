"""Weights that a person brings in a folder: no pin of ours vouches for them, so their hashes are recorded on arrival.

Only what describes and holds a model is taken: JSON, vocabularies and safetensors, never code and never a pickle. From
then on the folder is held to what was recorded, like any other (trust on first use).
"""

import time
from hashlib import sha256
from pathlib import Path

import msgspec

from engine.core.catalogue import Entry
from engine.core.errors import BadInput
from engine.core.files import CHUNK_BYTES, disk_errors, write_atomically
from engine.core.progress import Progress, Report, silent
from engine.core.weights import MANIFEST, Manifest, check_space, private_folder, put_in_place

TAKEN = frozenset((".json", ".txt", ".safetensors", ".model", ".gguf"))
DEEPEST = 2
"""Folders within folders that are looked into."""

MOST_FILES = 200


def check(entry: Entry, source: Path) -> dict[str, Path]:
    """Return what would be taken, by name. Raises BadInput for a folder that holds no model."""
    if not source.is_dir():
        raise BadInput(f"{source} is not a folder.", f"Give the folder of {entry.hub or entry.title}, unpacked.")
    found = {
        path.relative_to(source).as_posix(): path
        for path in sorted(source.rglob("*"))
        if path.is_file()
        and path.suffix in TAKEN
        and path.name != MANIFEST
        and len(path.relative_to(source).parts) <= DEEPEST
    }
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
    total = sum(path.stat().st_size for path in found.values())
    check_space(total, entry, folder)
    done, hashes, sizes = 0, dict[str, str](), dict[str, int]()
    with private_folder(entry, folder) as private, disk_errors(folder.parent):
        for name, path in found.items():
            target = private / "files" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            digest = sha256()
            with path.open("rb") as given, target.open("wb") as made:
                while chunk := given.read(CHUNK_BYTES):
                    digest.update(chunk)
                    made.write(chunk)
                    done += len(chunk)
                    report(Progress(f"Taking {entry.title}", done, total, "bytes"))
            hashes[name], sizes[name] = digest.hexdigest(), target.stat().st_size
        put_in_place(private / "files", folder, private)
        manifest = Manifest(id=entry.id, files=hashes, at=time.time(), sizes=sizes)
        write_atomically(folder / MANIFEST, msgspec.json.encode(manifest))  # last: it means that all the rest is there
