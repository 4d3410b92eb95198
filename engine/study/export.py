"""Everything about a revealed study as data, so that anyone can replay its allocation and count it again.

The form is described by docs/study.schema.json. Fields may be added, never renamed; a reader ignores those it does not
know. The report in it is for people: a reader makes its own from the rest.
"""

from collections.abc import Sequence

import msgspec

from engine.store.trials import CardRow, Event, StudyRow
from engine.study.allocation import asked
from engine.study.beside import Beside
from engine.study.plan import Plan, decode
from engine.study.report import Report, build
from engine.study.seal import Assignment, Judgement, Opened

FORMAT = "inside-joke/study"
VERSION = 2


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What the study was called and promised, and what was opened. `seed` is a string: JSON readers round numbers.

    Times are seconds since 1970.
    """

    id: str
    plan_hash: str
    seed_commitment: str
    at: float
    revealed_at: float | None
    seed: str
    nonce: str
    head: str = ""


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A whole study.

    Attributes:
        person: a random name, the same in all exports of one profile; it tells nothing.
        texts: whether the cards' texts are in here; else equal words stand for equal texts.
        plan_json: the text that the plan's hash was taken of.
        asked: positions of the cards on which "human or AI?" was asked.
        cards: in the order of showing, as are `assignments`.
        beside: what texts cost, how sure answers were, choices side by side.
    """

    format: str = FORMAT
    version: int = VERSION
    person: str = ""
    texts: bool = True
    study: Facts
    report: Report
    plan: Plan
    plan_json: str
    asked: tuple[int, ...]
    cards: tuple[CardRow, ...]
    assignments: tuple[Assignment, ...]
    judgements: tuple[Judgement, ...] = ()
    events: tuple[Event, ...]
    beside: Beside = Beside()


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A revealed study as it was read, from the store or from a file: all that a report is made of."""

    study: StudyRow
    cards: tuple[CardRow, ...]
    events: tuple[Event, ...]
    opened: Opened
    beside: Beside = Beside()
    person: str = ""
    texts: bool = True

    def report(self) -> Report:
        """Count everything."""
        return build(self.study, self.cards, self.events, self.opened, self.beside)


def exported(seen: Seen) -> bytes:
    """Return the JSON of a study; the same study, the same bytes."""
    study, plan = seen.study, decode(seen.study.plan)
    whole = Export(
        person=seen.person,
        texts=seen.texts,
        study=Facts(
            id=study.id,
            plan_hash=study.plan_hash,
            seed_commitment=study.seed_commitment,
            at=study.at,
            revealed_at=study.revealed_at,
            seed=str(seen.opened.seed),
            nonce=seen.opened.nonce,
            head=study.head,
        ),
        report=seen.report(),
        plan=plan,
        plan_json=study.plan,
        asked=tuple(sorted(asked(plan, study.id, len(seen.cards)))),
        cards=seen.cards,
        assignments=seen.opened.assignments,
        judgements=seen.opened.judgements,
        events=seen.events,
        beside=seen.beside,
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def without_texts(seen: Seen) -> Seen:
    """Return the study with a number in place of each text, and without pictures or rows of the store.

    Equal texts get equal words, and texts that differ in spaces or capital letters alone differ in spaces alone, so
    that every check of the report finds what it found before.
    """
    kinds: dict[str, dict[str, str]] = {}
    cards = [_numbered(card, kinds) for card in seen.cards]
    assignments = [msgspec.structs.replace(each, generation_id=None, post_id=None) for each in seen.opened.assignments]
    opened = msgspec.structs.replace(seen.opened, assignments=tuple(assignments))
    return msgspec.structs.replace(seen, cards=tuple(cards), opened=opened, texts=False)


def _numbered(card: CardRow, kinds: dict[str, dict[str, str]]) -> CardRow:
    if not card.text:  # a picture, or what was removed since: nothing that could be equal
        return msgspec.structs.replace(card, media=())
    plain = " ".join(card.text.split()).casefold()
    alike = kinds.setdefault(plain, {})
    number = list(kinds).index(plain) + 1
    words = alike.setdefault(card.text, f"text {number}{' ' * len(alike)}")
    return msgspec.structs.replace(card, text=words, media=())


def schema() -> bytes:
    """Return the JSON Schema (draft 2020-12) of an export."""
    found = msgspec.json.schema(Export)
    head: dict[str, object] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": FORMAT}
    return msgspec.json.format(msgspec.json.encode(head | found), indent=2) + b"\n"


def rows(seen: Seen) -> Sequence[tuple[str, ...]]:
    """Return every event as one row of a table under a head, joined with what its card turned out to be."""
    place = {card.id: card for card in seen.cards}
    made = {each.card_id: each for each in seen.opened.assignments}
    undone = {event.undoes for event in seen.events if event.kind == "undone"}
    found: list[tuple[str, ...]] = [COLUMNS]
    for event in seen.events:
        card, what = place.get(event.card_id or ""), made.get(event.card_id or "")
        sure = seen.beside.sure.get(event.card_id or "") if event.kind == "rated" else None
        values = (
            seen.study.id, seen.person, event.id, event.at, event.kind, event.card_id,
            card and card.position, what and what.block, what and what.arm,
            event.rating, event.ai, sure, event.undoes, int(event.id in undone), card and card.text,
            int(event.seen), event.beside, event.ai_of,
        )  # fmt: skip
        found.append(tuple("" if value is None else str(value) for value in values))
    return found


COLUMNS = (
    "study", "person", "event", "at", "kind", "card", "position", "block", "arm",
    "rating", "ai", "sure", "undoes", "undone", "text", "seen", "beside", "ai_of",
)  # fmt: skip
"""Of the table of events; `at` is in seconds since 1970, `undone` is 1 for an event that a later one took back.

`seen` is 1 for an answer to cards that the person had met before: no table of the report counts it. Of a choice, `card`
is the left one, `beside` the right one, and `ai_of` the one that `ai` is about.
"""
