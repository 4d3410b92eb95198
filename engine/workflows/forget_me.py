"""Forgets a person: every file of the profile, and the keys in the system's keyring. Interrupted, it goes on.

Files are deleted, not overwritten: solid state drives and many file systems write elsewhere than asked, so overwriting
would promise what it cannot keep. Whoever needs more encrypts the drive.
"""

import logging
import shutil
import sqlite3
import time
from contextlib import closing
from logging import FileHandler
from pathlib import Path

import msgspec

from engine.core import keys, servers, settings
from engine.core.catalogue import Server
from engine.core.errors import BadInput, EngineError
from engine.core.paths import Paths, locate
from engine.store.database import open_store
from engine.workflows import unfinished
from engine.workflows.unfinished import Note
from engine.workflows.workspace import Workspace

TRIES, WAIT_S = 20, 0.2  # another program may hold a file open for a moment, where that forbids deleting it
PATIENCE_S = 5.0  # a reading that is under way in this process lets go of the database soon
LAST = ("servers.json", unfinished.NAME)
"""Servers name the keys that must go; the note says that all must."""


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """What was deleted, and what could not be.

    Attributes:
        files, bytes: that are gone.
        keys_left: titles of servers whose key the keyring did not let go of.
        files_left: names of files that another program holds open.
    """

    files: int
    bytes: int
    keys_left: tuple[str, ...] = ()
    files_left: tuple[str, ...] = ()


def forget_me(ws: Workspace) -> Forgotten:
    """Delete everything in the profile, and go on with an empty one. End all workers of the profile before.

    Models' files are shared by profiles and hold nothing of a person: they stay. Raises DiskFull; BadInput while
    another program has the profile open: what it was told after that would be lost.
    """
    ws.close()
    if not _alone(ws.paths):
        ws.store = open_store(ws.paths.database)
        raise BadInput(
            "Another window or command has this profile open.", "Close it, or wait until it is done, and try again."
        )
    unfinished.write(ws.paths, Note(kind="me"))
    done = forget_files(ws.paths)
    locate(ws.paths.profile)
    ws.store = open_store(ws.paths.database)
    ws.settings = settings.load(ws.paths.settings)
    ws.read_settings()
    return done


def _alone(paths: Paths) -> bool:
    """Whether nobody else has the database open: SQLite leaves its journal of writes only where that is so."""
    try:
        with closing(sqlite3.connect(paths.database, timeout=PATIENCE_S)) as raw:
            raw.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        return "locked" not in str(error)
    except sqlite3.DatabaseError:  # damaged: it shall go, too
        return True
    return True


def forget_files(paths: Paths) -> Forgotten:
    """Delete keys, then every file of the profile, the note last; may be repeated."""
    kept = _forget_keys(paths)
    _let_go_of_logs(paths.profile)
    files = [each for each in sorted(paths.profile.rglob("*"), reverse=True) if each.is_file() or each.is_symlink()]
    size = sum(each.lstat().st_size for each in files)
    left: list[str] = []
    for each in sorted(paths.profile.iterdir(), key=lambda path: path.name in LAST):
        if each.name != unfinished.NAME and not _deleted(each):
            left.append(each.name)
    if not left:
        unfinished.clear(paths)
    for folder in (paths.media, paths.logs):
        folder.mkdir(parents=True, exist_ok=True)
    return Forgotten(files=len(files) - 1, bytes=size, keys_left=kept, files_left=tuple(left))


def _forget_keys(paths: Paths) -> tuple[str, ...]:
    left: list[str] = []
    for server in _servers(paths):
        try:
            keys.forget_key(server)
        except EngineError:
            left.append(server.title)
    return tuple(left)


def _servers(paths: Paths) -> tuple[Server, ...]:
    try:
        return servers.load(paths.servers)
    except BadInput:  # a damaged list names no keys
        return ()


def _let_go_of_logs(folder: Path) -> None:
    """Close log files in the profile; the next line that is logged opens a new one."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, FileHandler) and Path(handler.baseFilename).is_relative_to(folder):
            handler.close()


def _deleted(path: Path) -> bool:
    for _ in range(TRIES):
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError:
            time.sleep(WAIT_S)
        else:
            return True
    return False
