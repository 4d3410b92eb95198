"""Inserts thousands of rows at once: SQLAlchemy's statement, without its work on every single row."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import sqlite

Rows = Sequence[tuple[object, ...]]


def insert(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Rows, *, or_ignore: bool = False
) -> None:
    """Insert rows whose values stand in the order of `columns`; columns that are left out get their defaults.

    With `or_ignore`, rows that a unique index already knows change nothing.
    """
    if not rows:
        return
    text, order = _compiled(table, columns, connection.dialect, or_ignore)
    if order is None:  # the driver wants names
        connection.exec_driver_sql(text, [dict(zip(columns, row, strict=True)) for row in rows])
        return
    places = [columns.index(name) for name in order]
    ready = list(rows) if places == list(range(len(columns))) else [tuple(row[at] for at in places) for row in rows]
    connection.exec_driver_sql(text, ready)


@cache
def _compiled(
    table: Table, columns: tuple[str, ...], dialect: Dialect, or_ignore: bool
) -> tuple[str, list[str] | None]:
    if dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # a window of SQLite starts without it

        statement = postgresql.insert(table)
    else:
        statement = sqlite.insert(table)
    if or_ignore:
        statement = statement.on_conflict_do_nothing()
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    return compiled.string, compiled.positiontup
