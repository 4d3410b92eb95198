import hashlib
import hmac
import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.allocation import allocate, asked_about_ai, shuffled
from engine.study.plan import HUMAN

NAMES = ("a", "b", "c", "d", "e", "f")
studies = st.tuples(
    st.integers(0, 2**63 - 1),
    st.text("0123456789abcdef", min_size=1, max_size=16),
    st.integers(1, 6),
    st.integers(1, 4),
)


@given(studies, st.integers(0, 40))
def test_every_block_holds_every_arm_once_and_the_controls(study: tuple[int, str, int, int], blocks: int):
    seed, name, arms, humans = study
    order = allocate(seed, name, NAMES[:arms], humans, blocks)

    assert len(order) == blocks
    for block in order:
        assert Counter(block) == Counter({**dict.fromkeys(NAMES[:arms], 1), HUMAN: humans})


@given(studies, st.integers(2, 40))
def test_no_arm_comes_twice_in_a_row(study: tuple[int, str, int, int], blocks: int):
    seed, name, arms, humans = study
    flat = [arm for block in allocate(seed, name, NAMES[:arms], humans, blocks) for arm in block]

    assert not [pair for pair in itertools.pairwise(flat) if pair[0] == pair[1] != HUMAN]


def test_the_rule_about_borders_does_something():
    drawn = [shuffled([*"abc", HUMAN], 1, "s", "block", block, 0) for block in range(200)]

    assert any(one[-1] == two[0] != HUMAN for one, two in itertools.pairwise(drawn))


@given(studies, st.integers(1, 12), st.integers(0, 12))
def test_a_longer_study_begins_like_a_shorter_one(study: tuple[int, str, int, int], blocks: int, more: int):
    seed, name, arms, humans = study
    short = allocate(seed, name, NAMES[:arms], humans, blocks)

    assert allocate(seed, name, NAMES[:arms], humans, blocks + more)[:blocks] == short


def readable_twin(seed: int, study: str, arms: list[str], humans: int, blocks: int, person: str) -> list[list[str]]:
    order: list[list[str]] = []
    for block in range(blocks):
        cards = arms + [HUMAN] * humans
        attempt = 0
        while True:
            keys: list[tuple[int, str]] = []
            for index, card in enumerate(cards):
                whose = [study, person] if person else [study]  # plans before version 3 name no person
                words = "\x1f".join([*whose, "block", str(block), str(attempt), str(index)])
                digest = hmac.digest(str(seed).encode(), words.encode(), hashlib.sha256)
                keys.append((int.from_bytes(digest[:8], "big") >> 1, card))
            drawn = [card for _, card in sorted(keys)]
            if not order or order[-1][-1] == HUMAN or order[-1][-1] != drawn[0]:
                break
            attempt += 1
        order.append(drawn)
    return order


@given(studies, st.integers(0, 10), st.sampled_from(["", "0123456789abcdef"]))
def test_anyone_can_replay_it_from_the_written_rule(study: tuple[int, str, int, int], blocks: int, person: str):
    seed, name, arms, humans = study
    replayed = readable_twin(seed, name, list(NAMES[:arms]), humans, blocks, person)

    assert [list(block) for block in allocate(seed, name, NAMES[:arms], humans, blocks, person)] == replayed


def test_one_known_allocation_never_changes():
    assert allocate(7, "known", "abc", 1, 3) == KNOWN


KNOWN = (
    ("a", "c", HUMAN, "b"),
    (HUMAN, "a", "b", "c"),
    ("a", HUMAN, "b", "c"),
)


def test_another_person_study_or_seed_gives_another_order():
    one = allocate(7, "known", "abcdef", 2, 9, "p1")

    assert one == allocate(7, "known", "abcdef", 2, 9, "p1")
    assert len({one, *(allocate(7, "known", "abcdef", 2, 9, person) for person in ("", "p2", "p1 "))}) == 4
    assert one not in (allocate(8, "known", "abcdef", 2, 9, "p1"), allocate(7, "other", "abcdef", 2, 9, "p1"))


def test_across_borders_every_arm_follows_every_other_about_equally_often():
    """The rule that none comes twice in a row treats all arms alike: 3,000 studies of three blocks."""
    scipy = pytest.importorskip("scipy.stats")
    follow, places = Counter[tuple[str, str]](), Counter[tuple[str, int]]()
    for study in range(3_000):
        blocks = allocate(study, "even", "abcd", 1, 3, "p")
        assert all(sorted(block) == ["a", "b", "c", HUMAN, "d"] for block in blocks)
        for one, two in itertools.pairwise(blocks):
            follow[one[-1], two[0]] += HUMAN not in (one[-1], two[0])
        places.update((arm, place) for place, arm in enumerate(blocks[2]) if arm != HUMAN)
    borders = [follow[pair] for pair in itertools.permutations("abcd", 2)]
    of_place = [[places[arm, place] for arm in "abcd"] for place in range(5)]

    assert not any(one == two and count for (one, two), count in follow.items())
    assert scipy.chisquare(borders).pvalue > 0.001
    assert all(scipy.chisquare(counts).pvalue > 0.001 for counts in of_place)


def test_every_arm_stands_on_every_place_about_equally_often():
    scipy = pytest.importorskip("scipy.stats")
    places = [Counter[str]() for _ in range(5)]
    for study in range(2_000):
        for place, arm in enumerate(allocate(study, "even", "abcd", 1, 1)[0]):
            places[place][arm] += 1
    # 2,000 first blocks, 4 arms and the control on 5 places: 16 degrees of freedom
    counts = [place[arm] for place in places for arm in ("a", "b", "c", "d", HUMAN)]
    assert scipy.chi2.sf(sum((count - 400) ** 2 / 400 for count in counts), 16) > 0.001


def test_the_ai_question_is_asked_on_half_of_the_cards_whatever_the_arms():
    asked = asked_about_ai("abc", 42, 0.5)

    assert len(asked) == 21
    assert asked <= set(range(42))
    assert asked == asked_about_ai("abc", 42, 0.5) != asked_about_ai("abd", 42, 0.5)


def test_a_block_of_one_thing_is_refused():
    with pytest.raises(ValueError, match="beside"):
        allocate(1, "s", ["a"], 0, 3)
