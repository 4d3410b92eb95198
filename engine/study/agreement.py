"""How well a judge's probabilities agree with what a person answered. What cannot be known is None, never 0.

Everything is computed from weights, one row for the cards as they are and one for each bootstrap resample of them
(Efron and Tibshirani 1993, percentile intervals), so that a resample costs no loop. Knows nothing of studies.
"""

import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.study import twice
from engine.study.intervals import wilson

RESAMPLES = 2_000
DEFINED = 0.95
"""Share of the resamples in which a measure must be defined, else it gets no interval."""
CUT = 0.5
"""From this probability on, a judge has said "funny"."""
BINS = 5

BOOTSTRAP = f"percentile bootstrap over cards, {RESAMPLES:,} resamples"
WILSON = "Wilson score interval"

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Measured: TypeAlias = Callable[[Floats], Floats]
"""From weights, shape (rows, cards), to one value a row, NaN where it is not defined."""


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """An estimate with its 95 % interval, over `n` cards. None: not defined, or no interval can be given."""

    estimate: float | None
    low: float | None
    high: float | None
    n: int
    method: str


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """Cards that were given probabilities from `low` on and below `high`: the mean of these, and the share liked."""

    low: float
    high: float
    n: int
    said: float
    liked: float


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """A judge beside a person, on the same cards.

    Attributes:
        n: cards; `liked` of them were liked.
        accuracy: share of cards on which the judge's yes or no (from .5 on) is the person's.
        kappa: agreement beyond chance (Cohen 1960); None where either gave one answer only.
        mcc: correlation of both answers (Matthews 1975); None where either gave one answer only.
        auc: how often a liked card got a higher probability than another (Hanley and McNeil 1982).
        brier: mean squared error of the probabilities, 0 is best, .25 is what always saying .5 gives (Brier 1950).
        calibration: mean probability minus share liked; above 0 the judge is too hopeful.
        majority: accuracy of always giving the person's more frequent answer, known only afterwards.
        over_majority: accuracy minus that.
        bins: the probabilities in fifths, those that hold a card.
    """

    n: int
    liked: int
    accuracy: Measure
    kappa: Measure
    mcc: Measure
    auc: Measure
    brier: Measure
    calibration: Measure
    majority: Measure
    over_majority: Measure
    bins: tuple[Bin, ...] = ()


class Retest(msgspec.Struct, frozen=True, kw_only=True):
    """The person beside themselves: the same cards answered twice. `first` and `again` count the likes."""

    n: int
    first: int
    again: int
    same: Measure
    kappa: Measure
    mcc: Measure


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """Two judges on the same cards.

    Attributes:
        only_one: cards on which only the first is right; `only_other`, only the second.
        p: two-sided exact McNemar test (1947); None where they are right on the same cards.
        gap: accuracy of the first minus that of the second.
    """

    one: str
    other: str
    only_one: int
    only_other: int
    p: float | None
    gap: Measure


def agreement(said: Sequence[float], liked: Sequence[bool], seed: int) -> Agreement:
    """Return how probabilities in [0, 1] agree with answers; both have one entry a card."""
    p, truth = np.asarray(said, np.float64), np.asarray(liked, np.bool_)
    yes = p >= CUT
    often = bool(truth.sum() * 2 >= len(truth))
    base = truth == often
    weights = resamples(len(p), seed)
    return Agreement(
        n=len(p),
        liked=int(truth.sum()),
        accuracy=share(yes == truth),
        kappa=bootstrapped(lambda w: kappa(w, yes, truth), weights),
        mcc=bootstrapped(lambda w: mcc(w, yes, truth), weights),
        auc=bootstrapped(lambda w: auc(w, p, truth), weights),
        brier=bootstrapped(lambda w: mean(w, (p - truth) ** 2), weights),
        calibration=bootstrapped(lambda w: mean(w, p - truth), weights),
        majority=share(base),
        over_majority=bootstrapped(lambda w: mean(w, (yes == truth) * 1.0 - base), weights),
        bins=tuple(_bins(p, truth)),
    )


def retest(first: Sequence[bool], again: Sequence[bool], seed: int) -> Retest:
    """Return how a person's second answers agree with their first ones to the same cards."""
    one, two = np.asarray(first, np.bool_), np.asarray(again, np.bool_)
    weights = resamples(len(one), seed)
    return Retest(
        n=len(one),
        first=int(one.sum()),
        again=int(two.sum()),
        same=share(one == two),
        kappa=kappa_twice(one, two),
        mcc=bootstrapped(lambda w: mcc(w, two, one), weights),
    )


def kappa_twice(one: Bools, two: Bools) -> Measure:
    """Return Cohen's kappa of one person's two answers to each card, with the interval of `twice`.

    That interval is of answers as often yes the first time as the second. Where they are so far apart that the estimate
    stands outside, it reaches to the estimate.
    """
    both = Measure(estimate=None, low=None, high=None, n=len(one), method=twice.METHOD)
    if len(one) == 0 or math.isnan(found := float(kappa(np.ones((1, len(one))), two, one)[0])):
        return both
    around = twice.interval(int((one & two).sum()), int((one != two).sum()), int((~one & ~two).sum()))
    low, high = around or (found, found)  # never: where kappa is defined, there are answers of both kinds
    return msgspec.structs.replace(both, estimate=found, low=min(low, found), high=max(high, found))


def compared(one: str, other: str, right: tuple[Sequence[bool], Sequence[bool]], seed: int) -> Compared:
    """Return two judges side by side; `right` holds for each, a card at a time, whether it was right."""
    a, b = (np.asarray(each, np.bool_) for each in right)
    only_a, only_b = int((a & ~b).sum()), int((b & ~a).sum())
    return Compared(
        one=one,
        other=other,
        only_one=only_a,
        only_other=only_b,
        p=mcnemar(only_a, only_b),
        gap=bootstrapped(lambda w: mean(w, a * 1.0 - b), resamples(len(a), seed)),
    )


def mcnemar(only_one: int, only_other: int) -> float | None:
    """Return the two-sided exact conditional p value (McNemar 1947; Fagerland et al. 2013), None for no such card."""
    n = only_one + only_other
    if n == 0:
        return None
    tail = sum(math.comb(n, k) for k in range(min(only_one, only_other) + 1)) / 2**n
    return min(1.0, 2 * tail)


# ── measures, from weights of shape (rows, cards) to one value a row ─────────────────────────────────────────────────


def kappa(weights: Floats, yes: Bools, truth: Bools) -> Floats:
    """Return Cohen's kappa, NaN where either side gave one answer only."""
    tp, fp, fn, tn = _table(weights, yes, truth)
    total = tp + fp + fn + tn
    with np.errstate(invalid="ignore", divide="ignore"):
        seen = (tp + tn) / total
        chance = ((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn)) / total**2
        return np.where(_both(tp, fp, fn, tn), (seen - chance) / (1 - chance), np.nan)


def mcc(weights: Floats, yes: Bools, truth: Bools) -> Floats:
    """Return Matthews' correlation, NaN where either side gave one answer only."""
    tp, fp, fn, tn = _table(weights, yes, truth)
    with np.errstate(invalid="ignore", divide="ignore"):
        under = np.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
        return np.where(_both(tp, fp, fn, tn), (tp * tn - fp * fn) / under, np.nan)


def auc(weights: Floats, p: Floats, truth: Bools) -> Floats:
    """Return how often a liked card scores above another, ties counting half; NaN where one kind is missing."""
    above = np.sign(p[truth][:, None] - p[~truth][None, :]) / 2 + 0.5
    liked, other = weights[:, truth], weights[:, ~truth]
    pairs = liked.sum(axis=1) * other.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(pairs > 0, ((liked @ above) * other).sum(axis=1) / pairs, np.nan)


def mean(weights: Floats, values: NDArray[np.floating]) -> Floats:
    """Return the weighted mean, NaN for no cards."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return weights @ values.astype(np.float64) / weights.sum(axis=1)


# ── intervals ────────────────────────────────────────────────────────────────────────────────────────────────────────


def resamples(cards: int, seed: int) -> Floats:
    """Return weights, shape (1 + RESAMPLES, cards): ones, then how often each resample holds each card."""
    if cards == 0:
        return np.zeros((1, 0))
    drawn = np.random.default_rng(seed).multinomial(cards, np.full(cards, 1 / cards), size=RESAMPLES)
    return np.vstack([np.ones(cards), drawn]).astype(np.float64)


def bootstrapped(measured: Measured, weights: Floats) -> Measure:
    """Return a measure with its percentile interval.

    There is none where the measure is undefined in more than 5 % of the resamples, nor where all of them agree: cards
    without a single exception do not make a truth without one.
    """
    cards = weights.shape[1]
    if cards == 0:
        return Measure(estimate=None, low=None, high=None, n=0, method=BOOTSTRAP)
    values = measured(weights)
    if math.isnan(values[0]):
        return Measure(estimate=None, low=None, high=None, n=cards, method=BOOTSTRAP)
    known = values[1:][~np.isnan(values[1:])]
    if len(known) < DEFINED * (len(values) - 1) or np.ptp(known) < 1e-12:
        return Measure(estimate=float(values[0]), low=None, high=None, n=cards, method=BOOTSTRAP)
    low, high = np.quantile(known, (0.025, 0.975)).tolist()
    return Measure(estimate=float(values[0]), low=low, high=high, n=cards, method=BOOTSTRAP)


def share(hits: Bools) -> Measure:
    """Return a share with its score interval, which stays honest at none and at all."""
    rate = wilson(int(hits.sum()), len(hits))
    if rate is None:
        return Measure(estimate=None, low=None, high=None, n=0, method=WILSON)
    return Measure(estimate=rate.estimate, low=rate.low, high=rate.high, n=len(hits), method=WILSON)


def _table(weights: Floats, yes: Bools, truth: Bools) -> tuple[Floats, Floats, Floats, Floats]:
    cells = (yes & truth, yes & ~truth, ~yes & truth, ~yes & ~truth)
    tp, fp, fn, tn = (weights @ cell.astype(np.float64) for cell in cells)
    return tp, fp, fn, tn


def _both(tp: Floats, fp: Floats, fn: Floats, tn: Floats) -> Bools:
    return (tp + fp > 0) & (fn + tn > 0) & (tp + fn > 0) & (fp + tn > 0)


def _bins(p: Floats, truth: Bools) -> list[Bin]:
    place = np.minimum((p * BINS).astype(np.int64), BINS - 1)
    return [
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            n=int((place == number).sum()),
            said=float(p[place == number].mean()),
            liked=float(truth[place == number].mean()),
        )
        for number in range(BINS)
        if (place == number).any()
    ]
