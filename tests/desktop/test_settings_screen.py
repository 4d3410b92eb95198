"""The settings screen: made from the declaration, shown at once, taken back by one click; and keys of one's own."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider

from desktop.keys import KEYMAP, KEYS, key, taken
from desktop.theme import DARK, LIGHT, TEXT_SIZE, scaled
from desktop.widgets.key_button import KeyButton
from desktop.widgets.key_sheet import KeySheet
from engine.core import settings
from engine.workflows.choose_settings import settings_form
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture


@pytest.fixture
def screen(desk):  # noqa: F811
    window = desk.window("settings")
    yield window.current()
    KEYMAP.take({})
    TEXT_SIZE.choose(100)


def undo(desk, screen) -> None:  # noqa: F811
    assert screen.notices.notice.action == "Undo"
    screen.notices._action.click()
    desk.settle()


def test_every_declared_setting_has_a_line_with_its_words_and_its_value(screen, workspace):
    rows = settings.describe()
    assert set(screen.lines) == {row.name for row in rows}
    words = words_in(screen)
    for row in rows:
        assert row.title in words
        assert row.help in words
        assert screen.lines[row.name].value() == getattr(workspace.settings, row.name), row.name
        kind = {"switch": QCheckBox, "whole": QSlider, "number": QSlider}.get(row.kind, QComboBox)
        assert isinstance(screen.lines[row.name].control, kind)


def test_a_theme_holds_at_once_and_is_taken_back_by_one_click(desk, screen, workspace):  # noqa: F811
    box = screen.lines["theme"].control
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    desk.settle()
    assert desk.app.theme.tokens is DARK
    assert settings.load(workspace.paths.settings).theme == "dark"
    assert "Theme: Dark." in screen.notices.words()
    undo(desk, screen)
    assert settings.load(workspace.paths.settings).theme == "system"
    assert desk.app.theme.tokens is LIGHT
    assert box.currentData() == "system"


def test_what_is_read_while_lines_are_still_being_made_is_what_they_show(desk, workspace):  # noqa: F811
    screen = desk.window("help").screen_named("settings")
    form = settings_form(workspace)
    screen._show(form)
    workspace.change_settings(text_size=150, exploration=0.5)
    screen._show(settings_form(workspace))
    assert not screen.lines
    desk.settle()
    assert screen.lines["text_size"].value() == 150
    assert screen.lines["exploration"].value() == 0.5


def test_another_language_has_nothing_learned_anew(desk, screen, workspace):  # noqa: F811
    told = []
    desk.app.signals.changed.connect(told.append)
    screen.change("language", "de")
    desk.settle()
    assert settings.load(workspace.paths.settings).language == "de" and told == []
    assert "Language: Deutsch." in screen.notices.words()


def test_words_grow_live_and_a_slider_that_moves_is_one_change(desk, screen, workspace):  # noqa: F811
    button = screen.reset
    before = button.sizeHint().height()
    slider = screen.lines["text_size"].control
    for value in (3, 6, 10):
        slider.setValue(value)
    desk.qtbot.waitUntil(lambda: TEXT_SIZE.percent == 200)
    desk.settle()
    assert scaled(14) == 28
    assert button.sizeHint().height() > before
    assert workspace.settings.text_size == 200
    undo(desk, screen)
    assert TEXT_SIZE.percent == 100
    assert button.sizeHint().height() == before


def test_a_switch_and_a_number_are_kept(desk, screen, workspace):  # noqa: F811
    screen.lines["summary_auto"].control.click()
    screen.lines["diversity"].control.setValue(20)
    desk.qtbot.waitUntil(lambda: workspace.settings.diversity == 1.0)
    desk.settle()
    kept = settings.load(workspace.paths.settings)
    assert (kept.summary_auto, kept.diversity) == (False, 1.0)
    screen.reset.click()
    desk.settle()
    kept = settings.load(workspace.paths.settings)
    assert (kept.summary_auto, kept.diversity) == (True, 0.5)
    undo(desk, screen)
    assert not settings.load(workspace.paths.settings).summary_auto


def test_a_model_that_is_not_here_cannot_be_chosen_and_another_change_is_explained(desk, screen, workspace):  # noqa: F811
    box = screen.lines["model"].control
    missing = next(place for place in range(box.count()) if "(not here)" in box.itemText(place))
    assert not box.model().item(missing).isEnabled()
    screen.change("model", box.itemData(missing))
    desk.settle()
    assert screen.notices.notice.kind == "bad"
    assert screen.notices.notice.action == "See the models"
    assert box.currentData() == workspace.settings.model


def press(catcher, code, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    catcher.setFocus()
    catcher.click()
    QTest.keyClick(catcher, code, modifiers)


def test_a_key_of_ones_own_works_and_is_printed_everywhere(desk, screen, workspace):  # noqa: F811
    fill(workspace, ["One.", "Two."])
    window = screen.window()
    press(screen.key_lines["like"].catcher, Qt.Key.Key_X)
    desk.settle()
    assert workspace.settings.keys == {"like": ("X",)}
    assert screen.key_lines["like"].catcher.text() == "X"
    window.go("feed")
    desk.settle()
    feed = window.current()
    button = feed.list.bar.button("like")
    assert isinstance(button, KeyButton)
    assert "(X)" in button.toolTip()
    desk.press(window, Qt.Key.Key_3)  # the old key does nothing now
    assert feed.list.card().text == "One."
    desk.press(window, Qt.Key.Key_X)
    assert feed.list.card().text == "Two."
    window.show_keys()
    assert "X" in words_in(window.findChild(KeySheet)).splitlines()
    window.findChild(KeySheet).close()
    window.go("settings")
    screen.reset_key("like")
    desk.settle()
    assert key("like").sequences == ("3", "L")
    assert "(3)" in button.toolTip()


def test_a_key_that_is_taken_is_refused_by_name(desk, screen, workspace):  # noqa: F811
    press(screen.key_lines["why"].catcher, Qt.Key.Key_L)
    desk.settle()
    assert "L already means: Like." in screen.notices.words()
    press(screen.key_lines["why"].catcher, Qt.Key.Key_G)
    desk.settle()
    assert "G already means: Go to a screen." in screen.notices.words()
    assert workspace.settings.keys == {}


def test_the_old_key_of_something_can_be_given_to_another_and_a_reset_says_so(desk, screen):  # noqa: F811
    press(screen.key_lines["like"].catcher, Qt.Key.Key_X)
    desk.settle()
    press(screen.key_lines["why"].catcher, Qt.Key.Key_3)
    desk.settle()
    screen.key_lines["like"].back.click()
    desk.settle()
    assert "3 means Why this one? by now." in screen.notices.words()
    screen.keys_back.click()
    desk.settle()
    assert all(each.sequences == each.usual for each in KEYS)
    undo(desk, screen)
    assert key("why").sequences == ("3",)


def test_while_a_key_is_waited_for_no_shortcut_takes_it_and_escape_and_tab_end_it(desk, screen):  # noqa: F811
    catcher = screen.key_lines["next"].catcher
    catcher.setFocus()
    catcher.click()
    assert catcher.waits
    QTest.keyClick(catcher, Qt.Key.Key_Escape)
    assert not catcher.waits
    catcher.click()
    QTest.keyClick(catcher, Qt.Key.Key_Tab)
    assert not catcher.waits
    assert not catcher.hasFocus()
    press(catcher, Qt.Key.Key_Question)  # with nothing shown: the sheet stays away
    desk.settle()
    assert screen.window().findChild(KeySheet) is None
    assert "? already means: All keys." in screen.notices.words()


def test_keys_that_settings_hold_are_worn_at_the_start_and_nonsense_is_passed_over(desk, workspace):  # noqa: F811
    KEYMAP.take({"like": ("Z",), "nonsense": ("Q",), "why": (), "next": ("no key at all",)})
    assert key("like").sequences == ("Z",)
    assert key("why").sequences == key("why").usual
    assert key("next").sequences == key("next").usual
    assert taken("Z", "") == "Like"
    assert taken("Space", "like"), "or no button could be pressed without a mouse"
    KEYMAP.take({})


def test_a_setting_that_somebody_adds_shows_up_by_itself(monkeypatch):
    from typing import Annotated

    class More(settings.Settings, frozen=True, kw_only=True):
        shiny: Annotated[bool, msgspec.Meta(title="Shiny", description="Shines.")] = False

    monkeypatch.setattr(settings, "Settings", More)
    row = settings.describe()[-1]
    assert (row.name, row.kind, row.group) == ("shiny", "switch", settings.OTHERS)
