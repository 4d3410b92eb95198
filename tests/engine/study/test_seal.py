import pytest
from sqlalchemy import text

from engine.core.errors import NotYet
from engine.store import trials
from engine.study import seal, session
from engine.study.plan import Plan
from engine.workflows.workspace import Workspace
from tests.factories.studies import NONCE, SEED, arms, store_study

PLAN = Plan(name="methods", arms=arms("alpha", "beta"), floor="alpha", cards=6)


def test_what_is_sealed_cannot_be_read_before_the_reveal_event(workspace: Workspace):
    with workspace.store.write() as connection:
        store_study(connection, PLAN)
    with workspace.store.read() as connection, pytest.raises(NotYet, match="still sealed"):
        seal.read(connection, "study")


def test_the_guard_is_what_keeps_it_shut(workspace: Workspace):
    with workspace.store.write() as connection:
        sealed = store_study(connection, PLAN)
    with workspace.store.read() as connection:
        leaked = connection.execute(text("SELECT card_id, arm FROM sealed_assignment ORDER BY card_id")).all()

    assert [tuple(row) for row in leaked] == sorted((each.card_id, each.arm) for each in sealed)


def test_a_stamp_on_the_study_without_the_event_opens_nothing(workspace: Workspace):
    with workspace.store.write() as connection:
        store_study(connection, PLAN)
        connection.execute(text("UPDATE study SET revealed_at = 1"))
    with workspace.store.read() as connection, pytest.raises(NotYet):
        seal.read(connection, "study")


def test_the_reveal_of_one_study_opens_no_other(workspace: Workspace):
    with workspace.store.write() as connection:
        store_study(connection, PLAN, "first")
        store_study(connection, PLAN, "second")
        trials.mark_revealed(connection, "first")
    with workspace.store.read() as connection:
        assert len(seal.read(connection, "first").assignments) == 6
        with pytest.raises(NotYet):
            seal.read(connection, "second")


def test_after_the_reveal_everything_comes_back_as_it_went_in(workspace: Workspace):
    with workspace.store.write() as connection:
        sealed = store_study(connection, PLAN)
        shown = session.next_card(connection)
        assert shown.card is not None
        session.rate(connection, shown.card.id, trials.Answer(rating="like"))
        session.reveal(connection)
    with workspace.store.read() as connection:
        opened = seal.read(connection, "study")

    assert (opened.seed, opened.nonce, opened.assignments) == (SEED, NONCE, sealed)
