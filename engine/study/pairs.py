"""Strengths from side-by-side choices with ties: the model of Bradley and Terry (1952) as extended by Davidson (1970).

Two cards of strengths a and b: the first wins with a / d, the second with b / d, and neither with 2 v √(ab) / d, where
d = a + b + 2 v √(ab). Strengths are given as natural logs around a mean of 0.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from engine.study.intervals import Z_95

PRIOR = 0.5
"""Made-up half wins of each arm over and under each other arm, so that an arm that won all stays finite."""
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
        blocks: that they came in.
    """

    strengths: tuple[Strength, ...]
    ties: float
    n: int
    blocks: int
    method: str = (
        "Davidson 1970 by Newman's iteration, half a win each way added; the wider of the model's variance and the "
        "sandwich's over blocks, t of blocks - 1"
    )

    def wins(self, one: str, other: str) -> float:
        """Return the chance that `one` is preferred to `other` where one is preferred. Raises KeyError."""
        by_arm = {each.arm: each.estimate for each in self.strengths}
        return 1 / (1 + math.exp(by_arm[other] - by_arm[one]))


def rank(choices: Sequence[Choice]) -> Ranking | None:
    """Return the strengths of all arms, or None without a choice. Choices of one block may hang together.

    A percentile bootstrap over blocks took a second and held the truth no more often (LOG.md).
    """
    from scipy.special import stdtrit

    if not choices:
        return None
    arms = sorted({arm for choice in choices for arm in (choice.one, choice.other)})
    logs, ties = fit(_counted(choices, arms), arms)
    blocks = len({choice.block for choice in choices})
    errors = _errors(choices, arms, logs, ties)
    reach = float(stdtrit(blocks - 1, 0.975)) if blocks > 1 else Z_95
    strengths = [
        Strength(
            arm=arm,
            estimate=logs[arm],
            low=logs[arm] - reach * error,
            high=logs[arm] + reach * error,
            n=sum(arm in (choice.one, choice.other) for choice in choices),
        )
        for arm, error in zip(arms, errors, strict=True)
    ]
    strengths.sort(key=lambda each: -each.estimate)
    return Ranking(strengths=tuple(strengths), ties=ties, n=len(choices), blocks=blocks)


def _errors(choices: Sequence[Choice], arms: Sequence[str], logs: Mapping[str, float], ties: float) -> list[float]:
    """Return the standard error of each arm's strength, of mean 0.

    The model is an exponential family: a win counts 1 for its arm, a tie one half for both and 1 for v. A choice's
    score is what was counted less what is expected; the information is the variance of what is counted.
    """
    import numpy as np

    place, size = {arm: number for number, arm in enumerate(arms)}, len(arms) + 1
    information, scores = np.zeros((size, size)), dict[int, Any]()
    made_up = [(Choice(one=one, other=other, winner=one), PRIOR) for one in arms for other in arms if one != other]
    for choice, weight in [*((choice, 1.0) for choice in choices), *made_up]:
        i, j = place[choice.one], place[choice.other]
        counts = np.zeros((3, size))
        counts[0, i] = counts[1, j] = 1.0
        counts[2, [i, j, -1]] = (0.5, 0.5, 1.0)
        a, b = math.exp(logs[choice.one]), math.exp(logs[choice.other])
        chances = np.array([a, b, 2 * ties * math.sqrt(a * b)])
        chances /= chances.sum()
        mean = chances @ counts
        information += weight * ((counts.T * chances) @ counts - np.outer(mean, mean))
        if weight == 1.0:
            seen = counts[(choice.one, choice.other, None).index(choice.winner)]
            scores[choice.block] = scores.get(choice.block, np.zeros(size)) + seen - mean
    # Strengths are known up to a shift, and without a tie v is not known at all: those directions are left out.
    inverse = np.linalg.pinv(information, rtol=1e-9, hermitian=True)
    spread = sum(np.outer(score, score) for score in scores.values())
    sandwich = inverse @ spread @ inverse * len(scores) / max(1, len(scores) - 1)
    wider = np.maximum(np.diag(inverse), np.diag(sandwich))[: len(arms)]
    return [float(value) for value in np.sqrt(np.maximum(wider, 0.0))]


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
