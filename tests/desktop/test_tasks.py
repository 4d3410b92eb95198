"""Short work off the window's thread."""

import threading
import time

import pytest

from desktop.tasks import Lane, TaskRunner
from engine.core.errors import BadInput


@pytest.fixture
def runner(qtbot):
    made = TaskRunner()
    yield made
    assert made.shut_down()
    qtbot.waitUntil(lambda: not made.busy)


def test_work_runs_on_another_thread_and_its_result_comes_back_to_this_one(runner, qtbot):
    seen = {}

    def work():
        seen["work"] = threading.get_ident()
        return 42

    def then(result):
        seen["then"], seen["result"] = threading.get_ident(), result

    runner.start(work, then=then)
    qtbot.waitUntil(lambda: "then" in seen)
    assert seen["result"] == 42
    assert seen["then"] == threading.get_ident() != seen["work"]


def test_who_connects_in_the_same_turn_misses_nothing(runner, qtbot):
    task = runner.start(lambda: "at once")
    time.sleep(0.05)  # a pool that started at once would be done by now
    results = []
    task.succeeded.connect(results.append)
    qtbot.waitUntil(lambda: results == ["at once"])


def test_what_a_person_can_act_on_reaches_who_asked(runner, qtbot):
    failures = []

    def work():
        raise BadInput("This cannot be read.", "Choose another.")

    runner.start(work, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].hint == "Choose another."


def test_a_bug_ends_nothing_but_its_task(runner, qtbot):
    failures = []
    runner.failed.connect(failures.append)
    runner.start(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ZeroDivisionError)


def test_writes_keep_their_order(runner, qtbot):
    done = []

    def slow(number):
        time.sleep(0.02 if number == 0 else 0)
        done.append(number)

    for number in range(5):
        runner.start(lambda number=number: slow(number), lane=Lane.write)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]


def test_the_end_of_a_task_comes_last(runner, qtbot):
    order = []
    task = runner.start(lambda: None)
    task.succeeded.connect(lambda _: order.append("succeeded"))
    task.ended.connect(lambda: order.append("ended"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["succeeded", "ended"]
