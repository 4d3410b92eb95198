"""Makes texts of people and of models look alike, and refuses those that would tell who wrote them.

The same function for both: what it does to one it does to the other. Knows nothing of arms.
"""

import html
import re
import unicodedata
from typing import Literal, TypeAlias

import msgspec

MIN_CHARACTERS = 40
MAX_CHARACTERS = 280

Reason: TypeAlias = Literal[
    "too short", "too long", "link or mention", "names a model", "chat reply", "error text", "removed post"
]


class Dropped(msgspec.Struct, frozen=True):
    """A text that is not shown, and why."""

    reason: Reason


_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "..."}
)
_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|io)\b|(?<![\w/])/?[ur]/\w|(?<!\w)@\w", re.I)
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`|(?<!\w)[*_](?=\w)|(?<=[\w.!?,])[*_](?!\w))")
_LINE_START = re.compile(r"^[ \t]*(?:#{1,6}[ \t]|>|[-*•][ \t]|\d{1,2}[.)][ \t])[ \t]*", re.M)
_AFTERWORD = re.compile(r"\n\s*(?:edit|update|eta|tl;?dr)\b[^\n]{0,3}:.*", re.I | re.S)
_TAGS = re.compile(r"(?:\s*(?<!\w)#\w+)+\s*$|\[(?:oc|serious|nsfw)\]", re.I)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")

_REFUSALS: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    ("removed post", re.compile(r"\[(?:deleted|removed)\]", re.I)),
    (
        "names a model",
        re.compile(
            r"\b(?:as an? (?:ai|a\.i\.|artificial)|language model|chat ?gpt|gpt-?\d|open ?ai|anthropic|claude|gemini|"
            r"smol ?lm\d?|hugging ?face|llama-?\d?|qwen|mistral|mixtral|deepseek|copilot|"
            r"i(?:'m| am) an? (?:ai|assistant))\b",
            re.I,
        ),
    ),
    (
        "chat reply",
        re.compile(
            r"<\||\|>|\[/?inst\]|(?:^|\s)(?:assistant|user|system|human)\s*:|^(?:sure|certainly|of course)[,!]|"
            r"^here(?:'s| is| are)\b.{0,60}:|\bi(?:'m| am) sorry, (?:but )?i\b|\bi (?:cannot|can't|can not) "
            r"(?:assist|help|fulfil|provide|create)|^(?:joke|output|answer|response|post)\s*\d*\s*:",
            re.I,
        ),
    ),
    (
        "error text",
        re.compile(r"\b(?:traceback|out of memory|rate limit|timed out|http \d{3}|\w*(?:error|exception):)", re.I),
    ),
)


def normalise(text: str) -> str | Dropped:
    """Return one plain paragraph of 40 to 280 characters, or why the text cannot be shown blind.

    Straight quotes and dashes, single spaces, no markup, no trailing hashtags, no afterword ("Edit: …"). A line that
    ends without punctuation gets a full stop before the next joins it, so that a title and a body read as sentences.
    """
    words = unicodedata.normalize("NFC", html.unescape(text))
    words = _INVISIBLE.sub("", words.translate(_PLAIN)).replace("\r\n", "\n").replace("\r", "\n")
    words = _AFTERWORD.sub("", _MARKDOWN_LINK.sub(r"\1 (\2)", words))
    words = _EMPHASIS.sub("", _LINE_START.sub("", words))
    for reason, pattern in _REFUSALS:
        if pattern.search(words.strip()):
            return Dropped(reason)
    words = _unquoted(_one_paragraph(_TAGS.sub("", words)))
    if _LINK.search(words):
        return Dropped("link or mention")
    if len(words) < MIN_CHARACTERS:
        return Dropped("too short")
    return Dropped("too long") if len(words) > MAX_CHARACTERS else words


def likeness(text: str) -> str:
    """Return a key that two texts share when only case, spacing or punctuation differ."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _one_paragraph(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    ended = [line if line[-1] in ".!?:;,\"')" or not line[-1].isalnum() else f"{line}." for line in lines[:-1]]
    return " ".join([*ended, *lines[-1:]])


def _unquoted(text: str) -> str:
    """Drop the quotes that wrap a whole text, as models like to put them."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text
