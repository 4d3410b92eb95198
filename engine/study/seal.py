"""Keeps which arm made which card and what judges said of it, and gives both out only after the reveal.

The only module that touches the sealed tables; a test holds every other file to that.
"""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, insert, select, update

from engine.core.errors import NotYet
from engine.store.schema import sealed_assignment, sealed_judgement, sealed_study, study_card, study_event


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


def write(connection: Connection, study_id: str, opened: Opened) -> None:
    """Seal a study. Belongs in the transaction that stores its cards."""
    connection.execute(insert(sealed_study).values(study_id=study_id, seed=str(opened.seed), nonce=opened.nonce))
    connection.execute(insert(sealed_assignment), [msgspec.structs.asdict(each) for each in opened.assignments])
    if opened.judgements:
        connection.execute(insert(sealed_judgement), [msgspec.structs.asdict(each) for each in opened.judgements])


def read(connection: Connection, study_id: str) -> Opened:
    """Return what was sealed. Raises NotYet before the reveal event."""
    revealed = select(study_event.c.id).where(study_event.c.study_id == study_id, study_event.c.kind == "revealed")
    if connection.execute(revealed.limit(1)).first() is None:
        raise NotYet(
            "This study is still sealed: which method made which card is not known to anyone yet.",
            "Rate on, or end the study by revealing it.",
        )
    return _open(connection, study_id)


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


def forget_posts(connection: Connection, gone: Mapping[int, str]) -> None:
    """Empty the cards that showed posts which go (text by number); ratings and arms stay, so results do.

    Raises NotYet while a study that is not revealed shows one: an empty card would tell what it is.
    """
    rows = connection.execute(
        select(study_card.c.id, study_card.c.study_id, study_card.c.text, sealed_assignment.c.post_id).join(
            sealed_assignment, sealed_assignment.c.card_id == study_card.c.id
        )
    ).all()
    texts = frozenset(filter(None, gone.values()))
    mine = [row for row in rows if row.post_id in gone or row.text in texts]
    revealed = select(study_event.c.study_id).where(study_event.c.kind == "revealed")
    open_ones = {row.study_id for row in mine} - set(connection.execute(revealed).scalars())
    if open_ones:
        raise NotYet(
            "A session that is not revealed yet shows some of these posts.",
            "Reveal it first, on the Session screen; then these posts can go.",
        )
    for row in mine:
        connection.execute(update(study_card).where(study_card.c.id == row.id).values(text="", media="[]"))
        if row.post_id in gone:
            unbound = update(sealed_assignment).where(sealed_assignment.c.card_id == row.id)
            connection.execute(unbound.values(post_id=None))
