"""`inside-joke judge --variant plain|profile|examples`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Judge(Command):
    """It is told of the person only by posts that it does not judge."""

    name = "judge"
    title = "Judge"
    help = "let a model guess which posts you found funny, and count how often it is right"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take what the judge is told, how many posts, and how they are judged."""
        parser.add_argument("--variant", required=True, metavar="V", help="plain | profile | examples: what it is told")
        parser.add_argument("--posts", type=whole(2, 2_000), default=60, metavar="N", help="judge at most so many (60)")
        parser.add_argument("--against", default="", metavar="KIND", help="disliked | unseen: what stands beside likes")
        parser.add_argument("--pairs", action="store_true", help="compare posts with each other, in both orders")
        parser.add_argument("--raw", action="store_true", help="without dividing by the answers to no post")
        parser.add_argument("--model", default="", metavar="ID", help="who judges; the writer of the settings if none")
        parser.add_argument("--seed", type=whole(0, 2**63 - 1), default=0, metavar="S", help="decides which posts (0)")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, NotYet, NotOffered, ModelMissing."""
        from engine.text.judge import frozen
        from engine.workflows.judge_history import judge_history

        model = args.model or ws.settings.model
        spec = frozen(model, args.variant, pairs=args.pairs, calibrated=not args.raw)
        return judge_history(ws, spec, args.posts, against=args.against, seed=args.seed, report=report)

    def text(self, result: Any) -> str:
        """Return the measures, each with its interval, and what they mean."""
        found = result.agreement
        lines = [f"{result.judge} on {result.posts} posts, {result.liked} of them liked ({result.labels})"]
        names = ("auc", "accuracy", "majority", "kappa", "mcc", "brier", "calibration")
        rows = [(name, getattr(found, name)) for name in names]
        lines += [_row(name, measure) for name, measure in [*rows, ("auc, answers shuffled", result.shuffled)]]
        return "\n".join([*lines, result.words])


def _row(name: str, measure: Any) -> str:
    value = "not defined" if measure.estimate is None else f"{measure.estimate:.3f}"
    span = "no interval" if measure.low is None else f"{measure.low:.3f} to {measure.high:.3f}"
    return f"{name:<24}{value} ({span})"
