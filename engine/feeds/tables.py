"""Reads CSV members by column name: columns move and appear from one year's export to the next."""

import csv
from collections.abc import Iterator

from engine.core.errors import ImportFailed
from engine.feeds import limits
from engine.feeds.archive import Archive
from engine.feeds.failures import named_errors

Row = dict[str, str] | None


def read_rows(archive: Archive, name: str) -> Iterator[tuple[int, Row]]:
    """Yield (first line, fields by column) of each row; None in place of the fields where they do not fit the header.

    Raises ImportFailed, naming the line, where the table cannot be parsed further.
    """
    csv.field_size_limit(limits.MAX_FIELD_CHARACTERS)
    with archive.open_text(name) as file:
        reader = csv.reader(file, strict=True)
        header = _next(reader, name)
        if not header:
            raise ImportFailed(f"{name} has no header line.", "The file is empty; get a fresh copy of the export.")
        columns = [column.strip().lower() for column in header]
        while True:
            start = reader.line_num + 1
            row = _next(reader, name)
            if row is None:
                return
            if row:
                yield start, dict(zip(columns, row, strict=True)) if len(row) == len(columns) else None


def _next(reader: "Iterator[list[str]]", name: str) -> list[str] | None:
    with named_errors(name, lambda: f"line {getattr(reader, 'line_num', 0)}"):
        return next(reader, None)
