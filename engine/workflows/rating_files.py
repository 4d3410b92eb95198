"""Reads people's ratings of texts: lines of {"id", "text"} and a table of user, item, rating and, if known, at."""

import csv
import gzip
import io
from collections.abc import Sequence
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


def read_items(path: Path) -> tuple[list[str], list[str]]:
    """Return ids and texts. Raises BadInput, naming the line."""
    ids, texts = [], []
    with _opened(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                item = msgspec.json.decode(line, type=dict[str, object])
                ids.append(str(item["id"]))
                texts.append(str(item["text"]))
            except (msgspec.MsgspecError, KeyError) as error:
                raise BadInput(f'Line {number} of {path.name} is not {{"id", "text"}}.', "Mend it.") from error
    return ids, texts


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


def _opened(path: Path) -> TextIO:
    if not path.is_file():
        raise BadInput(f"There is no file {path}.", "Check the path.")
    raw = gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115 - the caller closes it
    return io.TextIOWrapper(cast(BinaryIO, raw), encoding="utf-8")
