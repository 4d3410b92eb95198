"""What the worker process and those who started it say to each other: typed, versioned, length-prefixed JSON.

A frame is four bytes (big-endian length) and that many bytes of JSON. Requests go down the worker's standard input,
messages come up its standard output. Every message about a job carries the job's id. Pictures travel as files.
"""

from typing import BinaryIO, TypeAlias

import msgspec

from engine.core.progress import Progress

VERSION = 1
MAX_FRAME_BYTES = 64 << 20


class Submit(msgspec.Struct, frozen=True, tag="submit"):
    """Run a job: `name` is one of `worker.jobs`, `args` its keyword arguments as JSON-ready data."""

    job: str
    name: str
    args: dict[str, object] = msgspec.field(default_factory=dict[str, object])


class Cancel(msgspec.Struct, frozen=True, tag="cancel"):
    """Stop this job and no other, whether it waits or runs."""

    job: str


class Quit(msgspec.Struct, frozen=True, tag="quit"):
    """Finish nothing more, and end."""


Request: TypeAlias = Submit | Cancel | Quit


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The first message: who answers, and in which version of this protocol."""

    version: int
    pid: int


class News(msgspec.Struct, frozen=True, tag="news"):
    """How far a job has come."""

    job: str
    progress: Progress


class Partial(msgspec.Struct, frozen=True, tag="partial"):
    """Some of a job's result, such as streamed text."""

    job: str
    data: dict[str, object]


class Done(msgspec.Struct, frozen=True, tag="done"):
    """A job ended well; `result` is JSON-ready."""

    job: str
    result: dict[str, object]


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A job ended badly. `kind` names an EngineError's class, or is "bug"; then `trace` says where."""

    job: str
    kind: str
    message: str
    hint: str = ""
    trace: str = ""


class Stopped(msgspec.Struct, frozen=True, tag="stopped"):
    """A job was cancelled, as asked."""

    job: str


class Pulse(msgspec.Struct, frozen=True, tag="pulse"):
    """Once a second: alive, memory in use in GB (10**9 bytes), the running job's id or "", ids of loaded models."""

    memory_gb: float
    job: str
    loaded: tuple[str, ...] = ()


Answer: TypeAlias = Ready | News | Partial | Done | Failed | Stopped | Pulse

_encode = msgspec.json.Encoder().encode
_requests = msgspec.json.Decoder(Request)
_answers = msgspec.json.Decoder(Answer)


def frame(message: Request | Answer) -> bytes:
    """Return the bytes of one message. Raises ValueError for one that is too long."""
    body = _encode(message)
    if len(body) > MAX_FRAME_BYTES:
        raise ValueError(f"a message of {len(body)} bytes is over the limit of {MAX_FRAME_BYTES}")
    return len(body).to_bytes(4, "big") + body


class Frames:
    """Cuts a stream of bytes, fed in any pieces, into message bodies."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Return the bodies that are complete now. Raises ValueError for an impossible length."""
        self._buffer += data
        bodies: list[bytes] = []
        while len(self._buffer) >= 4:
            length = int.from_bytes(self._buffer[:4], "big")
            if length > MAX_FRAME_BYTES:
                raise ValueError(f"a frame of {length} bytes is over the limit of {MAX_FRAME_BYTES}")
            if len(self._buffer) < 4 + length:
                break
            bodies.append(bytes(self._buffer[4 : 4 + length]))
            del self._buffer[: 4 + length]
        return bodies


def parse_request(body: bytes) -> Request:
    """Raises msgspec.MsgspecError for anything but a request."""
    return _requests.decode(body)


def parse_answer(body: bytes) -> Answer:
    """Raises msgspec.MsgspecError for anything but an answer."""
    return _answers.decode(body)


def read_request(stream: BinaryIO) -> Request | None:
    """Block for the next request; None at the end of the stream."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    return parse_request(stream.read(int.from_bytes(head, "big")))
