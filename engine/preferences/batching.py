# pyright: basic
# (sentence_transformers and torch have no complete types)
"""Texts through a model in batches of like length: what encoders share. Loads nothing from anywhere but the folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.devices import threads
from engine.core.progress import Progress, Report, silent

BATCH_TOKENS = 2048
"""Padded word pieces in one batch: keeps a batch in the cache, and cancelling quick."""

MAX_BATCH = 64


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


def stay_offline() -> None:
    """Tell the model libraries, before they are imported, to use only what is on this machine, and our threads."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import torch

    torch.set_num_threads(threads())


def multiplies_bfloat16() -> bool:
    """Whether this processor multiplies bfloat16 by itself; elsewhere it is slower than float32."""
    import torch

    known = torch.cpu.get_capabilities()
    return any(known.get(name) for name in ("avx512_bf16", "amx_bf16"))


def sentence_model(folder: Path, device: str, *, half: bool = False) -> Any:
    """Return the sentence-transformers pipeline of a folder; no network, no code and no pickle in it.

    In float32, or with `half` in bfloat16 where the processor has that: twice as quick, and for an encoder whose
    vectors were compared the same to a cosine of .9999.
    """
    stay_offline()
    import torch
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(
        str(folder),
        device=device,
        local_files_only=True,
        trust_remote_code=False,
        model_kwargs={
            "dtype": torch.bfloat16 if half and multiplies_bfloat16() else torch.float32,
            "use_safetensors": True,
        },
    )
    return model.eval()


def encode_texts(model: Any, texts: Sequence[str], dim: int, *, report: Report = silent) -> NDArray[np.float32]:
    """Run texts through a sentence-transformers pipeline, reporting each batch.

    Returns:
        Unit vectors, shape (len(texts), dim), in the order of `texts`. Texts are cut at the pipeline's own length.
    """
    vectors = np.zeros((len(texts), dim), np.float32)
    tokens = model.tokenizer(list(texts), truncation=True, max_length=model.max_seq_length)["input_ids"]
    done = 0
    for rows in batches(np.array([len(row) for row in tokens])):
        vectors[rows] = _forward(model, [tokens[row] for row in rows])
        done += len(rows)
        report(Progress("Reading posts", done, len(texts), "posts"))
    return vectors


def _forward(model: Any, tokens: list[list[int]]) -> NDArray[np.float32]:
    import torch

    features = model.tokenizer.pad({"input_ids": tokens}, return_tensors="pt")
    with torch.inference_mode():
        vectors = model({name: value.to(model.device) for name, value in features.items()})["sentence_embedding"]
        return torch.nn.functional.normalize(vectors.float(), dim=1).cpu().numpy()
