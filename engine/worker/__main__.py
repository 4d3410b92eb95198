"""Starts a worker: `python -m engine.worker --profile DIR`. Requests on standard input, answers on standard output."""

import argparse
import os
from pathlib import Path

from engine.worker.offline import stay_offline
from engine.worker.streams import take_over

NICENESS = 5
SPINS = "1000"
"""How often a computing thread looks for work before it sleeps. GNU OpenMP looks for milliseconds; where anything else
runs on these cores, that keeps from working the very thread that is waited for."""


def main() -> None:
    """Claim the streams and close the network's doors before anything else is imported; then serve."""
    requests, answers = take_over()
    stay_offline()
    parser = argparse.ArgumentParser(prog="python -m engine.worker", description="Runs jobs for a window or a script.")
    parser.add_argument("--profile", type=Path, help="folder of the profile; the default one when left out")
    parser.add_argument("--memory-limit-gb", type=float, help="address space that this process may use")
    options = parser.parse_args()
    if options.memory_limit_gb is not None:
        limit_memory(options.memory_limit_gb)
    give_way()

    from engine.worker.host import host

    host(requests, answers, options.profile, name="worker" if options.memory_limit_gb is None else "importer")


def give_way() -> None:
    """Let the window, and whatever else the person runs, come first. Call it before torch is imported."""
    os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def limit_memory(limit_gb: float) -> None:
    """Let allocations over the limit fail as MemoryError; systems without such limits go without."""
    try:
        import resource
    except ImportError:
        return
    size = int(limit_gb * 1e9)
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    main()
