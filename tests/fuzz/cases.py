"""One case: an export out of the model or a factory, damaged; and the only two ends that reading it may have."""

import importlib
import resource
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import msgspec
from sqlalchemy import text

from engine.core.errors import ImportFailed
from engine.feeds.archive import Archive
from engine.feeds.source import SOURCES
from engine.workflows.import_feed import import_paths, past_imports, recognise
from engine.workflows.workspace import open_workspace
from tests.fuzz import mutate
from tests.fuzz.exports import MODELS

LIMIT_MB = 512
WHOLE_EVERY = 20
RECORDS, FAILED = "records", "named failure"


@contextmanager
def made(source: str, seed: int) -> Iterator[Path]:
    """Write one case; the same numbers make the same bytes."""
    chance = Random(f"{source}:{seed}")
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        (folder / "seed").mkdir()
        members = MODELS[source](chance) if source in MODELS and chance.random() < 0.5 else None
        if members is None:
            paths = chance.choice(_variants(source, folder / "seed"))
            members = mutate.unpacked(paths) or {path.name: path.read_bytes() for path in paths}
        level = chance.randrange(8)
        if level:  # one in eight stays as the model made it
            for inner in chance.sample(sorted(members), min(len(members), chance.choice((1, 1, 2, 5)))):
                members[inner] = mutate.member(members[inner], chance)
        path = mutate.packed(folder, members, chance)
        if level >= 6:
            path.write_bytes(mutate.bytes_of(path.read_bytes(), chance))
        yield path


def _variants(source: str, folder: Path) -> list[list[Path]]:
    return importlib.import_module(f"tests.factories.{source.replace('-', '_')}").variants(folder)


def read(path: Path) -> str:
    """Read a case to its end. Anything but these two ends escapes as what it is."""
    try:
        with Archive([path]) as archive:
            source, _ = recognise(archive)
            source.account(archive)
            for record in source.read(archive):
                msgspec.json.encode(record)
    except ImportFailed as error:
        if not error.message or not error.hint:
            raise AssertionError(f"a failure without words: {error.message!r} {error.hint!r}") from error
        return FAILED
    return RECORDS


def stored(path: Path, folder: Path) -> str:
    """Import a case into a store of its own, which is sound afterwards, and whose receipt adds up."""
    with closing(open_workspace(folder / "profile")) as ws:
        try:
            import_paths(ws, [path])
            end = RECORDS
        except ImportFailed:
            end = FAILED
        for receipt in past_imports(ws):
            told = receipt.added + receipt.completed + receipt.merged + sum(receipt.skipped.values())
            if receipt.read != told:
                raise AssertionError(f"{receipt.read} records were read and {told} accounted for")
        with ws.store.read() as connection:
            if connection.execute(text("PRAGMA integrity_check")).scalar() != "ok":
                raise AssertionError("the store is damaged")
    return end


def run(source: str, seed: int) -> str:
    """Run one case and return its end. Raises AssertionError, or what our own bug raised."""
    with made(source, seed) as path:
        end = read(path)
        if seed % WHOLE_EVERY == 0:
            stored(path, path.parent)
    return end


def peak_mb() -> float:
    """Return the largest size in memory that this process had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def sources() -> list[str]:
    """Return every source of the open folder."""
    return sorted(SOURCES.names())
