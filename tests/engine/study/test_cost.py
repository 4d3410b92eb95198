import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.cost import cost_per_like, ratio_interval
from engine.study.intervals import wilson


def test_a_like_costs_what_was_spent_over_what_was_liked():
    found = cost_per_like([1, 2, 3, 4] * 8, 6, "s")

    assert found is not None
    assert found.per_like == pytest.approx(80 / 6)
    assert (found.per_card, found.n, found.likes, found.unit) == (2.5, 32, 6, "s")
    assert found.high is not None
    assert found.low < found.per_like < found.high


def test_nothing_liked_has_no_number_but_a_bound():
    found = cost_per_like([5.0] * 20, 0, "$")
    most = wilson(0, 20)

    assert cost_per_like([], 0, "$") is None
    assert found is not None
    assert most is not None
    assert (found.per_like, found.high) == (None, None)
    assert found.low == pytest.approx(5 / most.high)


def test_with_a_constant_cost_it_is_the_interval_of_the_rate_turned_over():
    found, rate = cost_per_like([3.0] * 40, 9, "tokens"), wilson(9, 40)

    assert found is not None
    assert rate is not None
    assert (found.low, found.high) == pytest.approx((3 / rate.high, 3 / rate.low))


def fieller(mean: float, half: float, rate: float, reach: float) -> tuple[float, float]:
    """Fieller 1954 for two independent normal means with half-widths: the roots of (m - r q)² = h² + r² k²."""
    a, b, c = rate**2 - reach**2, -2 * mean * rate, mean**2 - half**2
    root = math.sqrt(b * b - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


@pytest.mark.parametrize(
    ("mean", "half", "rate", "reach"), [(10, 1, 0.4, 0.1), (2.5, 0.4, 0.3, 0.2), (7, 3, 0.9, 0.05)]
)
def test_symmetric_parts_give_fieller_s_interval(mean: float, half: float, rate: float, reach: float):
    # Donner and Zou 2012, Stat. Methods Med. Res. 21:347: MOVER-R with symmetric limits is Fieller's theorem
    found = ratio_interval((mean, mean - half, mean + half), (rate, rate - reach, rate + reach))

    assert found == pytest.approx(fieller(mean, half, rate, reach))


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60), st.data())
def test_the_interval_always_holds_the_estimate(costs: list[float], data: st.DataObject):
    found = cost_per_like(costs, data.draw(st.integers(0, len(costs))), "s")

    assert found is not None
    assert found.low >= 0
    assert math.isfinite(found.low)
    if found.per_like is not None:
        assert found.high is not None
        assert found.low <= found.per_like * (1 + 1e-9) + 1e-9
        assert found.per_like <= found.high * (1 + 1e-9) + 1e-9
