"""Runs `pip download` for one pinned wheel, watched and stoppable: fetched, never installed or imported."""

import logging
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from engine.core.catalogue import Entry
from engine.core.errors import DiskFull, FetchFailed
from engine.core.progress import Progress, Report

_log = logging.getLogger(__name__)

POLL_S = 0.1
STOP_S = 1.0
KEPT_LINES = 40


def download_wheel(entry: Entry, private: Path, *, report: Report) -> Path:
    """Return the path of the fetched wheel inside `private`, unchecked. pip's settings and PIP_* variables apply.

    Raises FetchFailed, DiskFull, Cancelled (pip and its children have ended by then).
    """
    to, temporary = private / "wheel", private / "tmp"
    to.mkdir()
    temporary.mkdir()
    process = _start(entry, to, temporary)
    try:
        lines = _watch(entry, process, (to, temporary), report)
    finally:
        _stop(process)
    wheels = list(to.glob("*.whl"))
    if process.returncode != 0 or len(wheels) != 1:
        raise _failure(entry, lines)
    return wheels[0]


def _start(entry: Entry, to: Path, temporary: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-cache-dir"]
    command += ["--no-input", "--disable-pip-version-check", "--progress-bar", "raw", "-d", str(to)]
    command += [f"{entry.pinned.package}=={entry.pinned.version}"]
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | places | {"PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"},
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # so that pip's own children can be stopped with it
    )


def _watch(entry: Entry, process: "subprocess.Popen[str]", folders: tuple[Path, ...], report: Report) -> list[str]:
    """Report until pip ends; return its last lines. `report` is called ten times a second, so stopping is quick."""
    assert process.stdout is not None  # noqa: S101 - we asked for the pipe
    waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_pump, args=(process.stdout, waiting), daemon=True).start()
    kept: list[str] = []
    done, total, spoken = 0, entry.pinned.bytes, False
    while True:
        report(Progress(f"Fetching {entry.title}", min(done, total), total, "bytes"))
        try:
            line = waiting.get(timeout=POLL_S)
        except queue.Empty:
            if not spoken:  # a pip that does not speak of progress still fills a folder
                done = max(done, sum(_size(path) for folder in folders for path in folder.rglob("*")))
            continue
        if line is None:
            break
        if match := re.match(r"Progress (\d+) of (\d+)", line):
            done, spoken = int(match[1]), True
        elif line.strip():
            kept = [*kept[-KEPT_LINES:], line.strip()]
    process.wait()
    return kept


def _pump(stream: IO[str], to: "queue.SimpleQueue[str | None]") -> None:
    with stream:
        for line in stream:
            to.put(line)
    to.put(None)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # pip moved it just now
        return 0


def _stop(process: "subprocess.Popen[str]") -> None:
    """End pip and its children, kindly first. Does nothing when pip has ended by itself."""
    if process.poll() is not None:
        return
    _signal_all(process, hard=False)
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        _signal_all(process, hard=True)
        process.wait()


def _signal_all(process: "subprocess.Popen[str]", *, hard: bool) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL if hard else signal.SIGTERM)


def _failure(entry: Entry, lines: list[str]) -> FetchFailed | DiskFull:
    words = "\n".join(lines)
    _log.warning("fetching %s failed", entry.id)
    if "No space left" in words or "Errno 28" in words:
        return DiskFull("The disk is full: the model could not be saved.", "Free some space and try again.")
    said = next((line.removeprefix("ERROR: ") for line in reversed(lines) if line.startswith("ERROR:")), "")
    network = re.search(r"connection|timed? ?out|resolve|network|proxy|SSL", words, re.IGNORECASE)
    hint = "Check the connection to the internet and try again." if network else "Try again later, or update the app."
    return FetchFailed(
        f"{entry.title} could not be fetched{': ' + said[:200] if said else ''}.".replace("..", "."), hint
    )
