"""Measures rankers on people's real ratings of texts: next to baselines, and to controls that must not work."""

import csv
import gzip
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import seeds
from engine.core.errors import BadInput
from engine.core.progress import Progress, Report, silent
from engine.preferences import evaluate
from engine.preferences.evaluate import Estimate
from engine.preferences.ranker import RANKERS, Ranker, Vectors
from engine.workflows import encoding
from engine.workflows.workspace import Workspace

Ratings = NDArray[np.float64]
Split = tuple[NDArray[np.int64], NDArray[np.int64]]
Scores = Callable[[int], NDArray[np.float64]]  # of the items to be tested, for one person by number

CROWD, SWAPPED, SHUFFLED = "crowd mean (others' ratings)", "control: swapped user", "control: shuffled likes"
MIN_RATED = 10
LEARNED_FROM = 0.6


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One ranker's measures; `encoder` is "" where no text was looked at."""

    ranker: str
    encoder: str
    concordance: Estimate
    auc: Estimate
    ndcg_at_10: Estimate
    recall_at_k: Estimate


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured on how many people; items to learn from and to be tested on are the same for all."""

    users: int
    items: int
    split: str
    seed: int
    k: int
    rankers: tuple[Row, ...]


def evaluate_likes(  # noqa: PLR0913 - one for each option of the command
    ws: Workspace,
    items: Path,
    ratings: Path,
    *,
    rankers: Sequence[str] = (),
    users: int | None = None,
    seed: int = 0,
    k: int = 10,
    report: Report = silent,
) -> Evaluation:
    """Measure rankers on `ratings` (columns user, item, rating) of `items` (lines of {"id", "text"}).

    Six items in ten, drawn by `seed`, are learned from; the others are ranked. A rating above the person's own mean of
    those learned from is a like, one below it a dislike; both weigh what they differ by. Only people who rated at least
    nine in ten items count; `users` limits how many, drawn by `seed`.
    Raises BadInput, UnknownName, ModelMissing.
    """
    names = list(rankers) or [name for name in RANKERS.names() if name != "random"]
    classes = [RANKERS[name] for name in names]
    ids, texts = _read_items(items)
    table = _chosen(_read_ratings(ratings, ids), users, seed)
    split = _split(len(ids), seed)
    report(Progress("Reading the texts"))
    vectors = encoding.background_of(ws).centre(ws.encoder().encode(texts, report=report))
    shuffled = np.random.default_rng(seeds.derive(seed, "shuffled likes"))
    ways: list[tuple[str, str, Scores]] = []
    for name, cls in zip(names, classes, strict=True):
        ways.append((name, ws.settings.encoder, _ranked(cls, table, vectors, split)))
    best = classes[0]
    mixed = table.copy()
    for row in mixed:
        row[split[0]] = shuffled.permutation(row[split[0]])
    swapped = np.roll(table, 1, axis=0)
    ways.append((f"{SWAPPED} ({names[0]})", ws.settings.encoder, _ranked(best, swapped, vectors, split)))
    ways.append((f"{SHUFFLED} ({names[0]})", ws.settings.encoder, _ranked(best, mixed, vectors, split)))
    ways.append((CROWD, "", _crowd(table, split)))
    rows = [_row(name, encoder, way, table, split, seed, k, report) for name, encoder, way in ways]
    return Evaluation(
        users=len(table), items=len(ids), split="items, 6 in 10 to learn from", seed=seed, k=k, rankers=tuple(rows)
    )


def _row(  # noqa: PLR0913
    name: str,
    encoder: str,
    way: Scores,
    table: Ratings,
    split: Split,
    seed: int,
    k: int,
    report: Report,
) -> Row:
    found: list[tuple[float, float, float, float]] = []
    for user in range(len(table)):
        if user % 50 == 0:
            report(Progress(f"Measuring {name}", user, len(table), "people"))
        told = table[user, split[1]]
        known = ~np.isnan(told)
        scores, told = way(user)[known], told[known]
        liked = told > np.nanmean(table[user, split[0]])
        found.append(
            (
                evaluate.concordance(scores, told),
                evaluate.auc(scores, liked),
                evaluate.ndcg_at(scores, told),
                evaluate.recall_at(scores, liked, k),
            )
        )
    columns = [evaluate.over_people(np.array(column), seed) for column in zip(*found, strict=True)]
    return Row(
        ranker=name,
        encoder=encoder,
        concordance=columns[0],
        auc=columns[1],
        ndcg_at_10=columns[2],
        recall_at_k=columns[3],
    )


def _ranked(cls: type[Ranker], table: Ratings, vectors: Vectors, split: Split) -> Scores:
    """Return what scores the items to be tested for one person, by number."""

    def score(user: int) -> NDArray[np.float64]:
        learned = table[user, split[0]]
        apart = learned - np.nanmean(learned)
        likes, dislikes = split[0][apart > 0], split[0][apart < 0]
        weights = apart[apart > 0] / max(float(np.nanmax(np.abs(apart))), 1e-9)
        ranker = cls()
        ranker.fit(vectors[likes], vectors[dislikes], weights.astype(np.float32))
        return ranker.score(vectors[split[1]]).astype(np.float64)

    return score


def _crowd(table: Ratings, split: Split) -> Scores:
    """Others' mean rating of the very items: no taste, and more than any text tells."""
    tested = table[:, split[1]]
    total, count = np.nansum(tested, axis=0), (~np.isnan(tested)).sum(axis=0)

    def score(user: int) -> NDArray[np.float64]:
        own = np.nan_to_num(tested[user])
        return np.asarray((total - own) / np.maximum(count - ~np.isnan(tested[user]), 1), np.float64)

    return score


def _split(items: int, seed: int) -> Split:
    order = np.random.default_rng(seeds.derive(seed, "split of items")).permutation(items)
    edge = round(items * LEARNED_FROM)
    return np.sort(order[:edge]), np.sort(order[edge:])


def _chosen(table: Ratings, users: int | None, seed: int) -> Ratings:
    rated = (~np.isnan(table)).mean(axis=1)
    table = table[rated >= 0.9]
    if len(table) < 2 or table.shape[1] < MIN_RATED:
        raise BadInput(
            "Too few people rated enough of the items to measure anything.",
            f"At least 2 people and {MIN_RATED} items are needed, each person with nine in ten items rated.",
        )
    order = np.random.default_rng(seeds.derive(seed, "people")).permutation(len(table))
    return table[np.sort(order[:users])] if users else table


def _read_items(path: Path) -> tuple[list[str], list[str]]:
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


def _read_ratings(path: Path, ids: Sequence[str]) -> Ratings:
    places = {name: place for place, name in enumerate(ids)}
    people: dict[str, int] = {}
    found: list[tuple[int, int, float]] = []
    with _opened(path) as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                place = places[str(row["item"])]
                found.append((people.setdefault(str(row["user"]), len(people)), place, float(row["rating"])))
            except (KeyError, TypeError, ValueError) as error:
                raise BadInput(
                    f"Line {number} of {path.name} does not fit: {row}.", "Its columns are user, item, rating."
                ) from error
    table = np.full((len(people), len(ids)), np.nan)
    for user, place, rating in found:
        table[user, place] = rating
    return table


def _opened(path: Path) -> TextIO:
    if not path.is_file():
        raise BadInput(f"There is no file {path}.", "Check the path.")
    raw = gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115 - the caller closes it
    return io.TextIOWrapper(cast(BinaryIO, raw), encoding="utf-8")
