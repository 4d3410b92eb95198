from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.core.catalogue import Catalogue, Entry
from engine.core.errors import BadInput, Cancelled, DiskFull, ModelMissing, NotYet, UnknownName
from engine.core.progress import Progress
from engine.core.records import Post
from engine.image import picture
from engine.image.model import PICTURE_MODELS, Preview
from engine.store import generations, posts
from engine.workflows import draw as drawing
from engine.workflows import previews
from engine.workflows.draw import Wish, draw
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories import tiny_pipelines
from tests.factories.profiles import save_summary
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

LIKED = [f"The {thing} on our roof is a very funny cat" for thing in ("dog", "pizza", "rain", "text", "illustration")]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, Path]:
    folder = tmp_path_factory.mktemp("starter") / "m"
    return tiny_pipelines.starter(folder, folder.with_name("bert")), folder


@pytest.fixture
def ws(workspace: Workspace, starter: tuple[Entry, Path]) -> Workspace:
    entry, folder = starter
    entry = msgspec.structs.replace(entry, id="starter-pictures")
    workspace.catalogue = Catalogue((*workspace.catalogue.model, entry))
    workspace.loaded["starter-pictures"] = PICTURE_MODELS[entry.backend](entry, folder, folder.with_name("bert"))
    return workspace


@pytest.fixture
def liked(ws: Workspace) -> Workspace:
    with with_words(ws).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(LIKED)])
    for place in placed:
        react(ws, place.id, "like")
    return ws


def pixels(ws: Workspace, made: drawing.Drawings) -> list[np.ndarray]:
    return [picture.read(ws.paths.media / item.media)[0] for item in made.generations]


def test_the_same_wish_gives_the_same_pictures_and_each_is_kept_with_its_recipe(ws: Workspace):
    wish = Wish(method="none", n=2, seed=7, about="a cat on the roof")
    one, two = draw(ws, wish), draw(ws, wish)

    for first, second in zip(pixels(ws, one), pixels(ws, two), strict=True):
        np.testing.assert_array_equal(first, second)
    assert (pixels(ws, one)[0] != pixels(ws, one)[1]).any()
    with ws.store.read() as connection:
        stored = generations.get(connection, [item.id for item in one.generations])
    for item in one.generations:
        assert stored[item.id] == item and item.text == "illustration of a cat on the roof"
        recipe = picture.read(ws.paths.media / item.media)[1]
        assert recipe is not None and recipe["request"]["seed"] == item.seed and recipe["method"] == "none"


def test_names_and_clean_copies_tell_nothing_of_the_method(ws: Workspace, tmp_path: Path):
    made = [draw(ws, Wish(method=method, n=1, about="dog")).generations[0] for method in ("none", "none-subject")]

    names = [Path(item.media).name for item in made]
    assert all(len(name) == 28 and name.endswith(".png") and "none" not in name for name in names)
    copies: list[bytes] = []
    for item in made:
        picture.clean_copy(ws.paths.media / item.media, tmp_path / "card.png")
        copies.append((tmp_path / "card.png").read_bytes())
        assert picture.read(tmp_path / "card.png")[1] is None
    assert not any(word in copy for copy in copies for word in (b"none", b"seed", b"method", b"tEXt", b"iTXt"))
    assert b"none" in (ws.paths.media / made[0].media).read_bytes()  # the check above can fail


@pytest.mark.parametrize("method", ["topics", "likes"])
def test_a_taste_moves_what_is_drawn_and_not_what_is_said(liked: Workspace, method: str):
    own = draw(liked, Wish(method=method, n=2, seed=1))
    plain = draw(liked, Wish(method="none", n=2, seed=1))

    assert {item.text for item in own.generations} == {item.text for item in plain.generations}
    assert all(item.request["toward"] for item in own.generations)
    assert (pixels(liked, own)[0] != pixels(liked, plain)[0]).any()


@pytest.mark.parametrize("method", ["topics", "likes", "summary"])
def test_a_taste_that_holds_too_little_is_said(ws: Workspace, method: str):
    with_words(ws)
    with pytest.raises(NotYet, match="5 likes"):
        draw(ws, Wish(method=method))


def test_a_writer_describes_pictures_from_the_written_profile(liked: Workspace):
    with pytest.raises(NotYet, match="written profile"):
        draw(liked, Wish(method="summary", n=1))
    save_summary(liked, "Likes cats.\nLikes rain.", [], "person")
    ScriptedWriter(liked, ["a cat in the rain", "a dog on a roof"])

    made = draw(liked, Wish(method="summary", n=2, seed=3))

    assert {item.text for item in made.generations} <= {
        "illustration of a cat in the rain",
        "illustration of a dog on a roof",
    }


def test_a_stop_in_any_step_leaves_nothing_behind(ws: Workspace):
    for at in range(4):

        def stop(progress: Progress, at: int = at) -> None:
            if progress.label == "Drawing" and progress.done == at:
                raise Cancelled

        with pytest.raises(Cancelled):
            draw(ws, Wish(method="none", n=1), report=stop)
    with ws.store.read() as connection:
        assert generations.newest(connection, 9) == ()
    assert not list(ws.paths.media.rglob("*.png"))


def test_a_full_disk_is_named_and_no_row_speaks_of_a_picture_that_is_not_there(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object):
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(picture, "write_atomically", full)
    with pytest.raises(DiskFull):
        draw(ws, Wish(method="none", n=1))
    with ws.store.read() as connection:
        assert generations.newest(connection, 9) == ()


def test_previews_are_files_that_are_told_of(ws: Workspace):
    told: list[dict[str, object]] = []
    show = previews.previews_to(ws, told.append)
    show(Preview(0, 1, 3, np.full((8, 8, 3), 9, np.uint8)))
    assert told == [{"index": 0, "step": 1, "steps": 3, "media": "previews/0.png"}]
    assert picture.read(ws.paths.media / "previews/0.png")[0].max() == 9
    previews.previews_to(ws, told.append)
    assert not (ws.paths.media / "previews/0.png").exists()


def test_what_cannot_be_is_said(ws: Workspace):
    with pytest.raises(BadInput, match="65 pictures"):
        draw(ws, Wish(method="none", n=65))
    with pytest.raises(UnknownName, match="nun"):
        draw(ws, Wish(method="nun"))
    ws.loaded.clear()
    ws.change_settings(picture_model="tiny-sd")
    with pytest.raises(ModelMissing):
        draw(ws, Wish(method="none"))


def test_other_files_are_no_pictures_of_ours(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    with pytest.raises(BadInput, match=r"a\.png"):
        picture.read(tmp_path / "a.png")
