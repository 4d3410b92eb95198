"""`inside-joke evaluate likes --items ITEMS.jsonl --ratings RATINGS.csv`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Evaluate(Command):
    """How well rankers agree with people's real ratings, next to controls that must not work."""

    name = "evaluate"
    title = "Evaluate"
    help = "measure rankers on people's ratings"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take files, and which rankers."""
        kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
        likes = kinds.add_parser("likes", help="ratings of texts by many people")
        likes.add_argument("--items", type=Path, required=True, metavar="JSONL", help='lines of {"id", "text"}')
        likes.add_argument(
            "--ratings", type=Path, required=True, metavar="CSV", help="columns user,item,rating, perhaps at"
        )
        likes.add_argument("--ranker", action="append", default=[], metavar="NAME", help="only this one")
        likes.add_argument("--encoder", default="", metavar="NAME", help="instead of the one of the settings")
        likes.add_argument(
            "--split",
            default="random",
            metavar="NAME",
            help="learn from: random, the same items for all; own, drawn for each; temporal, the earlier ones",
        )
        likes.add_argument("--users", type=int, metavar="N", help="so many people, drawn by the seed")
        likes.add_argument("--seed", type=int, default=0, help="decides split, people and intervals")
        likes.add_argument("--k", type=int, default=10, help="of recall at k")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, UnknownName, ModelMissing."""
        from engine.workflows.evaluate import evaluate_likes

        return evaluate_likes(
            ws,
            args.items,
            args.ratings,
            encoder=args.encoder,
            rankers=args.ranker,
            split=args.split,
            users=args.users,
            seed=args.seed,
            k=args.k,
            report=report,
        )

    def text(self, result: Any) -> str:
        """Return one line for each ranker."""
        lines = [f"{result.users:,} people, {result.items:,} items ({result.split}), seed {result.seed}"]
        lines.append(f"{'':<50}concordance (95 % interval)      AUC  NDCG@10  recall@{result.k}")
        for row in result.rankers:
            c = row.concordance
            rest = f"{row.auc.estimate:>8.3f}{row.ndcg_at_10.estimate:>9.3f}{row.recall_at_k.estimate:>10.3f}"
            lines.append(f"{row.ranker:<50}{c.estimate:.3f} ({c.low:.3f} to {c.high:.3f})   {rest}")
        return "\n".join(lines)
