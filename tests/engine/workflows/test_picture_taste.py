"""Topics of pictures beside topics of texts, with a real small encoder that sees colours."""

import time
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image
from sqlalchemy import delete

from engine.core import paths
from engine.core.errors import BadInput, ModelMissing
from engine.core.records import Post
from engine.preferences import background_measure
from engine.preferences.paired_ranking import PairedRanking
from engine.store import posts, reactions, taste_store, vectors
from engine.store.schema import vector
from engine.workflows import picture_taste, ranking, shape_taste
from engine.workflows.cached_feed import cached_feed
from engine.workflows.current_taste import current_taste, known_taste
from engine.workflows.feed import feed, rerank
from engine.workflows.models import bring_model
from engine.workflows.nightly import nightly
from engine.workflows.picture_taste import picture_key, see_pictures, use_pictures
from engine.workflows.react import react, undo
from engine.workflows.taste import state_of, taste
from engine.workflows.topic_details import topic_details
from engine.workflows.why import added_by, why
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_feed import plain
from tests.factories import tiny_encoders
from tests.factories.colour_encoder import ColourEncoder

CLIP = "openclip-vit-b-32"
PICTURES, WORDLESS = 160, 18
NAMES = ("red", "green", "blue")
OURS = (5 * 36 + 7, 6 * 5 + 37, 36 + 6 + 5)
"""Cells of a rough cube of colours. Posts 1, 4, 7, … to 22 are red, 2, 5, … green, 3, 6, … blue; 19 has no words."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_encoders.open_clip(tmp_path_factory.mktemp("clip") / "tiny", quick=True)


@pytest.fixture
def ws(workspace: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Posts with a picture, most of a colour of its own, whose words say nothing; and some with words alone."""
    monkeypatch.setattr(background_measure, "PAIRS", 20_000)
    workspace.paths = paths.Paths(workspace.paths.profile, tmp_path / "weights")
    bring_model(plain(workspace), CLIP, folder)
    workspace.loaded[CLIP] = ColourEncoder(Path())
    rng = np.random.default_rng(0)
    workspace.paths.media.mkdir(parents=True, exist_ok=True)
    cells = [cell for cell in range(216) if cell not in OURS]
    made: list[Post] = []
    for number in range(PICTURES):
        known = number < 24
        cell = OURS[number % 3] if known else cells[number]
        name = f"{NAMES[number % 3] if known else 'other'}{number}.png"
        colour = (np.array((cell // 36, cell // 6 % 6, cell % 6)) + 0.5) * 255 / 6
        pixels = np.clip(colour + rng.normal(0, 8, (8, 8, 3)), 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(workspace.paths.media / name)
        text = "" if number == WORDLESS else f"a{number} b{number}"
        made.append(Post(uid=f"p{number}", source="t", text=text, media=(name,), created_at=1e9 + number))
    for number in range(20):
        made.append(Post(uid=f"t{number}", source="t", text=f"moon telescope w{number}", created_at=1e9))
    with workspace.store.write() as connection:
        posts.add(connection, made)
    return workspace


RED = (1, 4, 7)
MORE_RED = {10, 13, 16, 19, 22}


def shown(ws: Workspace, count: int) -> list[int]:
    return [card.id for card in feed(ws, count).cards]


def like(ws: Workspace, *ids: int) -> None:
    for number in ids:
        react(ws, number, "like")


def test_liked_pictures_bring_up_pictures_like_them_and_only_where_they_are_seen(ws: Workspace):
    like(ws, *RED)
    assert len(MORE_RED & set(shown(ws, 8))) <= 2  # the control: nobody looks
    use_pictures(ws, CLIP)
    assert set(shown(ws, 5)) == MORE_RED  # 19 has not one word
    live = ws.live["feed"]
    assert isinstance(live, ranking.Live) and isinstance(live.ranking, PairedRanking)
    found = taste(ws).topics
    topic = next(topic for topic in found if topic.kind == "picture")
    assert set(topic.posts) == set(RED) and topic.picture.startswith("red")
    assert {topic.kind for topic in found} == {"text", "picture"} and all(abs(topic.x) <= 1 for topic in found)
    use_pictures(ws, "")
    assert len(MORE_RED & set(shown(ws, 8))) <= 2
    assert {topic.kind for topic in taste(ws).topics} == {"text"}


def test_a_picture_of_an_older_post_that_comes_later_is_in_the_taste_that_is_kept(ws: Workspace):
    use_pictures(ws, CLIP)
    like(ws, *RED)
    shown(ws, 5)
    with ws.store.write() as connection:  # as if a second export had brought it
        connection.execute(delete(vector).where(vector.c.post_id == RED[0], vector.c.encoder == picture_key(ws)))
    before = current_taste(ws)
    assert known_taste(ws) == before
    assert see_pictures(ws).seen == 1
    assert known_taste(ws) is None
    topic = next(topic for topic in current_taste(ws).topics if topic.kind == "picture")
    assert RED[0] in topic.posts


def test_words_count_beside_pictures(ws: Workspace):
    use_pictures(ws, CLIP)
    like(ws, 161, 162, 163, *RED)
    first = set(shown(ws, 20))
    assert len(first & MORE_RED) >= 4 and len(first & set(range(161, 181))) >= 8


def test_disliked_pictures_push_theirs_away_and_reranking_is_what_ranking_anew_gives(ws: Workspace):
    use_pictures(ws, CLIP)
    like(ws, 1, 4, 2)
    feed(ws, 1)
    for post, kind in ((7, "like"), (3, "dislike"), (6, "dislike"), (5, "like"), (161, "like")):
        react(ws, post, kind)
        rerank(ws, post)
    corrected = [card.id for card in cached_feed(ws, 180).cards]
    ws.live.clear()
    anew = shown(ws, 180)
    assert corrected[:12] == anew[:12] and set(corrected) == set(anew)
    assert {9, 12, 15, 18, 21, 24} & set(anew[:120]) == set()  # blue
    undo(ws)
    rerank(ws, 161)
    assert {card.id for card in cached_feed(ws, 14).cards} > MORE_RED


def test_why_names_the_picture_and_its_likes_add_up(ws: Workspace):
    use_pictures(ws, CLIP)
    like(ws, *RED)
    feed(ws, 5)
    taste(ws)
    found = why(ws, 13)
    assert found.kind == "picture" and found.similarity > 0.8 and {each.post for each in found.likes} <= set(RED)
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        topic = next(each for each in taste_store.every_topic(connection) if each.kind == "picture")
        ids, seen = picture_taste.pictures(ws, connection)
    parts = added_by(state_of(topic, marks), dict(zip(ids.tolist(), seen, strict=True)), 13)
    assert sum(parts.values()) == pytest.approx(found.similarity, abs=1e-3)
    assert why(ws, 19).kind == "picture" and why(ws, 19).readable
    assert why(ws, 170).kind == "text"


def test_topics_of_pictures_are_shaped_by_themselves(ws: Workspace):
    use_pictures(ws, CLIP)
    like(ws, *RED, 161, 162)
    feed(ws, 1)
    picture = next(topic for topic in taste(ws).topics if topic.kind == "picture")
    text = next(topic for topic in taste(ws).topics if topic.kind == "text" and topic.size == 2)
    shape_taste.rename_topic(ws, picture.id, "Sunsets")
    assert [topic.kind for topic in taste(ws).topics if topic.name == "Sunsets"] == ["picture"]
    with pytest.raises(BadInput, match="pictures and a topic of texts"):
        shape_taste.merge_topics(ws, picture.id, text.id)
    assert {card.id for card in topic_details(ws, picture.id).cards} == set(RED)
    near = len(MORE_RED & set(shown(ws, 12)))
    shape_taste.mute_topic(ws, picture.id)
    assert len(MORE_RED & set(shown(ws, 12))) <= 1 < 3 <= near
    shape_taste.undo_edit(ws)
    assert len(MORE_RED & set(shown(ws, 12))) == near
    shape_taste.forget_like(ws, 1)
    assert all(1 not in topic.posts for topic in taste(ws).topics)


def test_pictures_are_seen_a_few_at_a_time_and_unreadable_ones_once(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    (ws.paths.media / "red0.png").write_bytes(b"no picture")
    (ws.paths.media / "green1.png").unlink()
    use_pictures(ws, CLIP)
    assert see_pictures(ws, until=time.monotonic() - 1).left == PICTURES
    assert (see_pictures(ws).seen, see_pictures(ws).seen) == (PICTURES, 0)
    with ws.store.read() as connection:
        ids, _ = picture_taste.pictures(ws, connection)
        assert vectors.count_of(connection, picture_key(ws)) == PICTURES
    assert len(ids) == PICTURES - 2 and not {1, 2} & set(ids.tolist())


def test_few_pictures_make_no_topics_and_the_upkeep_keeps_what_was_seen(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    use_pictures(ws, CLIP)
    like(ws, 1, 5)
    monkeypatch.setattr(picture_taste, "ENOUGH", 500)
    feed(ws, 1)
    assert {topic.kind for topic in taste(ws).topics} == {"text"}
    monkeypatch.setattr(picture_taste, "ENOUGH", 40)
    nightly(ws)
    with ws.store.read() as connection:
        assert vectors.count_of(connection, picture_key(ws)) == PICTURES
    assert "picture" in {topic.kind for topic in taste(ws).topics}


def test_only_an_encoder_that_is_here_and_sees_can_look(ws: Workspace):
    with pytest.raises(BadInput, match="sees no pictures"):
        use_pictures(ws, ws.settings.encoder)
    with pytest.raises(ModelMissing):
        use_pictures(ws, "openclip-vit-h-14")
    assert msgspec.to_builtins(ws.settings)["picture_encoder"] == ""
