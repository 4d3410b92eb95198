# pyright: basic
# (sentence_transformers has no complete types)
"""Posts a second of our encoding beside plain SentenceTransformer.encode(batch_size=32): same texts, cores, one run.

    python -m benchmarks.encode [TEXTS.jsonl]

Both are warmed up, then take turns, so that a busy machine slows both. `encode_posts` includes reading the texts from
the store and committing the vectors.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from engine.core.devices import threads
from engine.core.paths import ASSETS
from engine.core.records import Post
from engine.store import posts, vectors
from engine.workflows import encoding
from engine.workflows.workspace import Workspace, open_workspace

COUNT = 1_000
TURNS = 3


def run(texts: list[str] | None = None) -> dict[str, float]:
    """Return posts a second of both (median of the turns), the ratio, and the lowest cosine between their vectors."""
    texts = demo_texts() if texts is None else texts
    with tempfile.TemporaryDirectory(prefix="inside-joke-bench-") as folder:
        ws = open_workspace(Path(folder) / "profile")
        encoder = ws.encoder()
        encoder.encode(texts[:64])
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(threads())
        plain = SentenceTransformer(str(encoder.weights), device="cpu", local_files_only=True)
        plain.encode(texts[:64], batch_size=32, show_progress_bar=False)
        ours: list[float] = []
        theirs: list[float] = []
        expected = np.zeros((0, encoder.dim), np.float32)
        for turn in range(TURNS):
            _fill(ws, texts, turn)
            began = time.perf_counter()
            encoding.encode_posts(ws)
            between = time.perf_counter()
            expected = plain.encode(texts, batch_size=32, show_progress_bar=False, normalize_embeddings=True)
            ours.append(len(texts) / (between - began))
            theirs.append(len(texts) / (time.perf_counter() - between))
        with ws.store.read() as connection:
            _, made = vectors.read(connection, encoding.encoder_key(ws), encoder.dim)
        ws.close()
    cosines = np.einsum("ij,ij->i", made[-len(texts) :], expected)
    return {
        "encode_texts": float(len(texts)),
        "encode_posts_per_s": float(np.median(ours)),
        "encode_plain_per_s": float(np.median(theirs)),
        "encode_ratio": float(np.median(np.array(ours) / np.array(theirs))),
        "encode_lowest_cosine": float(cosines.min()),
    }


def demo_texts() -> list[str]:
    """Return COUNT different texts of the project, without hashtags, which ours reads otherwise."""
    files = [ASSETS / "demo/source/posts.jsonl", *sorted((ASSETS / "corpus").glob("*.jsonl"))]
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    found = [row.get("text") or f"{row['title']}\n\n{row['body']}" for row in rows]
    return [text for text in dict.fromkeys(found) if "#" not in text][:COUNT]


def _fill(ws: Workspace, texts: list[str], turn: int) -> None:
    with ws.store.write() as connection:
        posts.add(
            connection, [Post(uid=f"b:{turn}:{row}", source="bench", text=text) for row, text in enumerate(texts)]
        )


if __name__ == "__main__":
    given = (
        [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
        if sys.argv[1:]
        else None
    )
    for name, value in run(given).items():
        print(f"{name:22} {value:12.4f}")
