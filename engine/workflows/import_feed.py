"""Brings exports and dumps into the store, and accounts for every record of them. May be stopped and run again."""

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from engine.core.errors import EngineError, ImportFailed
from engine.core.progress import Report, silent
from engine.core.records import Reaction
from engine.feeds.archive import Archive
from engine.feeds.keep import ImportFilter, Keep
from engine.feeds.parts import grouped
from engine.feeds.source import SOURCES, Follows, Found, Recognition, Record, Skipped, Source
from engine.store import follows, imports, posts, reactions
from engine.store.database import walks_at_random
from engine.workflows.import_media import with_pictures
from engine.workflows.import_receipt import Account, Receipt
from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

BATCH = 5_000
BATCH_S = 1.0
SURE_ENOUGH = 0.5
_PACKED = (".zip", ".zst", ".jsonl", ".ndjson")
_UNKNOWN_POST = "its post is not known"


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """One receipt for each export, in the order in which they were read."""

    imports: tuple[Receipt, ...]


def import_paths(
    ws: Workspace, paths: Sequence[Path], *, wanted: ImportFilter | None = None, report: Report = silent
) -> Imported:
    """Import files and folders; zips that are parts of one export count as one, a folder of archives as many.

    Everything read is kept batch by batch, so stopping and importing again is safe, and adds nothing twice. `wanted`
    limits what comes out of dumps; posts that the person's own exports speak of come in whatever it says.
    Raises ImportFailed at the first export that cannot be read, BadInput for a filter that nothing can pass,
    DiskFull; Cancelled by way of `report`.
    """
    receipts: list[Receipt] = []
    for group in grouped([path for given in paths for path in _expanded(given)]):
        try:
            receipts.append(_import_one(ws, group, wanted, report))
        except EngineError as error:
            if not receipts:
                raise
            kept = f"{len(receipts)} before it {'was' if len(receipts) == 1 else 'were'} imported and kept."
            raise type(error)(error.message, f"{error.hint} {kept}".strip()) from error
    return Imported(imports=tuple(receipts))


def past_imports(ws: Workspace) -> tuple[Receipt, ...]:
    """Return the receipts of all imports of this profile, the latest first."""
    with ws.store.read() as connection:
        return tuple(msgspec.json.decode(text, type=Receipt) for text in imports.receipts(connection))


class Recognised(msgspec.Struct, frozen=True, kw_only=True):
    """What one export is: `title` of its source, "" when it is none that is known; `reason` in a few words."""

    name: str
    parts: int
    title: str
    reason: str


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """What several paths are, export by export."""

    exports: tuple[Recognised, ...]


def recognise_paths(paths: Sequence[Path]) -> Offered:
    """Say what would be imported, before it is. Raises nothing for what is no export."""
    found: list[Recognised] = []
    for group in grouped([path for given in paths for path in _expanded(given)]):
        name, title, reason = group[0].name, "", ""
        try:
            with Archive(group) as archive:
                source, seen = recognise(archive)
                title, reason = source.title, seen.reason
        except EngineError as error:
            reason = error.message
        found.append(Recognised(name=name, parts=len(group), title=title, reason=reason))
    return Offered(exports=tuple(found))


def recognise(archive: Archive) -> tuple[Source, Recognition]:
    """Return the source that knows this archive best, and why. Raises ImportFailed when none is sure enough."""
    tried: list[tuple[Recognition, Source]] = []
    for source in sorted((cls() for cls in SOURCES), key=lambda source: source.looks_inside):
        if not source.looks_inside or max(seen.confidence for seen, _ in tried) < SURE_ENOUGH:
            tried.append((source.recognise(archive), source))
    best, source = max(tried, key=lambda pair: pair[0].confidence)
    if best.confidence >= SURE_ENOUGH:
        return source, best
    near = f"; nearest to {source.title}: {best.reason}" if best.confidence > 0 else ""
    raise ImportFailed(
        f"{archive.title} is not an export that this app can read{near}.",
        f"It reads: {', '.join(sorted(cls.title for cls in SOURCES))}.",
    )


def _expanded(path: Path) -> list[Path]:
    """A folder that is no export itself, but holds packed ones, stands for those."""
    packed = sorted(item for item in path.iterdir() if item.suffix.lower() in _PACKED) if path.is_dir() else []
    if not packed:
        return [path]
    with Archive([path]) as archive:
        try:
            recognise(archive)
        except ImportFailed:
            return packed
    return [path]


def _import_one(ws: Workspace, paths: Sequence[Path], wanted: ImportFilter | None, report: Report) -> Receipt:
    with Archive(paths) as archive:
        source, recognition = recognise(archive)
        archive.allow(source.wants(archive))
        keep = _keep(ws, wanted)
        account = Account(archive, source, recognition.reason)
        for batch in _batches(source.read(archive, keep=keep, report=report)):
            ready = [with_pictures(ws, archive, record, account, report) for record in batch]
            with ws.store.write() as connection:
                walks_at_random(connection)
                _store(connection, ready, account, account.number(connection))
                account.save(connection, account.receipt())
        receipt = account.finished()
        with ws.store.write() as connection:
            account.save(connection, receipt)
    _log.info("imported %s: %d records, %d new posts", receipt.source, receipt.read, receipt.added)
    return receipt


def _keep(ws: Workspace, wanted: ImportFilter | None) -> Keep:
    """A filter lets through what waits for its text: votes and saves of which only the title is known."""
    if wanted is None or wanted == ImportFilter():
        return Keep()
    with ws.store.read() as connection:
        return Keep(wanted, frozenset(posts.incomplete(connection)))


def _batches(records: Iterator[Record]) -> Iterator[list[Record]]:
    """Yield lists of up to `BATCH` records, or of what was read within a second: pictures take their time.

    What was read before an archive turns out to be damaged comes out before the failure does.
    """
    batch: list[Record] = []
    due = time.monotonic() + BATCH_S
    try:
        for record in records:
            batch.append(record)
            if len(batch) == BATCH or (isinstance(record, Found) and record.media and time.monotonic() > due):
                yield batch
                batch, due = [], time.monotonic() + BATCH_S
    except ImportFailed:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def _store(connection: Connection, batch: Sequence[Record], account: Account, import_id: int) -> None:
    """Write one batch: the posts, then the reactions, whether or not their posts came along."""
    bringing: list[Found] = []
    reacted: list[Found] = []
    following: list[Follows] = []
    for record in batch:
        if isinstance(record, Found):
            if record.post is not None:
                bringing.append(record)
            if record.reaction is not None:
                reacted.append(record)
        elif isinstance(record, Skipped):
            account.skipped(record.reason, record)
        else:
            following.append(record)
    news = follows.add(connection, [record.follows for record in following], import_id)
    account.placed_all(["added" if new else "merged" for new in news], [record.file for record in following])
    outcomes = posts.bring(connection, [record.post for record in bringing if record.post], import_id)
    account.placed_all(outcomes, [record.file for record in bringing])
    known = posts.ids_of(connection, [record.reaction.uid for record in reacted if record.reaction])
    told: list[tuple[int, Reaction]] = []
    for record in reacted:
        post_id = known.get(record.reaction.uid) if record.reaction else None
        if record.reaction and post_id is not None:
            told.append((post_id, record.reaction))
        if record.post is None:
            account.skipped(_UNKNOWN_POST, record) if post_id is None else account.placed("merged", record.file)
    reactions.add_imported(connection, told, import_id)
