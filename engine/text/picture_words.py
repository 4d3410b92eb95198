"""Asks a writer what would be on a picture for a reader, from lines of the written profile."""

from engine.text import prompts
from engine.text.model import Message, Sampling, TextRequest

SAMPLING = Sampling(max_tokens=16, temperature=0.7, top_p=0.92, repetition_penalty=1.1)
STOP = ("\n", ".", ";")
MOST_CHARACTERS = 120

_ASK = "Name one thing that is funny to see on a drawing, in at most eight words"
_EXAMPLES = (
    ("likes jokes about gardens and rain", "a snail under a tiny umbrella"),
    ("likes jokes about offices", "a stapler asleep on a keyboard"),
    ("likes jokes about cooking and cats", "a cat guarding a pot of soup"),
)


def request(summary: str, seed: int) -> TextRequest:
    """Return the request for one description; other lines of the profile for each seed."""
    turns = [
        turn
        for told, answer in _EXAMPLES
        for turn in (Message("user", f"{_ASK}, for a reader who {told}."), Message("assistant", answer))
    ]
    told = " and ".join(line.strip().rstrip(".") for line in prompts.drawn_lines(summary, seed))
    asked = Message("user", f"{_ASK}, for a reader who {told[:300].replace('Likes ', 'likes ')}.")
    return TextRequest(messages=(*turns, asked), sampling=SAMPLING, seed=seed, stop=STOP)


def described(written: str) -> str:
    """Return a description as one short plain line; "" when nothing was written."""
    return " ".join(written.split())[:MOST_CHARACTERS].strip(" -*\"'")
