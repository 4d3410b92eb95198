"""Keeps what models made, with everything needed to make it again, and what the person thinks of it."""

from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, delete, func, insert, not_, or_, select, update

from engine.core.records import Generation, MadeFor, MadeKind
from engine.store.moments import moment
from engine.store.schema import generation, post, study, vector


class Row(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing in a gallery, without its request; `at` is seconds since 1970."""

    id: int
    kind: MadeKind
    method: str
    model: str
    text: str
    media: str
    stars: int
    at: float


def add(connection: Connection, made: Sequence[Generation]) -> tuple[Generation, ...]:
    """Store new generations; return them with their ids, in order."""
    stored: list[Generation] = []
    at = moment(connection)
    for item in made:
        told = {name: msgspec.json.encode(getattr(item, name)).decode() for name in _JSON}
        row = msgspec.structs.asdict(item) | told | {"at": at}
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
    """Return the texts of all generations with an id below `before`, each once; not what pictures were asked by."""
    written = (generation.c.id < before, generation.c.kind != "picture")
    return tuple(dict.fromkeys(connection.execute(select(generation.c.text).where(*written)).scalars()))


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one generation took; `peak_gb` is the most memory (10**9 bytes) that its batch held, 0 where not known."""

    id: int
    model: str
    seed: int
    tokens: int
    seconds: float
    peak_gb: float


def costs(connection: Connection, first: int, last: int) -> tuple[Cost, ...]:
    """Return what the generations with ids from `first` to `last` took, in the order of their ids."""
    wanted = (generation.c[name] for name in ("id", "model", "seed", "tokens", "seconds", "made_by"))
    query = select(*wanted).where(generation.c.id.between(first, last)).order_by(generation.c.id)
    return tuple(
        Cost(
            id=row["id"],
            model=row["model"],
            seed=row["seed"],
            tokens=row["tokens"],
            seconds=row["seconds"],
            peak_gb=float(msgspec.json.decode(row["made_by"]).get("peak_gb", 0.0)),
        )
        for row in connection.execute(query).mappings()
    )


def first_of(connection: Connection, seeds: Sequence[int]) -> int:
    """Return the id of the first generation with one of these seeds; else the id that comes next."""
    same = connection.execute(select(func.min(generation.c.id)).where(generation.c.seed.in_(list(seeds)))).scalar()
    last = connection.execute(select(func.max(generation.c.id))).scalar()
    return int(same or (last or 0) + 1)


def gallery(connection: Connection) -> list[Row]:
    """Return every picture and meme, and the texts that are kept, newest first; nothing deleted, nothing sealed."""
    columns = [generation.c[name] for name in Row.__struct_fields__]
    shown = or_(generation.c.kind != "text", generation.c.kept)
    query = select(*columns).where(shown, generation.c.deleted_at.is_(None), _unsealed(connection))
    return [Row(**row) for row in connection.execute(query.order_by(generation.c.id.desc())).mappings()]


def visible(connection: Connection, ids: Sequence[int]) -> dict[int, Generation]:
    """Return those of these generations that a person may be told of: neither deleted nor sealed in a study."""
    query = select(generation).where(generation.c.id.in_(list(ids)), generation.c.deleted_at.is_(None))
    rows = connection.execute(query.where(_unsealed(connection))).mappings()
    return {row["id"]: _record(row) for row in rows}


def sealed(connection: Connection) -> dict[int, str]:
    """Return id and file of everything that was made for a study which is not revealed, or is only being made."""
    rows = connection.execute(select(generation.c.id, generation.c.media).where(not_(_unsealed(connection))))
    return {row.id: row.media for row in rows}


def mark(connection: Connection, ids: Sequence[int], **values: object) -> int:
    """Change stars, kept or deleted_at of generations; return of how many."""
    return connection.execute(update(generation).where(generation.c.id.in_(list(ids))).values(**values)).rowcount


def deleted_before(connection: Connection, limit: float, made_for: MadeFor = "") -> dict[int, str]:
    """Return id and file of what was deleted before a moment and still holds anything; of nothing of a study.

    With "study" for `made_for`, only of what a study was made of: its rows stay, since without them nobody could check
    that nothing was changed.
    """
    gone = and_(
        generation.c.made_for == made_for,
        generation.c.deleted_at < limit,
        or_(generation.c.media != "", generation.c.text != "", generation.c.request != "{}"),
    )
    return {row.id: row.media for row in connection.execute(select(generation.c.id, generation.c.media).where(gone))}


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Empty deleted generations for good, and posts that were made of them; rows stay, for studies that count them."""
    mark(connection, ids, media="", text="", request="{}")
    forget_files(connection, ids)


def forget_files(connection: Connection, ids: Sequence[int]) -> None:
    """Let posts that were made of generations show no file any more."""
    connection.execute(update(post).where(post.c.uid.in_([f"made:{made}" for made in ids])).values(media="[]"))


def _unsealed(connection: Connection) -> ColumnElement[bool]:
    """The condition that a row was made for no study, or for one that was revealed.

    A study is stored after all that it was made of, so a row belongs to the first study that is not older than it;
    where there is none, that study is being made or was given up.
    """
    free, since = [generation.c.made_for == ""], 0.0
    for at, revealed in connection.execute(select(study.c.at, study.c.revealed_at).order_by(study.c.at)):
        if revealed is not None:
            free.append(and_(generation.c.at > since, generation.c.at <= at))
        since = at
    return or_(*free)


_JSON = ("request", "made_by")


def _record(row: RowMapping) -> Generation:
    found = {name: row[name] for name in Generation.__struct_fields__}
    return msgspec.convert(found | {name: msgspec.json.decode(row[name]) for name in _JSON}, type=Generation)


def telling(connection: Connection, told: Callable[[str], bool]) -> dict[int, str]:
    """Return id and file of everything that was asked for in words of which `told` says that they shall be forgotten.

    What a picture was asked by is its text, too.
    """
    columns = (generation.c[name] for name in ("id", "kind", "text", "media", "request"))
    asked = or_(generation.c.request != "{}", and_(generation.c.kind == "picture", generation.c.text != ""))
    return {
        row.id: row.media
        for row in connection.execute(select(*columns).where(asked))
        if any(told(words) for words in _words(msgspec.json.decode(row.request)))
        or (row.kind == "picture" and told(row.text))
    }


def forget_requests(connection: Connection, ids: Collection[int]) -> None:
    """Forget what was asked for these, and the words of pictures; what was made stays, and so does a joke's text."""
    for made in ids:
        picture = and_(generation.c.id == made, generation.c.kind == "picture")
        connection.execute(update(generation).where(generation.c.id == made).values(request="{}"))
        if connection.execute(update(generation).where(picture).values(text="")).rowcount:
            mine = post.c.uid == f"made:{made}"
            old = select(post.c.id).where(mine)
            connection.execute(delete(vector).where(vector.c.post_id.in_(old)))
            connection.execute(update(post).where(mine).values(text=""))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:  # pyright: ignore[reportUnknownVariableType]
            yield from _words(each)  # pyright: ignore[reportUnknownArgumentType]
