"""Nothing leaves this machine before the person has seen the exact text, and agreed, for one destination and purpose.

Each text that would have left is kept, so that it can be shown wherever the person is asked; what they agree to is kept
beside what they saw. A changed address is another destination.
"""

from typing import Literal, TypeAlias, get_args

import msgspec

from engine.core.catalogue import Entry, Server
from engine.core.errors import BadInput, ConsentNeeded
from engine.core.servers import host_of
from engine.store import consents
from engine.workflows.workspace import Workspace

Purpose: TypeAlias = Literal["write", "summary", "judge", "reasons"]
PURPOSES: dict[str, str] = {
    "write": "Write posts",
    "summary": "Write your profile",
    "judge": "Judge posts",
    "reasons": "Find reasons",
}
TELLS: dict[str, str] = {
    "write": "Each request tells what its method tells: other posts that you liked, topics, lines of your profile.",
    "summary": "Each request holds posts that you liked or turned down (up to 36), and lines of your profile; "
    "while your profile follows your likes, one goes out by itself after new ones.",
    "judge": "No judge asks a model elsewhere yet.",
    "reasons": "Each request holds a post that you liked.",
}
"""What else leaves for a purpose once it is agreed to: the text shown is the first of many."""


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """How things stand for one server and purpose.

    Attributes:
        given: whether texts may leave.
        shown: what the person saw when they agreed, or else what would have left the last time; "" for nothing.
        tells: what the other requests for this purpose hold.
        at: when it was given or withdrawn, in seconds since 1970; None when neither ever was.
    """

    server: str
    destination: str
    purpose: str
    title: str
    given: bool
    shown: str
    tells: str
    at: float | None = None


def require_consent(ws: Workspace, entry: Entry, purpose: Purpose, sample_text: str) -> None:
    """Return when texts may leave for this purpose; else keep the text, so that it can be shown. Raises ConsentNeeded.

    Models that run here need none.
    """
    if entry.server is None:
        return
    server = entry.server
    with ws.store.read() as connection:
        if consents.stands(connection, server.base_url, purpose):
            return
        before = consents.asked(connection, server.base_url, purpose)
    if sample_text and sample_text != before:
        with ws.store.write() as connection:
            consents.add(connection, "asked", server.base_url, purpose, sample_text)
    raise ConsentNeeded(
        f"Nothing was sent: you have not agreed that texts go to {host_of(server)} to {PURPOSES[purpose].lower()}.",
        f"See the exact text on the Models screen, or with: inside-joke servers consent {server.id} {purpose}",
        shown=sample_text,
        server=server.id,
        purpose=purpose,
    )


def consent_of(ws: Workspace, server_id: str, purpose: str) -> Consent:
    """Return how things stand. Raises UnknownName, BadInput for what is no server or no purpose."""
    server = server_of(ws, server_id)
    _known(purpose)
    with ws.store.read() as connection:
        events = [each for each in consents.events(connection, server.base_url) if each.purpose == purpose]
    decided = next((each for each in reversed(events) if each.kind != "asked"), None)
    asked = next((each for each in reversed(events) if each.kind == "asked"), None)
    given = decided is not None and decided.kind == "given"
    return Consent(
        server=server.id,
        destination=server.base_url,
        purpose=purpose,
        title=PURPOSES[purpose],
        given=given,
        shown=decided.shown if decided is not None and given else asked.shown if asked is not None else "",
        tells=TELLS[purpose],
        at=decided.at if decided is not None else None,
    )


def give_consent(ws: Workspace, server_id: str, purpose: str, shown: str) -> Consent:
    """Record that the person saw exactly this text and agreed. Raises UnknownName, BadInput without a text."""
    server = server_of(ws, server_id)
    _known(purpose)
    if not shown.strip():
        raise BadInput(
            f"There is no text yet that would go to {host_of(server)} to {PURPOSES[purpose].lower()}.",
            "Start it once: nothing is sent, and the exact text is shown here.",
        )
    with ws.store.write() as connection:
        consents.add(connection, "given", server.base_url, purpose, shown)
    return consent_of(ws, server_id, purpose)


def withdraw_consent(ws: Workspace, server_id: str, purpose: str) -> Consent:
    """Take a consent back; nothing leaves any more from the next request on. Does nothing where there is none."""
    server = server_of(ws, server_id)
    _known(purpose)
    with ws.store.write() as connection:
        if consents.stands(connection, server.base_url, purpose):
            consents.add(connection, "withdrawn", server.base_url, purpose, "")
    return consent_of(ws, server_id, purpose)


def server_of(ws: Workspace, server_id: str) -> Server:
    """Return a server that the person added. Raises UnknownName, BadInput for a model that runs here."""
    entry = ws.catalogue[server_id]
    if entry.server is None:
        raise BadInput(f"{entry.title} runs on this machine.", "Name a server that you added: inside-joke servers list")
    return entry.server


def purposes() -> tuple[Purpose, ...]:
    """Return all purposes."""
    return get_args(Purpose)


def _known(purpose: str) -> None:
    if purpose not in PURPOSES:
        raise BadInput(f"{purpose!r} is no purpose.", f"There are: {', '.join(PURPOSES)}.")
