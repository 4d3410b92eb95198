"""Models elsewhere: what the person entered about each server, kept in a small file of the profile. Holds no key.

The addresses in here are the only ones that this app ever sends a text to.
"""

import ipaddress
import re
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from engine.core.catalogue import Catalogue, Entry, Server
from engine.core.errors import BadInput
from engine.core.files import write_atomically

MOST = 50
URL_MAX_CHARS = 200
CONTEXT_TOKENS = (256, 2_000_000)
ANTHROPIC_URL = "https://api.anthropic.com"

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_WORDS_MAX_CHARS = 120
_MOST_USD = 100_000


class Servers(msgspec.Struct, frozen=True):
    """The file."""

    servers: tuple[Server, ...] = ()


def load(path: Path) -> tuple[Server, ...]:
    """Return the servers at `path`, each checked again: files can be edited. Raises BadInput for a damaged one."""
    if not path.exists():
        return ()
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Servers).servers[:MOST]
    except msgspec.MsgspecError as error:
        raise BadInput(
            f"The list of servers in {path.name} cannot be read: {error}.", "Mend the file, or delete it."
        ) from error
    return tuple(checked(server) for server in found)


def save(path: Path, servers: tuple[Server, ...]) -> None:
    """Write the list. Raises BadInput for too many, DiskFull."""
    if len(servers) > MOST:
        raise BadInput(f"More than {MOST} servers are not kept.", "Remove one that you do not use.")
    write_atomically(path, msgspec.json.format(msgspec.json.encode(Servers(servers)), indent=2))


def checked(server: Server) -> Server:
    """Return the server with its address in the one form that is compared. Raises BadInput, naming what cannot be."""
    if not _ID.fullmatch(server.id):
        raise BadInput(
            f"{server.id!r} cannot be a server's id.", "Use up to 40 small letters, digits, dots and dashes."
        )
    for name, words in (("title", server.title), ("model name", server.model)):
        if not words.strip() or len(words) > _WORDS_MAX_CHARS or not words.isprintable():
            raise BadInput(f"The {name} {words[:_WORDS_MAX_CHARS]!r} cannot be.", "Give one line of words.")
    if server.usd_per_million is not None and not 0 <= server.usd_per_million <= _MOST_USD:
        raise BadInput(f"A price of {server.usd_per_million} cannot be.", f"Give 0 to {_MOST_USD} dollars.")
    low, high = CONTEXT_TOKENS
    if not low <= server.context_tokens <= high:
        raise BadInput(f"A context of {server.context_tokens} tokens cannot be.", f"Give {low} to {high}.")
    return msgspec.structs.replace(server, base_url=_address(server.base_url, plain_http=server.plain_http))


def joined(catalogue: Catalogue, servers: tuple[Server, ...]) -> Catalogue:
    """Return the catalogue with exactly these servers in it; what the app ships with keeps its ids."""
    own = [entry for entry in catalogue.model if entry.server is None]
    taken = {entry.id for entry in own}
    return Catalogue((*own, *(entry_of(server, own) for server in servers if server.id not in taken)))


def entry_of(server: Server, own: list[Entry]) -> Entry:
    """Return what a server is among models: no weights, no memory, and a width only where weights here have one."""
    width = next((entry.hidden_size for entry in own if entry.id == server.weights), 0)
    return Entry(
        id=server.id,
        kind="text",
        title=server.title,
        good_for=f"runs elsewhere, at {host_of(server)}",
        licence="",
        memory_gb=0.0,
        backend=server.backend,
        hidden_size=width,
        context_tokens=server.context_tokens,
        server=server,
    )


def host_of(server: Server) -> str:
    """Return the host and port that texts go to."""
    return urlsplit(server.base_url).netloc


def is_this_machine(host: str) -> bool:
    """Whether a host is this machine by its very name: no look-up decides it."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _address(url: str, *, plain_http: bool) -> str:
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadInput(f"{url[:URL_MAX_CHARS]!r} is not an address.", "Give one like https://host/v1.") from None
    if parts.username or parts.password:  # it would be kept in a file: do not even repeat it
        raise BadInput("An address with a name or password in it is not taken.", "Keep the key with: servers key ID")
    bad = parts.scheme not in ("http", "https") or not host or bool(parts.query) or bool(parts.fragment)
    if bad or len(url) > URL_MAX_CHARS or not url.isascii() or not url.isprintable() or " " in url:
        raise BadInput(f"{url[:URL_MAX_CHARS]!r} is not an address.", "Give one like https://host/v1.")
    if parts.scheme == "http" and not plain_http and not is_this_machine(host):
        raise BadInput(
            f"{host} is another machine, and http:// would show your texts to everybody on the way.",
            "Use https://, or say that you want it with --plain-http.",
        )
    named = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{named}{f':{port}' if port is not None else ''}{parts.path.rstrip('/')}"
