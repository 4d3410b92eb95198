"""How sure a kappa is that was measured on cards which one person answered twice. Knows nothing of studies."""

import math

import numpy as np

from engine.study.intervals import Z_95

METHOD = "goodness of fit at equal margins (Donner and Eliasziw 1992)"


def interval(yes: int, split: int, no: int) -> tuple[float, float] | None:
    """Return the 95 % interval of a chance-corrected agreement, from cards answered yes twice, once, and never.

    One person answers both times, so both margins are taken to be one share p (the common correlation model); kappa is
    then the intraclass one, and its interval holds every kappa at which the three counts would fit within chi² of 3.84,
    with p as it was seen (Donner and Eliasziw 1992, Statistics in Medicine 11:1511-1519). Written out, the statistic is

        n (1 + k) (k - seen)² / ((1 - k) (1 + s k + k²)),    s = p / (1 - p) + (1 - p) / p,

    which falls up to what was seen and rises after it, so its two crossings of 3.84 are the two largest roots of a
    cubic. At p = .5 that is Wilson's interval of the share of equal answers. None where all answers were the same.
    """
    n = yes + split + no
    if 2 * yes + split in (0, 2 * n):
        return None
    p = (2 * yes + split) / (2 * n)
    seen = 1 - split / (2 * n * p * (1 - p))
    odds, bar = p / (1 - p), Z_95**2
    statistic = n * np.polymul([1.0, 1.0], [1.0, -2 * seen, seen * seen])
    allowed = bar * np.polymul([-1.0, 1.0], [1.0, odds + 1 / odds, 1.0])
    _, low, high = sorted(float(root) for root in np.roots(np.polysub(statistic, allowed)).real)
    return max(low, -min(odds, 1 / odds)), 1.0 if split == 0 else min(high, math.nextafter(1.0, 0.0))
