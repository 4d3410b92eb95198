"""How an adapter is trained, how that went, and what a backend is told besides its entry."""

from pathlib import Path
from typing import Literal

import msgspec

from engine.core.catalogue import Precision
from engine.text.outward import Door


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """How an adapter is trained.

    Attributes:
        rank: of its matrices, 1 to 64; `alpha` over it scales what they add.
        everywhere: whether all layers get one, or those of attention that ask and answer alone.
        epochs: how often every lesson is learned.
        most_steps: the training ends after so many, wherever in its epochs that is; 0 for no limit.
        batch: lessons a step.
        held_out: share of lessons that are only measured, in [0, .5]; the last ones.
        save_every: steps between two states from which a stopped training goes on.
    """

    rank: int = 8
    alpha: int = 16
    everywhere: bool = False
    epochs: int = 2
    most_steps: int = 0
    batch: int = 8
    learning_rate: float = 1e-4
    held_out: float = 0.1
    save_every: int = 20
    seed: int = 0


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """How a training went: loss of each step in nats a token, and the held-out lessons' after each epoch.

    `held_out` begins with what it was before; it is empty where nothing was held out.
    """

    steps: tuple[float, ...]
    held_out: tuple[float, ...] = ()
    seconds: float = 0.0


class ModelOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a backend may be told besides its entry.

    Attributes:
        shared: folder of the adapter that everybody shares, merged at loading; None for none.
        own: folder of the person's own adapters for this model.
        precision: in which to load it; "auto" for the finest that fits.
        door: lets the requests of a model elsewhere out of this machine; without one, none leave.
    """

    shared: Path | None = None
    own: Path | None = None
    precision: Precision | Literal["auto"] = "auto"
    door: Door | None = None
