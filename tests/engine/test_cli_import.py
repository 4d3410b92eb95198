"""`inside-joke import`: in a process of its own, under a limit, with a filter."""

import json
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from engine import cli
from engine.store import posts
from engine.worker import supervision
from engine.workflows.import_feed import past_imports
from engine.workflows.workspace import open_workspace
from tests.factories import reddit_dump, reddit_export
from tests.factories.instagram import picture, video_export

RAW_2_GIB = b"\x28\xb5\x2f\xfd\x00" + bytes([(31 - 10) << 3])  # a frame's header that asks for a window of 2 GiB


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = cli.main([str(word) for word in words])
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.mark.usefixtures("home")
def test_a_filter_by_hand_and_by_what_is_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [reddit_dump.submission(f"j{n}", f"Joke {n}", score=n, subreddit="AskMen") for n in range(9)]
    dump = tmp_path / "RS_2024-01.jsonl"
    dump.write_text("\n".join(json.dumps(row) for row in [*rows, reddit_dump.submission("e1", "E", subreddit="x")]))
    code, _, err = run(capsys, "import", dump, "--mine")
    assert code == 2 and "which subreddits you follow" in err
    assert run(capsys, "import", *reddit_export.make(tmp_path))[0] == 0
    code, out, _ = run(capsys, "import", dump, "--mine", "--min-score", 5, "--json")
    (receipt,) = json.loads(out)["imports"]
    assert (receipt["read"], receipt["added"]) == (10, 4)
    code, out, _ = run(capsys, "import", "--list")
    assert code == 0 and "filter: score too low" in out and "of somebody (reddit-export: has checkfile.csv" in out


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "nothing to import"),
        (("a.zst", "--after", "soon"), "'soon' is not a day"),
        (("a.zst", "--after", "2024-02-01", "--before", "2024-01-01"), "ends before it begins"),
        (("/nowhere/a.zst",), "no file or folder"),
    ],
)
def test_mistakes_are_named(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str):
    code, _, err = run(capsys, "import", *words)
    assert code == 2 and says in err


@pytest.mark.usefixtures("home")
def test_a_window_of_two_gibibytes_fits_into_the_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    line = json.dumps(reddit_dump.submission("w1", "From 2005")).encode() + b"\n"
    block = (len(line) << 3 | 1).to_bytes(3, "little") + line
    (tmp_path / "RS_2005-12.zst").write_bytes(RAW_2_GIB + block)
    code, out, err = run(capsys, "import", tmp_path / "RS_2005-12.zst", "--json")
    assert code == 0, err
    assert json.loads(out)["imports"][0]["added"] == 1


@pytest.mark.usefixtures("home")
def test_pictures_and_videos_fit_into_the_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, "import", video_export(tmp_path), "--json")
    assert code == 0, err
    (receipt,) = json.loads(out)["imports"]
    assert (receipt["added"], receipt["examples"]) == (3, []) and picture()


@pytest.mark.usefixtures("home")
def test_too_little_memory_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(supervision, "IMPORT_MEMORY_GB", 1.5)  # the control: the limit is the child's, and it holds
    line = b'{"id":"w1","title":"x"}\n'
    (tmp_path / "RS_2005-12.zst").write_bytes(RAW_2_GIB + (len(line) << 3 | 1).to_bytes(3, "little") + line)
    code, _, err = run(capsys, "import", tmp_path / "RS_2005-12.zst")
    assert code == 2 and "memory" in err


def test_an_import_stops_within_two_seconds_and_keeps_what_was_committed(home: Path, tmp_path: Path):
    rows = (reddit_dump.submission(f"s{n:x}", f"Joke {n}", selftext="Because. " * 20) for n in range(150_000))
    dump = tmp_path / "jokes_submissions.zst"
    dump.write_bytes(reddit_dump.pack(b"".join(json.dumps(row).encode() + b"\n" for row in rows)))
    code = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background job is born ignoring it
        "from engine import cli\n"
        "sys.exit(cli.main(sys.argv[1:]))\n"
    )
    profile = tmp_path / "profile"
    command = [sys.executable, "-c", code, "--profile", str(profile), "import", str(dump), "--verbose"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        while "Reading" not in process.stderr.readline():
            assert process.poll() is None
        time.sleep(0.8)
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        took_s = time.monotonic() - asked
    assert process.returncode == 130 and took_s < 4  # two seconds, and as much again on a busy machine
    with closing(open_workspace(profile)) as ws, ws.store.read() as connection:
        kept = posts.count(connection)
        (receipt,) = past_imports(ws)
    assert 0 < kept == receipt.added < 150_000 and not receipt.finished
