"""The one place where a model is asked to write about the person's taste: profile and reasons. Counts what it costs."""

import time
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import msgspec

from engine.core.catalogue import Entry
from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.core.written_profile import Cost
from engine.store import summaries
from engine.text.as_sent import as_sent
from engine.text.model import TextRequest
from engine.workflows.consent import Purpose
from engine.workflows.workspace import Workspace
from engine.workflows.writer import writer_for

STRONG = 3_000_000_000
"""Parameters from which on a model's JSON is asked for; smaller ones draft single lines instead."""


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """One text for each request, and what all of them cost."""

    texts: tuple[str, ...]
    cost: Cost


@runtime_checkable
class CountsTokens(Protocol):
    """A model that says how long a request is."""

    def prompt_tokens(self, request: TextRequest) -> int:
        """Return its tokens."""
        ...


class ChosenWriter(msgspec.Struct, frozen=True, kw_only=True):
    """Which model writes the profile; `chosen` is "" for the writer, `json` whether it answers in operations."""

    model: str
    chosen: str
    json: bool


def choose_writer(ws: Workspace, model_id: str) -> ChosenWriter:
    """Let a model write the profile and draft reasons; "" for the writer. Raises UnknownName, BadInput."""
    if model_id and ws.catalogue[model_id].kind != "text":
        raise BadInput(f"{model_id} does not write.", "See: inside-joke models list")
    ws.change_settings(summary_model=model_id)
    return ChosenWriter(model=writer_id(ws), chosen=model_id, json=is_strong(ws))


def writer_id(ws: Workspace) -> str:
    """Return the id of the model that writes the profile and drafts reasons."""
    return ws.settings.summary_model or ws.settings.model


def is_strong(ws: Workspace) -> bool:
    """Whether the writer may answer in JSON: large models, and those of unknown size, which others run."""
    return _trusted(ws.catalogue[writer_id(ws)])


def ask(ws: Workspace, requests: Sequence[TextRequest], purpose: Purpose, *, report: Report = silent) -> Answers:
    """Have every request answered. `purpose` is "summary" or "reasons". Raises ConsentNeeded, as
    `TextModel.generate`, Cancelled."""
    if not requests:
        return Answers(texts=(), cost=Cost())
    with ws.store.read() as connection:
        before = summaries.sent(connection)
    model = writer_for(ws, purpose, as_sent(requests[0]), writer_id(ws))
    texts, tokens = [""] * len(requests), [0] * len(requests)
    began = time.perf_counter()
    for piece in model.generate(requests, report=report):
        texts[piece.index] += piece.text
        tokens[piece.index] = piece.tokens
    seconds = time.perf_counter() - began
    with ws.store.read() as connection:
        after = summaries.sent(connection)
    read = sum(map(model.prompt_tokens, requests)) if isinstance(model, CountsTokens) else 0
    cost = Cost(
        tokens_in=read,
        tokens_out=sum(tokens),
        seconds=round(seconds, 3),
        bytes_out=after[0] - before[0],
        bytes_in=after[1] - before[1],
    )
    return Answers(texts=tuple(texts), cost=cost)


def _trusted(entry: Entry) -> bool:
    return not entry.starter and (entry.shape is None or entry.shape.parameters >= STRONG)
