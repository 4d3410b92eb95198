"""Estimates with their uncertainty. A result without data is None, never a number. Knows nothing of studies."""

import math
from statistics import NormalDist

import msgspec

_NORMAL = NormalDist()
Z_95 = _NORMAL.inv_cdf(0.975)


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """A share in 0 to 1 with its 95 % interval."""

    estimate: float
    low: float
    high: float


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A difference of two shares, -1 to 1, with an interval that holds for all comparisons of a report together."""

    estimate: float
    low: float
    high: float


class Detection(msgspec.Struct, frozen=True, kw_only=True):
    """An eye for AI, by signal detection theory.

    Attributes:
        d_prime: 0 is guessing; 1 is 69 % right without bias.
        low: of its 95 % interval.
        high: of its 95 % interval.
        criterion: above 0 leans to "human", below 0 to "AI".
        hits: AI cards called AI, of `made`.
        false_alarms: human cards called AI, of `human`.
    """

    d_prime: float
    low: float
    high: float
    criterion: float
    hits: int
    made: int
    false_alarms: int
    human: int


def wilson(successes: int, n: int, z: float = Z_95) -> Rate | None:
    """Return a share with its score interval (Wilson 1927), or None for n = 0."""
    if n == 0:
        return None
    share, spread = successes / n, z * z / n
    centre = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    # The ends are exact at none and all of n; rounding would leave 1e-17 there.
    low = 0.0 if successes == 0 else centre - half
    high = 1.0 if successes == n else centre + half
    return Rate(estimate=share, low=low, high=high)


def newcombe(successes: int, n: int, base: int, m: int, comparisons: int = 1) -> Difference | None:
    """Return share minus base share (Newcombe 1998, hybrid score, unpaired), or None when a side has no data.

    The interval is widened for `comparisons` made in one report (Bonferroni), so that all hold together at 95 %.
    """
    z = _NORMAL.inv_cdf(1 - 0.025 / max(1, comparisons))
    first, second = wilson(successes, n, z), wilson(base, m, z)
    if first is None or second is None:
        return None
    gap = first.estimate - second.estimate
    below = math.hypot(first.estimate - first.low, second.high - second.estimate)
    above = math.hypot(first.high - first.estimate, second.estimate - second.low)
    return Difference(estimate=gap, low=gap - below, high=gap + above)


def detection(hits: int, made: int, false_alarms: int, human: int) -> Detection | None:
    """Return d' and criterion with the log-linear correction (Hautus 1995), or None when a side has no data.

    The interval is the normal one (Gourevitch and Galanter 1967): rough below about 20 cards a side.
    """
    if made == 0 or human == 0:
        return None
    hit_rate, alarm_rate = (hits + 0.5) / (made + 1), (false_alarms + 0.5) / (human + 1)
    z_hit, z_alarm = _NORMAL.inv_cdf(hit_rate), _NORMAL.inv_cdf(alarm_rate)
    variance = sum(
        rate * (1 - rate) / ((n + 1) * _NORMAL.pdf(z) ** 2)
        for rate, n, z in ((hit_rate, made, z_hit), (alarm_rate, human, z_alarm))
    )
    d_prime, half = z_hit - z_alarm, Z_95 * math.sqrt(variance)
    return Detection(
        d_prime=d_prime,
        low=d_prime - half,
        high=d_prime + half,
        criterion=-(z_hit + z_alarm) / 2,
        hits=hits,
        made=made,
        false_alarms=false_alarms,
        human=human,
    )


def cards_needed(base: float, gap: float = 0.2, comparisons: int = 1, power: float = 0.8) -> int:
    """Return the cards for each of two arms at which a gap over `base` is found with `power` (normal, unpaired).

    The gap is looked for upwards, or downwards where there is no room above.
    """
    other = base + gap if base + gap <= 1 else base - gap
    mean = (base + other) / 2
    z = _NORMAL.inv_cdf(1 - 0.025 / max(1, comparisons))
    noise = z * math.sqrt(2 * mean * (1 - mean))
    noise += _NORMAL.inv_cdf(power) * math.sqrt(base * (1 - base) + other * (1 - other))
    return math.ceil((noise / gap) ** 2)
