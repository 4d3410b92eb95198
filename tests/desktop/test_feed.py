"""The feed on a real profile: keys, undo, hostile text, what comes next."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from engine.core.errors import DiskFull
from engine.store import reactions, reasons, taste_store
from engine.workflows.react import react
from engine.workflows.why import Why
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

JOKES = [f"Joke number {n} about a kettle." for n in range(8)]


def stored(workspace) -> dict[int, str]:
    with workspace.store.read() as connection:
        return {post: now.kind for post, now in reactions.current(connection).items()}


@pytest.fixture
def ids(workspace):
    return fill(workspace, JOKES)


@pytest.fixture
def window(ids, desk):  # noqa: F811
    return desk.window("feed")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_1, "dislike"),
        (Qt.Key.Key_2, "skip"),
        (Qt.Key.Key_3, "like"),
        (Qt.Key.Key_L, "like"),
        (Qt.Key.Key_4, "ai"),
    ],
)
def test_a_key_rates_the_card_and_goes_on(key, kind, window, desk, ids):  # noqa: F811
    desk.press(window, key)
    assert stored(desk.workspace) == {ids[0]: kind}
    assert window.current().list.card().text == JOKES[1]


def test_several_keys_in_a_row_rate_several_cards_in_order(window, desk, ids):  # noqa: F811
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_3):
        QTest.keyClick(window.focusWidget(), key)
    desk.settle()
    assert stored(desk.workspace) == {ids[0]: "like", ids[1]: "dislike", ids[2]: "like"}


def test_undo_takes_the_rating_back_and_shows_its_card(window, desk, ids):  # noqa: F811
    desk.press(window, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_U)
    assert stored(desk.workspace) == {ids[0]: "like"}
    assert window.current().list.card().id == ids[1]


def test_undo_with_nothing_to_undo_says_so(window, desk):  # noqa: F811
    desk.press(window, Qt.Key.Key_U)
    assert "nothing to undo" in window.current().notices.words()


@pytest.mark.parametrize("keys", [(Qt.Key.Key_J, Qt.Key.Key_K), (Qt.Key.Key_Down, Qt.Key.Key_Up)])
def test_moving_rates_nothing(keys, window, desk, ids):  # noqa: F811
    feed = window.current().list
    desk.press(window, keys[0])
    assert feed.card().id == ids[1]
    desk.press(window, keys[1])
    assert feed.card().id == ids[0]
    assert stored(desk.workspace) == {}


def test_a_click_on_a_button_rates_too(window, desk, ids):  # noqa: F811
    desk.qtbot.mouseClick(window.current().list.bar.button("like"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert stored(desk.workspace) == {ids[0]: "like"}


def test_a_click_on_a_waiting_card_makes_it_current_and_rates_nothing(window, desk, ids):  # noqa: F811
    feed = window.current().list
    box = feed.visualRect(feed.feed.index(1))
    desk.qtbot.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(0, -10))
    assert feed.current == 1
    assert stored(desk.workspace) == {}


def test_the_last_card_can_be_rated_and_the_end_says_that_it_is_one(window, desk, ids):  # noqa: F811
    desk.press(window, *[Qt.Key.Key_3] * (len(JOKES) + 2))
    assert len(stored(desk.workspace)) == len(JOKES)
    assert window.current().list.card() is None


def test_a_rating_that_cannot_be_saved_comes_back_with_the_reason(window, desk, monkeypatch, ids):  # noqa: F811
    def full(_ws, _post, _kind):
        raise DiskFull("The disk is full.", "Free some space.")

    monkeypatch.setattr("desktop.screens.feed.react", full)
    desk.press(window, Qt.Key.Key_3)
    feed = window.current().list
    assert feed.card().id == ids[0]
    assert feed.feed.reactions == {ids[0]: "none"}
    assert "The disk is full." in window.current().notices.words()


def test_a_like_is_told_to_the_worker_and_what_comes_next_changes(desk, ids):  # noqa: F811
    window = desk.window("feed", worker=True)
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    feed, asked = window.current().list, []
    desk.app.client.submitted.connect(lambda job: asked.append(job.name))
    with desk.workspace.store.write() as connection:  # what a rerank does
        taste_store.save_ranked(connection, np.array(ids[::-1]), np.arange(len(ids), 0, -1, dtype=np.float32))
    desk.press(window, Qt.Key.Key_3)
    desk.qtbot.waitUntil(lambda: asked == ["rerank"] and not desk.app.client.jobs())
    desk.settle()
    shown = [card.id for card in feed.feed.cards]
    assert shown[:3] == ids[:3]  # what is being read stays
    assert set(shown) == set(ids)
    assert shown[3:] != ids[3:]


def test_cards_are_there_before_any_model(ids, desk):  # noqa: F811
    window = desk.window("feed")
    assert desk.app.client.process_id() == 0
    assert [card.id for card in window.current().list.feed.cards] == ids


def test_hostile_text_is_shown_as_it_is_written(workspace, desk, tmp_path):  # noqa: F811
    picture = tmp_path / "secret.png"
    hostile = f"<img src=file://{picture}><b>bold</b> <a href='http://evil.example'>x</a> &amp; **md**"
    fill(workspace, [hostile])
    window = desk.window("feed")
    shape = window.current().list.shape(0)
    assert shape._text._layout.text() == hostile
    assert shape._text._layout.formats() == []


def test_no_label_anywhere_takes_rich_text(workspace, desk):  # noqa: F811
    from PySide6.QtWidgets import QLabel

    fill(workspace, JOKES)
    for name in ("feed", "session", "taste", "results", "import", "models"):
        window = desk.window(name)
        rich = [
            each.text()
            for each in window.findChildren(QLabel)
            if each.textFormat() != Qt.TextFormat.PlainText and each.text()
        ]
        assert rich == []


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        ("https://example.org/a", True),
        ("http://example.org/a", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
    ],
)
def test_only_an_https_page_is_opened_and_only_when_asked(url, opens, workspace, desk, monkeypatch):  # noqa: F811
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda found: opened.append(found.toString()))
    fill(workspace, ["A joke."], origin_url=url)
    window = desk.window("feed")
    assert opened == []
    desk.press(window, Qt.Key.Key_Return)
    assert bool(opened) is opens
    assert bool(window.current().notices.words()) is not opens


def test_enter_unfolds_a_long_card_before_it_opens_anything(workspace, desk, monkeypatch):  # noqa: F811
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    fill(workspace, ["A very long story about a kettle. " * 60], origin_url="https://example.org/a")
    window = desk.window("feed")
    feed = window.current().list
    folded = feed.shape(0).height
    assert feed.shape(0).folded
    desk.press(window, Qt.Key.Key_Return)
    assert opened == []
    assert feed.shape(0).height > folded
    desk.press(window, Qt.Key.Key_Return)
    assert len(opened) == 1


@pytest.mark.parametrize("media", ["../../outside.png", "/etc/hostname", "missing.png"])
def test_a_picture_outside_the_media_folder_is_never_opened(media, workspace, desk):  # noqa: F811
    (workspace.paths.profile.parent / "outside.png").write_bytes(b"x")
    fill(workspace, ["A joke."], media=(media,))
    window = desk.window("feed")
    assert not window.current().list.pictures.size_of(media).isValid()
    assert window.current().list.shape(0) is not None


def test_a_picture_keeps_its_shape(workspace, desk):  # noqa: F811
    from PIL import Image

    Image.new("RGB", (300, 100)).save(workspace.paths.media / "wide.png")
    fill(workspace, ["A joke."], media=("wide.png",))
    window = desk.window("feed")
    box = window.current().list.shape(0)._picture
    assert box.width() / box.height() == pytest.approx(3, abs=0.05)


def test_a_picture_is_painted_when_it_has_been_read(workspace, desk):  # noqa: F811
    from PIL import Image

    Image.new("RGB", (300, 300), "#123456").save(workspace.paths.media / "blue.png")
    fill(workspace, ["A joke."], media=("blue.png",))
    window = desk.window("feed")
    feed = window.current().list
    middle = feed.shape(0)._picture.center().toPoint() + QPoint(feed.column().x(), feed.above(0))
    desk.qtbot.waitUntil(lambda: feed.viewport().grab().toImage().pixelColor(middle).name() == "#123456")


def test_a_drawing_that_could_name_other_files_is_not_opened(workspace, desk):  # noqa: F811
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    (workspace.paths.media / "drawing.png").write_text(svg)
    fill(workspace, ["A joke."], media=("drawing.png",))
    window = desk.window("feed")
    assert not window.current().list.pictures.size_of("drawing.png").isValid()


def test_what_was_said_before_is_marked_on_the_button(workspace, desk):  # noqa: F811
    fill(workspace, ["A joke.", "Another."], likes=2)
    window = desk.window("feed")
    bar = window.current().list.bar
    assert bar.button("like").accessibleDescription() == "Chosen"
    assert bar.button("dislike").accessibleDescription() == ""


def test_an_empty_feed_offers_an_import_and_the_demo_person(desk):  # noqa: F811
    window = desk.window("feed")
    screen = window.current()
    assert screen.pages.currentWidget() is screen.empty
    words = words_in(screen.empty)
    assert "Import" in words
    assert "demo person" in words


def test_a_long_feed_is_quick_to_move_in(workspace, desk):  # noqa: F811
    import time

    fill(workspace, [f"Joke number {n} about a kettle and its lid. " * (1 + n % 6) for n in range(400)])
    window = desk.window("feed")
    slowest = 0.0
    for _ in range(60):
        began = time.perf_counter()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_J)
        slowest = max(slowest, time.perf_counter() - began)
        desk.settle()
    assert window.current().list.current == 60
    assert len(window.current().list.feed.cards) > 60
    assert slowest < 0.25


def test_w_tells_why_and_follows_the_current_card(desk):  # noqa: F811
    fill(desk.app.workspace, [f"post {n}" for n in range(5)])
    window = desk.window("feed")
    screen = window.current()
    desk.press(window, Qt.Key.Key_W)
    assert screen.why.isVisible() and "only its age counts" in words_in(screen.why)
    seen = []
    screen.why.show_why = lambda found: seen.append(found.post)
    desk.press(window, Qt.Key.Key_J)
    assert seen == [screen.list.card().id]
    desk.press(window, Qt.Key.Key_W)
    assert not screen.why.isVisible()


def test_a_reason_for_a_like_is_kept_for_its_card_and_shown_again(desk):  # noqa: F811
    ws = desk.app.workspace
    fill(ws, [f"post {n}" for n in range(3)])
    window = desk.window("feed")
    screen = window.current()
    first = screen.list.card().id
    react(ws, first, "like")
    desk.press(window, Qt.Key.Key_W)
    desk.qtbot.waitUntil(screen.why.reason.isVisible)
    desk.qtbot.keyClicks(screen.why.reason, "it is l dry")
    screen.why.show_why(Why(post=first + 1))  # another card came before the field was left
    assert not screen.why.reason.isVisible()

    def kept():
        with ws.store.read() as connection:
            return reasons.of(connection, [first, first + 1])

    desk.qtbot.waitUntil(lambda: kept() == {first: "it is l dry"})
    screen._tell_why()
    desk.qtbot.waitUntil(lambda: screen.why.reason.text() == "it is l dry")


def test_r_shows_what_ranks_and_the_feed_follows_a_change(desk):  # noqa: F811
    fill(desk.app.workspace, [f"post {n}" for n in range(5)])
    window = desk.window("feed")
    screen = window.current()
    assert screen.ranking.text() == "Ranked by: topics"
    desk.press(window, Qt.Key.Key_R)
    assert screen.ranking.panel.isVisible() and "until enough of your likes" in words_in(screen.ranking.panel)
    desk.press(window, Qt.Key.Key_W)
    assert screen.why.isVisible() and not screen.ranking.panel.isVisible()
    desk.press(window, Qt.Key.Key_R)
    row = screen.ranking.panel.rankers.findData("nearest-likes")
    screen.ranking.panel.rankers.setCurrentIndex(row)
    screen.ranking.panel.rankers.activated.emit(row)
    screen.ranking.panel.surprise.setValue(4)
    screen.ranking.panel.variety.setValue(9)
    desk.qtbot.waitUntil(lambda: desk.app.workspace.settings.diversity == 0.9)
    desk.settle()
    now = desk.app.workspace.settings
    assert (now.ranker, now.exploration, now.diversity) == ("nearest-likes", 0.2, 0.9)
    desk.qtbot.waitUntil(lambda: screen.ranking.text() == "Ranked by: nearest likes")
    assert "as you chose" in words_in(screen.ranking.panel)


def test_after_an_import_the_other_process_makes_search_and_large_feeds_quick_once(desk, monkeypatch):  # noqa: F811
    fill(desk.app.workspace, [f"post {n}" for n in range(5)])
    asked = []
    monkeypatch.setattr(desk.app.importer, "submit", asked.append)
    screen = desk.window("feed").current()
    monkeypatch.setattr(desk.app.client, "is_ready", True)
    monkeypatch.setattr(screen, "_rank", lambda: None)
    screen._tidy_up()
    desk.settle()
    assert asked == []  # five posts need neither
    monkeypatch.setattr("engine.workflows.search.LET_BE", 3)
    monkeypatch.setattr("engine.preferences.approximate.LARGE", 0)
    screen._changed("posts")
    for _ in range(2):
        screen._tidy_up()
        desk.settle()
    assert asked == ["index_words", "write_lists"]
