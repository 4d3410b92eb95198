"""What makes a study believable: an anchor to keep outside, a check of every row, and early looks that leave a mark."""

from pathlib import Path

import msgspec

from engine.core.errors import BadInput, NotYet
from engine.core.files import write_atomically
from engine.store import trials
from engine.study import anchor as anchors
from engine.study import audit, exported, seal, session
from engine.study.anchor import Anchor
from engine.study.audit import Audit, Broken
from engine.study.outcomes import standing
from engine.study.peeks import MAX_REASON, reason
from engine.study.report import Report, build
from engine.workflows.workspace import Workspace

__all__ = ["MAX_REASON", "Anchored", "Audit", "Broken", "Report", "anchor", "line", "peek", "verify", "verify_file"]

_MOST_BYTES = 256 << 20
"""Of a file that is read whole."""


class Anchored(msgspec.Struct, frozen=True, kw_only=True):
    """An anchor, with the line that people keep, and the file that it was saved to, if it was.

    `short` is a line with the first five groups of the head, which are enough to check.
    """

    study: str
    events: int
    head: str
    line: str
    saved: str = ""
    short: str = ""


def anchor(ws: Workspace, save: Path | None = None) -> Anchored:
    """Return where the current study's chain stands; with `save`, add the line to the end of that file.

    Raises NotYet without a study, or for one that was begun before the chain; DiskFull; BadInput for a file that is no
    text or cannot be written.
    """
    with ws.store.snapshot() as connection:
        study = session.current(connection)
        count, link = trials.last_link(connection, study.id)
    if not link:
        raise NotYet("This study was begun before studies had a chain.", "The next one will have an anchor.")
    now = Anchor(study=study.id, events=count, head=link)
    if save is not None:
        before = _text(save) if save.exists() else ""
        try:
            write_atomically(save, f"{before.rstrip()}\n{now.line}\n".lstrip().encode())
        except OSError as error:
            raise BadInput(f"{save} cannot be written.", "Name a file in a folder of yours.") from error
    saved = str(save or "")
    return Anchored(study=now.study, events=now.events, head=now.head, line=now.line, saved=saved, short=now.short)


def line(ws: Workspace) -> str:
    """Return the anchor's line, or "" for a study that was begun before the chain. Raises NotYet without a study."""
    with ws.store.snapshot() as connection:
        study = session.current(connection)
        count, link = trials.last_link(connection, study.id)
    return Anchor(study=study.id, events=count, head=link).line if link else ""


def verify(ws: Workspace, kept: str = "", study_id: str = "") -> Audit:
    """Return what is found of a study: every row, the chain of its events, and a replay from its seed.

    Args:
        kept: an anchor, or the name of a file with some.
        study_id: the study; else the one that was started last, or that the anchors are of.

    Raises NotYet without any study, BadInput for an anchor that cannot be read or is of another study.
    """
    given = _anchors(kept)
    with ws.store.snapshot() as connection:
        last, named = audit.latest(connection), [each.study for each in given]
        if last is None and not study_id and not named and not seal.strays(connection):
            session.current(connection)  # says how to start one
        mine = last is not None and (not named or last in named)
        found = audit.in_store(connection, study_id or (last if mine and last else (named or ["?"])[-1]), given)
    return _held_to(found, given)


def verify_file(file: Path, kept: str = "") -> Audit:
    """Return what is found of a study that was exported, from its file alone. Raises BadInput."""
    given, data = _anchors(kept), exported.read(_bytes(file))
    found = audit.examined(data.report.study, exported.material(data), given)
    if found.sound:
        wrong = tuple(exported.miscounted(data))
        found = msgspec.structs.replace(found, sound=not wrong, broken=wrong)
    return _held_to(found, given)


def peek(ws: Workspace, because: str) -> Report:
    """Return the report of a study that is still going on, after an event that says so for ever. Nothing is closed.

    The report has no seed, so cards that are still to come stay sealed. Raises BadInput without a reason, NotYet
    without a study or a rating, or after the reveal.
    """
    why = reason(because)
    with ws.store.write() as connection:
        study = session.current(connection)
        if study.revealed_at is not None:
            raise NotYet("This study is revealed: there is nothing left to look at early.", "See: study report")
        if not standing(trials.events(connection, study.id)):
            raise NotYet("No card of this study was rated yet: there is nothing to look at.", "Rate a few cards first.")
        event = trials.add_peek(connection, study.id, why)
    with ws.store.snapshot() as connection:  # only what has committed opens anything
        study = session.current(connection)
        opened = seal.look(connection, study.id, event)
        cards, events = trials.cards(connection, study.id), trials.events(connection, study.id)
    return build(study, cards, events, opened)


def _held_to(found: Audit, given: tuple[Anchor, ...]) -> Audit:
    if given and not found.anchors:
        raise BadInput(f"That anchor is of study {given[-1].study}, not of {found.study}.", "Name it with --study ID.")
    return found


def _anchors(kept: str) -> tuple[Anchor, ...]:
    """Return the anchors of a file, or of the text itself where there is no such file."""
    if not kept:
        return ()
    try:
        is_file = Path(kept).is_file()
    except (OSError, ValueError):  # a text may be too long for a name, or hold what no name can
        is_file = False
    return anchors.read(_text(Path(kept)) if is_file else kept)


def _text(file: Path) -> str:
    try:
        return _bytes(file).decode()
    except UnicodeDecodeError as error:
        raise BadInput(f"{file.name} is not a text.", "Choose the file that anchors are saved in.") from error


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BadInput(f"{file.name} is too large to be this.", "Choose the file as it was written.")
        return file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file} cannot be read.", "Check the name, and that it is a file.") from error
