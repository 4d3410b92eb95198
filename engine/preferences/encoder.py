"""What an encoder is: texts become unit vectors. Knows nothing of posts, likes or topics."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Report, silent
from engine.core.registry import Registered, Registry

Vectors = NDArray[np.float32]


class Encoder(Registered, ABC):
    """Turns texts into vectors; built on a folder of verified weights, loads on first use.

    Attributes:
        dim: width of its vectors.
    """

    dim: ClassVar[int]

    def __init__(self, weights: Path) -> None:
        self.weights = weights

    @abstractmethod
    def encode(self, texts: Sequence[str], *, report: Report = silent) -> Vectors:
        """Return shape (len(texts), dim), float32, rows of unit length, not centred. Imports torch on first use."""


ENCODERS = Registry(Encoder, kind="encoder", folder="engine.preferences.encoders")
