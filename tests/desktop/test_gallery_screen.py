"""The gallery in a real window: filters, stars by key, deletion with a way back, clean copies, ten thousand rows."""

import time

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from desktop.widgets.thumbnails import Thumbnails, square
from engine.image import picture
from engine.store import generations
from engine.workflows import keep
from engine.workflows.gallery import gallery
from engine.workflows.meme import make_meme
from tests.factories.drawers import add_jokes, add_pictures, blot
from tests.factories.windows import desk, words_in  # noqa: F401 - desk is a fixture


@pytest.fixture
def filled(workspace):
    """Six pictures in two ways, a kept joke, and both as one card; newest first: card, joke, likes, none."""
    drawn = add_pictures(workspace, 3) + add_pictures(workspace, 3, "likes")
    [joke] = add_jokes(workspace, ["The cat has read the lease."])
    keep.keep(workspace, joke.id)
    make_meme(workspace, joke.id, drawn[0].id)
    return drawn


def shown(screen) -> list[int]:
    return [row.id for row in screen.grid.model_.rows]


def choose(desk, screen, *places: int) -> None:  # noqa: F811
    screen.grid.choose(places[0])
    for at in places[1:]:
        screen.grid.selectionModel().select(screen.grid.model_.index(at), QItemSelectionModel.SelectionFlag.Select)
    screen.grid.setFocus()
    desk.settle()


def test_everything_is_there_and_can_be_narrowed_down(filled, desk):  # noqa: F811
    screen = desk.window("gallery").current()
    assert len(shown(screen)) == 8 and screen.count.text() == "8"
    assert [row.kind for row in screen.grid.model_.rows[:3]] == ["meme", "text", "picture"]
    box = screen.filters.boxes["method"]
    box.setCurrentIndex(box.findData("likes"))
    screen.filters.changed.emit()
    desk.settle()
    assert len(shown(screen)) == 3 and screen.count.text() == "3 of 8"
    screen.filters.boxes["stars"].setCurrentIndex(5)
    screen.filters.changed.emit()
    desk.settle()
    assert screen.pages.currentWidget() is screen.empty and "Nothing like that" in words_in(screen.empty)


def test_stars_are_given_by_key_to_all_that_is_selected(filled, desk):  # noqa: F811
    window = desk.window("gallery")
    screen = window.current()
    choose(desk, screen, 2, 3)
    desk.press(window, Qt.Key.Key_4)
    assert [row.stars for row in gallery(desk.workspace).items][:4] == [0, 0, 4, 4]
    assert [row.stars for row in screen.grid.model_.rows][:4] == [0, 0, 4, 4]
    desk.press(window, Qt.Key.Key_0)
    assert {row.stars for row in gallery(desk.workspace).items} == {0}
    screen.details.stars.buttons[1].click()
    desk.settle()
    assert screen.grid.model_.rows[2].stars == 2


def test_what_is_deleted_can_be_brought_back(filled, desk):  # noqa: F811
    window = desk.window("gallery")
    screen = window.current()
    before = shown(screen)
    choose(desk, screen, 2, 4)
    desk.press(window, Qt.Key.Key_Delete)
    assert shown(screen) == [made for at, made in enumerate(before) if at not in (2, 4)]
    assert "Deleted 2" in screen.notices.words() and screen.notices.notice.action == "Undo"
    screen.notices.notice.do()
    desk.settle()
    assert shown(screen) == before


def test_details_say_in_words_how_it_was_made(filled, desk):  # noqa: F811
    screen = desk.window("gallery").current()
    choose(desk, screen, 2)
    said = words_in(screen.details)
    assert "Pulled toward several likes" in said and "128 pixels, 12 steps, guidance 1" in said
    assert not screen.details.picture.pixmap().isNull() and screen.details.buttons["again"].isVisible()
    choose(desk, screen, 1)
    assert "The cat has read the lease." in words_in(screen.details)
    assert screen.details.buttons["again"].isHidden()


def test_two_are_compared_and_their_differences_stand_out(filled, desk):  # noqa: F811
    window = desk.window("gallery")
    screen = window.current()
    choose(desk, screen, 2)
    desk.press(window, Qt.Key.Key_C)
    assert "Select two" in screen.notices.words()
    choose(desk, screen, 2, 6)
    desk.press(window, Qt.Key.Key_C)
    assert screen.stack.currentWidget() is screen.compare
    form = screen.compare.recipes[0].form
    strong = [form.itemAt(at).widget() for at in range(form.count())]
    assert "Pulled toward several likes" in [each.text() for each in strong if each.property("role") == "strong"]
    assert "Starter pictures" not in [each.text() for each in strong if each.property("role") == "strong"]
    screen.compare.stars[1].buttons[4].click()
    desk.settle()
    assert screen.grid.model_.rows[6].stars == 5
    desk.press(window, Qt.Key.Key_Escape)
    assert screen.stack.currentWidget() is not screen.compare


def test_copies_for_others_hold_pixels_alone(filled, desk, tmp_path):  # noqa: F811
    screen = desk.window("gallery").current()
    choose(desk, screen, 0, 1, 2)
    screen.export_to(tmp_path / "out")
    desk.settle()
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert files == ["card-1.png", "card-2.png", "picture-1.png"]
    for file in (tmp_path / "out").iterdir():
        assert not [word for word in (b"iTXt", b"tEXt", b"inside", b"likes", b"lease") if word in file.read_bytes()]
    assert "Saved 3 clean copies" in screen.notices.words()


def test_a_picture_drawn_again_says_whether_it_is_the_same(filled, desk):  # noqa: F811
    same = {"of": 1, "most_off": 0, "same": True, "other_model": False, "made": None}
    desk.work_as({"redraw": [{"done": same}]})
    screen = desk.window("gallery", worker=True).current()
    choose(desk, screen, 2)
    screen.details.buttons["again"].click()
    desk.qtbot.waitUntil(lambda: "It came out the same, to the pixel." in screen.notices.words())


def test_what_is_drawn_elsewhere_appears(desk):  # noqa: F811
    screen = desk.window("gallery").current()
    assert "Nothing made yet" in words_in(screen.empty)
    add_pictures(desk.workspace, 1)
    desk.app.signals.changed.emit("made")
    desk.settle()
    assert len(shown(screen)) == 1


def test_ten_thousand_pictures_are_shown_and_scrolled_at_once(desk):  # noqa: F811
    [one] = add_pictures(desk.workspace, 1)
    with desk.workspace.store.write() as connection:
        generations.add(connection, [msgspec.structs.replace(one, seed=n) for n in range(9_999)])
    window = desk.window("gallery")
    screen = window.current()
    desk.qtbot.waitUntil(lambda: len(shown(screen)) == 10_000)
    desk.settle()
    bar, longest = screen.grid.verticalScrollBar(), 0.0
    for step in range(30):
        began = time.process_time()  # this machine's other work does not count
        bar.setValue(bar.maximum() * step // 29)
        screen.grid.viewport().repaint()
        longest = max(longest, time.process_time() - began)
    assert longest < 0.1, f"a frame took {longest:.3f} s of this process"
    assert len(screen.thumbnails._waiting) <= 96


def test_thumbnails_are_squares_and_no_file_outside_the_profile_is_read(desk, tmp_path):  # noqa: F811
    folder = tmp_path / "media"
    folder.mkdir()
    picture.write(tmp_path / "secret.png", blot(1))
    picture.write(folder / "a.png", blot(2)[:60])
    thumbnails = Thumbnails(folder, desk.app.tasks, 40)
    for name in ("a.png", "../secret.png", "gone.png"):
        assert thumbnails.get(name, 2.0) is None
    desk.settle()
    found = thumbnails.get("a.png", 2.0)
    assert (found.width(), found.height()) == (80, 80)
    assert thumbnails.get("../secret.png", 2.0).isNull() and thumbnails.get("gone.png", 2.0).isNull()
    assert not square(tmp_path / "secret.png", 40).isNull(), "the file itself can be read"
