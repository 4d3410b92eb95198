"""Whether anything was ever brought into a profile: the first thing that a window asks, so it loads nothing else."""

from engine.store import imports, posts
from engine.workflows.workspace import Workspace


def has_begun(ws: Workspace) -> bool:
    """Whether anything was ever brought in; quick enough for a window that opens."""
    with ws.store.read() as connection:
        return imports.any_here(connection) or posts.highest(connection) > 0
