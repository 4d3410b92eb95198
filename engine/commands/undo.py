"""`inside-joke undo`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Undo(Command):
    """Works again and again, back to the first reaction made here."""

    name = "undo"
    title = "Undo"
    help = "take back the latest reaction"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take nothing."""

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises NotYet when there is nothing to undo."""
        from engine.workflows.react import undo

        return undo(ws)

    def text(self, result: Any) -> str:
        """Return one line."""
        return f"Taken back. Post {result.post}: {result.reaction}."
