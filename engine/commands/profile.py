"""`inside-joke profile`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report
from engine.core.written_profile import SECTIONS

if TYPE_CHECKING:
    from engine.core.written_profile import Cost
    from engine.workflows.workspace import Workspace

NUMBER = whole(1, 2**31)


@COMMANDS.register
class WrittenProfile(Command):
    """Each change is a version; none is ever lost."""

    name = "profile"
    title = "Profile in words"
    help = "show, change and look back on your taste in words"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what to do, and with which line or version."""
        what = parser.add_subparsers(dest="what", metavar="WHAT")
        what.add_parser("show", help="the lines of the newest version (the default)")
        what.add_parser("update", help="bring it up to your latest likes: by single changes, every twenty likes anew")
        what.add_parser("rewrite", help="have it written anew")
        add = what.add_parser("add", help="add a line of your own")
        add.add_argument("text", metavar="TEXT")
        add.add_argument("--section", choices=SECTIONS, default="likes")
        edit = what.add_parser("edit", help="put a line in your own words")
        edit.add_argument("line", type=NUMBER, metavar="LINE")
        edit.add_argument("text", metavar="TEXT")
        for name, words in (
            ("remove", "delete a line; no model brings it back"),
            ("pin", "let no model change a line"),
            ("unpin", "let models change it again"),
            ("accept", "take what a model proposes for a line"),
            ("dismiss", "put away what a model proposes for a line"),
            ("evidence", "the likes that a line rests on"),
        ):
            what.add_parser(name, help=words).add_argument("line", type=NUMBER, metavar="LINE")
        what.add_parser("history", help="all versions, and what they cost")
        compare = what.add_parser("compare", help="what changed between two versions")
        compare.add_argument("before", type=NUMBER, metavar="VERSION")
        compare.add_argument("after", type=NUMBER, metavar="VERSION")
        what.add_parser("restore", help="go back to a version").add_argument("version", type=NUMBER, metavar="VERSION")
        what.add_parser("undo", help="go back one version")
        model = what.add_parser("model", help="which model writes it")
        model.add_argument("model", metavar="ID", nargs="?", default="", help="nothing for the writer of the settings")
        what.add_parser("told", help="exactly what a model is told of it")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, UnknownName, NotYet, ModelMissing."""
        from engine.workflows import edit_summary, tell, write_summary

        match args.what:
            case "update":
                return write_summary.update_summary(ws, report=report)
            case "rewrite":
                return write_summary.write_summary(ws, report=report)
            case "add":
                return edit_summary.add_line(ws, args.text, args.section)
            case "edit":
                return edit_summary.reword_line(ws, args.line, args.text)
            case "history":
                return edit_summary.history(ws)
            case "compare":
                return edit_summary.compare(ws, args.before, args.after)
            case "restore":
                return edit_summary.restore(ws, args.version)
            case None | "show":
                return tell.current_summary(ws)
            case _:
                return _of_line(ws, args)

    def text(self, result: Any) -> str:
        """Return the lines with their numbers, or the list that was asked for."""
        if hasattr(result, "changes"):
            return "\n".join(map(plain, result.changes)) or "The two say the same."
        if hasattr(result, "chosen"):
            return f"{result.model} writes your profile{', by operations' if result.json else ', line by line'}."
        if hasattr(result, "requests"):
            return "\n".join(map(plain, result.requests)) or "Nothing yet."
        if hasattr(result, "versions"):
            return "\n".join([*map(_version, result.versions), f"{result.count} versions: {_cost(result.cost)}"])
        if hasattr(result, "cards"):
            return "\n".join([plain(result.line.text), *(f"  {card.id}: {plain(card.text)}" for card in result.cards)])
        if not result.version:
            return "Nothing is written yet."
        lines = [
            f"{line.id:>4}  {line.section:<9}{'pinned ' if line.pinned else ''}{plain(line.text)}  "
            f"({line.strength} posts, by {line.by}, since version {line.since})"
            + (f"\n      {line.proposed_by} proposes: {plain(line.proposed)}" if line.proposed else "")
            for line in result.lines
        ]
        return "\n".join([*lines, _version(msgspec.structs.replace(result, lines=()), len(result.lines))])


def _of_line(ws: "Workspace", args: Namespace) -> msgspec.Struct:
    from engine.workflows import edit_summary

    match args.what:
        case "remove":
            return edit_summary.remove_line(ws, args.line)
        case "pin" | "unpin":
            return edit_summary.pin_line(ws, args.line, pinned=args.what == "pin")
        case "accept" | "dismiss":
            return edit_summary.answer_proposal(ws, args.line, take=args.what == "accept")
        case "evidence":
            return edit_summary.evidence(ws, args.line)
        case "model":
            from engine.workflows.profile_writer import choose_writer

            return choose_writer(ws, args.model)
        case "undo":
            return edit_summary.undo_summary(ws)
        case _:
            return edit_summary.told(ws)


def _version(row: Any, lines: int | None = None) -> str:
    count = row.lines if lines is None else lines
    refused = f", {sum(row.refused.values())} operations refused" if row.refused else ""
    return f"version {row.version} ({row.kind}, {count} lines, {row.model}){refused}: {_cost(row.cost)}"


def _cost(cost: "Cost") -> str:
    sent = f", {cost.bytes_out:,} bytes sent" if cost.bytes_out else ""
    return f"{cost.tokens_in:,} tokens read, {cost.tokens_out:,} written, {cost.seconds:.1f} s{sent}"
