"""What the engine says, in the person's language: the engine speaks English and knows no Qt.

A text without values is looked up whole. One with values in it ("Loading {title}") is matched with the templates that
`recipes/engine_texts.py` collected; a value that is itself a text of the engine is translated, too, and any other stays
as it is. Whatever is not known stays in English.
"""

import re
from functools import lru_cache

import msgspec

from desktop.words import ENGLISH, Texts, spoken
from engine.core.paths import ASSETS

ENGINE = Texts("ENGINE")
TEMPLATES = ASSETS / "translations" / "engine.json"
VALUE = re.compile(r"\{(\w+)\}")


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
    pieces = [re.escape(_plain(part)) if place % 2 == 0 else f"(?P<{part}>.+?)" for place, part in enumerate(parts)]
    return re.compile("".join(pieces), re.DOTALL)


def _plain(part: str) -> str:
    return part.replace("{{", "{").replace("}}", "}")
