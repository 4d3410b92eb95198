"""Asks a model why a reader may like a post, and refuses what is not about that post. Knows no model.

Explanations of a strong model helped fine-tuning by three points, weak ones cost two (arXiv 2502.20356): so a draft is
never taken for the person's word.
"""

import re
from collections.abc import Sequence

from engine.core.seeds import derive
from engine.text import prompts
from engine.text.model import Message, Sampling, TextRequest
from engine.text.profile_operations import FORM_WORDS
from engine.text.summary_writer import grounded, stems
from engine.text.tidy import is_copy, refusal

DRAFTS = 4
SAMPLING = Sampling(max_tokens=24, temperature=0.5, top_p=0.9, repetition_penalty=1.1)
MIN_WORDS, MAX_WORDS = 3, 18
GROUNDED_SHARE = 0.5
"""Of a reason's content words; it may say more than the post does, but must be about it."""

_EXAMPLES = (
    ("My phone says I walked nine steps today. It is being generous.", "a phone that mocks its owner, said dryly"),
    ("The recipe said to fold in the cheese. I folded it in half.", "it takes the recipe's words literally"),
    ("The map said turn left. The sea disagreed.", "the sea argues with a map, in two short sentences"),
)
BEGUN = "They like"


def requests(post: str, seed: int) -> list[TextRequest]:
    """Return the drafts to ask for."""
    turns: list[Message] = []
    for number, (example, reason) in enumerate(_EXAMPLES):
        question = prompts.why_liked(example, derive("reason example", number))
        turns += [Message("user", question), Message("assistant", f"{BEGUN} {reason}")]
    asked = (*turns, Message("user", prompts.why_liked(post, derive(seed, "marks"))), Message("assistant", BEGUN))
    return [
        TextRequest(messages=asked, sampling=SAMPLING, seed=derive(seed, "draft", number), stop=prompts.SUMMARY_STOP)
        for number in range(DRAFTS)
    ]


def best(drafts: Sequence[str], post: str) -> str:
    """Return the draft that is most about the post, or "" when none is."""
    told = stems(post) | stems(FORM_WORDS)
    good = [text for text in map(_tidy, drafts) if text and not _is_poor(text, post, told)]
    return max(good, key=lambda text: (grounded(text, told), len(stems(text))), default="")


def _tidy(draft: str) -> str:
    text = re.sub(r"\s+", " ", draft).strip().strip("\"'“”*.:,- ")
    return "" if re.search(r"[\[\]<>{}|]|\d{3}|https?:", text) else text


def _is_poor(text: str, post: str, told: frozenset[str]) -> bool:
    count = len(text.split())
    return (
        not MIN_WORDS <= count <= MAX_WORDS
        or refusal(f"a line that is long enough: {text}") not in ("", "repeats the request")
        or grounded(text, told) < GROUNDED_SHARE
        or any(is_copy(text, [other]) for other in (post, *(reason for _, reason in _EXAMPLES)))
    )
