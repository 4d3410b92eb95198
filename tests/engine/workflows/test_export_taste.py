import numpy as np
import pytest

from engine.core import settings
from engine.core.errors import BadInput
from engine.core.records import Post
from engine.store import posts
from engine.workflows import export_taste, shape_taste, taste
from engine.workflows.encoding import background_of
from engine.workflows.react import react
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

CATS = [f"my cat purrs on the windowsill, cat number {row}" for row in range(8)]
BREAD = [f"sourdough bread dough rises slowly, loaf {row}" for row in range(8)]


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with_words(workspace)
    workspace.settings = settings.Settings(topic_quantile=0.995)
    with workspace.store.write() as connection:
        found = posts.add(connection, [Post(uid=t, source="t", text=t, created_at=1e9) for t in [*CATS, *BREAD]])
    for place in [*found[:4], *found[8:11]]:
        react(workspace, place.id, "like")
    react(workspace, found[15].id, "dislike")
    return workspace


def test_a_taste_scores_the_same_elsewhere(ws: Workspace, tmp_path):
    shape_taste.mute_topic(ws, taste.taste(ws).topics[1].id)
    done = export_taste.export_taste(ws, tmp_path / "mine")
    assert (done.topics, done.likes, done.dislikes) == (2, 7, 1)
    loaded = export_taste.load_taste(tmp_path / "mine")
    texts = [*CATS, *BREAD, "something else"]
    vectors = background_of(ws).centre(ws.encoder().encode(texts))
    np.testing.assert_allclose(loaded.score(vectors), score_texts(ws, texts), atol=1e-5)
    assert [row.muted for row in loaded.words.topics] == [False, True]


def test_words_leave_only_when_asked(ws: Workspace, tmp_path):
    export_taste.export_taste(ws, tmp_path / "numbers")
    export_taste.export_taste(ws, tmp_path / "words", with_texts=True)
    for name in ("taste.json", "taste.safetensors"):
        assert b"windowsill, cat" not in (tmp_path / "numbers" / name).read_bytes()
    assert export_taste.load_taste(tmp_path / "words").words.texts == tuple([*CATS[:4], *BREAD[:3]])


def test_an_empty_taste_can_be_written_and_read(workspace: Workspace, tmp_path):
    export_taste.export_taste(workspace, tmp_path)
    loaded = export_taste.load_taste(tmp_path)
    assert loaded.words.topics == () and not loaded.score(np.ones((3, 384), np.float32)).any()


def test_files_that_do_not_fit_are_refused(ws: Workspace, tmp_path):
    with pytest.raises(BadInput, match="no taste"):
        export_taste.load_taste(tmp_path)
    export_taste.export_taste(ws, tmp_path / "a")
    (ids,) = [post for post in taste.taste(ws).topics if post.size == 4]
    shape_taste.forget_topic(ws, ids.id)
    export_taste.export_taste(ws, tmp_path / "b")
    (tmp_path / "a" / "taste.json").replace(tmp_path / "b" / "taste.json")
    with pytest.raises(BadInput, match="fit each other"):
        export_taste.load_taste(tmp_path / "b")
    (tmp_path / "b" / "taste.safetensors").write_bytes(b"{")
    with pytest.raises(BadInput, match="no taste"):
        export_taste.load_taste(tmp_path / "b")
