"""`inside-joke forget --list | --import N… | --source NAME | --everything [--yes]`"""

import time
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Forget(Command):
    """Without `--yes` it says what would go, and changes nothing. With it, nothing brings it back."""

    name = "forget"
    title = "Forget"
    help = "remove imports with what came from them, or everything; first shows what would go"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what to forget, one of three."""
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--import", dest="imports", metavar="N", type=int, nargs="+", help="imports, by number")
        what.add_argument("--source", metavar="NAME", help="every import of one kind, such as instagram")
        what.add_argument("--everything", action="store_true", help="the whole profile, and keys in the keyring")
        what.add_argument("--list", action="store_true", help="all imports, with their numbers")
        parser.add_argument("--yes", action="store_true", help="do it")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, NotYet for posts of a session that is not revealed, DiskFull."""
        from engine.workflows import forget_imports, forget_me, stored

        if args.list:
            return forget_imports.list_imports(ws)
        if args.everything:
            return forget_me.forget_me(ws) if args.yes else stored.stored(ws)
        ids = forget_imports.imports_of_source(ws, args.source) if args.source else tuple(args.imports)
        if args.yes:
            return forget_imports.remove_imports(ws, ids, report=report)
        return forget_imports.what_goes(ws, ids)

    def text(self, result: Any) -> str:
        """Return a few lines."""
        if not hasattr(result, "tables") and not hasattr(result, "keys_left") and not hasattr(result, "names"):
            return "\n".join(_line(each) for each in result.imports) or "Nothing was imported."
        if hasattr(result, "tables"):
            sizes = sum(each.bytes for each in result.files)
            return f"Everything in {result.folder} would go: {sizes:,} bytes. Do it with --yes; nothing brings it back."
        if hasattr(result, "keys_left"):
            left = "".join(f"\nThe keyring kept the key of {title}: take it out there." for title in result.keys_left)
            held = "".join(f"\nAnother program holds {name}: it goes at the next start." for name in result.files_left)
            return f"Forgotten: {result.files:,} files, {result.bytes:,} bytes.{left}{held}"
        done = "are gone" if result.done else "would go; do it with --yes, and nothing brings it back"
        return (
            f"{', '.join(result.names)}\n"
            f"{result.posts:,} posts, {result.reactions:,} more reactions, {result.pictures:,} pictures, "
            f"{result.follows:,} follows, {result.reasons:,} reasons {done}.\n"
            f"{result.here:,} of these posts you rated here. {result.kept:,} posts stay: another import holds them."
        )


def _line(each: Any) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(each.at))
    return f"{each.id:>4}  {when}  {each.receipt.source}: {each.receipt.path}"
