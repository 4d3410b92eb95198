"""The written profile: lines about a person's taste, each with the posts that it rests on. Records that do nothing."""

from typing import Literal, TypeAlias

import msgspec

Section: TypeAlias = Literal["topics", "likes", "form", "dislikes", "avoid"]
SECTIONS: tuple[Section, ...] = ("topics", "likes", "form", "dislikes", "avoid")
"""In the order of reading. `topics` hold one line for a topic, `likes` and `dislikes` what goes across topics, `form`
how posts are made, and `avoid` what is never wanted."""

PERSON = "person"
WORDS = "words"
"""Who wrote a line, where it was no model: the person, or the topic's own words and what was counted."""

Kind: TypeAlias = Literal["diff", "rewrite", "edit", "restore", "undo"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line.

    Attributes:
        id: stays while the line is reworded; never given twice within one profile.
        evidence: ids of the posts that it rests on, the latest of them; none where the person put it.
        strength: how many posts have spoken for it, 1 or more.
        by: PERSON, WORDS or the id of a model.
        since: the version that it has stood in these words from.
        topic: id of the topic that it tells of; 0 for none.
        pinned: no model may change it.
        proposed: what a model would say instead, where it may not change the line; "" for nothing.
        proposed_by: that model.
    """

    id: int
    section: Section
    text: str
    evidence: tuple[int, ...] = ()
    strength: int = 1
    by: str = WORDS
    since: int = 0
    topic: int = 0
    pinned: bool = False
    proposed: str = ""
    proposed_by: str = ""

    @property
    def held(self) -> bool:
        """Whether only the person may change it."""
        return self.pinned or self.by == PERSON


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What writing took.

    Attributes:
        tokens_in: that the model read; 0 where it does not say.
        tokens_out: that it wrote.
        seconds: of its work.
        bytes_out, bytes_in: that left this machine and came back, by the ledger; 0 for a local model.
    """

    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    bytes_out: int = 0
    bytes_in: int = 0

    def plus(self, other: "Cost") -> "Cost":
        """Return the sum."""
        mine, theirs = msgspec.structs.asdict(self), msgspec.structs.asdict(other)
        return Cost(**{name: mine[name] + theirs[name] for name in mine})


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """One version of the written profile; 0 with an empty text means that none was written yet.

    Attributes:
        text: the lines as methods read them, one a line.
        evidence: of all lines.
        model: who wrote this version, in words that say how much of it.
        parent: the version that this one was made from, for an undo the one that it went back to; 0 for none.
        at: seconds since 1970.
        seen: number of the last reaction that it knows of.
        fresh: likes that came since the last rewrite.
        last_line: the highest id that a line was ever given.
        removed: lines that the person deleted: no model brings them back.
        refused: operations of the model that were dropped, by reason.
    """

    text: str = ""
    version: int = 0
    evidence: tuple[int, ...] = ()
    lines: tuple[Line, ...] = ()
    model: str = ""
    kind: Kind = "rewrite"
    parent: int = 0
    at: float = 0.0
    seen: int = 0
    fresh: int = 0
    last_line: int = 0
    removed: tuple[Line, ...] = ()
    refused: dict[str, int] = {}
    cost: Cost = Cost()


def in_order(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines in the order of reading: by section, the strongest first."""
    return tuple(sorted(lines, key=lambda line: (SECTIONS.index(line.section), -line.strength, line.id)))


def as_text(lines: tuple[Line, ...]) -> str:
    """Return the lines as methods read them: plain, one a line, none twice."""
    return "\n".join(dict.fromkeys(line.text for line in in_order(lines)))


def evidence_of(lines: tuple[Line, ...]) -> tuple[int, ...]:
    """Return the posts that any line rests on, each once."""
    return tuple(dict.fromkeys(post for line in in_order(lines) for post in line.evidence))
