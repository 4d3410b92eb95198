"""How often the interval of a person's kappa with themselves holds the truth, by number of cards, kappa and liking.

Tables of answers are drawn; the pipeline around them is in `studies kappa`. 1,000 runs a row, seeds fixed: a true
95 % shows as 93.6 to 96.4 in 95 of 100 rows; wanted: 93 to 97. The interval was chosen among thirteen on `CHOICE`
alone, then held against `REPORT`, in which no row is one of those; `EDGES` are where any interval is hard put. `exact`
adds up every table of `REPORT` instead of drawing some.

    python -m benchmarks.twice [choice | report | edges | exact]
"""

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import numpy as np

from engine.study.agreement import Bools, Measure, bootstrapped, kappa, kappa_twice, resamples

RUNS = 1_000
Table = tuple[int, int, int, int]
"""Cards liked both times, only first, only again, and never."""
Truth = tuple[int, float, float, float]
"""Cards, kappa, and how often the person likes the first time and the second."""

NEGLIGIBLE = 1e-9
"""Chance of a table that is passed over: all of them together are below 1e-4."""
CARDS = (18, 36, 72)
CHOICE = [(n, k, p, p) for n in CARDS for k, p in ((0.2, 0.4), (0.5, 0.3), (0.63, 0.42), (0.75, 0.5))]
REPORT = [
    *((n, k, p, p) for n in CARDS for k, p in ((0.35, 0.45), (0.4, 0.25), (0.6, 0.35), (0.7, 0.45), (0.8, 0.4))),
    *((n, k, p, q) for n in CARDS for k, p, q in ((0.5, 0.5, 0.38), (0.63, 0.45, 0.35))),
]
EDGES = [(n, k, p, p) for n in CARDS for k, p in ((0.9, 0.4), (0.6, 0.15), (0.0, 0.4))]
SETS = {"choice": (CHOICE, 11), "report": (REPORT, 2026), "edges": (EDGES, 5)}


def chances(kappa: float, first: float, again: float) -> list[float]:
    """Chances of the four cells."""
    more = kappa * (first * (1 - again) + again * (1 - first)) / 2
    return [
        first * again + more,
        first * (1 - again) - more,
        again * (1 - first) - more,
        (1 - first) * (1 - again) + more,
    ]


def answers(table: Table) -> tuple[Bools, Bools]:
    """Both answers to every card."""
    cells = np.repeat(np.arange(4), table)
    return cells <= 1, cells % 2 == 0


@cache
def now(table: Table) -> Measure:
    return kappa_twice(*answers(table))


@cache
def percentiles(table: Table) -> Measure:
    """As it was before: percentiles of resampled cards."""
    one, two = answers(table)
    return bootstrapped(lambda w: kappa(w, two, one), resamples(len(one), 7))


WAYS: dict[str, Callable[[Table], Measure]] = {"now": now, "percentiles": percentiles}


def held(truths: Sequence[Truth], base: int, runs: int) -> dict[str, str]:
    """Rows of both ways: how often each that was given holds the truth, and its mean width."""
    rows: dict[str, str] = {}
    for place, (n, true, first, again) in enumerate(truths):
        rng = np.random.default_rng([base, place])
        drawn = Counter(
            (int(a), int(b), int(c), int(d)) for a, b, c, d in rng.multinomial(n, chances(true, first, again), runs)
        )
        for way, measured in WAYS.items():
            given = [(measured(table), count) for table, count in drawn.items()]
            known = [(m.low, m.high, count) for m, count in given if m.low is not None and m.high is not None]
            total = sum(count for *_, count in known)
            hits = sum(count for low, high, count in known if low <= true <= high)
            wide = sum((high - low) * count for low, high, count in known) / total
            name = f"{n} cards, kappa {true}, likes {first} and {again}: {way}"
            rows[name] = f"{100 * hits / total:.1f} % of {total}, width {wide:.2f}"
    return rows


def tables(n: int) -> Iterator[Table]:
    for a in range(n + 1):
        for b in range(n + 1 - a):
            for c in range(n + 1 - a - b):
                yield a, b, c, n - a - b - c


def exactly(truths: Sequence[Truth]) -> dict[str, str]:
    """Rows of the interval in use, every table weighed by its chance; those without an estimate are left out."""
    rows: dict[str, str] = {}
    for n, true, first, again in truths:
        logs = [math.log(chance) for chance in chances(true, first, again)]
        hit = total = 0.0
        for cells in tables(n):
            weight = math.exp(
                math.lgamma(n + 1) + sum(k * log - math.lgamma(k + 1) for k, log in zip(cells, logs, strict=True))
            )
            if weight > NEGLIGIBLE and (found := now(cells)).low is not None and found.high is not None:
                total += weight
                hit += weight * (found.low <= true <= found.high)
        rows[f"{n} cards, kappa {true}, likes {first} and {again}: exact"] = f"{100 * hit / total:.1f} %"
    return rows


def run() -> dict[str, object]:
    """Return the rows that were not chosen on, for the interval that is in use and the one before."""
    return dict(held(*SETS["report"], RUNS))


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else "report"
    found = exactly(REPORT) if chosen == "exact" else held(*SETS[chosen], RUNS)
    print(*(f"{name:<64} {row}" for name, row in found.items()), sep="\n")
