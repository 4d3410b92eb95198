"""Finds posts inside what models were told: prompts shorten them, and strip what is no letter."""

import re
from collections.abc import Iterable

from engine.store.words import fold

WORDS = 12
"""A picture is asked for by so many words of a post, and by no fewer."""
CHARACTERS = 30
"""What is left at least of a first line that a joke is asked about."""
LEAST = 12
"""Letters below which a beginning says nothing: a post so short counts only where it stands alone on a line."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Told:
    """Says whether a text holds one of some posts, or how one begins. As quick for a million posts as for one."""

    def __init__(self, posts: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._starts: dict[str, set[str]] = {}
        self._seen: dict[str, bool] = {}
        for post in posts:
            start = _start(post)
            if len(start) >= LEAST:
                self._starts.setdefault(start[:LEAST], set()).add(start)
            elif start:
                self._whole.add(start)

    def __call__(self, words: str) -> bool:
        """Whether `words` tell of a post."""
        if words not in self._seen:
            self._seen[words] = self._tells(words)
        return self._seen[words]

    def _tells(self, words: str) -> bool:
        if self._whole and any(_letters(line) in self._whole for line in words.splitlines()):
            return True
        said = _letters(words)
        places = range(len(said) - LEAST + 1)
        return any(said.startswith(start, at) for at in places for start in self._starts.get(said[at : at + LEAST], ()))


def _start(post: str) -> str:
    """Return the letters by which a post is known: the fewest that any prompt keeps of it."""
    line = _beginning(post.lstrip().split("\n", 1)[0][:CHARACTERS])
    return line if len(line) >= LEAST else _beginning(post)


def _beginning(words: str) -> str:
    return _letters("".join(_WORD.findall(words)[:WORDS]))


def _letters(words: str) -> str:
    return "".join(letter for letter in fold(words) if letter.isalpha())
