"""The real worker in its own process, on a real profile; no weights needed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.core.errors import BadInput, Cancelled, DeviceExhausted, StoreDamaged, WorkerLost
from engine.worker import protocol
from engine.worker.client import WorkerClient
from engine.worker.supervision import worker_command
from tests.fakes.wire import Wire, is_gone

ROOT = Path(__file__).resolve().parents[3]


def test_ready_is_the_first_word_and_comes_fast(tmp_path):
    took = []
    for _ in range(3):
        began = time.monotonic()
        wire = Wire(worker_command(tmp_path / "profile"))
        ready = wire.answer(pulses=True)
        took.append(time.monotonic() - began)
        wire.close()
        assert ready == protocol.Ready(protocol.VERSION, wire.process.pid)

    assert min(took) < 0.5  # the best of three: this machine may be busy


def test_status_is_answered_before_anything_heavy_is_loaded(real):
    status = real.run("status")

    assert status["loaded"] == []
    assert 0.02 < status["memory_gb"] < 0.25  # torch alone would take more
    assert status["free_memory_gb"] > 0


def test_a_damaged_profile_fails_jobs_in_words_and_the_worker_lives(tmp_path):
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "inside-joke.db").write_bytes(b"this is no database, whatever its name says" * 100)

    with WorkerClient(worker_command(profile)) as client:
        for _ in range(2):
            with pytest.raises(StoreDamaged):
                client.run("status")
        assert client.deaths == []


def test_a_killed_worker_is_named_and_the_next_one_works(real):
    real.run("status")
    first = real.pid
    os.kill(first, signal.SIGSTOP)  # so that the job is certainly open when the kill comes
    job = real.submit("status")
    os.kill(first, signal.SIGKILL)

    with pytest.raises(WorkerLost, match="want of memory"):
        list(real.answers(job))
    assert real.run("status")["loaded"] == []
    assert real.pid != first
    assert is_gone(first)


def test_logs_hold_ids_and_counts_and_no_text(tmp_path):
    profile = tmp_path / "profile"
    with WorkerClient(worker_command(profile)) as client, pytest.raises(BadInput):
        client.run("import", paths=["/nowhere/a secret name.zip"])

    log = (profile / "logs" / "worker.log").read_text()
    assert "job c1 import ends: ImportFailed" in log
    assert "secret" not in log


def test_a_memory_limit_stops_an_import_that_wants_too_much(tmp_path):
    big = tmp_path / "big"
    big.write_bytes(b"")
    os.truncate(big, 3_000_000_000)
    code = (
        "import engine.worker.jobs as jobs, engine.worker.__main__ as worker\n"
        "from pathlib import Path\n"
        "jobs.JOBS['import'] = (jobs.ImportArgs, lambda ws, args, report, partial: Path(args.paths[0]).read_bytes())\n"
        "worker.main()\n"
    )
    command = [sys.executable, "-c", code, *worker_command(tmp_path / "profile", 1.5)[3:]]

    with WorkerClient(command) as client:
        with pytest.raises(DeviceExhausted):
            client.run("import", paths=[str(big)])
        assert client.run("status")["memory_gb"] < 0.5
    assert (tmp_path / "profile" / "logs" / "importer.log").exists()


def test_an_import_runs_under_a_memory_limit(tmp_path):
    export = next((ROOT / "assets" / "demo").glob("export_*.zip"))
    with WorkerClient(worker_command(tmp_path / "profile", 1.5)) as client:
        [receipt] = client.run("import", paths=[str(export)])["imports"]

    assert receipt["added"] > 100


def test_the_libraries_that_load_models_are_told_to_stay_offline():
    code = "import engine.worker.offline as o; o.stay_offline(); import huggingface_hub.constants as c; "
    code += "raise SystemExit(0 if c.HF_HUB_OFFLINE and c.HF_HUB_DISABLE_TELEMETRY else 1)"

    for start, expected in (("", 0), ("import os; os.environ.clear(); import engine.worker.offline as o; ", 1)):
        words = f"{start}o.stay_offline = lambda: None; {code}" if start else code
        assert subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=False).returncode == expected


def test_threads_that_wait_sleep_soon_and_what_the_person_set_stays():
    code = (
        "import os, sys; from engine.worker.__main__ import give_way; give_way(); assert 'torch' not in sys.modules; "
    )
    code += "print(os.environ['GOMP_SPINCOUNT'], os.nice(0))"
    for own, expected in ((None, "1000"), ("7", "7")):
        environment = {name: value for name, value in os.environ.items() if name != "GOMP_SPINCOUNT"}
        environment |= {"GOMP_SPINCOUNT": own} if own else {}
        told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
        assert told.stdout.split()[0] == expected and int(told.stdout.split()[1]) >= 5


PARENT = """
import sys, time
from engine.worker.client import WorkerClient
client = WorkerClient(sys.argv[1:])
client.start()
client.wait_ready()
sys.stdout.write(f"{client.pid}\\n")
sys.stdout.flush()
time.sleep(60)
"""


def worker_of_a_killed_parent(command: list[str]) -> int:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, *command], stdout=subprocess.PIPE, cwd=ROOT)
    pid = int(parent.stdout.readline())
    assert Path(f"/proc/{pid}").exists()
    parent.kill()
    parent.wait()
    parent.stdout.close()
    return pid


def test_a_worker_dies_with_its_killed_parent(tmp_path):
    assert is_gone(worker_of_a_killed_parent(worker_command(tmp_path / "profile")))


def test_the_check_for_orphans_would_see_one():
    deaf = "import sys, os; sys.path.insert(0, '.')\n" + (
        "from engine.worker.protocol import Ready, frame\n"
        "os.write(1, frame(Ready(1, os.getpid())))\n"
        "import time; time.sleep(60)\n"
    )
    pid = worker_of_a_killed_parent([sys.executable, "-c", deaf])
    try:
        assert not is_gone(pid, within_s=1.0)
    finally:
        os.kill(pid, signal.SIGKILL)


def test_closing_leaves_no_process_behind(tmp_path):
    client = WorkerClient(worker_command(tmp_path / "profile"))
    client.start()
    client.wait_ready()
    pid = client.pid
    client.close()

    assert not Path(f"/proc/{pid}").exists()  # not even a zombie
    assert client.deaths == []


@pytest.mark.weights
def test_a_worker_killed_in_the_middle_of_writing_loses_nothing_and_the_next_one_writes(tmp_path):
    profile = tmp_path / "profile"
    with WorkerClient(worker_command(profile)) as client:
        client.run("warm")
        client.run("import", paths=[str(next((ROOT / "assets" / "demo").glob("export_*.zip")))])
        before = client.run("feed", limit=5)
        answers = client.answers(client.submit("generate", method="none", n=1, seed=1))
        next(answer for answer in answers if isinstance(answer, protocol.Partial))
        first = client.pid
        os.kill(first, signal.SIGKILL)

        with pytest.raises(WorkerLost, match="want of memory"):
            list(answers)
        assert client.run("feed", limit=5)["cards"] == before["cards"]
        pieces = []
        written = client.run("generate", partial=pieces.append, method="none", n=1, seed=2)
        assert len(written["generations"]) == 1
        assert pieces
        assert is_gone(first)


@pytest.mark.weights
def test_writing_stops_when_it_is_asked_to(tmp_path):
    with WorkerClient(worker_command(tmp_path / "profile")) as client:
        client.run("warm")
        job = client.submit("generate", method="none", n=2, seed=1)
        answers = client.answers(job)
        next(answer for answer in answers if isinstance(answer, protocol.Partial))
        client.cancel(job)
        with pytest.raises(Cancelled):
            list(answers)
        assert client.deaths == []  # it stopped by itself: no kill was needed
