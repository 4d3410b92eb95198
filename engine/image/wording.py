"""The words around what is drawn, the same for every method: arms differ in the subject alone."""

import re

NEGATIVE = "text, letters, watermark, blurry, cropped"
"""Heard by models with guidance; one that was never taught these words is not given them."""

POPULAR_SUBJECTS = ("cat", "dog", "coffee", "pizza", "rain", "car", "robot", "birthday cake", "money", "sleep")

MOST_WORDS = 12
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def subject(text: str) -> str:
    """Return the first words of a text, plain: post text is data, and never more than a few words reach a model.

    >>> subject("My CAT (again!!) ate <b>the</b> #plant, 3 times.")
    'My CAT again ate b the b plant times'
    """
    return " ".join(_WORD.findall(text)[:MOST_WORDS])


def framed(words: str) -> str:
    """Return a prompt about some words.

    >>> framed("a cat on a roof")
    'illustration of a cat on a roof'
    """
    return f"illustration of {words}" if words else "funny illustration"
