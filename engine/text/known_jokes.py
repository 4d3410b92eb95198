"""Jokes that every chat model tells: 90 of 100 asked for were the same 25 (arXiv 2306.04563).

The list holds marks of jokes, in few words of our own: a joke is known by the words that no version can do without.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from engine.core.errors import ModelDamaged

FILE = "known_jokes.jsonl"
REACH = 6
"""Words within which the words of one mark must stand: a joke's point is made in one breath."""


class KnownJoke(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One joke.

    Attributes:
        joke: what it is called here.
        marks: any one of them recognises it. A mark is one or more groups of words, parted by "+", and all groups must
            be there. A group is words that stand in this order, near to each other; "a/b" is either, "a*" any word
            that begins so.
    """

    joke: str
    marks: tuple[str, ...]


def known_joke(assets: Path, text: str) -> str:
    """Return the name of the joke that a text tells, or "". Raises ModelDamaged when the list cannot be read."""
    words = _words(text)
    return next((joke for joke, marks in _marks(assets / FILE) if any(_holds(mark, words) for mark in marks)), "")


def read(file: Path) -> tuple[KnownJoke, ...]:
    """Return the list. Raises ModelDamaged when it cannot be read."""
    try:
        return tuple(msgspec.json.decode(line, type=KnownJoke) for line in file.read_bytes().splitlines() if line)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged("The list of jokes that models repeat cannot be read.", "Install the app again.") from error


class _Word(msgspec.Struct, frozen=True):
    """A word of a mark: any of these, or one that begins so."""

    exact: frozenset[str]
    begins: tuple[str, ...]

    def is_in(self, words: Sequence[str], start: int, end: int) -> int:
        """Return the place of the first such word in words[start:end], -1 for none."""
        here = (at for at in range(start, end) if words[at] in self.exact or words[at].startswith(self.begins))
        return next(here, -1)


_Mark = tuple[tuple[_Word, ...], ...]


@cache
def _marks(file: Path) -> tuple[tuple[str, tuple[_Mark, ...]], ...]:
    return tuple((each.joke, tuple(_parsed(mark) for mark in each.marks)) for each in read(file))


def _parsed(mark: str) -> _Mark:
    return tuple(tuple(_word(word) for word in group.split()) for group in mark.split("+"))


def _word(written: str) -> _Word:
    ways = written.split("/")
    begins = tuple(way[:-1] for way in ways if way.endswith("*"))
    return _Word(frozenset(way for way in ways if not way.endswith("*")), begins)


def _holds(mark: _Mark, words: list[str]) -> bool:
    return all(_stands(group, words) for group in mark)


def _stands(group: tuple[_Word, ...], words: list[str]) -> bool:
    """Whether a group is there: each word after the first as early as it comes, the last within REACH of the first."""
    first = group[0].is_in(words, 0, len(words))
    while first >= 0:
        at, end = first, min(len(words), first + max(REACH, len(group) + 2))
        for wanted in group[1:]:
            at = wanted.is_in(words, at + 1, end)
            if at < 0:
                break
        else:
            return True
        first = group[0].is_in(words, first + 1, len(words))
    return False


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower().replace("’", "").replace("'", ""))
