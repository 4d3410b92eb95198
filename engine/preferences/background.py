"""What an encoder says about texts in general: its mean vector, and how similar two random texts are to it.

Raw cosines mean nothing across encoders: a constant string scores about .84 against anything in Sentence-T5. So
vectors are centred on this mean, and "near" is a quantile of random pairs, never a cosine. The numbers come from
`recipes/encoder_background.py`, and the card beside them says from which texts.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.files import write_atomically

Vectors = NDArray[np.float32]

MERGING = 5
"""How much more often random pairs reach the bar for merging; on the demo person 3 leaves crumbs, 8 makes heaps."""


class BackgroundCard(msgspec.Struct, frozen=True, kw_only=True):
    """Where a background came from; the JSON file beside the numbers.

    Attributes:
        encoder: catalogue id.
        weights_sha256: of the encoder's weight file; a background fits no other.
        texts: rows used, by source.
        pairs: random pairs behind the quantiles.
        licences: of each source of texts.
    """

    encoder: str
    weights_sha256: str
    texts: dict[str, int]
    pairs: int
    seed: int
    licences: dict[str, str]
    made_by: str


@dataclass(frozen=True)
class Background:
    """One encoder's constants.

    Attributes:
        mean: shape (dim,), of raw unit vectors.
        levels: quantiles in [0, 1], ascending, shape (n,).
        similarities: of centred random pairs at those levels, shape (n,).
    """

    mean: NDArray[np.float32]
    levels: NDArray[np.float64]
    similarities: NDArray[np.float64]

    @property
    def fingerprint(self) -> str:
        """A short hash of the mean: centred vectors of another mean are others."""
        return hashlib.sha256(self.mean.astype("<f4").tobytes()).hexdigest()[:12]

    def centre(self, vectors: Vectors) -> Vectors:
        """Return new unit vectors with the mean taken out, shape kept; a vector equal to the mean becomes zeros."""
        return centre_in_place(vectors.astype(np.float32, copy=True), self.mean)

    def threshold(self, quantile: float) -> float:
        """Return the similarity that a share `quantile` of random pairs stays under. Raises ValueError outside [0, 1].

        >>> half = Background(np.zeros(2, np.float32), np.array([0.0, 1.0]), np.array([-1.0, 1.0]))
        >>> half.threshold(0.75)
        0.5
        """
        if not 0.0 <= quantile <= 1.0:
            raise ValueError(f"a quantile is between 0 and 1, not {quantile}")
        return float(np.interp(quantile, self.levels, self.similarities))

    def merging(self, quantile: float) -> float:
        """Return the average similarity at which two topics are one, for topics joined at `quantile`.

        Lower than `threshold(quantile)`, because an average over many pairs strays far less than one random pair.
        """
        return self.threshold(max(0.5, 1 - MERGING * (1 - quantile)))


def centre_in_place(vectors: Vectors, mean: NDArray[np.float32]) -> Vectors:
    """Subtract `mean` from each row and renormalise, in the given memory; for matrices too large to copy."""
    vectors -= mean
    norms = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    np.divide(vectors, norms, out=vectors, where=norms > 1e-6)
    return vectors


def load_background(assets: Path, encoder_id: str) -> Background:
    """Return the background that ships for an encoder. Raises FileNotFoundError when none does."""
    return read_background(assets / "encoders" / f"{encoder_id}.safetensors")


def read_background(path: Path) -> Background:
    """Return what `write_background` wrote. Raises FileNotFoundError."""
    from safetensors.numpy import load_file

    tensors = load_file(path)
    return Background(
        tensors["mean"].astype(np.float32),
        tensors["levels"].astype(np.float64),
        tensors["similarities"].astype(np.float64),
    )


def write_background(path: Path, made: Background) -> None:
    """Write a background that was measured on this machine, whole or not at all. Raises DiskFull."""
    from safetensors.numpy import save

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, save({"mean": made.mean, "levels": made.levels, "similarities": made.similarities}))


def load_card(assets: Path, encoder_id: str) -> BackgroundCard:
    """Return where that background came from."""
    return msgspec.json.decode((assets / "encoders" / f"{encoder_id}.json").read_bytes(), type=BackgroundCard)
