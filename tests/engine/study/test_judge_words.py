import numpy as np
import pytest

from engine.study import judge_words
from engine.study.agreement import Agreement, agreement, retest


def made(n: int, strength: float, share: float = 0.5, seed: int = 1) -> Agreement:
    rng = np.random.default_rng(seed)
    liked = rng.permutation([place < share * n for place in range(n)])
    said = 1 / (1 + np.exp(-(rng.normal(size=n) + strength * (liked - 0.5))))
    return agreement(said.tolist(), liked.tolist(), seed=0)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (made(120, 0), "that could be guessing"),
        (made(120, 3), "better than guessing"),
        (made(120, -3), "worse than guessing"),
        (agreement([], [], 0), "No card was rated"),
        (agreement([0.2, 0.7], [False, False], 0), "You liked none of the 2 cards"),
        (agreement([0.2, 0.7], [True, True], 0), "You liked all of the 2 cards"),
        (agreement([0.9] * 6 + [0.2] * 6, [True] * 6 + [False] * 6, 0), "too few cards to say more"),
    ],
)
def test_a_direction_is_named_only_when_the_whole_interval_lies_on_its_side(found: Agreement, words: str):
    said = judge_words.judge(found, None)
    assert words in said
    directions = ["better than guessing", "worse than guessing", "could be guessing"]
    assert sum(each in said for each in directions) == (words.split(" ", 1)[-1] in " ".join(directions))


def test_few_cards_of_a_kind_make_a_rough_range():
    assert "rough" in judge_words.judge(made(60, 0.2, share=0.1), None)
    assert "rough" not in judge_words.judge(made(60, 0.2), None)


def test_a_judge_that_says_no_to_everything_is_not_praised_for_it():
    lazy = agreement(list(np.linspace(0.1, 0.4, 50)), [place % 5 == 0 for place in range(50)], 0)
    said = judge_words.judge(lazy, None)
    assert "yours on 80 %" in said
    assert "would have been right on 80 %, and no difference from that is shown" in said


@pytest.mark.parametrize(("strength", "words"), [(6, "which is less"), (-6, "which is more")])
def test_right_answers_stand_beside_those_of_the_usual_one(strength: float, words: str):
    assert words in judge_words.judge(made(120, strength), None)


@pytest.mark.parametrize(
    ("strength", "changes", "words"),
    [
        (0, 0, "it agrees with you less than you do"),
        (8, 20, "it agrees with you more than you do"),
        (1, 10, "is open"),
    ],
)
def test_a_judge_stands_beside_the_persons_own_second_answers(strength: float, changes: int, words: str):
    first = [place % 2 == 0 for place in range(40)]
    again = [like != (place < changes) for place, like in enumerate(first)]
    assert words in judge_words.judge(made(120, strength), retest(first, again, 0))


def test_what_came_again_is_told_in_counts():
    assert judge_words.steadiness(None) == ""
    assert "not known" in judge_words.steadiness(retest([], [], 0))
    told = judge_words.steadiness(retest([True, False, True], [True, False, False], 0))
    assert told.startswith("You gave the same answer again to 2 of 3 cards that came twice (21 % to 94 %)")
