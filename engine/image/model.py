"""What a picture model is, and the one request that everything it draws depends on. Knows nothing of persons."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.catalogue import Entry
from engine.core.progress import Report, silent
from engine.core.registry import Registered, Registry

Pixels: TypeAlias = NDArray[np.uint8]
"""A picture, shape (height, width, 3), RGB."""

STRONGEST_PULL = 0.85
"""Of all pulls together: beyond it a prompt drowns (ViPer, arXiv 2407.17365)."""


class Pull(msgspec.Struct, frozen=True):
    """Words that move a prompt in the space of its embeddings, by `weight` times their own (ViPer)."""

    text: str
    weight: float


class PictureRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a picture depends on besides the model; stored with each picture.

    Attributes:
        prompt: what is to be seen.
        negative_prompt: what is not; heard only where guidance is above 1.
        side: of the square, in pixels; 0 for the model's own.
        steps: of denoising; 0 for the model's own.
        guidance: of classifier-free guidance; below 0 for the model's own.
        seed: of the noise; a picture is the same alone and in a batch.
        toward, away: pulls on the embeddings of the prompt, and of the negative prompt.
        images: vectors of pictures, shape (n, dim), for a model with an IP-Adapter (arXiv 2308.06721).
        image_scale: how much they say, 0 to 1; near 1 a liked picture is copied.
    """

    prompt: str
    negative_prompt: str = ""
    side: int = 0
    steps: int = 0
    guidance: float = -1.0
    seed: int = 0
    toward: tuple[Pull, ...] = ()
    away: tuple[Pull, ...] = ()
    images: tuple[tuple[float, ...], ...] = ()
    image_scale: float = 0.5


class Preview(msgspec.Struct, frozen=True):
    """What number `index` of a batch looks like after `step` of `steps`, roughly: small, and not what will be kept."""

    index: int
    step: int
    steps: int
    picture: Pixels


class Drawn(msgspec.Struct, frozen=True):
    """A picture; `unsafe` when the model's own checker blackened it."""

    picture: Pixels
    unsafe: bool = False


OnPreview: TypeAlias = Callable[[Preview], None]


class PictureModel(Registered, ABC):
    """Runs one catalogue entry; built on its folder of verified weights, and that of the encoder that it reads with."""

    def __init__(self, entry: Entry, weights: Path, words: Path | None = None) -> None:
        self.entry, self.weights, self.words = entry, weights, words

    def image_width(self) -> int:
        """Return how many numbers a picture's vector in a request has, 0 where it takes none. Loads nothing."""
        return 0

    @abstractmethod
    def load(self, *, report: Report = silent) -> None:
        """Load once; later calls do nothing. Raises ModelMissing, ModelDamaged, DeviceExhausted."""

    @abstractmethod
    def draw(
        self, requests: Sequence[PictureRequest], *, report: Report = silent, on_preview: OnPreview | None = None
    ) -> list[Drawn]:
        """Return one picture for each request, in order; same request, same picture.

        `report` is called in every step and may raise Cancelled there. Raises BadInput for a request that this model
        cannot serve, DeviceExhausted, NumbersFailed when the numbers stop being numbers.
        """

    @abstractmethod
    def release(self) -> None:
        """Free the memory."""


PICTURE_MODELS = Registry(PictureModel, kind="picture backend", folder="engine.image.models")
"""OPEN folder: one backend each."""
