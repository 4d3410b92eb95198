"""A scripted worker that speaks the real protocol, for tests of those who start one.

    python tests/fakes/fake_worker.py SCRIPT.json [whatever the real worker takes: ignored]

SCRIPT.json, every key but "jobs" optional:

    {
      "version": 1,                 what Ready claims; default: the real one
      "ready_after_s": 0,           how long it says nothing at first
      "pulse": {"memory_gb": 0.5, "loaded": ["all-minilm-l6-v2"]},
      "pulse_every_s": 1,
      "jobs": {"taste": [step, ...], "generate": [step, ...]}
    }

Jobs run one at a time, in the order in which they were submitted. A step is an object with one key:

    {"news": {"label": "Reading", "done": 1, "total": 3, "unit": "posts"}}
    {"partial": {"index": 0, "text": "Why did", "tokens": 2, "done": false}}
    {"done": {...result...}}        ends the job
    {"failed": {"kind": "BadInput", "message": "...", "hint": "...", "trace": ""}}    ends the job
    {"sleep": 0.5}                  seconds; a cancel ends it at once
    {"die": 3}                      exit with this code; -9 kills itself with that signal
    {"die_once": {"flag": "FILE", "code": -9}}    dies only while FILE does not exist, and creates it
    {"hang": "deaf"}                ignores cancel, still pulses; "dead" stops the pulses too
    {"garbage": "text"}             raw text into the middle of the stream
    {"noise": "text"}               a line on standard error

A cancel is noticed between steps and answered by Stopped. A job without an end ends with Done and an empty result; a
job that the script does not know fails as a bug. End of input, or Quit, ends the process with code 0.
"""

import json
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.core.progress import Progress
from engine.worker import protocol

Step = dict[str, Any]


class FakeWorker:
    """Runs one script."""

    def __init__(self, script: dict[str, Any]) -> None:
        self._script = script
        self._output = sys.stdout.buffer
        self._lock = threading.Lock()
        self._waiting: queue.Queue[protocol.Submit] = queue.Queue()
        self._cancelled: set[str] = set()
        self._stop = threading.Condition()
        self._running = ""
        self._pulsing = True

    def run(self) -> None:
        time.sleep(self._script.get("ready_after_s", 0))
        self._say(protocol.Ready(self._script.get("version", protocol.VERSION), os.getpid()))
        for work in (self._read, self._pulse):
            threading.Thread(target=work, daemon=True).start()
        while True:
            self._job(self._waiting.get())

    def _job(self, submit: protocol.Submit) -> None:
        self._running = submit.job
        if submit.name not in self._script["jobs"]:
            words = f"the script has no job {submit.name!r}"
            self._say(protocol.Failed(submit.job, kind="bug", message=words, trace=words))
            self._running = ""
            return
        for step in self._script["jobs"][submit.name]:
            if submit.job in self._cancelled and "hang" not in step:
                break
            if self._step(submit.job, step):
                self._running = ""
                return
        cancelled = submit.job in self._cancelled
        self._say(protocol.Stopped(submit.job) if cancelled else protocol.Done(submit.job, {}))
        self._running = ""

    def _step(self, job: str, step: Step) -> bool:
        """Return whether this step ended the job."""
        [(kind, value)] = step.items()
        match kind:
            case "news":
                self._say(protocol.News(job, Progress(**value)))
            case "partial":
                self._say(protocol.Partial(job, value))
            case "done":
                self._say(protocol.Done(job, value))
            case "failed":
                self._say(protocol.Failed(job, **value))
            case "sleep":
                with self._stop:
                    self._stop.wait_for(lambda: job in self._cancelled, timeout=value)
            case "garbage":
                self._raw(value.encode())
            case "noise":
                sys.stderr.write(value + "\n")
                sys.stderr.flush()
            case _:
                self._misbehave(kind, value)
        return kind in ("done", "failed")

    def _misbehave(self, kind: str, value: Any) -> None:
        match kind:
            case "die":
                die(value)
            case "die_once":
                flag = Path(value["flag"])
                if not flag.exists():
                    flag.touch()
                    die(value["code"])
            case "hang":
                self._pulsing = value != "dead"
                threading.Event().wait()
            case _:
                raise ValueError(f"the script knows no step {kind!r}")

    def _read(self) -> None:
        frames = protocol.Frames()
        while data := os.read(sys.stdin.fileno(), 1 << 16):
            for body in frames.feed(data):
                match protocol.parse_request(body):
                    case protocol.Submit() as submit:
                        self._waiting.put(submit)
                    case protocol.Cancel(job):
                        with self._stop:
                            self._cancelled.add(job)
                            self._stop.notify_all()
                    case protocol.Quit():
                        os._exit(0)
        os._exit(0)

    def _pulse(self) -> None:
        pulse = {"memory_gb": 0.1, "loaded": []} | self._script.get("pulse", {})
        while self._pulsing:
            self._say(protocol.Pulse(pulse["memory_gb"], self._running, tuple(pulse["loaded"])))
            time.sleep(self._script.get("pulse_every_s", 1))

    def _say(self, answer: protocol.Answer) -> None:
        self._raw(protocol.frame(answer))

    def _raw(self, data: bytes) -> None:
        with self._lock:
            self._output.write(data)
            self._output.flush()


def die(code: int) -> None:
    """End this process at once: with this exit code, or by this signal when it is negative."""
    if code < 0:
        os.kill(os.getpid(), -code)
        signal.pause()
    os._exit(code)


if __name__ == "__main__":
    FakeWorker(json.loads(Path(sys.argv[1]).read_text("utf-8"))).run()
