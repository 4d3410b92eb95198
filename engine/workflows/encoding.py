"""Gives posts their vectors, a batch at a time, and hands centred ones out.

Imports no model library by itself: what needs the encoder loads it.
"""

import time
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Progress, Report, silent
from engine.preferences import vector_index
from engine.preferences.background import Background, load_background
from engine.preferences.encoder import weights_hash
from engine.store import posts, vectors
from engine.workflows.workspace import Workspace

Vectors = NDArray[np.float32]

ENCODE_AT_ONCE = 1024
"""Posts between two commits: what a stop or a crash can cost."""


class Encoded(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts got a vector now, how many posts there are, and the seconds that it took."""

    encoded: int
    total: int
    seconds: float


def encoder_key(ws: Workspace) -> str:
    """Return the name under which vectors of the encoder of the settings are stored: id and weights."""
    entry = ws.catalogue[ws.settings.encoder]
    return f"{entry.id}@{weights_hash({file.name: file.sha256 for file in entry.files})[:12]}"


def background_of(ws: Workspace) -> Background:
    """Return the background of the encoder of the settings; read once for each workspace."""
    key = f"background:{ws.settings.encoder}"
    found = ws.live.get(key)
    if not isinstance(found, Background):
        found = ws.live[key] = load_background(ws.paths.assets, ws.settings.encoder)
    return found


def encode_posts(ws: Workspace, *, report: Report = silent) -> Encoded:
    """Give every post a vector, some hundreds between two commits, so that a stop loses little.

    Raises ModelMissing when there is something to encode and no encoder, DiskFull, Cancelled.
    """
    began, key, done = time.perf_counter(), encoder_key(ws), 0
    with ws.store.read() as connection:
        total = posts.count(connection)
        missing = posts.ids_without_vector(connection, key, total)
    report(Progress("Reading posts", 0, len(missing), "posts"))
    while missing[done:]:
        done += _encode(ws, key, missing[done : done + ENCODE_AT_ONCE], _ahead(report, done, len(missing)))
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


def _encode(ws: Workspace, key: str, ids: Sequence[int], report: Report) -> int:
    """Encode and store these posts; return how many were done. Posts without text have no vector."""
    with ws.store.read() as connection:
        texts = {post: text for post, text in posts.texts(connection, ids).items() if text}
        newest = vectors.newest(connection)
    if not texts:
        return len(ids)
    made = ws.encoder().encode(list(texts.values()), report=report)
    if min(texts) <= newest:  # an older post without a vector: its text may have changed since the index was written
        vector_index.discard(ws.paths.index)
        ws.live.pop("feed", None)
    with ws.store.write() as connection:
        vectors.add(connection, key, list(texts), made)
    return len(ids)


def _ahead(report: Report, before: int, total: int) -> Report:
    """Return a report that counts from `before` on."""
    return lambda progress: report(Progress(progress.label, before + progress.done, total, progress.unit))
