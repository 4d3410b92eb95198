"""Turns what goes wrong with a server into one sentence and a hint. Knows SDKs by the shape of their errors only."""

import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, cast

from engine.core.catalogue import Server
from engine.core.errors import (
    EngineError,
    ServerBrokeOff,
    ServerFailed,
    ServerGarbled,
    ServerRefused,
    ServerUnreachable,
)
from engine.core.keys import without
from engine.core.servers import host_of
from engine.text.outward import Limits

SAID_MAX_CHARS = 160
PASSING = (408, 409, 429, 500, 502, 503, 504, 529)
"""Refusals that may pass; 529 is how Anthropic says that it has too much to do."""


def named(error: BaseException, server: Server, limits: Limits, key: str = "") -> EngineError:
    """Return the named error for anything that an SDK, or the wire below it, raised."""
    host, chain = host_of(server), list(_causes(error))
    if (ours := next((each for each in chain if isinstance(each, EngineError)), None)) is not None:
        return ours
    if (status := status_of(error)) is not None:
        return _refused(error, status, host, key)
    kinds = {type(each).__name__ for each in chain}
    if found := _unreachable(chain, kinds, host, limits):
        return found
    if kinds & {"ReadTimeout", "WriteTimeout", "PoolTimeout"}:
        return ServerUnreachable(f"{host} has said nothing for {limits.silent_s:g} s.", "Is it busy? Try again later.")
    if isinstance(error, TimeoutError):
        return ServerGarbled(f"{host} did not end its answer within {limits.whole_s:g} s.", "Try again later.")
    if kinds & {"RemoteProtocolError", "ReadError", "WriteError", "StreamClosed"}:
        return ServerBrokeOff(f"The connection to {host} broke off in the middle.", "Try again.")
    if said := said_by(error, key):
        return ServerRefused(f"{host} gave up in the middle of its answer. It says: “{said}”.", "Try again.")
    return ServerGarbled(
        f"What {host} said cannot be understood ({type(error).__name__}).", "Is this a server of the kind you chose?"
    )


def status_of(error: BaseException) -> int | None:
    """Return the HTTP status of a refusal, None for any other error."""
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def said_by(error: BaseException, key: str = "") -> str:
    """Return what the server itself said about it: one short line, without the key; "" for nothing."""
    body: object = getattr(error, "body", None)
    for name in ("error", "message"):
        if isinstance(body, Mapping):
            inner = cast("Mapping[str, object]", body).get(name)
            body = inner if inner is not None else body
    words = body if isinstance(body, str) else ""
    line = " ".join("".join(c if c.isprintable() else " " for c in without(words, key)).split())
    return line if len(line) <= SAID_MAX_CHARS else f"{line[: SAID_MAX_CHARS - 1]}…"


def named_in(error: BaseException, names: tuple[str, ...]) -> str:
    """Return which parameter of a request a server does not take, "" when its refusal names none of them."""
    if status_of(error) not in (400, 422):
        return ""
    words = said_by(error).lower()
    if re.search(r"context|too (?:large|long)|exceeds", words):
        return ""  # about how much was asked for, not what
    told = getattr(error, "param", None)
    return next((name for name in names if name == told or re.search(rf"\b{name}\b", words)), "")


def wait_for(error: BaseException, attempt: int, limits: Limits) -> float | None:
    """Return for how long to wait before trying again, in seconds; None for an error that does not pass."""
    status = status_of(error)
    if status is None or status not in PASSING or attempt >= limits.retries:
        return None
    headers: Any = getattr(getattr(error, "response", None), "headers", {})
    try:
        asked = max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        asked = 0.5 * 2**attempt
    return asked if asked <= limits.wait_s else None


def wrong_model(server: Server, there: list[str]) -> ServerFailed:
    """Return the error for a model that the server does not have, naming the nearest that it has."""
    near = get_close_matches(server.model, there, n=1, cutoff=0.0)
    hint = f"The nearest that it has is {near[0]!r}." if near else "It names no model at all."
    return ServerRefused(f"{host_of(server)} has no model called {server.model!r}.", hint)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__


def _unreachable(chain: list[BaseException], kinds: set[str], host: str, limits: Limits) -> ServerUnreachable | None:
    if any(isinstance(each, socket.gaierror) for each in chain):
        return ServerUnreachable(f"No machine called {host} is known.", "Check the address, and your connection.")
    if tls := next((each for each in chain if isinstance(each, ssl.SSLError)), None):
        why = getattr(tls, "verify_message", "") or getattr(tls, "reason", "") or type(tls).__name__
        return ServerUnreachable(
            f"{host} could not prove who it is, or does not encrypt: {str(why)[:80]}.",
            "Nothing was sent. Check the address; a server of your own needs a certificate that this system trusts.",
        )
    if "ConnectTimeout" in kinds:
        return ServerUnreachable(f"{host} took no connection within {limits.connect_s:g} s.", "Does it run?")
    if any(isinstance(each, ConnectionRefusedError) for each in chain) or "ConnectError" in kinds:
        return ServerUnreachable(f"Nothing answers at {host}.", "Start the server, or check its address and port.")
    return None


def _refused(error: BaseException, status: int, host: str, key: str) -> ServerRefused:
    said = said_by(error, key)
    told = f" It says: “{said}”." if said else ""
    if 300 <= status < 400:
        return ServerRefused(
            f"{host} sends on to another address ({status}), and that is not followed.",
            "If you trust that address, add it as a server of its own.",
        )
    if status == 401:
        return ServerRefused(f"{host} does not take this key (401).{told}", "Give the right key: servers key ID.")
    if status == 403:
        return ServerRefused(f"{host} does not allow this with your key (403).{told}", "Ask whoever runs it.")
    if status == 404:
        return ServerRefused(
            f"{host} knows nothing at this address (404).{told}", "Is the address right? For most it ends in /v1."
        )
    if status == 429:
        return ServerRefused(f"{host} wants fewer requests (429).{told}", "Wait a while, or look at your account.")
    if status in PASSING:
        return ServerRefused(f"{host} is in trouble or overloaded ({status}).{told}", "Try again later.")
    return ServerRefused(f"{host} refused the request ({status}).{told}", "Check the model's name and its settings.")
