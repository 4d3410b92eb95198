"""Soft tokens of a taste, for one pair of model and encoder: one for each topic, and one for each like."""

from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.records import Profile, Told
from engine.text.method import Projection
from engine.text.soft_prompt import CARD_FILE, Projector, projector_folder
from engine.workflows.finetune import current_adapters
from engine.workflows.workspace import Workspace

MOST_TOPICS = 24
"""Topics that get a soft token, heaviest first."""

ATTENTION = 0.2
"""Of a softmax over similarities between -1 and 1: a like that is .2 less typical has a token of 37 % of the length."""


def soft_tokens_of(ws: Workspace, profile: Profile, told: Told, model: str) -> Projection:
    """Return soft tokens for the heaviest topics; none where no projector ships or no topic is known."""
    folder = projector_of(ws, model)
    own = current_adapters(ws, model) if told == "own" else dict[str, str]()
    if not profile.centroids or not (folder / CARD_FILE).exists():
        return Projection(adapters=own)
    return msgspec.structs.replace(projection_of(Projector.load(folder), profile), adapters=own)


def projector_of(ws: Workspace, model: str = "") -> Path:
    """Return where the projector for a model (that of the settings) and the settings' encoder ships, if one does.

    A server's is that of the weights that it names.
    """
    weights = ws.folder_of(model or ws.settings.model).name
    return projector_folder(ws.paths.assets, weights, ws.settings.encoder)


def projection_of(projector: Projector, profile: Profile) -> Projection:
    """Return the soft tokens of a profile's topics and likes, rounded: they are stored with every candidate."""
    topics = np.asarray(profile.centroids[:MOST_TOPICS], dtype=np.float32)
    likes = np.asarray(profile.like_vectors, dtype=np.float32)
    return Projection(
        tokens=_rounded(projector.project(topics)) if len(topics) else (),
        likes=_rounded(projector.project(likes) * typical(likes)) if len(likes) else (),
    )


def typical(likes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how long each like's token is, shape (n, 1), 1 for the most typical: softmax attention on the heart.

    The heart is their mean; PPlug (arXiv 2409.11901) attends with what is being asked instead, which here says nothing.
    """
    near = likes @ likes.mean(axis=0)
    return np.exp((near - near.max()) / np.float32(ATTENTION))[:, None].astype(np.float32)


def _rounded(tokens: NDArray[np.float32]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in np.round(tokens, 5).astype(float).tolist())
