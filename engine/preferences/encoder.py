"""What an encoder is: texts, and for some pictures, become unit vectors. Knows nothing of posts, likes or topics."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.core.registry import Registered, Registry

Vectors = NDArray[np.float32]


class Encoder(Registered, ABC):
    """Turns texts into vectors; built on a folder of verified weights, loads on first use.

    Attributes:
        dim: width of its vectors; of the class where all its weights agree, else read from the weights' own
            description when it is built, which raises ModelDamaged when that cannot be read.
        pictures: whether it also sees pictures, in the same space as texts about them.
    """

    dim: int
    pictures: ClassVar[bool] = False

    def __init__(self, weights: Path) -> None:
        self.weights = weights

    @abstractmethod
    def encode(self, texts: Sequence[str], *, report: Report = silent) -> Vectors:
        """Return shape (len(texts), dim), float32, rows of unit length, not centred. Imports torch on first use."""

    def encode_pictures(self, paths: Sequence[Path], *, report: Report = silent) -> Vectors:
        """Return shape (len(paths), dim), float32, not centred: a row of unit length for each picture.

        A file that is no picture, is damaged or too large gets a row of zeros, so that one of thousands costs only
        itself; `picture_files.read_picture` says why. Raises BadInput when this encoder sees no pictures.
        """
        del paths, report
        raise BadInput(f"{self.title} reads texts and sees no pictures.", "Choose an encoder that does, like OpenCLIP.")


def weights_hash(files: Mapping[str, str]) -> str:
    """Return one SHA-256 (hex) for all weights of an encoder, from {file name: SHA-256} of everything in its folder.

    One `.safetensors` file: its own hash. Several, as in Sentence-T5: the hash of their sorted names and hashes.
    Raises ValueError when there is none.

    >>> weights_hash({"config.json": "aa", "model.safetensors": "bb"})
    'bb'
    """
    found = sorted((name, digest) for name, digest in files.items() if name.endswith(".safetensors"))
    if not found:
        raise ValueError("no weights among these files")
    if len(found) == 1:
        return found[0][1]
    return hashlib.sha256("".join(f"{digest}  {name}\n" for name, digest in found).encode()).hexdigest()


ENCODERS = Registry(Encoder, kind="encoder", folder="engine.preferences.encoders")
"""OPEN folder: one encoder each."""
