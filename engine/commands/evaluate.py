"""`inside-joke evaluate likes --items ITEMS.jsonl --ratings RATINGS.csv`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.preferences.evaluate import Estimate
    from engine.workflows.measure_taste import ProfileEvaluation
    from engine.workflows.subjects import Subjects
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
        likes.add_argument(
            "--features",
            type=Path,
            metavar="JSONL",
            help='what a reader said of each text alone: lines of {"id", numbers by any names}',
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

        profile = kinds.add_parser("profile", help="how well rankers tell your own later likes from your earlier ones")
        profile.add_argument("--seed", type=int, default=0, help="decides which other posts stand beside your likes")

        subjects = kinds.add_parser("subjects", help="how often what a method writes is about the person's subjects")
        subjects.add_argument("--method", action="append", default=[], metavar="NAME", help="only this one")
        subjects.add_argument("--half", choices=("choose", "report"), default="report", help="which ten people")
        subjects.add_argument("--each", type=int, default=8, metavar="N", help="texts for each person and method")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises BadInput, UnknownName, NotOffered, ModelMissing."""
        if args.kind == "profile":
            from engine.workflows.measure_taste import measure_profile

            return measure_profile(ws, seed=args.seed, report=report)
        if args.kind == "subjects":
            from engine.workflows.subjects import measure_subjects

            return measure_subjects(ws, args.method, half=args.half, each=args.each, report=report)
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
            features=args.features,
            report=report,
        )

    def text(self, result: Any) -> str:
        """Return one line for each ranker."""
        if hasattr(result, "held_out"):
            return _of_profile(result)
        if hasattr(result, "rows"):
            return _of_subjects(result)
        lines = [f"{result.users:,} people, {result.items:,} items ({result.split}), seed {result.seed}"]
        lines.append(f"{'':<68}concordance (95 % interval)      AUC  NDCG@10  recall@{result.k}")
        for row in result.rankers:
            c = row.concordance
            rest = f"{row.auc.estimate:>8.3f}{row.ndcg_at_10.estimate:>9.3f}{row.recall_at_k.estimate:>10.3f}"
            lines.append(f"{row.ranker:<68}{c.estimate:.3f} ({c.low:.3f} to {c.high:.3f})   {rest}")
        return "\n".join(lines)


def _of_profile(found: "ProfileEvaluation") -> str:
    lines = [
        f"your latest {found.held_out:,} of {found.likes:,} likes, each beside {found.others_each} other posts "
        f"({found.same_place:.0%} from the same community), seed {found.seed}",
        f"{'':<24}AUC (95 % interval)          NDCG@10  first",
    ]
    for row in found.rankers:
        a = row.auc
        lines.append(
            f"{row.ranker:<24}{a.estimate:.3f} ({a.low:.3f} to {a.high:.3f})   "
            f"{row.ndcg_at_10.estimate:>8.3f}{row.recall_at_1.estimate:>8.3f}"
        )
    if found.order_ari is not None:
        ari = found.order_ari
        words = f"topics from other orders of your likes: ARI {ari.estimate:.3f} ({ari.low:.3f} to {ari.high:.3f})"
        lines.append(f"{words}, {ari.n} orders")
    if found.quantiles:
        told = ", ".join(f"{name}: {auc:.3f}" for name, auc in found.quantiles.items())
        lines.append(f"next like by detail of topics: {told}; {found.quantile} it is")
    return "\n".join(lines)


def _of_subjects(found: "Subjects") -> str:
    lines = [
        f"{found.people} people of 3 subjects among {found.subjects} (chance {found.chance:.3f}), {found.each} texts "
        f"each, seed {found.seed}; the corpus' own jokes are put right {found.right_by_meaning:.2f} by meaning, "
        f"{found.right_by_words:.2f} by words",
        f"{'':<18}texts  {'by meaning: own, other, difference':<52}by words: own, other, difference",
    ]
    for row in found.rows:
        both = (row.by_meaning, row.by_words)
        ways = [(way.own.estimate, way.swapped.estimate, _interval(way.difference)) for way in both]
        told = "".join(f"{own:>8.2f}{other:>8.2f}   {gap:<33}" for own, other, gap in ways)
        lines.append(f"{row.method:<18}{row.texts:>5}{told}")
    return "\n".join(lines)


def _interval(found: "Estimate") -> str:
    return f"{found.estimate:+.2f} ({found.low:+.2f} to {found.high:+.2f})"
