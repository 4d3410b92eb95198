"""Acknowledged ratings are there after kill -9, no rated card comes again; and the check would see it."""

from pathlib import Path

from sqlalchemy import text

from engine.store import trials
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace
from tests.factories.studies import arms, store_study
from tests.fuzz import kills_rating
from tests.fuzz.kills_rating import Plan, Session


def test_nothing_acknowledged_is_lost_and_no_rated_card_comes_again(tmp_path: Path):
    session = kills_rating.campaign(10, 20, tmp_path, cards=24)

    assert session.problems == []
    assert session.counts["rated"] > 40
    assert session.counts["anchor"] > 10
    assert session.counts["studies"] >= 1


def rated(ws: Workspace) -> Session:
    """A session of six ratings, all acknowledged."""
    with ws.store.write() as connection:
        store_study(connection, Plan(name="methods", arms=arms("a", "b", "c"), floor="a", cards=12), "s")
    session = Session(study="s")
    for _ in range(6):
        card = study.next_card(ws).card
        assert card is not None
        study.rate_card(ws, card.id, "like")
        kills_rating.hear(session, [["shown", card.id], ["rated", card.id]])
    session.anchor = study_proof.line(ws)
    return session


def test_the_check_sees_what_it_is_there_for(workspace: Workspace):
    session = rated(workspace)
    kills_rating.compare(session, workspace, "rated")
    assert session.problems == []

    kills_rating.hear(session, [["shown", "s-c3"]])
    assert session.problems == ["the rated card s-c3 came again"]
    session.problems.clear()
    with workspace.store.write() as connection:  # an acknowledged rating that a crash took back, with its events
        connection.execute(text("DELETE FROM study_event WHERE number > 10"))
    kills_rating.compare(session, workspace, "rates")
    assert session.problems == [
        "acknowledged ratings are lost: ['s-c5']",
        "the chain is broken: Your anchor is of 12 events, and there are 10: the end was cut off.",
    ]


def test_the_check_sees_a_block_that_was_left_and_a_rating_that_nobody_gave(workspace: Workspace):
    session = rated(workspace)
    with workspace.store.write() as connection:
        trials.add_event(connection, "s", "rated", card_id="s-c8", answer=trials.Answer(rating="like"))
    kills_rating.compare(session, workspace, "shown")

    assert session.problems == [
        "ratings came out of nowhere: ['s-c8']",
        "cards were not rated in the order of their blocks",
    ]
