"""Sentence-T5, base and large: a T5 encoder, mean pooling, a dense layer without bias, unit length; English.

Ni et al. 2021, "Sentence-T5: Scalable Sentence Encoders from Pre-trained Text-to-Text Models" (arXiv 2108.08877), as
converted for sentence-transformers. The released weights are half precision and run in float32 here. Two random texts
have a cosine of about .75 in it, so its vectors mean nothing before they are centred.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.devices import best_device
from engine.core.errors import ModelDamaged
from engine.core.progress import Progress, Report, silent
from engine.preferences import batching
from engine.preferences.encoder import ENCODERS, Encoder

PIPELINE = ("Transformer", "Pooling", "Dense", "Normalize")
WEIGHTS = "model.safetensors"


class _Module(msgspec.Struct, frozen=True):
    path: str
    type: str


class _Dense(msgspec.Struct, frozen=True):
    out_features: int


@ENCODERS.register
class SentenceT5(Encoder):
    """768 dimensions in both sizes. Never reaches for the network: it reads the folder, or fails."""

    name = "sentence_t5"
    title = "Sentence-T5"

    def __init__(self, weights: Path) -> None:
        super().__init__(weights)
        self.dim = _checked_width(weights)
        self._model: Any = None

    def encode(self, texts: Sequence[str], *, report: Report = silent) -> NDArray[np.float32]:
        """As the contract says. Long texts are cut at 256 word pieces; an empty text gets a vector too."""
        report(Progress("Reading posts", 0, len(texts), "posts"))
        if not texts:
            return np.zeros((0, self.dim), np.float32)
        if self._model is None:
            self._model = batching.sentence_model(self.weights, best_device())
        return batching.encode_texts(self._model, texts, self.dim, report=report)


def _checked_width(folder: Path) -> int:
    """Return the width of the vectors, of a folder that holds this pipeline as safetensors; else ModelDamaged.

    sentence-transformers would import any class that modules.json names, and fall back on pickled weights of the
    dense layer: so the names are checked before it is asked.
    """
    try:
        modules = msgspec.json.decode((folder / "modules.json").read_bytes(), type=list[_Module])
        if tuple(_class_name(module.type) for module in modules) != PIPELINE:
            raise ModelDamaged(f"The folder {folder.name} does not hold a Sentence-T5 model.", "Fetch it again.")
        body, dense = folder / modules[0].path, folder / modules[2].path
        for part in (body, dense):
            if not (part / WEIGHTS).is_file():
                raise ModelDamaged(
                    f"The folder {folder.name} lacks {(part / WEIGHTS).relative_to(folder).as_posix()}.",
                    "Weights in other formats than safetensors are not read: they could run code.",
                )
        return msgspec.json.decode((dense / "config.json").read_bytes(), type=_Dense).out_features
    except (OSError, ValueError) as error:  # msgspec's errors are ValueErrors
        raise ModelDamaged(f"The folder {folder.name} has no readable description of its model.") from error


def _class_name(dotted: str) -> str:
    """Return the class that modules.json names, or "" when it is not one of the library's own."""
    return dotted.rpartition(".")[2] if dotted.startswith("sentence_transformers.") else ""
