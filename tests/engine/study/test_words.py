import pytest

from engine.study import words
from engine.study.intervals import detection, newcombe, wilson
from engine.study.outcomes import Tally
from tests.factories.studies import arms


def tally(likes: int, rated: int) -> Tally:
    return Tally(shown=rated, rated=rated, likes=likes, neutral=rated - likes)


def said(likes: int, rated: int, base: int, base_rated: int, comparisons: int = 1) -> str:
    gap = newcombe(likes, rated, base, base_rated, comparisons)
    return words.arm_sentence(tally(likes, rated), gap, ("Plain", tally(base, base_rated)), comparisons)


@pytest.mark.parametrize("rated", [1, 6, 12, 40, 82, 200])
def test_a_direction_is_named_only_when_zero_lies_outside_the_interval(rated: int):
    for likes in range(rated + 1):
        for base in {0, rated // 4, rated // 2, rated}:
            gap = newcombe(likes, rated, base, rated)
            assert gap is not None
            sentence = said(likes, rated, base, rated)
            assert ("more often" in sentence) == (gap.low > 0)
            assert ("less often" in sentence) == (gap.high < 0)
            assert ("No difference" in sentence) == (gap.low <= 0 <= gap.high)


def test_a_gap_that_one_comparison_shows_may_be_none_among_five():
    assert "more often" in said(18, 40, 8, 40, comparisons=1)
    assert "No difference" in said(18, 40, 8, 40, comparisons=5)


def test_an_honest_null_says_how_many_cards_would_do():
    assert said(2, 10, 2, 10) == (
        "No difference from “Plain” shown after 20 cards; to see a gap of 20 points you need about 82 cards of each."
    )


@pytest.mark.parametrize("base", [0, 10])
def test_a_floor_that_was_never_or_always_liked_still_gives_a_number(base: int):
    assert "you need about" in said(5 if base == 0 else 10, 60 if base == 0 else 10, base, 10)


def test_no_ratings_no_numbers():
    assert words.liked(tally(0, 0), wilson(0, 0)) == "No card was rated, so there is nothing to say."
    assert said(0, 0, 2, 5) == "No card was rated, so there is nothing to say."
    assert said(2, 5, 0, 0) == "“Plain” has no ratings to compare it with."
    assert "nothing to say" in words.detection_sentence(detection(0, 0, 1, 5))


@pytest.mark.parametrize(
    ("counts", "words_wanted"),
    [
        ((5, 10, 4, 10), "could be guessing"),
        ((28, 30, 3, 30), "you can tell them apart"),
        ((3, 30, 28, 30), "you took them for each other"),
    ],
)
def test_an_eye_for_ai_is_claimed_only_beyond_guessing(counts: tuple[int, int, int, int], words_wanted: str):
    assert words_wanted in words.detection_sentence(detection(*counts))


def test_caveats_name_what_happened():
    plain = words.caveats(arms("plain", "other"), 10, 10, unasked=False, sound=True)
    full = words.caveats(arms("plain", "other", "c", "d", "e"), 8, 10, unasked=True, sound=False)

    assert set(plain) < set(full)
    assert full[0].startswith("Do not trust")
    assert any("8 of 10 cards" in each for each in full)
    assert any("4 methods are compared" in each for each in full)
