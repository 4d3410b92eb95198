"""The command line on a real profile: what goes where, and with which exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine import cli
from engine.command import plain, short
from engine.core.errors import Cancelled, DiskFull
from engine.core.progress import Progress

ROOT = Path(__file__).resolve().parents[2]
DEMO = sorted(path for path in (ROOT / "assets" / "demo").iterdir() if path.suffix in (".zip", ".zst"))
RUN = [sys.executable, "-c", "import sys; from engine.cli import main; sys.exit(main())"]


@pytest.fixture
def ask(capsys):
    """Run a command with --json and return its object."""

    def run(*words):
        assert cli.main([*words, "--json"]) == 0, capsys.readouterr().err
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def broken(monkeypatch):
    """Let a command raise something."""

    def breaks(error):
        def run(self, ws, args, report):
            raise error

        monkeypatch.setattr(cli.COMMANDS["feed"], "run", run)

    return breaks


@pytest.fixture
def imported(ask):
    return ask("import", *map(str, DEMO))


def test_the_receipts_account_for_every_record(imported):
    assert imported["imports"]
    for receipt in imported["imports"]:
        assert {"path", "source", "read", "added", "completed", "merged", "skipped", "left_alone", "examples"} <= set(
            receipt
        )
        assert receipt["read"] == sum(
            [receipt["added"], receipt["completed"], receipt["merged"], *receipt["skipped"].values()]
        )
    assert sum(receipt["added"] for receipt in imported["imports"]) > 300


def test_a_card_has_what_was_promised_and_its_pictures_exist(ask, imported, workspace):
    cards = ask("feed", "--limit", "500")["cards"]

    for card in cards:
        assert {"id", "kind", "source", "text", "media", "created_at", "origin_url", "score"} <= set(card)
        assert card["kind"] == "post"
    pictures = [path for card in cards for path in card["media"]]
    assert pictures
    assert all(Path(path).is_file() for path in pictures)


def test_feed_gives_no_more_than_its_limit(ask, imported):
    assert len(ask("feed", "--limit", "3")["cards"]) == 3


def test_reactions_are_kept_and_taken_back_in_order(ask, imported):
    first, second = (card["id"] for card in ask("feed", "--limit", "2")["cards"])

    liked = ask("react", str(first), "like")
    disliked = ask("react", str(second), "dislike")
    assert (liked["post"], liked["reaction"]) == (first, "like")
    assert disliked["event"] > liked["event"]

    assert ask("undo")["post"] == second
    assert ask("undo")["post"] == first
    assert cli.main(["undo"]) == 2


def test_status_counts_and_starts_a_worker(ask, imported):
    status = ask("status")

    added = sum(receipt["added"] for receipt in imported["imports"])
    assert 0 < added - status["posts"] < 30  # places that are followed are records, too
    assert status["reactions"]["like"] > 0
    assert status["worker"]["memory_gb"] > 0


def test_models_list_has_what_was_promised(ask):
    models = ask("models", "list")["models"]

    assert len(models) >= 2
    for model in models:
        assert {"id", "kind", "state", "bytes", "licence", "memory_gb"} <= set(model)


@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_the_options_may_stand_anywhere(tmp_path, capsys, place):
    options = ["--profile", str(tmp_path / "mine"), "--json"]
    words = {
        "before": [*options, "models", "list"],
        "between": ["models", *options, "list"],
        "after": ["models", "list", *options],
    }[place]

    assert cli.main(words) == 0
    assert "models" in json.loads(capsys.readouterr().out)
    assert (tmp_path / "mine" / "inside-joke.db").exists()


def test_what_a_library_prints_goes_to_standard_error(tmp_path):
    code = (
        "import os, sys\n"
        "from engine import cli\n"
        "real = cli.COMMANDS['feed'].run\n"
        "def noisy(self, ws, args, report):\n"
        "    sys.stdout.write('noise from Python\\n')\n"
        "    os.write(1, b'noise from below\\n')\n"
        "    os.system('echo child noise')\n"
        "    return real(self, ws, args, report)\n"
        "cli.COMMANDS['feed'].run = noisy\n"
        "sys.exit(cli.main(['feed', '--json']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)

    assert json.loads(done.stdout) == {"cards": []}
    assert all(f"{noise}" in done.stderr for noise in ("noise from Python", "noise from below", "child noise"))


def test_a_bug_is_one_line_and_its_trace_is_in_the_crash_log(broken, home, capsys):
    broken(ValueError("somebody's post"))

    assert cli.main(["feed", "--json"]) == 1

    said = capsys.readouterr()
    log = home / "profiles" / "default" / "logs" / "crash.log"
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert str(log) in said.err
    assert "ValueError" in log.read_text()
    assert "test_cli.py" in log.read_text()
    assert "somebody" not in said.err + log.read_text()


@pytest.mark.parametrize(
    ("error", "code"), [(DiskFull("Full.", "Free some."), 2), (MemoryError(), 2), (Cancelled(), 130)]
)
def test_exit_codes(broken, capsys, error, code):
    broken(error)

    assert cli.main(["feed"]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == (2 if code == 2 else 0)


def test_ctrl_c_ends_quietly(tmp_path):
    code = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background job is born ignoring it
        "from engine import cli\n"
        "def slow(self, ws, args, report):\n"
        "    sys.stderr.write('running\\n'); sys.stderr.flush(); time.sleep(60)\n"
        "cli.COMMANDS['feed'].run = slow\n"
        "sys.exit(cli.main(['feed', '--json']))\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stderr.readline() == "running\n"
            time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            rest = process.stderr.read()
            process.wait(timeout=10)
        finally:
            process.kill()

    assert process.returncode == 130
    assert rest == ""


def test_a_reader_that_has_had_enough_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*RUN, "models", "list", "--json"], stdout=writing, stderr=subprocess.PIPE, cwd=ROOT)
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_profile_that_is_a_file_is_refused_in_words(tmp_path, capsys):
    (tmp_path / "file").write_text("")

    assert cli.main(["feed", "--profile", str(tmp_path / "file")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_progress_is_shown_only_where_it_is_asked_for(tmp_path):
    words = [*RUN, "import", str(DEMO[0]), "--json"]

    quiet = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True)
    loud = subprocess.run([*words, "--verbose"], capture_output=True, text=True, cwd=ROOT, check=True)

    assert quiet.stderr == ""
    assert " of " in loud.stderr
    json.loads(loud.stdout)


class Terminal:
    def __init__(self):
        self.written = ""

    def isatty(self):
        return True

    def write(self, text):
        self.written += text

    def flush(self):
        pass


def test_on_a_terminal_progress_stays_on_one_line_and_is_cleared():
    terminal = Terminal()
    watcher = cli.Watcher(terminal, verbose=False)
    for step in range(1000):
        watcher.report(Progress("Reading", step, 1000, "posts"))
    watcher.close()

    assert "\n" not in terminal.written
    assert terminal.written.count("Reading") < 20
    assert terminal.written.endswith("\r\x1b[K")


def test_a_post_cannot_steer_the_terminal():
    hostile = "joke\x1b[2J\x1b]0;title\x07 \u202eevil\u202c\r overwritten \U0001f468\u200d\U0001f469"

    for tame in (plain(hostile), short(hostile)):
        assert not set(tame) & {"\x1b", "\x07", "\r", "\u202e", "\u202c"}
        assert "\U0001f468\u200d\U0001f469" in tame
