"""`inside-joke draw --method M`"""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core import seeds
from engine.core.progress import Report
from engine.core.records import TOLD

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Draw(Command):
    """The same method, seed and taste give the same pictures."""

    name = "draw"
    title = "Draw"
    help = "let the local picture model draw for your taste"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take a method, a number, a seed, and what is to be seen."""
        parser.add_argument("--method", required=True, metavar="M", help="how the model is told about your taste")
        parser.add_argument("--n", type=whole(1, 64), default=4, metavar="N", help="how many pictures (4)")
        parser.add_argument("--seed", type=whole(0, 2**63 - 1), metavar="S", help="to get the same pictures again")
        parser.add_argument("--about", default="", metavar="WORDS", help="what is to be seen (the method's choice)")
        parser.add_argument("--model", default="", metavar="ID", help="the illustrator, if not that of the settings")
        parser.add_argument("--told", choices=TOLD, default="own", help="of whom: you, somebody else, or likes by lot")
        parser.add_argument("--stranger", default="", metavar="DIR", help="a taste that somebody else exported")
        parser.add_argument(
            "--ranked",
            action=BooleanOptionalAction,
            default=False,
            help="whether your own ranker chooses one of four for each picture",
        )

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, NotOffered, ModelMissing, NotYet, BadInput, DeviceExhausted."""
        from engine.workflows.draw import Wish, draw

        seed = seeds.fresh() if args.seed is None else args.seed
        wish = Wish(
            method=args.method,
            n=args.n,
            seed=seed,
            about=args.about,
            model=args.model,
            told=args.told,
            stranger=args.stranger,
            ranked=args.ranked,
        )
        return draw(ws, wish, report=report)

    def text(self, result: Any) -> str:
        """Return a line for each picture: its number, its file under the media folder, what was asked."""
        return "\n".join(f"[{each.id}] {each.media}  {plain(each.text)}" for each in result.generations)
