"""How a written profile changes: operations on its lines, each checked before it counts.

A strong model answers with operations as JSON; for a small one they are derived from topics. Both pass the same checks:
evidence must be posts that were shown, words must be grounded in them, and what a person wrote or pinned stays. An
operation that fails is dropped and counted. Applying the same operations twice changes nothing the second time.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from engine.core.written_profile import WORDS, Line, Section, Summary
from engine.text import prompts
from engine.text.summary_writer import GROUNDED_SHARE, grounded, stems
from engine.text.tidy import refusal

LONGEST_ANSWER = 20_000
MOST_OPERATIONS = 24
MOST_EVIDENCE = 12
LONGEST_LINE = prompts.SUMMARY_LINE_MAX_CHARS
MOST: dict[Section, int] = {"topics": 8, "likes": 4, "form": 4, "dislikes": 4, "avoid": 4}
"""Lines of each section that models may fill; a person may add more."""

VERBS: dict[Section, tuple[str, ...]] = {
    "topics": ("Likes ",),
    "likes": ("Likes ",),
    "form": ("Prefers ", "Likes "),
    "dislikes": ("Turns down ",),
    "avoid": ("Never wants ",),
}
"""How a model's line begins, so that it can follow "a reader who"."""

FORM_WORDS = """absurd anecdotes answers bitter brief bulleted character characters clever clichés clumsy comparisons
    conversational cruel dad dark deadpan dialogue dialogues double dry end ending endings everyday exaggeration
    first-person gentle gross headlines ironic irony language lists literal long longer lines mean meaning meanings
    misunderstandings mock names nonsense numbers observations observational one-liners paragraphs parody playful puns
    punchlines questions quick rants repetition rhetorical rhymes sarcasm sarcastic satire self-deprecating sentence
    sentences setups shaggy-dog short shorter silly situations slapstick slow smart stories story surprise surreal
    swearing tall tales tone turns twists understatement unexpected voice warm whimsical witty wordplay words"""
"""Words about how a post is made; they need not stand in any post."""

_FORM = stems(FORM_WORDS)
_ODD = re.compile(r"[\[\]<>{}|\\^`*_~#@\n\t]|\d{3}|https?:|www\.|\bignore\b.*\binstruction", re.IGNORECASE)

Evidence: TypeAlias = Annotated[tuple[int, ...], Meta(max_length=20)]
Words: TypeAlias = Annotated[str, Meta(min_length=3, max_length=400)]


class Operation(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", forbid_unknown_fields=True):
    """A change of one line."""

    evidence: Evidence = ()


class Add(Operation, frozen=True, kw_only=True, tag="add"):
    """A line that was not there; `topic` is the topic that it tells of, 0 for none."""

    section: Section
    text: Words
    topic: int = 0


class Strengthen(Operation, frozen=True, kw_only=True, tag="strengthen"):
    """More posts speak for a line."""

    line: int


class Reword(Operation, frozen=True, kw_only=True, tag="reword"):
    """A line says it better."""

    line: int
    text: Words


class Retire(Operation, frozen=True, kw_only=True, tag="retire"):
    """A line no longer holds."""

    line: int


AnyOperation: TypeAlias = Add | Strengthen | Reword | Retire


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What operations are checked against.

    Attributes:
        shown: texts of the posts that the model was shown, by id.
        by: who proposes them: a model's id, or WORDS.
        names: own words of each topic, by its id.
    """

    shown: dict[int, str]
    by: str
    names: dict[int, str] = {}


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """Lines after the operations, the highest id of a line, how many operations counted, the others by reason."""

    lines: tuple[Line, ...]
    last_line: int
    done: int
    refused: dict[str, int]


def parse(answer: str) -> tuple[list[AnyOperation], int]:
    """Return the operations in a model's answer, and how much of it was none.

    Takes one JSON object a line, an array of them, or an object with the one field "operations"; a fence around it is
    passed over. Everything is typed: what has another field, a wrong type or too long a text is dropped.
    """
    text = answer[:LONGEST_ANSWER].strip()
    text = re.sub(r"^```(?:json|jsonl)?\s*\n(.*?)(?:\n```\s*)?$", r"\1", text, flags=re.DOTALL)
    found: list[AnyOperation] = []
    unreadable = int(len(answer) > LONGEST_ANSWER)
    for piece in _pieces(text):
        try:
            found.append(msgspec.json.decode(piece, type=AnyOperation))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            unreadable += 1
    return found[:MOST_OPERATIONS], unreadable + max(0, len(found) - MOST_OPERATIONS)


class _Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    operations: list[msgspec.Raw]


def _pieces(text: str) -> list[bytes]:
    data = text.encode("utf-8", "replace")
    for kind in (list[msgspec.Raw], _Wrapped):
        try:
            found = msgspec.json.decode(data, type=kind)
        except (msgspec.MsgspecError, RecursionError):
            continue
        return [bytes(item) for item in (found.operations if isinstance(found, _Wrapped) else found)]
    return [line.strip().rstrip(b",") for line in data.splitlines() if line.strip() not in (b"", b"[", b"]")]


def apply(operations: Sequence[AnyOperation], before: Summary, given: Given) -> Applied:
    """Return the lines of the next version. Operations come in order; each sees what those before it did."""
    lines = {line.id: line for line in before.lines}
    last, done, refused = before.last_line, 0, Counter[str]()
    for operation in operations:
        if why := _refusal(operation, lines, before.removed, given):
            refused[why] += 1
            continue
        done += 1
        match operation:
            case Add():
                last += 1
                lines[last] = _made(operation, last, before.version + 1, given.by)
            case Strengthen():
                lines[operation.line] = strengthened(lines[operation.line], operation.evidence)
            case Reword():
                lines[operation.line] = _reworded(lines[operation.line], operation, before.version + 1, given.by)
            case Retire():
                del lines[operation.line]
    return Applied(lines=tuple(lines.values()), last_line=last, done=done, refused=dict(refused))


def strengthened(line: Line, evidence: Sequence[int]) -> Line:
    """Return the line with the posts that it did not rest on yet, the latest kept."""
    new = [post for post in dict.fromkeys(evidence) if post not in line.evidence]
    kept = (*line.evidence, *new)[-MOST_EVIDENCE:]
    return msgspec.structs.replace(line, evidence=kept, strength=line.strength + len(new))


def tidy_line(text: str) -> str:
    """Return a text as a line: one space between words, a full stop at the end."""
    words = " ".join(text.split()).strip('"“” ')
    return f"{words}." if words and words[-1] not in ".!?…" else words


def unfit(text: str) -> str:
    """Return why a text cannot be a line, whoever wrote it, or ""."""
    if len(text) > LONGEST_LINE:
        return "too long"
    if not re.search(r"[^\W\d_]{2}", text):
        return "says nothing"
    return "" if prompts.clean(text, LONGEST_LINE) == text else "holds hidden characters"


def _made(operation: Add, number: int, version: int, by: str) -> Line:
    evidence = tuple(dict.fromkeys(operation.evidence))
    return Line(
        id=number,
        section=operation.section,
        text=tidy_line(operation.text),
        evidence=evidence[-MOST_EVIDENCE:],
        strength=max(1, len(evidence)),
        by=by,
        since=version,
        topic=operation.topic,
    )


def _reworded(line: Line, operation: Reword, version: int, by: str) -> Line:
    text = tidy_line(operation.text)
    if line.held:
        return msgspec.structs.replace(line, proposed=text, proposed_by=by)
    changed = msgspec.structs.replace(line, text=text, by=by, since=version)
    return strengthened(changed, operation.evidence)


# ── checks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _refusal(operation: AnyOperation, lines: Mapping[int, Line], removed: Sequence[Line], given: Given) -> str:
    """Return why an operation does not count, or ""."""
    if not set(operation.evidence) <= set(given.shown):
        return "names posts that were not shown"
    if isinstance(operation, Add):
        return _no_addition(operation, lines, removed, given)
    line = lines.get(operation.line)
    if line is None:
        return "changes a line that is not there"
    match operation:
        case Strengthen():
            return "" if set(operation.evidence) - set(line.evidence) else "says nothing new"
        case Retire():
            return "takes a line from the person" if line.held else ""
        case Reword():
            text = tidy_line(operation.text)
            if text in (line.text, line.proposed):
                return "says nothing new"
            told = " ".join([line.text, given.names.get(line.topic, ""), *map(given.shown.get, operation.evidence)])  # pyright: ignore[reportCallIssue, reportArgumentType]
            return _bad_text(text, line.section, told, given.by)


def _no_addition(operation: Add, lines: Mapping[int, Line], removed: Sequence[Line], given: Given) -> str:
    text = tidy_line(operation.text)
    if not operation.evidence:
        return "names no posts"
    if operation.topic and operation.topic not in given.names:
        return "names a topic that is not there"
    told = " ".join([given.names.get(operation.topic, ""), *(given.shown[post] for post in operation.evidence)])
    if why := _bad_text(text, operation.section, told, given.by):
        return why
    same = [line for line in lines.values() if stems(line.text) == stems(text) or _one_topic(line, operation)]
    if same:
        return "says nothing new"
    if any(stems(line.text) == stems(text) or _one_topic(line, operation) for line in removed):
        return "brings back what the person deleted"
    full = sum(line.section == operation.section for line in lines.values()) >= MOST[operation.section]
    return "one line too many" if full else ""


def _one_topic(line: Line, operation: Add) -> bool:
    return bool(operation.topic) and operation.topic == line.topic and operation.section == line.section


def _bad_text(text: str, section: Section, told: str, by: str) -> str:
    if why := unfit(text):
        return why
    if not text.startswith(VERBS[section]):
        return "does not begin as its section does"
    if by == WORDS:
        return ""
    if _ODD.search(text) or refusal(f"a line that is long enough: {text}") not in ("", "repeats the request"):
        return "is no plain sentence"
    body = next(text[len(verb) :] for verb in VERBS[section] if text.startswith(verb))
    known = _FORM if section == "form" else stems(told) | _FORM
    return "" if grounded(body, known) >= GROUNDED_SHARE else "is not grounded in the posts"
