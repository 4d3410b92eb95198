"""Rates cards for the tour: a rule about words, honest about being one. It sees what a person would see, no more."""

import re
from collections.abc import Sequence
from typing import Literal

LONG_WORD = 5  # letters
LONG_CARD = 220  # characters


class ScriptedTaste:
    """Likes cards that share a word with what the demo person likes; finds long ones without any tiresome."""

    def __init__(self) -> None:
        self._words: set[str] = {"garden", "compost", "library", "cactus", "snail", "office", "bread", "plant"}

    def learn(self, topics: Sequence[str]) -> None:
        """Take words from the names of topics."""
        for name in topics:
            self._words |= words_of(name)

    def reaction(self, text: str) -> Literal["like", "skip", "dislike"]:
        """Return what the rule says about a card."""
        if words_of(text) & self._words:
            return "like"
        return "dislike" if len(text) > LONG_CARD or len(text) % 3 == 0 else "skip"

    def maker(self, text: str) -> Literal["human", "ai"]:
        """Return who the rule thinks wrote it: what ends in the middle of a sentence looks like a machine."""
        return "human" if text.rstrip().endswith((".", "!", "?", "”", '"')) else "ai"


def words_of(text: str) -> set[str]:
    """Return the long words of a text, in lower case, without a plural's s."""
    return {word.rstrip("s") for word in re.findall(r"[a-z]+", text.lower()) if len(word) >= LONG_WORD}
