"""`inside-joke generate --method M`"""

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core import seeds
from engine.core.errors import ConsentNeeded
from engine.core.progress import Report
from engine.core.records import TOLD

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Generate(Command):
    """The same method, seed and taste give the same texts."""

    name = "generate"
    title = "Generate"
    help = "let the local model write for your taste"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take a method, a number, a seed, and what makes an arm."""
        parser.add_argument("--method", required=True, metavar="M", help="how the model is told about your taste")
        parser.add_argument("--n", type=whole(1, 64), default=4, metavar="N", help="how many texts (4)")
        parser.add_argument("--seed", type=whole(0, 2**63 - 1), metavar="S", help="to get the same texts again")
        parser.add_argument("--told", choices=TOLD, default="own", help="of whom: you, somebody else, or likes by lot")
        parser.add_argument("--stranger", default="", metavar="DIR", help="a taste that somebody else exported")
        parser.add_argument(
            "--ranked", action=BooleanOptionalAction, default=True, help="whether your own ranker orders the texts"
        )
        parser.add_argument("--model", default="", metavar="ID", help="the writer, if not that of the settings")
        parser.add_argument("--about", default="", metavar="WORDS", help="what it is to be about")
        parser.add_argument(
            "--consent", action="store_true", help="agree that the text shown goes to a model elsewhere"
        )

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, ModelMissing, NotYet, NotOffered, BadInput, ConsentNeeded, ServerFailed."""
        from engine.workflows.consent import give_consent
        from engine.workflows.generate import Wanted, generate

        seed = seeds.fresh() if args.seed is None else args.seed
        wanted = Wanted(
            method=args.method,
            told=args.told,
            ranked=args.ranked,
            model=args.model,
            stranger=args.stranger,
            about=args.about,
        )
        try:
            return generate(ws, wanted, args.n, seed, report=report)
        except ConsentNeeded as asked:
            if not args.consent or asked.purpose != "write":  # another text, for another purpose, is agreed to apart
                raise
            sys.stderr.write(f"{plain(asked.shown)}\n")
            give_consent(ws, asked.server, "write", asked.shown)
            return generate(ws, wanted, args.n, seed, report=report)

    def text(self, result: Any) -> str:
        """Return the texts, best first, apart by a line."""
        made = [f"[{each.id}] {plain(each.text)}" for each in result.generations]
        return "\n\n".join([*made, *((plain(result.failed),) if result.failed else ())])
