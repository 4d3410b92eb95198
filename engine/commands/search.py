"""`inside-joke search`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, short, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Search(Command):
    """Posts of the profile by their words, or by what they are about."""

    name = "search"
    title = "Search"
    help = "find posts by words, by meaning, or both"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take the query, the way, and a limit."""
        parser.add_argument("query", help='words; "several in quotes" stand together')
        parser.add_argument("--by", choices=("both", "words", "meaning"), default="both", help="how (both)")
        parser.add_argument("--limit", type=whole(1, 1000), default=20, metavar="N", help="how many (20)")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Return what was found; all posts are taken into the index of words first."""
        from engine.workflows.search import index_words, search

        if args.by != "meaning":
            index_words(ws, report=report)
        return search(ws, args.query, args.by, args.limit, report=report)

    def text(self, result: Any) -> str:
        """Return one line for each post: number, how it was found, snippet."""
        lines = [
            f"{found.card.id:>6}  {found.by:<7}  {'' if found.similarity is None else f'{found.similarity:+.2f}':>5}"
            f"  {short(found.snippet)}"
            for found in result.found
        ]
        return "\n".join(lines) or f"Nothing found for {result.query!r}. Try other words, or --by meaning."
