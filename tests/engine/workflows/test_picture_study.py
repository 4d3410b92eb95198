"""A blind study of pictures, on a tiny real pipeline: before the reveal no file tells who made it."""

import io
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.catalogue import Entry
from engine.core.errors import DiskFull, NotYet
from engine.core.files import write_atomically
from engine.core.records import Post
from engine.image import picture
from engine.store import generations, posts, trials
from engine.study import seal
from engine.study.export import without_texts
from engine.study.plan import HUMAN, PICTURES
from engine.workflows import picture_cards, study, study_plans, study_reports
from engine.workflows.gallery import gallery
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories import tiny_pipelines
from tests.factories.drawers import blot, with_drawer
from tests.factories.word_encoder import with_words

PEOPLE = 12
LIKED = [f"The {thing} on our roof is a very funny cat" for thing in ("dog", "pizza", "rain", "text", "illustration")]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, Path]:
    folder = tmp_path_factory.mktemp("starter") / "m"
    return tiny_pipelines.starter(folder, folder.with_name("bert")), folder


@pytest.fixture
def ws(workspace: Workspace, starter: tuple[Entry, Path], monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Five likes, and pictures that people posted: JPEGs of several shapes, with a camera's notes in them."""
    ws = with_words(with_drawer(workspace, *starter))
    made = [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(LIKED)]
    for n in range(PEOPLE):
        notes = Image.Exif()
        notes[0x0110] = "Camera of somebody"
        shape = Image.fromarray(blot(n, 300)).crop((0, 0, 300 - 10 * n, 200 + 5 * n))
        shape.save(ws.paths.media / f"p{n}.jpg", exif=notes, quality=70 + n)
        made.append(Post(uid=f"p:{n}", source="t", text=f"Look {n}", media=(f"p{n}.jpg",), created_at=float(n)))
    with ws.store.write() as connection:
        placed = posts.add(connection, made)
    for place in placed[: len(LIKED)]:
        react(ws, place.id, "like")
    monkeypatch.setattr(study_plans.weights, "state", lambda *_: "verified")
    return ws


def start(ws: Workspace, cards: int = 8) -> tuple[study.Started, dict[str, str], tuple[trials.CardRow, ...]]:
    """Start a study; return it, and, as only the reveal may, the arm of each card."""
    started = study.start_study(ws, PICTURES, cards)
    with ws.store.write() as connection:
        cards_made = trials.cards(connection, started.study)
        trials.mark_revealed(connection, started.study)
        opened = seal.read(connection, started.study)
    return started, {each.card_id: each.arm for each in opened.assignments}, cards_made


def tells(files: dict[Path, str]) -> list[str]:
    """Return by what the arms of these files could be told apart without looking at them."""

    def groups(of) -> set[frozenset]:
        found: dict[str, set] = {}
        for file, arm in files.items():
            found.setdefault(arm, set()).add(of(file))
        return {frozenset(values) for values in found.values()}

    def opened(file: Path) -> tuple:
        with Image.open(file) as found:
            return found.size, (found.mode, found.format), str(sorted(found.info))

    def chunks(file: Path) -> bytes:
        data, at, kinds = file.read_bytes(), 8, b""
        while at < len(data):
            kinds += data[at + 4 : at + 8]
            at += 12 + int.from_bytes(data[at : at + 4], "big")
        return kinds.replace(b"IDATIDAT", b"IDAT")

    ways = {
        "bytes": lambda file: file.stat().st_size,
        "time": lambda file: file.stat().st_mtime_ns,
        "side": lambda file: opened(file)[0],
        "mode": lambda file: opened(file)[1],
        "name": lambda file: len(file.name),
        "chunks": chunks,
        "notes": lambda file: opened(file)[2],
    }
    return [name for name, of in ways.items() if len(set.union(*map(set, groups(of)))) > 1]


def test_the_plan_has_the_arms_on_offer_and_says_what_it_lacks(ws: Workspace):
    plan = next(plan for plan in study_plans.plans(ws).plans if plan.name == PICTURES)
    assert [arm.id for arm in plan.arms] == ["none", "topics", "likes"] and plan.notes == {}
    assert {each.arm for each in plan.left_out} == {"summary", "topics-seen"}
    assert not any(arm.ranked for arm in plan.arms), "nothing here sees pictures"


def test_no_file_of_a_card_tells_who_made_it(ws: Workspace):
    started, arm_of, cards = start(ws)
    assert started.cards == 8 and set(arm_of.values()) == {"none", "topics", "likes", HUMAN}
    files = {ws.paths.media / card.media[0]: arm_of[card.id] for card in cards}

    assert tells(files) == []
    assert all(card.text == "" and len(card.media) == 1 for card in cards)
    assert len({card.media[0] for card in cards}) == 8
    assert not any(b"Camera" in file.read_bytes() or b"inside" in file.read_bytes() for file in files)
    shown = [os.stat(ws.paths.media / card.media[0]).st_ctime_ns for card in cards]
    assert shown == sorted(shown), "written in the order of showing, whoever made them"


def test_pictures_have_no_words_and_repeat_nothing(ws: Workspace):
    start(ws)
    found = study_reports.seen(ws)
    for seen in (found, without_texts(found)):
        depth = seen.report().in_depth
        assert depth is not None
        assert "duplicates" not in {check.name for check in depth.checks}


def test_cards_that_were_only_copied_would_be_caught(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    """The control: sizes, times, metadata and shapes leak when a card's file is the picture's own."""

    def copy(source: Path, target: Path, _side: int) -> None:
        write_atomically(target, source.read_bytes())

    monkeypatch.setattr(picture_cards, "_copy", copy)
    _, arm_of, cards = start(ws)
    caught = tells({ws.paths.media / card.media[0]: arm_of[card.id] for card in cards if arm_of[card.id] == HUMAN})
    caught += tells({ws.paths.media / card.media[0]: arm_of[card.id] for card in cards if arm_of[card.id] != HUMAN})
    assert {"bytes", "time", "side"} <= set(caught)


def test_compression_alone_would_tell(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture, "write_evenly", picture.write)
    _, arm_of, cards = start(ws)
    assert tells({ws.paths.media / card.media[0]: arm_of[card.id] for card in cards}) == ["bytes"]


def test_a_whole_study_is_rated_and_reported_and_the_gallery_waits_for_the_reveal(ws: Workspace, tmp_path: Path):
    study.start_study(ws, PICTURES, 8)
    assert gallery(ws).total == 0
    with ws.store.read() as connection:
        made = generations.newest(connection, 99)
    assert len(made) == 6 and {item.made_for for item in made} == {"study"}, "one for each card"
    while (given := study.next_card(ws)).card is not None:
        assert given.card.text == "" and (ws.paths.media / given.card.media[0]).exists()
        study.rate_card(ws, given.card.id, "like", "human")
    study.reveal(ws)
    assert {arm.arm for arm in study.study_report(ws).arms} == {"none", "topics", "likes"}
    assert Path(study.write_report(ws, tmp_path).html).exists()
    assert gallery(ws).total == 6


def test_too_few_pictures_of_people_are_said(ws: Workspace):
    with pytest.raises(NotYet, match="unseen posts with a picture, and your feed has 12"):
        study.start_study(ws, PICTURES, 200)


def test_a_full_disk_leaves_no_card_and_no_study(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    real, calls = picture.write_evenly, []

    def full(path: Path, pixels: np.ndarray) -> None:
        calls.append(path)
        if len(calls) == 5:
            raise DiskFull("The disk is full.")
        real(path, pixels)

    monkeypatch.setattr(picture, "write_evenly", full)
    with pytest.raises(DiskFull):
        study.start_study(ws, PICTURES, 8)
    assert not list((ws.paths.media / picture_cards.FOLDER).glob("*.png"))
    with ws.store.read() as connection:
        assert trials.latest(connection) is None


def test_what_is_see_through_is_white_and_what_lies_on_its_side_is_turned(tmp_path: Path):
    clear = Image.new("RGBA", (80, 80), (0, 0, 0, 0))
    clear.save(tmp_path / "clear.png")
    assert picture_cards._pixels(tmp_path / "clear.png").min() == 255
    turned, notes = io.BytesIO(), Image.Exif()
    notes[0x0112] = 6
    Image.new("RGB", (90, 70)).save(turned, "JPEG", exif=notes)
    (tmp_path / "turned.jpg").write_bytes(turned.getvalue())
    assert picture_cards._pixels(tmp_path / "turned.jpg").shape == (90, 70, 3)
    assert picture_cards.squared(np.zeros((90, 70, 3), np.uint8), 64).shape == (64, 64, 3)
