"""`inside-joke reasons`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, short, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Reasons(Command):
    """Reasons of your own are typed with `react POST like --because TEXT`."""

    name = "reasons"
    title = "Reasons"
    help = "why you like what you like: yours, and what a model drafts for you to accept"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what to do; without anything, list."""
        what = parser.add_mutually_exclusive_group()
        what.add_argument(
            "--draft", type=whole(1, 100), metavar="N", help="have reasons drafted for N likes without one"
        )
        what.add_argument("--accept", type=whole(1, 2**62), metavar="POST", help="make the draft for this post yours")
        what.add_argument("--dismiss", type=whole(1, 2**62), metavar="POST", help="put the draft for this post away")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises NotYet where there is no draft, ModelMissing."""
        from engine.workflows import reasons

        if args.draft is not None:
            return reasons.draft_reasons(ws, (), args.draft, report=report)
        if args.accept is not None:
            return reasons.answer_draft(ws, args.accept, take=True)
        if args.dismiss is not None:
            return reasons.answer_draft(ws, args.dismiss, take=False)
        return reasons.all_reasons(ws)

    def text(self, result: Any) -> str:
        """Return one line for each reason, and how many there are of each kind."""
        rows = [f"{row.post:>8}  {short(row.text or '–', 70)}  (by {row.by})" for row in result.reasons]
        count = result.counts
        return "\n".join([*rows, f"{count.typed} typed, {count.accepted} accepted, {count.drafted} drafted only"])
