"""Strengths from side-by-side choices with ties: the model of Bradley and Terry (1952) as extended by Davidson (1970).

Two cards of strengths a and b: the first wins with a / d, the second with b / d, and neither with 2 v √(ab) / d, where
d = a + b + 2 v √(ab). Strengths are given as natural logs around a mean of 0.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec

PRIOR = 0.5
"""Made-up half wins of each arm over and under each other arm, so that an arm that won all stays finite."""
RESAMPLES = 1_000
_STEPS, _CLOSE = 1_000, 1e-8


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One pair of cards: which arm was preferred, or None for neither; `block` groups choices of one moment."""

    one: str
    other: str
    winner: str | None
    block: int = 0


class Strength(msgspec.Struct, frozen=True, kw_only=True):
    """How strong an arm is, as a log against the mean of all, with its 95 % interval; `n` is its number of choices."""

    arm: str
    estimate: float
    low: float
    high: float
    n: int


class Ranking(msgspec.Struct, frozen=True, kw_only=True):
    """Every arm that stood in a pair, strongest first.

    Attributes:
        ties: v; 0 when every pair was decided, .5 when equal arms tie in a third of their pairs.
        n: choices.
        resamples: of blocks, behind the intervals.
        seed: of the resampling.
    """

    strengths: tuple[Strength, ...]
    ties: float
    n: int
    resamples: int
    seed: int
    method: str = "Davidson 1970 by Newman's iteration, half a win each way added; percentile bootstrap over blocks"

    def wins(self, one: str, other: str) -> float:
        """Return the chance that `one` is preferred to `other` where one is preferred. Raises KeyError."""
        by_arm = {each.arm: each.estimate for each in self.strengths}
        return 1 / (1 + math.exp(by_arm[other] - by_arm[one]))


def rank(choices: Sequence[Choice], seed: int, resamples: int = RESAMPLES) -> Ranking | None:
    """Return the strengths of all arms, or None without a choice. Blocks are resampled whole; `seed` says how."""
    import numpy as np

    if not choices:
        return None
    arms = sorted({arm for choice in choices for arm in (choice.one, choice.other)})
    found, ties = fit(_counted(choices, arms), arms)
    blocks: dict[int, list[Choice]] = {}
    for choice in choices:
        blocks.setdefault(choice.block, []).append(choice)
    tables = [_counted(block, arms) for block in blocks.values()]
    rng, drawn = np.random.default_rng(seed), list[list[float]]()
    for _ in range(resamples):
        picked = [tables[index] for index in rng.integers(len(tables), size=len(tables))]
        again = fit(_summed(picked), arms)[0]
        drawn.append([again[arm] for arm in arms])
    ends = np.quantile(np.asarray(drawn), (0.025, 0.975), axis=0) if drawn else None
    strengths = [
        Strength(
            arm=arm,
            estimate=found[arm],
            low=float(ends[0][place]) if ends is not None else -math.inf,
            high=float(ends[1][place]) if ends is not None else math.inf,
            n=sum(arm in (choice.one, choice.other) for choice in choices),
        )
        for place, arm in enumerate(arms)
    ]
    strengths.sort(key=lambda each: -each.estimate)
    return Ranking(strengths=tuple(strengths), ties=ties, n=len(choices), resamples=resamples, seed=seed)


Counts = Mapping[tuple[str, str, str | None], float]
"""Choices by (one, other, winner)."""


def fit(counts: Counts, arms: Sequence[str], prior: float = PRIOR) -> tuple[dict[str, float], float]:
    """Return the log strength of each arm, of mean 0, and v (Newman 2023, by the evalica library)."""
    import evalica

    rows = [(one, other, winner, weight) for (one, other, winner), weight in counts.items()]
    rows += [(one, other, one, prior) for one in arms for other in arms if one != other and prior]
    words = {True: evalica.Winner.X, False: evalica.Winner.Y}
    fitted = evalica.newman(
        [row[0] for row in rows],
        [row[1] for row in rows],
        [evalica.Winner.Draw if row[2] is None else words[row[2] == row[0]] for row in rows],
        weights=[row[3] for row in rows],
        tolerance=_CLOSE,
        limit=_STEPS,
    )
    logs = {str(arm): math.log(float(score)) for arm, score in fitted.scores.items()}
    mean = sum(logs.values()) / len(logs)
    return {arm: logs[arm] - mean for arm in arms}, float(fitted.v)


def _counted(choices: Sequence[Choice], arms: Sequence[str]) -> dict[tuple[str, str, str | None], float]:
    counts: dict[tuple[str, str, str | None], float] = {}
    for choice in choices:
        if choice.one not in arms or choice.winner not in (choice.one, choice.other, None):
            raise ValueError(f"a choice between {choice.one!r} and {choice.other!r} was won by {choice.winner!r}")
        key = (choice.one, choice.other, choice.winner)
        counts[key] = counts.get(key, 0.0) + 1
    return counts


def _summed(tables: Sequence[Counts]) -> dict[tuple[str, str, str | None], float]:
    total: dict[tuple[str, str, str | None], float] = {}
    for table in tables:
        for key, count in table.items():
            total[key] = total.get(key, 0.0) + count
    return total
