"""Plain text that folds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app import application
from desktop.theme import font
from desktop.widgets.card_shape import ago, who_and_when
from desktop.widgets.task_strip import megabytes
from desktop.widgets.text_block import LINE_SEPARATOR, TextBlock, tidy


@pytest.fixture(autouse=True)
def app(qapp):
    return application()


def test_a_long_text_folds_and_a_short_one_does_not():
    assert TextBlock("word " * 500, font(16), 400, max_lines=12).folded
    assert TextBlock("word " * 500, font(16), 400, max_lines=12).lines == 12
    assert not TextBlock("one line", font(16), 400, max_lines=12).folded


def test_no_line_is_wider_than_the_card_even_without_a_place_to_break():
    german = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
    assert TextBlock(german, font(20), 300).width() <= 300


def test_a_blank_line_is_half_as_high_as_a_line():
    assert TextBlock("a\n\nb", font(16), 300).height == 24 + 12 + 24


@pytest.mark.parametrize("text", ["a\x00b", "a\x1b[31mb", "a\u202eb", "a\u200bb"])
def test_characters_that_could_deceive_are_left_out(text):
    assert tidy(text) in ("ab", "a[31mb")


def test_emoji_joined_of_several_stay_joined():
    assert tidy("👩\u200d🌾") == "👩\u200d🌾"


@given(st.text(max_size=300))
def test_any_text_can_be_laid_out(text):
    block = TextBlock(text, font(16), 200, max_lines=12)
    assert 0 <= block.lines <= 12
    assert "\n" not in tidy(text)
    assert LINE_SEPARATOR * 3 not in tidy(text)


def test_the_line_above_a_post():
    assert who_and_when("reddit", "tests", None) == "r/tests"
    assert who_and_when("instagram", "somebody", None) == "somebody"
    assert who_and_when("instagram", "", None) == "Instagram"


@pytest.mark.parametrize(("days", "words"), [(0, "today"), (3, "3 d"), (100, "3 mo"), (800, "2 y")])
def test_ages_are_short(days, words):
    assert ago(days * 86_400) == words


@pytest.mark.parametrize(("count", "words"), [(98_362_432, "98 MB"), (2_500_000, "2.5 MB"), (1_600_000_000, "1.6 GB")])
def test_sizes_are_short(count, words):
    assert megabytes(count) == words
