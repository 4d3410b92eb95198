"""`inside-joke models list|fetch|remove|verify`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace

ACTIONS = {
    "fetch": "fetch and verify a model; the only command that uses the network",
    "remove": "delete a model's files",
    "verify": "read every byte of a model again",
}


@COMMANDS.register
class Models(Command):
    """A model is here only when its files were verified."""

    name = "models"
    title = "Models"
    help = "the models of this build: list, fetch, remove, verify"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action, and a model's id for all but the list."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("list", help="every model and whether it is here")
        for action, words in ACTIONS.items():
            actions.add_parser(action, help=words).add_argument("model", metavar="ID", help="a model's id")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, FetchFailed, ModelMissing, ModelDamaged, DiskFull."""
        from engine.workflows import models

        match args.action:
            case "fetch":
                return models.fetch_model(ws, args.model, report=report)
            case "remove":
                return models.remove_model(ws, args.model)
            case "verify":
                return models.verify_model(ws, args.model, report=report)
            case _:
                return models.list_models(ws)

    def text(self, result: Any) -> str:
        """Return one line for each model."""
        rows = result.models if hasattr(result, "models") else (result,)
        return "\n".join(
            f"{row.id:<26} {row.kind:<8} {row.state:<9} {row.bytes / 1e6:>6.0f} MB  {row.licence}  {row.good_for}"
            for row in rows
        )
