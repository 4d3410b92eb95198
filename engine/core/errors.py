"""Errors that a person can act on. Anything else that escapes the engine is our bug.

EngineError
├── BadInput          a file, setting or rating that the engine cannot use
│   └── ImportFailed  an export that cannot be read: names the member and the position
├── UnknownName       a name that no file of this build registers
├── ModelMissing      weights are not on disk yet
├── ModelDamaged      weights on disk, or just fetched, are not the bytes that the catalogue pins
├── FetchFailed       weights could not be fetched
├── DeviceExhausted   not enough memory for the model on this device
├── NumbersFailed     a model computed something that is no number
├── WorkerLost        the process that holds the models ended by itself
├── StoreTooNew       the database was written by a newer version
├── StoreDamaged      the database is not readable as ours
├── DiskFull          no space is left where the profile lives
├── NotYet            asked too early: too little data, or a study that is still sealed
├── NotOffered        an arm that failed its gate in this build
├── ConsentNeeded     texts would leave this machine, and nobody agreed to that yet
├── KeyMissing        a server wants a key, and none is kept, or none can be
└── ServerFailed      a model elsewhere did not answer as it should
    ├── ServerUnreachable  no connection, or none that can be trusted
    ├── ServerRefused      it answered with a refusal
    └── ServerGarbled      what it said is not its protocol, too long, or broke off
Cancelled             not an error: the person asked the work to stop
"""


class EngineError(Exception):
    """Base of every error that is shown to a person as it is written.

    Args:
        message: what went wrong, one sentence, naming the value at fault.
        hint: what the person can do next, one sentence.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class BadInput(EngineError):
    """A file, setting or rating that the engine cannot use."""


class ImportFailed(BadInput):
    """An export that cannot be read; the message names the member and the position."""


class UnknownName(EngineError):
    """A name that no file of this build registers."""


class ModelMissing(EngineError):
    """Weights are not on disk yet."""


class ModelDamaged(EngineError):
    """Weights are not the bytes that the catalogue pins."""


class FetchFailed(EngineError):
    """Weights could not be fetched."""


class DeviceExhausted(EngineError):
    """Not enough memory for the model on this device."""


class NumbersFailed(EngineError):
    """A model computed something that is no number: damaged weights, or a precision that is too coarse."""


class WorkerLost(EngineError):
    """The process that holds the models ended by itself."""


class StoreTooNew(EngineError):
    """The database was written by a newer version."""


class StoreDamaged(EngineError):
    """The database is not readable as ours."""


class DiskFull(EngineError):
    """No space is left where the profile lives."""


class NotYet(EngineError):
    """Asked too early: too little data, or a study that is still sealed."""


class NotOffered(EngineError):
    """An arm that failed its gate in this build."""


class ConsentNeeded(EngineError):
    """Texts would leave this machine, and nobody agreed to that yet.

    Args:
        shown: the exact text that would have left; lost at the border of a process, and kept in the store.
        server: id of the server that it would have gone to.
        purpose: what for, as in `workflows.consent`.
    """

    def __init__(self, message: str, hint: str = "", shown: str = "", *, server: str = "", purpose: str = "") -> None:
        super().__init__(message, hint)
        self.shown, self.server, self.purpose = shown, server, purpose


class KeyMissing(EngineError):
    """A server wants a key, and none is kept, or none can be."""


class ServerFailed(EngineError):
    """A model elsewhere did not answer as it should."""


class ServerUnreachable(ServerFailed):
    """No connection, or none that can be trusted."""


class ServerRefused(ServerFailed):
    """The server answered with a refusal."""


class ServerGarbled(ServerFailed):
    """What the server said is not its protocol, is too long, or broke off."""


class ServerBrokeOff(ServerGarbled):
    """The answer broke off in the middle. Some servers drop one request when the next one comes."""


class Cancelled(BaseException):
    """The person asked the work to stop.

    A BaseException, like asyncio's, so that no `except Exception` swallows it.
    """


def by_name(name: str) -> type[EngineError]:
    """Return the class called `name`, or EngineError: how an error regains its type after a process border."""
    found = [EngineError]
    for cls in found:
        found.extend(cls.__subclasses__())
    return next((cls for cls in found if cls.__name__ == name), EngineError)
