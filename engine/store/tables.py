"""The tables as a person may ask about them: what each holds in words, how many rows, and its rows as JSON lines."""

import base64
from collections.abc import Collection, Iterator

import msgspec
from sqlalchemy import Connection, Table, func, select

from engine.store.schema import metadata

TITLES = {
    "post": "Posts that you read or could read",
    "reaction": "What you said of them",
    "reason": "Why you liked them",
    "follow": "Places that you follow",
    "taste_topic": "Topics of your taste",
    "taste_edit": "What you changed about them",
    "summary": "Your profile in words, every version",
    "generation": "What models wrote and drew for you",
    "study": "Blind sessions",
    "study_card": "Their cards",
    "study_event": "What you said of the cards",
    "import_run": "Imports, with their receipts",
    "ledger": "Every request that left this machine",
    "consent": "What you agreed to, and took back",
    "vector": "Posts as numbers that a reader made",
    "measured": "How well your taste tells what you like",
    "ranked": "The last ranking of your feed",
    "origin": "Which import brought a post",
    "reaction_origin": "Which import told a reaction",
    "follow_origin": "Which import told a follow",
    "word_index": "How far the search has read",
    "word_stale": "Posts that the index of words still has to take up",
}
"""In the order in which a person would ask."""

SEALED = "sealed_"
"""Tables whose rows nobody may see before the reveal: they are counted together, and never written out here."""

DERIVED = ("vector", "ranked", "word_index", "word_stale", "measured")
"""Made again from the others at any time."""

CHUNK = 1_000


def title(name: str) -> str:
    """Return what a table holds, in words."""
    if name.startswith(SEALED):
        return "Sealed: which method made which card"
    return TITLES.get(name, name.replace("_", " ").capitalize())


def counts(connection: Connection) -> dict[str, int]:
    """Return the number of rows of every table; the sealed ones are one entry."""
    found: dict[str, int] = {}
    for table in metadata.sorted_tables:
        name = "sealed" if table.name.startswith(SEALED) else table.name
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        found[name] = found.get(name, 0) + int(rows)
    return found


def exported() -> tuple[str, ...]:
    """Return the names of the tables that are the person's, in the order of what refers to what."""
    names = (table.name for table in metadata.sorted_tables)
    return tuple(name for name in names if name not in DERIVED and not name.startswith(SEALED))


def lines(
    connection: Connection, name: str, hidden: frozenset[str] = frozenset(), sealed: Collection[int] = ()
) -> Iterator[bytes]:
    """Yield the rows of a table as JSON, one a line, by primary key. Numbers of a reader stand in base 64.

    Rows that say which model made one of the `hidden` texts, or what has one of the `sealed` numbers, are left out.
    """
    table: Table = metadata.tables[name]
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=CHUNK)
    for row in connection.execute(query).mappings():
        if name == "generation" and (row["id"] in sealed or row["text"] in hidden):
            continue
        yield msgspec.json.encode({key: _plain(value) for key, value in row.items()}) + b"\n"


def _plain(value: object) -> object:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value
