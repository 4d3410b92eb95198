"""The exact text that would leave for a purpose now, made as it would be sent, so that a person can read it first."""

from dataclasses import replace

import msgspec

from engine.core.errors import NotYet
from engine.core.progress import Report, silent
from engine.store import consents
from engine.workflows.consent import consent_of, server_of
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import first_texts
from engine.workflows.write_summary import first_text


def sample_of(ws: Workspace, server_id: str, purpose: str, *, report: Report = silent) -> str:
    """Return the text of the first request for a purpose, and keep it as asked; "" where none can be made now.

    Purposes that other workflows ask for show what would have left when they were started last. Sends nothing.
    Raises UnknownName, BadInput, ModelMissing for an encoder that is needed and not here, Cancelled.
    """
    server = server_of(ws, server_id)
    now = consent_of(ws, server_id, purpose)
    made = _made(ws, server_id, now.purpose, report)
    if not made:
        return now.shown
    with ws.store.write() as connection:
        if consents.asked(connection, server.base_url, purpose) != made:
            consents.add(connection, "asked", server.base_url, purpose, made)
    return made


def _made(ws: Workspace, server_id: str, purpose: str, report: Report) -> str:
    if purpose == "write":
        return first_texts(_writing_with(ws, server_id), report=report)
    if purpose == "summary":
        return _of_the_profile(ws, report)
    return ""


def _of_the_profile(ws: Workspace, report: Report) -> str:
    try:
        return first_text(ws, report=report)
    except NotYet:
        return ""


def _writing_with(ws: Workspace, server_id: str) -> Workspace:
    """Return the workspace as it would be if this server wrote: what methods tell depends on the writer."""
    return replace(ws, settings=msgspec.structs.replace(ws.settings, model=server_id))
