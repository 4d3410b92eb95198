"""What the engine says, in the person's language: the engine speaks English and knows no Qt.

A text without values is looked up whole. One with values in it ("Loading {title}") is matched with the templates that
`recipes/engine_texts.py` collected; a value that is itself a text of the engine is translated, too, and any other stays
as it is. Whatever is not known stays in English.
"""

import re
from functools import lru_cache

import msgspec

from desktop.words import ENGLISH, Texts, as_written, listed, quoted, spoken
from engine.core.paths import ASSETS

ENGINE = Texts("ENGINE")
TEMPLATES = ASSETS / "translations" / "engine.json"
VALUE = re.compile(r"\{(\w+)\}")
NUMBER = re.compile(r"[+−-]?\d{1,3}(,\d{3})*(\.\d+)?")
SPAN = r"(?: \(.+?\))?"
"""The one value that may be nothing: an interval in brackets, where it is known."""
SENTENCE_ENDS = re.compile(r"(?<=[.?!]) ")
LETTERS_OF_A_SENTENCE, LETTERS_OF_A_VALUE = 10, 2
"""So many letters of its own must a template have: one of few would fit what it was not made for."""


def said(text: str) -> str:
    """Return a text of the engine in the person's language."""
    if spoken() == ENGLISH or not text:
        return text
    if (whole := ENGINE.tr(text)) != text:
        return whole
    for head, tail, source in _templates():
        if text.startswith(head) and text.endswith(tail) and (found := _pattern(source).fullmatch(text)):
            values = {name: said(value) for name, value in found.groupdict().items()}
            return ENGINE.tr(source).format(**values)
    return text


def told(text: str) -> str:
    """Return sentences of the engine that stand in a row, each in the person's language, and so the values in them."""
    if spoken() == ENGLISH or not text:
        return text
    if not text.endswith((".", "?", "!")):
        return _value(text)
    for cut in [*(found.start() for found in SENTENCE_ENDS.finditer(text)), len(text)]:
        if (head := _found(text[:cut], LETTERS_OF_A_SENTENCE)) is not None:
            rest = text[cut:].lstrip()
            return f"{head} {told(rest)}" if rest else head
    first, _, rest = text.partition(". ")
    return f"{first}. {told(rest)}" if rest else text


def _found(text: str, letters: int) -> str | None:
    """Return one text of the engine in the person's language with its values, or None for one that is not known."""
    if (whole := ENGINE.tr(text)) != text:
        return whole
    for head, tail, source in _templates():
        own = sum(map(str.isalpha, VALUE.sub("", source)))
        if own < letters or not (text.startswith(head) and text.endswith(tail)):
            continue
        if found := _pattern(source).fullmatch(text):
            return ENGINE.tr(source).format(**{name: _value(each) for name, each in found.groupdict().items()})
    return None


def _value(text: str) -> str:
    """Return a value in a sentence: a number, titles, or words that the engine put there."""
    if NUMBER.fullmatch(text.removesuffix(" %").removesuffix(":1")):
        return as_written(text)
    if re.fullmatch(r"“[^”]*”(, “[^”]*”)*( and “[^”]*”)?", text):
        return listed([quoted(_value(title)) for title in re.findall(r"“([^”]*)”", text)])
    if (found := _found(text, LETTERS_OF_A_VALUE)) is not None:
        return found
    if "; " in text:
        return "; ".join(_value(part) for part in text.split("; "))
    title, comma, which = text.rpartition(", ")
    return f"{_value(title)}{comma}{which}" if comma else text


@lru_cache(maxsize=1)
def _templates() -> list[tuple[str, str, str]]:
    """How each template begins and ends, and the whole; those that say most first."""
    sources = (text for text in msgspec.json.decode(TEMPLATES.read_bytes(), type=list[str]) if VALUE.search(text))
    ordered = sorted(sources, key=lambda text: (-len(VALUE.sub("", text)), text))
    return [(_plain(VALUE.split(text)[0]), _plain(VALUE.split(text)[-1]), text) for text in ordered]


@lru_cache(maxsize=256)
def _pattern(source: str) -> re.Pattern[str]:
    """A template as a pattern: each value is whatever stands in its place, as little as fits."""
    parts = VALUE.split(source)
    pieces = [
        re.escape(_plain(part)) if place % 2 == 0 else f"(?P<{part}>{SPAN if part == 'span' else '.+?'})"
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(pieces), re.DOTALL)


def _plain(part: str) -> str:
    return part.replace("{{", "{").replace("}}", "}")
