"""Runs requests on one writer of the catalogue and says what ran: the model's bytes, its adapters, its memory."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from engine.core import devices, weights
from engine.core.errors import DeviceExhausted, ServerFailed
from engine.core.files import sha256_of
from engine.core.progress import Report, silent
from engine.core.records import MadeBy
from engine.text.model import Piece, TextModel, TextRequest
from engine.workflows.workspace import Workspace
from engine.workflows.writer import writer_for

OnPiece = Callable[[Piece], None]
HASH = 16  # hex digits
ELSEWHERE = "elsewhere"
"""Stands for the precision of what a server runs: it is not told."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What a model wrote on one request, untidied; `seconds` are its share of the batch, by tokens."""

    text: str
    tokens: int
    seconds: float


@dataclass(frozen=True)
class Ran:
    """What came of a batch: a row for each request (None where a server did not finish), and what made them.

    Attributes:
        failed: what a server did instead of finishing.
    """

    rows: tuple[Row | None, ...]
    by: MadeBy
    failed: ServerFailed | None = None


def run_writer(
    ws: Workspace,
    model_id: str,
    requests: Sequence[TextRequest],
    sample: str,
    *,
    report: Report = silent,
    on_piece: OnPiece | None = None,
) -> Ran:
    """Run all requests in one padded batch, or side by side on a server; `peak_gb` is of this batch.

    Args:
        sample: what a person is shown before anything leaves for a server (`text.as_sent`).

    Raises as `TextModel.generate`, but for ServerFailed; ConsentNeeded.
    """
    model = _ready(ws, model_id, sample, report)
    texts, tokens, finished = [""] * len(requests), [0] * len(requests), [False] * len(requests)
    peak, began = devices.memory_in_use_gb(), time.perf_counter()
    failed: ServerFailed | None = None
    try:
        for piece in model.generate(requests, report=report):
            texts[piece.index] += piece.text
            tokens[piece.index] = piece.tokens
            finished[piece.index] = piece.done
            if piece.index == 0 or piece.done:
                peak = max(peak, devices.memory_in_use_gb())
            if on_piece is not None:
                on_piece(piece)
    except ServerFailed as error:
        failed = error
    share = (time.perf_counter() - began) / max(sum(tokens), 1)
    rows = tuple(
        Row(text=text, tokens=count, seconds=round(share * count, 4)) if done else None
        for text, count, done in zip(texts, tokens, finished, strict=True)
    )
    return Ran(rows, msgspec.structs.replace(_identity(ws, model_id), peak_gb=round(peak, 3)), failed)


def _ready(ws: Workspace, model_id: str, sample: str, report: Report) -> TextModel:
    """Return the model, loaded; the other writers make room for it only where memory asks for that.

    Raises ConsentNeeded for one elsewhere.
    """
    if ws.catalogue[model_id].server is not None:
        return writer_for(ws, "write", sample, model_id)
    try:
        ws.text_model(model_id).load(report=report)
    except DeviceExhausted:
        others = [name for name, model in ws.loaded.items() if isinstance(model, TextModel) and name != model_id]
        if not others:
            raise
        for name in others:
            ws.unload(name)
        ws.text_model(model_id).load(report=report)
    return ws.text_model(model_id)


def _identity(ws: Workspace, model_id: str) -> MadeBy:
    if server := ws.catalogue[model_id].server:
        return MadeBy(revision=server.model, precision=ELSEWHERE)
    options = ws.options(model_id)
    shared = "" if options.shared is None else _hash_of(options.shared / "adapter_model.safetensors")
    return MadeBy(revision=revision_of(ws, model_id), precision=options.precision, shared=shared)


def revision_of(ws: Workspace, model_id: str) -> str:
    """Return the first 16 hex digits of a hash over a model's verified files; "" for one without a manifest."""
    files = weights.members(ws.catalogue[model_id], ws.folder_of(model_id)) or ()
    digest = sha256("\n".join(sorted(f"{file.name} {file.sha256}" for file in files)).encode()).hexdigest()
    return digest[:HASH] if files else ""


@cache
def _hash_of(path: Path) -> str:
    return sha256_of(path)[:HASH] if path.is_file() else ""
