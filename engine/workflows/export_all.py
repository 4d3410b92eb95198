"""Writes everything that is a person's into one zip: a line of JSON for each row, pictures, settings, and a README.

Rows are read from one moment of the store. The zip appears under its name only when it is whole.
"""

import os
import sys
import time
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from engine.core.errors import BadInput, NotYet
from engine.core.files import CHUNK_BYTES, disk_errors, sync_folder
from engine.core.progress import Progress, Report, silent
from engine.store import generations, tables, trials
from engine.study import seal
from engine.study.normalise import normalise
from engine.workflows.workspace import Workspace

LABEL = "Exporting everything"
FOLDERS = ("media", "adapters", "reports")
FILES = ("settings.json", "servers.json")
README = """\
Everything that Inside Joke {version} keeps of you, as of {when}.

data/NAME.jsonl   one table, one line of JSON for each row; times are seconds since 1970
{tables}
data/revealed.jsonl   which method made which card, of sessions that were revealed
media/            pictures from your exports, unchanged, and drawn ones
adapters/         what a model learned from your likes
reports/          reports that you saved
settings.json, servers.json   your settings, and addresses of models elsewhere

Not in here: keys (they are in your system's keyring), models (they know nothing of you), what is made again from the
rest (vectors, indexes, the ranking), and, of sessions that were not revealed yet, what would tell which method made
which card.
"""


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: rows by table, files beside them, and the size of the zip."""

    path: str
    rows: dict[str, int]
    files: int
    bytes: int


def export_all(ws: Workspace, path: Path, *, report: Report = silent) -> Exported:
    """Write the zip. An older file of that name is replaced once the new one is whole.

    Raises BadInput for a place that cannot be written to, DiskFull, Cancelled; then no zip is left behind.
    """
    path = path.absolute()
    if not path.parent.is_dir() or path.is_dir():
        raise BadInput(f"{path} cannot be written: its folder is not there.", "Choose a file in a folder that exists.")
    if path.is_relative_to(ws.paths.profile):
        raise BadInput("The export cannot lie in the profile that it holds.", "Choose a folder of your own.")
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with disk_errors(path.parent):
            rows, files = _write(ws, aside, report)
            os.replace(aside, path)
            sync_folder(path.parent)
            size = path.stat().st_size
    except PermissionError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.", "Choose another folder.") from error
    finally:
        aside.unlink(missing_ok=True)
    return Exported(path=str(path), rows=rows, files=files, bytes=size)


def _write(ws: Workspace, aside: Path, report: Report) -> tuple[dict[str, int], int]:
    rows: dict[str, int] = {}
    with aside.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            archive.writestr("README.txt", _readme())
            with ws.store.read() as connection:
                if connection.dialect.name == "sqlite":
                    connection.exec_driver_sql("BEGIN")  # one moment for all tables
                rows = _write_tables(connection, archive, report)
                drawn = (media for media in generations.sealed(connection).values() if media)
                but = frozenset(ws.paths.media / media for media in drawn)
            files = _write_files(ws.paths.profile, archive, but, report)
        file.flush()
        os.fsync(file.fileno())
    return rows, files


def _write_tables(connection: Connection, archive: zipfile.ZipFile, report: Report) -> dict[str, int]:
    counts = tables.counts(connection)
    names = tables.exported()
    total, done = sum(counts[name] for name in names), 0
    hidden, sealed = _hidden(connection), generations.sealed(connection)
    rows: dict[str, int] = {}
    for name in names:
        rows[name] = 0
        with archive.open(f"data/{name}.jsonl", "w", force_zip64=True) as out:
            for line in tables.lines(connection, name, hidden, sealed):
                out.write(line)
                rows[name] += 1
                if rows[name] % tables.CHUNK == 1:
                    report(Progress(LABEL, done + rows[name], total, "rows"))
        done += rows[name]
        report(Progress(LABEL, done, total, "rows"))
    archive.writestr("data/revealed.jsonl", b"".join(_revealed(connection)))
    return rows


def _hidden(connection: Connection) -> frozenset[str]:
    """Return the texts of sealed cards, and those that became such a card: a card's text is not to the letter."""
    cards = trials.sealed_texts(connection)
    made = generations.texts(connection, before=sys.maxsize) if cards else ()
    return cards | {text for text in made if normalise(text) in cards}


def _revealed(connection: Connection) -> Iterator[bytes]:
    for study in trials.ids(connection):
        try:
            opened = seal.read(connection, study)
        except NotYet:
            continue
        yield msgspec.json.encode({"study": study} | msgspec.to_builtins(opened)) + b"\n"


def _write_files(profile: Path, archive: zipfile.ZipFile, but: frozenset[Path], report: Report) -> int:
    """Write files as they are, except `but`: a picture's recipe names who drew a card that is still sealed."""
    found = [profile / name for name in FILES if (profile / name).is_file()]
    for name in FOLDERS:
        found += sorted(
            each for each in (profile / name).rglob("*") if each.is_file() and not each.is_symlink() and each not in but
        )
    total, done = sum(each.stat().st_size for each in found), 0
    for each in found:
        info = zipfile.ZipInfo.from_file(each, each.relative_to(profile).as_posix())  # pictures are packed already
        with each.open("rb") as source, archive.open(info, "w", force_zip64=True) as out:
            while chunk := source.read(CHUNK_BYTES):
                out.write(chunk)
                done += len(chunk)
                report(Progress(LABEL, done, total, "bytes"))
    return len(found)


def _readme() -> str:
    held = "\n".join(f"    {name}: {tables.title(name)}" for name in tables.exported())
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime())
    return README.format(version=version("inside-joke"), when=when, tables=held)
