"""`inside-joke import PATH…`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Import(Command):
    """Every record of an export is accounted for in its receipt."""

    name = "import"
    title = "Import"
    help = "bring exports and dumps in"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take paths."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a zip, a folder, or a .zst dump")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises ImportFailed, DiskFull."""
        from engine.workflows.import_feed import import_paths

        return import_paths(ws, args.paths, report=report)

    def text(self, result: Any) -> str:
        """Return one paragraph for each export."""
        lines: list[str] = []
        for receipt in result.imports:
            lines.append(f"{receipt.path} ({receipt.source}): {receipt.read} records read")
            lines.append(f"  {receipt.added} added, {receipt.completed} completed, {receipt.merged} known already")
            lines += [f"  {count} skipped: {reason}" for reason, count in receipt.skipped.items()]
            if receipt.left_alone:
                lines.append(f"  {len(receipt.left_alone)} files left alone, never opened")
        return "\n".join(lines)
