"""Keeps what models wrote, with everything needed to write it again."""

import time
from collections.abc import Callable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, RowMapping, func, insert, select, update

from engine.core.records import Generation
from engine.store.schema import generation


def add(connection: Connection, made: Sequence[Generation]) -> tuple[Generation, ...]:
    """Store new generations; return them with their ids, in order."""
    stored: list[Generation] = []
    for item in made:
        told = {name: msgspec.json.encode(getattr(item, name)).decode() for name in _JSON}
        row = msgspec.structs.asdict(item) | told | {"at": time.time()}
        del row["id"]
        result = connection.execute(insert(generation).values(row))
        key = result.inserted_primary_key
        assert key is not None  # noqa: S101 - every table here has one
        stored.append(msgspec.structs.replace(item, id=int(key[0])))
    return tuple(stored)


def get(connection: Connection, ids: Sequence[int]) -> dict[int, Generation]:
    """Return the generations with these ids; unknown ones are left out."""
    rows = connection.execute(select(generation).where(generation.c.id.in_(list(ids)))).mappings()
    return {row["id"]: _record(row) for row in rows}


def newest(connection: Connection, limit: int) -> tuple[Generation, ...]:
    """Return the newest `limit` generations, newest first."""
    rows = connection.execute(select(generation).order_by(generation.c.id.desc()).limit(limit)).mappings()
    return tuple(_record(row) for row in rows)


def texts(connection: Connection, before: int) -> tuple[str, ...]:
    """Return the texts of all generations with an id below `before`, each once."""
    return tuple(dict.fromkeys(connection.execute(select(generation.c.text).where(generation.c.id < before)).scalars()))


def first_of(connection: Connection, seeds: Sequence[int]) -> int:
    """Return the id of the first generation with one of these seeds; else the id that comes next."""
    same = connection.execute(select(func.min(generation.c.id)).where(generation.c.seed.in_(list(seeds)))).scalar()
    last = connection.execute(select(func.max(generation.c.id))).scalar()
    return int(same or (last or 0) + 1)


_JSON = ("request", "made_by")


def _record(row: RowMapping) -> Generation:
    found = {name: row[name] for name in Generation.__struct_fields__}
    return msgspec.convert(found | {name: msgspec.json.decode(row[name]) for name in _JSON}, type=Generation)


def forget_requests(connection: Connection, told: Callable[[str], bool]) -> None:
    """Forget requests with a text of which `told` says that it holds what shall be forgotten; what was made stays."""
    for row in connection.execute(
        select(generation.c.id, generation.c.request).where(generation.c.request != "{}")
    ).all():
        if any(told(words) for words in _words(msgspec.json.decode(row.request))):
            connection.execute(update(generation).where(generation.c.id == row.id).values(request="{}"))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:  # pyright: ignore[reportUnknownVariableType]
            yield from _words(each)  # pyright: ignore[reportUnknownArgumentType]
