"""What can be asked for in the Studio now: ways and models of jokes or of pictures, with why not for the others."""

from typing import Literal, TypeAlias

import msgspec

from engine.core import weights
from engine.core.catalogue import Entry
from engine.workflows.offers import Offer, offered_methods
from engine.workflows.picture_told import offered_pictures
from engine.workflows.workspace import Workspace

Kind: TypeAlias = Literal["text", "picture"]


class ModelOffer(msgspec.Struct, frozen=True, kw_only=True):
    """One model, and whether it can be used now; `why` says why not."""

    id: str
    title: str
    offered: bool
    why: str = ""
    serves: bool = False


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """All that there is of one kind, for one model."""

    kind: Kind
    methods: tuple[Offer, ...]
    models: tuple[ModelOffer, ...]


def choices(ws: Workspace, kind: Kind, model: str = "") -> Choices:
    """Return ways for a model, that of the settings if none is named, and all models of a kind. Loads none."""
    ws.read_settings()
    wanted, serves = ("text", ws.settings.model) if kind == "text" else ("image", ws.settings.picture_model)
    methods = offered_methods(ws, model) if kind == "text" else offered_pictures(ws, model)
    models = tuple(_model(ws, entry, serves) for entry in ws.catalogue.model if entry.kind == wanted)
    return Choices(kind=kind, methods=methods, models=models)


def _model(ws: Workspace, entry: Entry, serves: str) -> ModelOffer:
    here = entry.server is not None or weights.state(entry, ws.folder_of(entry.id)) == "verified"
    why = "" if here else "Not on this machine; the Models screen says how to get it."
    return ModelOffer(id=entry.id, title=entry.title, offered=here, why=why, serves=entry.id == serves)
