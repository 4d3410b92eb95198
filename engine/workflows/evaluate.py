"""Measures rankers on people's real ratings of texts: next to baselines, and to controls that must not work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import seeds
from engine.core.errors import BadInput
from engine.core.progress import Progress, Report, silent
from engine.preferences import evaluate, text_form
from engine.preferences.background import centre_in_place
from engine.preferences.evaluate import Estimate
from engine.preferences.others_prior import OthersPrior
from engine.preferences.ranker import RANKERS, Ranker, Vectors
from engine.workflows import change_encoder, encoding
from engine.workflows.rating_files import Items, Ratings, Table, read_features, read_items, read_ratings
from engine.workflows.workspace import Workspace

SplitKind = Literal["random", "own", "temporal"]
SPLITS: dict[SplitKind, str] = {
    "random": "the same 6 in 10 items for all to learn from, drawn by the seed",
    "own": "6 in 10 of each person's ratings to learn from, drawn by the seed",
    "temporal": "the earlier 6 in 10 of each person's ratings to learn from",
}
Scores = Callable[[int], NDArray[np.float64]]  # of all items, for one person by number

POPULARITY, PRIOR = "popularity", "form-and-meaning + prior of others' other ratings"
SWAPPED, SHUFFLED = "control: swapped user", "control: shuffled likes"
READS_JUDGED = "form-and-meaning"
JUDGED, MISJUDGED = f"{READS_JUDGED} + judged features", "control: judged features of other items"
MIN_RATED = 10
ENOUGH_RATED = 0.9
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
    """What was measured, on how many people; `pictures` of the items were seen, `features` of each were told, too."""

    users: int
    items: int
    pictures: int = 0
    features: int = 0
    split: str
    seed: int
    k: int
    rankers: tuple[Row, ...]


@dataclass(frozen=True)
class _Data:
    """Ratings of people by items, which of them are to be ranked (shape as the ratings), and the items' vectors."""

    ratings: Ratings
    tested: NDArray[np.bool_]
    vectors: Vectors
    form: Vectors
    judged: Vectors | None = None

    @property
    def learned(self) -> Ratings:
        return np.where(self.tested, np.nan, self.ratings)


def evaluate_likes(  # noqa: PLR0913 - one for each option of the command
    ws: Workspace,
    items: Path,
    ratings: Path,
    *,
    encoder: str = "",
    rankers: Sequence[str] = (),
    split: SplitKind = "random",
    users: int | None = None,
    seed: int = 0,
    k: int = 10,
    features: Path | None = None,
    report: Report = silent,
) -> Evaluation:
    """Measure rankers on `ratings` (columns user, item, rating, perhaps at) of `items` ({"id", "text", "image"?}).

    A rating above the person's own mean of those learned from is a like, one below it a dislike; both weigh what they
    differ by. With the split "random" only people who rated nine in ten items count, with the others those who rated
    at least 10; `users` limits how many, drawn by `seed`. `features` ({"id", numbers by any names}) is what a reader
    said of each item alone: with it, two more rows stand there, one of them with the features of other items.
    Raises BadInput, UnknownName, ModelMissing.
    """
    if split not in SPLITS:
        raise BadInput(f"There is no split {split!r}.", f"There are: {', '.join(SPLITS)}.")
    names = list(rankers) or RANKERS.names()
    classes = [RANKERS[name] for name in names]
    used = ws.catalogue[encoder or ws.settings.encoder].id
    read = read_items(items)
    table = _chosen(read_ratings(ratings, read.ids), split, users, seed)
    tested = _tested(table, split, seed)
    vectors, seen = _vectors(ws, used, read, report)
    judged = read_features(features, read.ids).rows if features else None
    data = _Data(table.ratings, tested, vectors, text_form.features(read.texts), judged)
    ways = [(name, used, _ranked(cls, data, data.learned)) for name, cls in zip(names, classes, strict=True)]
    ways += [(name, used if at else "", way) for name, at, way in _others(data, split, seed)]
    controls = _controls(data, seed)
    ways += [(f"{kind} ({names[0]})", used, _ranked(classes[0], data, told)) for kind, told in controls]
    ways += [(name, used, way) for name, way in _judged(data, controls, seed)]
    rows = [_row(name, by, way, data, seed, k, report) for name, by, way in ways]
    return Evaluation(
        users=len(table.ratings),
        items=len(read.ids),
        pictures=seen,
        features=0 if judged is None else judged.shape[1],
        split=f"{split}: {SPLITS[split]}",
        seed=seed,
        k=k,
        rankers=tuple(rows),
    )


def _vectors(ws: Workspace, used: str, read: Items, report: Report) -> tuple[Vectors, int]:
    """Return a unit vector for each item, and how many pictures are in them.

    Where the encoder sees pictures, the picture's vector stands beside the text's, each centred on its own kind: on the
    pictures of these items, since captions and pictures lie apart in every such encoder.
    """
    report(Progress("Reading the texts"))
    encoder = ws.encoder(used)
    if not encoding.has_background(ws, used):
        change_encoder.measure_background(ws, used, report=report)
    texts = encoding.background_of(ws, used).centre(encoder.encode(read.texts, report=report))
    places = [place for place, path in enumerate(read.pictures) if path is not None]
    if not encoder.pictures or not places:
        return texts, 0
    made = encoder.encode_pictures([path for path in read.pictures if path is not None], report=report)
    good = made.any(axis=1)
    both = np.hstack([texts, np.zeros_like(texts)])
    seen = np.array(places)[good]
    both[seen, texts.shape[1] :] = centre_in_place(made[good], made[good].mean(axis=0))
    return both / np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-9), len(seen)


def _row(  # noqa: PLR0913
    name: str, encoder: str, way: Scores, data: _Data, seed: int, k: int, report: Report
) -> Row:
    found: list[tuple[float, float, float, float]] = []
    learned = data.learned
    for user in range(len(data.ratings)):
        if user % 50 == 0:
            report(Progress(f"Measuring {name}", user, len(data.ratings), "people"))
        asked = data.tested[user] & ~np.isnan(data.ratings[user])
        scores, told = way(user)[asked], data.ratings[user][asked]
        liked = told > np.nanmean(learned[user])
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


def _ranked(cls: type[Ranker], data: _Data, told: Ratings, judged: Vectors | None = None) -> Scores:
    """Return what scores all items for one person, who has told what is in that row of `told`."""
    rows = np.hstack([data.form, data.vectors]) if cls.reads_form else data.vectors
    arguments = {"form_columns": text_form.COLUMNS} if cls.reads_form else {}
    if judged is not None:
        rows = np.hstack([data.form, judged, data.vectors])
        arguments["judged_columns"] = judged.shape[1]

    def score(user: int) -> NDArray[np.float64]:
        apart = told[user] - np.nanmean(told[user])
        weights = (np.abs(apart) / max(float(np.nanmax(np.abs(apart))), 1e-9)).astype(np.float32)
        likes, dislikes = np.flatnonzero(apart > 0), np.flatnonzero(apart < 0)
        ranker = cls(**arguments)
        ranker.fit(rows[likes], rows[dislikes], weights[likes], weights[dislikes])
        return ranker.score(rows).astype(np.float64)

    return score


def _controls(data: _Data, seed: int) -> list[tuple[str, Ratings]]:
    """Return what a ranker is told of a person when it should learn nothing of them."""
    chance = np.random.default_rng(seeds.derive(seed, "shuffled likes"))
    mixed = data.learned
    for row in mixed:
        known = np.flatnonzero(~np.isnan(row))
        row[known] = row[chance.permutation(known)]
    swapped = np.roll(data.ratings, 1, axis=0)
    swapped = np.where(data.tested, np.nan, swapped)  # the other person's ratings of what is to be ranked stay unseen
    empty = (~np.isnan(swapped)).sum(axis=1) < 2
    swapped[empty] = np.roll(data.learned, 1, axis=0)[empty]
    return [(SWAPPED, swapped), (SHUFFLED, mixed)]


def _judged(data: _Data, controls: list[tuple[str, Ratings]], seed: int) -> list[tuple[str, Scores]]:
    """Return the ranker that reads judged features, where some were given, and what must not work with them."""
    if data.judged is None:
        return []
    cls = RANKERS[READS_JUDGED]
    mixed = np.random.default_rng(seeds.derive(seed, "judged features")).permutation(data.judged)
    found = [(JUDGED, data.learned, data.judged), (MISJUDGED, data.learned, mixed)]
    found += [(f"{kind} ({JUDGED})", told, data.judged) for kind, told in controls]
    return [(name, _ranked(cls, data, told, judged)) for name, told, judged in found]


def _others(data: _Data, split: str, seed: int) -> list[tuple[str, bool, Scores]]:
    """Return what looks at other people's ratings: of the very items to be ranked, and only of the other items."""
    total, count = np.nansum(data.ratings, axis=0), (~np.isnan(data.ratings)).sum(axis=0)

    def popularity(user: int) -> NDArray[np.float64]:
        own = data.ratings[user]
        return np.asarray((total - np.nan_to_num(own)) / np.maximum(count - ~np.isnan(own), 1), np.float64)

    found: list[tuple[str, bool, Scores]] = [(POPULARITY, False, popularity)]
    if split == "random" and len(data.ratings) >= 4:
        half = np.random.default_rng(seeds.derive(seed, "halves of people")).permutation(len(data.ratings)) % 2
        rows = np.flatnonzero(~data.tested[0])
        form, meaning = data.form.astype(np.float64), data.vectors.astype(np.float64)
        priors = [OthersPrior(form, meaning, rows, data.ratings[half != side][:, rows]) for side in (0, 1)]

        def informed(user: int) -> NDArray[np.float64]:
            return priors[half[user]].scores(data.ratings[user, rows])

        found.append((PRIOR, True, informed))
    return found


def _tested(table: Table, split: SplitKind, seed: int) -> NDArray[np.bool_]:
    """Return which ratings are to be predicted, shape as the ratings."""
    people, items = table.ratings.shape
    chance = np.random.default_rng(seeds.derive(seed, "split of items"))
    if split == "random":
        later = np.isin(np.arange(items), chance.permutation(items)[round(items * LEARNED_FROM) :])
        return np.tile(later, (people, 1))
    keys = chance.random(table.ratings.shape) if split == "own" else table.times.copy()
    keys[np.isnan(table.ratings)] = np.nan
    ranks = np.argsort(np.argsort(keys, axis=1, kind="stable"), axis=1)  # NaN last
    counts = (~np.isnan(table.ratings)).sum(axis=1, keepdims=True)
    return (ranks >= np.round(counts * LEARNED_FROM)) & ~np.isnan(table.ratings)


def _chosen(table: Table, split: SplitKind, users: int | None, seed: int) -> Table:
    known = ~np.isnan(table.ratings)
    enough = known.mean(axis=1) >= ENOUGH_RATED if split == "random" else known.sum(axis=1) >= MIN_RATED
    if enough.sum() < 2 or table.ratings.shape[1] < MIN_RATED:
        least = "nine in ten items" if split == "random" else f"{MIN_RATED} items"
        raise BadInput(
            "Too few people rated enough of the items to measure anything.",
            f"At least 2 people and {MIN_RATED} items are needed, each person with {least} rated.",
        )
    rows = np.flatnonzero(enough)
    if users:
        rows = np.sort(np.random.default_rng(seeds.derive(seed, "people")).permutation(rows)[:users])
    return Table(table.ratings[rows], table.times[rows])
