"""`inside-joke taste`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
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
        parser.add_argument("--export", type=Path, metavar="FOLDER", help="write it there as JSON and safetensors")
        parser.add_argument("--with-texts", action="store_true", help="with --export: the words of your likes, too")
        parser.add_argument("--rewrite", action="store_true", help="let the local model write the summary anew first")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises ModelMissing, NotYet when a summary is wanted and there are too few likes."""
        from engine.workflows.taste import taste

        if args.export is not None:
            from engine.workflows.export_taste import export_taste

            return export_taste(ws, args.export, with_texts=args.with_texts, report=report)
        if args.rewrite:
            from engine.workflows.write_summary import write_summary

            write_summary(ws, report=report)
        return taste(ws, report=report)

    def text(self, result: Any) -> str:
        """Return topics and summary, or where they were written."""
        if hasattr(result, "folder"):
            words = "with the words of the likes" if result.with_texts else "without words of the likes"
            return f"{result.topics} topics and {result.likes} likes are in {result.folder}, {words}."
        lines = [f"{result.likes} likes, {result.dislikes} dislikes, {len(result.topics)} topics"]
        lines += [f"{topic.weight:>7.1f}  {topic.size:>4} likes  {short(topic.name, 70)}" for topic in result.topics]
        if result.summary.text:
            lines += ["", plain(result.summary.text)]
        return "\n".join(lines)
