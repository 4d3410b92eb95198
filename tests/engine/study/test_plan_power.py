import random

import msgspec
import pytest

from engine.core.errors import BadInput, UnknownName
from engine.study.paired import mcnemar
from engine.study.power import needed, power_paired, smallest, tells
from engine.workflows.study_plans import SIZES, plans, power
from engine.workflows.workspace import Workspace
from tests.factories.people import plan_of


def test_the_exact_power_is_that_of_studies_played():
    rng, found, runs = random.Random(3), 0, 4000
    for _ in range(runs):
        pairs = [(rng.random() < 0.6, rng.random() < 0.2) for _ in range(25)]
        wins, losses = sum(a and not b for a, b in pairs), sum(b and not a for a, b in pairs)
        found += wins > losses and (mcnemar(wins, losses) or 0) < 0.05

    assert power_paired(0.6 * 0.8, 0.4 * 0.2, 25) == pytest.approx(found / runs, abs=0.02)


def test_with_more_blocks_smaller_gaps_are_found_and_with_more_arms_larger_ones():
    gaps = [smallest(0.2, blocks) for blocks in (10, 20, 40, 84, 200)]

    assert gaps == sorted(gaps, reverse=True)
    assert smallest(0.2, 84) == pytest.approx(needed(0.2, 0.2).gap, abs=0.01)
    assert smallest(0.2, 40, 5) > smallest(0.2, 40, 1)
    assert smallest(0.2, 3) is None


def test_the_smallest_gap_is_found_and_one_point_less_is_not():
    gap = smallest(0.2, 40, 2)
    assert gap is not None

    for far, enough in ((gap, True), (gap - 0.01, False)):
        other = 0.2 + far
        assert (power_paired(other * 0.8, 0.2 * (1 - other), 40, 0.025) >= 0.8) is enough


def test_too_few_cards_say_so_without_a_number_of_points():
    plan = msgspec.structs.replace(plan_of("a", "b", "c", blocks=1), cards=12)
    found = tells(12, plan.rounded().cards, plan.blocks, 2)

    assert found.smallest is None
    assert found.words == "12 cards are 3 of each method: too few to find even the largest gap 8 times in 10."
    assert "65 times in 100 is told from one liked 20 times" in tells(60, 60, 20, 1).words
    assert "nothing to compare" in tells(60, 60, 30, 0).words


def test_every_plan_says_what_each_length_can_tell(workspace: Workspace):
    for offer in plans(workspace).plans:
        if offer.offered:
            assert tuple(each.cards for each in offer.tells) == SIZES
            assert all(each.comparisons == len(offer.arms) - 1 for each in offer.tells)
        else:
            assert offer.tells == ()


def test_one_plan_can_be_asked_about_with_any_number_of_cards(workspace: Workspace):
    offer = power(workspace, "A/A", cards=90, base=0.4)

    assert [each.cards for each in offer.tells] == [12, 30, 60, 90, 120]
    assert all(each.base == 0.4 for each in offer.tells)
    with pytest.raises(UnknownName, match="no-such"):
        power(workspace, "no-such")
    for base in (0.0, 1.0, -2.0, float("nan")):
        with pytest.raises(BadInput, match="like rate"):
            power(workspace, "A/A", base=base)
