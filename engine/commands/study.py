"""`inside-joke study plans|start|next|rate|undo|reveal|report`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report
from engine.core.records import RATINGS

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Study(Command):
    """Nothing that it prints before the reveal tells which arm made a card."""

    name = "study"
    title = "Study"
    help = "compare the methods blind: plans, plan, start, next, rate, undo, reveal, report, export, pool"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action and its own arguments."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("plans", help="what can be compared now")
        plan = actions.add_parser("plan", help="what a plan can and cannot tell with so many cards")
        plan.add_argument("--plan", default="methods", metavar="P", help="name of a ready-made plan (methods)")
        plan.add_argument("--cards", type=whole(1, 2_000), metavar="N", help="wanted number, beside 12, 30, 60 and 120")
        plan.add_argument("--base", type=float, default=0.2, metavar="R", help="like rate of the floor (0.2)")
        start = actions.add_parser("start", help="make and seal the cards")
        start.add_argument("--plan", default="methods", metavar="P", help="name of a ready-made plan (methods)")
        start.add_argument("--stranger", default="", metavar="DIR", help="a taste that somebody else exported")
        start.add_argument("--cards", type=whole(1, 10_000), metavar="N", help="wanted number, rounded up to blocks")
        actions.add_parser("next", help="show the card on the table")
        rate = actions.add_parser("rate", help="rate a card")
        rate.add_argument("card", metavar="CARD", help="its id")
        rate.add_argument("rating", metavar="RATING", help=" | ".join(RATINGS))
        rate.add_argument("--ai", metavar="WHO", help="human | ai: who wrote it, you think")
        actions.add_parser("undo", help="take the last rating back")
        actions.add_parser("reveal", help="end the study and open the seal, for good")
        report = actions.add_parser("report", help="what was found")
        report.add_argument("--write", type=Path, metavar="DIR", help="also write the page and its data into DIR")
        report.add_argument("--file", type=Path, metavar="EXPORT", help="of a study in a file, not of this profile")
        export = actions.add_parser("export", help="write the revealed study into a file, for pooling")
        export.add_argument("out", type=Path, metavar="OUT", help="the file")
        export.add_argument("--with-texts", action="store_true", help="with the cards' texts; else without")
        pool = actions.add_parser("pool", help="put several people's exports together")
        pool.add_argument("exports", type=Path, nargs="+", metavar="EXPORT", help="files that study export made")
        pool.add_argument("--html", type=Path, metavar="OUT", help="also write a page")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises NotYet, BadInput, ModelMissing."""
        from engine.workflows import study

        match args.action:
            case "plans":
                from engine.workflows.study_plans import plans

                return plans(ws)
            case "start":
                asked = study.Asked(plan=args.plan, stranger=args.stranger)
                return study.start_study(ws, asked, args.cards, report=report)
            case "next":
                return _with_paths(ws, study.next_card(ws))
            case "rate":
                return study.rate_card(ws, args.card, args.rating, args.ai)
            case "undo":
                return _with_paths(ws, study.undo_rating(ws))
            case "reveal":
                return study.reveal(ws)
            case "plan":
                from engine.workflows.study_plans import power

                return power(ws, args.plan, args.cards, args.base)
            case "report":
                return _report(ws, args)
            case "export":
                from engine.workflows.study_reports import export_study

                return export_study(ws, args.out, texts=args.with_texts)
            case _:
                from engine.workflows.study_pool import pool_studies

                return pool_studies(args.exports, args.html)

    def text(self, result: Any) -> str:
        """Return a few lines for whichever action it was."""
        if hasattr(result, "plans"):
            return "\n\n".join(_plan_text(each) for each in result.plans)
        if hasattr(result, "tells"):
            return "\n".join([_plan_text(result), "", *(each.words for each in result.tells)])
        if hasattr(result, "sources"):
            return _pooled_text(result)
        if hasattr(result, "texts"):
            return f"Study {result.study}: written to {result.file}, {'with' if result.texts else 'without'} texts."
        if hasattr(result, "arms"):
            return _report_text(result)
        if hasattr(result, "remaining"):
            if result.card is None:
                return "No card is left. See the report with: inside-joke study reveal, then study report"
            return f"[{result.card.id}] {result.remaining} left\n\n{plain(result.card.text)}"
        if hasattr(result, "event"):
            return f"Card {result.card}: saved."
        if hasattr(result, "revealed"):
            return f"Study {result.study} is revealed. See it with: inside-joke study report"
        return f"Study {result.study}: {result.cards} cards. Plan {result.plan_hash}"


def _report(ws: "Workspace", args: Namespace) -> msgspec.Struct:
    from engine.workflows import study_reports

    if args.write is not None:
        study_reports.write_report(ws, args.write, args.file)
    return study_reports.study_report(ws) if args.file is None else study_reports.report_of(args.file)


def _with_paths(ws: "Workspace", found: Any) -> msgspec.Struct:
    """Return the card with absolute paths of pictures."""
    if found.card is None:
        return found
    media = tuple(str(ws.paths.media / name) for name in found.card.media)
    return msgspec.structs.replace(found, card=msgspec.structs.replace(found.card, media=media))


def _plan_text(plan: Any) -> str:
    lines = [f"{plan.name}: {plan.help}"]
    lines += [f"  not now: {plan.why}"] if not plan.offered else [f"  {arm.title}" for arm in plan.arms]
    return "\n".join([*lines, *(f"  without {each.arm}: {each.why}" for each in plan.left_out)])


def _report_text(report: Any) -> str:
    lines = [f"Study {report.study}, plan {report.plan_hash}"]
    if not report.revealed:
        return "\n".join([*lines, "Still sealed: reveal it to see the arms."])
    for arm in report.arms:
        lines.append(f"  {arm.title}: {arm.likes} likes, {arm.dislikes} dislikes of {arm.rated} rated. {arm.words}")
    for control in report.controls:
        lines.append(f"  {control.kind}: {control.likes} likes, {control.dislikes} dislikes of {control.rated} rated.")
    lines += [f"  {each}" for each in (report.ai_words, *report.eye_in_depth.words) if each]
    lines += [f"  What a like of {arm.title} cost. {arm.costs.words}" for arm in report.arms if arm.costs is not None]
    lines += [] if report.side_by_side is None else [f"  Side by side: {report.side_by_side.words}"]
    lines += [f"  {each.name}: {each.words}" for each in report.in_depth.checks]
    if report.judging is not None:
        lines += [f"  {each.title}: {each.words}" for each in report.judging.judges]
        lines += [report.judging.retest_words]
    return "\n".join(lines)


def _pooled_text(pooled: Any) -> str:
    lines = [f"{len(pooled.sources)} studies of {pooled.people} people, plan {pooled.plan}"]
    lines += [f"  {arm.title}. {arm.words}" for arm in (*pooled.arms, pooled.human)]
    return "\n".join([*lines, f"  {pooled.eye_words}", *(f"  {each}" for each in pooled.caveats)])
