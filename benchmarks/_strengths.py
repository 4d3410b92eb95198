"""The parts of `studies` that need no store: choices side by side, and several people."""

import math
import random
from collections import Counter
from collections.abc import Iterator

from engine.core.seeds import derive
from engine.study.beside import Beside, PairChoice, side_by_side
from engine.study.hierarchy import Answer, effect


def covers(found: object, truth: float) -> bool:
    low, high = getattr(found, "low", math.inf), getattr(found, "high", -math.inf)
    if low is None:
        return False
    return low <= truth and (high is None or truth <= high)


def shown(hits: int, runs: int) -> str:
    return f"{hits} of {runs}, {100 * hits / runs:.1f} %"


# ── side by side ─────────────────────────────────────────────────────────────────────────────────────────────────────

STRENGTHS = {"floor": -0.5, "better": 0.5, "middling": 0.0}


def side(first: int, runs: int) -> dict[str, str]:
    """40 blocks, in each of which every two of three arms stand side by side once; ties as Davidson has them."""
    counts = Counter[str]()
    for run in range(first, first + runs):
        rng = random.Random(derive("side", run))
        pairs = [pair for block in range(40) for pair in block_of_pairs(rng, block)]
        found = side_by_side(Beside(pairs=tuple(pairs)), {})
        if found is None:
            raise RuntimeError("pairs without a ranking")
        for each in found.ranking.strengths:
            counts[f"strength {STRENGTHS[each.arm]} of three arms, 120 pairs"] += covers(each, STRENGTHS[each.arm])
    return {f"side by side: {name}": shown(hits, runs) for name, hits in counts.items()}


def block_of_pairs(rng: random.Random, block: int) -> Iterator[PairChoice]:
    for one, other in (("floor", "better"), ("better", "middling"), ("middling", "floor")):
        left, right = (one, other) if rng.random() < 0.5 else (other, one)
        a, b = math.exp(STRENGTHS[left]), math.exp(STRENGTHS[right])
        chosen = rng.choices(("left", "right", "neither"), [a, b, math.sqrt(a * b)])[0]
        yield PairChoice(block=block, left=left, right=right, chosen=chosen)


# ── several people ───────────────────────────────────────────────────────────────────────────────────────────────────


def pooled(first: int, runs: int) -> dict[str, str]:
    """Log odds over 8 people of 20 cards of both; the truth is the population's, averaged over 200,000 draws."""
    rng = random.Random("population")
    people = [(rng.gauss(-1.4, 0.8), rng.gauss(0.98, 0.4)) for _ in range(200_000)]
    base, other = (sum(1 / (1 + math.exp(-a - b * w)) for a, b in people) / len(people) for w in (0, 1))
    truth, counts = math.log(other / (1 - other)) - math.log(base / (1 - base)), Counter[str]()
    for run in range(first, first + runs):
        rng = random.Random(derive("pooled", run))
        answers: list[Answer] = []
        for person in range(8):
            level, gap = rng.gauss(-1.4, 0.8), rng.gauss(0.98, 0.4)
            for arm, more in (("none", 0.0), ("topics", gap)):
                rate = 1 / (1 + math.exp(-level - more))
                answers += [Answer(person=f"{person}", arm=arm, liked=rng.random() < rate) for _ in range(20)]
        counts[f"log odds {truth:.2f} over 8 people (GEE)"] += covers(effect(answers, "topics", "none"), truth)
    return {f"pooled: {name}": shown(hits, runs) for name, hits in counts.items()}
