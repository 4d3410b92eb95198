"""`inside-joke privacy list|ledger|agreed|export PATH`"""

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, short, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Privacy(Command):
    """What is stored of you and where, what left this machine, what you agreed to; and all of it as one zip."""

    name = "privacy"
    title = "Privacy"
    help = "what is stored, what left this machine, export everything"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("list", help="what is stored, and where")
        ledger = actions.add_parser("ledger", help="every request that left this machine, the latest first")
        ledger.add_argument("--limit", type=whole(1, 1_000_000), metavar="N", default=100, help="at most (100)")
        actions.add_parser("agreed", help="what you agreed to, and took back")
        export = actions.add_parser("export", help="write everything that is yours into one zip")
        export.add_argument("path", metavar="ZIP", type=Path, help="the file to write")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, DiskFull, Cancelled."""
        from engine.workflows import export_all, stored, what_left

        match args.action:
            case "list":
                return stored.stored(ws)
            case "ledger":
                return what_left.what_left(ws, args.limit)
            case "agreed":
                return what_left.agreements(ws)
            case _:
                return export_all.export_all(ws, args.path, report=report)

    def text(self, result: Any) -> str:
        """Return a few lines."""
        if hasattr(result, "tables"):
            rows = [f"  {each.rows:>9,}  {each.title}" for each in result.tables]
            files = [f"  {each.bytes:>13,} bytes  {each.name}: {each.title}" for each in result.files]
            return "\n".join([result.folder, *rows, *files])
        if hasattr(result, "entries"):
            return "\n".join(_entry(each) for each in result.entries) or "Nothing has left this machine."
        if hasattr(result, "agreements"):
            words = [
                f"{each.name}: {each.title}: {'agreed' if each.given else 'taken back'}" for each in result.agreements
            ]
            return "\n".join(words) or "You have agreed to nothing, and nothing may leave."
        rows = sum(result.rows.values())
        return f"{result.path}: {rows:,} rows, {result.files:,} files, {result.bytes:,} bytes"


def _entry(each: Any) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(each.at))
    moved = f"{each.bytes_out:,} bytes out, {each.bytes_in:,} in"
    return f"{when}  {each.destination}: {each.purpose}, {moved}  {short(each.detail)}"
