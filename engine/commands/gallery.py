"""`inside-joke gallery list`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace

DOES = ("list", "show", "star", "keep", "like", "dislike", "delete", "restore", "export", "again", "meme")


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """What holds now for one thing: its stars, or whether it is kept."""

    id: int
    stars: int | None = None
    kept: bool | None = None


@COMMANDS.register
class GalleryCommand(Command):
    """Everything that was drawn, and the jokes that are kept."""

    name = "gallery"
    title = "Gallery"
    help = "look at what was made for you, star it, delete it, give it away"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what to do, numbers, and what it needs."""
        parser.add_argument("do", choices=DOES, nargs="?", default="list", help="(list)")
        parser.add_argument("ids", type=whole(1, 2**63 - 1), nargs="*", metavar="NUMBER", help="as the list shows them")
        parser.add_argument("--stars", type=whole(0, 5), default=0, metavar="N", help="to give, or to have at least")
        parser.add_argument("--kind", choices=("text", "picture", "meme"), default="", help="only these")
        parser.add_argument("--to", default="", metavar="DIR", help="where exported pictures go")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, DiskFull, and what drawing raises."""
        from engine.workflows import gallery, keep
        from engine.workflows.meme import make_meme
        from engine.workflows.redraw import draw_again

        ids: list[int] = list(args.ids)
        one = ids[0] if ids else 0
        many = {
            "list": lambda: gallery.gallery(ws, gallery.Filter(kind=args.kind, stars=args.stars)),
            "delete": lambda: gallery.delete(ws, ids),
            "restore": lambda: gallery.restore(ws, ids),
            "export": lambda: gallery.export_clean(ws, ids, Path(args.to)),
            "show": lambda: gallery.details(ws, one),
            "star": lambda: Marked(id=one, stars=keep.star(ws, one, args.stars)),
            "keep": lambda: Marked(id=one, kept=keep.keep(ws, one)),
            "like": lambda: keep.react_to_made(ws, one, "like"),
            "dislike": lambda: keep.react_to_made(ws, one, "dislike"),
            "again": lambda: draw_again(ws, one, report=report),
            "meme": lambda: make_meme(ws, one, ids[1] if len(ids) > 1 else 0),
        }
        return many[args.do]()

    def text(self, result: Any) -> str:
        """Return a line for each thing, or what was done."""
        if hasattr(result, "items"):
            return "\n".join(
                f"[{row.id}] {'★' * row.stars}{'☆' * (5 - row.stars)} {row.kind:7} {row.method:14} {plain(row.text)}"
                for row in result.items
            )
        return "\n".join(f"{name}: {value}" for name, value in msgspec.to_builtins(result).items())
