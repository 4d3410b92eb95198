"""Fetches and verifies the starter models, unless they are here; run by bootstrap inside the environment."""

import sys
import time

from engine.core import catalogue, weights
from engine.core.errors import EngineError
from engine.core.paths import ASSETS, weights_folder
from engine.core.progress import Progress
from engine.workflows.models import fetch_model
from engine.workflows.workspace import open_workspace


def main() -> int:
    """Return 0 when every starter model is verified."""
    starters = catalogue.load(ASSETS).starters()
    wanted = [entry for entry in starters if weights.state(entry, weights_folder() / entry.id) != "verified"]
    if not wanted:  # every later start: no profile is opened, and no database
        return 0
    ws = open_workspace()
    try:
        for entry in wanted:
            print(f"inside-joke: fetching {entry.title} ({entry.pinned.bytes / 1e6:.0f} MB)", file=sys.stderr)
            fetch_model(ws, entry.id, report=once_a_second())
    except EngineError as error:
        print(f"inside-joke: {error.message}\ninside-joke: {error.hint}", file=sys.stderr)
        return 1
    finally:
        ws.close()
    return 0


class once_a_second:  # noqa: N801 - called like the function it stands for
    """A Report that prints bytes at most once a second."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Print when a second has passed."""
        if progress.total and time.monotonic() - self._last > 1:
            self._last = time.monotonic()
            print(
                f"inside-joke: {progress.label} {progress.done / 1e6:.0f} of {progress.total / 1e6:.0f} MB",
                file=sys.stderr,
            )


if __name__ == "__main__":
    sys.exit(main())
