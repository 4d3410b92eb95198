"""What left this machine: every request of the ledger, beside the text that a person agreed to; and all consents."""

import msgspec

from engine.core.servers import host_of
from engine.store import consents, ledger
from engine.workflows.consent import PURPOSES
from engine.workflows.workspace import Workspace


class LedgerPage(msgspec.Struct, frozen=True, kw_only=True):
    """The newest requests, and how many there were in all; bytes are of content."""

    entries: tuple[ledger.Entry, ...]
    count: int
    bytes_out: int
    bytes_in: int


class Agreed(msgspec.Struct, frozen=True, kw_only=True):
    """One address and purpose that the person was ever asked about.

    Attributes:
        server: id of the server that has this address now; "" where none has.
        title: of the purpose.
        given: whether texts may leave; `at`: since when, or since when not.
        shown: the exact text that the person saw.
    """

    server: str
    name: str
    destination: str
    purpose: str
    title: str
    given: bool
    shown: str
    at: float


class Agreements(msgspec.Struct, frozen=True, kw_only=True):
    """All of them, the latest first."""

    agreements: tuple[Agreed, ...]


def what_left(ws: Workspace, limit: int = 500) -> LedgerPage:
    """Return the newest `limit` requests."""
    with ws.store.read() as connection:
        found = ledger.entries(connection, limit)
        count, out, back = ledger.sums(connection)
    return LedgerPage(entries=found, count=count, bytes_out=out, bytes_in=back)


def agreements(ws: Workspace) -> Agreements:
    """Return what the person agreed to and took back, also for servers that are gone."""
    ws.read_servers()
    servers = {entry.server.base_url: entry.server for entry in ws.catalogue.model if entry.server is not None}
    with ws.store.read() as connection:
        decided = consents.decided(connection)
    found = [
        Agreed(
            server=servers[each.destination].id if each.destination in servers else "",
            name=host_of(servers[each.destination]) if each.destination in servers else each.destination,
            destination=each.destination,
            purpose=each.purpose,
            title=PURPOSES.get(each.purpose, each.purpose),
            given=each.kind == "given",
            shown=each.shown,
            at=each.at,
        )
        for each in decided
    ]
    return Agreements(agreements=tuple(found))


def take_back(ws: Workspace, destination: str, purpose: str) -> Agreements:
    """Take a consent back, also for an address that no server has any more. Does nothing where there is none."""
    with ws.store.write() as connection:
        if consents.stands(connection, destination, purpose):
            consents.add(connection, "withdrawn", destination, purpose, "")
    return agreements(ws)
