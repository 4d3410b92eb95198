"""Colours that can be read, in light and in dark; fonts and icons that are there."""

import re
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

from desktop import theme as module
from desktop.app import application
from desktop.assets import icon, load_fonts
from desktop.screen import SCREENS
from desktop.stylesheet import stylesheet
from desktop.theme import DARK, LIGHT, MARK_PAIRS, TEXT_PAIRS, Theme, contrast, font
from engine.core.paths import ASSETS


def test_contrast_of_black_on_white_is_twenty_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("tokens", "pair"), list(product((LIGHT, DARK), TEXT_PAIRS)), ids=str)
def test_words_can_be_read(tokens, pair):
    assert contrast(*(getattr(tokens, name) for name in pair)) >= 4.5


@pytest.mark.parametrize(("tokens", "pair"), list(product((LIGHT, DARK), MARK_PAIRS)), ids=str)
def test_marks_can_be_seen(tokens, pair):
    assert contrast(*(getattr(tokens, name) for name in pair)) >= 3


def test_the_shipped_font_is_the_one_in_use(qapp):
    assert "Inter" in load_fonts()
    assert QFontInfo(font()).family() == "Inter"


def test_every_icon_that_is_named_is_shipped(qapp):
    for screen in SCREENS:
        assert (ASSETS / "icons" / f"{screen.icon}.svg").exists()
    assert not icon("heart", Theme("light").colour("like"), 20).isNull()


def test_no_icon_is_shipped_in_vain():
    words = "".join(path.read_text() for path in (ASSETS.parent / "desktop").rglob("*.py"))
    unused = [path.stem for path in (ASSETS / "icons").glob("*.svg") if f'"{path.stem}"' not in words]
    assert unused == []


def test_colours_are_literals_in_one_file_only():
    folder = ASSETS.parent / "desktop"
    found = [
        path.name
        for path in folder.rglob("*.py")
        if path.name != "theme.py" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text())
    ]
    assert found == []


def test_the_system_is_followed_live_unless_the_person_chose(qapp, monkeypatch):
    scheme = [Qt.ColorScheme.Light]

    class Hints:
        colorScheme = staticmethod(lambda: scheme[0])  # noqa: N815 - Qt's name
        colorSchemeChanged = application().styleHints().colorSchemeChanged  # noqa: N815 - Qt's name

    monkeypatch.setattr(module.QGuiApplication, "styleHints", Hints)
    followed, changes = Theme("system"), []
    followed.changed.connect(lambda: changes.append(followed.tokens.name))
    assert followed.tokens is LIGHT
    scheme[0] = Qt.ColorScheme.Dark
    application().styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert changes == ["dark"]
    chosen = Theme("light")
    application().styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert chosen.tokens is LIGHT


def test_less_motion_means_none(qapp):
    assert Theme("light", reduce_motion=True).motion_ms == 0


def test_a_style_sheet_holds_no_hole():
    for tokens in (LIGHT, DARK):
        assert not re.search(r"\{t\.|\{[a-z_]+\}", stylesheet(tokens))
