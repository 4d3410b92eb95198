"""Says whether a drawn picture is nearly one that the person liked: such a picture is not kept, but drawn anew.

Looked at by the encoder that sees pictures, where one is chosen and here; else by perceptual hash.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Progress, Report, silent
from engine.image import likeness, picture
from engine.image.model import Pixels
from engine.store import posts, reactions, vectors
from engine.workflows import picture_taste
from engine.workflows.workspace import Workspace

SAME = 0.95
"""Cosine from which two pictures are the same to an encoder that sees (research/methods.md section 4)."""

MOST = 1_000
"""Liked pictures that are compared by hash, the latest; their hashes are kept while the process lives."""

OWNER = "picture copies"


def near_copies(ws: Workspace, drawn: Sequence[Pixels], *, report: Report = silent) -> list[bool]:
    """Return for each picture whether it is nearly a picture that the person liked."""
    if not drawn:
        return []
    if picture_taste.picture_key(ws):
        looks = look_at(ws, drawn, report=report)
        liked = _liked_vectors(ws, looks.shape[1])
        return [bool(len(liked)) and float((liked @ row).max()) >= SAME for row in looks]
    known = _liked_hashes(ws, report)
    return [likeness.is_copy(likeness.phash(each), known) for each in drawn]


def look_at(ws: Workspace, drawn: Sequence[Pixels], *, report: Report = silent) -> NDArray[np.float32]:
    """Return the vectors of pictures that are in no file yet, of unit length, not centred. Raises ModelMissing."""
    with tempfile.TemporaryDirectory(prefix="inside-joke-") as folder:
        paths = [Path(folder) / f"{at}.png" for at in range(len(drawn))]
        for path, each in zip(paths, drawn, strict=True):
            picture.write(path, each)
        return ws.encoder(ws.settings.picture_encoder).encode_pictures(paths, report=report)


def _liked(ws: Workspace) -> list[tuple[int, str]]:
    """Return post and first picture of the liked posts, the latest like first; not those that were made here."""
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        order = sorted((-mark.event, post) for post, mark in marks.items() if mark.kind == "like")
        found = posts.get(connection, [post for _, post in order])
    return [(post, found[post].media[0]) for _, post in order if post in found and found[post].media]


def _liked_vectors(ws: Workspace, width: int) -> NDArray[np.float32]:
    with ws.store.read() as connection:
        _, rows = vectors.read_some(connection, picture_taste.picture_key(ws), width, [post for post, _ in _liked(ws)])
    return rows


def _liked_hashes(ws: Workspace, report: Report) -> NDArray[np.bool_]:
    known = ws.live.setdefault(OWNER, {})
    assert isinstance(known, dict)  # noqa: S101 - ours alone
    liked = [media for _, media in _liked(ws)][:MOST]
    for at, media in enumerate(liked):
        if media not in known:
            report(Progress("Looking at liked pictures", at, len(liked), "pictures"))
            known[media] = likeness.phash_of_file(ws.paths.media / media)
    rows = [known[media] for media in liked if known[media] is not None]
    return np.array(rows, bool).reshape(len(rows), likeness.LOW**2 - 1)
