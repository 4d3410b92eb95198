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
_TWINS = str.maketrans("АВЕІКМНОРСТХаеіорсухΑΒΕΗΙΚΜΝΟΡΤΧο", "ABEIKMHOPCTXaeiopcyxABEHIKMNOPTXo")
"""Cyrillic and Greek letters that look Latin: a name that is spelled with them is read all the same."""
_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|io)\b|(?<![\w/])/?[ur]/\w|(?<!\w)@\w", re.I)
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)")
_TAG = re.compile(
    r"</?(?:[abisup]|br|em|strong|div|span|h[1-6]|li|[ou]l|hr|blockquote|code|pre|su[bp])\b[^<>\n]{0,80}>", re.I
)
_EMPHASIS = re.compile(r"(\*\*|__|~~|`|(?<!\w)[*_](?=\w)|(?<=[\w.!?,])[*_](?!\w))")
_RULE = re.compile(r"^[ \t]*[-*_=~#]{3,}[ \t]*$", re.M)
_LINE_START = re.compile(r"^[ \t]*(?:#{1,6}[ \t]*(?=[^\W_])(?!\w+[ \t]*$)|>|[-*•][ \t]|\d{1,2}[.)][ \t])[ \t]*", re.M)
_AFTERWORD = re.compile(r"\n\s*(?:edit|update|eta|tl;?dr)\b[^\n]{0,3}:.*", re.I | re.S)
_TAGS = re.compile(r"(?:\s*(?<!\w)#\w+)+\s*$|\[(?:oc|serious|nsfw)\]", re.I)
_STRUCK = re.compile("[\u0334-\u0338\ufe00-\ufe0f\ufffd]")
"""Lines through letters, and what only says how an emoji is drawn."""
_OPENED = re.compile(r'(?:^|\s)"(?=\S)[^"]*$')
_SHORTCODE = re.compile(r"^(?:\s*:[a-z][a-z0-9_+-]{1,30}:)+|(?:\s*:[a-z][a-z0-9_+-]{1,30}:)+$", re.I)

_REFUSALS: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    ("removed post", re.compile(r"\[(?:deleted|removed)\]", re.I)),
    (
        "names a model",
        re.compile(
            r"\b(?:as an? (?:\w+ )?(?:ai|a\.i\.|artificial|assistant|chat ?bot)\b|as your (?:ai|assistant)\b|"
            r"language model|(?:ai|machine)[- ](?:generated|written)|(?:written|generated|made) by (?:an )?ai\b|"
            r"chat ?gpt|gpt(?:-?\d\w*)?\b|open ?ai|anthropic|claude|gemini|gemma|grok|smol ?lm\d?|hugging ?face|"
            r"llama-?\d|qwen|mistral|mixtral|deepseek|copilot|phi-?[1-9]\b|vicuna|dall-?e|midjourney|"
            r"stable diffusion|i(?:'m| am) (?:just |only )?an? (?:ai|assistant|chat ?bot|computer program)\b)",
            re.I,
        ),
    ),
    (
        "chat reply",
        re.compile(
            r"<\||\|>|\[/?inst\]|(?:^|\s)(?:assistant|user|system|human)(?: ?\d+)?\s*:|"
            r"^(?:sure|certainly|of course|absolutely)[,!]|^(?:ok(?:ay)?|alright|great)[,!.]? here(?:'s| is|\b)|"
            r"^here(?:'s| is| are)\b.{0,60}[:!]|"
            r"^here(?:'s| is) (?:an?|my|your|another|one)\b.{0,40}\b(?:joke|post|story|pun|one-liner|tweet|caption)\b|"
            r"\bi(?:'m| am) sorry, (?:but )?(?:as an?\b|i(?: can(?:no|')t| am unable|'m unable| don't have)\b)|"
            r"\bi (?:cannot|can't|can not) (?:assist|help|fulfil|provide|create)|"
            r"^(?:joke|output|answer|response|post|title|caption|text|punch ?line|set ?up|prompt|comment|reply|ai|bot)"
            r"\s*\d*\s*:|(?:hope (?:this|that|it) helps|hope you (?:like|enjoy)|let me know (?:if|what)|"
            r"would you like (?:me|another)|feel free to)\b[^.!?]{0,60}[.!?]?$|"
            r"\[(?:your|insert|name|user|topic)\b[^\]]{0,30}\]",
            re.I,
        ),
    ),
    (
        "error text",
        re.compile(
            r"\b(?:traceback|out of memory|rate limit|timed out|http \d{3}|error \d{3}|\w*(?:error|exception):)|"
            r"^(?:null|undefined|nan)\b|\b(?:undefined|nan)$|^\s*[\[{]+\s*\"\w+\"\s*:",
            re.I,
        ),
    ),
)


def normalise(text: str) -> str | Dropped:
    """Return one plain paragraph of 40 to 280 characters, or why the text cannot be shown blind.

    Straight quotes and dashes, plain letters for styled ones (NFKC), single spaces, no markup, nothing invisible, no
    quote left open, no emoji and no hashtags at the ends, no afterword ("Edit: …"). A line that ends without
    punctuation gets a full stop before the next joins it, so that a title and a body read as sentences.
    """
    words = unicodedata.normalize("NFKC", _visible(html.unescape(text))).translate(_PLAIN).replace("\\n", "\n")
    words = _AFTERWORD.sub("", _MARKDOWN_LINK.sub(r"\1 (\2)", _TAG.sub("", words)))
    words = _EMPHASIS.sub("", _LINE_START.sub("", _RULE.sub("", words)))
    read = words.translate(_TWINS).strip()
    for reason, pattern in _REFUSALS:
        if pattern.search(read):
            return Dropped(reason)
    words = _unquoted(_bare(_one_paragraph(_TAGS.sub("", words))))
    if _LINK.search(words):
        return Dropped("link or mention")
    if len(words) < MIN_CHARACTERS:
        return Dropped("too short")
    return Dropped("too long") if len(words) > MAX_CHARACTERS else words


def _visible(text: str) -> str:
    """Drop what nobody sees: format and private characters, lines through letters; line ends become one kind."""
    ended = re.sub("\r\n?|[\u2028\u2029\u0085]", "\n", text)
    kept = "".join(each for each in ended if each == "\n" or unicodedata.category(each) not in ("Cf", "Co", "Cs", "Cn"))
    return _STRUCK.sub("", kept)


def _bare(text: str) -> str:
    """Drop emoji at both ends, as pictures or as :codes:. In the middle of a text they may be what it says."""
    text = _SHORTCODE.sub("", text)
    start, end = 0, len(text)
    while start < end and _decorates(text[start]):
        start += 1
    while end > start and _decorates(text[end - 1]):
        end -= 1
    return text[start:end]


def _decorates(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "So" or "\U0001f3fb" <= character <= "\U0001f3ff"


def likeness(text: str) -> str:
    """Return a key that two texts share when only case, spacing or punctuation differ."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _one_paragraph(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    ended = [line if line[-1] in ".!?:;,\"')" or not line[-1].isalnum() else f"{line}." for line in lines[:-1]]
    return " ".join([*ended, *lines[-1:]])


def _unquoted(text: str) -> str:
    """Drop the quotes that wrap a whole text, as models like to put them, and a quote that was never closed."""
    for mark in "\"'":
        if len(text) > 1 and text[0] == text[-1] == mark and mark not in text[1:-1]:
            return text[1:-1].strip()
    if text.count('"') == 1:
        return text.strip('"').strip()
    return f'{text}"' if text.count('"') % 2 and _OPENED.search(text) else text
