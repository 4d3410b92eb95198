import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.intervals import wilson
from engine.study.paired import Pairs, correlation, count, mcnemar, paired

stats = pytest.importorskip("scipy.stats")

cells = st.tuples(*[st.integers(0, 60)] * 4)


def table(both: int, wins: int, losses: int, neither: int) -> Pairs:
    return Pairs(both=both, wins=wins, losses=losses, neither=neither)


def test_the_interval_is_that_of_a_published_table():
    # Cavo et al. 2012, worked in Fagerland, Lydersen and Laake 2017, Statistical Analysis of Contingency Tables, ch. 8
    found = paired(table(59, 6, 16, 80))

    assert found is not None
    assert (found.estimate, found.low, found.high) == pytest.approx((-0.0621, -0.1186, -0.0046), abs=5e-5)
    assert (found.n, found.wins, found.losses) == (161, 6, 16)


def test_both_p_values_are_those_of_a_published_table():
    # Bentur et al. 2009, as worked in Fagerland, Lydersen and Laake 2013, BMC Med. Res. Methodol. 13:91
    assert mcnemar(1, 7, mid=False) == pytest.approx(0.0703, abs=5e-5)
    assert mcnemar(1, 7) == pytest.approx(0.0391, abs=5e-5)


def test_the_prime_minister_s_approval():
    # Agresti 2002, Categorical Data Analysis, 2nd ed., table 10.1: 944 of 1,600 approved, then 880; z² = 17.36
    found = paired(table(794, 86, 150, 570))

    assert found is not None
    assert found.estimate == pytest.approx(-0.04)
    # his interval is Wald's, −.059 to −.021; the score interval is the same to that precision at this n
    assert (found.low, found.high) == pytest.approx((-0.059, -0.021), abs=5e-4)
    assert found.p_value == pytest.approx(stats.chi2.sf((86 - 150) ** 2 / 236, 1), rel=0.1)


def exact_by_listing(wins: int, losses: int, mid: bool) -> float:
    """The readable twin: add up every outcome no likelier than the seen one, or half of those as likely."""
    n = wins + losses
    chance = [math.comb(n, k) / 2**n for k in range(n + 1)]
    seen = abs(wins - losses)
    further = sum(p for k, p in enumerate(chance) if abs(2 * k - n) > seen)
    level = sum(p for k, p in enumerate(chance) if abs(2 * k - n) == seen)
    return further + (level / 2 if mid and seen else level)


@given(st.integers(0, 80), st.integers(0, 80), st.booleans())
def test_mcnemar_agrees_with_its_readable_twin_and_with_scipy(wins: int, losses: int, mid: bool):
    found = mcnemar(wins, losses, mid=mid)

    if wins + losses == 0:
        assert found is None
        return
    assert found == pytest.approx(exact_by_listing(wins, losses, mid))
    if not mid:
        assert found == pytest.approx(stats.binomtest(wins, wins + losses).pvalue)


@given(cells)
def test_the_interval_agrees_with_a_slow_twin(cell: tuple[int, int, int, int]):
    e, f, g, h = cell
    n = sum(cell)
    found = paired(table(*cell))
    if n == 0:
        assert found is None
        return
    one, other = wilson(e + f, n), wilson(e + g, n)
    assert found is not None
    assert one is not None
    assert other is not None
    a = (e + f) * (g + h) * (e + g) * (f + h)
    b = e * h - f * g
    c = b - n / 2 if b > n / 2 else (b if b < 0 else 0)
    phi = c / math.sqrt(a) if a else 0
    dl1, du2 = one.estimate - one.low, other.high - other.estimate
    du1, dl2 = one.high - one.estimate, other.estimate - other.low
    below = math.sqrt(max(0, dl1**2 - 2 * phi * dl1 * du2 + du2**2))
    above = math.sqrt(max(0, du1**2 - 2 * phi * du1 * dl2 + dl2**2))

    assert correlation(table(*cell)) == pytest.approx(phi)
    assert found.low == pytest.approx(max(-1, (f - g) / n - below), abs=1e-9)
    assert found.high == pytest.approx(min(1, (f - g) / n + above), abs=1e-9)


@given(cells)
def test_turned_round_it_is_the_same_difference(cell: tuple[int, int, int, int]):
    e, f, g, h = cell
    forth, back = paired(table(e, f, g, h)), paired(table(e, g, f, h))
    if forth is None or back is None:
        assert sum(cell) == 0
        return
    assert (forth.low, forth.high, forth.p_value) == pytest.approx((-back.high, -back.low, back.p_value))
    assert -1 <= forth.low <= forth.estimate + 1e-12 <= forth.high + 2e-12 <= 1 + 2e-12


def test_counting_and_widening():
    pairs = count([(True, True), (True, False), (True, False), (False, True), (False, False)])
    one, five = paired(table(4, 12, 3, 20)), paired(table(4, 12, 3, 20), comparisons=5)

    assert pairs == table(1, 2, 1, 1)
    assert one is not None
    assert five is not None
    assert five.low < one.low < one.high < five.high
    assert paired(Pairs()) is None
    assert paired(table(3, 0, 0, 3)).p_value == 1.0  # type: ignore[union-attr]
