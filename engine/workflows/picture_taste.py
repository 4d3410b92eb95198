"""Topics of liked pictures, beside those of texts: where an encoder that sees pictures is here and was chosen.

Its background is measured on the person's own pictures, which are the only ones there are, once there are enough of
them; it then stays, so that topics do not shift under them. Feeds of 200,000 posts and more are ranked by texts alone.
"""

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np
from sqlalchemy import Connection, select

from engine.core.errors import BadInput, ModelMissing
from engine.core.progress import Progress, Report, silent
from engine.preferences import background_measure, topic_edits, topics
from engine.preferences.background import Background, read_background, write_background
from engine.preferences.encoder import ENCODERS
from engine.preferences.topics import Like
from engine.store import posts, taste_store, vectors
from engine.store.reactions import Current
from engine.store.schema import post, vector
from engine.store.taste_store import StoredTopic
from engine.workflows import encoding, taste
from engine.workflows.workspace import Workspace

KIND = "picture"
ENOUGH = 40
"""Pictures from which a background is measured; with fewer there are no topics of pictures."""

AT_ONCE = 32
MOST_MEASURED = 4_000
Ids = vectors.Ids
Vectors = vectors.Vectors


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts with a picture were looked at now, and how many still wait."""

    seen: int
    left: int


def use_pictures(ws: Workspace, model_id: str) -> Seen:
    """Look at pictures with this encoder from now on; "" for none. Raises UnknownName, BadInput, ModelMissing."""
    if model_id:
        entry = ws.catalogue[model_id]
        if entry.kind != "encoder" or not ENCODERS[entry.backend].pictures:
            raise BadInput(f"{entry.title} sees no pictures.", "Choose an encoder that does, like OpenCLIP.")
        ws.require(entry.id)
    ws.change_settings(picture_encoder=model_id)
    ws.live.pop("feed", None)
    return Seen(seen=0, left=len(_waiting(ws, picture_key(ws))))


def picture_key(ws: Workspace) -> str:
    """Return the name under which vectors of pictures are stored; "" where no encoder was chosen or it is not here."""
    if not ws.settings.picture_encoder:
        return ""
    try:
        return f"{encoding.encoder_key(ws, ws.settings.picture_encoder)}-{KIND}"
    except ModelMissing:
        return ""


def see_pictures(ws: Workspace, *, until: float | None = None, report: Report = silent) -> Seen:
    """Give posts with pictures a vector of the first one that can be read.

    A post of which none can be read is marked, and not tried again. `until` is of `time.monotonic`. Raises
    ModelMissing, DiskFull, Cancelled; what was seen until then is kept.
    """
    key = picture_key(ws)
    if not key:
        return Seen(seen=0, left=0)
    waiting, done = _waiting(ws, key), 0
    while waiting[done:] and (until is None or time.monotonic() < until):
        report(Progress("Looking at pictures", done, len(waiting), "posts"))
        part = waiting[done : done + AT_ONCE]
        made = ws.encoder(ws.settings.picture_encoder).encode_pictures(
            [ws.paths.media / next(iter(names)) for _, names in part]
        )
        with ws.store.write() as connection:
            vectors.add(connection, key, [number for number, _ in part], made)
        done += len(part)
    return Seen(seen=done, left=len(waiting) - done)


def pictures(ws: Workspace, connection: Connection) -> tuple[Ids, Vectors]:
    """Return the posts of which a picture was seen, ascending, and its centred vectors; none without a background."""
    background, key = picture_background(ws), picture_key(ws)
    if background is None:
        return np.zeros(0, np.int64), np.zeros((0, 1), np.float32)
    ids, raw = vectors.read(connection, key, len(background.mean))
    return ids[raw.any(axis=1)], background.centre(raw[raw.any(axis=1)])


def picture_background(ws: Workspace) -> Background | None:
    """Return what the person's pictures have in common, measured once there are ENOUGH; None before."""
    key = picture_key(ws)
    if not key:
        return None
    known = ws.live.get(f"background:{key}")
    if isinstance(known, Background):
        return known
    path = _background_file(ws, key)
    if not path.exists():
        dim = ws.catalogue[ws.settings.picture_encoder].hidden_size
        with ws.store.read() as connection:
            width = connection.execute(select(vector.c.data).where(vector.c.encoder == key).limit(1)).scalar()
            dim = len(width) // 2 if width else dim
            _, raw = vectors.read(connection, key, dim)
        raw = raw[raw.any(axis=1)][:MOST_MEASURED]
        if len(raw) < ENOUGH:
            return None
        write_background(path, background_measure.background(raw))
    found = read_background(path)
    ws.live[f"background:{key}"] = found
    return found


def scale(ws: Workspace) -> float:
    """Return by how much similarities of pictures are scaled, so that the bar for a topic is that of texts."""
    background, quantile = picture_background(ws), taste.detail(ws)
    bar = 1.0 if background is None else background.threshold(quantile)
    return encoding.background_of(ws).threshold(quantile) / max(bar, 1e-3)


def picture_topics(ws: Workspace, marks: Mapping[int, Current], *, afresh: bool = False) -> list[StoredTopic]:
    """Return the topics of liked pictures, heaviest first; learned anew when what they follow from has changed."""
    background, edits = picture_background(ws), taste.current_edits(ws)
    if background is None:
        return []
    with ws.store.read() as connection:
        space, stored = taste_store.topics(connection, KIND)
        likes = taste.counted(likes_of_pictures(ws, connection, marks), edits)
    quantile = taste.detail(ws)
    held = [(like.post, like.weight, like.at) for like in likes]
    version = hashlib.sha256(msgspec.json.encode((held, quantile, edits, background.fingerprint))).hexdigest()[:12]
    if space == f"{picture_key(ws)}|{version}" and not afresh:
        return stored
    learned = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    before = [taste.state_of(topic, marks) for topic in stored]
    own = [edit for edit in edits if edit.space == KIND]
    shaped = topics.keep_ids(topic_edits.reshaped(learned, likes, own), before)
    named = taste.described(ws, shaped, likes, topic_edits.names(shaped, own))
    with ws.store.write() as connection:
        ids = taste_store.save_topics(connection, f"{picture_key(ws)}|{version}", named, KIND)
    return [msgspec.structs.replace(each, id=made, kind=KIND) for each, made in zip(named, ids, strict=True)]


def likes_of_pictures(ws: Workspace, connection: Connection, marks: Mapping[int, Current]) -> list[Like]:
    """Return the liked posts among `marks` of which a picture was seen, with its vector, oldest like first."""
    background = picture_background(ws)
    liked = sorted((mark.at, mark.event, number) for number, mark in marks.items() if mark.kind == "like")
    if background is None:
        return []
    ids, raw = vectors.read_some(connection, picture_key(ws), len(background.mean), [number for _, _, number in liked])
    seen = raw.any(axis=1)
    return [
        Like(post=number, vector=row, weight=marks[number].weight, at=marks[number].at if marks[number].dated else None)
        for number, row in zip(ids[seen].tolist(), background.centre(raw[seen]), strict=True)
    ]


def _waiting(ws: Workspace, key: str) -> list[tuple[int, tuple[str, ...]]]:
    if not key:
        return []
    has = select(vector.c.post_id).where(vector.c.post_id == post.c.id, vector.c.encoder == key).exists()
    query = select(post.c.id).where(post.c.media != "[]", ~has).order_by(post.c.id)
    with ws.store.read() as connection:
        ids = list(connection.execute(query).scalars())
        found = posts.get(connection, ids)
    return [(number, found[number].media) for number in ids if found[number].media]


def _background_file(ws: Workspace, key: str) -> Path:
    return ws.paths.profile / "backgrounds" / f"{key}.safetensors"
