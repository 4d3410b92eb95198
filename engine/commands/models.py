"""`inside-joke models list|fetch|bring|use|fit|look|remove|verify`"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace

ACTIONS = {
    "fetch": "fetch and verify a model; the only command that uses the network",
    "remove": "delete a model's files",
    "use": "write with a model, or read posts with an encoder, from now on",
    "fit": "what a writer needs in each precision, and what is free",
    "look": "look at pictures with an encoder from now on, for topics of pictures",
    "verify": "read every byte of a model again",
}


@COMMANDS.register
class Models(Command):
    """A model is here only when its files were verified."""

    name = "models"
    title = "Models"
    help = "the models of this build: list, fetch, bring, use, fit, look, remove, verify"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action, and a model's id for all but the list."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("list", help="every model and whether it is here")
        bring = actions.add_parser("bring", help="take a model from a folder that you have")
        bring.add_argument("model", metavar="ID", help="a model's id")
        bring.add_argument("folder", type=Path, help="as a model hub has it, with safetensors")
        for action, words in ACTIONS.items():
            actions.add_parser(action, help=words).add_argument("model", metavar="ID", help="a model's id")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, FetchFailed, ModelMissing, ModelDamaged, DiskFull."""
        from engine.workflows import models

        match args.action:
            case "fetch":
                return models.fetch_model(ws, args.model, report=report)
            case "bring":
                return models.bring_model(ws, args.model, args.folder, report=report)
            case "use":
                return _use(ws, args.model, report)
            case "fit":
                return models.will_it_fit(ws, args.model)
            case "look":
                return _look(ws, args.model, report)
            case "remove":
                return models.remove_model(ws, args.model)
            case "verify":
                return models.verify_model(ws, args.model, report=report)
            case _:
                return models.list_models(ws)

    def text(self, result: Any) -> str:
        """Return one line for each model."""
        if hasattr(result, "fits"):
            return "\n".join(
                f"{fit.precision:<7} {fit.needed_gb:6.1f} GB{' measured' if fit.measured else ''} "
                f"(weights {fit.weights_gb:.1f}, memory of its rows {fit.cache_gb:.1f}, margin {fit.margin_gb:.1f}); "
                f"{fit.free_gb:.1f} GB free: {'fits' if fit.fits else 'does not fit'}"
                for fit in result.fits
            )
        if hasattr(result, "seen"):
            return f"{result.seen:,} pictures seen now, {result.left:,} left."
        if hasattr(result, "total"):
            return (
                f"{result.encoder} read {result.done:,} posts, and serves." if result.encoder else "It serves already."
            )
        rows = result.models if hasattr(result, "models") else (result,)
        return "\n".join(
            f"{row.id:<26} {row.kind:<8} {row.state:<9} {row.bytes / 1e6:>6.0f} MB  {row.licence}  {row.good_for}"
            for row in rows
        )


def _use(ws: "Workspace", model_id: str, report: Report) -> msgspec.Struct:
    from engine.workflows.change_encoder import prepare_encoder, want_encoder
    from engine.workflows.models import use_writer

    if ws.catalogue[model_id].kind == "text":
        return use_writer(ws, model_id)
    found = want_encoder(ws, model_id)
    return found if found.serves else prepare_encoder(ws, float("inf"), report=report)


def _look(ws: "Workspace", model_id: str, report: Report) -> msgspec.Struct:
    from engine.workflows.picture_taste import see_pictures, use_pictures

    use_pictures(ws, model_id)
    return see_pictures(ws, report=report)
