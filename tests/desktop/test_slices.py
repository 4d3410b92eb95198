"""Long work on widgets leaves every turn of the event loop to others, and ends with those that it works for."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer

from desktop.tasks import TaskRunner
from tests.factories.windows import Desk, desk, fill  # noqa: F401 - desk is a fixture

STEPS, STEP_S = 12, 0.02  # each as long as a slice may be, and longer


@pytest.fixture
def runner(qtbot):
    made = TaskRunner()
    yield made
    assert made.shut_down()


def slow(done: list[int]):
    for step in range(STEPS):
        time.sleep(STEP_S)
        done.append(step)
        yield


def turns_of_others(qtbot, busy) -> int:
    """Count the turns of the event loop that something else gets."""
    ticks, timer = [], QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(0)
    qtbot.wait(1)
    ticks.clear()
    qtbot.waitUntil(lambda: not busy())
    return len(ticks)


def test_others_have_their_turn_between_two_slices(runner, qtbot):
    owner, done = QObject(), []
    runner.in_slices(owner, slow(done))
    assert runner.busy and done == []
    assert turns_of_others(qtbot, lambda: runner.busy) >= STEPS - 3
    assert done == list(range(STEPS))


def test_work_at_once_would_leave_them_none(qtbot):
    done = []
    QTimer.singleShot(0, lambda: list(slow(done)))
    assert turns_of_others(qtbot, lambda: not done) <= 3


def test_quick_steps_share_a_turn(runner, qtbot):
    owner, done = QObject(), []
    runner.in_slices(owner, (done.append(step) for step in range(500)))
    assert turns_of_others(qtbot, lambda: runner.busy) < 50
    assert len(done) == 500


def test_slices_end_with_their_owner(runner, qtbot):
    owner, done = QObject(), []
    runner.in_slices(owner, slow(done))
    qtbot.waitUntil(lambda: len(done) > 0)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not runner.busy)
    many = len(done)
    qtbot.wait(50)
    assert len(done) == many < STEPS


def test_what_nobody_waits_for_any_more_is_left_undone(runner, qtbot):
    owner, done, ended = QObject(), [], []
    slices = runner.in_slices(owner, slow(done))
    slices.ended.connect(lambda: ended.append(1))
    runner.abandon()
    slices.stop()
    assert ended == [1] and not runner.busy
    qtbot.wait(50)
    assert done == []


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("settings", lambda screen: len(screen.lines) + len(screen.key_lines)),
        ("models", lambda screen: len(screen.cards)),
        ("help", lambda screen: screen.grid.count()),
    ],
)
def test_a_screen_stands_there_before_its_long_lists_do(name, made, desk):  # noqa: F811
    window = desk.window("feed")
    window.go(name)
    assert made(window.current()) == 0 and desk.app.tasks.busy
    desk.settle()
    assert made(window.current()) > 20


def test_only_the_models_that_changed_get_another_card(desk):  # noqa: F811
    window = desk.window("models")
    before = list(window.current().cards)
    window.current().entered()
    desk.settle()
    assert window.current().cards == before
    before[0].row = None  # as if it had been another one
    window.current().entered()
    desk.settle()
    assert window.current().cards[1:] == before[1:] and window.current().cards[0] is not before[0]
    shown = [window.current().rows.itemAt(at).widget() for at in range(window.current().rows.count())]
    assert shown == window.current().cards
