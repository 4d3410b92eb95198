"""What the engine says, in the person's language: the engine speaks English and knows no Qt.

A text without values is looked up whole. One with values in it ("Loading {title}") is matched with the templates that
`recipes/engine_texts.py` collected; a value that is itself a text of the engine is translated, too, and any other stays
as it is, as does what a person or a file wrote. Whatever is not known, or is too long, stays in English.

Texts may hold what strangers wrote, so nothing here goes back over what it has read: time grows with a text's length.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import islice

import msgspec

from desktop.words import ENGLISH, Texts, as_written, listed, quoted, spoken
from engine.core.paths import ASSETS

ENGINE = Texts("ENGINE")
TEMPLATES = ASSETS / "translations" / "engine.json"
VALUE = re.compile(r"\{(\w+)\}")
NUMBER = re.compile(r"[+−-]?\d{1,3}(,\d{3})*(\.\d+)?")
TITLES = re.compile(r"“[^”]*”(, “[^”]*”)*( and “[^”]*”)?")
SPAN = "span"
"""The one value that may be nothing: an interval in brackets, where it is known."""
WRITTEN = re.compile(r"(file|folder|name|path|proposed|save|source|text|topic)\d*")
"""Values that a person, or a file, wrote or is called by: never translated, even where the engine says the same."""
SENTENCE_ENDS = re.compile(r"(?<=[.?!]) ")
LETTERS_OF_A_SENTENCE, LETTERS_OF_A_VALUE = 10, 2
"""So many letters of its own must a template have: one of few would fit what it was not made for."""
LONGEST = 2_000
"""Letters. A longer text is none of the engine's with its values, of which the longest has some hundreds."""
MOST_SENTENCES, MOST_AT_ONCE, DEEPEST = 60, 8, 6
"""Sentences of a row, sentences that are one text with its values, and values within values."""


class Template(msgspec.Struct, frozen=True):
    """A text with values: `words` stand before, between and after them, one more than there are `names`."""

    source: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    letters: int

    def values(self, text: str) -> dict[str, str] | None:
        """Return what stands for each value, at least a letter, as little as fits; None where the words differ."""
        head, *between, tail = self.words
        at, end, found = len(head), len(text) - len(tail), list[str]()
        if not (text.startswith(head) and text.endswith(tail)):
            return None
        for words in between:
            if (place := text.find(words, at + 1, max(end - 1, 0))) < 0:
                return None
            found.append(text[at:place])
            at = place + len(words)
        if at >= end:
            return None
        named = dict(zip(self.names, [*found, text[at:end]], strict=True))
        return named | {SPAN: f" ({named[SPAN]})" if SPAN in named else ""}


def said(text: str) -> str:
    """Return a text of the engine in the person's language."""
    if _stays(text):
        return text
    return _found(text, 0, _inner, 0) or text


def told(text: str) -> str:
    """Return sentences of the engine that stand in a row, each in the person's language, and so the values in them."""
    if _stays(text):
        return text
    if not text.endswith((".", "?", "!")):
        return _value(text, 0)
    made: list[str] = []
    while text and len(made) < MOST_SENTENCES:
        head, text = _first(text)
        made.append(head)
    return " ".join(filter(None, [*made, text]))


def _stays(text: str) -> bool:
    return spoken() == ENGLISH or not text or len(text) > LONGEST


def _first(row: str) -> tuple[str, str]:
    """Return the first sentence, or those that are one text of the engine, in the language, and what comes after."""
    cuts = [found.start() for found in islice(SENTENCE_ENDS.finditer(row), MOST_AT_ONCE)]
    for cut in [*cuts, len(row)]:
        if (head := _found(row[:cut], LETTERS_OF_A_SENTENCE, _value, 0)) is not None:
            return head, row[cut:].lstrip()
    cut = cuts[0] if cuts else len(row)
    return row[:cut], row[cut:].lstrip()


def _found(text: str, letters: int, value: Callable[[str, int], str], deep: int) -> str | None:
    """Return one text of the engine in the person's language with its values, or None for one that is not known."""
    if (whole := ENGINE.tr(text)) != text:
        return whole
    templates = _by_first_letter()
    for each in templates.get(text[:1], templates[""]):
        if each.letters >= letters and (values := each.values(text)) is not None:
            shown = {name: now if WRITTEN.fullmatch(name) else value(now, deep + 1) for name, now in values.items()}
            return ENGINE.tr(each.source).format(**shown)
    return None


def _inner(text: str, deep: int) -> str:
    """Return a value of a text: another one, or as it is."""
    return (_found(text, LETTERS_OF_A_SENTENCE, _inner, deep) if deep < DEEPEST else None) or text


def _value(text: str, deep: int) -> str:
    """Return a value in a sentence: a number, titles, or words that the engine put there."""
    if not text or deep > DEEPEST:
        return text
    if NUMBER.fullmatch(text.removesuffix(" %").removesuffix(":1")):
        return as_written(text)
    if TITLES.fullmatch(text):
        return listed([quoted(_value(title, deep + 1)) for title in re.findall(r"“([^”]*)”", text)])
    if (found := _found(text, LETTERS_OF_A_VALUE, _value, deep)) is not None:
        return found
    if "; " in text:
        return "; ".join(_value(part, deep + 1) for part in text.split("; "))
    title, comma, which = text.rpartition(", ")
    return f"{_value(title, deep + 1)}{comma}{which}" if comma else text


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    """Those that say most first."""
    sources = [text for text in msgspec.json.decode(TEMPLATES.read_bytes(), type=list[str]) if VALUE.search(text)]
    ordered = sorted(sources, key=lambda text: (-len(VALUE.sub("", text)), text))
    return tuple(each for source in ordered for each in templates_of(source))


@lru_cache(maxsize=1)
def _by_first_letter() -> dict[str, tuple[Template, ...]]:
    """Those that may begin so; under "" those that begin with a value, which are in all."""
    letters = {each.words[0][:1] for each in _templates()} | {""}
    return {letter: tuple(each for each in _templates() if each.words[0][:1] in ("", letter)) for letter in letters}


def templates_of(source: str) -> list[Template]:
    """Return a text as a template; two where an interval may be left out, first the one with it."""
    letters = sum(map(str.isalpha, VALUE.sub("", source)))
    shown = source.replace(f"{{{SPAN}}}", f" ({{{SPAN}}})")
    made = [VALUE.split(each) for each in dict.fromkeys((shown, source.replace(f"{{{SPAN}}}", "")))]
    return [Template(source, tuple(map(_plain, parts[::2])), tuple(parts[1::2]), letters) for parts in made]


def _plain(part: str) -> str:
    return part.replace("{{", "{").replace("}}", "}")
