"""What a revealed study found, as a report, a page and data, from the store or from a file that was exported."""

import secrets
from pathlib import Path

import msgspec

from engine.core.errors import BadInput
from engine.core.files import write_atomically
from engine.store import trials
from engine.study import export, html, reading, seal, session, tables
from engine.study.beside import Beside, paired
from engine.study.compared import comparisons, how_sure
from engine.study.export import Seen
from engine.study.plan import decode
from engine.study.report import Report, build
from engine.workflows.study_costs import spent
from engine.workflows.workspace import Workspace

_PERSON = "person.txt"


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """Paths of a report's files."""

    html: str
    json: str
    csv: str = ""


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """A study in a file; `texts` says whether its cards' texts are in there."""

    study: str
    file: str
    texts: bool


def study_report(ws: Workspace) -> Report:
    """Return what the study found; before the reveal, only how many cards there are. Raises NotYet without one."""
    with ws.store.read() as connection:
        study = session.current(connection)
        if study.revealed_at is None:
            return build(study, trials.cards(connection, study.id), trials.events(connection, study.id), None)
    return seen(ws).report()


def seen(ws: Workspace) -> Seen:
    """Return the revealed study with all that is known of it. Raises NotYet before the reveal, or without one."""
    with ws.store.read() as connection:
        study = session.current(connection)
        opened = seal.read(connection, study.id)
        prices = {
            entry.id: entry.server.usd_per_million
            for entry in ws.catalogue.model
            if entry.server is not None and entry.server.usd_per_million is not None
        }
        cards, events = trials.cards(connection, study.id), trials.events(connection, study.id)
        return Seen(
            study=study,
            cards=cards,
            events=events,
            opened=opened,
            beside=Beside(
                spent=spent(connection, decode(study.plan), opened, prices),
                sure=how_sure(events),
                pairs=paired(comparisons(cards, events, opened)),
            ),
        )


def report_of(file: Path) -> Report:
    """Return the report of an exported study, made from its events anew. Raises BadInput."""
    return reading.read(file).report()


def write_report(ws: Workspace, folder: Path | None = None, file: Path | None = None) -> Written:
    """Write the report as a page, and everything behind it as JSON and every event as CSV, of a file if one is given.

    Raises NotYet before the reveal, BadInput for a file that is none of ours, DiskFull.
    """
    found = _named(ws, seen(ws)) if file is None else reading.read(file)
    name = found.study.id if file is None else _plain_name(found.study.id)
    where = folder or ws.paths.reports
    page, data, table = (where / f"study-{name}.{kind}" for kind in ("html", "json", "csv"))
    write_atomically(page, html.page_of(found).encode())
    write_atomically(data, export.exported(found))
    write_atomically(table, tables.table(export.rows(found)))
    return Written(html=str(page), json=str(data), csv=str(table))


def export_study(ws: Workspace, file: Path, *, texts: bool = False) -> Exported:
    """Write the revealed study for pooling with others; without the cards' texts unless they are asked for.

    Raises NotYet before the reveal, BadInput where the file cannot be, DiskFull.
    """
    found = _named(ws, seen(ws))
    if file.is_dir():
        raise BadInput(f"{file.name} is a folder.", "Name a file, such as mine.json.")
    write_atomically(file, export.exported(found if texts else export.without_texts(found)))
    return Exported(study=found.study.id, file=str(file), texts=texts)


def _plain_name(study: str) -> str:
    """Return an id as a file may be called: what a file says of itself is not believed."""
    if not study.replace("-", "").isalnum() or not study.isascii():
        raise BadInput(f"A study cannot be called {study!r}.", "Ask for the file to be exported again.")
    return study


def _named(ws: Workspace, found: Seen) -> Seen:
    """Return the study with the random name of this profile in exports: the plan's, for older plans one in a file."""
    if person := decode(found.study.plan).person:
        return msgspec.structs.replace(found, person=person)
    file = ws.paths.profile / _PERSON
    if not file.exists():
        write_atomically(file, secrets.token_hex(8).encode())
    return msgspec.structs.replace(found, person=file.read_text("ascii")[:16])
