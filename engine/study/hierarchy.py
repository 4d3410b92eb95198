"""Several people's answers together: what a method does for people in general, and for each of them.

Like rates of one person hang together, so people are the unit: the more people, the narrower, however many cards each
rated. Knows nothing of studies; arms and people are names.
"""

import math
from collections.abc import Mapping, Sequence
from statistics import fmean, stdev
from typing import Any

import msgspec

from engine.study.intervals import Rate

LEAST_PEOPLE = 4
"""Below this number an interval over people says nothing."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One rated card: who rated it, which arm made it, whether it was liked."""

    person: str
    arm: str
    liked: bool


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """An arm against the floor, over people.

    Attributes:
        log_odds: of a like, against the floor's.
        low: of its 95 % interval.
        high: of its 95 % interval.
        better: chance that the arm is better for people in general, from the same curve as the interval.
        p_value: of no difference, two-sided, for this comparison alone.
        people: who rated cards of both.
        n: their cards.
    """

    arm: str
    log_odds: float
    low: float
    high: float
    better: float
    p_value: float
    people: int
    n: int
    method: str = "GEE, logit, exchangeable within people; Mancl and DeRouen (2001) covariance, t of people - 1"


class Personal(msgspec.Struct, frozen=True, kw_only=True):
    """One person's like rate of one arm, drawn towards everyone's as far as people are alike.

    Attributes:
        raw: likes over cards, None without cards.
        rate: shrunk, with its 95 % interval.
        weight: cards that everyone's rate counts for.
    """

    person: str
    arm: str
    raw: float | None
    rate: Rate
    weight: float
    n: int
    method: str = "beta-binomial, empirical Bayes by moments"


def effect(answers: Sequence[Answer], arm: str, floor: str, comparisons: int = 1) -> Effect | None:
    """Return what `arm` does against `floor` for people in general (Liang and Zeger 1986).

    The interval is widened for `comparisons` made in one report (Bonferroni). None with fewer than four people who
    rated both, where one of the two was always or never liked by all, or where all people are alike.
    """
    import numpy as np
    from scipy.special import stdtr, stdtrit

    both = {a.person for a in answers if a.arm == arm} & {a.person for a in answers if a.arm == floor}
    used = sorted((a for a in answers if a.person in both and a.arm in (arm, floor)), key=lambda a: a.person)
    rates = [{a.liked for a in used if a.arm == name} for name in (arm, floor)]
    if len(both) < LEAST_PEOPLE or any(len(seen) < 2 for seen in rates):
        return None
    likes = np.array([a.liked for a in used], float)
    design = np.array([(1.0, a.arm == arm) for a in used], float)
    estimate, error = _gee(likes, design, np.array([a.person for a in used]))
    freedom = len(both) - 1
    if not error > 0:  # people who are all alike leave nothing to judge a spread by
        return None
    reach = float(stdtrit(freedom, 1 - 0.025 / max(1, comparisons))) * error
    return Effect(
        arm=arm,
        log_odds=estimate,
        low=estimate - reach,
        high=estimate + reach,
        better=float(stdtr(freedom, estimate / error)),
        p_value=2 * float(stdtr(freedom, -abs(estimate) / error)),
        people=len(both),
        n=len(used),
    )


def _gee(likes: object, design: object, people: object) -> tuple[float, float]:
    from statsmodels.genmod.cov_struct import Exchangeable
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_estimating_equations import GEE

    model = GEE(likes, design, groups=people, family=Binomial(), cov_struct=Exchangeable())
    fitted: Any = model.fit(cov_type="bias_reduced")
    return float(fitted.params[1]), float(fitted.bse[1])


class OverPeople(msgspec.Struct, frozen=True, kw_only=True):
    """The mean of one number a person, with its 95 % interval over people like these; no interval for few."""

    mean: float
    low: float | None
    high: float | None
    people: int
    method: str = "t over people"


def over_people(values: Sequence[float]) -> OverPeople | None:
    """Return the mean of one number a person, or None without people; an interval from four people on."""
    from scipy.special import stdtrit

    if not values:
        return None
    n, mean = len(values), fmean(values)
    if n < LEAST_PEOPLE:
        return OverPeople(mean=mean, low=None, high=None, people=n)
    half = float(stdtrit(n - 1, 0.975)) * stdev(values) / math.sqrt(n)
    return OverPeople(mean=mean, low=mean - half, high=mean + half, people=n)


def personal(counts: Mapping[tuple[str, str], tuple[int, int]]) -> tuple[Personal, ...]:
    """Return every person's shrunk like rate of every arm from (likes, cards) by (person, arm).

    Each arm has a beta prior of its own, of the mean and spread of its people (Kleinman 1973); where people differ
    no more than chance makes them, everyone gets nearly the common rate.
    """
    from scipy.special import betaincinv

    found: list[Personal] = []
    for arm in dict.fromkeys(arm for _, arm in counts):
        cells = {person: cell for (person, other), cell in counts.items() if other == arm}
        prior = _prior(list(cells.values()))
        if prior is None:
            continue
        a, b = prior
        for person, (likes, n) in cells.items():
            above, below = a + likes, b + n - likes
            rate = Rate(
                estimate=above / (above + below),
                low=float(betaincinv(above, below, 0.025)),
                high=float(betaincinv(above, below, 0.975)),
            )
            raw = likes / n if n else None
            found.append(Personal(person=person, arm=arm, raw=raw, rate=rate, weight=a + b, n=n))
    return tuple(found)


_WIDEST = 1.0


def _prior(cells: Sequence[tuple[int, int]]) -> tuple[float, float] | None:
    """Return both parameters of the beta distribution of people's rates by moments, or None without a card.

    Half a like of two is added, so that an arm that nobody liked keeps a chance. The prior's weight stays within 1 card
    and all cards that there are: everyone's rate is not known better than that, however alike people seem.
    """
    total, likes, people = sum(n for _, n in cells), sum(k for k, _ in cells), sum(n > 0 for _, n in cells)
    if total == 0:
        return None
    mean = (likes + 0.5) / (total + 1)
    weight = most = max(_WIDEST, float(total))
    if people > 1:
        spread = sum(n * (k / n - mean) ** 2 for k, n in cells if n)
        size = total - sum(n * n for _, n in cells) / total
        own = spread - (people - 1) * mean * (1 - mean)
        between = own / (mean * (1 - mean) * (size - (people - 1))) if size > people - 1 else 0.0
        weight = 1 / between - 1 if between > 0 else most
    weight = min(max(weight, _WIDEST), most)
    return mean * weight, (1 - mean) * weight
