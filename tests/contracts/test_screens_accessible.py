"""Every screen, found by its registry: by keyboard alone, read aloud, and with words twice as large."""

from itertools import product

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from tests.factories.accessible import Flashes, clipped, out_of_order, out_of_reach, unnamed
from tests.factories.windows import desk, fill  # noqa: F401 - desk is a fixture

from desktop.app import application  # isort: skip - after the platform was chosen
from desktop.screen import SCREENS  # isort: skip - after the platform was chosen
from desktop.stylesheet import grounds
from desktop.theme import DARK, LIGHT, TEXT_SIZE, Theme, contrast
from desktop.words import speak

NAMES = SCREENS.names()
LARGE = ((1280, 800, 200), (900, 650, 150))
LONGER = ((1000, 720, 100), (1280, 800, 200))


@pytest.fixture(params=["empty profile", "small profile"])
def profile(request, workspace):
    if request.param == "small profile":
        fill(workspace, [f"Joke number {n} about a kettle." for n in range(12)], likes=5)
    return request.param


@pytest.mark.parametrize("name", NAMES)
def test_every_control_is_named_and_reached_in_order(name, profile, desk):  # noqa: F811
    flashes = Flashes()
    application().installEventFilter(flashes)
    window = desk.window(name)
    application().removeEventFilter(flashes)
    screen = window.current()
    assert flashes.seen == []
    assert unnamed(window) == []
    assert out_of_reach(screen) == []
    assert out_of_order(screen) == []


@pytest.mark.parametrize(("language", "sizes"), [("en", LARGE), ("de", LONGER)], ids=["en", "de"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off_where_words_are_large_or_long(name, language, sizes, profile, desk):  # noqa: F811
    speak(language)
    window = desk.window(name)
    for width, height, percent in sizes:
        TEXT_SIZE.choose(percent)
        window.resize(width, height)
        desk.settle()
        desk.qtbot.wait(20)
        assert clipped(window.current()) == [], f"{width} × {height}, words at {percent} %"
        assert clipped(window.rail) == []
    TEXT_SIZE.choose(100)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_pair_of_the_palette_can_be_read(tokens, qapp):
    role, palette = QPalette.ColorRole, Theme(tokens.name).palette()
    pairs = [
        *product((role.WindowText, role.Link), (role.Window,)),
        *product((role.Text, role.PlaceholderText), (role.Base, role.AlternateBase)),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
    ]
    for words, ground in pairs:
        assert contrast(palette.color(words).name(), palette.color(ground).name()) >= 4.5, (words, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_mixed_ground_can_be_read(tokens):
    for ground, words in product(grounds(tokens), ("text", "muted")):
        assert contrast(getattr(tokens, words), ground) >= 4.5, (words, ground)


def test_an_unnamed_an_unreachable_and_a_misplaced_button_are_found(desk):  # noqa: F811
    window = desk.window("help")
    screen = window.current()
    nameless, mouse_only, misplaced = QPushButton(), QPushButton("Mouse only"), QPushButton("Above")
    mouse_only.setFocusPolicy(mouse_only.focusPolicy().NoFocus)
    for place, button in enumerate((misplaced, nameless, mouse_only)):
        screen.page.column.insertWidget(place, button)
    desk.settle()
    assert [each.split(" in ")[0] for each in unnamed(window)] == ["Button QPushButton"]
    assert out_of_reach(screen) == ["QPushButton “Mouse only”"]
    assert any("Above" in step for step in out_of_order(screen))


def test_a_widget_that_is_shown_before_it_has_a_parent_is_found(desk):  # noqa: F811
    flashes = Flashes()
    application().installEventFilter(flashes)
    early = QPushButton("Too early")
    early.setVisible(True)
    application().removeEventFilter(flashes)
    assert flashes.seen == ["QPushButton “Too early”"]
    early.deleteLater()


def test_words_that_are_cut_off_are_found(desk):  # noqa: F811
    window = desk.window("help")
    screen = window.current()
    low, narrow, far = QLabel("Low"), QLabel("These words have no room"), QPushButton("Far to the right")
    low.setFixedHeight(6)
    narrow.setFixedWidth(40)
    for widget in (low, narrow):
        screen.page.column.addWidget(widget)
    far.setParent(screen.page.widget())
    far.move(screen.page.widget().width() - 20, 0)
    far.show()
    desk.settle()
    found = " ".join(clipped(screen))
    assert [words for words in ("Low", "These words", "Far to") if words not in found] == []
