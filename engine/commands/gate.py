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
    """Held-out likes must be likelier with the person's own soft tokens than with another's, and than with none."""

    name = "gate"
    title = "Gate"
    help = "measure whether soft tokens tell the model anything about your taste"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take nothing."""

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises ModelMissing, NotYet with too few likes."""
        from engine.workflows.gate import measure_gate

        return measure_gate(ws, report=report)

    def text(self, result: Any) -> str:
        """Return the numbers as they are."""
        numbers: dict[str, object] = msgspec.to_builtins(result)
        return "\n".join(f"{name}: {value}" for name, value in numbers.items())
