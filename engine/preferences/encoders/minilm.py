"""all-MiniLM-L6-v2, run by sentence-transformers from a folder of verified weights; English, up to 256 word pieces."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Progress, Report, silent
from engine.preferences import batching
from engine.preferences.encoder import ENCODERS, Encoder

_HASH = re.compile(r"#(?=\w)")
"""The sign of a hashtag: this encoder takes it for a subject, and puts all posts that have one in a heap."""


@ENCODERS.register
class MiniLM(Encoder):
    """384 dimensions, mean pooling. Never reaches for the network: it reads the folder, or fails."""

    name = "minilm"
    title = "all-MiniLM-L6-v2"
    dim = 384

    def __init__(self, weights: Path) -> None:
        super().__init__(weights)
        self._model: Any = None

    def encode(self, texts: Sequence[str], *, report: Report = silent) -> NDArray[np.float32]:
        """As the contract says. Long texts are cut at 256 word pieces; an empty text gets a vector too."""
        report(Progress("Reading posts", 0, len(texts), "posts"))
        if not texts:
            return np.zeros((0, self.dim), np.float32)
        if self._model is None:
            self._model = batching.sentence_model(self.weights, "cpu", half=True)
        plain = [_HASH.sub("", text) for text in texts]
        return batching.encode_texts(self._model, plain, self.dim, report=report)
