"""What was made: listed, starred, reacted to, deleted with a way back, given away clean, drawn again, put together."""

import time
from pathlib import Path

import numpy as np
import pytest

from engine.core.catalogue import Entry
from engine.core.errors import BadInput, DiskFull
from engine.image import picture
from engine.store import generations, moments, posts, reactions, trials
from engine.store.trials import StudyRow
from engine.workflows import gallery as shelf
from engine.workflows import keep
from engine.workflows.cached_feed import cached_feed
from engine.workflows.draw import Wish, draw
from engine.workflows.gallery import Filter, delete, details, export_clean, gallery, purge, restore
from engine.workflows.meme import make_meme
from engine.workflows.react import undo
from engine.workflows.redraw import draw_again
from engine.workflows.workspace import Workspace
from tests.factories import tiny_pipelines
from tests.factories.drawers import add_jokes, add_pictures, with_drawer
from tests.factories.word_encoder import with_words


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, Path]:
    folder = tmp_path_factory.mktemp("starter") / "m"
    return tiny_pipelines.starter(folder, folder.with_name("bert")), folder


def ids(ws: Workspace, **wanted: object) -> list[int]:
    return [row.id for row in gallery(ws, Filter(**wanted)).items]  # type: ignore[arg-type]


def test_pictures_are_there_and_jokes_that_are_kept(workspace: Workspace):
    drawn = add_pictures(workspace, 2) + add_pictures(workspace, 1, "topics")
    one, _other = add_jokes(workspace, ["A joke to keep.", "A joke to forget."])
    assert ids(workspace) == [made.id for made in drawn[::-1]]
    keep.keep(workspace, one.id)
    assert ids(workspace, kind="text") == [one.id]
    keep.keep(workspace, one.id, kept=False)
    assert ids(workspace, kind="text") == []
    assert ids(workspace, method="topics") == [drawn[2].id]
    found = gallery(workspace)
    assert found.methods == {"none": "Told nothing", "topics": "Pulled toward a topic"}
    assert found.models == {"starter-pictures": "Starter pictures"} and found.total == 3
    assert ids(workspace, since=time.time() + 9) == []


def test_stars_are_given_and_asked_for(workspace: Workspace):
    drawn = add_pictures(workspace, 3)
    keep.star(workspace, drawn[1].id, 4)
    assert ids(workspace, stars=4) == [drawn[1].id] and ids(workspace, stars=5) == []
    keep.star(workspace, drawn[1].id, 0)
    assert ids(workspace, stars=1) == []
    with pytest.raises(BadInput, match="6 stars"):
        keep.star(workspace, drawn[1].id, 6)
    with pytest.raises(BadInput, match="number 999"):
        keep.star(workspace, 999, 1)


def test_a_like_of_a_joke_teaches_the_taste_and_is_undone_like_any(workspace: Workspace):
    [joke] = add_jokes(workspace, ["My kettle and I are not speaking."])
    done = keep.react_to_made(workspace, joke.id, "like")
    with workspace.store.read() as connection:
        assert posts.get(connection, [done.post])[done.post].text == joke.text
        assert reactions.current_of(connection, done.post).kind == "like"  # type: ignore[union-attr]
    assert keep.react_to_made(workspace, joke.id, "dislike").post == done.post, "one post, however often"
    assert undo(workspace).reaction == "like"
    assert cached_feed(workspace, 5).cards[0].source == keep.SOURCE


def test_a_liked_picture_becomes_a_post_that_says_what_it_was_of(workspace: Workspace):
    [drawn] = add_pictures(workspace, 1)
    done = keep.react_to_made(workspace, drawn.id, "like")
    with workspace.store.read() as connection:
        post = posts.get(connection, [done.post])[done.post]
    assert (post.text, post.media) == ("a cat", (drawn.media,))


def test_what_is_deleted_comes_back_until_it_is_gone_for_good(workspace: Workspace):
    drawn = add_pictures(workspace, 3)
    file = workspace.paths.media / drawn[0].media
    delete(workspace, [drawn[0].id, drawn[2].id])
    assert ids(workspace) == [drawn[1].id] and file.exists()
    restore(workspace, [drawn[0].id])
    assert ids(workspace) == [drawn[1].id, drawn[0].id]

    keep.react_to_made(workspace, drawn[0].id, "like")
    delete(workspace, [drawn[0].id])
    assert purge(workspace) == 0 and file.exists(), "not yet"
    assert purge(workspace, time.time() + shelf.KEPT_S + 1) == 2
    assert not file.exists() and (workspace.paths.media / drawn[1].media).exists()
    assert purge(workspace, time.time() + shelf.KEPT_S + 1) == 0
    with pytest.raises(BadInput, match="too long ago"):
        restore(workspace, [drawn[0].id])
    assert ids(workspace) == [drawn[1].id]
    with workspace.store.read() as connection:
        made = posts.newest(connection, 9)
    assert all(not post.media for post in made)


def test_an_exported_picture_says_nothing_but_pixels(workspace: Workspace, tmp_path: Path):
    drawn = add_pictures(workspace, 2)
    private = (workspace.paths.media / drawn[0].media).read_bytes()
    assert b"inside-joke" in private and b"iTXt" in private, "the check below can fail"
    (tmp_path / "picture-1.png").write_bytes(b"mine")

    files = [Path(file) for file in export_clean(workspace, [made.id for made in drawn], tmp_path).files]

    assert [file.name for file in files] == ["picture-2.png", "picture-3.png"]
    assert (tmp_path / "picture-1.png").read_bytes() == b"mine"
    for file, made in zip(files, drawn, strict=True):
        data = file.read_bytes()
        assert not [word for word in (b"inside", b"iTXt", b"tEXt", b"eXIf", b"tIME", b"none", b"cat") if word in data]
        np.testing.assert_array_equal(picture.read(file)[0], picture.read(workspace.paths.media / made.media)[0])


def test_details_are_words(workspace: Workspace):
    [drawn] = add_pictures(workspace, 1)
    said = dict(details(workspace, drawn.id).recipe)
    assert said["Way"] == "Told nothing" and said["Asked for"] == "illustration of a cat"
    assert said["Drawn"] == "128 pixels, 12 steps, guidance 1" and said["Chosen by"] == "chance"


def sealed_study(ws: Workspace, study_id: str, at: float, revealed: float | None = None) -> None:
    with ws.store.write() as connection:
        trials.add_study(connection, StudyRow(id=study_id, plan="{}", plan_hash="", seed_commitment="", at=at), ())
        if revealed is not None:
            trials.mark_revealed(connection, study_id)


def test_of_a_revealed_study_the_file_goes_and_the_row_stays(workspace: Workspace):
    [drawn] = add_pictures(workspace, 1, made_for="study")
    sealed_study(workspace, "one", time.time(), revealed=1.0)
    post = keep.react_to_made(workspace, drawn.id, "like").post
    delete(workspace, [drawn.id])
    later = time.time() + shelf.KEPT_S + 1
    assert shelf.purge_is_due(workspace, later) and purge(workspace, later) == 1
    assert not (workspace.paths.media / drawn.media).exists() and not shelf.purge_is_due(workspace, later)
    with workspace.store.read() as connection:
        kept = generations.get(connection, [drawn.id])[drawn.id]
        assert (kept.text, kept.media, kept.request) == (drawn.text, drawn.media, drawn.request)
        assert posts.get(connection, [post])[post].media == ()
    with pytest.raises(BadInput, match="too long ago"):
        restore(workspace, [drawn.id])


def test_nothing_of_a_study_is_shown_before_its_reveal(workspace: Workspace):
    first = add_pictures(workspace, 1, made_for="study")[0]
    assert ids(workspace) == [], "while it is being made"
    sealed_study(workspace, "one", time.time())
    assert ids(workspace) == []
    for way in (keep.star, lambda ws, made, _n: delete(ws, [made]), lambda ws, made, _n: details(ws, made)):
        with pytest.raises(BadInput):
            way(workspace, first.id, 1)
    with workspace.store.write() as connection:
        trials.mark_revealed(connection, "one")
    assert ids(workspace) == [first.id]
    second = add_pictures(workspace, 1, made_for="study")[0]
    sealed_study(workspace, "two", time.time())
    assert ids(workspace) == [first.id]
    with workspace.store.write() as connection:
        trials.mark_revealed(connection, "two")
    assert ids(workspace) == [second.id, first.id]


def test_a_joke_and_a_picture_are_one_card_and_outlive_their_halves(workspace: Workspace):
    [drawn], [joke] = add_pictures(workspace, 1), add_jokes(workspace, ["The cat has read the lease."])
    meme = make_meme(workspace, joke.id, drawn.id)
    assert (meme.kind, meme.text) == ("meme", joke.text) and meme.media != drawn.media
    assert meme.request["of_picture"]["request"] == drawn.request  # type: ignore[index]
    delete(workspace, [drawn.id])
    purge(workspace, time.time() + shelf.KEPT_S + 1)
    assert ids(workspace, kind="meme") == [meme.id] and (workspace.paths.media / meme.media).exists()
    assert dict(details(workspace, meme.id).recipe)["Joke and picture"] == f"numbers {joke.id} and {drawn.id}"
    with pytest.raises(BadInput, match="no joke"):
        make_meme(workspace, meme.id, drawn.id)
    with pytest.raises(BadInput, match="no picture"):
        make_meme(workspace, joke.id, drawn.id)


def test_a_meme_that_cannot_be_stored_leaves_no_file(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    [drawn], [joke] = add_pictures(workspace, 1), add_jokes(workspace, ["The cat has read the lease."])
    before = sorted(workspace.paths.media.rglob("*.png"))

    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(generations, "add", full)
    with pytest.raises(DiskFull):
        make_meme(workspace, joke.id, drawn.id)
    assert sorted(workspace.paths.media.rglob("*.png")) == before


def test_a_picture_is_drawn_again_from_its_recipe_to_the_pixel(workspace: Workspace, starter: tuple[Entry, Path]):
    ws = with_words(with_drawer(workspace, *starter))
    made = draw(ws, Wish(method="none", n=3, seed=4, about="a cat on the roof")).generations[1]

    again = draw_again(ws, made.id)
    assert again.same and again.most_off <= 1 and again.made is None
    assert len(ids(ws)) == 3, "what came out the same is not kept twice"

    target = ws.paths.media / made.media
    picture.write(target, 255 - picture.read(target)[0])  # the control: another file is seen to be another
    changed = draw_again(ws, made.id)
    assert not changed.same and changed.most_off > 1 and changed.made is not None
    target.unlink()
    lost = draw_again(ws, made.id)
    assert lost.most_off == -1 and lost.made is not None
    np.testing.assert_array_equal(
        picture.read(ws.paths.media / lost.made.media)[0], picture.read(ws.paths.media / changed.made.media)[0]
    )
    [joke] = add_jokes(ws, ["Text."])
    with pytest.raises(BadInput, match="no picture"):
        draw_again(ws, joke.id)


def test_a_made_post_is_no_picture_of_a_person(workspace: Workspace):
    from engine.workflows.picture_cards import people

    drawn = add_pictures(workspace, 2)
    keep.react_to_made(workspace, drawn[0].id, "like")
    undo(workspace)
    assert people(workspace, 9) == []


def test_jokes_about_something_ask_for_it(workspace: Workspace):
    from engine.text import prompts

    plain = prompts.framed(prompts.plain())
    asked = prompts.on("My badger\nand a whole story", plain)
    assert asked[:-1] == plain[:-1] and asked[-1].text == "Write one short funny post about My badger."
    reader = prompts.on("kettles.", prompts.framed(prompts.for_taste()))[-1].text
    assert reader.endswith("Write one short funny post about kettles for this reader.")
    assert prompts.on("kettles", prompts.framed(prompts.about("cats")))[-1].text.endswith("about kettles.")
    assert prompts.on("", plain) == plain


def test_a_clock_that_was_set_back_opens_no_seal(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    add_pictures(workspace, 1, made_for="study")
    sealed_study(workspace, "one", time.time(), revealed=1.0)
    shown = ids(workspace)
    yesterday = time.time() - 86_400
    monkeypatch.setattr(moments.time, "time", lambda: yesterday)
    add_pictures(workspace, 1, made_for="study")
    with workspace.store.write() as connection:
        at = moments.moment(connection)
    sealed_study(workspace, "two", at)
    assert ids(workspace) == shown
    with workspace.store.read() as connection:
        newest = trials.latest(connection)
    assert newest is not None and newest.id == "two"
