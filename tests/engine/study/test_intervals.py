import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.intervals import Z_95, Rate, cards_needed, detection, newcombe, wilson

stats = pytest.importorskip("scipy.stats")

counts = st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize("n", [1, 2, 3, 7, 10, 20, 42, 60, 137, 1000])
def test_wilson_agrees_with_scipy_over_a_grid(n: int):
    for successes in {0, 1, n // 5, n // 2, n - 1, n}:
        ours, theirs = wilson(successes, n), stats.binomtest(successes, n).proportion_ci(0.95, "wilson")

        assert ours is not None
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


def wilson_by_search(successes: int, n: int) -> tuple[float, float]:
    """The readable twin: the shares p that a score test of p against the data does not reject, found by bisection."""

    def rejected(p: float) -> bool:
        return abs(successes / n - p) > Z_95 * math.sqrt(p * (1 - p) / n)

    ends: list[float] = []
    for outside in (0.0, 1.0):
        inside = successes / n
        if inside == outside:
            ends.append(outside)
            continue
        for _ in range(80):
            middle = (inside + outside) / 2
            inside, outside = (inside, middle) if rejected(middle) else (middle, outside)
        ends.append(inside)
    return ends[0], ends[1]


@given(counts)
def test_wilson_agrees_with_its_readable_twin(case: tuple[int, int]):
    successes, n = case
    rate = wilson(successes, n)

    if n == 0:
        assert rate is None
    else:
        assert rate is not None
        assert (rate.low, rate.high) == pytest.approx(wilson_by_search(successes, n), abs=1e-9)
        assert 0 <= rate.low <= rate.estimate <= rate.high <= 1


@pytest.mark.parametrize(
    ("case", "low", "high"), [((56, 70, 48, 80), 0.0524, 0.3339), ((9, 10, 3, 10), 0.1705, 0.8090)]
)
def test_newcombe_reproduces_the_examples_of_his_paper(case: tuple[int, int, int, int], low: float, high: float):
    gap = newcombe(*case)

    assert gap is not None
    assert (gap.low, gap.high) == pytest.approx((low, high), abs=5e-5)


@given(counts, counts)
def test_a_gap_turned_round_is_the_same_gap(one: tuple[int, int], other: tuple[int, int]):
    forth, back = newcombe(*one, *other), newcombe(*other, *one)

    if 0 in (one[1], other[1]):
        assert forth is None
        assert back is None
    else:
        assert forth is not None
        assert back is not None
        assert (forth.low, forth.high) == pytest.approx((-back.high, -back.low))
        assert -1 <= forth.low <= forth.estimate <= forth.high <= 1 + 1e-12


def test_more_comparisons_make_an_interval_wider_as_bonferroni_says():
    one, four = newcombe(20, 50, 10, 50), newcombe(20, 50, 10, 50, comparisons=4)
    z = stats.norm.isf(0.05 / 8)
    first, second = wilson(20, 50, z), wilson(10, 50, z)

    assert one is not None
    assert four is not None
    assert isinstance(first, Rate)
    assert isinstance(second, Rate)
    assert four.low == pytest.approx(0.2 - math.hypot(0.4 - first.low, second.high - 0.2))
    assert four.low < one.low < one.high < four.high


def test_d_prime_by_hand():
    # 20 of 25 and 10 of 25: rates 20.5/26 and 10.5/26; z .80109 and -.24341 from a table of the normal curve
    found = detection(20, 25, 10, 25)

    assert found is not None
    assert found.d_prime == pytest.approx(1.0445, abs=2e-4)
    assert found.criterion == pytest.approx(-0.2788, abs=2e-4)


@given(counts, counts)
def test_d_prime_agrees_with_its_readable_twin(hits: tuple[int, int], alarms: tuple[int, int]):
    found = detection(*hits, *alarms)
    if 0 in (hits[1], alarms[1]):
        assert found is None
        return
    z_hit = stats.norm.ppf((hits[0] + 0.5) / (hits[1] + 1))
    z_alarm = stats.norm.ppf((alarms[0] + 0.5) / (alarms[1] + 1))

    assert found is not None
    assert found.d_prime == pytest.approx(z_hit - z_alarm)
    assert found.criterion == pytest.approx(-(z_hit + z_alarm) / 2)
    assert found.low < found.d_prime < found.high


@pytest.mark.parametrize("truth", [(0.5, 0.5), (0.7, 0.3), (0.6, 0.2)])
def test_the_interval_of_d_prime_covers_the_truth(truth: tuple[float, float]):
    n, wanted = 25, stats.norm.ppf(truth[0]) - stats.norm.ppf(truth[1])
    chance = [stats.binom.pmf(range(n + 1), n, share) for share in truth]
    covered = 0.0
    for hits in range(n + 1):
        for alarms in range(n + 1):
            found = detection(hits, n, alarms, n)
            assert found is not None
            covered += chance[0][hits] * chance[1][alarms] * (found.low <= wanted <= found.high)

    assert 0.93 <= covered <= 0.98


@pytest.mark.parametrize(("base", "gap", "cards"), [(0.2, 0.1, 294), (0.2, 0.15, 138), (0.2, 0.2, 82), (0.1, 0.2, 62)])
def test_the_number_of_cards_needed_is_the_textbook_one(base: float, gap: float, cards: int):
    assert cards_needed(base, gap) == cards


def test_with_no_room_above_the_gap_is_looked_for_below():
    assert cards_needed(0.95) == cards_needed(0.75)
    assert cards_needed(0.2, comparisons=4) > cards_needed(0.2)
