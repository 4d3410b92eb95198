"""Reads ratings of texts: lines of {"id", "text"}, a table of user, item, rating and, if known, at; and judgements."""

import csv
import gzip
import io
import math
from collections.abc import Container, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput

Ratings = NDArray[np.float64]


class Table(NamedTuple):
    """Ratings, and when they were given; shapes (people, items), NaN where none was."""

    ratings: Ratings
    times: Ratings


class Items(NamedTuple):
    """What is rated: ids, texts, and a picture's file for each, None where there is none."""

    ids: list[str]
    texts: list[str]
    pictures: list[Path | None]


class Features(NamedTuple):
    """What a reader said of each item alone: names, and numbers of shape (items, names)."""

    names: tuple[str, ...]
    rows: NDArray[np.float32]


def read_items(path: Path) -> Items:
    """Return the items; a picture's path is relative to the file's folder and stays in it.

    Raises BadInput, naming the line.
    """
    found = Items([], [], [])
    folder = path.resolve().parent
    with _opened(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                item = msgspec.json.decode(line, type=dict[str, object])
                found.ids.append(str(item["id"]))
                found.texts.append(str(item["text"]))
            except (msgspec.MsgspecError, KeyError) as error:
                raise BadInput(f'Line {number} of {path.name} is not {{"id", "text"}}.', "Mend it.") from error
            name = item.get("image")
            place = folder / str(name) if name else None
            if place is not None and not place.resolve().is_relative_to(folder):
                raise BadInput(
                    f"Line {number} of {path.name} names a picture outside its folder: {name}.",
                    "Put it beside the file.",
                )
            found.pictures.append(place)
    return found


def read_ratings(path: Path, ids: Sequence[str]) -> Table:
    """Return the ratings of the items `ids`. Without a column `at` the order of lines is the order in time.

    Raises BadInput, naming the line.
    """
    places = {name: place for place, name in enumerate(ids)}
    people: dict[str, int] = {}
    found: list[tuple[int, int, float, float]] = []
    with _opened(path) as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                place = places[str(row["item"])]
                person = people.setdefault(str(row["user"]), len(people))
                found.append((person, place, float(row["rating"]), float(row.get("at") or number)))
            except (KeyError, TypeError, ValueError) as error:
                raise BadInput(
                    f"Line {number} of {path.name} does not fit: {row}.", "Its columns are user, item, rating."
                ) from error
    ratings, times = (np.full((len(people), len(ids)), np.nan) for _ in range(2))
    for person, place, rating, at in found:
        ratings[person, place], times[person, place] = rating, at
    return Table(ratings, times)


def read_features(path: Path, ids: Sequence[str]) -> Features:
    """Return what `path` says of the items `ids`: lines of {"id", and numbers by any names, the same on every line}.

    Whoever wrote the file must not have looked at the ratings to be ranked: nothing here can tell.
    Raises BadInput, naming the line or the item.
    """
    found: dict[str, dict[str, float]] = {}
    with _opened(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                row = msgspec.json.decode(line, type=dict[str, str | int | float | bool])
                key = str(row.pop("id"))
                values = {name: _number(value) for name, value in row.items()}
            except (msgspec.MsgspecError, KeyError, TypeError) as error:
                raise BadInput(f"Line {number} of {path.name} is not an id and numbers.", "Mend it.") from error
            names = next(iter(found.values()), values).keys()
            if key in found or key not in ids or not values or values.keys() != names:
                why = _wrong(key, found, ids, bool(values))
                raise BadInput(
                    f"Line {number} of {path.name} {why}.", "One line for each item, all with the same names."
                )
            found[key] = values
    missing = next((key for key in ids if key not in found), None)
    if missing is not None:
        raise BadInput(f"{path.name} says nothing of item {missing}.", "One line for each item.")
    names = tuple(found[ids[0]])
    return Features(names, np.array([[found[key][name] for name in names] for key in ids], np.float32))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError("no number")
    return float(value)


def _wrong(key: str, found: Container[str], ids: Container[str], numbers: bool) -> str:
    if key in found:
        return f"speaks of item {key} again"
    if key not in ids:
        return f"speaks of an item that is not there: {key}"
    return "has other names than the first" if numbers else "has no numbers"


def _opened(path: Path) -> TextIO:
    if not path.is_file():
        raise BadInput(f"There is no file {path}.", "Check the path.")
    raw = gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115 - the caller closes it
    return io.TextIOWrapper(cast(BinaryIO, raw), encoding="utf-8")
