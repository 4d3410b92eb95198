"""Texts of other people, held apart from the profile: in a temporary one that shares models and settings."""

import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from engine.core.progress import Report, silent
from engine.core.records import Post
from engine.preferences.topics import Like
from engine.store import posts
from engine.store.database import open_store
from engine.workflows import encoding
from engine.workflows.workspace import Workspace


@contextmanager
def held_apart(
    ws: Workspace, texts: Sequence[str], *, report: Report = silent
) -> Generator[tuple[Workspace, list[Like]]]:
    """Give a workspace that holds these texts alone, and each of them as a like, in their order.

    Adapters that are trained there are kept in `ws`. Raises ModelMissing.
    """
    ws.text_model()  # made by the profile itself: it decides where adapters are kept
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "apart.db")
        try:
            own = Workspace(replace(ws.paths, profile=Path(folder)), store, ws.settings, ws.catalogue, ws.loaded)
            with store.write() as connection:
                found = [Post(uid=f"text:{place}", source="texts", text=text) for place, text in enumerate(texts)]
                ids = [placed.id for placed in posts.add(connection, found)]
            encoding.encode_posts(own, report=report)
            known, centred = encoding.centred_vectors(own, ids)
            rows = dict(zip(known.tolist(), centred, strict=True))
            yield own, [Like(post=post, vector=rows[post]) for post in ids]
        finally:
            store.close()
