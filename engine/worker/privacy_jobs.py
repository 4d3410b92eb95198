"""What a worker does with everything that is a person's: writes it out, or removes imports of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from engine.core.progress import Report
from engine.worker.job_args import Args, ExportArgs, RemoveArgs
from engine.workflows.workspace import Workspace

_Partial = Callable[[dict[str, object]], None]


def _export_all(ws: Workspace, args: ExportArgs, report: Report, _partial: _Partial) -> msgspec.Struct:
    from engine.workflows.export_all import export_all

    return export_all(ws, Path(args.path), report=report)


def _remove_imports(ws: Workspace, args: RemoveArgs, report: Report, _partial: _Partial) -> msgspec.Struct:
    from engine.workflows.forget_imports import remove_imports

    return remove_imports(ws, args.imports, report=report)


PRIVACY_JOBS: dict[str, tuple[type[Args], Callable[[Workspace, Any, Report, _Partial], msgspec.Struct]]] = {
    "export_all": (ExportArgs, _export_all),
    "remove_imports": (RemoveArgs, _remove_imports),
}
