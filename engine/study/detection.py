"""The eye for AI in more depth than a yes or no: bias with its interval, and the area under the curve of "how sure"."""

import math
from collections.abc import Sequence
from statistics import NormalDist

import msgspec

from engine.study.intervals import Z_95

_NORMAL = NormalDist()


class Criterion(msgspec.Struct, frozen=True, kw_only=True):
    """The lean of answers to "human or AI?".

    Attributes:
        estimate: c; above 0 leans to "human", below 0 to "AI".
        low: of its 95 % interval.
        high: of its 95 % interval.
        n: cards of both kinds.
    """

    estimate: float
    low: float
    high: float
    n: int
    method: str = "log-linear correction (Hautus 1995), normal interval (Gourevitch and Galanter 1967)"


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """The chance that a made card looks more like AI than a human one, 0 to 1, where .5 is guessing.

    Attributes:
        low: of its 95 % interval.
        high: of its 95 % interval.
        made: cards by a model.
        human: cards by people.
    """

    estimate: float
    low: float
    high: float
    made: int
    human: int
    method: str = "Mann-Whitney, ties half; interval by method 5 of Newcombe 2006"


def criterion(hits: int, made: int, false_alarms: int, human: int) -> Criterion | None:
    """Return the criterion c, or None when a side has no data (Macmillan and Creelman 2005, eq. 2.1)."""
    if made == 0 or human == 0:
        return None
    z_hit, noise_hit = _z(hits, made)
    z_alarm, noise_alarm = _z(false_alarms, human)
    c, half = -(z_hit + z_alarm) / 2, Z_95 * math.sqrt(noise_hit + noise_alarm) / 2
    return Criterion(estimate=c, low=c - half, high=c + half, n=made + human)


def area(made: Sequence[float], human: Sequence[float]) -> Area | None:
    """Return the area under the curve, or None when a side has no data.

    Args:
        made: how much each card by a model looked like AI, from surely human to surely AI, on any ordered scale.
        human: the same for cards by people.

    The interval (Newcombe 2006, Stat. Med. 25:559, method 5) holds the areas whose own spread reaches the one that was
    seen, so it has a width even where the two kinds were told apart without an error.
    """
    if not made or not human:
        return None
    total = sum(0.5 if one == other else float(one > other) for one in made for other in human)
    seen = total / (len(made) * len(human))
    low = 0.0 if seen == 0 else _edge(seen, 0.0, len(made), len(human))
    high = 1.0 if seen == 1 else _edge(seen, 1.0, len(made), len(human))
    return Area(estimate=seen, low=low, high=high, made=len(made), human=len(human))


def signed(answer: str, sure: int) -> int:
    """Return an answer ("ai" or "human") with how sure (1 and up) as one number, largest for surely AI."""
    return sure if answer == "ai" else -sure


def _edge(seen: float, outside: float, m: int, n: int) -> float:
    """Return, by bisection, the area furthest towards `outside` that is within 1.96 of its own spread of `seen`."""
    inside = seen
    for _ in range(60):
        middle = (inside + outside) / 2
        near = abs(seen - middle) <= Z_95 * _spread(middle, m, n)
        inside, outside = (middle, outside) if near else (inside, middle)
    return inside


def _spread(theta: float, m: int, n: int) -> float:
    """Return the standard error of an area `theta` (Hanley and McNeil 1982, both sides at their mean less one)."""
    side = (m + n) / 2 - 1
    inner = 1 + side * ((1 - theta) / (2 - theta) + theta / (1 + theta))
    return math.sqrt(theta * (1 - theta) * inner / (m * n))


def _z(flagged: int, n: int) -> tuple[float, float]:
    """Return z of a corrected rate and its variance."""
    rate = (flagged + 0.5) / (n + 1)
    z = _NORMAL.inv_cdf(rate)
    return z, rate * (1 - rate) / ((n + 1) * _NORMAL.pdf(z) ** 2)
