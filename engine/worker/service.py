"""Runs jobs one at a time, in the order of their arrival, and says how they go. Knows no job by name.

Three threads: the main one runs jobs; one reads requests, so that a cancel is heard while a job runs; one says once a
second that the process lives. The first job opens the profile, so that a worker is ready at once.
"""

import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import TypeAlias

import msgspec

from engine.core.devices import memory_in_use_gb
from engine.core.errors import Cancelled
from engine.core.progress import Progress, Report
from engine.worker.failures import BUG, failure_of, ran_out_of_memory
from engine.worker.protocol import (
    VERSION,
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
    Stopped,
    Submit,
    frame,
    parse_request,
)

_log = logging.getLogger(__name__)

PULSE_S = 1.0
NEWS_EVERY_S = 0.05
GRACE_S = 1.0
"""How long a running job may take to notice that everything ends."""

Jobs: TypeAlias = Callable[[str, dict[str, object], Report, Callable[[dict[str, object]], None]], msgspec.Struct]


class Voice:
    """Writes answers, one at a time, from any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def say(self, answer: Answer) -> None:
        """Raises ValueError for an answer that is too long. Nobody listening is no error: the reader ends us."""
        data = memoryview(frame(answer))
        with self._lock:
            try:
                while data:
                    data = data[os.write(self._descriptor, data) :]
            except OSError:
                _log.info("nobody listens any more")


class Turn:
    """A running job's way to speak and to learn that it should stop."""

    def __init__(self, job: str, voice: Voice) -> None:
        self.job = job
        self.cancelled = threading.Event()
        self.over = threading.Event()
        self._voice = voice
        self._said_at = -NEWS_EVERY_S

    def report(self, progress: Progress) -> None:
        """Pass on news, at most twenty times a second. Raises Cancelled."""
        self._check()
        if (now := monotonic()) - self._said_at >= NEWS_EVERY_S:
            self._said_at = now
            self._voice.say(News(self.job, progress))

    def partial(self, data: dict[str, object]) -> None:
        """Pass on a part of the result. Raises Cancelled."""
        self._check()
        self._voice.say(Partial(self.job, data))

    def _check(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled


class Service:
    """One worker's life.

    Args:
        requests: descriptor that frames come from; its end is ours.
        voice: where answers go.
        jobs: runs one by name.
        forget: called after memory ran out: let go of everything that is loaded.
        loaded: ids of the models in memory.
        end: called once with an exit code, from the reading thread; it ends the process.
    """

    def __init__(
        self,
        requests: int,
        voice: Voice,
        jobs: Jobs,
        *,
        forget: Callable[[], None],
        loaded: Callable[[], tuple[str, ...]],
        end: Callable[[int], None],
    ) -> None:
        self._requests = requests
        self._voice = voice
        self._jobs = jobs
        self._forget = forget
        self._loaded = loaded
        self._end = end
        self._changed = threading.Condition()
        self._waiting: OrderedDict[str, Submit] = OrderedDict()
        self._turn: Turn | None = None

    def serve(self) -> None:
        """Work until the process ends."""
        self._voice.say(Ready(VERSION, os.getpid()))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        threading.Thread(target=self._pulse, name="pulse", daemon=True).start()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: bool(self._waiting))
                _, submit = self._waiting.popitem(last=False)
                turn = self._turn = Turn(submit.job, self._voice)
            answer = self._run(submit, turn)
            with self._changed:
                self._turn = None
            turn.over.set()
            self._voice.say(answer)

    def _run(self, submit: Submit, turn: Turn) -> Answer:
        _log.info("job %s %s starts", submit.job, submit.name)
        try:
            result = self._jobs(submit.name, submit.args, turn.report, turn.partial)
            answer: Answer = Done(submit.job, msgspec.to_builtins(result))
            frame(answer)  # a result that is too long is this job's failure
        except Cancelled:
            answer = Stopped(submit.job)
        except Exception as error:  # noqa: BLE001 - the border of the process: a job's bug must not end the worker
            answer = failure_of(submit.job, error)
            if answer.kind == BUG:
                _log.error("job %s %s met a bug", submit.job, submit.name, exc_info=error)
            if ran_out_of_memory(error):
                self._forget()
        _log.info("job %s %s ends: %s", submit.job, submit.name, getattr(answer, "kind", type(answer).__name__))
        return answer

    def _read(self) -> None:
        frames = Frames()
        code = 0
        while data := os.read(self._requests, 1 << 16):
            try:
                bodies = frames.feed(data)
            except ValueError:  # the stream cannot be understood any more
                _log.error("a request of impossible length")
                code = 2
                break
            if not all([self._take(body) for body in bodies]):
                break
        self._leave(code)

    def _take(self, body: bytes) -> bool:
        """Return False for the request to end."""
        try:
            request = parse_request(body)
        except msgspec.MsgspecError as error:
            _log.warning("not a request, %d bytes", len(body))
            self._voice.say(Failed("", kind="BadInput", message=f"This is not a request: {error}."))
            return True
        match request:
            case Submit():
                with self._changed:
                    self._waiting[request.job] = request
                    self._changed.notify()
            case Cancel(job=job):
                self._cancel(job)
            case Quit():
                return False
        return True

    def _cancel(self, job: str) -> None:
        """A job that has ended meanwhile is not an error: its answer is on the way."""
        with self._changed:
            dropped = self._waiting.pop(job, None)
            if self._turn is not None and self._turn.job == job:
                self._turn.cancelled.set()
        if dropped is not None:
            self._voice.say(Stopped(job))

    def _leave(self, code: int) -> None:
        with self._changed:
            self._waiting.clear()
            turn = self._turn
        if turn is not None:
            turn.cancelled.set()
            turn.over.wait(GRACE_S)
        self._end(code)

    def _pulse(self) -> None:
        while True:
            turn = self._turn
            self._voice.say(Pulse(memory_in_use_gb(), turn.job if turn is not None else "", self._loaded()))
            threading.Event().wait(PULSE_S)
