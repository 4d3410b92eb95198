"""The profile in the person's own hands: every change a version, none lost."""

import json

import pytest

from engine.cli import main
from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.written_profile import PERSON, Cost, Line, Summary
from engine.store import summaries
from engine.workflows import edit_summary, tell
from engine.workflows.workspace import Workspace
from tests.factories.windows import fill

CAT = Line(id=1, section="topics", text="Likes jokes about cats.", evidence=(2, 1), strength=2, by="small", topic=3)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    fill(workspace, [f"cat {number}" for number in range(4)], likes=4)
    with workspace.store.write() as connection:
        cost = Cost(tokens_in=100, tokens_out=20, seconds=1.5, bytes_out=7)
        summaries.add(connection, Summary(lines=(CAT,), last_line=1, model="small", cost=cost, seen=4))
    return workspace


def test_lines_are_added_reworded_pinned_and_deleted(ws: Workspace):
    added = edit_summary.add_line(ws, "I like  it dry", "form")
    assert (added.version, added.parent, added.kind) == (2, 1, "edit")
    assert added.lines[-1] == Line(id=2, section="form", text="I like it dry.", by=PERSON, since=2)
    own = edit_summary.reword_line(ws, 1, "Likes jokes about my cat")
    assert own.lines[0].text == "Likes jokes about my cat." and own.lines[0].evidence == (2, 1) and own.lines[0].held
    assert edit_summary.pin_line(ws, 2).lines[1].pinned
    gone = edit_summary.remove_line(ws, 1)
    assert [line.id for line in gone.lines] == [2] and gone.removed[0].id == 1 and gone.seen == 4
    assert tell.current_summary(ws) == gone


def test_what_cannot_be_a_line_is_refused_in_words(ws: Workspace):
    for text, section, why in (
        ("x" * 200, "likes", "too long"),
        ("  !? ", "likes", "says nothing"),
        ("Likes jokes about cats", "likes", "says already"),
        ("Fine", "nowhere", "no part"),
    ):
        with pytest.raises(BadInput, match=why):
            edit_summary.add_line(ws, text, section)
    for do in (edit_summary.remove_line, edit_summary.pin_line, edit_summary.evidence):
        with pytest.raises(UnknownName):
            do(ws, 99)
    assert tell.current_summary(ws).version == 1


def test_one_goes_back_to_any_version_and_undo_walks_further_each_time(ws: Workspace):
    for text in ("One", "Two", "Three"):
        edit_summary.add_line(ws, text)
    texts = [len(edit_summary.undo_summary(ws).lines) for _ in range(3)]
    assert texts == [3, 2, 1]
    with pytest.raises(NotYet):
        edit_summary.undo_summary(ws)
    back = edit_summary.restore(ws, 4)
    assert len(back.lines) == 4 and back.kind == "restore" and back.parent == 7 and back.version == 8
    assert len(edit_summary.undo_summary(ws).lines) == 1  # what stood before going back
    with pytest.raises(UnknownName):
        edit_summary.restore(ws, 99)
    assert edit_summary.add_line(ws, "Four").lines[-1].id > 4  # a number is never given twice


def test_two_versions_are_compared_in_words_and_costs_add_up(ws: Workspace):
    edit_summary.add_line(ws, "Two")
    edit_summary.reword_line(ws, 1, "Likes tea")
    edit_summary.remove_line(ws, 2)
    said = edit_summary.compare(ws, 1, 3).changes
    assert said == ("Reworded: Likes jokes about cats. → Likes tea.", "New: Two.")
    assert edit_summary.compare(ws, 3, 4).changes == ("Gone: Two.",)
    found = edit_summary.history(ws, 2)
    assert [each.version for each in found.versions] == [4, 3] and found.count == 4
    assert found.cost == Cost(tokens_in=100, tokens_out=20, seconds=1.5, bytes_out=7)


def test_a_proposal_is_taken_or_put_away(ws: Workspace):
    with pytest.raises(NotYet):
        edit_summary.answer_proposal(ws, 1, take=True)
    proposed = Line(id=1, section="likes", text="A", by=PERSON, proposed="Likes tea.", proposed_by="big")
    for take, text, by in ((False, "A", PERSON), (True, "Likes tea.", "big")):
        with ws.store.write() as connection:
            summaries.add(connection, Summary(lines=(proposed,), last_line=1))
        line = edit_summary.answer_proposal(ws, 1, take=take).lines[0]
        assert (line.text, line.by, line.proposed) == (text, by, "")


def test_a_line_shows_its_posts_and_the_told_is_what_methods_send(ws: Workspace):
    assert [card.id for card in edit_summary.evidence(ws, 1).cards] == [1, 2]
    edit_summary.add_line(ws, "Turns down posts about tax.", "dislikes")
    found = edit_summary.told(ws)
    assert found.requests == ("Write one short funny post for a reader who likes jokes about cats.",)
    assert found.never == ("Turns down posts about tax.",)


def test_the_command_line_does_the_same(ws: Workspace, capsys: pytest.CaptureFixture[str]):
    ws.close()

    def run(*words: str) -> dict[str, object]:
        assert main(["profile", *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    assert len(run("add", "I like it dry.", "--section", "form")["lines"]) == 2  # pyright: ignore[reportArgumentType]
    assert run("pin", "2")["version"] == 3
    assert run("compare", "2", "3")["changes"] == ["Pinned: I like it dry."]
    assert run("restore", "1")["version"] == 4 and run("undo")["kind"] == "undo"
    assert run("history")["count"] == 5 and run("told")["requests"] and run("evidence", "1")["cards"]
    assert run("model") == {"model": "smollm2-135m-instruct", "chosen": "", "json": False}
    assert run("model", "llama-3.1-8b-instruct")["json"] is True
    assert main(["profile", "model", "all-minilm-l6-v2"]) == 2
    assert main(["profile"]) == 0
    assert "Likes jokes about cats." in capsys.readouterr().out
    assert main(["profile", "remove", "77"]) == 2
