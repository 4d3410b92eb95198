"""A tiny real encoder of pictures: pictures of one colour are near. No weights; in the space of words."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.preferences.picture_files import read_picture
from tests.factories.word_encoder import WordEncoder


class ColourEncoder(WordEncoder):
    """Sees the mean colour, roughly: pictures of two colours are as unlike as two words."""

    name = "colours"
    title = "Colours"
    pictures = True

    def encode_pictures(self, paths: Sequence[Path], *, report: Report = silent) -> NDArray[np.float32]:
        made = np.zeros((len(paths), self.dim), np.float32)
        for row, path in enumerate(paths):
            try:
                pixels = np.asarray(read_picture(path).resize((8, 8)), np.float32) / 255
            except BadInput:
                continue
            rough = (pixels.mean(axis=(0, 1)) * 5.99).astype(int)
            made[row] = np.random.default_rng(rough.tolist()).standard_normal(self.dim)
            made[row, :192] += 0.3 * (pixels - pixels.mean(axis=(0, 1))).ravel()
        return made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9)
