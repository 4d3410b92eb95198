import hashlib
import hmac
import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.errors import BadInput
from engine.study.allocation import allocate_pairs, asked, laid
from engine.study.plan import BESIDE, HUMAN, Arm, Plan, check, ready_made

NAMES = ("a", "b", "c")
studies = st.tuples(st.integers(0, 2**63 - 1), st.text("0123456789abcdef", min_size=1, max_size=16), st.integers(1, 3))


def plan(arms: int, cards: int = 12, **more: object) -> Plan:
    found = tuple(Arm(id=name, method=name, model="m", title=name) for name in NAMES[:arms])
    return Plan(name="x", arms=found, floor="a", layout="pairs", cards=cards, **more).rounded()  # pyright: ignore[reportArgumentType]


@given(studies, st.integers(0, 12))
def test_every_two_stand_in_every_block_once_and_change_sides_exactly(study: tuple[int, str, int], rounds: int):
    seed, name, arms = study
    order = allocate_pairs(seed, name, NAMES[:arms], 2 * rounds)
    together = {frozenset(two) for two in itertools.combinations([*NAMES[:arms], HUMAN], 2)}

    assert len(order) == 2 * rounds
    for block in order:
        assert Counter(frozenset(two) for two in block) == Counter(dict.fromkeys(together, 1))
    sides = Counter(two for block in order for two in block)
    for one, other in itertools.combinations([*NAMES[:arms], HUMAN], 2):
        assert sides[one, other] == sides[other, one] == rounds


@given(studies, st.integers(2, 12))
def test_a_block_does_not_begin_with_the_two_that_the_one_before_ended_with(study: tuple[int, str, int], blocks: int):
    seed, name, arms = study
    order = allocate_pairs(seed, name, NAMES[:arms], blocks)

    assert arms == 1 or not [1 for one, two in itertools.pairwise(order) if set(one[-1]) == set(two[0])]


def test_which_side_comes_first_is_drawn_not_fixed():
    first = Counter(allocate_pairs(seed, "s", "ab", 2)[0][0] for seed in range(300))

    assert len(first) == 6  # three pairs, each either way round
    assert min(first.values()) > 25


@given(studies, st.integers(1, 8), st.integers(0, 6))
def test_a_longer_study_begins_like_a_shorter_one(study: tuple[int, str, int], blocks: int, more: int):
    seed, name, arms = study
    assert allocate_pairs(seed, name, NAMES[:arms], blocks + more)[:blocks] == allocate_pairs(
        seed, name, NAMES[:arms], blocks
    )


def number(seed: int, *purpose: object) -> int:
    digest = hmac.digest(str(seed).encode(), "\x1f".join(map(str, purpose)).encode(), hashlib.sha256)
    return int.from_bytes(digest[:8], "big") >> 1


def readable_twin(seed: int, study: str, arms: list[str], blocks: int) -> list[list[tuple[str, str]]]:
    together = list(itertools.combinations([*arms, HUMAN], 2))
    order: list[list[tuple[str, str]]] = []
    for block in range(blocks):
        attempt = 0
        while True:
            keys = [number(seed, study, "pairs", block, attempt, place) for place in range(len(together))]
            drawn = [two for _, two in sorted(zip(keys, together, strict=True))]
            if not order or len(together) == 1 or set(order[-1][-1]) != set(drawn[0]):
                break
            attempt += 1
        turned = [(number(seed, study, "side", block // 2, together.index(two)) + block) % 2 for two in drawn]
        order.append([two[::-1] if turn else two for two, turn in zip(drawn, turned, strict=True)])
    return order


@given(studies, st.integers(0, 6))
def test_anyone_can_replay_it_from_the_written_rule(study: tuple[int, str, int], blocks: int):
    seed, name, arms = study
    replayed = readable_twin(seed, name, list(NAMES[:arms]), blocks)
    assert [list(block) for block in allocate_pairs(seed, name, NAMES[:arms], blocks)] == replayed


def test_one_known_allocation_never_changes():
    assert allocate_pairs(7, "known", "ab", 2) == KNOWN


KNOWN = (
    (("a", "b"), (HUMAN, "b"), ("a", HUMAN)),
    (("b", "a"), ("b", HUMAN), (HUMAN, "a")),
)


@pytest.mark.parametrize(("arms", "cards"), [(1, 1), (1, 5), (2, 12), (2, 13), (3, 24), (3, 60)])
def test_a_plan_of_pairs_holds_an_even_number_of_blocks_and_as_many_cards_of_each_arm_as_of_people(
    arms: int, cards: int
):
    made = plan(arms, cards)
    held = Counter(arm for _, arm in laid(made, 1, "s"))

    assert made.blocks % 2 == 0 and made.cards >= cards and made.cards == made.blocks * made.block_size
    assert held == Counter({name: made.texts_per_arm for name in (*NAMES[:arms], HUMAN)})
    assert made.humans_per_block * made.blocks == held[HUMAN] >= made.cards / 4
    assert Counter(block for block, _ in laid(made, 1, "s")) == Counter(
        dict.fromkeys(range(made.blocks), made.block_size)
    )


def test_of_half_the_pairs_it_is_asked_who_wrote_one_of_the_two_on_either_side():
    made = plan(2, 120)
    found = asked(made, "abc", made.cards)

    assert len(found) == len({position // 2 for position in found}) == made.cards // 4
    assert 5 < len([position for position in found if position % 2]) < 25


def test_too_many_arms_or_cards_that_come_again_are_refused_side_by_side():
    four = tuple(Arm(id=name, method=name, model="m", title=name) for name in "abcd")
    with pytest.raises(BadInput, match="Side by side"):
        check(Plan(name="x", arms=four, floor="a", layout="pairs"))
    with pytest.raises(BadInput, match="Side by side"):
        check(plan(2, retest_share=0.2))
    made = ready_made(BESIDE, four)
    assert (made.layout, len(made.arms), [each.arm for each in made.left_out]) == ("pairs", 3, ["d"])
