import pytest

from engine.study import words
from engine.study.intervals import detection, wilson
from engine.study.outcomes import Tally
from tests.factories.studies import arms


def tally(likes: int, rated: int) -> Tally:
    return Tally(shown=rated, rated=rated, likes=likes, neutral=rated - likes)


def test_no_ratings_no_numbers():
    assert words.liked(tally(0, 0), wilson(0, 0)) == "No card was rated, so there is nothing to say."
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
    assert any("4 methods are compared with one" in each for each in full)
