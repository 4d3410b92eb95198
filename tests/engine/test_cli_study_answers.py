"""`inside-joke study next` and `rate`: all that can be said of a card, and two side by side."""

import json

import pytest

from engine import cli
from engine.store import trials
from engine.study.plan import Plan
from tests.factories.studies import arms, store_study


@pytest.fixture
def ask(capsys):
    """Run a study command with --json and return its object, or what it says when it refuses."""

    def run(*words):
        refused = cli.main(["study", *words, "--json"])
        said = capsys.readouterr()
        return said.err + said.out if refused else json.loads(said.out)

    return run


def begin(workspace, layout):
    with workspace.store.write() as connection:
        store_study(connection, Plan(name="x", arms=arms("a", "b"), floor="a", layout=layout, cards=12))


def last(workspace):
    with workspace.store.read() as connection:
        return trials.events(connection, "study")[-1]


def test_all_of_an_answer_can_be_given(workspace, ask):
    begin(workspace, "single")
    card = ask("next")["card"]["id"]
    assert "3" in ask("rate", card, "like", "--ai", "ai", "--sure", "3")
    assert "sure" in ask("rate", card, "like", "--sure", "1")
    ask("rate", card, "like", "--ai", "ai", "--sure", "1", "--seen", "--because", "the goose")
    said = last(workspace)
    assert (said.rating, said.ai, said.sure, said.seen, said.reason) == ("like", "ai", 1, True, "the goose")


def test_two_side_by_side_are_shown_and_chosen_between(workspace, ask, capsys):
    begin(workspace, "pairs")
    shown = ask("next")
    assert shown["pairs"] and shown["card"]["id"] == "study-c0" and shown["beside"]["id"] == "study-c1"
    assert cli.main(["study", "next"]) == 0
    words = capsys.readouterr().out
    assert "LEFT\nText number 0." in words and "RIGHT\nText number 1." in words
    assert "like" in ask("rate", "study-c0", "like")
    ask("rate", "study-c0", "neither")
    assert (last(workspace).kind, last(workspace).rating, last(workspace).beside) == ("chosen", "neither", "study-c1")
    assert ask("undo")["beside"]["id"] == "study-c1"
