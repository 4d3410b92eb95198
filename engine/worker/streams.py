"""Keeps standard output for one speaker: whatever a library prints goes to standard error instead."""

import contextlib
import os
import sys
from collections.abc import Generator

STDIN, STDOUT, STDERR = 0, 1, 2


def take_over() -> tuple[int, int]:
    """Return private descriptors of standard input and output, for good.

    From here on descriptor 0 is at its end, and everything written to descriptor 1 lands in standard error. The
    private ones are not inherited by children.
    """
    requests, answers = os.dup(STDIN), os.dup(STDOUT)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, STDIN)
    if not _is_open(STDERR):  # started without one: what is printed goes nowhere
        os.dup2(nothing, STDERR)
    os.close(nothing)
    os.dup2(STDERR, STDOUT)
    return requests, answers


@contextlib.contextmanager
def diverted() -> Generator[None]:
    """While this lasts, everything written to standard output, by Python or below it, lands in standard error."""
    sys.stdout.flush()
    kept = os.dup(STDOUT) if _is_open(STDOUT) and _is_open(STDERR) else None
    if kept is not None:
        os.dup2(STDERR, STDOUT)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        if kept is not None:
            os.dup2(kept, STDOUT)
            os.close(kept)


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True
