"""`inside-joke study plans|start|next|rate|undo|pause|peek|reveal|report|anchor|verify`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report
from engine.core.records import CHOICES, RATINGS

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


class AllRated(msgspec.Struct, frozen=True, kw_only=True):
    """What `next` finds when no card is left; the fields are those of a card's, and an anchor to keep outside."""

    card: None = None
    remaining: int = 0
    total: int
    ask_ai: bool = False
    anchor: str


@COMMANDS.register
class Study(Command):
    """Nothing that it prints before the reveal tells which arm made a card."""

    name = "study"
    title = "Study"
    help = "compare the methods blind: plans, start, next, rate, undo, pause, peek, reveal, report, anchor, verify"

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
        actions.add_parser("pause", help="leave the cards; they wait. Shows the anchor")
        peek = actions.add_parser("peek", help="look at the results before the end; marks the study for ever")
        peek.add_argument("--because", required=True, metavar="REASON", help="why; it stays in the study")
        actions.add_parser("reveal", help="end the study and open the seal, for good")
        report = actions.add_parser("report", help="what was found")
        report.add_argument("--write", type=Path, metavar="DIR", help="also write report.html and its data into DIR")
        anchor = actions.add_parser("anchor", help="a line to keep outside: it fixes the study up to now")
        anchor.add_argument("--save", type=Path, metavar="FILE", help="also add it to the end of FILE")
        verify = actions.add_parser("verify", help="check every row of a study; exit code 3 when one is not as it was")
        verify.add_argument("--anchor", default="", metavar="FILE-OR-TEXT", help="hold it against an anchor, too")
        verify.add_argument("--study", default="", metavar="ID", help="another study than the last one")
        verify.add_argument("--file", type=Path, metavar="EXPORT.json", help="an exported study, from its file alone")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises NotYet, BadInput, ModelMissing."""
        from engine.workflows import study, study_proof

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
            case "peek":
                return study_proof.peek(ws, args.because)
            case "reveal":
                return study.reveal(ws)
            case "report":
                if args.write is not None:
                    study.write_report(ws, args.write)
                return study.study_report(ws)
            case _:
                return _proof(ws, args)

    def text(self, result: Any) -> str:
        """Return a few lines for whichever action it was."""
        if hasattr(result, "plans"):
            return "\n\n".join(_plan_text(each) for each in result.plans)
        if hasattr(result, "sound"):
            return _audit_text(result)
        if hasattr(result, "arms"):
            return _report_text(result)
        if hasattr(result, "line"):
            return _anchor_text(result)
        if hasattr(result, "remaining"):
            if result.card is None:
                words = "No card is left. See the report with: inside-joke study reveal, then study report"
                return _with_anchor(words, result)
            return _card_text(result)
        if hasattr(result, "event"):
            return f"Card {result.card}: saved."
        if hasattr(result, "revealed"):
            words = f"Study {result.study} is revealed. See it with: inside-joke study report"
            return _with_anchor(words, result)
        return _with_anchor(f"Study {result.study}: {result.cards} cards. Plan {result.plan_hash}", result)

    def failed(self, result: Any) -> bool:
        """Say whether a check found something broken."""
        return getattr(result, "sound", True) is False


def _proof(ws: "Workspace", args: Namespace) -> msgspec.Struct:
    from engine.workflows import study_proof

    match args.action:
        case "verify" if args.file is not None:
            return study_proof.verify_file(args.file, args.anchor)
        case "verify":
            return study_proof.verify(ws, args.anchor, args.study)
        case _:
            return study_proof.anchor(ws, getattr(args, "save", None))


def _with_paths(ws: "Workspace", found: Any) -> msgspec.Struct:
    """Return the card, or both, with absolute paths of pictures; where none is left, the anchor."""
    if found.card is None:
        from engine.workflows import study_proof

        return AllRated(total=found.total, anchor=study_proof.line(ws))
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


def _with_anchor(words: str, result: Any) -> str:
    if not result.anchor:
        return words
    return f"{words}\nKeep this line outside of the app: it shows later that nothing was changed.\n{result.anchor}"


def _anchor_text(result: Any) -> str:
    saved = [f"Added to {result.saved}."] if result.saved else []
    return "\n".join([result.line, *saved])


def _audit_text(result: Any) -> str:
    if not result.sound:
        return "\n".join([f"Study {result.study} is broken:", *(f"  {each.words}" for each in result.broken)])
    if not result.chained:
        return (
            f"Study {result.study} was begun before the chain: its {result.events} events cannot be checked. "
            "Plan, seed and the order of the cards are those of before card one."
        )
    held = (
        f"It fits {result.anchors} anchor{'s' if result.anchors > 1 else ''} of yours."
        if result.anchors
        else "Without an anchor, nobody can see whether all of it was written anew, or its end cut off."
    )
    missing = {"cards": "the cards' texts", "texts": "what models were told"}
    lacking = [missing[part] for part in result.unchecked if part in missing]
    limits = f" Not in the file, so not checked: {', '.join(lacking)}." if lacking else ""
    return (
        f"Study {result.study} is sound: its {result.events} events follow one another, and plan, seed, cards and "
        f"assignments are those of before card one.{limits} {held}"
    )


def _report_text(report: Any) -> str:
    lines = [f"Study {report.study}, plan {report.plan_hash}"]
    if not report.revealed and not report.arms:
        return "\n".join([*lines, "Still sealed: reveal it to see the arms.", *report.caveats])
    lines += ["An early look; the study goes on, and is marked by it for ever."] if not report.revealed else []
    lines += [look.words for look in report.peeks]
    for arm in report.arms:
        lines.append(f"  {arm.title}: {arm.likes} likes, {arm.dislikes} dislikes of {arm.rated} rated. {arm.words}")
    for control in report.controls:
        lines.append(f"  {control.kind}: {control.likes} likes, {control.dislikes} dislikes of {control.rated} rated.")
    if report.judging is not None:
        lines += [f"  {each.title}: {each.words}" for each in report.judging.judges]
        lines += [report.judging.retest_words]
    return "\n".join(lines)
