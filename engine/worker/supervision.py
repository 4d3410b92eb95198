"""What the starter of a worker must remember and decide, whether it is a window or a script. Starts no process itself.

Jobs run in the order of their submission, so the oldest open job is the one that runs. When a worker ends by itself,
that job is lost and says why; those behind it never began, and are handed to the next worker. Only a process that
*we* ended for a cancel counts as cancelled: the system's own kill, for want of memory, looks the same from outside.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import msgspec

from engine.core.errors import WorkerLost
from engine.worker.protocol import VERSION, Answer, Done, Failed, Pulse, Ready, Stopped, Submit

SILENT_S = 30.0
"""Pulses come every second; native code may hold them up for a while."""

CANCEL_S = 2.0
"""How long a cancelled job may take to stop before its process is ended."""

IMPORT_MEMORY_GB = 3.3
"""Address space of a process that reads exports: a dump may ask for a window of 2 GiB, and a gigabyte is our own."""

DEATHS_IN_A_ROW = 2
"""A worker that ended so often without finishing one job is not started again by itself."""

SILENT = "it stopped answering and was ended"
GARBLED = "it said something that is not understood"
INSISTED = "it was asked to stop and did not, and was ended"
CLOSED = "it was closed"


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """What follows from the end of a worker.

    Attributes:
        why: in words; completes "the models' process ended, because …".
        answers: one for each job that ended with it, Stopped or Failed.
        again: jobs that never began, for the next worker, in order.
        restart: whether a next worker should be started now.
    """

    why: str
    answers: tuple[Stopped | Failed, ...]
    again: tuple[Submit, ...]
    restart: bool


class Supervision:
    """The books about one worker after another. Not thread safe; the caller holds a lock or has one thread."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._open: dict[str, Submit] = {}
        self._cancelled: dict[str, float] = {}
        self._heard_at = clock()
        self._killed = ""
        self._deaths = 0
        self._hopeless: WorkerLost | None = None
        self.pulse: Pulse | None = None
        self.pid = 0

    @property
    def open(self) -> tuple[str, ...]:
        """Ids of the jobs that have no answer yet, oldest first."""
        return tuple(self._open)

    def started(self) -> None:
        """A process was started just now."""
        self._heard_at, self._killed, self._hopeless, self.pulse, self.pid = self._clock(), "", None, None, 0

    def submitted(self, submit: Submit) -> None:
        """A job was handed over."""
        self._open[submit.job] = submit

    def cancelled(self, job: str) -> bool:
        """A cancel is wanted. Return whether to send it: not for a job that has ended, nor twice."""
        if job not in self._open or job in self._cancelled:
            return False
        self._cancelled[job] = self._clock()
        return True

    def heard(self, answer: Answer) -> None:
        """Take note of an answer. Raises WorkerLost for a worker of another version: end it then."""
        self._heard_at = self._clock()
        match answer:
            case Ready(version=version, pid=pid):
                self.pid = pid
                if version != VERSION:
                    self._hopeless = WorkerLost(
                        f"The models' process speaks version {version} of the protocol, not {VERSION}.",
                        "Close the app and start it again; if this stays, install it again.",
                    )
                    raise self._hopeless
            case Pulse():
                self.pulse = answer
            case Done() | Failed() | Stopped():
                self._open.pop(answer.job, None)
                self._cancelled.pop(answer.job, None)
                if isinstance(answer, Done):
                    self._deaths = 0
            case _:
                pass

    def reason_to_kill(self) -> str:
        """Return why the process must be ended now, or "": it is silent, or a cancelled job does not stop."""
        now = self._clock()
        if any(now - at > CANCEL_S for at in self._cancelled.values()):
            return INSISTED
        return SILENT if now - self._heard_at > SILENT_S else ""

    def killing(self, why: str) -> None:
        """We are about to end the process; the first reason counts."""
        self._killed = self._killed or why

    def ended(self, returncode: int) -> Ended:
        """The process is gone; `returncode` is the negative signal, or the exit code. Empties the books."""
        why = self._killed or cause_of_death(returncode)
        ours = self._killed in (INSISTED, CLOSED)
        self._deaths += not ours
        restart = self._killed != CLOSED and self._hopeless is None and self._deaths < DEATHS_IN_A_ROW
        answers: list[Stopped | Failed] = []
        again: list[Submit] = []
        for position, (job, submit) in enumerate(self._open.items()):
            if job in self._cancelled or self._killed == CLOSED:
                answers.append(Stopped(job))
            elif restart and (position > 0 or ours):
                again.append(submit)
            else:
                answers.append(self._lost(job, why))
        self._open, self._cancelled = {submit.job: submit for submit in again}, {}
        return Ended(why=why, answers=tuple(answers), again=tuple(again), restart=restart)

    def _lost(self, job: str, why: str) -> Failed:
        if self._hopeless is not None:
            return Failed(job, kind="WorkerLost", message=self._hopeless.message, hint=self._hopeless.hint)
        words = f"This was interrupted: its process ended, because {why}."
        return Failed(job, kind="WorkerLost", message=words, hint="Nothing that was saved is lost. Start it again.")


def cause_of_death(returncode: int) -> str:
    """Return why a process ended that we did not end; negative codes are signals, as `subprocess` says it."""
    if os.name == "nt" and (returncode < 0 or returncode > 0xFFFF):
        return f"it crashed (code {returncode & 0xFFFFFFFF:#x})"
    if returncode >= 0:
        return f"it ended with code {returncode}" if returncode else "it ended without being asked"
    if -returncode == getattr(signal, "SIGKILL", 9):
        return "the system ended it (signal 9), most likely for want of memory"
    try:
        return f"it crashed ({signal.Signals(-returncode).name})"
    except ValueError:
        return f"it crashed (signal {-returncode})"


def worker_command(profile: Path | None = None, memory_limit_gb: float | None = None) -> list[str]:
    """Return the program and arguments that start a worker; with a limit, one for reading hostile files."""
    command = [sys.executable, "-m", "engine.worker"]
    if profile is not None:
        command += ["--profile", str(profile)]
    if memory_limit_gb is not None:
        command += ["--memory-limit-gb", str(memory_limit_gb)]
    return command


def kill_children(pid: int) -> None:
    """Kill all descendants of a process, but not the process."""
    import psutil  # a window starts without it

    with contextlib.suppress(psutil.Error):
        for child in psutil.Process(pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()
