import random

import pytest

from engine.study.power import best_on_top, blocks_needed, needed, power_paired, power_unpaired, table, telling_needed


@pytest.mark.parametrize(("share", "blocks"), [(0.6, 194), (0.65, 85), (0.7, 47), (0.75, 29)])
def test_pair_wins_are_the_textbook_ones(share: float, blocks: int):
    assert telling_needed(share) == blocks


def test_the_unpaired_table_is_the_textbook_one():
    # Fleiss, Levin, Paik 2003, Statistical Methods for Rates and Proportions, eq. 4.14 without continuity correction
    assert [row.unpaired for row in table(0.2)] == [294, 138, 82, 39]


def test_what_the_plan_promises_is_what_the_tests_can_do():
    promise = needed(0.2, 0.2)

    assert power_unpaired(0.2, 0.4, promise.unpaired) == pytest.approx(0.8, abs=0.02)
    assert power_paired(0.4 * 0.8, 0.2 * 0.6, promise.paired) == pytest.approx(0.8, abs=0.03)
    assert power_unpaired(0.2, 0.4, 20) < 0.35


def test_a_gap_looked_for_downwards_and_for_several_arms():
    assert needed(0.9, 0.2).unpaired == needed(0.7, 0.2).unpaired
    assert power_unpaired(0.4, 0.2, 82) == pytest.approx(power_unpaired(0.2, 0.4, 82))
    assert needed(0.2, 0.2, comparisons=4).paired > needed(0.2, 0.2).paired
    assert blocks_needed(0.32, 0.12) == blocks_needed(0.12, 0.32)


def test_power_by_playing_studies():
    from engine.study.paired import mcnemar

    rng, found = random.Random(3), 0
    for _ in range(400):
        wins = losses = 0
        for _ in range(40):
            arm, floor = rng.random() < 0.5, rng.random() < 0.2
            wins += arm > floor
            losses += floor > arm
        found += wins > losses and (mcnemar(wins, losses) or 0) < 0.05
    assert found / 400 == pytest.approx(power_paired(0.5 * 0.8, 0.5 * 0.2, 40), abs=0.06)


def test_who_is_on_top_by_playing_studies():
    rates, rng, top = (0.1, 0.16, 0.22, 0.28, 0.34, 0.4), random.Random(4), 0.0
    for _ in range(1500):
        likes = [sum(rng.random() < rate for _ in range(20)) for rate in rates]
        best = max(likes)
        top += (likes[-1] == best) / likes.count(best)
    assert best_on_top(rates, 20) == pytest.approx(top / 1500, abs=0.04)


def test_the_ends():
    assert best_on_top([0.3, 0.3, 0.3], 15) == pytest.approx(1 / 3)
    assert best_on_top([0.0, 1.0], 5) == pytest.approx(1)
    assert best_on_top([0.2, 0.4], 0) == pytest.approx(1 / 2)
