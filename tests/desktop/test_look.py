"""What a real desktop, a screen reader and a first-time user stumbled over, each held by a test."""

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QListView

from desktop.tasks import TaskRunner
from desktop.theme import LIGHT
from desktop.window import FIRST_SIZE, _fitting
from tests.factories.accessible import tree
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture


def test_a_window_is_no_larger_than_a_small_desktop():
    assert _fitting(FIRST_SIZE, QSize(1920, 1080)) == QSize(*FIRST_SIZE)
    small = _fitting(FIRST_SIZE, QSize(700, 450))  # 1400 × 900 at 200 %
    assert small.width() < 700 and small.height() < 450


def test_tab_comes_to_the_button_of_the_screen_where_one_is(desk):  # noqa: F811
    window = desk.window("models")
    for name in ("models", "feed"):
        window.go(name)
        stops = [each for each, button in window.rail.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [name]


def test_a_list_that_floats_over_the_window_has_a_ground(desk):  # noqa: F811
    desk.window("help")
    suggestions = QListView()  # as a file dialog shows below a name that is being typed
    model = QStringListModel(["one", "two"], suggestions)
    suggestions.setModel(model)
    suggestions.resize(120, 160)
    suggestions.show()
    assert suggestions.grab().toImage().pixelColor(60, 140).name().upper() == LIGHT.raised.upper()
    suggestions.close()


def test_at_the_end_nobody_is_told_what_came_of_a_task(qtbot):
    runner, told = TaskRunner(), []
    task = runner.start(lambda: 1, then=told.append)
    with qtbot.waitSignal(task.ended):
        runner.shut_down()
    assert told == []


def test_a_screen_reader_finds_the_buttons_on_the_current_card(workspace, desk):  # noqa: F811
    window = desk.window("feed")
    assert "Like" not in _names(window)  # nothing to rate
    fill(workspace, [f"Joke number {n} about a kettle." for n in range(3)])
    desk.app.signals.changed.emit("posts")
    desk.settle()
    names = _names(window)
    assert [each for each in ("Your feed", "Not for me", "Neutral", "Like", "Looks AI") if each not in names] == []


def _names(window) -> list[str]:
    return [
        each.text(QAccessible.Text.Name)
        for each in tree(window)
        if not each.state().invisible and each.text(QAccessible.Text.Name)
    ]


def test_without_a_worker_no_card_is_passed_over_while_cards_are_rated(workspace, desk):  # noqa: F811
    ids = fill(workspace, [f"Joke number {n} about a kettle." for n in range(140)])
    window = desk.window("feed")
    screen = window.current()
    for _ in range(len(ids)):
        if screen.list.card() is None:
            break
        desk.press(window, Qt.Key.Key_2)
    assert {card.id for card in screen.list.feed.cards} == set(ids)


@pytest.mark.parametrize("chosen", ["", "/models/sentence-t5-base"])
def test_a_models_folder_is_brought_by_a_button(chosen, desk, monkeypatch):  # noqa: F811
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    desk.work_as({"bring_model": [{"done": {}}]})
    window = desk.window("models", worker=True)
    sent, submit = [], desk.app.client.submit
    monkeypatch.setattr(
        desk.app.client, "submit", lambda name, args, **more: (sent.append((name, args)), submit(name, args, **more))[1]
    )
    card = next(each for each in window.current().cards if each.row.id.startswith("sentence-t5-base"))
    assert "inside-joke" not in "\n".join(line for line in words_in(card).splitlines() if not line.startswith("Or on"))
    button = next(each for each in card.findChildren(type(card.buttons.itemAt(0).widget())) if "folder" in each.text())
    button.click()
    expected = [("bring_model", {"model_id": card.row.id, "folder": chosen})] if chosen else []
    assert [each for each in sent if each[0] == "bring_model"] == expected
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
