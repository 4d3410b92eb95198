"""`inside-joke feed`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, short, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Feed(Command):
    """The best unseen posts first, some of them to explore."""

    name = "feed"
    title = "Feed"
    help = "show the feed, nearest to your taste first"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take a limit and an offset."""
        parser.add_argument("--limit", type=whole(1, 1000), default=20, metavar="N", help="how many cards (20)")
        parser.add_argument("--offset", type=whole(0, 10**9), default=0, metavar="N", help="how many to pass over (0)")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Return the cards; paths of pictures are absolute."""
        from engine.workflows.feed import feed

        found = feed(ws, args.limit, args.offset, report=report)
        cards = tuple(
            msgspec.structs.replace(card, media=tuple(str(ws.paths.media / name) for name in card.media))
            for card in found.cards
        )
        return msgspec.structs.replace(found, cards=cards)

    def text(self, result: Any) -> str:
        """Return one line for each card: number, score, source, text."""
        lines = [f"{card.id:>6}  {card.score:+.3f}  {card.source:<10} {short(card.text)}" for card in result.cards]
        return "\n".join(lines) or "Nothing here yet. Import an export first."
