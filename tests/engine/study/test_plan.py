import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.errors import BadInput, NotYet, UnknownName
from engine.study.plan import Arm, LeftOut, Plan, canonical, check, decode, plan_hash, ready_made


def arms(count: int) -> tuple[Arm, ...]:
    names = ("none", "none-subject", "examples", "summary", "topics", "sixth", "seventh")
    return tuple(Arm(id=name, method=name, model="tiny", title=name.title()) for name in names[:count])


@given(count=st.integers(1, 6), cards=st.integers(1, 500), share=st.sampled_from((0.25, 0.3, 0.5, 0.75)))
def test_a_plan_holds_whole_blocks_with_at_least_the_promised_share_of_people(count: int, cards: int, share: float):
    plan = Plan(name="x", arms=arms(count), floor="none", human_share=share, cards=cards).rounded()

    assert plan.cards >= cards
    assert plan.cards - cards < plan.block_size
    assert plan.cards == plan.blocks * plan.block_size
    assert plan.humans_per_block / plan.block_size >= share - 1e-12
    # one fewer would break the promise, unless there is only one
    assert plan.humans_per_block == 1 or (plan.humans_per_block - 1) / (plan.block_size - 1) < share


def test_the_hash_is_of_sorted_json_without_spaces():
    plan = ready_made("methods", arms(3), cards=8)
    words = json.dumps(json.loads(canonical(plan)), sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    assert plan_hash(plan) == hashlib.sha256(words.encode()).hexdigest()
    assert decode(canonical(plan).decode()) == plan


def test_any_change_to_a_plan_changes_its_hash():
    plan = ready_made("methods", arms(3), cards=8)
    others = [
        ready_made("methods", arms(3), cards=12),
        ready_made("methods", arms(2), cards=8),
        ready_made("methods", arms(3), (LeftOut(arm="topics", why="gate"),), cards=8),
    ]

    assert len({plan_hash(each) for each in (plan, *others)}) == 4


def test_a_seventh_arm_is_left_out_and_named():
    plan = ready_made("methods", arms(7))

    assert len(plan.arms) == 6
    assert [each.arm for each in plan.left_out] == ["seventh"]


def test_leaving_out_the_floor_moves_it_and_leaving_out_everything_is_refused():
    plan = ready_made("methods", arms(2)).without("none", "no")

    assert plan.floor == "none-subject"
    with pytest.raises(NotYet, match="too tired"):
        plan.without("none-subject", "too tired")


def test_a_misspelt_plan_is_answered_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        ready_made("method", arms(2))
    assert "'methods'" in caught.value.hint


def test_plans_that_no_study_can_follow_are_refused():
    with pytest.raises(NotYet):
        ready_made("methods", ())
    for cards in (0, -5, 2001):
        with pytest.raises(BadInput, match=str(cards)):
            ready_made("methods", arms(2), cards=cards)
    with pytest.raises(BadInput):
        check(Plan(name="x", arms=arms(2) + arms(1), floor="none"))
    with pytest.raises(BadInput):
        check(Plan(name="x", arms=arms(2), floor="none", human_share=0.1))
