"""Measures gates on people who rated texts: what each rated highest are their likes.

All items are cut once into those that may be told and those that are held out, so that nothing that is held out of
one person can be told of another. Nothing of these people reaches the profile: their texts lie in a temporary one.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
import numpy as np

from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.core.seeds import derive
from engine.preferences.topics import Like
from engine.text import prompts
from engine.text.method import METHODS, Method
from engine.text.soft_prompt import Projector
from engine.workflows import finetune, gate, gate_told
from engine.workflows.apart import held_apart
from engine.workflows.gate import Floats, Measured, Text, losses_of
from engine.workflows.gate_rows import LOCAL_MODEL, OWN_WORDS, GateTable
from engine.workflows.gate_told import Told
from engine.workflows.known_losses import KnownLosses
from engine.workflows.rating_files import Items, Ratings, read_items, read_ratings
from engine.workflows.workspace import Workspace

Half: TypeAlias = Literal["choose", "report"]
"""People to choose by, or others to report on."""

TOLD_SHARE, TOLD, HELD_OUT = 0.7, 24, 3
"""Of the items, those that may be told; likes that are told of a person; likes of theirs that are measured."""
LONGEST = prompts.POST_MAX_CHARS
"""Letters of a held-out text that are measured: as many as methods show of one."""
ENOUGH_RATED = 0.9
FEW = msgspec.structs.replace(finetune.SCHEDULE, epochs=3, held_out=0.0)
"""Training on TOLD likes, which is below the floor of the app: more epochs, nothing left to measure."""


class Rater(msgspec.Struct, frozen=True):
    """One person: places of the items that are told of them and that are held out, best liked first."""

    told: tuple[int, ...]
    held: tuple[int, ...]
    ratings: tuple[float, ...]
    """Of all items that may be told, NaN for none."""


def measure_people(  # noqa: PLR0913 - one for each option of the command
    ws: Workspace,
    files: tuple[Path, Path],
    methods: list[str],
    n: int = 20,
    *,
    half: Half = "report",
    written: bool = False,
    report: Report = silent,
) -> GateTable:
    """Measure methods on `n` people of `files`: items and ratings, as `evaluate likes` reads them.

    Another person is the one of these whose ratings go with theirs least, each of them once, so that what makes some
    likes better examples than others for anybody is in both numbers. Raises BadInput for too few people, UnknownName,
    NotOffered, ModelMissing.
    """
    items = read_items(files[0])
    ratings = read_ratings(files[1], items.ids).ratings
    raters = raters_of(ratings, n, half)
    partners = partners_of(np.array([rater.ratings for rater in raters]))
    chosen = [gate.measurable(name) for name in methods]
    projectors = [gate_told.projector_for(ws, method) for method in chosen if method.needs_soft_tokens]
    shown = sorted({place for rater in raters for place in rater.told})
    with held_apart(ws, [items.texts[place] for place in shown], report=report) as (own, likes):
        places = dict(zip(shown, likes, strict=True))
        told = [_told(own, places, rater, projectors[0] if projectors else None, written) for rater in raters]
        known = KnownLosses(ws)
        rows = [
            _measure(own, method, _people(own, method, raters, partners, told, items, places, report), known, report)
            for method in chosen
        ]
        gate_told.forget_trained(own)
    note = f"{TOLD} told, {HELD_OUT} held out each, {half} half"
    few = f"; {FEW.epochs} epochs on {TOLD} likes, which the app would not train on"
    return GateTable(
        gates=tuple(
            msgspec.structs.replace(
                row,
                note=note + few * bool(METHODS[row.method].needs_adapter),
                told_by=(LOCAL_MODEL if written else OWN_WORDS) if METHODS[row.method].needs_summary else "",
            )
            for row in rows
        )
    )


def raters_of(ratings: Ratings, n: int, half: Half) -> list[Rater]:
    """Return `n` people who rated nearly all, drawn by a fixed seed; the two halves share nobody. Raises BadInput."""
    count = ratings.shape[1]
    mixed = np.random.default_rng(derive(gate.SEED, "items")).permutation(count)
    told = round(count * TOLD_SHARE)
    open_to_all, kept = mixed[:told].tolist(), mixed[told:].tolist()
    enough = np.flatnonzero((~np.isnan(ratings)).mean(axis=1) >= ENOUGH_RATED)
    order = np.random.default_rng(derive(gate.SEED, "people")).permutation(enough)
    middle = len(order) // 2
    mine = (order[:middle] if half == "choose" else order[middle:])[:n]
    if len(mine) < max(2, n) or len(kept) < HELD_OUT:
        raise BadInput(
            f"{n} people cannot be made of these ratings.",
            f"Each half has {middle} people who rated nine in ten items; at least 2 people and 20 items are needed.",
        )
    return [
        Rater(
            _best(ratings[who], open_to_all, TOLD),
            _best(ratings[who], kept, HELD_OUT),
            tuple(ratings[who, open_to_all]),
        )
        for who in mine
    ]


def partners_of(ratings: Ratings) -> list[int]:
    """Return for each person another, each once, so that their ratings go together as little as can be.

    Args:
        ratings: shape (people, items that may be told), NaN for none; what is held out decides nothing.
    """
    from scipy.optimize import linear_sum_assignment

    filled = np.where(np.isnan(ratings), np.nanmean(ratings, axis=1, keepdims=True), ratings)
    alike = np.nan_to_num(np.corrcoef(filled))
    np.fill_diagonal(alike, 1e6)
    return [int(place) for place in linear_sum_assignment(alike)[1]]


def _best(ratings: Floats, among: Iterable[int], most: int) -> tuple[int, ...]:
    known = [place for place in among if not np.isnan(ratings[place])]
    return tuple(sorted(known, key=lambda place: -ratings[place])[:most])


def _told(ws: Workspace, places: dict[int, Like], rater: Rater, projector: Projector | None, written: bool) -> Told:
    return gate_told.told_of(ws, [places[place] for place in rater.told], projector, written=written)


def _people(  # noqa: PLR0913 - all that a person is made of
    ws: Workspace,
    method: type[Method],
    raters: list[Rater],
    partners: list[int],
    told: list[Told],
    items: Items,
    places: dict[int, Like],
    report: Report,
) -> list[Measured]:
    """Return each person with what is told of them, of their partner and of nobody."""
    if method.needs_adapter:
        likes = [[places[place] for place in rater.told] for rater in raters]
        told = [gate_told.trained(ws, each, on, FEW, report=report) for each, on in zip(told, likes, strict=True)]
    held = [tuple[Text, ...]((place, items.texts[place][:LONGEST]) for place in rater.held) for rater in raters]
    return [
        Measured((told[me], told[other], gate_told.nothing(told[me])), held[me]) for me, other in enumerate(partners)
    ]


def _measure(ws: Workspace, method: type[Method], people: list[Measured], known: KnownLosses, report: Report):
    losses = losses_of(ws, method, people, known, report)
    return gate.row(ws, method, losses, np.random.default_rng(gate.SEED), over="people")
