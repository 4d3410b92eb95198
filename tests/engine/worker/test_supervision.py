import pytest

from engine.core.errors import WorkerLost
from engine.worker.protocol import Done, Failed, Pulse, Ready, Stopped, Submit
from engine.worker.supervision import CANCEL_S, CLOSED, INSISTED, SILENT, SILENT_S, Supervision, cause_of_death


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def books(clock):
    kept = Supervision(clock)
    kept.started()
    kept.heard(Ready(1, 42))
    for job in ("a", "b", "c"):
        kept.submitted(Submit(job, "taste"))
    return kept


def test_the_oldest_job_is_lost_and_the_rest_goes_on(books):
    ended = books.ended(-9)

    assert [answer.job for answer in ended.answers] == ["a"]
    assert isinstance(ended.answers[0], Failed)
    assert [submit.job for submit in ended.again] == ["b", "c"]
    assert ended.restart
    assert books.open == ("b", "c")


def test_a_job_that_ended_is_not_lost(books):
    books.heard(Done("a", {}))

    assert [answer.job for answer in books.ended(-9).answers] == ["b"]


def test_a_kill_for_want_of_memory_is_never_called_a_cancel(books):
    [answer] = books.ended(-9).answers

    assert answer.kind == "WorkerLost"
    assert "memory" in answer.message


def test_a_kill_of_ours_for_a_cancel_is_one_and_costs_nobody_else(books, clock):
    assert books.cancelled("a")
    clock.now += CANCEL_S + 0.1
    assert books.reason_to_kill() == INSISTED
    books.killing(INSISTED)
    ended = books.ended(-9)

    assert ended.answers == (Stopped("a"),)
    assert [submit.job for submit in ended.again] == ["b", "c"]


def test_a_cancel_is_sent_once_and_only_for_open_jobs(books):
    assert books.cancelled("a")
    assert not books.cancelled("a")
    books.heard(Stopped("a"))
    assert not books.cancelled("a")
    assert not books.cancelled("z")


def test_silence_counts_from_the_last_word_of_any_kind(books, clock):
    clock.now = SILENT_S - 1
    books.heard(Pulse(0.1, ""))
    clock.now += SILENT_S - 1
    assert books.reason_to_kill() == ""
    clock.now += 2
    assert books.reason_to_kill() == SILENT


def test_deaths_in_a_row_end_in_no_restart_and_success_forgives(books):
    assert books.ended(3).restart
    books.started()
    books.heard(Done("b", {}))
    assert books.ended(3).restart
    books.started()
    books.submitted(Submit("d", "taste"))
    last = books.ended(3)
    assert not last.restart
    assert [answer.kind for answer in last.answers] == ["WorkerLost"]
    assert books.open == ()


def test_closing_stops_everything_and_restarts_nothing(books):
    books.killing(CLOSED)
    ended = books.ended(0)

    assert ended.answers == (Stopped("a"), Stopped("b"), Stopped("c"))
    assert not ended.restart


def test_another_version_is_hopeless(books):
    books.started()
    with pytest.raises(WorkerLost, match="version 2"):
        books.heard(Ready(2, 43))
    ended = books.ended(-9)
    assert not ended.restart
    assert "version 2" in ended.answers[0].message


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0, "without being asked"),
        (7, "code 7"),
        (-9, "memory"),
        (-11, "SIGSEGV"),
        (-99, "signal 99"),
        (137, "code 137"),
    ],
)
def test_causes_are_named(code, words):
    assert words in cause_of_death(code)
