"""Servers that the person added: adding, listing, testing, keys, removing. Sends no text."""

import time

import msgspec

from engine.core import keys, servers
from engine.core.catalogue import Server
from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.core.settings import Settings
from engine.store import ledger
from engine.text.model import TEXT_MODELS
from engine.text.remote_model import RemoteModel
from engine.workflows.consent import Consent, consent_of, purposes, server_of, withdraw_consent
from engine.workflows.workspace import Workspace
from engine.workflows.writer import Knock, opened

NAMED_AT_MOST = 200


class ServerRow(msgspec.Struct, frozen=True, kw_only=True):
    """One server.

    Attributes:
        soft_tokens: whether it names weights here, so that requests may hold soft tokens.
        key: where its key comes from: "keyring", "variable", "none", "unknown".
        variable: the environment variable that stands in for the keyring.
        serves: the settings name it.
        consents: how things stand, by purpose.
        used: what went to its address so far, by purpose; tests of the connection among them.
    """

    id: str
    title: str
    backend: str
    base_url: str
    model: str
    weights: str
    context_tokens: int
    soft_tokens: bool
    key: str
    variable: str
    serves: bool
    consents: tuple[Consent, ...]
    used: tuple[ledger.Total, ...]


class ServerList(msgspec.Struct, frozen=True, kw_only=True):
    """All servers, and the kinds that there are: name and title of each backend, and ids of weights that are here."""

    servers: tuple[ServerRow, ...]
    kinds: tuple[tuple[str, str], ...]
    weights: tuple[str, ...]


class Tested(msgspec.Struct, frozen=True, kw_only=True):
    """A server answered: whether it has the model, all that it names, and in how many seconds."""

    server: str
    destination: str
    model: str
    has_model: bool
    models: tuple[str, ...]
    seconds: float


def list_servers(ws: Workspace) -> ServerList:
    """Return every server that was added. Asks the keyring, and no server."""
    from engine.core import weights

    found = tuple(_row(ws, entry.server) for entry in ws.catalogue.model if entry.server is not None)
    here = [
        entry.id
        for entry in ws.catalogue.model
        if entry.kind == "text" and not entry.server and weights.state(entry, ws.folder_of(entry.id)) == "verified"
    ]
    return ServerList(servers=found, kinds=tuple(kinds().items()), weights=tuple(here))


def kinds() -> dict[str, str]:
    """Return title by name of the backends that speak to servers."""
    return {backend.name: backend.title for backend in TEXT_MODELS if issubclass(backend, RemoteModel)}


def add_server(ws: Workspace, server: Server) -> ServerRow:
    """Add a server, or change the one of that id; a changed address needs its key and consents anew.

    Raises BadInput for what cannot be, UnknownName for weights that no model has, DiskFull.
    """
    if server.backend not in kinds():
        raise BadInput(f"{server.backend!r} is no kind of server.", f"There are: {', '.join(kinds())}.")
    server = servers.checked(server)
    if server.backend == "anthropic_api":  # its library adds the version itself
        server = msgspec.structs.replace(server, base_url=server.base_url.removesuffix("/v1"))
    if any(entry.id == server.id and entry.server is None for entry in ws.catalogue.model):
        raise BadInput(f"{server.id} is the id of a model that runs here.", "Choose another id.")
    if server.weights and ws.catalogue[server.weights].kind != "text":
        raise BadInput(f"{server.weights} does not write.", "Name the same model's weights, or none.")
    others = tuple(each for each in servers.load(ws.paths.servers) if each.id != server.id)
    servers.save(ws.paths.servers, (*others, server))
    ws.read_servers()
    return _row(ws, server)


def remove_server(ws: Workspace, server_id: str) -> ServerList:
    """Forget a server, its key and its consents; the ledger keeps what was sent. Raises UnknownName, BadInput."""
    server = server_of(ws, server_id)
    others = tuple(each for each in servers.load(ws.paths.servers) if each.id != server.id)
    if all(each.base_url != server.base_url for each in others):
        for purpose in purposes():
            withdraw_consent(ws, server_id, purpose)
    keys.forget_key(server)
    if ws.settings.model == server.id:
        ws.change_settings(model=Settings().model)
    if ws.settings.summary_model == server.id:
        ws.change_settings(summary_model="")
    servers.save(ws.paths.servers, others)
    ws.read_servers()
    return list_servers(ws)


def set_key(ws: Workspace, server_id: str, key: str) -> ServerRow:
    """Keep a key in the system's keyring, "" to forget it. Raises UnknownName, BadInput, KeyMissing."""
    server = server_of(ws, server_id)
    if key.strip():
        keys.keep_key(server, key)
    else:
        keys.forget_key(server)
    return _row(ws, server)


def check_server(ws: Workspace, server_id: str, *, report: Report = silent) -> Tested:
    """Ask a server which models it has. Sends its key, and no text; leaves a row in the ledger.

    Raises UnknownName, BadInput, KeyMissing, ServerFailed, Cancelled.
    """
    server = server_of(ws, server_id)
    entry = ws.catalogue[server_id]
    model = opened(ws, entry, Knock(ws, entry))
    assert isinstance(model, RemoteModel)  # noqa: S101 - servers have no other backends
    began = time.perf_counter()
    there = model.model_names(report=report)
    return Tested(
        server=server.id,
        destination=server.base_url,
        model=server.model,
        has_model=server.model in there,
        models=tuple(there[:NAMED_AT_MOST]),
        seconds=round(time.perf_counter() - began, 3),
    )


def _row(ws: Workspace, server: Server) -> ServerRow:
    with ws.store.read() as connection:
        used = ledger.totals(connection, server.base_url)
    return ServerRow(
        id=server.id,
        title=server.title,
        backend=server.backend,
        base_url=server.base_url,
        model=server.model,
        weights=server.weights,
        context_tokens=server.context_tokens,
        soft_tokens=bool(server.weights) and TEXT_MODELS[server.backend].soft_tokens,
        key=keys.source_of(server),
        variable=keys.variable_of(server),
        serves=ws.settings.model == server.id,
        consents=tuple(consent_of(ws, server.id, purpose) for purpose in purposes()),
        used=used,
    )
