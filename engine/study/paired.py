"""One arm against another on cards of the same block: McNemar's test and Newcombe's interval for paired shares.

Pairing removes what a block has of its own: the hour, the mood, how tired the person was. Knows nothing of studies.
"""

import math
from collections.abc import Iterable
from statistics import NormalDist

import msgspec

from engine.study.intervals import wilson


class Pairs(msgspec.Struct, frozen=True, kw_only=True):
    """Blocks by what was liked of the two cards.

    Attributes:
        both: blocks in which both cards were liked.
        wins: only the arm's.
        losses: only the other's.
        neither: none of the two.
    """

    both: int = 0
    wins: int = 0
    losses: int = 0
    neither: int = 0

    @property
    def n(self) -> int:
        """Blocks in which both cards were rated."""
        return self.both + self.wins + self.losses + self.neither


class Paired(msgspec.Struct, frozen=True, kw_only=True):
    """A difference of two shares from the same blocks, -1 to 1.

    Attributes:
        low: of an interval that holds for all comparisons of a report together.
        high: of the same.
        p_value: of no difference, two-sided, for this comparison alone.
        n: blocks.
        wins: blocks in which only the arm's card was liked.
        losses: blocks in which only the other's was.
    """

    estimate: float
    low: float
    high: float
    p_value: float
    n: int
    wins: int
    losses: int
    method: str = "Newcombe's method 10 for pairs; McNemar mid-p"


def count(blocks: Iterable[tuple[bool, bool]]) -> Pairs:
    """Count (arm liked, other liked) of each block."""
    cells = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for block in blocks:
        cells[block] += 1
    return Pairs(
        both=cells[True, True], wins=cells[True, False], losses=cells[False, True], neither=cells[False, False]
    )


def mcnemar(wins: int, losses: int, *, mid: bool = True) -> float | None:
    """Return the two-sided p-value of "as many wins as losses", or None when no block tells them apart.

    Exact binomial (McNemar 1947); with `mid`, half the probability of what was seen is left out of each tail (Lancaster
    1961), which keeps to .05 in practice where the exact test is far below it (Fagerland, Lydersen, Laake 2013).
    """
    n = wins + losses
    if n == 0:
        return None
    seen = math.comb(n, wins)
    tail = sum(math.comb(n, k) for k in range(min(wins, losses) + 1))
    doubled = 2 * tail - seen if mid else 2 * tail
    return min(1.0, doubled / 2**n)


def paired(pairs: Pairs, comparisons: int = 1) -> Paired | None:
    """Return the arm's share of likes less the other's or None without blocks.

    Newcombe 1998, Stat. Med. 17:2635, method 10; widened for `comparisons` in one report (Bonferroni). Blocks that do
    not tell the two apart leave p at 1.
    """
    if pairs.n == 0:
        return None
    z = NormalDist().inv_cdf(1 - 0.025 / max(1, comparisons))
    first, second = wilson(pairs.both + pairs.wins, pairs.n, z), wilson(pairs.both + pairs.losses, pairs.n, z)
    if first is None or second is None:
        return None
    phi, gap = correlation(pairs), (pairs.wins - pairs.losses) / pairs.n
    below = _joined(first.estimate - first.low, second.high - second.estimate, phi)
    above = _joined(first.high - first.estimate, second.estimate - second.low, phi)
    p_value = mcnemar(pairs.wins, pairs.losses)
    return Paired(
        estimate=gap,
        low=max(-1.0, gap - below),
        high=min(1.0, gap + above),
        p_value=1.0 if p_value is None else p_value,
        n=pairs.n,
        wins=pairs.wins,
        losses=pairs.losses,
    )


def correlation(pairs: Pairs) -> float:
    """Return phi of the two answers, towards 0 by the continuity correction of method 10; 0 where it is not defined."""
    arm, other = pairs.both + pairs.wins, pairs.both + pairs.losses
    scale = math.sqrt(arm * (pairs.n - arm) * other * (pairs.n - other))
    if scale == 0:
        return 0.0
    spread = pairs.both * pairs.neither - pairs.wins * pairs.losses
    return (max(spread - pairs.n / 2, 0) if spread > 0 else spread) / scale


def _joined(one: float, other: float, phi: float) -> float:
    return math.sqrt(max(0.0, one * one - 2 * phi * one * other + other * other))
