"""`inside-joke study plans|start|next|rate|undo|reveal|report`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report
from engine.core.records import CHOICES, RATINGS

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Study(Command):
    """Nothing that it prints before the reveal tells which arm made a card."""

    name = "study"
    title = "Study"
    help = "compare the methods blind: plans, start, next, rate, undo, reveal, report"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action and its own arguments."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("plans", help="what can be compared now")
        start = actions.add_parser("start", help="make and seal the cards")
        start.add_argument("--plan", default="methods", metavar="P", help="name of a ready-made plan (methods)")
        start.add_argument("--stranger", default="", metavar="DIR", help="a taste that somebody else exported")
        start.add_argument("--cards", type=whole(1, 10_000), metavar="N", help="wanted number, rounded up to blocks")
        actions.add_parser("next", help="show the card on the table")
        rate = actions.add_parser("rate", help="rate a card")
        rate.add_argument("card", metavar="CARD", help="its id")
        rate.add_argument(
            "rating", metavar="RATING", help=f"{' | '.join(RATINGS)}, or side by side {' | '.join(CHOICES)}"
        )
        rate.add_argument(
            "--ai", metavar="WHO", help="human | ai: who wrote it, you think; side by side, the one asked of"
        )
        rate.add_argument("--sure", type=whole(1, 2), metavar="N", help="of that: 1 probably, 2 surely")
        rate.add_argument("--seen", action="store_true", help="you have seen it, or one of the two, before")
        rate.add_argument("--because", default="", metavar="TEXT", help="a reason, in a word or a line")
        actions.add_parser("undo", help="take the last rating back")
        actions.add_parser("reveal", help="end the study and open the seal, for good")
        report = actions.add_parser("report", help="what was found")
        report.add_argument("--write", type=Path, metavar="DIR", help="also write report.html and its data into DIR")

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
                given = {"ai": args.ai, "sure": args.sure, "seen": args.seen, "reason": args.because}
                return study.rate_card(ws, args.card, study.Answer(rating=args.rating, **given))
            case "undo":
                return _with_paths(ws, study.undo_rating(ws))
            case "reveal":
                return study.reveal(ws)
            case _:
                if args.write is not None:
                    study.write_report(ws, args.write)
                return study.study_report(ws)

    def text(self, result: Any) -> str:
        """Return a few lines for whichever action it was."""
        if hasattr(result, "plans"):
            return "\n\n".join(_plan_text(each) for each in result.plans)
        if hasattr(result, "arms"):
            return _report_text(result)
        if hasattr(result, "remaining"):
            if result.card is None:
                return "No card is left. See the report with: inside-joke study reveal, then study report"
            return _card_text(result)
        if hasattr(result, "event"):
            return f"Card {result.card}: saved."
        if hasattr(result, "revealed"):
            return f"Study {result.study} is revealed. See it with: inside-joke study report"
        return f"Study {result.study}: {result.cards} cards. Plan {result.plan_hash}"


def _with_paths(ws: "Workspace", found: Any) -> msgspec.Struct:
    """Return the card, or both, with absolute paths of pictures."""
    whole = {
        name: msgspec.structs.replace(card, media=tuple(str(ws.paths.media / media) for media in card.media))
        for name, card in (("card", found.card), ("beside", found.beside))
        if card is not None
    }
    return msgspec.structs.replace(found, **whole)


def _card_text(result: Any) -> str:
    left = f"[{result.card.id}] {result.remaining} left"
    if result.beside is None:
        return f"{left}\n\n{plain(result.card.text)}"
    asked = f"\n\n--ai is asked of the {'right' if result.ask_beside else 'left'} one." if result.ask_ai else ""
    return f"{left}\n\nLEFT\n{plain(result.card.text)}\n\nRIGHT\n{plain(result.beside.text)}{asked}"


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
    if report.judging is not None:
        lines += [f"  {each.title}: {each.words}" for each in report.judging.judges]
        lines += [report.judging.retest_words]
    return "\n".join(lines)
