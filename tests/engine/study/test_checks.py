from itertools import product

import pytest

from engine.study.checks import duplicates, sample_ratio, sides, time_to_rate

stats = pytest.importorskip("scipy.stats")


def test_a_sample_ratio_mismatch_of_the_literature():
    # Fabijan et al. 2019, KDD, "Diagnosing Sample Ratio Mismatch": 821,588 and 815,482 of an even split, p below .001
    found = sample_ratio("shown", {"a": 821_588, "b": 815_482}, {"a": 1, "b": 1})

    assert found is not None
    assert found.p_value == pytest.approx(stats.chi2.sf((821_588 - 815_482) ** 2 / (821_588 + 815_482), 1))
    assert found.p_value < 1e-5
    assert not found.fine
    assert "do not trust" in found.words


def test_few_cards_are_judged_by_the_multinomial_itself():
    seen, shares = {"a": 7, "b": 0, "c": 1}, {"a": 1, "b": 1, "c": 1}
    found = sample_ratio("rated", seen, shares, seed=3)

    def far(cells: tuple[int, ...]) -> float:
        return sum((cell - 8 / 3) ** 2 for cell in cells)

    twin = sum(
        stats.multinomial.pmf(cells, 8, [1 / 3] * 3)
        for cells in product(range(9), repeat=3)
        if sum(cells) == 8 and far(cells) >= far((7, 0, 1)) - 1e-9
    )
    assert found is not None
    assert found.p_value == pytest.approx(twin, abs=0.003)
    assert found.seed == 3
    assert found == sample_ratio("rated", seen, shares, seed=3)


def test_unequal_shares_and_nothing_to_test():
    even = sample_ratio("assigned", {"a": 20, "human": 40}, {"a": 1, "human": 2})

    assert even is not None
    assert even.p_value == pytest.approx(1)
    assert even.fine
    assert sample_ratio("shown", {}, {"a": 1, "b": 1}) is None
    assert sample_ratio("shown", {"a": 3}, {"a": 1}) is None
    missing = sample_ratio("shown", {"a": 30}, {"a": 1, "b": 1})
    assert missing is not None
    assert not missing.fine


def test_sides():
    even, right = sides(11, 9), sides(5, 30)

    assert sides(0, 0) is None
    assert even is not None
    assert even.fine
    assert right is not None
    assert (right.fine, right.words) == (False, "The right card was chosen 30 of 35 times.")


def test_duplicates():
    twice = duplicates(["A joke.", "a  JOKE.", "Another."])

    assert duplicates([]) is None
    assert duplicates(["One.", "Two."]).fine  # type: ignore[union-attr]
    assert twice is not None
    assert (twice.fine, twice.words) == (False, "1 of 3 cards repeat an earlier one.")


def test_time_to_rate():
    # Kruskal and Wallis 1952's bottle-cap machines, J. Am. Stat. Assoc. 47:583, table 1.1: H = 5.656, p = .059
    caps = {"1": [340.0, 345, 330, 342, 338], "2": [339.0, 333, 344], "3": [347.0, 343, 349, 355]}
    assert stats.kruskal(*caps.values()).statistic == pytest.approx(5.656, abs=5e-4)
    quick, slow = [float(k) for k in range(1, 13)], [float(k) for k in range(20, 32)]
    found = time_to_rate({"a": quick, "b": slow})

    assert time_to_rate(caps) is None  # only one has five
    assert time_to_rate({"a": quick}) is None
    assert time_to_rate({"a": [2.0] * 6, "b": [2.0] * 6}).fine  # type: ignore[union-attr]
    assert time_to_rate({"a": quick, "b": [k + 0.5 for k in quick]}).fine  # type: ignore[union-attr]
    assert found is not None
    assert not found.fine
    assert found.p_value == pytest.approx(stats.kruskal(quick, slow).pvalue)


def test_with_ties_it_is_scipy_s():
    found = time_to_rate({"a": [1.0, 1, 2, 3, 3, 5], "b": [2.0, 3, 3, 4, 6, 6, 7], "c": [1.0, 2, 2, 2, 9]})

    assert found is not None
    theirs = stats.kruskal([1, 1, 2, 3, 3, 5], [2, 3, 3, 4, 6, 6, 7], [1, 2, 2, 2, 9]).pvalue
    assert found.p_value == pytest.approx(theirs)
    assert sides(5, 30).p_value == pytest.approx(stats.binomtest(5, 35).pvalue)  # type: ignore[union-attr]
