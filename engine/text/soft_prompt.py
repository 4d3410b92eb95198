"""Turns topic centroids into soft tokens of a language model: applies a trained projector, numpy only.

    token = gate · norm · unit(Linear(GELU(Linear(centroid))))

One token for each topic, as in E2P (arXiv 2505.17051) and xRAG (arXiv 2405.13792); scaled to the mean norm of the
model's own token embeddings, as in PPlug (arXiv 2409.11901), because a token that is much shorter is ignored and one
that is much longer drowns the words. Training is in `recipes/`; this module knows nothing of it, nor of models.
"""

import math
from pathlib import Path
from typing import ClassVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.core.files import write_atomically

Floats = NDArray[np.float32]

TENSORS_FILE = "projector.safetensors"
CARD_FILE = "card.json"
CARD_MAX_BYTES = 1 << 20
EPSILON = 1e-6

_erf = np.frompyfunc(math.erf, 1, 1)  # numpy has none; a profile is some 30 topics, so speed is no matter


class Projector:
    """A trained projector for one pair of encoder and language model.

    Args:
        tensors: in.weight (hidden, dim), in.bias (hidden,), out.weight (hidden, hidden), out.bias (hidden,),
            gate (1,), norm (1,); all float32.

    Raises BadInput for missing tensors, shapes that do not fit, or numbers that are not finite.
    """

    NAMES: ClassVar[tuple[str, ...]] = ("in.weight", "in.bias", "out.weight", "out.bias", "gate", "norm")

    def __init__(self, tensors: dict[str, Floats]) -> None:
        _check(tensors)
        self._tensors = {name: tensors[name].astype(np.float32) for name in self.NAMES}

    @property
    def dim(self) -> int:
        """Width of the encoder's vectors."""
        return int(self._tensors["in.weight"].shape[1])

    @property
    def hidden_size(self) -> int:
        """Width of the language model's token embeddings."""
        return int(self._tensors["out.weight"].shape[0])

    @property
    def tensors(self) -> dict[str, Floats]:
        """All numbers by name, as the constructor takes them."""
        return dict(self._tensors)

    def project(self, centroids: Floats) -> Floats:
        """Return one soft token a row, shape (n, hidden_size).

        Args:
            centroids: shape (n, dim), centred, of unit length.
        """
        if centroids.ndim != 2 or centroids.shape[1] != self.dim:
            raise BadInput(f"This projector takes vectors of width {self.dim}, not shape {centroids.shape}.")
        weights = self._tensors
        hidden = _gelu(centroids.astype(np.float32) @ weights["in.weight"].T + weights["in.bias"])
        out = hidden @ weights["out.weight"].T + weights["out.bias"]
        length = np.maximum(np.linalg.norm(out, axis=1, keepdims=True), EPSILON)
        return (out / length * (weights["gate"] * weights["norm"]).reshape(1, 1)).astype(np.float32)

    @classmethod
    def load(cls, folder: Path) -> "Projector":
        """Return the projector saved in `folder`. Raises BadInput for a file that is none."""
        from safetensors import SafetensorError
        from safetensors.numpy import load_file

        try:
            return cls(load_file(folder / TENSORS_FILE))
        except (OSError, SafetensorError) as error:
            raise BadInput(
                f"The projector in {folder.name} cannot be read: {error}.", "Install the app again: it ships with it."
            ) from error

    @staticmethod
    def save(folder: Path, weights: dict[str, Floats], card: dict[str, object]) -> None:
        """Write tensors and card, the card last, each whole or not at all. Raises BadInput as the class does."""
        from safetensors.numpy import save

        _check(weights)
        tensors = {name: np.ascontiguousarray(weights[name], dtype=np.float32) for name in Projector.NAMES}
        write_atomically(folder / TENSORS_FILE, save(tensors))
        write_atomically(folder / CARD_FILE, msgspec.json.format(msgspec.json.encode(card), indent=2))


class GateResult(msgspec.Struct, frozen=True, kw_only=True):
    """What the gate measured when the projector was made: mean loss in nats a token of held-out liked posts.

    Attributes:
        passed: whether own tokens beat both others beyond chance; decides if the arm is offered.
        own: loss with the person's own tokens.
        swapped: with another person's.
        zero: with tokens of zeros.
        n: held-out posts.
    """

    passed: bool
    own: float
    swapped: float
    zero: float
    n: int


class _Card(msgspec.Struct, frozen=True):
    gate: GateResult | None = None
    gates: dict[str, GateResult] = {}


def projector_folder(assets: Path, model: str, encoder: str) -> Path:
    """Where the projector for a model and an encoder (catalogue ids) ships, if it does."""
    return assets / "projectors" / f"{model}--{encoder}"


def gate_of(folder: Path, method: str = "topics") -> GateResult | None:
    """Return a method's gate on the card in `folder`; None when there is no readable one, which counts as failed."""
    try:
        with (folder / CARD_FILE).open("rb") as file:
            card = msgspec.json.decode(file.read(CARD_MAX_BYTES), type=_Card)
            return card.gates.get(method, card.gate if method == "topics" else None)
    except (OSError, msgspec.MsgspecError):
        return None


def _gelu(x: Floats) -> Floats:
    """Return the exact form, x · Φ(x), as torch's default."""
    erf = np.asarray(_erf(x / math.sqrt(2.0)), dtype=np.float32)
    return (x * 0.5 * (1.0 + erf)).astype(np.float32)


def _check(tensors: dict[str, Floats]) -> None:
    missing = [name for name in Projector.NAMES if name not in tensors]
    if missing:
        raise BadInput(f"A projector lacks {', '.join(missing)}.")
    hidden, dim = tensors["in.weight"].shape
    shapes = ((hidden, dim), (hidden,), (hidden, hidden), (hidden,))
    for name, shape in zip(Projector.NAMES, shapes, strict=False):
        if tensors[name].shape != shape:
            raise BadInput(f"The projector's {name} has shape {tensors[name].shape} instead of {shape}.")
    if tensors["gate"].size != 1 or tensors["norm"].size != 1:
        raise BadInput("The projector's gate and norm must hold one number each.")
    if not all(np.isfinite(tensors[name]).all() for name in Projector.NAMES):
        raise BadInput("The projector holds numbers that are not finite.")
