"""The Studio in a real window on a real profile: only what the worker says is scripted."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from engine.store import posts, reactions
from engine.workflows.gallery import Filter, gallery
from tests.factories.drawers import add_jokes, add_pictures, blot
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

JOKES = ["My kettle has opinions now.", "The printer is out of patience."]


def plain(made) -> dict[str, object]:
    import msgspec

    return msgspec.to_builtins(made)


def text_job(made, *, between=()) -> list[dict[str, object]]:
    """A worker that writes two texts piece by piece."""
    pieces = [
        {"partial": {"index": 0, "text": "My kettle ", "tokens": 2, "done": False}},
        {"partial": {"index": 1, "text": "not a post", "tokens": 2, "done": True}},
        {"partial": {"index": 1, "text": "The printer", "tokens": 3, "done": False}},
        *between,
    ]
    return [*pieces, {"done": {"generations": plain(made), "dropped": {"no post in it": 1}}}]


def studio(desk):  # noqa: F811
    window = desk.window("studio", worker=True)
    screen = window.current()
    desk.qtbot.waitUntil(lambda: screen.form.method.count() > 0)
    return window, screen


def made(desk, screen):  # noqa: F811
    desk.qtbot.waitUntil(lambda: all(column.finished for column in screen.columns) and not screen.form.make.isHidden())
    desk.settle()


def test_what_can_be_had_is_offered_and_the_rest_says_why(desk):  # noqa: F811
    _, screen = studio(desk)
    form = screen.form
    offered = [form.method.itemData(at) for at in range(form.method.count())]
    assert {"none", "topics", "examples"} <= set(offered)
    at = form.method.findData("examples")
    assert not form.method.model().item(at).isEnabled()
    assert "5 likes, and there are 0" in form.method.itemData(at, Qt.ItemDataRole.ToolTipRole)
    assert form.method.currentData() in ("none", "none-subject", "generic")
    form.others.click()
    assert form.why_not.isVisible() and "5 likes, and there are 0" in form.why_not.text()
    form.set_kind("picture")
    desk.qtbot.waitUntil(lambda: form.model.currentData() == "starter-pictures")
    assert form.method.findData("topics-seen") >= 0
    at = form.model.findData("sdxl-turbo")
    assert not form.model.model().item(at).isEnabled()


def test_text_is_shown_as_it_comes_and_then_as_it_is_kept(desk):  # noqa: F811
    jokes = add_jokes(desk.workspace, JOKES)
    desk.work_as({"generate": text_job(jokes, between=[{"sleep": 0.5}])})
    _, screen = studio(desk)
    screen.form.set_about("kettles")
    sent, submit = [], desk.app.client.submit
    desk.app.client.submit = lambda name, args=None, **more: (sent.append((name, args)), submit(name, args, **more))[1]
    screen.form.make.click()
    [column] = screen.columns
    desk.qtbot.waitUntil(lambda: column.cards[1].words.text() == "The printer")
    assert column.cards[0].words.text() == "My kettle " and column.cards[0].bar.isHidden()
    assert screen.form.make.isHidden() and not screen.form.stop.isHidden()
    made(desk, screen)
    assert [card.words.text() for card in column.cards] == JOKES
    assert column.state.text() == "Not shown: 1 no post in it."
    wanted = {"method": "none", "n": 2, "about": "kettles", "model": desk.workspace.settings.model}
    assert sent == [("generate", wanted)]
    screen.again.click()
    assert sent[1] == sent[0]
    made(desk, screen)


def test_a_stop_is_quick_and_leads_back(desk):  # noqa: F811
    desk.work_as({"generate": [{"news": {"label": "Writing", "done": 0, "total": 2, "unit": "texts"}}, {"sleep": 60}]})
    window, screen = studio(desk)
    screen.form.make.click()
    desk.qtbot.waitUntil(lambda: "Writing 0 of 2" in screen.columns[0].state.text())
    desk.press(window, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not screen.form.make.isHidden())
    assert screen.columns[0].state.text() == "Stopped." and screen.columns[0].cards == []
    assert screen.notices.words() == ""


def test_what_goes_wrong_is_said_where_it_was_asked(desk):  # noqa: F811
    why = {"kind": "DeviceExhausted", "message": "The writer ran out of memory.", "hint": "Close other programs."}
    desk.work_as({"generate": [{"failed": why}]})
    _, screen = studio(desk)
    screen.form.make.click()
    desk.qtbot.waitUntil(lambda: "ran out of memory" in screen.notices.words())
    assert screen.columns[0].cards == [] and not screen.form.make.isHidden()


def test_two_ways_are_compared_blind_and_named_after_a_choice(desk):  # noqa: F811
    jokes = add_jokes(desk.workspace, JOKES)
    fill(desk.workspace, [f"Joke number {n} about a kettle." for n in range(9)], likes=9)
    desk.work_as({"generate": text_job(jokes)})
    _, screen = studio(desk)
    form = screen.form
    form.method.setCurrentIndex(form.method.findData("none"))
    form.beside.setCurrentIndex(form.beside.findData("examples"))
    form.blind.click()
    form.make.click()
    made(desk, screen)
    said = "\n".join(words_in(column) for column in screen.columns)
    titles = [form.method.itemText(form.method.findData(name)) for name in ("none", "examples")]
    assert not [title for title in titles if title in said], "nothing names a way before the choice"
    assert [column.heading.text() for column in screen.columns] == ["A", "B"]
    screen.columns[1].better.click()
    assert {column.heading.text()[3:] for column in screen.columns} == set(titles)
    assert screen.columns[1].better.text() == "Your choice" and screen.columns[0].better.isHidden()


def test_likes_and_keeps_are_stored(desk):  # noqa: F811
    jokes = add_jokes(desk.workspace, JOKES)
    desk.work_as({"generate": text_job(jokes)})
    _, screen = studio(desk)
    screen.form.make.click()
    made(desk, screen)
    one, other = screen.columns[0].cards
    one.buttons["like"].click()
    one.buttons["keep"].click()
    other.buttons["dislike"].click()
    desk.settle()
    assert one.is_marked("like") and one.is_marked("keep") and other.is_marked("dislike")
    with desk.workspace.store.read() as connection:
        assert reactions.counts(connection) == {"like": 1, "dislike": 1}
        assert {post.text for post in posts.newest(connection, 5)} == set(JOKES)
    assert [row.text for row in gallery(desk.workspace).items] == [JOKES[0]]
    one.buttons["keep"].click()
    desk.settle()
    assert gallery(desk.workspace).items == ()
    one.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == JOKES[0]


def picture_job(desk, drawn):  # noqa: F811
    folder = desk.workspace.paths.media / "previews"
    folder.mkdir(exist_ok=True)
    from engine.image import picture

    picture.write(folder / "0.png", blot(99, 64))
    told = {"index": 0, "step": 1, "steps": 3, "media": "previews/0.png"}
    return [{"partial": told}, {"sleep": 0.5}, {"done": {"generations": plain(drawn), "seconds": 1.0}}]


def test_a_picture_shows_itself_while_it_is_drawn(desk):  # noqa: F811
    drawn = add_pictures(desk.workspace, 1)
    desk.work_as({"draw": picture_job(desk, drawn)})
    _, screen = studio(desk)
    screen.form.set_kind("picture")
    desk.qtbot.waitUntil(lambda: screen.form.model.currentData() == "starter-pictures")
    screen.form.count.setCurrentIndex(0)
    screen.form.make.click()
    [card] = screen.columns[0].cards
    desk.qtbot.waitUntil(lambda: card.image.width() == 64)
    made(desk, screen)
    desk.qtbot.waitUntil(lambda: card.image.width() == 128)
    assert card.made is not None and card.picture.accessibleName() == "illustration of a cat"
    card.buttons["like"].click()
    desk.settle()
    with desk.workspace.store.read() as connection:
        assert posts.newest(connection, 1)[0].media == (drawn[0].media,)


def test_a_joke_and_a_picture_become_one_card(desk, tmp_path):  # noqa: F811
    [joke], drawn = add_jokes(desk.workspace, JOKES[:1]), add_pictures(desk.workspace, 1)
    done = {"generations": plain([joke])}
    desk.work_as({"generate": [{"done": done}], "draw": picture_job(desk, drawn)})
    _, screen = studio(desk)
    screen.form.make.click()
    made(desk, screen)
    screen.columns[0].cards[0].buttons["draw"].click()
    desk.qtbot.waitUntil(lambda: len(screen.columns[0].cards) == 2)
    desk.settle()
    card = screen.columns[0].cards[1]
    assert card.kind == "meme" and card.words.text() == JOKES[0] and not card.image.isNull()
    assert [row.text for row in gallery(desk.workspace, Filter(kind="meme")).items] == JOKES[:1]
    screen.save_card(card, tmp_path / "card.png")
    desk.settle()
    assert only_pixels((tmp_path / "card.png").read_bytes())
    saved = QImage(str(tmp_path / "card.png"))
    assert saved.width() == 1080 and saved.height() > 1080, "the picture, and words below it"


def only_pixels(data: bytes) -> bool:
    """Whether a PNG holds nothing that could tell of anything but pixels (and how dense they are)."""
    at, kinds = 8, set()
    while at < len(data):
        kinds.add(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return kinds <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_a_shared_card_holds_pixels_alone_whatever_its_picture_said(desk, tmp_path):  # noqa: F811
    from desktop.widgets import share_card
    from engine.image import picture

    private = tmp_path / "private.png"
    picture.write(private, blot(1), {"method": "topics"})
    told = QImage(str(private))
    assert "topics" in "".join(told.text(name) for name in told.textKeys())
    assert not only_pixels(private.read_bytes()), "the check can fail"
    told.save(str(tmp_path / "leaky.png"))
    assert not only_pixels((tmp_path / "leaky.png").read_bytes()), "Qt would carry the words on"
    for words, image in (("", told), ("A joke.", None), ("A joke.", told)):
        assert only_pixels(share_card.png(share_card.card_image(words, image)))
    bare = QImage.fromData(share_card.png(share_card.card_image("", told))).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(bare.constBits()), np.uint8).reshape(128, bare.bytesPerLine())[:, : 3 * 128]
    np.testing.assert_array_equal(rows.reshape(128, 128, 3), blot(1))


@pytest.mark.parametrize(("pressed", "kind"), [(Qt.Key.Key_M, "text"), (Qt.Key.Key_D, "picture")])
def test_the_feed_asks_for_something_about_a_post(pressed, kind, desk):  # noqa: F811
    fill(desk.workspace, ["My badger met a kettle.\nThey agreed."])
    window = desk.window("feed")
    assert [action.isEnabled() for action in window.current().menu().actions()] == [True, True]
    desk.press(window, pressed)
    screen = window.current()
    assert screen.name == "studio" and screen.form.kind == kind
    assert screen.form.about.text() == "My badger met a kettle. They agreed."
    assert screen.columns == [], "nothing is made before Make is pressed"
