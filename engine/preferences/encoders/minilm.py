# pyright: basic
# (sentence_transformers and torch have no complete types)
"""all-MiniLM-L6-v2, run by sentence-transformers from a folder of verified weights; English, up to 256 word pieces."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.devices import threads
from engine.core.progress import Progress, Report, silent
from engine.preferences.encoder import ENCODERS, Encoder

BATCH_TOKENS = 4096
"""Padded word pieces in one batch: keeps a batch in the cache, and cancelling quick."""

MAX_BATCH = 128

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
        vectors = np.zeros((len(texts), self.dim), np.float32)
        report(Progress("Reading posts", 0, len(texts), "posts"))
        if not texts:
            return vectors
        model = self._loaded()
        plain = [_HASH.sub("", text) for text in texts]
        tokens = model.tokenizer(plain, truncation=True, max_length=model.max_seq_length)["input_ids"]
        lengths = np.array([len(row) for row in tokens])
        done = 0
        for rows in batches(lengths):
            vectors[rows] = self._forward(model, [tokens[row] for row in rows])
            done += len(rows)
            report(Progress("Reading posts", done, len(texts), "posts"))
        return vectors

    def _loaded(self) -> Any:
        if self._model is None:
            os.environ.setdefault("HF_HUB_OFFLINE", "1")
            os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
            os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
            import torch
            from sentence_transformers import SentenceTransformer

            torch.set_num_threads(threads())
            model = SentenceTransformer(str(self.weights), device="cpu", local_files_only=True)
            model.eval()
            self._model = model
        return self._model

    @staticmethod
    def _forward(model: Any, tokens: list[list[int]]) -> NDArray[np.float32]:
        import torch

        features = model.tokenizer.pad({"input_ids": tokens}, return_tensors="pt")
        with torch.inference_mode():
            vectors = model(dict(features))["sentence_embedding"].float()
            return torch.nn.functional.normalize(vectors, dim=1).numpy()


def batches(lengths: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Split rows into batches of like length, longest first, so that hardly anything is padded.

    Args:
        lengths: word pieces of each row, shape (n,).

    Returns:
        Row numbers, each exactly once; a batch's padded size stays under BATCH_TOKENS unless it holds one row.
    """
    order = np.argsort(-lengths, kind="stable")
    found: list[NDArray[np.int64]] = []
    start = 0
    while start < len(order):
        longest = max(1, int(lengths[order[start]]))
        size = max(1, min(MAX_BATCH, BATCH_TOKENS // longest))
        found.append(order[start : start + size])
        start += size
    return found
