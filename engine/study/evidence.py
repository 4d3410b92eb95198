"""Evidence that may be looked at after every block: a bet against "no difference" between two arms.

The bet is on the telling blocks, in which one of the two was liked alone. An e-value of N says that the data are N
times likelier under some real difference, spread as the prior says, than under none. Whatever the moment of looking,
chance alone brings it to 20 in at most 1 of 20 studies (Ville 1939).
"""

import math
from collections.abc import Callable, Sequence

import msgspec

PRIOR = 2.0
"""Both parameters of the beta prior on the share of wins: shares near .5 are likelier than those near 0 or 1."""
ALPHA = 0.05


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What the blocks say so far about an arm against the floor.

    Attributes:
        ratio: the e-value now; 23 is "evidence 23:1", below 1 speaks for no difference.
        highest: the largest that it ever was.
        p_value: 1 / highest, at most 1; holds at any time of looking.
        share: of the telling blocks, those that the arm won.
        low: of a 95 % confidence sequence of that share: it holds at all times at once.
        high: of the same.
        n: telling blocks, wins + losses.
    """

    ratio: float
    highest: float
    p_value: float
    share: float
    low: float
    high: float
    n: int
    wins: int
    losses: int
    method: str = "two-sided beta(2, 2) mixture of likelihood ratios"


def log_e(wins: int, losses: int, prior: float = PRIOR, *, one_sided: bool = False) -> float:
    """Return the natural log of the e-value of `wins` and `losses` against a share of one half; 0 without data.

    One-sided, the prior holds only shares above one half, and the null is "no better": a share of one half or less.
    """
    a, b = prior + wins, prior + losses
    found = _betaln(a, b) - _betaln(prior, prior) + (wins + losses) * math.log(2)
    if one_sided:
        from scipy.special import betainc

        # The upper half of the posterior against the upper half of the prior, which is symmetric.
        found += math.log(max(float(betainc(b, a, 0.5)), 1e-300)) + math.log(2)
    return found


def evidence(won: Sequence[bool], prior: float = PRIOR) -> Evidence | None:
    """Return the evidence after the telling blocks in their order (True: the arm won), or None without any."""
    if not won:
        return None
    path = [0.0]
    wins = 0
    for block, one in enumerate(won, start=1):
        wins += one
        path.append(log_e(wins, block - wins, prior))
    losses = len(won) - wins
    low, high = sequence(wins, losses, prior)
    highest = max(path)
    return Evidence(
        ratio=math.exp(min(path[-1], 700.0)),
        highest=math.exp(min(highest, 700.0)),
        p_value=math.exp(-highest),
        share=wins / len(won),
        low=low,
        high=high,
        n=len(won),
        wins=wins,
        losses=losses,
    )


def sequence(wins: int, losses: int, prior: float = PRIOR, alpha: float = ALPHA) -> tuple[float, float]:
    """Return the shares of wins that no bet of the same kind multiplied by 1 / `alpha`: a confidence sequence.

    The same mixture, against every share in place of one half (Howard et al. 2021); (0, 1) without data.
    """
    n = wins + losses
    if n == 0:
        return 0.0, 1.0
    mixed = _betaln(prior + wins, prior + losses) - _betaln(prior, prior)

    def stands(share: float) -> bool:
        against = (wins * math.log(share) if wins else 0.0) + (losses * math.log1p(-share) if losses else 0.0)
        return mixed - against < -math.log(alpha)

    best = min(max(wins / n, _EDGE), 1 - _EDGE)
    low = 0.0 if stands(_EDGE) else _border(stands, best, _EDGE)
    high = 1.0 if stands(1 - _EDGE) else _border(stands, best, 1 - _EDGE)
    return low, high


_EDGE = 1e-9


def _border(stands: Callable[[float], bool], inside: float, outside: float) -> float:
    for _ in range(60):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if stands(middle) else (inside, middle)
    return inside


def _betaln(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
