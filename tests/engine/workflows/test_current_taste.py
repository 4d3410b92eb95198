"""The taste is kept as it was learned, and told without learning until anything that it follows from has changed."""

import pytest
from sqlalchemy import event, update

from engine.core.records import Summary
from engine.store import imports, summaries, taste_edits
from engine.store.schema import taste_topic
from engine.workflows import current_taste as module
from engine.workflows import shape_taste
from engine.workflows.current_taste import current_taste, known_taste
from engine.workflows.react import react, undo
from engine.workflows.taste import taste
from engine.workflows.workspace import Workspace, open_workspace
from tests.engine.workflows.test_feed import filled, plain


@pytest.fixture
def liked(workspace: Workspace) -> Workspace:
    for post in filled(plain(workspace))[:12]:
        react(workspace, post, "like")
    return workspace


def test_what_is_kept_is_what_was_learned(liked: Workspace, monkeypatch: pytest.MonkeyPatch):
    assert known_taste(liked) is None
    learned = current_taste(liked)
    assert learned.topics and known_taste(liked) == learned == taste(liked)
    monkeypatch.setattr(module, "taste", None)  # nothing is learned any more
    assert current_taste(liked) == learned


def test_another_process_reads_it_with_a_dozen_queries_and_no_encoder(liked: Workspace):
    learned = current_taste(liked)
    liked.change_settings(exploration=0.0)  # the other process has these settings, too
    other, asked = open_workspace(), []
    event.listen(other.store.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    assert known_taste(other) == learned
    assert len([words for words in asked if words.startswith("SELECT")]) <= 12
    other.close()


def add_import(ws: Workspace) -> None:
    with ws.store.write() as connection:
        imports.start(connection, "export.zip", "reddit", "{}")


def write_words(ws: Workspace) -> None:
    with ws.store.write() as connection:
        summaries.add(connection, Summary())


def age(ws: Workspace) -> None:
    with ws.store.write() as connection:
        connection.execute(update(taste_topic).values(weight=taste_topic.c.weight * 0.5))


@pytest.mark.parametrize(
    "change",
    [
        lambda ws: react(ws, 20, "like"),
        lambda ws: react(ws, 20, "dislike"),
        undo,
        lambda ws: shape_taste.rename_topic(ws, taste(ws).topics[0].id, "moons"),
        lambda ws: ws.change_settings(topic_quantile=0.5, choose_detail=False),
        age,
        add_import,
        write_words,
    ],
)
def test_it_is_learned_anew_when_something_has_changed(change, liked: Workspace):
    current_taste(liked)
    assert known_taste(liked) is not None
    change(liked)
    assert known_taste(liked) is None
    assert current_taste(liked) == taste(liked) == known_taste(liked)


def test_a_like_that_comes_while_it_is_learned_is_not_lost(liked: Workspace, monkeypatch: pytest.MonkeyPatch):
    def slowly(ws: Workspace, *, report: object) -> object:
        found = taste(ws)
        react(ws, 30, "like")
        return found

    monkeypatch.setattr(module, "taste", slowly)
    assert current_taste(liked).likes == 12
    assert known_taste(liked) is None


def test_what_cannot_be_read_is_learned_anew(liked: Workspace):
    learned = current_taste(liked)
    with liked.store.write() as connection:
        mark, _ = taste_edits.last_measured(connection, module.KEPT)
        taste_edits.keep_measured(connection, module.KEPT, mark, '{"likes": "many"}')
    assert known_taste(liked) is None
    assert current_taste(liked) == learned
