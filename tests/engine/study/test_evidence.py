import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.evidence import PRIOR, evidence, log_e, sequence

integrate = pytest.importorskip("scipy.integrate")
stats = pytest.importorskip("scipy.stats")


def test_mackay_s_euro_coin():
    # MacKay 2003, Information Theory, Inference and Learning Algorithms, p. 64: 140 heads of 250, by prior
    published = {0.37: 0.25, 1: 0.48, 2.7: 0.82, 7.4: 1.3, 20: 1.8, 55: 1.9, 148: 1.7, 403: 1.3, 1096: 1.1}
    for prior, ratio in published.items():
        assert math.exp(log_e(140, 110, prior)) == pytest.approx(ratio, abs=0.05)


# log e of the beta-binomial mixture of the `expectation` package, 0.6.1, run apart: it needs a later Python than we do.
PACKAGE = [
    (False, 1.0, 7, 1, 1.268511), (False, 2.0, 7, 1, 1.132379), (False, 10.0, 60, 35, 1.878639),
    (False, 2.0, 4, 12, 0.881886), (False, 2.0, 30, 18, 0.085339), (True, 1.0, 7, 1, 1.941934),
    (True, 2.0, 12, 4, 1.542733), (True, 2.0, 4, 12, -1.873758), (True, 10.0, 60, 35, 2.562336),
]  # fmt: skip


@pytest.mark.parametrize(("one_sided", "prior", "wins", "losses", "value"), PACKAGE)
def test_it_agrees_with_a_package(one_sided: bool, prior: float, wins: int, losses: int, value: float):
    assert log_e(wins, losses, prior, one_sided=one_sided) == pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize("one_sided", [False, True])
@pytest.mark.parametrize(("wins", "losses"), [(0, 0), (3, 0), (5, 9), (17, 6), (30, 29)])
def test_it_is_the_mean_likelihood_ratio_over_the_prior(wins: int, losses: int, one_sided: bool):
    """The readable twin: integrate the ratio of likelihoods over the prior."""
    prior, low = stats.beta(PRIOR, PRIOR), 0.5 if one_sided else 0.0
    whole = prior.sf(low)
    mean, _ = integrate.quad(
        lambda share: prior.pdf(share) / whole * (2 * share) ** wins * (2 * (1 - share)) ** losses, low, 1
    )

    assert math.exp(log_e(wins, losses, one_sided=one_sided)) == pytest.approx(mean)


def ever_reaches(bar: float, blocks: int, share: float, one_sided: bool = False) -> float:
    """The exact chance that the evidence is at the bar at any of so many looks: every path, added up by counts."""
    alive, reached = {0: 1.0}, 0.0
    for n in range(1, blocks + 1):
        after: dict[int, float] = {}
        for wins, chance in alive.items():
            after[wins + 1] = after.get(wins + 1, 0.0) + chance * share
            after[wins] = after.get(wins, 0.0) + chance * (1 - share)
        alive = {}
        for wins, chance in after.items():
            if log_e(wins, n - wins, one_sided=one_sided) >= math.log(bar):
                reached += chance
            else:
                alive[wins] = chance
    return reached


def test_looking_after_every_block_finds_nothing_that_is_not_there():
    assert ever_reaches(20, 100, 0.5) < 0.05
    assert ever_reaches(20, 60, 0.5, one_sided=True) < 0.05
    assert ever_reaches(20, 60, 0.35, one_sided=True) < 0.01
    assert ever_reaches(20, 100, 0.75) > 0.9  # and the test can find


def test_a_mean_of_one_is_what_makes_it_fair():
    for n in (1, 8, 25):
        mean = sum(math.comb(n, k) / 2**n * math.exp(log_e(k, n - k)) for k in range(n + 1))
        assert mean == pytest.approx(1)


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sequence_excludes_one_half_exactly_when_the_evidence_is_at_twenty(wins: int, losses: int):
    low, high = sequence(wins, losses)

    assert (low > 0.5 or high < 0.5) == (log_e(wins, losses) >= math.log(20))
    assert 0 <= low <= high <= 1
    if wins + losses:
        assert low <= wins / (wins + losses) + 1e-8
        assert wins / (wins + losses) <= high + 1e-8


def test_the_sequence_holds_the_truth_at_every_look_of_most_studies():
    rng, missed = random.Random(11), 0
    for _ in range(150):
        wins = 0
        for n in range(1, 41):
            wins += rng.random() < 0.7
            low, high = sequence(wins, n - wins)
            if not low <= 0.7 <= high:
                missed += 1
                break
    assert missed <= 12  # 5 % of 150 is 7.5; more than 12 has a chance below 4 %


def test_what_is_kept():
    found = evidence([True] * 9 + [False])

    assert evidence([]) is None
    assert found is not None
    assert (found.n, found.wins, found.losses, found.share) == (10, 9, 1, 0.9)
    assert found.highest == pytest.approx(math.exp(log_e(9, 0)))
    assert found.ratio == pytest.approx(math.exp(log_e(9, 1)))
    assert found.p_value == pytest.approx(1 / found.highest)
    assert evidence([True] * 5000).ratio < math.inf  # type: ignore[union-attr]
