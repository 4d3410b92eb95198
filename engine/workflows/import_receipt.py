"""What became of one export: every record counted once, every file named."""

import os
from collections import Counter
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from engine.feeds.archive import Archive
from engine.feeds.source import Record, Source
from engine.store import imports, posts

EXAMPLES_EACH = 5
TRICKS = "its name plays tricks"


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One record that was skipped, or lost a picture: where it is in the export, and why."""

    reason: str
    file: str
    line: int


class FileRead(msgspec.Struct, frozen=True, kw_only=True):
    """One file that was opened, and how many records were read from it; 0 for a picture."""

    name: str
    records: int = 0


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one export; read = added + completed + merged + all of skipped.

    Attributes:
        path: of the export; the parts of one are joined by " + ".
        source: name of the source that read it; reason: why it was taken for one of that source's.
        account: whose export it is, "" where it does not say.
        added: records that brought something new; completed: the text for a mere title; merged: what was there already.
        skipped: how many records were of no use, by reason.
        files: every file that was opened.
        left_alone: members that were never opened; left_because: why each was, by name.
        examples: up to five for each reason.
        finished: False when the import was stopped, or failed, before its end; what it counts is kept, and the lists
            of files are empty.
    """

    path: str
    source: str
    reason: str = ""
    account: str = ""
    read: int = 0
    added: int = 0
    completed: int = 0
    merged: int = 0
    skipped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    files: tuple[FileRead, ...] = ()
    left_alone: tuple[str, ...] = ()
    left_because: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    examples: tuple[Example, ...] = ()
    finished: bool = False


class Account:
    """The receipt of one import while it is being written."""

    def __init__(self, archive: Archive, source: Source, reason: str) -> None:
        self._archive = archive
        self._source = source
        self._head = Receipt(
            path=" + ".join(os.fsencode(path).decode("utf-8", "replace") for path in archive.paths),
            source=source.name,
            reason=reason,
            account=source.account(archive),
        )
        self._outcomes: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._records: Counter[str] = Counter()
        self._examples: dict[str, list[Example]] = {}
        self._import_id = 0

    def placed(self, outcome: posts.Outcome, file: str) -> None:
        """Count one record that brought something."""
        self._outcomes[outcome] += 1
        self._records[file] += 1

    def placed_all(self, outcomes: Sequence[posts.Outcome], files: Sequence[str]) -> None:
        """Count many records, each with its file."""
        self._outcomes.update(outcomes)
        self._records.update(files)

    def skipped(self, reason: str, record: Record) -> None:
        """Count one record that was of no use."""
        self._skipped[reason] += 1
        self._records[record.file] += 1
        self.example(reason, record)

    def example(self, reason: str, record: Record) -> None:
        """Remember where something was lost, without counting a record."""
        kept = self._examples.get(reason)
        if kept is None:
            kept = self._examples[reason] = []
        if len(kept) < EXAMPLES_EACH:
            kept.append(Example(reason=reason, file=record.file, line=record.line))

    def receipt(self) -> Receipt:
        """Return the receipt as it stands, without the lists of files."""
        return msgspec.structs.replace(
            self._head,
            read=self._outcomes.total() + self._skipped.total(),
            added=self._outcomes["added"],
            completed=self._outcomes["completed"],
            merged=self._outcomes["merged"],
            skipped=dict(sorted(self._skipped.items())),
            examples=tuple(example for kept in self._examples.values() for example in kept),
        )

    def finished(self) -> Receipt:
        """Return the receipt of an import that came to its end."""
        archive = self._archive
        left = sorted({*archive.members(), *archive.refused} - archive.opened)
        refused = dict.fromkeys(archive.refused, TRICKS)
        return msgspec.structs.replace(
            self.receipt(),
            files=tuple(FileRead(name=name, records=self._records[name]) for name in sorted(archive.opened)),
            left_alone=tuple(left),
            left_because={name: refused.get(name) or self._source.why_left_alone(name) for name in left},
            finished=True,
        )

    def number(self, connection: Connection) -> int:
        """Return the number of the import, which begins with the first call."""
        if not self._import_id:
            text = msgspec.json.encode(self.receipt()).decode()
            self._import_id = imports.start(connection, self._head.path, self._head.source, text)
        return self._import_id

    def save(self, connection: Connection, receipt: Receipt) -> None:
        """Write the receipt as it stands now."""
        imports.update(connection, self.number(connection), msgspec.json.encode(receipt).decode())
