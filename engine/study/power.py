"""What a number of cards can and cannot tell, before anyone rates one. Knows nothing of plans or arms."""

import math
from collections.abc import Sequence
from functools import lru_cache
from statistics import NormalDist

import msgspec

from engine.study.intervals import cards_needed, newcombe
from engine.study.paired import mcnemar

_NORMAL = NormalDist()


class Needed(msgspec.Struct, frozen=True, kw_only=True):
    """Cards of each arm at which a gap over a like rate is found with a power.

    Attributes:
        unpaired: cards of each arm, counted apart.
        paired: blocks, each with one card of both, when the two likes of a block are independent.
        telling: of those blocks, the expected number in which only one of the two is liked.
    """

    base: float
    gap: float
    power: float
    comparisons: int
    unpaired: int
    paired: int
    telling: int
    method: str = "normal approximation, two-sided .05, Bonferroni"


def telling_needed(share: float, comparisons: int = 1, power: float = 0.8) -> int:
    """Return the telling blocks at which a true `share` of wins, not one half, is found (normal, sign test)."""
    z = _NORMAL.inv_cdf(1 - 0.025 / max(1, comparisons))
    noise = z / 2 + _NORMAL.inv_cdf(power) * math.sqrt(share * (1 - share))
    return math.ceil((noise / (share - 0.5)) ** 2)


def blocks_needed(wins: float, losses: float, comparisons: int = 1, power: float = 0.8) -> int:
    """Return the blocks at which chances of a win and of a loss in a block are told apart (Connor 1987)."""
    z = _NORMAL.inv_cdf(1 - 0.025 / max(1, comparisons))
    gap, telling = wins - losses, wins + losses
    noise = z * math.sqrt(telling) + _NORMAL.inv_cdf(power) * math.sqrt(telling - gap * gap)
    return math.ceil((noise / gap) ** 2)


def needed(base: float, gap: float = 0.2, comparisons: int = 1, power: float = 0.8) -> Needed:
    """Return what it takes to see a `gap` over a like rate of `base`; downwards where there is no room above."""
    other = base + gap if base + gap <= 1 else base - gap
    wins, losses = other * (1 - base), base * (1 - other)
    blocks = blocks_needed(wins, losses, comparisons, power)
    return Needed(
        base=base,
        gap=gap,
        power=power,
        comparisons=comparisons,
        unpaired=cards_needed(base, gap, comparisons, power),
        paired=blocks,
        telling=round(blocks * (wins + losses)),
    )


def table(base: float, comparisons: int = 1, gaps: Sequence[float] = (0.1, 0.15, 0.2, 0.3)) -> tuple[Needed, ...]:
    """Return what each gap takes, for planning."""
    return tuple(needed(base, gap, comparisons) for gap in gaps)


def power_unpaired(base: float, other: float, n: int, comparisons: int = 1) -> float:
    """Return the exact chance that the unpaired interval of a report names the right direction at `n` cards an arm."""
    low, high = _chances(base, n), _chances(other, n)
    up = other > base
    found = 0.0
    for likes in range(n + 1):
        for floor in range(n + 1):
            gap = newcombe(likes, n, floor, n, comparisons)
            if gap is not None and (gap.low > 0 if up else gap.high < 0):
                found += high[likes] * low[floor]
    return found


def power_paired(wins: float, losses: float, blocks: int, alpha: float = 0.05) -> float:
    """Return the exact chance that McNemar's mid-p test is below `alpha`, in the right direction, after `blocks`."""
    telling = wins + losses
    found = 0.0
    for n, chance in enumerate(_chances(telling, blocks)):
        if chance > _NEGLIGIBLE:
            inside = _chances(max(wins, losses) / telling, n)
            found += chance * sum(inside[_critical(n, alpha) :])
    return found


_NEGLIGIBLE = 1e-12


@lru_cache(maxsize=4096)
def _critical(n: int, alpha: float) -> int:
    """Return the fewest wins in `n` telling blocks at which mid-p is below `alpha`; n + 1 where no number is."""
    low, high = n // 2 + 1, n + 1
    while low < high:  # mid-p falls as the wins grow
        middle = (low + high) // 2
        low, high = (low, middle) if (mcnemar(middle, n - middle) or 0.0) < alpha else (middle + 1, high)
    return low


class Tells(msgspec.Struct, frozen=True, kw_only=True):
    """What a number of cards can and cannot tell.

    Attributes:
        cards: asked for; `rounded` to whole blocks.
        blocks: cards of each arm.
        base: like rate of the floor that is reckoned with.
        smallest: the least gap over it that is found with 80 % at .05; None where even the largest is not.
        words: what this says.
    """

    cards: int
    rounded: int
    blocks: int
    base: float
    comparisons: int
    smallest: float | None
    words: str
    method: str = "exact, McNemar's mid-p within independent likes of a block, at .05 / comparisons (Holm's first step)"


BASE = 0.2
"""Share of likes of a floor that plans reckon with where nothing better is known."""
POWER = 0.8


@lru_cache(maxsize=256)
def smallest(base: float, blocks: int, comparisons: int = 1, power: float = POWER) -> float | None:
    """Return the least gap upwards from `base` that is found with `power`, in whole points; None where none is."""

    def found(points: int) -> bool:
        other = base + points / 100
        return power_paired(other * (1 - base), base * (1 - other), blocks, 0.05 / max(1, comparisons)) >= power

    low, high = 1, round((1 - base) * 100)
    if not found(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if found(middle) else (middle + 1, high)
    return low / 100


def tells(cards: int, rounded: int, blocks: int, comparisons: int, base: float = BASE) -> Tells:
    """Return what a study of so many blocks can tell of each arm against the floor."""
    least = smallest(base, blocks, comparisons) if comparisons else None
    return Tells(
        cards=cards,
        rounded=rounded,
        blocks=blocks,
        base=base,
        comparisons=comparisons,
        smallest=least,
        words=_tells(rounded, blocks, base, least) if comparisons else "There is nothing to compare with.",
    )


def _tells(cards: int, blocks: int, base: float, least: float | None) -> str:
    if least is None:
        return f"{cards} cards are {blocks} of each method: too few to find even the largest gap 8 times in 10."
    likes, floor = f"{100 * (base + least):.0f}", f"{100 * base:.0f}"
    return (
        f"{cards} cards are {blocks} of each method: a method liked {likes} times in 100 is told from one liked "
        f"{floor} times in 8 of 10 studies; a smaller gap mostly stays hidden."
    )


def best_on_top(rates: Sequence[float], n: int) -> float:
    """Return the chance that the arm of the highest true like rate is liked most often in `n` cards each.

    Exact; arms that tie for the top share it. What is left is the chance of crowning another.
    """
    ordered = sorted(rates, reverse=True)
    best, others = _chances(ordered[0], n), [_chances(rate, n) for rate in ordered[1:]]
    found = 0.0
    for likes, chance in enumerate(best):
        found += chance * _share_of_top(likes, others)
    return found


def _share_of_top(likes: int, others: Sequence[Sequence[float]]) -> float:
    """Return the expected share of the top: 1 / (1 + ties) where nobody is above."""
    ties = [1.0]
    for chances in others:
        below, level = sum(chances[:likes]), chances[likes]
        ties = [
            (ties[k] * below if k < len(ties) else 0.0) + (ties[k - 1] * level if k else 0.0)
            for k in range(len(ties) + 1)
        ]
    return sum(chance / (1 + k) for k, chance in enumerate(ties))


def _chances(rate: float, n: int) -> list[float]:
    return [math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)]
