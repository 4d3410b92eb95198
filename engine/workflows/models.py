"""The models of this build: which are here, fetching one, checking one, deleting one. Loads no model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from engine.core import own_weights, weights
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, Cancelled, EngineError
from engine.core.progress import Progress, Report, silent
from engine.store import ledger
from engine.text.fit import Fit
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.preferences.encoder import Encoder

DESTINATION = "Python package index"
CONFIG_BYTES = 1 << 20
"""More than any description of a model has; what goes on after it is none."""


class ModelRow(msgspec.Struct, frozen=True, kw_only=True):
    """One model of the catalogue, and whether it is here.

    Attributes:
        state: missing, fetching, verified, damaged, or elsewhere for a server.
        bytes: on disk when it is here.
        memory_gb: main memory while it runs, in GB.
        download_bytes: what fetching it moves; 0 for one that the person brings.
        hub: where the folder of such a one comes from, as owner/name.
        serves: the settings name it.
        wanted: posts are being read with it, so that it can serve.
        backend: name of the file that loads it.
        pictures: it can look at pictures.
        sees: pictures are looked at with it.
        noted: what was seen of it by those who tried it.
        gated: the hub asks for an account and a consent.
        server: the address of a model that runs elsewhere; "" for all others.
    """

    id: str
    kind: str
    state: weights.State | Literal["elsewhere"]
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
    pictures: bool = False
    sees: bool = False
    noted: str = ""
    gated: bool = False
    server: str = ""


class Models(msgspec.Struct, frozen=True, kw_only=True):
    """The whole catalogue."""

    models: tuple[ModelRow, ...]


class Fits(msgspec.Struct, frozen=True, kw_only=True):
    """Will it fit? One row for each precision, the finest first."""

    model: str
    fits: tuple[Fit, ...]


def list_models(ws: Workspace) -> Models:
    """Return every model of this build and its state; reads sizes and manifests, no whole file."""
    return Models(models=tuple(_row(ws, entry) for entry in ws.catalogue.model))


def fetch_model(ws: Workspace, model_id: str, *, report: Report = silent) -> ModelRow:
    """Fetch and verify a model; at once when it is here already. Every fetch leaves a row in the ledger.

    Raises UnknownName, FetchFailed, ModelDamaged, DiskFull, Cancelled.
    """
    entry = _here(ws, model_id)
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
    entry = _here(ws, model_id)
    if entry.wheel is not None or entry.shipped:
        raise BadInput(
            f"{entry.title} is not brought: this app knows its very bytes.",
            f"Fetch it on the Models screen, or with: inside-joke models fetch {entry.id}",
        )
    own_weights.check(entry, source)
    if entry.kind == "encoder":
        _encoder(entry)(source)  # raises ModelDamaged for another architecture
    else:
        _same_architecture(entry, source)
    ws.unload(entry.id)
    own_weights.bring(entry, source, ws.folder_of(entry.id), report=report)
    return _row(ws, entry)


def use_writer(ws: Workspace, model_id: str) -> ModelRow:
    """Have this model write from now on. Raises UnknownName, BadInput for one that does not write, ModelMissing."""
    entry = ws.catalogue[model_id]
    if entry.kind != "text":
        writers = ", ".join(each.id for each in ws.catalogue.model if each.kind == "text")
        raise BadInput(f"{entry.title} does not write.", f"Choose one of: {writers}.")
    ws.require(entry.id)
    ws.unload(ws.settings.model)
    ws.change_settings(model=entry.id)
    return _row(ws, entry)


def will_it_fit(ws: Workspace, model_id: str) -> Fits:
    """Return what a text model needs here in each precision. Imports torch. Raises UnknownName, BadInput."""
    from engine.text.fit_here import here

    entry = _here(ws, model_id)
    if entry.shape is None:
        raise BadInput(f"What {entry.title} needs is known: {entry.memory_gb:g} GB.", "Ask about a larger writer.")
    return Fits(model=entry.id, fits=tuple(here(entry, ws.folder_of(entry.id))))


def verify_model(ws: Workspace, model_id: str, *, report: Report = silent) -> ModelRow:
    """Read every byte again. Raises UnknownName, ModelMissing, ModelDamaged (it stays refused), Cancelled."""
    entry = _here(ws, model_id)
    weights.verify(entry, ws.folder_of(entry.id), report=report)
    return _row(ws, entry)


def remove_model(ws: Workspace, model_id: str) -> ModelRow:
    """Delete a model's files; does nothing when there are none. Raises UnknownName."""
    entry = _here(ws, model_id)
    ws.unload(entry.id)
    weights.remove(entry, ws.folder_of(entry.id))
    return _row(ws, entry)


def _here(ws: Workspace, model_id: str) -> Entry:
    """Return a model that can be on this machine. Raises UnknownName, BadInput for one that runs elsewhere."""
    entry = ws.catalogue[model_id]
    if entry.server is not None:
        raise BadInput(
            f"{entry.title} runs elsewhere: there are no files of it here, and it needs no memory here.",
            f"See: inside-joke servers list, or test it with: inside-joke servers test {entry.id}",
        )
    return entry


def _encoder(entry: Entry) -> type[Encoder]:
    from engine.preferences.encoder import ENCODERS  # numpy comes with it, and the first page does without

    return ENCODERS[entry.backend]


def _same_architecture(entry: Entry, source: Path) -> None:
    """Raises BadInput unless the folder says that it holds the class of model, or of pipeline, that the entry names."""
    name = "model_index.json" if entry.kind == "image" else "config.json"
    try:
        with (source / name).open("rb") as file:
            config = msgspec.json.decode(file.read(CONFIG_BYTES), type=_Config)
    except (OSError, msgspec.MsgspecError) as error:
        raise BadInput(f"The folder {source.name} has no readable {name}.", f"Give that of {entry.hub}.") from error
    said = [config.pipeline] if config.pipeline else config.architectures
    if entry.architecture not in said:
        there = ", ".join(said) or "nothing that it names"
        raise BadInput(f"{source.name} holds {there}, not {entry.architecture}.", f"Give the folder of {entry.hub}.")


class _Config(msgspec.Struct):
    architectures: list[str] = []
    pipeline: str = msgspec.field(name="_class_name", default="")


def _row(ws: Workspace, entry: Entry) -> ModelRow:
    folder = ws.folder_of(entry.id)
    return ModelRow(
        id=entry.id,
        kind=entry.kind,
        state="elsewhere" if entry.server else weights.state(entry, folder),
        bytes=0 if entry.server else sum(member.bytes for member in weights.members(entry, folder) or entry.files),
        licence=entry.licence,
        memory_gb=entry.memory_gb,
        title=entry.title,
        good_for=entry.good_for,
        download_bytes=entry.wheel.bytes if entry.wheel else 0,
        hub=entry.hub,
        serves=entry.id in (ws.settings.model, ws.settings.encoder),
        wanted=entry.id == ws.settings.encoder_wanted,
        backend=entry.backend,
        pictures=entry.kind == "encoder" and _encoder(entry).pictures,
        sees=entry.id == ws.settings.picture_encoder,
        starter=entry.starter,
        noted=entry.noted,
        gated=entry.gated,
        server=entry.server.base_url if entry.server else "",
    )
