"""Reports how far reading has come, and lets it be stopped, without a source having to count."""

from collections.abc import Collection, Iterator

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
