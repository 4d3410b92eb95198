"""Killed encoding, indexing and liking leave store and index at one; and the check would see it if they did not."""

from pathlib import Path

import pytest
from sqlalchemy import delete, update

from engine.core.records import Post
from engine.preferences import vector_index
from engine.store import posts
from engine.store.schema import post, reaction, word_stale
from engine.workflows import feed, search
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words
from tests.fuzz import kills_index


def test_after_each_kill_every_search_finds_what_reading_all_finds(tmp_path: Path):
    assert kills_index.campaign(12, 3, tmp_path) == []


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with with_words(workspace).store.write() as connection:
        texts = [f"{kills_index.SUBJECTS[n % 4]} w{n}" for n in range(40)]
        posts.add(
            connection, [Post(uid=str(n), source="t", text=text, title_only=n < 20) for n, text in enumerate(texts)]
        )
    search.index_words(workspace)
    feed.feed(workspace, 5)
    assert kills_index.problems(workspace, [], 0) == []
    return workspace


def test_the_check_sees_a_lost_reaction(ws: Workspace):
    event = react(ws, 3, "like").event
    assert kills_index.problems(ws, [(event, 3, "like")], 0) == []
    with ws.store.write() as connection:
        connection.execute(delete(reaction))
    assert kills_index.problems(ws, [(event, 3, "like")], 0) == [f"acknowledged and lost: {(event, 3, 'like')}"]


def test_the_check_sees_an_index_that_was_not_discarded(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(vector_index, "discard", lambda _folder: None)
    with ws.store.write() as connection:
        posts.add(connection, [Post(uid=str(n), source="t", text=f"moon telescope told {n}") for n in range(20)])
    said = " ".join(kills_index.problems(ws, [], 0))
    assert "a search of the index" in said


def test_the_check_sees_a_vector_of_another_text_and_words_that_were_not_followed(ws: Workspace):
    with ws.store.write() as connection:
        connection.execute(update(post).values(text="bread dough oven"))
        connection.execute(delete(word_stale))  # as if no trigger had written it
    said = " ".join(kills_index.problems(ws, [], 0))
    assert "a vector is of another text" in said and "the search for 'oven'" in said
