"""Keeps a worker process running on Qt's pipes and talks to it. Knows the protocol, and no workflow.

What the end of a worker means, and for which jobs, is decided by `engine.worker.supervision`, as for scripts.
"""

import logging
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from desktop.job import Job
from engine.core.errors import WorkerLost
from engine.worker import protocol
from engine.worker.supervision import CLOSED, GARBLED, INSISTED, Supervision, kill_children

_log = logging.getLogger(__name__)

WATCH_EVERY_MS = 200
KILLED_MS = 10_000  # giving gigabytes back takes a while on a busy machine
NOT_STARTED = 127  # what a shell says of a program that cannot be started


class EngineClient(QObject):
    """One worker process at a time, and its jobs.

    Args:
        command: program and arguments that start a worker.
        log: file that takes what the worker writes to its standard error.
    """

    ready = Signal()
    lost = Signal(str, bool)  # why, in words; whether it is being started again
    pulsed = Signal(object)  # protocol.Pulse
    submitted = Signal(object)  # Job

    def __init__(self, command: Sequence[str], log: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._log = log
        self._process: QProcess | None = None
        self._frames = protocol.Frames()
        self._books = Supervision()
        self._jobs: dict[str, Job] = {}
        self._count = 0
        self.is_ready = False
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_EVERY_MS)
        self._watch.timeout.connect(self._check)

    def start(self) -> None:
        """Start the worker if it does not run."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        if self._log is not None:
            process.setStandardErrorFile(str(self._log), QProcess.OpenModeFlag.Append)
        else:
            process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._error)
        self._process, self._frames, self.is_ready = process, protocol.Frames(), False
        self._books.started()
        process.start()
        self._watch.start()

    def submit(self, name: str, args: dict[str, object] | None = None, *, title: str = "") -> Job:
        """Hand a job to the worker; it waits there for its turn. The worker is started when it does not run."""
        self.start()
        self._count += 1
        job = Job(f"w{self._count}", name, title)
        self._jobs[job.id] = job
        submit = protocol.Submit(job.id, name, args or {})
        self._books.submitted(submit)
        self._send(submit)
        self.submitted.emit(job)
        return job

    def cancel(self, job: Job) -> None:
        """Ask one job to stop; when it has not within two seconds, its process is ended."""
        if self._books.cancelled(job.id):
            job.cancelled = True
            self._send(protocol.Cancel(job.id))

    def jobs(self) -> list[Job]:
        """Everything that waits or runs, oldest first."""
        return list(self._jobs.values())

    def process_id(self) -> int:
        """The worker's process id, 0 when it does not run."""
        return self._process.processId() if self._process is not None else 0

    def shut_down(self, timeout_ms: int = 2_000) -> None:
        """End the worker: ask first, then kill. A later `submit` starts a new one."""
        self._watch.stop()
        process = self._process
        if process is None:
            return
        self._books.killing(CLOSED)
        process.blockSignals(True)
        if process.state() != QProcess.ProcessState.NotRunning:
            self._send(protocol.Quit())
            process.closeWriteChannel()
            if not process.waitForFinished(timeout_ms):
                self._kill()
                process.waitForFinished(KILLED_MS)
        self._bury(0)

    def _send(self, request: protocol.Request) -> None:
        if self._process is not None:
            self._process.write(protocol.frame(request))  # QProcess keeps it until the process has started

    def _read(self) -> None:
        if self._process is None:
            return
        try:
            for body in self._frames.feed(bytes(self._process.readAllStandardOutput().data())):
                self._take(protocol.parse_answer(body))
        except WorkerLost as error:
            _log.error("the worker cannot be used: %s", error.message)
            self._end(error.message)
        except (ValueError, msgspec.MsgspecError):
            _log.exception("the worker said something that is not the protocol")
            self._end(GARBLED)

    def _take(self, answer: protocol.Answer) -> None:
        self._books.heard(answer)
        match answer:
            case protocol.Ready():
                self.is_ready = True
                self.ready.emit()
            case protocol.Pulse():
                self.pulsed.emit(answer)
            case _:
                self._hand_over(answer)

    def _hand_over(
        self, answer: protocol.News | protocol.Partial | protocol.Done | protocol.Failed | protocol.Stopped
    ) -> None:
        going_on = isinstance(answer, protocol.News | protocol.Partial)
        job = self._jobs.get(answer.job) if going_on else self._jobs.pop(answer.job, None)
        if job is not None:
            job.receive(answer)

    def _check(self) -> None:
        if why := self._books.reason_to_kill():
            self._end(why)

    def _end(self, why: str) -> None:
        self._books.killing(why)
        self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            kill_children(self._process.processId())
            self._process.kill()

    def _error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._bury(NOT_STARTED)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._bury(-code if status == QProcess.ExitStatus.CrashExit else code)

    def _bury(self, returncode: int) -> None:
        process, self._process, self.is_ready = self._process, None, False
        if process is None:
            return
        process.deleteLater()
        self._watch.stop()
        ended = self._books.ended(returncode)
        if ended.restart:
            self.start()
            for submit in ended.again:
                self._send(submit)
        for answer in ended.answers:
            self._hand_over(answer)
        if ended.why != CLOSED:
            self.lost.emit("" if ended.why == INSISTED else ended.why, ended.restart)
