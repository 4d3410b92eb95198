"""What surrounds the service in its own process: logs, the profile that jobs work on, and the end of it all."""

import contextlib
import faulthandler
import logging
import logging.handlers
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.core.progress import Report
from engine.worker.crashes import DataFreeFormatter
from engine.worker.service import Service, Voice
from engine.worker.supervision import kill_children

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

LOG_BYTES = 1 << 20


class Hosted:
    """The profile that jobs work on, opened by the first of them."""

    def __init__(self, profile: Path | None) -> None:
        self._profile = profile
        self._ws: Workspace | None = None

    def run(
        self, name: str, args: dict[str, object], report: Report, partial: Callable[[dict[str, object]], None]
    ) -> msgspec.Struct:
        """Run a job by name. Raises what opening the profile, or the job, raises."""
        from engine.worker import jobs
        from engine.workflows.workspace import open_workspace

        if self._ws is None:
            self._ws = open_workspace(self._profile)
        return jobs.run(self._ws, name, args, report, partial)

    def forget(self) -> None:
        """Close the profile and let go of every model; the next job opens it again."""
        ws, self._ws = self._ws, None
        if ws is not None:
            ws.close()

    def loaded(self) -> tuple[str, ...]:
        """Ids of the models in memory."""
        ws = self._ws  # once: the pulse asks from its own thread
        return () if ws is None else tuple(ws.loaded)


def host(requests: int, answers: int, profile: Path | None, *, name: str) -> None:
    """Serve until the process ends; `name` is that of its log."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the starter's to act on
    hosted, voice = Hosted(profile), Voice(answers)
    service = Service(requests, voice, hosted.run, forget=hosted.forget, loaded=hosted.loaded, end=end)
    with contextlib.suppress(OSError):  # a profile that cannot be written to fails its jobs, with better words
        _keep_logs(profile, name)
    service.serve()


def end(code: int) -> None:
    """End this process and its children at once. Safe at any time: the store is the only state."""
    kill_children(os.getpid())
    logging.shutdown()
    os._exit(code)


def _keep_logs(profile: Path | None, name: str) -> None:
    from engine.core.paths import locate

    folder = locate(profile).logs
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{name}.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(DataFreeFormatter("%(asctime)s %(process)d %(levelname)s %(name)s %(message)s"))
    ours = logging.getLogger("engine")  # libraries may quote texts in their logs: theirs are not kept
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    ours.propagate = False
    faulthandler.enable((folder / f"{name}-crash.log").open("a", encoding="utf-8"))
