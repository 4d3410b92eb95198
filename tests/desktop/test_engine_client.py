"""The window's side of the worker, against a scripted worker that speaks the real protocol in a real process."""

import time

import pytest

from desktop.engine_client import EngineClient
from engine.core.errors import BadInput, WorkerLost
from engine.worker.failures import WorkerBug
from tests.factories.windows import script

SOON_MS = 8_000


@pytest.fixture
def client_of(qtbot, tmp_path):
    made = []

    def make(jobs=None, **rest):
        client = EngineClient(script(tmp_path, jobs, **rest))
        made.append(client)
        return client

    yield make
    for client in made:
        client.shut_down()


class Ears:
    """Notes what a job says."""

    def __init__(self, job):
        self.news, self.partial, self.ends = [], [], []
        job.news.connect(self.news.append)
        job.partial.connect(self.partial.append)
        job.done.connect(lambda result: self.ends.append(("done", result)))
        job.failed.connect(lambda error: self.ends.append(("failed", error)))
        job.stopped.connect(lambda: self.ends.append(("stopped", None)))


def wait_end(qtbot, ears):
    qtbot.waitUntil(lambda: bool(ears.ends), timeout=SOON_MS)
    return ears.ends[0]


def test_a_worker_says_that_it_is_ready(client_of, qtbot):
    client = client_of()
    with qtbot.waitSignal(client.ready, timeout=SOON_MS):
        client.start()
    assert client.is_ready
    assert client.process_id() > 0


def test_a_job_streams_and_ends(client_of, qtbot):
    steps = [
        {"news": {"label": "Writing", "done": 1, "total": 2, "unit": "cards"}},
        {"partial": {"text": "Why did"}},
        {"done": {"n": 3}},
    ]
    client = client_of({"generate": steps})
    ears = Ears(client.submit("generate", {"method": "none"}))  # before it is ready: it waits
    assert wait_end(qtbot, ears) == ("done", {"n": 3})
    assert [each.label for each in ears.news] == ["Writing"]
    assert ears.partial == [{"text": "Why did"}]
    assert client.jobs() == []


def test_jobs_submitted_together_each_get_their_own_answer(client_of, qtbot):
    client = client_of({"one": [{"done": {"n": 1}}], "two": [{"done": {"n": 2}}]})
    first, second = Ears(client.submit("one")), Ears(client.submit("two"))
    assert wait_end(qtbot, first) == ("done", {"n": 1})
    assert wait_end(qtbot, second) == ("done", {"n": 2})


def test_an_error_keeps_its_class_and_its_hint(client_of, qtbot):
    client = client_of({"import": [{"failed": {"kind": "BadInput", "message": "No.", "hint": "Try a zip."}}]})
    kind, error = wait_end(qtbot, Ears(client.submit("import", {"paths": ["x"]})))
    assert kind == "failed"
    assert isinstance(error, BadInput)
    assert error.hint == "Try a zip."


def test_a_bug_in_the_worker_stays_a_bug(client_of, qtbot):
    client = client_of({"feed": [{"failed": {"kind": "bug", "message": "KeyError: 'x'", "trace": "line 3"}}]})
    _, error = wait_end(qtbot, Ears(client.submit("feed")))
    assert isinstance(error, WorkerBug)
    assert error.trace == "line 3"


def test_a_worker_that_is_killed_is_started_again_and_the_cause_is_named(client_of, qtbot, tmp_path):
    flag = str(tmp_path / "died")
    client = client_of({"generate": [{"die_once": {"flag": flag, "code": -9}}, {"done": {}}], "status": [{"done": {}}]})
    lost = []
    client.lost.connect(lambda why, again: lost.append((why, again)))
    kind, error = wait_end(qtbot, Ears(client.submit("generate")))
    assert kind == "failed"
    assert isinstance(error, WorkerLost)
    assert "memory" in error.message
    assert lost[0][1] is True
    assert wait_end(qtbot, Ears(client.submit("status"))) == ("done", {})


def test_the_job_that_died_is_not_run_again_by_itself(client_of, qtbot, tmp_path):
    flag = str(tmp_path / "died")
    client = client_of({"generate": [{"die_once": {"flag": flag, "code": 3}}, {"done": {}}]})
    ears = Ears(client.submit("generate"))
    wait_end(qtbot, ears)
    qtbot.waitUntil(lambda: client.is_ready, timeout=SOON_MS)
    qtbot.wait(300)
    assert [kind for kind, _ in ears.ends] == ["failed"]
    assert client.jobs() == []


def test_a_worker_that_keeps_dying_is_left_alone(client_of, qtbot):
    client = client_of({"generate": [{"die": 3}]})
    lost = []
    client.lost.connect(lambda why, again: lost.append(again))
    for _ in range(2):
        wait_end(qtbot, Ears(client.submit("generate")))
    qtbot.waitUntil(lambda: len(lost) == 2, timeout=SOON_MS)
    assert lost == [True, False]
    assert client.process_id() == 0


def test_garbage_ends_the_worker_and_says_so(client_of, qtbot):
    client = client_of({"feed": [{"garbage": "\x00\x00\x00\x05hello"}, {"sleep": 5}]})
    with qtbot.waitSignal(client.lost, timeout=SOON_MS) as lost:
        client.submit("feed")
    assert "not understood" in lost.args[0]


def test_a_cancel_stops_a_job_that_listens_and_spares_the_process(client_of, qtbot):
    client = client_of({"start_study": [{"news": {"label": "Writing"}}, {"sleep": 30}]})
    job = client.submit("start_study")
    ears = Ears(job)
    qtbot.waitUntil(lambda: bool(ears.news), timeout=SOON_MS)
    process = client.process_id()
    client.cancel(job)
    assert wait_end(qtbot, ears) == ("stopped", None)
    assert client.process_id() == process


def test_a_job_that_ignores_a_cancel_is_ended_with_its_process_after_two_seconds(client_of, qtbot):
    client = client_of({"start_study": [{"news": {"label": "Writing"}}, {"hang": "deaf"}]})
    job = client.submit("start_study")
    ears = Ears(job)
    qtbot.waitUntil(lambda: bool(ears.news), timeout=SOON_MS)
    process, began = client.process_id(), time.monotonic()
    client.cancel(job)
    assert wait_end(qtbot, ears) == ("stopped", None)
    assert 1.8 < time.monotonic() - began < 4
    qtbot.waitUntil(lambda: client.is_ready, timeout=SOON_MS)
    assert client.process_id() != process


def test_another_version_of_the_protocol_is_refused(client_of, qtbot):
    client = client_of(version=99)
    with qtbot.waitSignal(client.lost, timeout=SOON_MS) as lost:
        client.start()
    assert "99" in lost.args[0]
    assert lost.args[1] is False


def test_a_program_that_cannot_be_started_fails_its_jobs(qtbot, tmp_path):
    client = EngineClient([str(tmp_path / "nothing-here")])
    ears = Ears(client.submit("feed"))
    kind, error = wait_end(qtbot, ears)
    assert kind == "failed"
    assert isinstance(error, WorkerLost)


def test_what_a_worker_writes_to_its_errors_goes_to_a_file(qtbot, tmp_path):
    log = tmp_path / "errors.log"
    client = EngineClient(script(tmp_path, {"feed": [{"noise": "something odd"}, {"done": {}}]}), log)
    wait_end(qtbot, Ears(client.submit("feed")))
    client.shut_down()
    assert "something odd" in log.read_text()


def test_shutting_down_leaves_no_process(client_of, qtbot):
    import psutil

    client = client_of({"feed": [{"hang": "deaf"}]})
    client.submit("feed")
    qtbot.waitUntil(lambda: client.is_ready, timeout=SOON_MS)
    process = client.process_id()
    client.shut_down()
    assert not psutil.pid_exists(process)
