"""Removes imports with what came from them: first in numbers, then for good. Interrupted, it goes on at the next start.

The transaction is the moment: before it nothing is gone, after it nothing of the posts is left in the store. What lies
beside the store (pictures, indexes, adapters, copies from before a migration) is deleted after it, as a note in the
profile's folder says until all is done.
"""

import contextlib
import shutil
from collections.abc import Sequence

import msgspec

from engine.core.errors import BadInput, EngineError, UnknownName
from engine.core.progress import Progress, Report, silent
from engine.image import picture
from engine.store import forgetting, imports
from engine.store.forgetting import Going
from engine.study import seal
from engine.workflows import unfinished
from engine.workflows.import_receipt import Receipt
from engine.workflows.unfinished import Note
from engine.workflows.workspace import Workspace

LABEL = "Removing an import"
STEPS = 4
ADAPTERS = "adapters"
"""They learned from likes, and nobody can tell from which; training makes new ones."""


class PastImport(msgspec.Struct, frozen=True, kw_only=True):
    """One import: its number, when it was (seconds since 1970), and its receipt."""

    id: int
    at: float
    receipt: Receipt


class PastImports(msgspec.Struct, frozen=True, kw_only=True):
    """All imports that are here, the latest first."""

    imports: tuple[PastImport, ...]


class Removal(msgspec.Struct, frozen=True, kw_only=True):
    """What removing some imports takes, in numbers.

    Attributes:
        imports: their numbers.
        names: of the files that they were.
        posts, kept, here, reactions, follows, reasons: as in `store.forgetting.Going`.
        pictures: files that nothing else shows.
        adapters: trainings of yours that may have learned from them; they go.
        done: False for a look before.
        room: False when the disk had no room to make the database smaller; the texts are gone all the same.
    """

    imports: tuple[int, ...]
    names: tuple[str, ...]
    posts: int
    kept: int
    here: int
    reactions: int
    follows: int
    reasons: int
    pictures: int
    adapters: int
    done: bool = False
    room: bool = True


def list_imports(ws: Workspace) -> PastImports:
    """Return all imports with their numbers."""
    with ws.store.read() as connection:
        rows = imports.everything(connection)
    found = (PastImport(id=row.id, at=row.at, receipt=msgspec.json.decode(row.receipt, type=Receipt)) for row in rows)
    return PastImports(imports=tuple(found))


def imports_of_source(ws: Workspace, source: str) -> tuple[int, ...]:
    """Return the numbers of all imports of a source. Raises UnknownName where there is none."""
    with ws.store.read() as connection:
        rows = imports.everything(connection)
    found = tuple(row.id for row in rows if row.source == source)
    if not found:
        there = ", ".join(sorted({row.source for row in rows})) or "none"
        raise UnknownName(f"Nothing of {source!r} was imported.", f"There are imports of: {there}.")
    return found


def what_goes(ws: Workspace, ids: Sequence[int]) -> Removal:
    """Return what removing these imports would take; changes nothing. Raises UnknownName."""
    with ws.store.read() as connection:
        rows = {row.id: row for row in imports.everything(connection)}
        for each in ids:
            if each not in rows:
                raise UnknownName(f"There is no import {each}.", "See: inside-joke import --list")
        found = forgetting.going(connection, ids)
    return _removal(ws, ids, tuple(rows[each].path for each in ids), found)


def remove_imports(ws: Workspace, ids: Sequence[int], *, report: Report = silent) -> Removal:
    """Remove imports with everything that only they held.

    Posts that another import holds too stay as they are. Do not call it while an import runs.
    Raises UnknownName; NotYet while a session that is not revealed shows such a post; DiskFull. A removal cannot be
    stopped half way: Cancelled by way of `report` may come before its transaction, never after.
    """
    planned = what_goes(ws, ids)
    report(Progress(LABEL, 0, STEPS, "steps"))
    with ws.store.read() as connection:
        going = forgetting.posts_of(connection, ids)
        note = Note(
            kind="imports",
            imports=tuple(ids),
            media=(*forgetting.going(connection, ids).media, *seal.pictures_of(connection, going)),
            recipes=forgetting.recipes(connection, going),
        )
    unfinished.write(ws.paths, note)
    try:
        with ws.store.write() as connection:
            gone = forgetting.posts_of(connection, ids)
            seal.forget_posts(connection, gone)
            forgetting.forget(connection, ids, gone)
    except BaseException:
        unfinished.clear(ws.paths)
        raise
    room = _clear_away(ws, note, report)
    return msgspec.structs.replace(planned, done=True, room=room)


def go_on(ws: Workspace, note: Note) -> None:
    """Finish what was interrupted: nothing of it, when its transaction never came, is done; else all of it."""
    with ws.store.read() as connection:
        there = {row.id for row in imports.everything(connection)}
    if left := [each for each in note.imports if each in there]:
        with contextlib.suppress(EngineError):  # a session that is not revealed: the note is gone, nothing else is
            remove_imports(ws, left)
        return
    _clear_away(ws, note, silent)


def _clear_away(ws: Workspace, note: Note, report: Report) -> bool:
    """Delete what lies beside the store; may be repeated. Return whether the file could be made smaller."""
    for step, work in enumerate((_forget_files, _forget_caches), 1):
        unfinished.patiently(report, Progress(LABEL, step, STEPS, "steps"))
        work(ws, note)
    unfinished.patiently(report, Progress(LABEL, STEPS - 1, STEPS, "steps"))
    room = forgetting.tidy_file(ws.store)
    unfinished.clear(ws.paths)
    return room


def _forget_files(ws: Workspace, note: Note) -> None:
    with ws.store.read() as connection:
        unused = forgetting.unused(connection, note.media)
    for name in unused:
        (ws.paths.media / name).unlink(missing_ok=True)
    for name in note.recipes:
        with contextlib.suppress(BadInput):  # gone, or no picture any more
            picture.clean_copy(ws.paths.media / name, ws.paths.media / name)


def _forget_caches(ws: Workspace, _note: Note) -> None:
    for model_id in list(ws.loaded):
        ws.unload(model_id)  # one may hold an adapter that is gone
    ws.live.clear()
    for folder in (ws.paths.index, ws.paths.profile / ADAPTERS):
        shutil.rmtree(folder, ignore_errors=True)
    for copy in ws.paths.profile.glob(f"{ws.paths.database.name}.*.bak"):
        copy.unlink(missing_ok=True)


def _removal(ws: Workspace, ids: Sequence[int], names: tuple[str, ...], found: Going) -> Removal:
    adapters = ws.paths.profile / ADAPTERS
    return Removal(
        imports=tuple(ids),
        names=names,
        posts=found.posts,
        kept=found.kept,
        here=found.here,
        reactions=found.reactions,
        follows=found.follows,
        reasons=found.reasons,
        pictures=len(found.media),
        adapters=sum(1 for each in adapters.glob("*/*") if each.is_dir()) if adapters.is_dir() else 0,
    )
