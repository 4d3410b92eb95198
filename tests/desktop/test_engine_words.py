"""What the engine says may hold what strangers wrote: that stays as it is, whatever it looks like, and is soon done."""

from time import process_time

import pytest

from desktop.engine_words import LONGEST, said, told
from desktop.widgets.made_details import Recipe
from desktop.words import speak
from tests.factories.windows import desk  # noqa: F401 - desk is a fixture, which chooses the platform

SOON_S = 1.0  # each of these took longer than a person waits, or ended in an error
HOSTILE = {
    "sentences": "Hello there. ",
    "stops": "a. ",
    "commas": ", ",
    "semicolons": "; ",
    "titles": "“a”, ",
    "values": "In 1 block with both, it alone was liked in 1 and “x” alone in 0 a: b, evidence ",
    "many values": "Human or AI: 1 of 2 were called AI, and 3 of 4 ",
    "within itself": "There is no file ",
}


@pytest.fixture(autouse=True)
def german():
    speak("de")
    yield
    speak("en")


@pytest.mark.parametrize("letters", [LONGEST, 100_000])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_long_text_holds_nothing_up(piece, letters):
    text = (piece * letters)[: letters - 1] + "."
    began = process_time()
    for words in (text, text[:-1] + "x"):
        said(words)
        told(words)
    assert process_time() - began < SOON_S


def test_what_is_too_long_stays_as_it_is():
    text = f"There is no file {'x' * 100_000}."
    assert said(text) == told(text) == text


@pytest.mark.parametrize(
    "own", ["Loading the models", "Part 2 of 3", "Dune, by Herbert", "{0} {name} %n", "There is no file x."]
)
def test_what_a_person_wrote_stays_as_it_is(own):
    assert said(f"There is no file {own}.") == told(f"There is no file {own}.") == f"Es gibt keine Datei {own}."
    assert said(f"New: {own}") == f"Neu: {own}"


def test_what_was_asked_for_is_shown_as_it_was_asked(desk):  # noqa: F811
    speak("de")  # the window began in its own language
    recipe = Recipe()
    recipe.show_rows(
        [
            ("Asked for", "models; chance"),
            ("Pulled toward", "pictures (0.50)"),
            ("Chosen by", "chance"),
            ("Asked for", "Forgotten, with the posts that it told of"),
        ]
    )
    shown = [recipe.form.itemAt(row, recipe.form.ItemRole.FieldRole).widget().text() for row in range(4)]
    assert shown[:3] == ["models; chance", "pictures (0.50)", "Zufall"]
    assert shown[3].startswith("Vergessen")
