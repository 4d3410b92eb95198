"""Gives posts their vectors, a batch at a time, and hands centred ones out.

Imports no model library by itself: what needs the encoder loads it.
"""

import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import weights
from engine.core.errors import ModelMissing
from engine.core.progress import Progress, Report, silent
from engine.preferences import vector_index
from engine.preferences.background import Background, read_background
from engine.preferences.encoder import weights_hash
from engine.store import posts, vectors
from engine.workflows.workspace import Workspace

Vectors = NDArray[np.float32]

ENCODE_AT_ONCE = 1024
"""Posts between two commits: what a stop or a crash can cost."""


SLICED = 64
"""The same where the clock is watched."""


class Encoded(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts got a vector now, how many posts there are, and the seconds that it took."""

    encoded: int
    total: int
    seconds: float


def encoder_key(ws: Workspace, encoder: str = "") -> str:
    """Return the name under which vectors of an encoder (that of the settings) are stored: id and weights.

    Raises UnknownName, and ModelMissing for weights that a person must bring and that are not here.
    """
    entry = ws.catalogue[encoder or ws.settings.encoder]
    known = entry.files
    if entry.wheel is None:
        ws.require(entry.id)
        known = weights.members(entry, ws.folder_of(entry.id)) or ()
    return f"{entry.id}@{weights_hash({file.name: file.sha256 for file in known})[:12]}"


def background_of(ws: Workspace, encoder: str = "") -> Background:
    """Return the background of an encoder (that of the settings); read once for each workspace.

    Raises ModelMissing for one that was never measured.
    """
    name = encoder or ws.settings.encoder
    found = ws.live.get(f"background:{name}")
    if not isinstance(found, Background):
        if not has_background(ws, name):
            raise ModelMissing(
                f"What {ws.catalogue[name].title} says about texts in general is not known here.",
                f"Measure it: inside-joke models use {name}",
            )
        ours = _shipped(ws, name)
        found = read_background(ours if ours.exists() else own_background(ws, name))
        ws.live[f"background:{name}"] = found
    return found


def has_background(ws: Workspace, encoder: str) -> bool:
    """Whether an encoder's background shipped, or was measured on this machine for just these weights."""
    return _shipped(ws, encoder).exists() or own_background(ws, encoder).exists()


def own_background(ws: Workspace, encoder: str) -> Path:
    """Where the background of an encoder is that was measured here. Raises ModelMissing as `encoder_key` does."""
    return ws.paths.weights / ".backgrounds" / f"{encoder_key(ws, encoder)}.safetensors"


def _shipped(ws: Workspace, encoder: str) -> Path:
    return ws.paths.assets / "encoders" / f"{encoder}.safetensors"


def encode_posts(ws: Workspace, *, encoder: str = "", until: float | None = None, report: Report = silent) -> Encoded:
    """Give every post a vector, some hundreds between two commits, so that a stop loses little.

    Args:
        ws: the profile.
        encoder: one that is to serve later, or that of the settings.
        until: of `time.monotonic`; from then on the rest is left for another time.
        report: raises Cancelled to stop.

    Raises ModelMissing when there is something to encode and no encoder, DiskFull, Cancelled.
    """
    began, key, done = time.perf_counter(), encoder_key(ws, encoder), 0
    with ws.store.read() as connection:
        total = posts.count(connection)
        missing = posts.ids_without_vector(connection, key, total)
    at_once = ENCODE_AT_ONCE if until is None else SLICED
    report(Progress("Reading posts", 0, len(missing), "posts"))
    while missing[done:] and (until is None or time.monotonic() < until):
        done += _encode(ws, key, missing[done : done + at_once], _ahead(report, done, len(missing)), encoder)
    return Encoded(encoded=done, total=total, seconds=time.perf_counter() - began)


def centred_vectors(
    ws: Workspace, wanted: Sequence[int], *, report: Report = silent
) -> tuple[NDArray[np.int64], Vectors]:
    """Return the ids among `wanted` whose posts have text, in order, and their centred vectors, shape (n, dim).

    Raises ModelMissing when a vector is missing and the encoder is not here.
    """
    key, background = encoder_key(ws), background_of(ws)
    with ws.store.read() as connection:
        ids, raw = vectors.read_some(connection, key, len(background.mean), wanted)
    missing = sorted(set(wanted) - set(ids.tolist()))
    if missing and _encode(ws, key, missing, report):
        with ws.store.read() as connection:
            ids, raw = vectors.read_some(connection, key, len(background.mean), wanted)
    return ids, background.centre(raw)


def _encode(ws: Workspace, key: str, ids: Sequence[int], report: Report, encoder: str = "") -> int:
    """Encode and store these posts; return how many were done. Posts without text have no vector."""
    with ws.store.read() as connection:
        texts = {post: text for post, text in posts.texts(connection, ids).items() if text}
        newest = vectors.newest(connection, key)
    if not texts:
        return len(ids)
    made = ws.encoder(encoder).encode(list(texts.values()), report=report)
    serves = key == encoder_key(ws)
    if (
        serves and min(texts) <= newest
    ):  # an older post without a vector: its text may have changed since the index was written
        vector_index.discard(ws.paths.index)
        ws.live.pop("feed", None)
    with ws.store.write() as connection:
        vectors.add(connection, key, list(texts), made)
    return len(ids)


def _ahead(report: Report, before: int, total: int) -> Report:
    """Return a report that counts from `before` on."""
    return lambda progress: report(Progress(progress.label, before + progress.done, total, progress.unit))
