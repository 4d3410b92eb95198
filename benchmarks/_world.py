"""A million vectors that resemble embeddings of posts, and topics of one person among them.

Random directions would be hopeless for every approximate index, and one tight ball for each subject too easy. Here
5,000 subjects of very different size (log-normal) stand in 100 communities; a post shares a quarter to two thirds of
its direction's square with its subject, and the rest is noise whose spectrum falls (eigenvalues as rank to the -0.7).
Two random posts are then as similar as the centred vectors of MiniLM are: .20 at the quantile .98 (MiniLM: .21) and
.30 at .998 (.36). A topic is the mean of one to thirty posts of one subject, as likes are.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]

DIM, SUBJECTS, COMMUNITIES = 384, 5_000, 100
BLOCK = 10_000


def unit(vectors: Vectors) -> Vectors:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


class World:
    """`count` posts, their float16 rows in a file, their subjects in memory."""

    def __init__(self, path: Path, count: int, seed: int = 0) -> None:
        rng = np.random.default_rng(seed)
        spectrum = (np.arange(1, DIM + 1) ** -0.35).astype(np.float32)
        spectrum /= np.sqrt((spectrum**2).mean())

        def noise(rows: int) -> Vectors:
            return unit(rng.standard_normal((rows, DIM), dtype=np.float32) * spectrum)

        communities = noise(COMMUNITIES)[rng.integers(0, COMMUNITIES, SUBJECTS)]
        subjects = unit(np.sqrt(0.35) * communities + np.sqrt(0.65) * noise(SUBJECTS)).astype(np.float32)
        sizes = rng.lognormal(0, 1, SUBJECTS)
        self.labels = rng.choice(SUBJECTS, count, p=sizes / sizes.sum())
        self.path, self.ids = path, np.arange(1, count + 1)
        turned = np.linalg.qr(rng.normal(size=(DIM, DIM)))[0].astype(np.float32)
        with path.open("wb") as file:
            for start in range(0, count, BLOCK):
                labels = self.labels[start : start + BLOCK]
                inside = rng.uniform(0.25, 0.65, (len(labels), 1)).astype(np.float32)
                made = unit(np.sqrt(inside) * subjects[labels] + np.sqrt(1 - inside) * noise(len(labels)))
                file.write((made @ turned).astype("<f2").tobytes())

    def stream(self, newer_than: int) -> Iterator[tuple[Ids, Vectors]]:
        """Read blocks as the store would give them."""
        with self.path.open("rb") as file:
            file.seek(newer_than * 2 * DIM)
            for start in range(newer_than, len(self.ids), BLOCK):
                block = np.frombuffer(file.read(2 * DIM * BLOCK), "<f2").reshape(-1, DIM)
                yield self.ids[start : start + BLOCK], block.astype(np.float32)

    def take(self, rows: Ids) -> Vectors:
        return np.asarray(np.memmap(self.path, "<f2", "r").reshape(-1, DIM)[rows], np.float32)

    def topics(self, count: int, seed: int) -> Vectors:
        """Return directions of topics, shape (count, DIM)."""
        rng = np.random.default_rng(seed)
        made = np.empty((count, DIM), np.float32)
        for place, post in enumerate(rng.integers(0, len(self.ids), count)):
            alike = np.flatnonzero(self.labels == self.labels[post])
            members = rng.choice(alike, min(len(alike), int(rng.integers(1, 31))), replace=False)
            made[place] = self.take(members).mean(axis=0)
        return unit(made)
