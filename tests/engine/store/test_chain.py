"""Events are linked; two writers cannot both follow one; what was linked once keeps its hash."""

import json
import threading
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from engine.store import chain, trials
from engine.store.schema import study_event
from engine.study.plan import Plan
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.studies import arms, store_study

PLAN = Plan(name="methods", arms=arms("a", "b", "c"), floor="a", cards=8)
ROW = {"study_id": "s", "id": 7, "number": 3, "kind": "rated", "card_id": "c1", "rating": "like", "at": 12.5}


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.store.write() as connection:
        store_study(connection, PLAN)
    return workspace


def by_hand(previous: str, row: dict[str, object]) -> str:
    """The written rule, in other words."""
    told = {name: row[name] for name in sorted(row) if name != "hash" and row[name] is not None}
    told = {name: value for name, value in told.items() if (name, value) not in [("seen", 0), ("reason", "")]}
    return sha256(f"{previous}\n{json.dumps(told, separators=(',', ':'), ensure_ascii=False)}".encode()).hexdigest()


def test_a_link_is_the_written_rule():
    assert chain.link("before", ROW) == by_hand("before", ROW)
    assert chain.link("other", ROW) != chain.link("before", ROW)


@pytest.mark.parametrize(
    "more", [{"ai": None, "undoes": None}, {"seen": False, "reason": ""}, {"seen": 0}, {"hash": "x"}, {"to_come": None}]
)
def test_columns_that_say_nothing_leave_old_hashes_as_they_were(more: dict[str, object]):
    assert chain.link("before", ROW | more) == chain.link("before", ROW)


@pytest.mark.parametrize(
    "more",
    [{"ai": ""}, {"ai": "ai"}, {"seen": True}, {"seen": None, "reason": "funny"}, {"rating": "Like"}, {"at": 12.4}],
)
def test_columns_that_say_something_are_hashed(more: dict[str, object]):
    assert chain.link("before", ROW | more) != chain.link("before", ROW)


def test_rows_hash_alike_in_any_order_and_apart_with_a_secret():
    one, two = {"id": 1}, {"id": 2}

    assert chain.digest([one, two]) == chain.digest([two, one]) != chain.digest([one])
    assert chain.digest([one, two], "nonce") != chain.digest([one, two])


def test_every_event_follows_the_one_before_it(ws: Workspace):
    for _ in range(3):
        card = study.next_card(ws).card
        assert card is not None
        study.rate_card(ws, card.id, "like")
    study.undo_rating(ws)
    with ws.store.read() as connection:
        (head,) = connection.execute(text("SELECT head FROM study")).scalars()
        rows = trials.as_stored(connection, study_event, "ORDER BY id")

    link = sha256(head.encode()).hexdigest()
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    for row in rows:
        link = by_hand(link, row)
        assert row["hash"] == link


def test_an_event_that_is_rolled_back_leaves_no_gap(ws: Workspace):
    with pytest.raises(KeyError), ws.store.write() as connection:
        trials.add_event(connection, "study", "shown", card_id="study-c0")
        raise KeyError
    study.next_card(ws)
    with ws.store.read() as connection:
        assert [event.number for event in trials.events(connection, "study")] == [1]


def test_many_writers_at_once_make_one_chain(ws: Workspace):
    def write() -> None:
        with closing(open_workspace(ws.paths.profile)) as own:
            for _ in range(5):
                with own.store.write() as connection:
                    trials.add_event(connection, "study", "shown", card_id="study-c0")

    writers = [threading.Thread(target=write) for _ in range(4)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    with ws.store.read() as connection:
        assert [event.number for event in trials.events(connection, "study")] == list(range(1, 21))
    assert study_proof.verify(ws).sound


def test_two_writers_that_read_the_same_end_cannot_both_follow_it(ws: Workspace):
    """The control of the test above: with no lock at all, the database still refuses the fork."""
    study.next_card(ws)
    with pytest.raises(IntegrityError), ws.store.write() as connection:
        (first,) = trials.as_stored(connection, study_event, "")
        fork = first | {"id": None, "at": 5.0}
        names = ", ".join(fork)
        values = ", ".join(f":{name}" for name in fork)
        connection.execute(text(f"INSERT INTO study_event ({names}) VALUES ({values})"), fork)


def test_a_study_of_before_the_chain_goes_on_without_one(ws: Workspace):
    with ws.store.write() as connection:
        connection.execute(text("UPDATE study SET head = ''"))
    study.next_card(ws)
    with ws.store.read() as connection:
        rows = connection.execute(select(study_event.c.number, study_event.c.hash)).all()

    assert [tuple(row) for row in rows] == [(None, None)]


def test_a_profile_opens_where_it_was(tmp_path: Path):
    with closing(open_workspace(tmp_path)) as ws, ws.store.write() as connection:
        store_study(connection, PLAN)
        before = trials.last_link(connection, "study")
    with closing(open_workspace(tmp_path)) as ws, ws.store.read() as connection:
        assert trials.last_link(connection, "study") == before
        assert before[0] == 0
