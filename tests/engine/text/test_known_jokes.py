"""Jokes that models repeat are known in any wording, and our own are not taken for them."""

import json

import pytest

from engine.core.errors import ModelDamaged
from engine.core.paths import ASSETS
from engine.text import known_jokes
from engine.text.known_jokes import known_joke

VARIANTS = {
    "atoms": (
        "I never trust an atom. They make up literally everything.",
        "Scientists don't trust atoms, since atoms make everything up.",
        "Why can't you believe an atom? Everything is made up of them.",
    ),
    "scarecrow": (
        "The scarecrow got a prize for being outstanding in his field.",
        "They gave our scarecrow an award. He was simply outstanding!",
    ),
    "skeleton": (
        "Skeletons skip parties because they have no body to go with.",
        "A skeleton at a ball: nobody to dance with.",
    ),
    "noodle": ("What do you call a fake noodle? An impasta.", "My spaghetti was lying to me; it was an Impasta!"),
    "chicken": ("Why did the chicken cross the road?", "A chicken crosses a busy road to reach the other side."),
    "parallel": ("Parallel lines have so much in common. It's a shame they'll never meet.",),
    "golf": ("The golfer packed two pairs of trousers in case he got a hole in one.",),
    "tomato": ("Why did the tomato turn red? It saw the salad dressing.",),
    "coffee": ("My coffee filed a police report. It got mugged.",),
    "eggs": ("Eggs don't tell jokes: they'd crack each other up.",),
    "math": ("The math book looked sad because of all its problems.", "Maths book: I have too many problems."),
    "bicycle": ("The bicycle fell over. It was two-tired.", "My bike can't stand up on its own, it's too tired."),
    "six": ("Why is six afraid of seven? Because seven ate nine.", "6 is scared of 7, because 7 8 9!"),
    "cheese": ("Cheese that isn't yours is nacho cheese.",),
    "belt": ("My belt was arrested for holding up a pair of pants.",),
    "bear": ("A bear that has no teeth is a gummy bear.",),
    "dinosaur": ("A dinosaur with a great vocabulary? You'd call it a thesaurus.",),
    "elevator": ("I like elevator jokes. They work on so many levels.",),
    "hokey": ("I was addicted to the hokey pokey, but I turned myself around.",),
    "wife": ("I told my wife that she drew her eyebrows too high. She looked surprised.",),
    "gravity": ("I'm reading a book on anti-gravity. It's impossible to put down.",),
    "ocean": ("What did the ocean say to the shore? Nothing, it just waved.",),
    "ghost": ("Ghosts are terrible liars: you can see right through them.",),
    "calendar": (
        "The calendar was afraid. Its days were numbered.",
        "I got fired from the calendar factory for taking a day off.",
    ),
    "programmer": ("Programmers prefer dark mode because light attracts bugs.",),
    "binary": ("There are 10 types of people: those who get binary and those who don't.",),
    "horse": ("A horse walks into a bar. The barman asks, why the long face?",),
    "picture": ("The picture went to prison because it was framed.",),
    "moon": ("The restaurant on the moon has great food but no atmosphere.",),
    "cow": ("What do you call a cow with no legs? Ground beef.",),
    "fish": ("What do you call a fish with no eyes? Fsh.",),
    "boomerang": ("What do you call a boomerang that won't come back? A stick.",),
    "snowman": ("A snowman who works out has abdominal muscles, an abdominal snowman.",),
    "trampoline": ("Life on a trampoline has its ups and downs.",),
}


@pytest.mark.parametrize("text", [text for group in VARIANTS.values() for text in group])
def test_variants_are_known(text: str) -> None:
    assert known_joke(ASSETS, text)


@pytest.mark.parametrize(
    "text",
    [
        "I trust my cat with everything except the fish.",
        "The scarecrow and I have the same tailor.",
        "The lettuce in my fridge has its own opinions by now.",
        "My bicycle and I are both slow on hills.",
        "The chicken next door has learned to open the gate.",
        "",
    ],
)
def test_the_same_subjects_without_the_joke_are_not(text: str) -> None:
    assert known_joke(ASSETS, text) == ""


def test_hardly_any_joke_of_our_own_is_taken_for_one() -> None:
    """Of every fifth; of all 7,668 five are: elephants pack their trunk, a ghost is seen through."""
    files = sorted((ASSETS / "corpus").glob("*.jsonl"))
    found = [
        known_joke(ASSETS, json.loads(line)["text"]) for file in files for line in file.read_bytes().splitlines()[::5]
    ]
    taken = [name for name in found if name]
    assert len(found) > 1500 and len(taken) <= 3
    assert all(any(word in name for word in ("elephant", "ghost", "calendar", "stairs")) for name in taken)


def test_the_list_is_long_minimal_and_each_joke_stands_once() -> None:
    listed = known_jokes.read(ASSETS / known_jokes.FILE)
    assert len(listed) >= 100 and len({each.joke for each in listed}) == len(listed)
    assert all(each.marks and all(len(mark.split()) <= 8 for mark in each.marks) for each in listed)


def test_a_list_that_cannot_be_read_is_said(tmp_path) -> None:
    (tmp_path / known_jokes.FILE).write_text('{"joke": 7}\n')
    with pytest.raises(ModelDamaged, match="list of jokes"):
        known_joke(tmp_path, "anything at all")
