"""Several arms at once: batches, controls, near copies, the person's own ranker, and what happens when it fails."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.core import paths
from engine.core.catalogue import Catalogue, Entry
from engine.core.errors import BadInput, DeviceExhausted, DiskFull, NotOffered, NotYet
from engine.core.records import Post
from engine.image import picture
from engine.image.model import PICTURE_MODELS
from engine.preferences import background_measure
from engine.store import generations, posts, reactions
from engine.study.plan import Arm
from engine.worker import jobs
from engine.workflows import draw_arms as drawing
from engine.workflows import picture_copies, picture_taste, score_pictures
from engine.workflows.draw import Wish, draw
from engine.workflows.draw_arms import Batch, draw_arms
from engine.workflows.models import bring_model
from engine.workflows.picture_told import offered_pictures, words_of
from engine.workflows.react import react
from engine.workflows.readers import Readers
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_feed import plain
from tests.factories import tiny_encoders, tiny_pipelines
from tests.factories.colour_encoder import ColourEncoder
from tests.factories.word_encoder import with_words

LIKED = [f"The {thing} on our roof is a very funny cat" for thing in ("dog", "pizza", "rain", "text", "illustration")]
OTHERS = [f"Penguins{n % 3} march{n % 3} slowly{n % 3} southwards{n} tonight{n}" for n in range(36)]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, Path]:
    folder = tmp_path_factory.mktemp("starter") / "m"
    return tiny_pipelines.starter(folder, folder.with_name("bert")), folder


@pytest.fixture
def ws(workspace: Workspace, starter: tuple[Entry, Path]) -> Workspace:
    entry, folder = starter
    entry = msgspec.structs.replace(entry, id="starter-pictures")
    workspace.catalogue = Catalogue((*(e for e in workspace.catalogue.model if e.id != entry.id), entry))
    workspace.loaded["starter-pictures"] = PICTURE_MODELS[entry.backend](entry, folder, folder.with_name("bert"))
    return with_words(workspace)


@pytest.fixture
def liked(ws: Workspace) -> Workspace:
    with ws.store.write() as connection:
        texts = [*LIKED, *OTHERS]
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(texts)])
    for place in placed[: len(LIKED)]:
        react(ws, place.id, "like")
    return ws


CLIP = "openclip-vit-b-32"


@pytest.fixture
def seeing(ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Pictures are looked at by a real CLIP of one layer."""
    monkeypatch.setattr(background_measure, "PAIRS", 20_000)
    ws.paths = paths.Paths(ws.paths.profile, tmp_path / "weights")
    bring_model(plain(ws), CLIP, tiny_encoders.open_clip(tmp_path / "clip" / "tiny", quick=True))
    picture_taste.use_pictures(ws, CLIP)
    return ws


def arm(method: str, **more: object) -> Arm:
    return msgspec.structs.replace(
        Arm(id=method, method=method, model="starter-pictures", title=method, ranked=False), **more
    )


def pixels(ws: Workspace, made: generations.Sequence) -> list[np.ndarray]:  # type: ignore[name-defined]
    return [picture.read(ws.paths.media / item.media)[0] for item in made]


def like_a_picture(ws: Workspace, source: Path) -> int:
    """Have a picture post of somebody's that looks like a file, and like it."""
    (ws.paths.media / "liked.png").write_bytes(source.read_bytes())
    with ws.store.write() as connection:
        [placed] = posts.add(connection, [Post(uid="t:pic", source="t", text="", media=("liked.png",))])
    react(ws, placed.id, "like")
    return placed.id


def test_arms_are_drawn_in_one_call_and_do_not_depend_on_each_other(liked: Workspace, monkeypatch: pytest.MonkeyPatch):
    calls: list[int] = []
    model = liked.picture_model()
    real = model.draw

    def counted(requests, **more):
        calls.append(len(requests))
        return real(requests, **more)

    monkeypatch.setattr(model, "draw", counted)
    arms = (arm("none"), arm("topics"), arm("likes"))
    together = draw_arms(liked, Batch(arms=arms, each=2, seed=5), Readers(liked, 5), lambda _: None)
    assert calls == [6]
    alone = draw_arms(liked, Batch(arms=arms[1:2], each=2, seed=5), Readers(liked, 5), lambda _: None)
    for one, other in zip(pixels(liked, together.by_arm["topics"]), pixels(liked, alone.by_arm["topics"]), strict=True):
        assert np.abs(one.astype(int) - other).max() <= 1
    assert all(item.made_by.arm == item.method and item.kind == "picture" for item in together.by_arm["likes"])


@pytest.mark.parametrize("told", ["swapped", "shuffled"])
def test_controls_tell_of_somebody_else(liked: Workspace, told: str):
    own = draw(liked, Wish(method="topics", n=2, seed=1))
    control = draw(liked, Wish(method="topics", n=2, seed=1, told=told))  # type: ignore[arg-type]

    assert {item.told for item in control.generations} == {told}
    said = [{pull["text"] for pull in item.request["toward"]} for item in (*own.generations, *control.generations)]  # type: ignore
    assert not set.union(*said[:2]) & set.union(*said[2:])
    assert control.generations[0].taste != own.generations[0].taste
    with pytest.raises(NotOffered, match="nobody to swap"):
        draw(liked, Wish(method="none", told=told))  # type: ignore[arg-type]


def test_a_near_copy_of_a_liked_picture_is_drawn_anew(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    wish = Wish(method="none", n=1, seed=3, about="a cat")
    first = draw(ws, wish)
    like_a_picture(ws, ws.paths.media / first.generations[0].media)

    again = draw(ws, wish)
    assert again.dropped == {"nearly a picture that you liked": 1}
    assert (pixels(ws, again.generations)[0] != pixels(ws, first.generations)[0]).any()

    monkeypatch.setattr(picture_copies.likeness, "COPY_BITS", -1)  # the control: with the guard off it is kept
    unguarded = draw(ws, wish)
    assert unguarded.dropped == {}
    np.testing.assert_array_equal(pixels(ws, unguarded.generations)[0], pixels(ws, first.generations)[0])


def test_where_all_are_copies_that_is_said(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(drawing, "near_copies", lambda _ws, drawn, report: [True] * len(drawn))
    with pytest.raises(NotYet, match="3 nearly a picture that you liked"):
        draw(ws, Wish(method="none", n=1))


def test_an_encoder_that_sees_says_what_is_a_copy(seeing: Workspace):
    ws, wish = seeing, Wish(method="none", n=1, seed=3, about="a cat")
    first = draw(ws, wish)
    like_a_picture(ws, ws.paths.media / first.generations[0].media)
    picture_taste.see_pictures(ws)
    looks = picture_copies.look_at(ws, pixels(ws, first.generations))
    assert looks.shape[0] == 1 and np.linalg.norm(looks[0]) == pytest.approx(1, abs=1e-3)
    assert picture_copies.near_copies(ws, pixels(ws, first.generations)) == [True]
    ws.loaded[CLIP] = ColourEncoder(Path())  # to a CLIP with random weights all pictures are alike
    blue = np.zeros((64, 64, 3), np.uint8) + np.array([10, 10, 250], np.uint8)
    assert picture_copies.near_copies(ws, [blue]) == [False]


def test_choosing_is_refused_where_there_is_nothing_to_choose_by(liked: Workspace):
    with pytest.raises(NotYet, match="no encoder that sees"):
        draw(liked, Wish(method="none", n=1, ranked=True))
    with liked.store.read() as connection:
        assert generations.newest(connection, 1) == ()


def test_without_an_encoder_that_sees_words_choose(liked: Workspace):
    made = draw(liked, Wish(method="likes", n=2, seed=2, ranked=True))
    assert len(made.generations) == 2
    assert [item.made_by.chosen_by for item in made.generations] == ["own ranker, by words"] * 2
    scores = [item.score for item in made.generations]
    assert scores == sorted(scores, reverse=True)  # type: ignore[type-var]
    everything = draw(liked, Wish(method="likes", n=8, seed=2))
    words = [words_of(msgspec.convert(item.request, type=drawing.PictureRequest)) for item in everything.generations]
    assert scores[0] == pytest.approx(max(score_pictures.score_texts(liked, words)), abs=1e-4)
    assert not any(item.score for item in everything.generations)


def test_an_encoder_that_sees_chooses_by_look(seeing: Workspace):
    ws = seeing
    ws.loaded[CLIP] = ColourEncoder(Path())  # a CLIP with random weights has no taste
    with ws.store.write() as connection:
        made = []
        for n in range(picture_taste.ENOUGH):
            colour = (220, 30, 30) if n < 8 else tuple(int(x) for x in np.random.default_rng(n).integers(0, 255, 3))
            picture.write(ws.paths.media / f"{n}.png", np.full((16, 16, 3), colour, np.uint8))
            made.append(Post(uid=f"p:{n}", source="t", text="", media=(f"{n}.png",)))
        placed = posts.add(connection, made)
    for place in placed[:8]:
        react(ws, place.id, "like")
    picture_taste.see_pictures(ws)
    with ws.store.read() as connection:
        marks = reactions.current(connection)
    picture_taste.picture_topics(ws, marks)
    assert score_pictures.can_look(ws)
    red, grey = np.full((32, 32, 3), (220, 30, 30), np.uint8), np.full((32, 32, 3), (90, 90, 160), np.uint8)
    scores, by = score_pictures.score_pictures(ws, [grey, red], ["", ""])
    assert by == "look" and scores[1] > scores[0]
    chosen = draw(ws, Wish(method="none", n=2, seed=1, ranked=True))
    assert {item.made_by.chosen_by for item in chosen.generations} == {"own ranker"}


def test_what_is_on_offer_says_why_not(ws: Workspace):
    offers = {offer.name: offer for offer in offered_pictures(ws)}
    assert offers["none"].offered and "5 likes, and there are 0" in offers["topics"].why
    assert not offers["topics-seen"].offered


def test_methods_that_show_pictures_say_what_they_lack(liked: Workspace):
    offers = {offer.name: offer for offer in offered_pictures(liked)}
    assert offers["topics"].offered and "no adapter" in offers["topics-seen"].why
    assert offers["summary"].why == "There is no written profile yet."
    with pytest.raises(NotYet, match="No liked picture"):
        draw(liked, Wish(method="topics-seen", n=1))


def test_a_writer_does_not_draw(ws: Workspace):
    with pytest.raises(BadInput, match="does not draw"):
        draw(ws, Wish(method="none", model=ws.settings.model))


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_disk_that_fills_up_in_the_middle_leaves_no_half(ws: Workspace, monkeypatch: pytest.MonkeyPatch, at: int):
    real, calls = picture.write_atomically, []

    def full(path, data):
        calls.append(path)
        if len(calls) > at:
            raise DiskFull("The disk is full.")
        real(path, data)

    monkeypatch.setattr(picture, "write_atomically", full)
    with pytest.raises(DiskFull):
        draw(ws, Wish(method="none", n=3))
    assert len(calls) == at + 1
    assert not list(ws.paths.media.rglob("*.png"))
    with ws.store.read() as connection:
        assert generations.newest(connection, 9) == ()
    monkeypatch.undo()
    assert len(draw(ws, Wish(method="none", n=3)).generations) == 3


def test_after_memory_ran_out_the_next_picture_is_drawn(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    ws.picture_model().load()
    monkeypatch.setattr(
        ws.picture_model()._pipe.scheduler, "step", lambda *_a, **_b: (_ for _ in ()).throw(MemoryError())
    )  # type: ignore
    with pytest.raises(DeviceExhausted):
        draw(ws, Wish(method="none", n=1))
    monkeypatch.undo()
    assert draw(ws, Wish(method="none", n=1)).generations


def test_the_worker_draws_with_previews_and_again(ws: Workspace):
    told: list[dict[str, object]] = []
    asked = {"method": "none", "n": 1, "seed": 4, "about": "a cat", "model": "starter-pictures", "previews": True}
    made = jobs.run(ws, "draw", asked, lambda _: None, told.append)
    assert [each["step"] for each in told] == [1, 2, 3] and told[0]["media"] == "previews/0.png"
    number = made.generations[0].id  # type: ignore[attr-defined]
    again = jobs.run(ws, "redraw", {"made": number, "previews": True}, lambda _: None, told.append)
    assert again.same and len(told) == 6  # type: ignore[attr-defined]
