"""A note in the profile's folder of a deletion that is under way, so that one that is interrupted goes on.

Whoever opens the profile next finishes it, unless the process that wrote the note still lives.
"""

import contextlib
import os
import time
from pathlib import Path
from typing import Literal

import msgspec

from engine.core.errors import Cancelled
from engine.core.files import write_atomically
from engine.core.paths import Paths
from engine.core.progress import Progress, Report

NAME = "forgetting.json"


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What is being deleted.

    Attributes:
        kind: everything, or some imports.
        imports: by number.
        media: files of the media folder that go with them.
        recipes: drawn pictures that stay, and lose what they carry of how they were asked for.
    """

    kind: Literal["me", "imports"]
    imports: tuple[int, ...] = ()
    media: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    pid: int = 0
    at: float = 0.0


def write(paths: Paths, note: Note) -> None:
    """Put the note down before anything is deleted. Raises DiskFull."""
    ours = msgspec.structs.replace(note, pid=os.getpid(), at=time.time())
    write_atomically(place(paths), msgspec.json.encode(ours))


def clear(paths: Paths) -> None:
    """Take the note away: all is done, or nothing was begun."""
    place(paths).unlink(missing_ok=True)


def found(paths: Paths) -> Note | None:
    """Return the note of a deletion that we must finish; None where there is none, or another process is at it."""
    try:
        note = msgspec.json.decode(place(paths).read_bytes(), type=Note)
    except FileNotFoundError:
        return None
    except msgspec.MsgspecError:  # it is written in one piece: this is no note of ours
        clear(paths)
        return None
    return None if _alive(note) else note


def patiently(report: Report, progress: Progress) -> None:
    """Say how far the work is, when it is too late to stop it."""
    with contextlib.suppress(Cancelled):
        report(progress)


def place(paths: Paths) -> Path:
    """Where the note is."""
    return paths.profile / NAME


def _alive(note: Note) -> bool:
    import psutil  # a window starts without it

    try:
        return psutil.Process(note.pid).create_time() <= note.at
    except psutil.Error:
        return False
