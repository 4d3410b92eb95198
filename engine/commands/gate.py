"""`inside-joke gate`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
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
        """Take a method, whose likes, and who writes the profile that a method tells."""
        parser.add_argument("--method", default="topics", help="that tells of a person; several with commas, or all")
        parser.add_argument(
            "--people", nargs=2, type=Path, metavar=("JSONL", "CSV"), help="people of these ratings instead of you"
        )
        parser.add_argument("--n", type=int, default=20, help="so many people")
        parser.add_argument("--half", choices=("choose", "report"), default="report", help="which people")
        parser.add_argument("--written", action="store_true", help="the local model writes the profile that is told")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, UnknownName, NotOffered, ModelMissing, NotYet with too few likes."""
        from engine.workflows import gate

        names = gate.methods_of(ws, args.method)
        if args.people:
            from engine.workflows.gate_people import measure_people

            files = (args.people[0], args.people[1])
            return measure_people(ws, files, names, args.n, half=args.half, written=args.written, report=report)
        if len(names) > 1:
            return gate.measure_gates(ws, names, written=args.written, report=report)
        return gate.measure_gate(ws, names[0], written=args.written, report=report)

    def text(self, result: Any) -> str:
        """Return one line for each method."""
        gates: tuple[Any, ...] = getattr(result, "gates", (result,))
        lines = [f"{'':<28}{'own':>8}{'swapped':>9}{'zero':>8}   own - swapped            own - zero"]
        for row in gates:
            name = row.method + f" ({row.told_by})" * bool(row.told_by)
            losses = f"{name:<28}{row.own:>8.3f}{row.swapped:>9.3f}{row.zero:>8.3f}"
            lines.append(
                f"{losses}   {_gap(row.versus_swapped)} {_gap(row.versus_zero)} {'passed' if row.passed else 'FAILED'}"
            )
        last = gates[-1]
        return "\n".join([*lines, f"{last.people} people, {last.n} posts; 95 % intervals over {last.over}"])


def _gap(gap: Any) -> str:
    return f"{gap.mean:+.3f} ({gap.low:+.3f}, {gap.high:+.3f})"
