"""What every source promises, for each file in the open folder. Its sample is made by tests/factories/<name>.py."""

import importlib
import io
import random
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import msgspec
import pytest
import zstandard

from engine.core.errors import Cancelled, ImportFailed
from engine.core.progress import Progress
from engine.core.registry import Registry
from engine.feeds.archive import Archive
from engine.feeds.source import SOURCES, Found, Record, Skipped, Source
from engine.workflows.import_feed import import_paths, recognise
from engine.workflows.workspace import Workspace
from recipes import import_table

TOKENS = (
    b"\0",
    b'"',
    b"\n",
    b",",
    b"{",
    b"[",
    b"\xff",
    b"\\ud800",
    b"null",
    b"9" * 30,
    b"1e999",
    b"-1",
    b"[" * 2_000,
    b"",
)
PAGE = Path(__file__).parents[2] / "docs" / "imports.md"
EACH = pytest.mark.parametrize("cls", list(SOURCES), ids=lambda cls: cls.name)


def factory(cls: type[Source]) -> ModuleType:
    return importlib.import_module(f"tests.factories.{cls.name.replace('-', '_')}")


def read_all(paths: list[Path]) -> list[Record]:
    with Archive(paths) as archive:
        source, _ = recognise(archive)
        archive.allow(source.wants(archive))
        return list(source.read(archive))


def test_there_are_sources():
    assert isinstance(SOURCES, Registry) and len(SOURCES.names()) >= 3


@EACH
def test_says_what_it_is_and_how_to_get_it(cls: type[Source]):
    assert cls.title and len(cls.help) > 20 and cls.__doc__
    assert cls.__module__.endswith("." + cls.name.replace("-", "_"))


@EACH
def test_recognises_its_own_sample_and_no_other_does(cls: type[Source], tmp_path: Path):
    with Archive(factory(cls).make(tmp_path)) as archive:
        sure = {other.name: other().recognise(archive).confidence for other in SOURCES}
    assert sure.pop(cls.name) >= 0.8
    assert all(0 <= confidence < 0.5 for confidence in sure.values())


@EACH
def test_opens_only_what_it_wants_and_every_record_names_its_place(cls: type[Source], tmp_path: Path):
    with Archive(factory(cls).make(tmp_path)) as archive:
        source = cls()
        wanted = source.wants(archive)
        records = list(source.read(archive))
        assert set(wanted) <= set(archive.members())
        assert archive.opened <= set(wanted)
    assert {Found, Skipped} <= {type(record) for record in records}
    assert all(record.file in wanted and record.line >= 1 for record in records)


@EACH
def test_every_file_that_is_known_has_a_sample_that_is_read_or_left_alone(cls: type[Source], tmp_path: Path):
    useful: Counter[str] = Counter()
    met: set[str] = set()
    for paths in factory(cls).variants(tmp_path):
        with Archive(paths) as archive:
            source = cls()
            archive.allow(source.wants(archive))
            rules = {member: rule for member in archive.members() if (rule := source.rule(member))}
            met |= {rule.name for rule in rules.values()}
            for record in source.read(archive):
                useful[rules[record.file].name] += not isinstance(record, Skipped)
            for member in archive.opened:
                assert rules[member].becomes, f"{member} was opened and is to be left alone"
            for member in set(archive.members()) - archive.opened:
                assert source.why_left_alone(member)
    assert {rule.name for rule in cls.files} == met
    for rule in cls.files:
        assert bool(rule.becomes) != bool(rule.why), rule.name
        if rule.becomes and not rule.silent:
            assert useful[rule.name], f"nothing useful came out of {rule.name}"


@EACH
def test_the_docs_name_every_file(cls: type[Source]):
    page = PAGE.read_text("utf-8")
    assert all(row in page for row in import_table.rows(cls)), "python -m recipes.import_table"


@EACH
def test_posts_are_plain_and_their_reactions_agree_with_them(cls: type[Source], tmp_path: Path):
    for record in read_all(factory(cls).make(tmp_path)):
        if isinstance(record, Found):
            assert record.post or record.reaction
            assert record.post is None or (record.post.text or record.media or record.post.title_only)
            assert record.post is None or record.post.text.encode() is not None
            assert record.reaction is None or 0 < record.reaction.weight <= 1
            if record.post and record.reaction:
                assert record.post.uid == record.reaction.uid


@EACH
def test_reports_in_bytes_and_stops_at_once_when_told_to(cls: type[Source], tmp_path: Path):
    seen: list[Progress] = []

    def stop_at_the_second(progress: Progress) -> None:
        seen.append(progress)
        if len(seen) == 2:
            raise Cancelled

    with Archive(factory(cls).make(tmp_path, count=3_000)) as archive:
        records = cls().read(archive, report=stop_at_the_second)
        with pytest.raises(Cancelled):
            list(records)
    assert all(step.unit == "bytes" and step.total and step.done <= step.total for step in seen)


@EACH
def test_reads_many_records(cls: type[Source], tmp_path: Path):
    assert len(read_all(factory(cls).make(tmp_path, count=20_000))) >= 20_000


@EACH
def test_what_is_private_stays_out_of_the_profile_unopened(cls: type[Source], tmp_path: Path, workspace: Workspace):
    made = factory(cls)
    receipt = import_paths(workspace, made.make(tmp_path)).imports[0]
    workspace.close()
    kept = b"".join(path.read_bytes() for path in workspace.paths.profile.rglob("*") if path.is_file())
    assert made.PUBLIC.encode() in kept  # the control: what should be there is found in this way
    assert made.PRIVATE.encode() not in kept
    assert receipt.read == receipt.added + receipt.completed + receipt.merged + sum(receipt.skipped.values())


@EACH
def test_a_cut_archive_ends_in_records_or_a_named_failure(cls: type[Source], tmp_path: Path):
    paths = factory(cls).make(tmp_path)
    whole = paths[0].read_bytes()
    failed = 0
    for cut in sorted({0, 1, 3, 10, *(len(whole) * n // 40 for n in range(40)), len(whole) - 1}):
        paths[0].write_bytes(whole[:cut])
        failed += fails_by_name(paths)
    assert failed >= 40


@EACH
def test_a_damaged_archive_ends_in_records_or_a_named_failure(cls: type[Source], tmp_path: Path):
    paths = factory(cls).make(tmp_path)
    whole = paths[0].read_bytes()
    chance = random.Random(2)
    failed = 0
    for _ in range(300):
        spoilt = bytearray(whole)
        for _ in range(chance.choice((1, 2, 8))):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        paths[0].write_bytes(bytes(spoilt))
        failed += fails_by_name(paths)
    assert failed >= 20


class Spoilt(Archive):
    """An archive whose container is sound and whose contents are not."""

    chance = random.Random(0)

    def open(self, name: str) -> BinaryIO:
        with super().open(name) as file:
            data = file.read()
        if name.endswith(".zst"):
            data = zstandard.ZstdDecompressor().decompressobj().decompress(data)
        spoilt = bytearray(data)
        for _ in range(self.chance.choice((0, 1, 1, 3))):
            at = self.chance.randrange(len(spoilt))
            spoilt[at : at + self.chance.randrange(3)] = self.chance.choice(TOKENS)
        return io.BytesIO(zstandard.compress(bytes(spoilt)) if name.endswith(".zst") else bytes(spoilt))


@EACH
def test_spoilt_contents_end_in_records_or_a_named_failure(cls: type[Source], tmp_path: Path):
    paths = factory(cls).make(tmp_path)
    outcomes: Counter[str] = Counter()
    for seed in range(400):
        Spoilt.chance = random.Random(seed)
        with Spoilt(paths) as archive:
            try:
                for record in cls().read(archive):
                    outcomes["skipped" if isinstance(record, Skipped) else "found"] += 1
                    msgspec.json.encode(record)  # no lone surrogate, which no database takes
            except ImportFailed as error:
                assert error.message and error.hint
                outcomes["failed"] += 1
    assert outcomes["found"] > 400 and outcomes["skipped"] > 50
    assert outcomes["failed"] > 20 or cls.name == "reddit-dump"  # a dump loses a line, never the rest


def fails_by_name(paths: list[Path]) -> bool:
    try:
        read_all(paths)
    except ImportFailed as error:
        assert error.message and error.hint
        return True
    return False
