"""Cuts what a model wrote down to the post it was asked for, and refuses what is none. Knows no method and no person.

The same for every arm and every model, so that no arm is helped by its own cleaning.
"""

import re
import unicodedata
from collections.abc import Iterable

MAX_CHARS = 280
MIN_WORDS = 5
MIN_LETTERS = 20
COPY_SHARE = 0.6
"""Two texts that share this share of their word triples count as copies."""

_PREAMBLE = re.compile(
    r"^(?:sure|okay|ok|of course|certainly|absolutely|here(?:'s| is| are| you go))\b[^\n.!?:]{0,80}[:!.]\s+",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:assistant|user|system|post|joke|answer|response|title|example)\s*(?:\d+)?\s*:\s*", re.IGNORECASE
)
_BULLET = re.compile(r"^(?:[-*•>#]+|\d{1,2}[.)])\s+")
_MARKUP = re.compile(
    r"\*\*|__|`+|</?[a-z][^>\n]{0,40}>|\[/?(?:post|end)\b[^\]\n]{0,20}\]?|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"
)
_MACHINE = re.compile(
    r"\b(?:as an? (?:ai|language model|assistant)|i am an ai|i'm an ai|smollm|hugging ?face|language model"
    r"|i cannot fulfil|i can't help|how can i help|i'd be happy to help|does this (?:sentence )?meet your)\b",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"\b(?:th(?:is|e) reader|(?:short )?funny posts?\b|likes jokes (?:about|with)|a reader who"
    r"|(?:the|this|your) posts?\b(?= (?:is|are|was|were|has|have|said|says|about)\b)|post \d{3})",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*(?=\s|$)")
_PAIRS = (('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"))


def tidy(text: str, *, whole: bool = True) -> str:
    """Return the post in a model's output, or "" when there is none in it.

    Args:
        whole: False when the output was cut off at its longest: then an unfinished last sentence is dropped.
    """
    text = unicodedata.normalize("NFC", text).replace("\ufffd", "").replace("\r", "")
    text = _MARKUP.sub("", text).strip()
    text = text.split("\n\n")[0].strip()
    for _ in range(3):  # "Sure! Here's one: Post: …" comes in layers
        text = _unquoted(_BULLET.sub("", _ROLE.sub("", _PREAMBLE.sub("", text))).strip())
    text = re.sub(r"[ \t]+", " ", re.sub(r"\s*\n\s*", "\n", text))
    text = text if whole and len(text) <= MAX_CHARS else _ended(text[:MAX_CHARS])
    return "" if refusal(text) else text


def refusal(text: str) -> str:
    """Return why a tidied text is no post, or ""."""
    words = _words(text)
    if len(words) < MIN_WORDS or sum(c.isalpha() for c in text) < MIN_LETTERS:
        return "too short"
    if _MACHINE.search(text):
        return "speaks as a machine"
    if _PROMPT.search(text):
        return "repeats the request"
    if len(words) >= 12 and len(set(words)) < 0.45 * len(words):
        return "goes round in circles"
    if text.rstrip()[-1] in ",;:-–(":
        return "unfinished"
    return ""


def is_copy(text: str, others: Iterable[str]) -> bool:
    """Whether a text is one of the others, or nearly: what a method was shown must not come back as its own."""
    mine = _triples(text)
    return any(_share_too_much(mine, theirs) for theirs in map(_triples, others))


class Shown:
    """Many texts that must not come back, asked quickly: only those that share a word triple are compared."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts: list[set[tuple[str, ...]]] = []
        self._with: dict[tuple[str, ...], list[int]] = {}
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember a text."""
        triples = _triples(text)
        for triple in triples:
            self._with.setdefault(triple, []).append(len(self._texts))
        self._texts.append(triples)

    def has(self, text: str) -> bool:
        """Whether a text is one of these, or nearly, as `is_copy` says."""
        mine = _triples(text)
        near = {place for triple in mine for place in self._with.get(triple, ())}
        return any(_share_too_much(mine, self._texts[place]) for place in near)


def _share_too_much(mine: set[tuple[str, ...]], theirs: set[tuple[str, ...]]) -> bool:
    return len(mine & theirs) >= COPY_SHARE * min(len(mine), len(theirs))


def _unquoted(text: str) -> str:
    for first, last in _PAIRS:
        if (
            len(text) > 1
            and text[0] == first
            and text[-1] == last
            and first not in text[1:-1]
            and last not in text[1:-1]
        ):
            return text[1:-1].strip()
        if text.startswith(first) and text.count(first) + (text.count(last) if last != first else 0) == 1:
            return text[1:].strip()  # the other one was cut off, or never written
    return text


def _ended(text: str) -> str:
    """Return the text up to its last finished sentence or line, or "" when none is finished."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    ends += [match.start() for match in re.finditer(r"\n", text)]
    return text[: max(ends)].rstrip() if ends else ""


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower().replace("’", "").replace("'", ""))


def _triples(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)} or ({tuple(words)} if words else set())
