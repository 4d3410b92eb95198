"""`inside-joke gate`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class MeasureGate(Command):
    """Held-out likes must be likelier told of the person than told of another, and than told of nobody."""

    name = "gate"
    title = "Gate"
    help = "measure whether a method tells the model anything about your taste"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take a method, and whose soft tokens or words it sends."""
        parser.add_argument("--method", default="topics", help="any method that tells of a person; topics by default")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises ModelMissing, NotYet with too few likes."""
        from engine.workflows.gate import measure_gate

        return measure_gate(ws, args.method, report=report)

    def text(self, result: Any) -> str:
        """Return the numbers as they are."""
        numbers: dict[str, object] = msgspec.to_builtins(result)
        return "\n".join(f"{name}: {value}" for name, value in numbers.items())
