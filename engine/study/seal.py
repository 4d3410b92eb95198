"""Keeps which arm made which card and what judges said of it, and gives both out only after the reveal.

The only module that touches the sealed tables; a test holds every other file to that. An early look is an event, which
stands in the study's chain before anything is given out.
"""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, insert, select, update

from engine.core.errors import NotYet
from engine.core.seeds import commitment, derive
from engine.store import trials
from engine.store.schema import (
    generation,
    sealed_assignment,
    sealed_judgement,
    sealed_study,
    study,
    study_card,
    study_event,
)
from engine.store.trials import StudyRow
from engine.study import material
from engine.study.material import Material
from engine.study.plan import Plan, canonical, plan_hash

TABLES = {
    "study": str(study.name),
    "cards": str(study_card.name),
    "seed": str(sealed_study.name),
    "assignments": str(sealed_assignment.name),
    "judgements": str(sealed_judgement.name),
    "texts": str(generation.name),
}
"""The table behind each part of `material.PARTS`; plain words, which SQLAlchemy's names are not."""
_OF_CARDS = "JOIN study_card ON study_card.id = card_id WHERE study_card.study_id = :study ORDER BY study_card.position"
_OF_STUDY = "WHERE study_id = :study ORDER BY"


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """What a card really is: an arm of the plan, HUMAN or AGAIN; and the row that it was made from."""

    card_id: str
    block: int
    arm: str
    generation_id: int | None = None
    post_id: int | None = None


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What a judge said of a card before anybody rated it.

    Attributes:
        judge: id of the judge in the plan.
        judge_hash: SHA-256 over the judge's wording when it judged.
        p_funny: how likely the card is to be liked, in (0, 1).
        p_first: in pairs, where the card stood first; None otherwise.
        p_second: in pairs, where it stood second; None otherwise.
        taste: version of what could be told of the person then.
        at: seconds since 1970.
    """

    card_id: str
    judge: str
    judge_hash: str
    p_funny: float
    p_first: float | None = None
    p_second: float | None = None
    taste: str = ""
    at: float = 0.0


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What was sealed: seed and nonce behind the commitment, assignments in the order of showing, judges' verdicts."""

    seed: int
    nonce: str
    assignments: tuple[Assignment, ...]
    judgements: tuple[Judgement, ...] = ()


def row_of(study_id: str, plan: Plan, opened: Opened, at: float) -> StudyRow:
    """Return a study's own row: its plan, and the commitment to its secrets; `at` is seconds since 1970."""
    return StudyRow(
        id=study_id,
        plan=canonical(plan).decode(),
        plan_hash=plan_hash(plan),
        seed_commitment=commitment(opened.seed, opened.nonce),
        at=at,
    )


def write(connection: Connection, study_id: str, opened: Opened) -> None:
    """Seal a study, and begin its chain. Belongs in the transaction that stores its cards, after them."""
    connection.execute(insert(sealed_study).values(study_id=study_id, seed=str(opened.seed), nonce=opened.nonce))
    connection.execute(insert(sealed_assignment), [msgspec.structs.asdict(each) for each in opened.assignments])
    if opened.judgements:
        connection.execute(insert(sealed_judgement), [msgspec.structs.asdict(each) for each in opened.judgements])
    trials.set_head(connection, study_id, material.head(rows(connection, study_id)))


def read(connection: Connection, study_id: str) -> Opened:
    """Return what was sealed. Raises NotYet before the reveal event."""
    revealed = select(study_event.c.id).where(study_event.c.study_id == study_id, study_event.c.kind == "revealed")
    if connection.execute(revealed.limit(1)).first() is None:
        raise NotYet(
            "This study is still sealed: which method made which card is not known to anyone yet.",
            "Rate on, or end the study by revealing it.",
        )
    return _open(connection, study_id)


def look(connection: Connection, study_id: str, event: int) -> Opened:
    """Return what was sealed, for an early look that stands in the chain as `event` and is the last that happened.

    Seed and nonce would give away the cards that are still to come, so they stay: a seed stands in for them that nobody
    gets back from. Raises NotYet for any other event: each look is one of its own.
    """
    query = select(study_event.c.id, study_event.c.kind).where(study_event.c.study_id == study_id)
    last = connection.execute(query.order_by(study_event.c.id.desc()).limit(1)).first()
    if last is None or (last.id, last.kind) != (event, "peeked"):
        raise NotYet(
            "This study is still sealed: something else happened since that early look.",
            'Look again: inside-joke study peek --because "…"',
        )
    opened = _open(connection, study_id)
    return msgspec.structs.replace(opened, seed=derive(opened.seed, opened.nonce, "early look", event), nonce="")


def rows(connection: Connection, study_id: str) -> Material:
    """Return every row of a study as it lies in the database, sealed ones included: for `study/audit.py` alone."""
    ask = trials.as_stored
    own = ask(connection, study, "WHERE id = :study", study=study_id)
    seeds = ask(connection, sealed_study, "WHERE study_id = :study", study=study_id)
    made = (
        "WHERE id IN (SELECT generation_id FROM sealed_assignment JOIN study_card ON study_card.id = card_id "
        "WHERE study_card.study_id = :study) ORDER BY id"
    )
    return Material(
        study=own[0] if own else None,
        cards=ask(connection, study_card, f"{_OF_STUDY} position", study=study_id),
        events=ask(connection, study_event, f"{_OF_STUDY} id", study=study_id),
        seed=seeds[0] if seeds else None,
        assignments=ask(connection, sealed_assignment, _OF_CARDS, study=study_id),
        judgements=ask(connection, sealed_judgement, f"{_OF_CARDS}, judge", study=study_id),
        texts=ask(connection, generation, made, study=study_id),
    )


def strays(connection: Connection) -> tuple[str, ...]:
    """Return the tables with rows that belong to no study: what they belonged to was removed, or has another id."""
    owners = [(each, each.c.study_id, study.c.id) for each in (study_card, study_event, sealed_study)]
    owners += [(each, each.c.card_id, study_card.c.id) for each in (sealed_assignment, sealed_judgement)]
    found = [
        each for each, key, owner in owners if connection.execute(select(key).where(key.not_in(select(owner)))).first()
    ]
    return tuple(str(each.name) for each in found)


def _open(connection: Connection, study_id: str) -> Opened:
    head = connection.execute(select(sealed_study).where(sealed_study.c.study_id == study_id)).one()
    query = (
        select(sealed_assignment)
        .join(study_card, study_card.c.id == sealed_assignment.c.card_id)
        .where(study_card.c.study_id == study_id)
        .order_by(study_card.c.position)
    )
    assignments = tuple(Assignment(**row) for row in connection.execute(query).mappings())
    said = (
        select(sealed_judgement)
        .join(study_card, study_card.c.id == sealed_judgement.c.card_id)
        .where(study_card.c.study_id == study_id)
        .order_by(sealed_judgement.c.judge, study_card.c.position)
    )
    judgements = tuple(Judgement(**row) for row in connection.execute(said).mappings())
    return Opened(seed=int(head.seed), nonce=head.nonce, assignments=assignments, judgements=judgements)


def pictures_of(connection: Connection, gone: Mapping[int, str]) -> tuple[str, ...]:
    """Return the files of cards that show posts which go, of studies that nobody can go on with."""
    rows = connection.execute(
        select(study_card.c.media, sealed_assignment.c.post_id)
        .join(sealed_assignment, sealed_assignment.c.card_id == study_card.c.id)
        .where(study_card.c.study_id != (_open_one(connection) or ""), study_card.c.media != "[]")
    ).all()
    return tuple(name for row in rows if row.post_id in gone for name in msgspec.json.decode(row.media, type=list[str]))


def forget_posts(connection: Connection, gone: Mapping[int, str]) -> None:
    """Empty the cards that showed posts which go (text by number); ratings and arms stay, so results do.

    Raises NotYet while a study that is still going on shows one: an empty card would tell what it is.
    """
    rows = connection.execute(
        select(study_card.c.id, study_card.c.study_id, study_card.c.text, sealed_assignment.c.post_id).join(
            sealed_assignment, sealed_assignment.c.card_id == study_card.c.id
        )
    ).all()
    texts = frozenset(filter(None, gone.values()))
    mine = [row for row in rows if row.post_id in gone or row.text in texts]
    if _open_one(connection) in {row.study_id for row in mine}:
        raise NotYet(
            "A session that is not revealed yet shows some of these posts.",
            "Reveal it first, on the Session screen, after a rating at least; then these posts can go.",
        )
    for row in mine:
        connection.execute(update(study_card).where(study_card.c.id == row.id).values(text="", media="[]"))
        if row.post_id in gone:
            unbound = update(sealed_assignment).where(sealed_assignment.c.card_id == row.id)
            connection.execute(unbound.values(post_id=None))


def _open_one(connection: Connection) -> str | None:
    """Return the study that can still be rated: the last, until its reveal. One before it was given up for good."""
    last = trials.latest(connection)
    return None if last is None or last.revealed_at is not None else last.id
