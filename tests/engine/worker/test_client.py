"""The client against scripted workers: every way in which a worker can end or misbehave."""

import threading
import time

import pytest

from engine.core.errors import Cancelled, NotYet, WorkerLost
from engine.core.progress import Progress
from engine.worker import supervision
from engine.worker.failures import WorkerBug
from engine.worker.protocol import Done, News, Partial

GOOD = [{"done": {"ok": True}}]


def test_news_and_partials_come_in_order_and_the_result_last(scripted):
    steps = [{"news": {"label": "Reading", "done": 1, "total": 2}}, {"partial": {"text": "Why"}}, {"done": {"n": 1}}]
    client = scripted(jobs={"taste": steps})

    job = client.submit("taste")

    assert list(client.answers(job)) == [
        News(job, Progress("Reading", 1, 2)),
        Partial(job, {"text": "Why"}),
        Done(job, {"n": 1}),
    ]


def test_run_hands_progress_and_partials_on(scripted):
    client = scripted(jobs={"taste": [{"news": {"label": "Reading"}}, {"partial": {"text": "Why"}}, *GOOD]})
    seen, parts = [], []

    assert client.run("taste", report=seen.append, partial=parts.append) == {"ok": True}
    assert seen == [Progress("Reading")]
    assert parts == [{"text": "Why"}]


def test_a_report_that_raises_cancels_the_job(scripted):
    client = scripted(jobs={"long": [{"news": {"label": "Reading"}}, {"sleep": 30}], "next": GOOD})

    def stop(_progress):
        raise Cancelled

    with pytest.raises(Cancelled):
        client.run("long", report=stop)
    assert client.run("next") == {"ok": True}
    assert client.deaths == []


def test_errors_regain_their_class(scripted):
    client = scripted(
        jobs={
            "early": [{"failed": {"kind": "NotYet", "message": "Too early.", "hint": "Like more."}}],
            "bug": [{"failed": {"kind": "bug", "message": "KeyError", "trace": "line 1"}}],
        }
    )

    with pytest.raises(NotYet, match="Too early") as early:
        client.run("early")
    assert early.value.hint == "Like more."
    with pytest.raises(WorkerBug) as bug:
        client.run("bug")
    assert bug.value.trace == "line 1"


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([{"die": -9}], "want of memory"),
        ([{"die": -11}], "SIGSEGV"),
        ([{"die": 3}], "code 3"),
        ([{"die": 0}], "without being asked"),
        ([{"garbage": "\x00\x00\x00\x05hello"}, {"sleep": 30}], "not understood"),
        ([{"garbage": "hello there, this is text"}, {"sleep": 30}], "not understood"),
    ],
)
def test_a_lost_worker_says_why_and_the_next_job_gets_a_new_one(scripted, steps, words):
    client = scripted(jobs={"bad": steps, "good": GOOD})

    with pytest.raises(WorkerLost, match=words):
        client.run("bad")
    assert client.run("good") == {"ok": True}


def test_jobs_behind_a_lost_one_run_in_the_next_worker(scripted):
    client = scripted(jobs={"bad": [{"die": -9}], "good": GOOD})
    client.start()
    with client._lock:
        jobs = [client.submit(name) for name in ("bad", "good", "good")]

    with pytest.raises(WorkerLost):
        list(client.answers(jobs[0]))
    for job in jobs[1:]:
        assert [answer.result for answer in client.answers(job)] == [{"ok": True}]
    assert len(client.deaths) == 1


def test_two_deaths_in_a_row_start_no_third_worker(scripted):
    client = scripted(jobs={"bad": [{"die": 3}], "good": GOOD})
    client.start()
    with client._lock:
        jobs = [client.submit(name) for name in ("bad", "bad", "good")]

    for job in jobs:
        with pytest.raises(WorkerLost):
            list(client.answers(job))
    assert client.pid == 0
    assert client.run("good") == {"ok": True}  # but being asked again starts one


def test_a_job_that_does_not_stop_is_ended_by_force_and_counts_as_cancelled(scripted, monkeypatch):
    monkeypatch.setattr(supervision, "CANCEL_S", 0.3)
    client = scripted(jobs={"deaf": [{"partial": {}}, {"hang": "deaf"}], "good": GOOD})
    job = client.submit("deaf")
    answers = client.answers(job)
    next(answers)
    behind = client.submit("good")
    client.cancel(job)

    began = time.monotonic()
    with pytest.raises(Cancelled):
        next(answers)
    assert 0.3 < time.monotonic() - began < 5
    assert [answer.result for answer in client.answers(behind)] == [{"ok": True}]


def test_a_silent_worker_is_ended(scripted, monkeypatch):
    monkeypatch.setattr(supervision, "SILENT_S", 0.5)
    client = scripted(jobs={"hang": [{"hang": "dead"}]}, pulse_every_s=0.1)

    with pytest.raises(WorkerLost, match="stopped answering"):
        client.run("hang")


def test_a_worker_that_pulses_may_take_its_time(scripted, monkeypatch):
    monkeypatch.setattr(supervision, "SILENT_S", 0.5)
    client = scripted(jobs={"slow": [{"sleep": 1.2}, *GOOD]}, pulse_every_s=0.1)

    assert client.run("slow") == {"ok": True}


def test_a_worker_of_another_version_is_refused_and_not_started_again(scripted):
    client = scripted(version=99, jobs={"good": GOOD})

    with pytest.raises(WorkerLost, match="version 99"):
        client.run("good")
    assert client.pid == 0
    assert len(client.deaths) == 1


def test_a_program_that_is_no_worker_is_named(scripted):
    client = scripted(jobs={})
    client._command = ["false"]

    with pytest.raises(WorkerLost, match="code 1"):
        client.run("good")


def test_closing_while_a_job_runs_ends_it_as_cancelled(scripted):
    client = scripted(jobs={"long": [{"partial": {}}, {"sleep": 30}]})
    answers = client.answers(client.submit("long"))
    next(answers)
    threading.Timer(0.2, client.close).start()

    with pytest.raises(Cancelled):
        next(answers)


def test_pulses_are_kept(scripted):
    client = scripted(jobs={"slow": [{"sleep": 0.5}]}, pulse={"memory_gb": 0.5, "loaded": ["m"]}, pulse_every_s=0.1)
    client.run("slow")

    assert client.pulse.memory_gb == 0.5
    assert client.pulse.loaded == ("m",)
