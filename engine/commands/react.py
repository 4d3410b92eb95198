"""`inside-joke react POST KIND`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, whole
from engine.core.progress import Report
from engine.core.records import REACTIONS

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class React(Command):
    """A reaction is an event: the latest holds."""

    name = "react"
    title = "React"
    help = "like, dislike or skip a post, or say that it looks AI"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take a post and a kind."""
        parser.add_argument("post", type=whole(1, 2**62), metavar="POST", help="the card's id in the feed")
        parser.add_argument("kind", metavar="KIND", help=" | ".join(REACTIONS))
        parser.add_argument("--because", metavar="TEXT", help="why, in a word or a line")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput for an unknown post or kind."""
        from engine.workflows.react import because, react

        done = react(ws, args.post, args.kind)
        if args.because is not None:
            because(ws, args.post, args.because)
        return done

    def text(self, result: Any) -> str:
        """Return one line."""
        return f"Post {result.post}: {result.reaction}."
