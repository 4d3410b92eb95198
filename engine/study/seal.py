"""Keeps which arm made which card, and gives it out only after the reveal.

The only module that touches the sealed tables; a test holds every other file to that.
"""

import msgspec
from sqlalchemy import Connection, insert, select

from engine.core.errors import NotYet
from engine.store.schema import sealed_assignment, sealed_study, study_card, study_event


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """What a card really is: an arm of the plan, or HUMAN; and the row that it was made from."""

    card_id: str
    block: int
    arm: str
    generation_id: int | None = None
    post_id: int | None = None


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What was sealed: the seed and nonce behind the commitment, and every assignment in the order of showing."""

    seed: int
    nonce: str
    assignments: tuple[Assignment, ...]


def write(connection: Connection, study_id: str, opened: Opened) -> None:
    """Seal a study. Belongs in the transaction that stores its cards."""
    connection.execute(insert(sealed_study).values(study_id=study_id, seed=str(opened.seed), nonce=opened.nonce))
    connection.execute(insert(sealed_assignment), [msgspec.structs.asdict(each) for each in opened.assignments])


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
    return Opened(seed=int(head.seed), nonce=head.nonce, assignments=assignments)
