"""Turns what a job raised into the one message that ends it, and that message back into what the starter raises."""

import sys
import traceback

from engine.core.errors import DeviceExhausted, EngineError, by_name
from engine.worker.protocol import Failed

BUG = "bug"
OUT_OF_MEMORY_WORDS = ("can't allocate memory", "cannot allocate memory", "not enough memory", "out of memory")


class WorkerBug(Exception):
    """Something escaped the engine that no person can mend; `trace` says where."""

    def __init__(self, message: str, trace: str) -> None:
        super().__init__(message)
        self.trace = trace


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether an error means that the machine, or the limit of this process, has no more memory."""
    if isinstance(error, MemoryError):
        return True
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(error, torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in OUT_OF_MEMORY_WORDS)


def failure_of(job: str, error: Exception) -> Failed:
    """Return what the worker says about an error: typed when a person can act on it, else as a bug."""
    if ran_out_of_memory(error):
        error = DeviceExhausted(
            "There was not enough memory for this.", "Close other programs, or choose a smaller model, and try again."
        )
    if isinstance(error, EngineError):
        return Failed(job, kind=type(error).__name__, message=error.message, hint=error.hint)
    trace = "".join(traceback.format_exception(error))
    return Failed(job, kind=BUG, message=f"{type(error).__name__}: {error}"[:2000], trace=trace[-20_000:])


def error_of(failed: Failed) -> Exception:
    """Return the exception that a failure stands for: an EngineError of its class, or a WorkerBug."""
    if failed.kind == BUG:
        return WorkerBug(failed.message, failed.trace)
    return by_name(failed.kind)(failed.message, failed.hint)
