"""`inside-joke import PATH… [--subreddit NAME] [--mine] [--after DAY] [--min-score N] …`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.errors import BadInput
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Import(Command):
    """Every record of an export is accounted for in its receipt."""

    name = "import"
    title = "Import"
    help = "bring exports and dumps in"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take paths, and what to keep of dumps."""
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a zip, a folder, or a .zst dump")
        parser.add_argument("--list", action="store_true", help="show the receipts of past imports instead")
        keep = parser.add_argument_group("of dumps, keep only")
        keep.add_argument("--subreddit", action="append", default=[], metavar="NAME", help="posts of this subreddit")
        keep.add_argument("--mine", action="store_true", help="posts of the subreddits that you follow")
        keep.add_argument("--after", default="", metavar="DAY", help="from this day on, such as 2024-01-31")
        keep.add_argument("--before", default="", metavar="DAY", help="up to this day")
        keep.add_argument("--min-score", type=int, metavar="N", help="posts with so many votes or more")
        keep.add_argument("--with-text", action="store_true", help="posts with a text beneath the title, and comments")
        keep.add_argument("--safe", action="store_true", help="nothing that is marked as not safe for work")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Read in a process of its own under a memory limit: a file from outside may be anything.

        Raises BadInput, ImportFailed, DiskFull, WorkerLost.
        """
        from engine.worker.client import WorkerClient
        from engine.worker.supervision import IMPORT_MEMORY_GB, worker_command
        from engine.workflows.import_feed import Imported, past_imports
        from engine.workflows.import_options import followed, import_filter

        if args.list:
            return Imported(imports=past_imports(ws))
        if not args.paths:
            raise BadInput("There is nothing to import.", "Name a zip, a folder or a dump: inside-joke import PATH…")
        places = [*args.subreddit, *(followed(ws) if args.mine else ())]
        if args.mine and not places:
            raise BadInput("No export has said yet which subreddits you follow.", "Import your data request first.")
        asked = {"after": args.after, "before": args.before, "min_score": args.min_score}
        asked |= {"with_body": args.with_text, "safe_only": args.safe}
        import_filter(places, **asked)  # say what is wrong with it before a process is started
        paths = [str(path.absolute()) for path in args.paths]
        with WorkerClient(worker_command(ws.paths.profile, IMPORT_MEMORY_GB)) as worker:
            result = worker.run("import", report=report, paths=paths, communities=places, **asked)
        return msgspec.convert(result, Imported)

    def text(self, result: Any) -> str:
        """Return one paragraph for each export."""
        return "\n\n".join("\n".join(_lines(receipt)) for receipt in result.imports) or "Nothing was imported yet."


def _lines(receipt: Any) -> list[str]:
    whose = f" of {receipt.account}" if receipt.account else ""
    unfinished = "" if receipt.finished else " It was stopped before its end."
    lines = [f"{receipt.path}{whose} ({receipt.source}: {receipt.reason or 'recognised'})"]
    lines.append(f"  {receipt.read:,} records read.{unfinished}")
    lines.append(
        f"  {receipt.added:,} added, {receipt.completed:,} completed, {receipt.merged:,} here already, "
        f"{sum(receipt.skipped.values()):,} skipped"
    )
    for reason, count in sorted(receipt.skipped.items(), key=lambda pair: -pair[1]):
        places = [f"{each.file}:{each.line}" for each in receipt.examples if each.reason == reason]
        lines.append(
            f"  {count:,} skipped: {reason} ({', '.join(places)})" if places else f"  {count:,} skipped: {reason}"
        )
    lines.append(f"  {len(receipt.files):,} files read, {len(receipt.left_alone):,} left alone")
    for why in sorted(set(receipt.left_because.values())):
        names = [name for name, because in receipt.left_because.items() if because == why]
        more = f" and {len(names) - 5:,} more" if len(names) > 5 else ""
        lines.append(f"    {why}: {', '.join(names[:5])}{more}")
    return lines
