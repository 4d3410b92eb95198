"""`inside-joke taste`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, short
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class ShowTaste(Command):
    """Topics from likes, heaviest first, and the written summary."""

    name = "taste"
    title = "Taste"
    help = "show what is known about your taste"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take whether to write the summary anew."""
        parser.add_argument("--rewrite", action="store_true", help="let the local model write the summary anew first")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises ModelMissing, NotYet when a summary is wanted and there are too few likes."""
        from engine.workflows.taste import taste

        if args.rewrite:
            from engine.workflows.write_summary import write_summary

            write_summary(ws, report=report)
        return taste(ws, report=report)

    def text(self, result: Any) -> str:
        """Return topics and summary."""
        lines = [f"{result.likes} likes, {result.dislikes} dislikes, {len(result.topics)} topics"]
        lines += [f"{topic.weight:>7.1f}  {topic.size:>4} likes  {short(topic.name, 70)}" for topic in result.topics]
        if result.summary.text:
            lines += ["", plain(result.summary.text)]
        return "\n".join(lines)
