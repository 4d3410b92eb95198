"""Another encoder: posts are read with it a little at a time, while the one that was chosen before goes on serving.

The change itself is one write of the settings, made when no post is left to read. Killed at any time, it goes on where
it was. Vectors of encoders that neither serve nor are wanted are deleted by the daily upkeep.
"""

import json
import time

import msgspec
from sqlalchemy import delete

from engine.core import weights
from engine.core.errors import BadInput
from engine.core.progress import Progress, Report, silent
from engine.preferences import background_measure
from engine.preferences.background import write_background
from engine.store import posts
from engine.store.schema import vector
from engine.workflows import encoding, picture_taste
from engine.workflows.workspace import Workspace

SLICE_S = 2.0
"""Longer than this no reaction waits for its new ranking."""


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """How far the encoder that is wanted has come; `serves` once it ranks the feed. `encoder` is "" without a wish."""

    encoder: str
    done: int
    total: int
    serves: bool


def want_encoder(ws: Workspace, model_id: str) -> Prepared:
    """Ask for another encoder, or, with the one that serves, take the wish back.

    Raises UnknownName, BadInput for a model that is no encoder, ModelMissing, ModelDamaged.
    """
    entry = ws.catalogue[model_id]
    if entry.kind != "encoder":
        readers = ", ".join(each.id for each in ws.catalogue.model if each.kind == "encoder")
        raise BadInput(f"{entry.title} does not read posts.", f"Choose one of: {readers}.")
    if entry.id == ws.settings.encoder:
        ws.change_settings(encoder_wanted="")
        return Prepared(encoder="", done=0, total=0, serves=True)
    weights.require(entry, ws.folder_of(entry.id))
    ws.change_settings(encoder_wanted=entry.id)
    return _state(ws, entry.id)


def prepare_encoder(ws: Workspace, slice_s: float = SLICE_S, *, report: Report = silent) -> Prepared:
    """Read posts with the encoder that is wanted for about `slice_s` seconds; change over when none is left.

    Raises ModelMissing, ModelDamaged, DiskFull, Cancelled; what was read until then is kept.
    """
    ws.read_settings()
    wanted = ws.settings.encoder_wanted
    if not wanted or wanted == ws.settings.encoder:
        return Prepared(encoder="", done=0, total=0, serves=True)
    if not encoding.has_background(ws, wanted):
        measure_background(ws, wanted, report=report)
    until = time.monotonic() + slice_s
    encoding.encode_posts(ws, encoder=wanted, until=until, report=report)
    found = _state(ws, wanted)
    if found.done < found.total:
        return found
    ws.change_settings(encoder=wanted, encoder_wanted="")
    ws.live.pop("feed", None)
    return msgspec.structs.replace(found, serves=True)


def measure_background(ws: Workspace, model_id: str, *, report: Report = silent) -> None:
    """Measure what an encoder says about texts in general, on those that ship with the app, and keep it by its hash."""
    report(Progress("Getting to know the new reader"))
    made = background_measure.background(ws.encoder(model_id).encode(_texts(ws), report=report))
    write_background(encoding.own_background(ws, model_id), made)


def forget_old_vectors(ws: Workspace) -> int:
    """Delete the vectors of encoders that neither serve, nor look, nor are wanted; return how many. Raises DiskFull."""
    kept = [encoding.encoder_key(ws), picture_taste.picture_key(ws)]
    if ws.settings.encoder_wanted:
        kept.append(encoding.encoder_key(ws, ws.settings.encoder_wanted))
    with ws.store.write() as connection:
        return connection.execute(delete(vector).where(vector.c.encoder.not_in(kept))).rowcount


def _state(ws: Workspace, model_id: str) -> Prepared:
    with ws.store.read() as connection:
        total = posts.count(connection)
        left = len(posts.ids_without_vector(connection, encoding.encoder_key(ws, model_id), total))
    return Prepared(encoder=model_id, done=total - left, total=total, serves=False)


def _texts(ws: Workspace) -> list[str]:
    """Return the texts that ship with the app: jokes of its corpus and the demo person's posts."""
    files = [*sorted((ws.paths.assets / "corpus").glob("*.jsonl")), ws.paths.assets / "demo/source/posts.jsonl"]
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    said = [row.get("text") or f"{row.get('title', '')}\n\n{row.get('body', '')}".strip() for row in rows]
    return sorted({text for text in said if text})
