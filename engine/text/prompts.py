"""Every word that is sent to a model. Knows nothing of how a model is run.

Every method uses the same frame: the same written examples as earlier turns of the chat, then one request. Methods
differ only in what that request says about the reader, so that nothing else can make one arm look better.

Posts are data, written by strangers. They are stripped of what could act on a model or an eye, cut to a length, and
stand either in a turn of their own, whose end no post can write, or between marks with a number that the post's author
could not know. This lowers the odds that a post is obeyed; it is no proof. Nothing a model says here leads to an
action: the worst outcome is one bad joke.
"""

import re
import unicodedata
from collections.abc import Sequence
from random import Random

from engine.core.seeds import derive
from engine.text.model import TASTE_MARK, Message

POST_MAX_CHARS = 240
SUMMARY_LINE_MAX_CHARS = 120
SUBJECT_MAX_CHARS = 60
LINES = 2
"""Lines of the written profile in one request: a small model loses itself in all of them."""

STOP = ("\n\n",)
"""A funny post is one paragraph."""

EXAMPLES = (
    ("phones", "My phone says I walked nine steps today. It is being generous."),
    ("meetings", "Our meeting could have been an email. The email could have been a nod."),
    ("houseplants", "I talk to my fern every morning. It has started leaning towards the neighbours."),
    ("the gym", "I joined a gym in January. We are both waiting for me to bring it up."),
    ("recipes", "The recipe said to fold in the cheese. I folded it in half and put it back in the fridge."),
    ("money", "I checked my bank account this morning. It asked me whether I was sure I wanted to know."),
    ("lifts", "The lift was out of order, so I took the stairs. Then I put them back."),
)
"""Written for this project. Short, two beats, ending on the turn."""

POPULAR_SUBJECTS = (
    "cats", "dogs", "coffee", "cooking", "the weather", "work", "school", "football", "birthdays", "shopping",
    "holidays", "sleep", "cars", "music", "neighbours", "dentists", "books", "spiders", "trains", "parents",
    "babies", "haircuts", "passwords", "diets", "weddings", "camping", "computers", "soup", "socks", "Mondays",
)  # fmt: skip

_ASK = "Write one short funny post"
_VERBS = ("Likes ", "Prefers ", "Loves ", "Enjoys ", "Hates ", "Laughs ")
_FOR_READER = f"{_ASK} for this reader."
_CONTROL_WORD = re.compile(r"<\|[^|<>]{0,40}\|>")
_KEPT_CONTROLS = "\n\t"


def clean(text: str, limit: int) -> str:
    """Return a stranger's text without control words, invisible or direction-changing characters, at most `limit` long.

    A cut falls between words where there is one near the end.
    """
    text = unicodedata.normalize("NFC", text)
    text = "".join(c for c in text if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    while (shorter := _CONTROL_WORD.sub("", text)) != text:  # again, for words that taking one out puts together
        text = shorter
    text = re.sub(r"[ \t]+", " ", re.sub(r"\s*\n\s*", "\n", text)).strip()
    if len(text) <= limit:
        return text
    cut = text[:limit]
    space = cut.rfind(" ", limit - 30)
    return (cut[:space] if space > 0 else cut).rstrip() + "…"


def delimited(texts: Sequence[str], seed: int, limit: int = POST_MAX_CHARS) -> str:
    """Return cleaned texts, each between marks that hold a number derived from `seed`."""
    nonce = f"{derive(seed, 'delimiter') % 10_000:04d}"
    return "\n".join(f"[post {nonce}]\n{clean(text, limit)}\n[end {nonce}]" for text in texts)


def framed(request: str, liked: Sequence[str] = ()) -> tuple[Message, ...]:
    """Return the chat that every method uses, ending with `request`.

    Posts that the reader liked come as answers to that same request. Shown as a list inside it, a model of this size
    took them for its subject and wrote about "the post" in 7 of 20 texts; as turns it continues them.
    """
    turns: list[Message] = []
    for subject, post in EXAMPLES:
        turns += [Message("user", about(subject)), Message("assistant", post)]
    for post in liked:
        turns += [Message("user", request), Message("assistant", clean(post, POST_MAX_CHARS))]
    return (*turns, Message("user", request))


def plain() -> str:
    """Ask without saying anything about anybody."""
    return f"{_ASK}."


def about(subject: str) -> str:
    """Ask for a subject."""
    return f"{_ASK} about {clean(subject, SUBJECT_MAX_CHARS)}."


def on(subject: str, chat: Sequence[Message]) -> tuple[Message, ...]:
    """Return a chat whose last request asks for a subject, besides what it says of the reader; "" changes nothing.

    Of a post this is its first words: told whole, a model of this size copies it.
    """
    first = next(iter(subject.split("\n")), "").strip()
    if not first:
        return tuple(chat)
    last = chat[-1]
    head, ask, rest = last.text.rpartition(_ASK)
    rest = re.sub(r"^ about [^.]*", "", rest)  # a method that names a subject of its own
    asked = Message(last.role, f"{head}{ask} about {clean(first, SUBJECT_MAX_CHARS).rstrip('.')}{rest}")
    return (*chat[:-1], asked) if ask else tuple(chat)


def for_reader() -> str:
    """Ask for this reader, of whom the turns before tell."""
    return _FOR_READER


AGAINST = ("Turns down ", "Never wants ")
"""Lines that begin so are not told: asked to leave a subject alone, a small model writes about it."""


def drawn_lines(summary: str, seed: int) -> list[str]:
    """Return LINES lines of the written profile, others for each seed, in their order; none of an empty one.

    What the reader turns down is not among them (AGAINST).
    """
    lines = [line for line in summary.splitlines() if line.strip() and not line.startswith(AGAINST)]
    places = sorted(Random(seed).sample(range(len(lines)), min(LINES, len(lines))))  # noqa: S311 - replayable
    return [lines[place] for place in places]


def for_profile(lines: Sequence[str]) -> str:
    """Ask with lines of the written profile."""
    return f"{_ASK} for a reader who {_told(lines)}."


def for_taste_and_profile(lines: Sequence[str]) -> str:
    """Ask with soft tokens and with lines of the written profile."""
    return f"This reader likes {TASTE_MARK}. {for_profile(lines)}"


def _told(lines: Sequence[str]) -> str:
    """Return lines as what a reader does; one in the person's own words as what the reader says."""
    told: list[str] = []
    for line in lines:
        words = clean(line, SUMMARY_LINE_MAX_CHARS).rstrip(".")
        verb = words.startswith(_VERBS)
        told.append(words[0].lower() + words[1:] if verb else f"says: {words}")
    return " and ".join(told)


def for_taste() -> str:
    """Ask with soft tokens. The words are those that the projector was trained with: change both or neither."""
    return f"This reader likes {TASTE_MARK}. {_FOR_READER}"


def why_liked(post: str, seed: int) -> str:
    """Ask why the reader liked a post: a lesson, never sent otherwise."""
    return f"{delimited([post], seed)}\nWhy does this reader like it?"


# ── the written profile ──────────────────────────────────────────────────────────────────────────────────────────────

SUMMARY_STOP = ("\n", ".", ";")

_SUMMARY_EXAMPLES = (
    (("The kettle and I are not speaking. It started it.", "My toaster has two settings: bread and evidence."),
     "kettles and toasters"),
    (("I ran a marathon. Of excuses.", "Jogged past a bakery. Twice. It has my number."),
     "running, badly"),
    (("The map said turn left. The sea disagreed.", "Dad says the road is lost, not us."),
     "maps and roads that lead nowhere"),
)  # fmt: skip


def summarise(posts: Sequence[str], seed: int) -> tuple[Message, ...]:
    """Ask what a group of liked posts has in common; the answer is begun, so that few words are left to add."""
    turns: list[Message] = []
    for number, (texts, answer) in enumerate(_SUMMARY_EXAMPLES):
        told = _what_about(texts, derive("summary example", number))  # ours, and the same for all: read once a batch
        turns += [Message("user", told), Message("assistant", f"{BEGUN}{answer}")]
    return (*turns, Message("user", _what_about(posts, seed)), Message("assistant", BEGUN))


BEGUN = "The posts are about"


def _what_about(posts: Sequence[str], seed: int) -> str:
    return f"{delimited(posts, seed, 160)}\nIn a few words, what are these posts about?"
