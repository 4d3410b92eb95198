"""`inside-joke status`"""

from argparse import ArgumentParser, Namespace
from importlib.metadata import version
from time import perf_counter
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


class WorkerState(msgspec.Struct, frozen=True, kw_only=True):
    """A worker that was started to see whether one can be: memory in GB (10**9 bytes)."""

    protocol: int
    ready_seconds: float
    memory_gb: float
    free_memory_gb: float


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What is here: `reactions` counts posts by their present reaction, `models` gives each model's state."""

    version: str
    profile: str
    weights: str
    posts: int
    reactions: dict[str, int]
    models: dict[str, str]
    worker: WorkerState


@COMMANDS.register
class Status(Command):
    """Starts a worker, asks it, and ends it."""

    name = "status"
    title = "Status"
    help = "what is in the profile, which models are here, whether a worker starts"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take nothing."""

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> State:
        """Raises WorkerLost when no worker can be started."""
        from engine.store import posts, reactions
        from engine.workflows.models import list_models

        with ws.store.read() as connection:
            count, reacted = posts.count(connection), reactions.counts(connection)
        return State(
            version=version("inside-joke"),
            profile=str(ws.paths.profile),
            weights=str(ws.paths.weights),
            posts=count,
            reactions=reacted,
            models={row.id: row.state for row in list_models(ws).models},
            worker=_ask_a_worker(ws),
        )

    def text(self, result: Any) -> str:
        """Return a few lines."""
        reacted = ", ".join(f"{count} {kind}" for kind, count in result.reactions.items()) or "no reactions"
        return "\n".join(
            [
                f"Inside Joke {result.version}, profile {result.profile}",
                f"{result.posts} posts, {reacted}",
                *(f"{model}: {state}" for model, state in result.models.items()),
                f"The models' process starts in {result.worker.ready_seconds:.2f} s",
            ]
        )


def _ask_a_worker(ws: "Workspace") -> WorkerState:
    from engine.worker.client import WorkerClient
    from engine.worker.protocol import VERSION
    from engine.worker.supervision import worker_command

    began = perf_counter()
    with WorkerClient(worker_command(ws.paths.profile), stderr=ws.paths.logs / "worker-stderr.log") as worker:
        worker.wait_ready()
        ready = perf_counter() - began
        answer = msgspec.convert(worker.run("status"), type=dict[str, Any])
    return WorkerState(
        protocol=VERSION,
        ready_seconds=round(ready, 3),
        memory_gb=answer["memory_gb"],
        free_memory_gb=answer["free_memory_gb"],
    )
