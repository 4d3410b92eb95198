"""Every screen in `desktop/screens`, found by its registry: on an empty profile, on a small one, and gone again."""

import threading

import pytest

from tests.factories.windows import Desk, desk, fill, nameless, still_moving  # noqa: F401 - desk is a fixture

from desktop.screen import SCREENS  # isort: skip - after the platform was chosen

NAMES = SCREENS.names()


@pytest.fixture(params=["empty profile", "small profile"])
def profile(request, workspace):
    if request.param == "small profile":
        fill(workspace, [f"Joke number {n} about a kettle." for n in range(30)], likes=10)
    return request.param


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_says_what_it_is(name):
    screen = SCREENS[name]
    assert screen.title and screen.icon and len(screen.key) == 1
    assert screen.__doc__


def test_no_two_screens_share_a_letter_or_a_place():
    screens = list(SCREENS)
    assert len({screen.key for screen in screens}) == len(screens)
    assert len({screen.order for screen in screens}) == len(screens)


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_opens_without_an_error(name, profile, desk):  # noqa: F811
    window = desk.window(name, worker=True)
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    desk.settle()
    screen = window.current()
    assert screen.name == name
    assert screen.isVisible()
    assert screen.notices.words() == ""
    assert window.notices.words() == ""


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_takes_the_focus_has_a_name(name, profile, desk):  # noqa: F811
    window = desk.window(name)
    assert nameless(window.current()) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_can_be_left_and_leaves_nothing_running(name, profile, desk):  # noqa: F811
    threads = threading.active_count()
    window = desk.window(name)
    screen = window.current()
    window.go("models" if name != "models" else "feed")
    desk.settle()
    desk.qtbot.wait(400)
    assert still_moving(screen) == []
    assert threading.active_count() <= threads
    assert not desk.app.tasks.busy


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_keeps_its_shape_in_a_small_window_and_in_the_dark(name, profile, desk):  # noqa: F811
    window = desk.window(name)
    desk.app.theme.choose("dark")
    window.resize(560, 480)
    desk.qtbot.wait(20)
    assert window.size().width() == 560
    assert not window.grab().isNull()


def test_a_control_without_a_name_would_be_found(desk):  # noqa: F811
    from PySide6.QtWidgets import QPushButton

    window = desk.window("models")
    window.current().body.addWidget(QPushButton())
    assert nameless(window.current()) != []
