"""Brings exports and dumps into the store, and accounts for every record of them. May be stopped and run again."""

import logging
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from engine.core.errors import BadInput, EngineError, ImportFailed
from engine.core.progress import Progress, Report, silent
from engine.core.records import Post
from engine.feeds import limits
from engine.feeds.archive import Archive
from engine.feeds.parts import grouped
from engine.feeds.source import SOURCES, Found, Record, Skipped, Source
from engine.store import imports, media, posts, reactions
from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

BATCH = 1_000
SURE_ENOUGH = 0.5
_EXAMPLES_EACH = 3
_PACKED = (".zip", ".zst", ".jsonl", ".ndjson")
_UNKNOWN_POST = "its post is not known (only a link)"
_NO_PICTURE = "picture left out (not a picture, damaged, or too large)"


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One record that was skipped, or lost a picture: where it is in the export, and why."""

    reason: str
    file: str
    line: int


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one export; read = added + completed + merged + all of skipped.

    Attributes:
        path: of the export; the parts of one are joined by " + ".
        source: name of the source that read it.
        added: records that brought a new post; completed: the text for a mere title; merged: what was there already.
        skipped: how many records were of no use, by reason.
        left_alone: members that were never opened.
        examples: up to three for each reason.
        finished: False when the import was stopped, or failed, before its end; what it counts is kept.
    """

    path: str
    source: str
    read: int = 0
    added: int = 0
    completed: int = 0
    merged: int = 0
    skipped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    left_alone: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    finished: bool = False


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """One receipt for each export, in the order in which they were read."""

    imports: tuple[Receipt, ...]


def import_paths(ws: Workspace, paths: Sequence[Path], *, report: Report = silent) -> Imported:
    """Import files and folders; zips that are parts of one export count as one, a folder of archives as many.

    Everything read is kept batch by batch, so stopping and importing again is safe, and adds nothing twice.
    Raises ImportFailed at the first export that cannot be read, DiskFull; Cancelled by way of `report`.
    """
    receipts: list[Receipt] = []
    for group in grouped([path for given in paths for path in _expanded(given)]):
        try:
            receipts.append(_import_one(ws, group, report))
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


def recognise(archive: Archive) -> Source:
    """Return the source that knows this archive best. Raises ImportFailed when none is sure enough."""
    tried = [(source.recognise(archive), source) for source in (cls() for cls in SOURCES)]
    best, source = max(tried, key=lambda pair: pair[0].confidence)
    if best.confidence >= SURE_ENOUGH:
        return source
    near = f"; nearest to {source.title}: {best.reason}" if best.confidence > 0 else ""
    raise ImportFailed(
        f"{archive.title} is not an export that this app can read{near}.",
        f"It reads: {', '.join(sorted(cls.title for cls in SOURCES))}.",
    )


class _Account:
    """The receipt of one import while it is being written."""

    def __init__(self, archive: Archive, source: Source) -> None:
        self._path = " + ".join(os.fsencode(path).decode("utf-8", "replace") for path in archive.paths)
        self._source = source.name
        self._outcomes: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._examples: dict[str, list[Example]] = {}
        self._import_id = 0

    def placed(self, outcome: posts.Outcome) -> None:
        """Count one record that brought a post."""
        self._outcomes[outcome] += 1

    def skipped(self, reason: str, record: Record) -> None:
        """Count one record that was of no use."""
        self._skipped[reason] += 1
        self.example(reason, record)

    def example(self, reason: str, record: Record) -> None:
        """Remember where something was lost, without counting a record."""
        kept = self._examples.setdefault(reason, [])
        if len(kept) < _EXAMPLES_EACH:
            kept.append(Example(reason=reason, file=record.file, line=record.line))

    def receipt(self, left_alone: tuple[str, ...] = (), *, finished: bool = False) -> Receipt:
        """Return the receipt as it stands."""
        return Receipt(
            path=self._path,
            source=self._source,
            read=self._outcomes.total() + self._skipped.total(),
            added=self._outcomes["added"],
            completed=self._outcomes["completed"],
            merged=self._outcomes["merged"],
            skipped=dict(sorted(self._skipped.items())),
            left_alone=left_alone,
            examples=tuple(example for kept in self._examples.values() for example in kept),
            finished=finished,
        )

    def number(self, connection: Connection) -> int:
        """Return the number of the import, which begins with the first call."""
        if not self._import_id:
            text = msgspec.json.encode(self.receipt()).decode()
            self._import_id = imports.start(connection, self._path, self._source, text)
        return self._import_id

    def save(self, connection: Connection, receipt: Receipt) -> None:
        """Write the receipt as it stands now."""
        imports.update(connection, self.number(connection), msgspec.json.encode(receipt).decode())


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


def _import_one(ws: Workspace, paths: Sequence[Path], report: Report) -> Receipt:
    with Archive(paths) as archive:
        source = recognise(archive)
        archive.allow(source.wants(archive))
        account = _Account(archive, source)
        for batch in _batches(source.read(archive, report=report)):
            with_pictures = [_with_pictures(ws, archive, record, account, report) for record in batch]
            with ws.store.write() as connection:
                _store(connection, with_pictures, account, account.number(connection))
                account.save(connection, account.receipt())
        left_alone = sorted({*archive.members(), *archive.refused} - archive.opened)
        receipt = account.receipt(tuple(left_alone), finished=True)
        with ws.store.write() as connection:
            account.save(connection, receipt)
    _log.info("imported %s: %d records, %d new posts", receipt.source, receipt.read, receipt.added)
    return receipt


def _batches(records: Iterator[Record]) -> Iterator[list[Record]]:
    while batch := list(islice(records, BATCH)):
        yield batch


def _with_pictures(ws: Workspace, archive: Archive, record: Record, account: _Account, report: Report) -> Record:
    """Copy the pictures of a post into the media folder, before the transaction that will name them."""
    if isinstance(record, Skipped) or record.post is None or not record.media:
        return record
    kept: list[str] = []
    aside = ws.paths.media / f".incoming-{os.getpid()}"
    for member in record.media:
        report(Progress(f"Copying pictures of {archive.title}", unit="pictures"))
        try:
            archive.copy_to(member, aside, limits.MAX_PICTURE_BYTES)
            kept.append(media.adopt(aside, ws.paths.media))
        except BadInput:
            _log.info("a picture of entry %d was left out", record.line)
    if not kept and not record.post.text:
        return Skipped(file=record.file, line=record.line, reason=_NO_PICTURE)
    if len(kept) < len(record.media):
        account.example(_NO_PICTURE, record)
    return msgspec.structs.replace(record, post=msgspec.structs.replace(record.post, media=tuple(kept)))


def _store(connection: Connection, batch: Sequence[Record], account: _Account, import_id: int) -> None:
    """Write one batch: the posts, then the reactions, whether or not their posts came along."""
    bringing: list[tuple[Found, Post]] = []
    pointing: list[Found] = []
    for record in batch:
        if isinstance(record, Skipped):
            account.skipped(record.reason, record)
        elif record.post is not None:
            bringing.append((record, record.post))
        else:
            pointing.append(record)
    reacted: list[tuple[int, Found]] = []
    placed = posts.add(connection, [post for _, post in bringing], import_id)
    for (record, _), place in zip(bringing, placed, strict=True):
        account.placed(place.outcome)
        reacted.append((place.id, record))
    known = posts.ids_of(connection, [record.reaction.uid for record in pointing if record.reaction])
    for record in pointing:
        post_id = known.get(record.reaction.uid) if record.reaction else None
        if post_id is None:
            account.skipped(_UNKNOWN_POST, record)
        else:
            account.placed("merged")
            reacted.append((post_id, record))
    reactions.add_imported(connection, [(post_id, record.reaction) for post_id, record in reacted if record.reaction])
