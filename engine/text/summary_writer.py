"""Checks what a model says a group of liked posts is about, so that a small model's profile holds nothing made up.

A model is asked for a few words a topic, several times; words that are not grounded in the posts are refused, and a
topic without good words is told in its own. Knows no model: requests go out, answers come back.
"""

import re
from collections.abc import Sequence

import msgspec

from engine.core.seeds import derive
from engine.text import prompts
from engine.text.model import Sampling, TextRequest
from engine.text.tidy import refusal

POSTS_SHOWN = 3
DRAFTS = 4
SAMPLING = Sampling(max_tokens=14, temperature=0.5, top_p=0.9, repetition_penalty=1.1)
MIN_WORDS, MAX_WORDS = 1, 7
GROUNDED_SHARE = 0.75
"""Of a line's content words, so many must come from the posts: a small model makes things up, or repeats examples."""

_SMALL_WORDS = frozenset(
    """a about all an and are as at be being but by for from funny get getting giving going has have having how in into
    is it its jokes like likes making not of on or other people person post posts reader that the their them they thing
    things this to up use using was what when who with you your""".split()  # noqa: SIM905 - quotes would hide the words
)


class Line(msgspec.Struct, frozen=True):
    """One line of the profile; `written` says whether a model wrote it, or its topic's own words stand there."""

    text: str
    written: bool


def shown(medoid: int, posts: Sequence[int]) -> tuple[int, ...]:
    """Return which posts of a topic a model is shown: the most typical, then the latest."""
    others = [post for post in posts if post != medoid]
    return (medoid, *others[-(POSTS_SHOWN - 1) :])


def requests(posts: Sequence[str], seed: int) -> list[TextRequest]:
    """Return the drafts to ask for, for one topic with these posts, the most typical first."""
    return [
        TextRequest(
            messages=prompts.summarise(posts[:POSTS_SHOWN], derive(seed, "marks")),
            sampling=SAMPLING,
            seed=derive(seed, "draft", number),
            stop=prompts.SUMMARY_STOP,
        )
        for number in range(DRAFTS)
    ]


def line(drafts: Sequence[str], posts: Sequence[str], name: str, verb: str = "Likes") -> Line:
    """Return the best draft that passes the checks as a line, or one made of the topic's name; both begin with `verb`.

    Best is most of its content words found in the posts, then the longest; the first among equals.
    """
    said = [_tidy(draft) for draft in drafts]
    told = stems(" ".join([*posts, name]))
    good = [text for text in said if text and grounded(text, told) >= GROUNDED_SHARE]
    if not good:
        return Line(f"{verb} jokes with the words {name.lower()}.", written=False)
    return Line(
        f"{verb} jokes about {max(good, key=lambda text: (grounded(text, told), len(stems(text))))}.", written=True
    )


def grounded(text: str, told: frozenset[str]) -> float:
    """Return the share of a text's content words whose stem is among those of the posts; 0 when it has none."""
    own = stems(text)
    return len(own & told) / len(own) if own else 0.0


def _tidy(draft: str) -> str:
    """Return a draft as words that can follow "jokes about", or ""."""
    text = re.sub(r"\s+", " ", draft).strip().strip("\"'“”*.:,- ")
    words = text.split()
    if not MIN_WORDS <= len(words) <= MAX_WORDS or re.search(r"[\[\]<>{}|:]|\d{3}", text):
        return ""
    if refusal(f"a line that is long enough: {text}"):
        return ""
    return text[0].lower() + text[1:] if words[0] not in ("I", "I'm", "I've") else ""


def stems(text: str) -> frozenset[str]:
    """Return the content words of a text, cut down to what their forms share."""
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    return frozenset(re.sub(r"(?:ing|ies|es|ed|s|y|e)$", "", word) for word in words if word not in _SMALL_WORDS)
