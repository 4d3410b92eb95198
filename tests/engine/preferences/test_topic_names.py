import doctest

from engine.preferences import topic_names
from engine.preferences.topic_names import names

PLANTS = ["My fern needs water.", "Water the fern, and the fern only.", "A fern in the office is a cry for help."]
TRAINS = ["The train is late.", "This train of thought is late too.", "Trains: late since 1825."]


def test_examples_in_docstrings_hold():
    assert doctest.testmod(topic_names).failed == 0


def test_a_name_is_made_of_what_sets_the_posts_apart():
    plants, trains = names([PLANTS, TRAINS], ["The office is late.", "Water is wet."])
    assert plants.startswith("Fern") and trains.startswith("Train")
    assert "office" not in plants and "the" not in plants.lower().split(", ")


def test_names_differ():
    found = names([PLANTS, PLANTS, PLANTS, PLANTS])
    assert len(set(found)) == 4


def test_texts_without_words_still_get_a_name():
    assert names([["123 !!!"], ["…"]]) == ["Untitled", "Untitled (2)"]


def test_links_and_markup_name_nothing():
    assert "http" not in names([["https://example.com/fern fern", "fern https://example.com"]])[0].lower()
