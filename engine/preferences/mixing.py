"""From scores to the order of a feed: unseen posts first, neighbours that differ, and a share of surprises.

Diversity is maximal marginal relevance (Carbonell & Goldstein 1998) whose memory fades: a card is held back for being
like one shown just before it, not like one shown long ago. Knows rows of arrays, no posts.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

HEAD = 120
"""Positions that are ordered with care."""

POOL = 300
"""Best rows from which the head is chosen."""

TIER = 100.0
"""More than any two scores can differ by."""


class Mix(msgspec.Struct, frozen=True, kw_only=True):
    """How a feed is mixed: share of surprises in [0, 1), weight of difference, and its fading from card to card."""

    exploration: float = 0.1
    diversity: float = 0.5
    fading: float = 0.8
    limit: int = 500


def order(
    scores: NDArray[np.float32],
    vectors: Vectors,
    tiers: NDArray[np.uint8],
    lottery: Rows,
    mix: Mix,
) -> Rows:
    """Return up to `mix.limit` row numbers, the first card first, each at most once.

    Args:
        scores: shape (n,), higher is better; less than TIER apart.
        vectors: centred unit vectors, shape (n, dim).
        tiers: shape (n,), 0 for what should be shown, more for what should come after all of a lower tier.
        lottery: all rows in a random order that stays the same between calls, so that surprises do not flicker.
        mix: the settings.
    """
    keys = scores - np.float32(TIER) * tiers
    count = min(mix.limit, len(keys))
    wanted = min(len(keys), count + POOL)
    best = np.argpartition(-keys, wanted - 1)[:wanted] if wanted < len(keys) else np.arange(len(keys))
    best = best[np.argsort(-keys[best], kind="stable")]
    pool = best[:POOL][tiers[best[:POOL]] == 0]
    head = pool[_spread(scores[pool], vectors[pool], min(HEAD, count, len(pool)), mix)]
    chosen = np.concatenate([head, best[~np.isin(best, head)]])
    return _with_surprises(chosen[:count], tiers, lottery, mix)


def _spread(scores: NDArray[np.float32], vectors: Vectors, count: int, mix: Mix) -> Rows:
    """Return places of the first `count` cards: each the best score less its likeness to those just before it."""
    likeness = np.maximum(vectors @ vectors.T, 0) * np.float32(mix.diversity)
    left = scores.copy()
    memory = np.zeros(len(scores), np.float32)
    picked = np.empty(count, np.int64)
    for position in range(count):
        place = int((left - memory).argmax())
        picked[position] = place
        left[place] = -np.inf
        memory *= np.float32(mix.fading)
        np.maximum(memory, likeness[place], out=memory)
    return picked


def _with_surprises(chosen: Rows, tiers: NDArray[np.uint8], lottery: Rows, mix: Mix) -> Rows:
    """Put a drawn row of tier 0 at every 1/exploration-th position; what it displaces moves on."""
    if mix.exploration <= 0 or not len(chosen):
        return chosen
    every = max(2, round(1 / mix.exploration))
    shown = int((tiers[chosen] == 0).sum())
    drawn = _draw(lottery, tiers, chosen[: shown // 4], shown // every)  # a surprise is none of the best quarter
    rest = chosen[~np.isin(chosen, drawn)]
    mixed: list[int] = []
    for row in drawn:
        mixed += [int(each) for each in rest[: every - 1]]
        mixed.append(int(row))
        rest = rest[every - 1 :]
    return np.array([*mixed, *rest], np.int64)[: len(chosen)]


def _draw(lottery: Rows, tiers: NDArray[np.uint8], barred: Rows, count: int) -> Rows:
    """Return the first `count` rows of the lottery that are of tier 0 and not barred."""
    drawn = np.empty(0, np.int64)
    for start in range(0, len(lottery), 4096):
        if len(drawn) >= count:
            break
        part = lottery[start : start + 4096]
        drawn = np.concatenate([drawn, part[(tiers[part] == 0) & ~np.isin(part, barred)]])
    return drawn[:count]
