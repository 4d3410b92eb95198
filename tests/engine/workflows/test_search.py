"""Search by words, meaning, and both, on a real store and a real small encoder."""

import time

import numpy as np
import pytest

from engine.core.errors import Cancelled, ModelMissing
from engine.core.progress import Progress
from engine.core.records import Post
from engine.store import posts, vectors, words
from engine.workflows import encoding
from engine.workflows.react import react
from engine.workflows.search import Results, index_words, marks, search
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_feed import filled, plain


def texts(found: Results) -> list[str]:
    return [each.card.text for each in found.found]


def test_by_words_needs_no_encoder_and_marks_what_it_found(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    filled(workspace)
    monkeypatch.setattr(workspace, "folder_of", lambda _: workspace.paths.profile / "nowhere")
    found = search(workspace, "windowsill w12", "words")
    assert texts(found) == ["cat purrs windowsill w12"]
    only = found.found[0]
    assert [only.snippet[at : at + size] for at, size in only.hits] == ["windowsill", "w12"]
    assert (only.by, only.similarity) == ("words", None)
    with pytest.raises(ModelMissing):
        search(workspace, "windowsill", "meaning")


def test_by_meaning_is_what_comparing_with_every_vector_gives(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    filled(plain(workspace), 400)
    encoding.encode_posts(workspace)
    key, background = encoding.encoder_key(workspace), encoding.background_of(workspace)
    query = background.centre(workspace.encoder().encode(["bread from the oven"]))[0]
    with workspace.store.read() as connection:
        ids, raw = vectors.read(connection, key, 384)
    nearness = background.centre(raw) @ query
    truth = [int(ids[row]) for row in np.argsort(-nearness, kind="stable")[:10]]
    found = search(workspace, "bread from the oven", "meaning", 10)
    assert [each.card.id for each in found.found] == truth
    np.testing.assert_allclose([each.similarity for each in found.found], np.sort(nearness)[::-1][:10], atol=1e-3)
    monkeypatch.setattr("engine.preferences.approximate.LARGE", 300)
    workspace.live.clear()
    assert {each.card.id for each in search(workspace, "bread from the oven", "meaning", 10).found} == set(truth)


def test_meaning_calls_nothing_near_that_chance_would_bring(workspace: Workspace):
    filled(plain(workspace))
    assert search(workspace, "quarterly tax report", "meaning").found == ()


def test_both_puts_first_what_both_ways_found(workspace: Workspace):
    filled(plain(workspace))
    with workspace.store.write() as connection:
        posts.add(connection, [Post(uid="odd", source="t", text="an oven once saw a platform and a telescope")])
    found = search(workspace, "bread oven", "both", 30)
    assert found.found[0].by == "both" and "bread" in found.found[0].card.text
    assert {each.by for each in found.found} <= {"both", "words", "meaning"} and len(found.found) >= 20


def test_a_reaction_and_an_empty_query_are_shown_as_they_are(workspace: Workspace):
    ids = filled(plain(workspace))
    react(workspace, ids[1], "like")
    found = search(workspace, "bread w1 ", "words")
    assert found.found[0].card.reaction == "like"
    for by in ("words", "meaning", "both"):
        assert search(workspace, "   ", by).found == ()


def test_indexing_stops_at_once_and_goes_on_later(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    filled(workspace, 60)
    monkeypatch.setattr("engine.workflows.search.AT_ONCE", 20)

    def stop(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        index_words(workspace, report=stop)
    with workspace.store.read() as connection:
        assert words.left(connection) == 40
    assert index_words(workspace).posts == 40
    assert index_words(workspace).posts == 0
    assert len(search(workspace, "cat", "words").found) == 15


def test_marks_are_of_the_text_as_it_stands():
    said = "Ein Café, zwei CAFÉS — caf\u0065\u0301 und İstanbul"
    for query, wanted in {
        "cafe": ["Café", "CAFÉS", "cafe\u0301"],
        "cafe ": ["Café", "cafe\u0301"],
        "zwei": ["zwei"],
    }.items():
        assert [said[at : at + size] for at, size in marks(said, words.terms(query))] == wanted


def test_many_posts_are_searched_by_words_quickly(workspace: Workspace):
    filled(workspace, 20_000)
    index_words(workspace)
    began = time.perf_counter()
    assert len(search(workspace, "telescope", "words").found) == 50
    assert time.perf_counter() - began < 0.5
