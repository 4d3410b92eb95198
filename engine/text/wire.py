"""The only way from this app to a model elsewhere: one address, few headers, and limits on what comes back.

Proxies, certificates and accounts that the environment names are not used: a text goes to the address that was agreed
to, or nowhere. Redirects are not followed. What a request's body does not need is not sent: no header tells the
system, the versions or the library. The key is added here, last, so that no library and no error ever holds it.
"""

import ssl
from collections.abc import AsyncIterator
from contextvars import ContextVar
from functools import cache

import httpx2

from engine.core.catalogue import Server
from engine.core.errors import ServerGarbled, ServerUnreachable
from engine.text.outward import Limits

SENT = frozenset((b"host", b"accept", b"content-type", b"content-length", b"anthropic-version"))
"""Headers that go out, beside ours."""

EVENTS = "text/event-stream"
JSON = "application/json"
OK = 200


class Meter:
    """Bytes of content of one request and its answer, and the answer's status (0 before there is one)."""

    def __init__(self) -> None:
        self.bytes_out = self.bytes_in = self.status = 0


METER: ContextVar[Meter] = ContextVar("METER")
"""The meter of the request that the current task makes."""


class Wire(httpx2.AsyncBaseTransport):
    """Carries requests to one server.

    Args:
        auth: name and value of the header that holds the key; an empty value is not sent.
    """

    def __init__(self, server: Server, limits: Limits, auth: tuple[str, str]) -> None:
        self._base = httpx2.URL(server.base_url)
        self._limits, self._auth = limits, auth
        connections = httpx2.Limits(max_connections=limits.at_once + 1, max_keepalive_connections=limits.at_once)
        self._inner = httpx2.AsyncHTTPTransport(verify=_trusted(), trust_env=False, limits=connections)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send, and return an answer whose content is counted and limited. Raises ServerUnreachable, ServerGarbled."""
        if not _is_below(request.url, self._base):
            raise ServerUnreachable(
                f"A request to {request.url.host} was held back: only {self._base} was agreed to.",
                "This is a mistake in the app.",
            )
        body = await request.aread()
        headers = [(name, value) for name, value in request.headers.raw if name.lower() in SENT]
        headers += [(b"accept-encoding", b"identity"), (b"user-agent", b"inside-joke")]
        if self._auth[1]:
            headers.append((self._auth[0].encode(), self._auth[1].encode()))
        bare = httpx2.Request(request.method, request.url, headers=headers, content=body, extensions=request.extensions)
        meter = METER.get()
        meter.bytes_out += len(body)
        answer = await self._inner.handle_async_request(bare)
        meter.status = answer.status_code
        assert isinstance(answer.stream, httpx2.AsyncByteStream)  # noqa: S101 - an async transport's is
        try:
            self._check(answer, request.headers.get("accept", JSON))
        except ServerGarbled:
            await answer.aclose()
            raise
        counted = Counted(answer.stream, meter, self._limits, events=request.headers.get("accept") == EVENTS)
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=counted, extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._inner.aclose()

    def _check(self, answer: httpx2.Response, wanted: str) -> None:
        if answer.headers.get("content-encoding", "identity") != "identity":
            raise ServerGarbled("The server packed its answer, which it was asked not to.", "Is the address right?")
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if answer.status_code == OK and kind != wanted:
            told = kind[:60] if kind.isprintable() and kind else "nothing that it names"
            raise ServerGarbled(
                f"The server answered with {told} where {wanted} was asked for.",
                "Is the address right? For most servers it ends in /v1.",
            )


class Counted(httpx2.AsyncByteStream):
    """An answer's bytes, counted; ends in ServerGarbled where there are too many of them."""

    def __init__(self, inner: httpx2.AsyncByteStream, meter: Meter, limits: Limits, *, events: bool) -> None:
        self._inner, self._meter, self._limits, self._events = inner, meter, limits, events

    async def __aiter__(self) -> AsyncIterator[bytes]:
        refused = self._meter.status != OK
        event, tail = 0, b""
        async for chunk in self._inner:
            self._meter.bytes_in += len(chunk)
            if refused and self._meter.bytes_in > self._limits.refusal_bytes:
                return  # what it refused is known: nobody reads on
            if self._meter.bytes_in > self._limits.whole_bytes:
                raise _too_long(f"{self._limits.whole_bytes:,} bytes in one answer")
            if self._events:
                seen = tail + chunk.replace(b"\r", b"")
                at = seen.rfind(b"\n\n")
                event = event + len(chunk) if at < 0 else len(seen) - at - 2
                tail = seen[-1:]
                if event > self._limits.event_bytes:
                    raise _too_long(f"{self._limits.event_bytes:,} bytes without an end of what it says")
            yield chunk

    async def aclose(self) -> None:
        """Close the answer."""
        await self._inner.aclose()


def client(server: Server, limits: Limits, auth: tuple[str, str]) -> httpx2.AsyncClient:
    """Return a client of httpx2 for an SDK, on a wire to this server alone."""
    timeout = httpx2.Timeout(limits.silent_s, connect=limits.connect_s)
    return httpx2.AsyncClient(
        transport=Wire(server, limits, auth), timeout=timeout, follow_redirects=False, trust_env=False
    )


@cache
def _trusted() -> ssl.SSLContext:
    """Return the certificates that this system trusts; the environment cannot add any."""
    return httpx2.create_ssl_context(trust_env=False)


def _is_below(url: httpx2.URL, base: httpx2.URL) -> bool:
    same = (url.scheme, url.host, url.port) == (base.scheme, base.host, base.port)
    return same and url.path.startswith(base.path.rstrip("/") + "/")


def _too_long(what: str) -> ServerGarbled:
    return ServerGarbled(f"The server sent more than {what}.", "It was cut off. Is this the right server?")
