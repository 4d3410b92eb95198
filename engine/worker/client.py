"""Starts a worker and talks to it, for scripts, tests and benchmarks. The window has its own, on Qt's pipes."""

import contextlib
import logging
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, TypeAlias

import msgspec

from engine.core.errors import Cancelled, WorkerLost
from engine.core.progress import Report, silent
from engine.worker.failures import error_of
from engine.worker.protocol import (
    Answer,
    Cancel,
    Done,
    Failed,
    Frames,
    News,
    Partial,
    Pulse,
    Quit,
    Ready,
    Request,
    Stopped,
    Submit,
    frame,
    parse_answer,
)
from engine.worker.supervision import CLOSED, GARBLED, Supervision, kill_children

_log = logging.getLogger(__name__)

POLL_S = 0.1
CLOSE_S = 2.0

JobAnswer: TypeAlias = News | Partial | Done | Failed | Stopped


class WorkerClient:
    """One worker at a time, started when it is needed; a context manager.

    When the worker ends by itself, the job that ran raises WorkerLost with the cause, and a new worker is started
    for the jobs behind it; after a second death in a row, only by the next `submit`.

    Args:
        command: program and arguments that start a worker; see `supervision.worker_command`.
        stderr: file that takes what it writes to standard error; nowhere when None.

    Attributes:
        deaths: why each worker ended that was not closed by us, oldest first.
    """

    def __init__(self, command: Sequence[str], *, stderr: Path | None = None) -> None:
        self._command = list(command)
        self._stderr = stderr
        self._lock = threading.RLock()
        self._books = Supervision()
        self._answers: dict[str, queue.SimpleQueue[JobAnswer]] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._listener: threading.Thread | None = None
        self._ready = threading.Event()
        self._count = 0
        self.deaths: list[str] = []

    def __enter__(self) -> "WorkerClient":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The worker's process id, 0 when there is none."""
        process = self._process
        return process.pid if process is not None else 0

    @property
    def pulse(self) -> Pulse | None:
        """The last sign of life."""
        return self._books.pulse

    def start(self) -> None:
        """Start a worker unless one runs."""
        with self._lock:
            if self._process is not None:
                return
            self._ready.clear()
            with _opened(self._stderr) as stderr:
                process = subprocess.Popen(
                    self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr or subprocess.DEVNULL
                )
            self._process = process
            self._books.started()
            self._listener = threading.Thread(target=self._listen, args=(process,), name="worker", daemon=True)
            self._listener.start()

    def wait_ready(self, timeout_s: float = 30.0) -> None:
        """Wait for the worker's first word. Raises WorkerLost."""
        if not self._ready.wait(timeout_s):
            raise WorkerLost("The models' process did not start in time.", "Close other programs and try again.")

    def submit(self, name: str, **args: object) -> str:
        """Hand over a job and return its id; it waits for its turn."""
        with self._lock:
            self.start()
            self._count += 1
            submit = Submit(f"c{self._count}", name, args)
            self._answers[submit.job] = queue.SimpleQueue()
            self._books.submitted(submit)
            self._send(submit)
        return submit.job

    def answers(self, job: str) -> Iterator[News | Partial | Done]:
        """Yield what the worker says about a job, Done last. Call once for each job.

        Raises Cancelled, WorkerBug, WorkerLost, or the EngineError that the job raised.
        """
        waiting = self._answers[job]
        while True:
            try:
                answer = waiting.get(timeout=POLL_S)
            except queue.Empty:
                self._watch()
                continue
            if isinstance(answer, Done | Failed | Stopped):
                self._answers.pop(job, None)
            match answer:
                case Failed():
                    raise error_of(answer)
                case Stopped():
                    raise Cancelled
                case Done():
                    yield answer
                    return
                case _:
                    yield answer

    def run(
        self,
        name: str,
        *,
        report: Report = silent,
        partial: Callable[[dict[str, object]], None] | None = None,
        **args: object,
    ) -> dict[str, object]:
        """Run a job to its end and return its result. Raises as `answers`; what `report` raises cancels the job."""
        job = self.submit(name, **args)
        try:
            for answer in self.answers(job):
                match answer:
                    case News(progress=progress):
                        report(progress)
                    case Partial(data=data) if partial is not None:
                        partial(data)
                    case Done(result=result):
                        return result
                    case _:
                        pass
        finally:
            self.cancel(job)
            self._answers.pop(job, None)
        raise AssertionError("answers() ended without an end")

    def cancel(self, job: str) -> None:
        """Ask one job to stop. Does nothing for a job that has ended."""
        with self._lock:
            if self._books.cancelled(job):
                self._send(Cancel(job))

    def kill(self, why: str) -> None:
        """End the worker and its children at once."""
        with self._lock:
            process = self._process
            if process is not None:
                self._books.killing(why)
                kill_children(process.pid)
                process.kill()

    def close(self) -> None:
        """End the worker: ask, then kill. Open jobs end as cancelled."""
        with self._lock:
            process, listener = self._process, self._listener
            self._books.killing(CLOSED)
            self._send(Quit())
        if process is not None:
            try:
                process.wait(CLOSE_S)
            except subprocess.TimeoutExpired:
                self.kill(CLOSED)
        if listener is not None:
            listener.join()

    def _send(self, request: Request) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            process.stdin.write(frame(request))
            process.stdin.flush()
        except OSError:
            _log.info("the worker is gone; its listener will say why")

    def _listen(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout is not None  # noqa: S101 - we asked for the pipe
        frames = Frames()
        try:
            while data := os.read(process.stdout.fileno(), 1 << 16):
                for body in frames.feed(data):
                    self._take(parse_answer(body))
        except (ValueError, msgspec.MsgspecError):
            self.kill(GARBLED)
        except WorkerLost as error:
            self.kill(error.message)
        self._bury(process)

    def _take(self, answer: Answer) -> None:
        with self._lock:
            self._books.heard(answer)
        if isinstance(answer, Ready):
            self._ready.set()
        elif not isinstance(answer, Pulse):
            self._give(answer)

    def _bury(self, process: "subprocess.Popen[bytes]") -> None:
        code = process.wait()  # reaps it
        with self._lock:
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):  # what could not be sent any more
                    if pipe is not None:
                        pipe.close()
            ended = self._books.ended(code)
            self._process = None
            if ended.why != CLOSED:
                self.deaths.append(ended.why)
            if ended.restart:
                self.start()
            for submit in ended.again:
                self._send(submit)
        for answer in ended.answers:
            self._give(answer)

    def _give(self, answer: JobAnswer) -> None:
        waiting = self._answers.get(answer.job)
        if waiting is not None:
            waiting.put(answer)

    def _watch(self) -> None:
        with self._lock:
            why = self._books.reason_to_kill() if self._process is not None else ""
        if why:
            self.kill(why)


@contextlib.contextmanager
def _opened(file: Path | None) -> Generator[IO[bytes] | None]:
    if file is None:
        yield None
        return
    with file.open("ab") as opened:
        yield opened
