"""Reading at the pace of others: reports how far it has come, can be stopped, and goes on past a damaged file."""

from collections.abc import Callable, Collection, Iterable, Iterator

from engine.core.errors import ImportFailed
from engine.core.progress import Progress, Report
from engine.feeds.archive import Archive
from engine.feeds.source import Record

EVERY = 500


def paced(records: Iterator[Record], archive: Archive, wanted: Collection[str], report: Report) -> Iterator[Record]:
    """Yield the same records, and call `report` at the start and after every 500, in bytes read of `wanted`."""
    total = max(1, archive.size(wanted))
    before = archive.bytes_read
    for number, record in enumerate(records):
        if number % EVERY == 0:
            done = min(total, archive.bytes_read - before)
            report(Progress(f"Reading {archive.title}", done, total, "bytes"))
        yield record


def patient(names: Iterable[str], read: Callable[[str], Iterator[Record]]) -> Iterator[Record]:
    """Yield the records of each file; a damaged one does not keep the others from being read.

    Raises its ImportFailed in the end, of several the first.
    """
    failures: list[ImportFailed] = []
    for name in names:
        try:
            yield from read(name)
        except ImportFailed as error:
            failures.append(error)
    if failures:
        more = f" {len(failures) - 1} other files are damaged, too." if len(failures) > 1 else ""
        raise ImportFailed(
            f"{failures[0].message}{more}", f"{failures[0].hint} All other files of the export were read."
        ) from failures[0]
