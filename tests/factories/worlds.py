"""A synthetic world with known topics, whose raw vectors all lean one way as Sentence-T5's do (random cosine .75)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
DIM, TOPICS = 384, 60


def unit(vectors: NDArray[np.floating]) -> Vectors:
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


@dataclass
class World:
    """300 likes of one person: 12 topics of the world's 60, and a fifth by accident."""

    labels: NDArray[np.int64]
    raw: Vectors
    centred: Vectors
    background: Vectors
    fresh_labels: NDArray[np.int64]
    fresh: Vectors
    liked_topics: NDArray[np.int64]

    def quantile(self, level: float) -> float:
        rng = np.random.default_rng(1)
        left, right = rng.integers(0, len(self.background), (2, 200_000))
        return float(np.quantile(np.einsum("ij,ij->i", self.background[left], self.background[right]), level))


def world(seed: int, inside: float = 0.4, common: float = 0.75) -> World:
    rng = np.random.default_rng(seed)
    shared, topics = unit(rng.normal(size=DIM)), unit(rng.normal(size=(TOPICS, DIM)))

    def posts(labels: NDArray[np.int64]) -> Vectors:
        own = unit(rng.normal(size=(len(labels), DIM)))
        mixed = unit(np.sqrt(inside) * topics[labels] + np.sqrt(1 - inside) * own)
        return unit(np.sqrt(common) * shared + np.sqrt(1 - common) * mixed)

    liked = rng.choice(TOPICS, 12, replace=False)
    labels = np.where(rng.random(300) < 0.2, rng.integers(0, TOPICS, 300), rng.choice(liked, 300))
    raw, others = posts(labels), posts(rng.integers(0, TOPICS, 4000))
    fresh_labels = rng.integers(0, TOPICS, 1500)
    mean = others.mean(axis=0)
    return World(
        labels, raw, unit(raw - mean), unit(others - mean), fresh_labels, unit(posts(fresh_labels) - mean), liked
    )


def adjusted_rand(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Agreement of two groupings, 1 for the same, 0 for chance (Hubert & Arabie 1985)."""
    table = np.zeros((one.max() + 1, other.max() + 1))
    np.add.at(table, (one, other), 1)

    def pairs(counts: NDArray[np.floating]) -> float:
        return float((counts * (counts - 1) / 2).sum())

    both, rows, columns = pairs(table), pairs(table.sum(1)), pairs(table.sum(0))
    chance = rows * columns / pairs(np.array([float(len(one))]))
    return (both - chance) / ((rows + columns) / 2 - chance)


def auc(scores: NDArray[np.floating], positive: NDArray[np.bool_]) -> float:
    """Chance that a positive one scores over a negative one."""
    ranks = np.argsort(np.argsort(scores)) + 1
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(scores) - count)))
