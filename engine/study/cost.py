"""What a like costs: tokens, seconds, memory or money a card, over the share of cards that were liked."""

import math
from collections.abc import Sequence
from statistics import NormalDist, fmean, stdev

import msgspec

from engine.study.intervals import wilson


class CostPerLike(msgspec.Struct, frozen=True, kw_only=True):
    """How much of one thing was spent for each card that was liked.

    Attributes:
        per_like: spent on all cards over the likes; None when nothing was liked.
        low: of its 95 % interval.
        high: of its 95 % interval; None when the data set no upper bound.
        per_card: mean over cards.
        n: cards.
        unit: of what is counted: tokens, seconds, MiB, $.
    """

    per_like: float | None
    low: float
    high: float | None
    per_card: float
    likes: int
    n: int
    unit: str
    method: str = "MOVER-R (Donner and Zou 2012): t interval of the mean cost over Wilson's of the like rate"


def cost_per_like(costs: Sequence[float], likes: int, unit: str) -> CostPerLike | None:
    """Return what a like costs, or None without cards.

    Args:
        costs: of every rated card, not negative, in `unit`; texts that were made and not shown belong to the card.
        likes: how many of those cards were liked.

    The interval of the ratio joins those of its two parts; it needs no normal likes, and has no upper end without any.
    """
    n = len(costs)
    if n == 0:
        return None
    mean = fmean(costs)
    rate = wilson(likes, n)
    half = _student(n - 1) * stdev(costs) / math.sqrt(n) if n > 1 else 0.0
    if rate is None:
        return None
    low, high = ratio_interval((mean, max(0.0, mean - half), mean + half), (rate.estimate, rate.low, rate.high))
    return CostPerLike(
        per_like=mean * n / likes if likes else None, low=low, high=high, per_card=mean, likes=likes, n=n, unit=unit
    )


def ratio_interval(top: tuple[float, float, float], bottom: tuple[float, float, float]) -> tuple[float, float | None]:
    """Return the interval of top over bottom, each (estimate, low, high), by MOVER-R; no high if bottom reaches 0."""
    (mean, low, high), (rate, least, most) = top, bottom
    both = mean * rate
    lower = _side(both, low, most, mean, rate, -1)
    upper = None if least <= 0 else _side(both, high, least, mean, rate, 1)
    return max(0.0, lower), upper


def _side(both: float, near: float, far: float, mean: float, rate: float, sign: int) -> float:
    """Return one end: the root of (mean - r * rate)² = (mean - near)² + r² (rate - far)² on the side of `sign`."""
    inner = both * both - near * far * (2 * mean - near) * (2 * rate - far)
    bottom = far * (2 * rate - far)
    if abs(bottom) < 1e-12:  # the quadratic is a line there
        return near * (2 * mean - near) / (2 * both) if both else near / far
    return (both + sign * math.sqrt(max(0.0, inner))) / bottom


def _student(freedom: int) -> float:
    from scipy.special import stdtrit  # scipy.stats takes seconds to load, which the results screen would wait for

    return float(stdtrit(freedom, 0.975)) if freedom > 0 else NormalDist().inv_cdf(0.975)
