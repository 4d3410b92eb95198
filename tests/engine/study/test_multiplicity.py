import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.multiplicity import e_bh, e_holm, holm

multitest = pytest.importorskip("statsmodels.stats.multitest")

bets = st.lists(st.floats(0, 1e4), min_size=1, max_size=6)


def named(values: list[float]) -> dict[str, float | None]:
    return {f"arm {place}": value for place, value in enumerate(values)}


def test_holm_on_the_usual_example():
    # four hypotheses at .05; the example of the encyclopaedia article on Holm 1979 (Scand. J. Stat. 6:65)
    found = holm({"1": 0.01, "2": 0.04, "3": 0.03, "4": 0.005})

    assert found == pytest.approx({"1": 0.03, "2": 0.06, "3": 0.06, "4": 0.02})


def test_holm_agrees_with_statsmodels():
    rng = random.Random(8)
    for size in (1, 2, 3, 5, 6) * 8:
        values = [rng.choice((0.0, 1.0, 0.04, rng.random(), rng.random() / 50)) for _ in range(size)]
        theirs = multitest.multipletests(values, method="holm")[1]
        assert list(holm(named(values)).values()) == pytest.approx(list(theirs))


def test_an_arm_without_a_p_value_neither_counts_nor_gets_one():
    assert holm({"a": 0.02, "b": None, "c": 0.5}) == pytest.approx({"a": 0.04, "b": None, "c": 0.5})
    assert holm({"a": None}) == {"a": None}
    assert e_holm({"a": 30.0, "b": None}) == {"a": 30.0, "b": None}
    assert holm({}) == {}
    assert e_bh({}) == ()


@given(bets)
def test_e_holm_agrees_with_the_closed_test_over_all_sets(values: list[float]):
    found = e_holm(named(values))
    for place, own in enumerate(values):
        others = [value for at, value in enumerate(values) if at != place]
        sets = [rest for size in range(len(others) + 1) for rest in combinations(others, size)]
        least = min((own + sum(rest)) / (1 + len(rest)) for rest in sets)
        assert found[f"arm {place}"] == pytest.approx(least)


def test_e_bh_by_hand():
    # of 4 at .05: the k-th largest must be 4 / (.05 k) = 80 / k or more: 100 ≥ 80, 41 ≥ 40, 20 < 26.7, 3 < 20
    assert e_bh({"a": 41.0, "b": 3.0, "c": 100.0, "d": 20.0}) == ("c", "a")
    assert e_bh({"a": 30.0, "b": 30.0, "c": 30.0, "d": None}) == ("a", "b", "c")
    assert e_bh({"a": 19.0}) == ()
