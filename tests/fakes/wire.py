"""A worker process and its bare pipes, for tests that say exactly what goes over them."""

import subprocess
import time
from pathlib import Path

from engine.worker import protocol


class Wire:
    """A worker process and its bare pipes, without a client between."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        self._frames = protocol.Frames()
        self._answers: list[protocol.Answer] = []

    def send(self, *requests: protocol.Request) -> None:
        self.raw(b"".join(protocol.frame(request) for request in requests))

    def raw(self, data: bytes) -> None:
        self.process.stdin.write(data)

    def answer(self, *, pulses: bool = False) -> protocol.Answer:
        """The next answer that is not a pulse, unless pulses are wanted."""
        while True:
            while not self._answers:
                data = self.process.stdout.read(1 << 16)
                if not data:
                    raise EOFError
                self._answers += [protocol.parse_answer(body) for body in self._frames.feed(data)]
            answer = self._answers.pop(0)
            if pulses or not isinstance(answer, protocol.Pulse):
                return answer

    def until_end(self, job: str) -> list[protocol.Answer]:
        """Every answer about one job, up to the one that ends it; others are dropped."""
        found = []
        while True:
            answer = self.answer()
            if getattr(answer, "job", None) == job:
                found.append(answer)
                if isinstance(answer, protocol.Done | protocol.Failed | protocol.Stopped):
                    return found

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()


def is_gone(pid: int, within_s: float = 5.0) -> bool:
    """Whether a process ended, and was reaped, in time."""
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.02)
    return False
