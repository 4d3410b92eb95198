"""The frame: going to screens, dropping files, losing the worker, stopping work."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.app import build, take_apart
from desktop.demo import demo_exports
from desktop.keys import KEYS
from desktop.screen import SCREENS
from desktop.theme import TEXT_SIZE
from desktop.widgets.key_sheet import KeySheet
from desktop.window import Window
from engine.workflows.import_feed import past_imports
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture


def drop(window: Window, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button, modifiers = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), actions, mime, button, modifiers))


@pytest.mark.parametrize("screen", list(SCREENS), ids=lambda screen: screen.name)
def test_g_and_a_letter_go_to_a_screen(screen, desk):  # noqa: F811
    window = desk.window("models" if screen.name != "models" else "feed")
    desk.press(window, Qt.Key.Key_G, getattr(Qt.Key, f"Key_{screen.key}"))
    assert window.current().name == screen.name
    assert window.rail.buttons[screen.name].isChecked()


def test_a_question_mark_shows_every_key(desk):  # noqa: F811
    window = desk.window("feed")
    desk.qtbot.keyClicks(window.focusWidget(), "?")
    sheet = window.findChild(KeySheet)
    words = words_in(sheet)
    assert all(key.title in words for key in KEYS if not key.name.endswith("stars"))
    assert "Give 0 to 5 stars" in words and "0   1   2   3   4   5" in words
    assert all(screen.title in words for screen in SCREENS)
    sheet.close()


def test_words_typed_into_a_text_are_no_keys(desk):  # noqa: F811
    window = desk.window("taste")
    text = window.current().words.own
    text.setFocus()
    desk.qtbot.keyClicks(text, "gf 1?")
    assert text.text() == "gf 1?"
    assert window.current().name == "taste"


def test_files_dropped_anywhere_are_imported(desk, workspace):  # noqa: F811
    exports = demo_exports()
    assert exports
    desk.replace(build(workspace))  # the real worker reads them
    window = desk.window("feed")
    drop(window, exports)
    assert window.current().name == "import"
    desk.qtbot.waitUntil(lambda: not desk.app.importer.jobs(), timeout=60_000)
    desk.settle()
    receipts = past_imports(workspace)
    assert receipts
    assert len(window.current().cards) == len(receipts)
    for receipt in receipts:
        assert receipt.read == receipt.added + receipt.completed + receipt.merged + sum(receipt.skipped.values())
    part = window.current().cards[0].parts["skipped"]
    part.click()
    assert all(reason in window.current().cards[0].list.text() for reason in window.current().cards[0].receipt.skipped)


def test_a_file_that_is_no_export_is_refused_with_a_reason(desk, workspace, tmp_path):  # noqa: F811
    bad = tmp_path / "holiday.zip"
    bad.write_text("not a zip at all")
    desk.replace(build(workspace))
    window = desk.window("feed")
    drop(window, [bad])
    desk.qtbot.waitUntil(lambda: bool(window.current().notices.words()), timeout=60_000)
    assert "holiday.zip" in window.current().notices.words()


def test_a_drop_without_files_is_left_alone(desk):  # noqa: F811
    window = desk.window("feed")
    drop(window, [])
    assert window.current().name == "feed"


def test_when_the_worker_dies_the_window_says_so_and_starts_it_again(desk, tmp_path):  # noqa: F811
    desk.work_as({"start_study": [{"die_once": {"flag": str(tmp_path / "flag"), "code": -9}}]})
    window = desk.window("session", worker=True)
    process = desk.app.client.process_id()
    window.current().start(12)
    desk.qtbot.waitUntil(lambda: "memory" in window.notices.words(), timeout=8_000)
    assert "nothing that you rated is lost" in window.notices.words()
    assert "interrupted" in window.current().notices.words()
    desk.qtbot.waitUntil(lambda: desk.app.client.is_ready, timeout=8_000)
    assert desk.app.client.process_id() not in (0, process)


def test_a_worker_that_keeps_dying_can_be_started_by_hand(desk):  # noqa: F811
    desk.work_as({"start_study": [{"die": 3}]})
    window = desk.window("session", worker=True)
    for _ in range(2):
        window.current().start(12)
        desk.qtbot.waitUntil(lambda: not desk.app.client.jobs(), timeout=8_000)
    desk.qtbot.waitUntil(lambda: desk.app.client.process_id() == 0, timeout=8_000)
    assert window.notices.notice.action == "Start it again"
    window.notices._action.click()
    desk.qtbot.waitUntil(lambda: desk.app.client.is_ready, timeout=8_000)


def test_rating_works_while_there_is_no_worker_at_all(desk, workspace):  # noqa: F811
    fill(workspace, ["One.", "Two."])
    window = desk.window("feed")
    desk.press(window, Qt.Key.Key_3)
    assert window.current().list.card().text == "Two."
    assert window.current().notices.words() == ""


def test_the_strip_shows_what_runs_and_hides_when_nothing_does(desk):  # noqa: F811
    news = {"news": {"label": "Encoding", "done": 1200, "total": 2000, "unit": "posts"}}
    desk.work_as({"encode": [news, {"sleep": 0.4}, {"done": {}}]})
    window = desk.window("feed", worker=True)
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    assert window.strip.isHidden()
    desk.app.client.submit("encode", title="Encoding")
    desk.qtbot.waitUntil(lambda: "1,200 of 2,000 posts" in window.strip.words.text())
    assert window.strip.bar.value() == 600
    desk.qtbot.waitUntil(window.strip.isHidden)


def test_the_rail_gives_way_in_a_narrow_window(desk):  # noqa: F811
    window = desk.window("feed")
    window.resize(1300, 700)
    wide = window.rail.width()
    window.resize(700, 600)
    desk.qtbot.waitUntil(lambda: window.rail.width() < wide)
    assert all(button.accessibleName() for button in window.rail.buttons.values())


def test_where_the_window_was_is_remembered(desk, tmp_path):  # noqa: F811
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = Window(desk.app, state)
    first.go("feed")
    first.show()
    first.resize(777, 555)
    first.close()
    again = Window(desk.app, state)
    assert (again.width(), again.height()) == (777, 555)
    first.deleteLater()
    again.deleteLater()


def test_taking_the_app_apart_leaves_no_process(desk, workspace):  # noqa: F811
    import psutil

    app = build(workspace)
    app.client.submit("status")
    desk.qtbot.waitUntil(lambda: app.client.is_ready, timeout=30_000)
    process = app.client.process_id()
    take_apart(app)
    assert not psutil.pid_exists(process)


def test_an_app_taken_apart_dresses_nothing_any_more(desk, workspace):  # noqa: F811
    app = build(workspace)
    dressed: list[int] = []
    app.theme.changed.connect(lambda: dressed.append(TEXT_SIZE.percent))
    TEXT_SIZE.choose(150)
    take_apart(app)
    TEXT_SIZE.choose(100)
    assert dressed == [150]


def test_the_demo_person_is_imported_once_and_the_cards_come_before_the_models(desk, workspace):  # noqa: F811
    from desktop.demo import import_demo

    desk.replace(build(workspace))
    window = desk.window("feed")
    assert import_demo(desk.app)
    assert "Reading the exports" in words_in(window.current().empty)
    desk.qtbot.waitUntil(lambda: bool(window.current().list.feed.cards), timeout=60_000)
    assert window.current().name == "feed"
    assert desk.app.client.process_id() == 0
    desk.qtbot.waitUntil(lambda: not desk.app.importer.jobs(), timeout=60_000)
    desk.settle()
    assert not import_demo(desk.app)


def test_garbage_is_collected_by_the_clock_of_the_windows_thread(qtbot):
    import gc
    import threading

    from desktop.garbage import Collector

    collector, threads = Collector(), []

    def note(phase, _info):
        threads.append(threading.get_ident())

    collector._timer.setInterval(10)
    gc.callbacks.append(note)
    collector.start()
    try:
        assert threads == []  # to begin with, nothing is looked through: that would hold the window up
        assert not gc.isenabled()
        qtbot.waitUntil(lambda: len(threads) > 2)
    finally:
        gc.callbacks.remove(note)
        collector.stop()
    assert set(threads) == {threading.get_ident()}
    assert gc.isenabled()
