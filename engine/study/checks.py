"""Whether a study ran as it should: cards of each arm, left and right, no card twice, time to rate. Judges no arm.

Each check gives a plain sentence and its bar. A check that fails says that the comparison may not be trusted; one that
passes proves nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from engine.core.seeds import derive
from engine.study.paired import mcnemar

RATIO_BAR = 0.001
"""Below this p-value counts do not fit their shares: the bar that experiment platforms use for a sample ratio."""
OTHER_BAR = 0.01
"""Below this p-value sides or times differ by more than chance explains."""
DRAWS = 20_000
"""Drawn tables where the chi-square curve is not to be trusted; the least p-value is then 1 / 20,001."""
LEAST_EXPECTED = 5.0


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One check.

    Attributes:
        p_value: of what was seen if nothing is wrong; None where there is nothing to test or nothing is left to chance.
        bar: the p-value below which the check fails, or the number of cases that is allowed.
        n: cards, choices or times that were looked at.
        seed: of the drawn tables, where there were some.
    """

    name: str
    fine: bool
    words: str
    p_value: float | None
    bar: float
    n: int
    method: str
    seed: int | None = None


def sample_ratio(stage: str, counts: Mapping[str, int], shares: Mapping[str, float], seed: int = 0) -> Check | None:
    """Return whether the cards of each arm fit their shares, or None without cards.

    Args:
        stage: what the counts are of: "assigned", "shown" or "rated".
        counts: cards of each arm.
        shares: what each arm should have, in any unit.
        seed: of the drawn tables.

    Pearson's chi-square from five expected cards an arm on; below that the multinomial itself, by drawn tables.
    """
    names, n = list(shares), sum(counts.get(name, 0) for name in shares)
    if n == 0 or len(names) < 2:
        return None
    total = sum(shares.values())
    seen, wanted = [counts.get(name, 0) for name in names], [n * shares[name] / total for name in names]
    exact = min(wanted) < LEAST_EXPECTED
    p = _drawn(seen, wanted, derive(seed, stage)) if exact else _curve(seen, wanted)
    said = ", ".join(
        f"{name} {count} of {expected:.0f}" for name, count, expected in zip(names, seen, wanted, strict=True)
    )
    return Check(
        name=f"sample ratio, {stage}",
        fine=p >= RATIO_BAR,
        words=f"Cards that were {stage} fit the plan."
        if p >= RATIO_BAR
        else f"Cards that were {stage} do not fit the plan ({said}): do not trust the comparison.",
        p_value=p,
        bar=RATIO_BAR,
        n=n,
        method=f"multinomial, {DRAWS} drawn tables" if exact else "chi-square",
        seed=seed if exact else None,
    )


def sides(left: int, right: int) -> Check | None:
    """Return whether the left card of a pair was chosen about as often as the right one (exact binomial)."""
    n = left + right
    if n == 0:
        return None
    p = mcnemar(left, right, mid=False) or 0.0
    if p >= OTHER_BAR:
        words = "Neither side was favoured."
    elif left > right:
        words = f"The left card was chosen {left} of {n} times."
    else:
        words = f"The right card was chosen {right} of {n} times."
    return Check(
        name="left and right", fine=p >= OTHER_BAR, words=words, p_value=p, bar=OTHER_BAR, n=n, method="exact binomial"
    )


def duplicates(texts: Iterable[str]) -> Check | None:
    """Return whether a text was shown twice, small and capital letters and spaces aside; None without texts."""
    plain = [" ".join(text.split()).casefold() for text in texts]
    if not plain:
        return None
    twice = len(plain) - len(set(plain))
    words = "No card came twice." if not twice else f"{twice} of {len(plain)} cards repeat an earlier one."
    return Check(name="duplicates", fine=twice == 0, words=words, p_value=None, bar=0, n=len(plain), method="count")


def time_to_rate(seconds: Mapping[str, Sequence[float]]) -> Check | None:
    """Return whether cards of all arms took about as long to rate (Kruskal and Wallis 1952).

    A difference may be taste: what is liked may be read longer. It may also be a leak, so it is said. None where fewer
    than two arms have five times.
    """
    groups = [list(times) for times in seconds.values() if len(times) >= LEAST_EXPECTED]
    if len(groups) < 2:
        return None
    n = sum(len(group) for group in groups)
    alike = len({time for group in groups for time in group}) == 1
    p = 1.0 if alike else _kruskal(groups)
    words = (
        "Cards of all kinds took about as long to rate."
        if p >= OTHER_BAR
        else ("Some kinds of cards took longer to rate than others: something beside the text may tell them apart.")
    )
    return Check(
        name="time to rate", fine=p >= OTHER_BAR, words=words, p_value=p, bar=OTHER_BAR, n=n, method="Kruskal-Wallis"
    )


# scipy.stats has both of these and takes seconds to load, which the results screen would wait for; tests compare.


def _curve(seen: Sequence[int], wanted: Sequence[float]) -> float:
    far = sum((count - mean) ** 2 / mean for count, mean in zip(seen, wanted, strict=True))
    return _chi_square(len(seen) - 1, far)


def _kruskal(groups: Sequence[Sequence[float]]) -> float:
    times = sorted(time for group in groups for time in group)
    n, ties = len(times), {time: (bisect_left(times, time), bisect_right(times, time)) for time in times}
    ranks = {time: (first + last + 1) / 2 for time, (first, last) in ties.items()}
    between = sum(sum(ranks[time] for time in group) ** 2 / len(group) for group in groups)
    level = 1 - sum((last - first) ** 3 - (last - first) for first, last in ties.values()) / (n**3 - n)
    return _chi_square(len(groups) - 1, (12 / (n * (n + 1)) * between - 3 * (n + 1)) / level)


def _chi_square(freedom: int, far: float) -> float:
    from scipy.special import chdtrc

    return float(chdtrc(freedom, max(0.0, far)))


def _drawn(seen: Sequence[int], wanted: Sequence[float], seed: int) -> float:
    """Return the share of multinomial tables at least as far from what was wanted as the seen one, itself included."""
    import numpy as np

    means, n = np.asarray(wanted), sum(seen)
    tables = np.random.default_rng(seed).multinomial(n, means / n, size=DRAWS)
    far = ((np.asarray(seen) - means) ** 2 / means).sum()
    further = ((tables - means) ** 2 / means).sum(axis=1) >= far - 1e-9
    return float((1 + further.sum()) / (DRAWS + 1))
