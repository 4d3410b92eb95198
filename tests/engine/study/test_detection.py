from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.detection import area, criterion, signed
from engine.study.intervals import Z_95, detection

stats = pytest.importorskip("scipy.stats")
levels = st.lists(st.integers(-3, 3), min_size=1, max_size=30)


def test_the_textbook_s_face_recognition():
    # Macmillan and Creelman 2005, Detection Theory, 2nd ed., ch. 1 and 2: hits .80, false alarms .40: d′ 1.095, c −.29;
    # at many cards the correction vanishes
    lean, eye = criterion(80_000, 100_000, 40_000, 100_000), detection(80_000, 100_000, 40_000, 100_000)

    assert lean is not None
    assert eye is not None
    assert eye.d_prime == pytest.approx(1.095, abs=5e-4)
    assert lean.estimate == pytest.approx(-0.294, abs=5e-4)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_the_criterion_is_that_of_the_detection(hits: int, misses: int, alarms: int, passed: int):
    lean, eye = (
        criterion(hits, hits + misses, alarms, alarms + passed),
        detection(hits, hits + misses, alarms, alarms + passed),
    )
    if eye is None:
        assert lean is None
        return
    assert lean is not None
    assert lean.estimate == pytest.approx(eye.criterion)
    assert lean.high - lean.low == pytest.approx(
        (eye.high - eye.low) / 2
    )  # z's are independent: half the sum, half the sd


@given(levels, levels)
def test_the_area_is_mann_and_whitney_s(made: list[int], human: list[int]):
    found = area(made, human)
    theirs = stats.mannwhitneyu(made, human, method="asymptotic").statistic / (len(made) * len(human))

    assert found is not None
    assert found.estimate == pytest.approx(theirs)
    assert 0 <= found.low <= found.estimate <= found.high <= 1
    assert (found.made, found.human) == (len(made), len(human))
    back = area(human, made)
    assert back is not None
    assert (back.low, back.high) == pytest.approx((1 - found.high, 1 - found.low), abs=1e-9)


def test_the_ends_of_the_interval_by_a_slow_walk():
    made, human = [3, 2, 2, 1, -1, 3, 2, 1], [-3, -2, 1, -1, 2, -3, -2, -1]
    found = area(made, human)
    assert found is not None

    def near(theta: float) -> bool:
        star = (len(made) + len(human)) / 2 - 1
        inner = 1 + star * (1 - theta) / (2 - theta) + star * theta / (1 + theta)
        return abs(found.estimate - theta) <= Z_95 * (theta * (1 - theta) * inner / (len(made) * len(human))) ** 0.5

    inside = [step / 20_000 for step in range(1, 20_000) if near(step / 20_000)]
    assert (found.low, found.high) == pytest.approx((inside[0], inside[-1]), abs=1e-4)


def test_told_apart_without_an_error_is_not_certain():
    found = area([2] * 10, [-2] * 10)

    assert found is not None
    assert found.estimate == found.high == 1
    assert 0.5 < found.low < 0.95


def test_no_data_no_numbers():
    assert area([], [1]) is None
    assert area([1], []) is None
    assert criterion(0, 0, 1, 5) is None
    assert (signed("ai", 3), signed("human", 2)) == (3, -2)


@pytest.mark.parametrize("truth", [(0.5, 0.5), (0.7, 0.3), (0.5, 0.2)])
def test_the_intervals_cover_the_truth(truth: tuple[float, float]):
    n, z = 30, NormalDist().inv_cdf
    wanted = -(z(truth[0]) + z(truth[1])) / 2
    chance = [stats.binom.pmf(range(n + 1), n, share) for share in truth]
    covered = 0.0
    for hits in range(n + 1):
        for alarms in range(n + 1):
            found = criterion(hits, n, alarms, n)
            assert found is not None
            covered += chance[0][hits] * chance[1][alarms] * (found.low <= wanted <= found.high)

    assert 0.93 <= covered <= 0.98
