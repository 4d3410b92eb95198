"""How alike two pictures look, by their perceptual hash: where no encoder that sees is here.

The lowest 63 frequencies of a 32 x 32 grey picture, each over or under their median (pHash; Zauner 2010,
"Implementation and benchmarking of perceptual image hash functions"). Scaled, brightened or re-encoded copies stay
within a few bits.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.image.model import Pixels

Hash = NDArray[np.bool_]
"""Shape (63,)."""

SIDE, LOW = 32, 8
COPY_BITS = 8
"""Bits in which a copy may differ, of 63; two pictures that have nothing to do with each other differ in about half."""

FLAT = 2.0
"""Standard deviation of grey (0 to 255) below which a picture has nothing that could be compared."""


def phash(pixels: Pixels) -> Hash | None:
    """Return the hash of a picture, None for one that is nearly of one colour."""
    from PIL import Image

    grey = np.asarray(Image.fromarray(pixels).convert("L").resize((SIDE, SIDE), Image.Resampling.LANCZOS), np.float64)
    if grey.std() < FLAT:
        return None
    waves = _cosines()
    low = (waves @ grey @ waves.T)[:LOW, :LOW].ravel()[1:]  # without the mean: brightness is no likeness
    return low > np.median(low)


def phash_of_file(path: Path) -> Hash | None:
    """Return the hash of a picture in a file; None for one that cannot be read or is nearly of one colour."""
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG", "PNG", "WEBP", "GIF")) as picture:
            picture.draft("RGB", (4 * SIDE, 4 * SIDE))
            return phash(np.array(picture.convert("RGB")))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return None


def is_copy(one: Hash | None, others: NDArray[np.bool_]) -> bool:
    """Whether a picture is nearly one of the others, given as rows of hashes."""
    return one is not None and len(others) > 0 and int((others != one).sum(axis=1).min()) <= COPY_BITS


def _cosines() -> NDArray[np.float64]:
    """Return the type-II cosine transform as a matrix, shape (32, 32)."""
    places = np.arange(SIDE)
    return np.cos(np.pi * np.outer(places, 2 * places + 1) / (2 * SIDE))
