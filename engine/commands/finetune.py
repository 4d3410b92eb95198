"""`inside-joke finetune`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Finetune(Command):
    """An adapter is small, belongs to one model, and can be deleted."""

    name = "finetune"
    title = "Finetune"
    help = "train a small part of the writer on the posts that you liked"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what to learn from, or what to do instead."""
        parser.add_argument("--reasons", action="store_true", help="learn the reasons that you gave, too")
        parser.add_argument("--list", action="store_true", help="show what was trained before, and train nothing")
        parser.add_argument("--delete", metavar="NAME", help="delete what was trained before")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises NotYet with too few likes or reasons, UnknownName."""
        from engine.workflows import finetune

        if args.delete:
            return finetune.delete_adapter(ws, args.delete)
        if args.list:
            return finetune.adapters(ws)
        return finetune.train_adapter(ws, "reasons" if args.reasons else "likes", report=report)

    def text(self, result: Any) -> str:
        """Return one line for each adapter."""
        rows = result.adapters if hasattr(result, "adapters") else (result,)
        return "\n".join(
            f"{row.name:<20} {row.model}  {row.likes} likes, {row.reasons} reasons ({row.typed} typed, "
            f"{row.accepted} accepted, {row.drafted} drafted only), {row.seconds:.0f} s, "
            f"{row.bytes / 1e6:.1f} MB, held-out loss {' → '.join(f'{loss:.3f}' for loss in row.held_out) or 'unknown'}"
            for row in rows
        )
