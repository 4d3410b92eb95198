"""The interval of a kappa of the same cards twice, beside a slow twin and Wilson's interval."""

import itertools
import math

import numpy as np
import pytest

from benchmarks import twice as measured
from engine.study import twice
from engine.study.agreement import kappa_twice, retest
from engine.study.intervals import wilson

BAR = 3.841458820694124
STEPS = 20_000


def slow(yes: int, split: int, no: int) -> tuple[float, float]:
    """Try kappas one by one, and keep those at which Pearson's chi² of the three counts is at most 3.84."""
    n = yes + split + no
    p = (2 * yes + split) / (2 * n)
    q = 1 - p
    least = -min(p / q, q / p)
    fits: list[float] = []
    for step in range(1, STEPS):
        k = least + (1 - least) * step / STEPS
        expected = n * (p * p + k * p * q), n * 2 * p * q * (1 - k), n * (q * q + k * p * q)
        counts = (yes, split, no)
        if sum((saw - meant) ** 2 / meant for saw, meant in zip(counts, expected, strict=True)) <= BAR:
            fits.append(k)
    return fits[0], fits[-1]


@pytest.mark.parametrize(
    "counts", [(5, 4, 9), (18, 1, 17), (9, 0, 9), (1, 2, 15), (0, 3, 15), (4, 10, 4), (30, 12, 30), (1, 0, 1)]
)
def test_the_roots_of_the_cubic_are_where_the_slow_twin_stops(counts: tuple[int, int, int]):
    found = twice.interval(*counts)

    assert found == pytest.approx(slow(*counts), abs=2 / STEPS)


def test_at_one_half_it_is_wilsons_interval_of_equal_answers():
    found, share = twice.interval(7, 4, 7), wilson(14, 18)
    assert found is not None and share is not None
    assert found == pytest.approx((2 * share.low - 1, 2 * share.high - 1))


def test_every_table_of_twelve_has_an_interval_around_what_was_seen():
    for yes, split in itertools.product(range(13), repeat=2):
        if (no := 12 - yes - split) < 0:
            continue
        found, p = twice.interval(yes, split, no), (2 * yes + split) / 24
        if p in (0, 1):
            assert found is None
            continue
        assert found is not None
        seen = 1 - split / (24 * p * (1 - p))
        assert -1 <= found[0] <= seen + 1e-9 and seen - 1e-9 <= found[1] <= 1
        assert (found[1] == 1) == (split == 0)


def test_the_estimate_stays_cohens_and_never_stands_outside():
    shifted = retest([True] * 9, [False] * 8 + [True], seed=0).kappa  # one answer only, the first time
    assert (shifted.estimate, shifted.low, shifted.high) == (None, None, None)
    first, again = [True] * 8 + [False], [False] * 8 + [True]  # everything turned round
    turned = retest(first, again, seed=0).kappa
    assert turned.estimate is not None and turned.low is not None and turned.high is not None
    assert turned.low <= turned.estimate <= turned.high
    for table in itertools.product(range(4), repeat=4):
        if not sum(table):
            continue
        found = kappa_twice(*measured.answers(table))
        if found.estimate is not None:
            assert found.low is not None and found.high is not None
            assert found.low <= found.estimate <= found.high


def test_without_an_exception_there_is_an_interval_and_it_is_wide():
    steady = retest([True] * 9 + [False] * 9, [True] * 9 + [False] * 9, seed=0).kappa
    assert (steady.estimate, steady.high) == (1.0, 1.0)
    assert steady.low == pytest.approx(2 * 18 / (18 + BAR) - 1)
    assert "Donner" in steady.method


def test_it_holds_the_truth_as_often_as_it_says():
    n, true, first, again = 18, 0.63, 0.42, 0.42
    drawn = np.random.default_rng(9).multinomial(n, measured.chances(true, first, again), 1_000)
    given = [measured.now(tuple(map(int, row))) for row in drawn]
    known = [each for each in given if each.low is not None and each.high is not None]
    assert len(known) > 990
    assert 0.93 <= sum(each.low <= true <= each.high for each in known) / len(known) <= 0.97


def test_the_chances_have_the_kappa_and_the_shares_that_were_asked_for():
    a, b, c, d = measured.chances(0.5, 0.5, 0.38)
    assert math.isclose(a + b + c + d, 1) and math.isclose(a + b, 0.5) and math.isclose(a + c, 0.38)
    by_chance = 0.5 * 0.38 + 0.5 * 0.62
    assert (a + d - by_chance) / (1 - by_chance) == pytest.approx(0.5)
