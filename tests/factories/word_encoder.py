"""A tiny real encoder: texts that share words are near. No weights; 384 dimensions, like the starter encoder."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Progress, Report, silent
from engine.preferences.encoder import Encoder
from engine.workflows.workspace import Workspace


class WordEncoder(Encoder):
    """Sums one random vector for each word."""

    name = "words"
    title = "Words"
    dim = 384

    def encode(self, texts: Sequence[str], *, report: Report = silent) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dim), np.float32)
        for row, text in enumerate(texts):
            report(Progress("Reading posts", row, len(texts), "posts"))
            for word in re.findall(r"\w+", text.lower()):
                seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
                vectors[row] += np.random.default_rng(seed).standard_normal(self.dim)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.maximum(norms, 1e-9)


def with_words(ws: Workspace) -> Workspace:
    """The workspace, reading with words instead of the encoder of its settings."""
    ws.loaded[ws.settings.encoder] = WordEncoder(Path())
    return ws
