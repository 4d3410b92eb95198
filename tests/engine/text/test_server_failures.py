"""Everything that a server may do wrong, done by a real one, to both backends: named, soon, and nothing is left."""

import gzip
import json
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.core.errors import (
    Cancelled,
    EngineError,
    KeyMissing,
    ServerGarbled,
    ServerRefused,
    ServerUnreachable,
)
from engine.core.progress import Progress
from engine.text.model import Message, Piece, Sampling, TextRequest
from engine.text.outward import Limits
from engine.text.remote_model import RemoteModel
from tests.factories.elsewhere import SOON, OpenDoor, entry_at, opened
from tests.fakes.model_server import Handler, ModelServer, Mood, anthropic_events, model_server, openai_events

KEY = "sk-a-very-secret-key-31337"
BACKENDS = ("openai_server", "anthropic_api")
QUICK = msgspec.structs.replace(SOON, silent_s=0.3, connect_s=0.3)
PATIENT = msgspec.structs.replace(SOON, silent_s=10.0, connect_s=10.0, whole_s=10.0)
"""For servers that answer, however wrongly: a busy machine must not turn that into silence."""

BOMB = gzip.compress(b"data: " + b"0" * 10_000_000)


def ask(text: str = "Write one short funny post.", seed: int = 0, **more: Any) -> TextRequest:
    return TextRequest(messages=(Message("user", text),), sampling=Sampling(max_tokens=8), seed=seed, **more)


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("INSIDE_JOKE_KEY_MINE", KEY)
    return request.param


@pytest.fixture(scope="module", autouse=True)
def both_libraries() -> None:
    """Import them first, which takes seconds: the times below are of servers."""
    import anthropic
    import openai

    assert anthropic.AsyncAnthropic and openai.AsyncOpenAI


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """No thread of ours outlives a call."""
    yield
    until = time.monotonic() + 2
    while (left := [t for t in threading.enumerate() if t.name == "elsewhere"]) and time.monotonic() < until:
        time.sleep(0.01)
    assert left == []


@pytest.fixture
def at() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


def some(handler: Handler, count: int = 2) -> None:
    """Begin an answer well, in the protocol that was asked for."""
    pieces = [" ha"] * count
    chat = handler.path.endswith("/chat/completions")
    told = (
        anthropic_events(pieces, end=False)
        if "messages" in handler.path
        else openai_events(pieces, chat=chat, end=False)
    )
    handler.events(told)


# ── what a server may do ─────────────────────────────────────────────────────────────────────────────────────────────


def says_nothing(handler: Handler, _body: dict[str, Any]) -> bool:
    return handler.server.at.over.wait(20)


def stops_in_the_middle(handler: Handler, _body: dict[str, Any]) -> bool:
    some(handler)
    return handler.server.at.over.wait(20)


def drops(handler: Handler, _body: dict[str, Any]) -> bool:
    some(handler)
    return True


def resets(handler: Handler, _body: dict[str, Any]) -> bool:
    some(handler)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    handler.connection.close()
    return True


def cuts_a_chunk(handler: Handler, _body: dict[str, Any]) -> bool:
    handler.send_response(200)
    handler.send_header("content-type", "text/event-stream")
    handler.send_header("transfer-encoding", "chunked")
    handler.end_headers()
    handler.say("ffff\r\ndata: {")
    handler.close_connection = True
    return True


def refuses(status: int, **headers: str) -> Mood:
    def mood(handler: Handler, _body: dict[str, Any]) -> bool:
        handler.json({"error": {"message": f"no, {handler.headers['authorization']}", "type": "x"}}, status, **headers)
        return True

    return mood


def says(*events: str, kind: str = "text/event-stream") -> Mood:
    def mood(handler: Handler, _body: dict[str, Any]) -> bool:
        handler.begin(kind)
        for event in events:
            handler.say(event)
        return True

    return mood


def endless(handler: Handler, _body: dict[str, Any]) -> bool:
    for _ in range(10_000):
        some(handler, 20)
    return True


def endless_dots(handler: Handler, _body: dict[str, Any]) -> bool:
    handler.begin()
    while not handler.server.at.over.is_set():
        handler.say(": still here\n\n" * 100)
    return True


def long_line(handler: Handler, _body: dict[str, Any]) -> bool:
    handler.begin()
    for _ in range(50):
        handler.say("x" * (1 << 20))
    return True


def many_lines(handler: Handler, _body: dict[str, Any]) -> bool:
    """Lines that never end an event: SDKs gather them, and take ever longer over it."""
    handler.begin()
    for _ in range(50):
        handler.say("a\n" * (1 << 19))
    return True


def packs(handler: Handler, _body: dict[str, Any]) -> bool:
    handler.whole(BOMB, "text/event-stream", content_encoding="gzip")
    return True


def redirects(handler: Handler, _body: dict[str, Any]) -> bool:
    handler.whole(b"", "text/plain", 307, location="http://127.0.0.1:9/elsewhere")
    return True


ODD = "shape|understood|broke off"
WRONG: dict[str, tuple[Mood, type[EngineError], str]] = {
    "says nothing": (says_nothing, ServerUnreachable, "said nothing for 0.3 s"),
    "stops in the middle": (stops_in_the_middle, ServerUnreachable, "said nothing for 0.3 s"),
    "closes in the middle": (drops, ServerGarbled, "broke off"),
    "resets in the middle": (resets, ServerGarbled, "broke off"),
    "cuts a chunk": (cuts_a_chunk, ServerGarbled, "broke off"),
    "400": (refuses(400), ServerRefused, r"refused the request \(400\)"),
    "401": (refuses(401), ServerRefused, "does not take this key"),
    "403": (refuses(403), ServerRefused, "does not allow this"),
    "404": (refuses(404), ServerRefused, "knows nothing at this address"),
    "413": (refuses(413), ServerRefused, "413"),
    "429 for an hour": (refuses(429, retry_after="3600"), ServerRefused, "fewer requests"),
    "429 each time": (refuses(429, retry_after="0.01"), ServerRefused, "fewer requests"),
    "500": (refuses(500, retry_after="0"), ServerRefused, "in trouble"),
    "503": (refuses(503, retry_after="0"), ServerRefused, "in trouble"),
    "529": (refuses(529, retry_after="0"), ServerRefused, "overloaded"),
    "redirects": (redirects, ServerRefused, "sends on to another address"),
    "not JSON": (says("data: {nonsense\n\n"), ServerGarbled, "understood|broke off"),
    "not text": (says("data: \ud83d\n\n".encode("utf-8", "surrogatepass").decode("latin-1")), ServerGarbled, ODD),
    "a number": (says("data: 7\n\n"), ServerGarbled, ODD),
    "a list": (says("data: []\n\n"), ServerGarbled, ODD),
    "choices of text": (says('data: {"choices":"x","type":"content_block_delta"}\n\n'), ServerGarbled, ODD),
    "a choice of text": (says('data: {"choices":["x"],"type":"message_delta","delta":3}\n\n'), ServerGarbled, ODD),
    "text of numbers": (says('data: {"choices":[{"delta":{"content":7}}]}\n\n'), ServerGarbled, ODD),
    "no choice at all": (says('data: {"choices":[]}\n\n', "data: [DONE]\n\n"), ServerGarbled, "broke off"),
    "nothing at all": (says(), ServerGarbled, "broke off"),
    "a page": (says("<html>hello</html>", kind="text/html"), ServerGarbled, "answered with text/html"),
    "a whole answer": (says("{}", kind="application/json"), ServerGarbled, "answered with application/json"),
    "an error in the middle": (
        says('event: error\ndata: {"type":"error","error":{"type":"x","message":"overheated"}}\n\n'),
        ServerRefused,
        "overheated",
    ),
    "never ends": (endless, ServerGarbled, "goes on long after|bytes in one answer"),
    "comments without end": (endless_dots, ServerGarbled, "bytes in one answer"),
    "a line of 50 MB": (long_line, ServerGarbled, "without an end"),
    "an event of 50 MB": (many_lines, ServerGarbled, "without an end"),
    "a packed bomb": (packs, ServerGarbled, "packed"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_is_named_soon(
    backend: str, at: ModelServer, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    mood, kind, words = WRONG[name]
    at.moods.append(mood)
    limits = QUICK if kind is ServerUnreachable else PATIENT
    model, door = opened(entry_at(at.url, backend), limits=limits)
    began = time.monotonic()
    with caplog.at_level(logging.DEBUG), pytest.raises(kind, match=words) as caught:
        list(model.generate([ask()]))
    assert time.monotonic() - began < 5
    assert caught.value.message.endswith(".") and caught.value.hint
    sent = [exchange for exchange in door.noted if exchange.bytes_out]
    assert len(sent) == len(at.texts()) <= 1 + QUICK.retries
    assert all(exchange.bytes_out == len(each.raw) for exchange, each in zip(sent, at.texts(), strict=True))
    assert sent[-1].ended.startswith(type(caught.value).__name__)
    said = [caught.value.message, caught.value.hint, *(exchange.ended for exchange in door.noted), caplog.text]
    assert not [words for words in said if KEY in words]


def test_a_key_that_a_server_repeats_would_be_seen(at: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSIDE_JOKE_KEY_MINE", KEY)
    monkeypatch.setattr("engine.text.server_errors.without", lambda text, _key: text)
    at.moods.append(refuses(401))
    with pytest.raises(ServerRefused, match=KEY):
        list(opened(entry_at(at.url))[0].generate([ask()]))


# ── before there is a connection ─────────────────────────────────────────────────────────────────────────────────────


def full_house() -> socket.socket:
    """A port that takes no more connections, and refuses none."""
    house = socket.socket()
    house.bind(("127.0.0.1", 0))
    house.listen(0)
    for _ in range(4):
        guest = socket.socket()
        guest.setblocking(False)
        guest.connect_ex(house.getsockname())
        _GUESTS.append(guest)
    return house


_GUESTS: list[socket.socket] = []


@pytest.fixture
def guests() -> Iterator[None]:
    yield
    while _GUESTS:
        _GUESTS.pop().close()


def fails(url: str, backend: str, **more: Any) -> tuple[EngineError, float, OpenDoor]:
    model, door = opened(entry_at(url, backend, **more), limits=QUICK)
    began = time.monotonic()
    with pytest.raises(EngineError) as caught:
        list(model.generate([ask()]))
    return caught.value, time.monotonic() - began, door


def test_nobody_there(backend: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    error, took, door = fails(f"http://127.0.0.1:{port}", backend)
    assert isinstance(error, ServerUnreachable) and "Nothing answers" in error.message and took < 2
    assert [each.ended for each in door.noted] == ["ServerUnreachable"]


def test_a_connection_that_hangs(backend: str, guests: None) -> None:
    with full_house() as house:
        error, took, _ = fails(f"http://127.0.0.1:{house.getsockname()[1]}", backend)
    assert isinstance(error, ServerUnreachable) and "no connection within 0.3 s" in error.message and took < 2


def test_an_encryption_that_hangs(backend: str) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        error, took, _ = fails(f"https://127.0.0.1:{deaf.getsockname()[1]}", backend)
    assert isinstance(error, ServerUnreachable) and took < 2


def test_a_name_that_nobody_has(backend: str) -> None:
    error, _, _ = fails("https://no-such-machine.invalid", backend)
    assert isinstance(error, ServerUnreachable) and "no-such-machine.invalid" in error.message
    assert "is known" in error.message


def certificate(folder: Path) -> ssl.SSLContext:
    """A server's side of an encrypted connection that nobody vouches for."""
    from datetime import UTC, datetime, timedelta
    from ipaddress import ip_address

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "both.pem").write_bytes(secret + made.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    return context


def test_a_certificate_that_nobody_vouches_for_gets_no_text(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "both.pem"))  # the environment vouches for nobody
    with model_server(context) as at:
        error, _, door = fails(at.url, backend)
        assert isinstance(error, ServerUnreachable) and "prove who it is" in error.message
        assert at.asked == [] and [each.bytes_in for each in door.noted] == [0]


def test_an_encrypted_server_that_is_vouched_for_works(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with this certificate trusted, the same server is heard."""
    context = certificate(tmp_path)
    trusted = ssl.create_default_context(cafile=str(tmp_path / "both.pem"))
    monkeypatch.setattr("engine.text.wire._trusted", lambda: trusted)
    with model_server(context) as at:
        assert list(opened(entry_at(at.url, backend))[0].generate([ask()]))


def test_plain_words_to_a_port_that_encrypts(backend: str, tmp_path: Path) -> None:
    with model_server(certificate(tmp_path)) as at:
        error, took, _ = fails(at.url.replace("https", "http"), backend)
    assert isinstance(error, ServerUnreachable | ServerGarbled) and took < 2


# ── models, keys, retries ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_model_that_is_not_there_is_told_with_the_nearest(backend: str, at: ModelServer) -> None:
    at.models = ["llama-3.1-8b", "qwen3-0.6b", "mistral"]
    error, _, _ = fails(at.url, backend, model="qwen-3-0.6b")
    assert isinstance(error, ServerRefused)
    assert "'qwen-3-0.6b'" in error.message and "'qwen3-0.6b'" in error.hint


def test_a_refusal_that_passes_is_waited_for(backend: str, at: ModelServer) -> None:
    left = [refuses(429, retry_after="0.2"), refuses(529, retry_after="0")]
    at.moods.append(lambda handler, body: bool(left) and left.pop(0)(handler, body))
    model, door = opened(entry_at(at.url, backend))
    began = time.monotonic()
    pieces = list(model.generate([ask()]))
    assert pieces[-1].done and 0.2 < time.monotonic() - began < 2
    assert [each.ended for each in door.noted] == ["ServerRefused 429", "ServerRefused 529", "done"]


def test_an_answer_that_has_begun_is_not_asked_for_again(backend: str, at: ModelServer) -> None:
    at.moods.append(drops)
    model, _ = opened(entry_at(at.url, backend))
    with pytest.raises(ServerGarbled):
        list(model.generate([ask()]))
    assert len(at.texts()) == 1


def test_no_key(at: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    error, _, _ = fails(at.url, "anthropic_api", id="other-one")
    assert isinstance(error, KeyMissing) and "INSIDE_JOKE_KEY_OTHER_ONE" in error.hint
    assert at.asked == []
    assert list(opened(entry_at(at.url, "openai_server", id="other-one"))[0].generate([ask()]))  # many need none
    assert "authorization" not in at.asked[0].headers


# ── what was finished stays, and stopping works ──────────────────────────────────────────────────────────────────────


def gathered(model: RemoteModel, requests: list[TextRequest]) -> tuple[list[Piece], EngineError | None]:
    pieces: list[Piece] = []
    try:
        for piece in model.generate(requests):
            pieces.append(piece)
    except EngineError as error:
        return pieces, error
    return pieces, None


def test_what_was_finished_before_a_failure_stays_and_nothing_new_is_begun(backend: str, at: ModelServer) -> None:
    def third_fails(handler: Handler, body: dict[str, Any]) -> bool:
        return len(at.texts()) >= 3 and refuses(403)(handler, body)

    at.moods.append(third_fails)
    model, door = opened(entry_at(at.url, backend), limits=Limits(at_once=1))
    pieces, error = gathered(model, [ask(seed=n) for n in range(8)])
    assert isinstance(error, ServerRefused)
    assert [piece.index for piece in pieces if piece.done] == [0, 1]
    assert len(at.texts()) == 3 and len(door.noted) == 3


def test_so_many_at_once_and_no_more(backend: str, at: ModelServer) -> None:
    def slow(handler: Handler, _body: dict[str, Any]) -> bool:
        time.sleep(0.05)
        return False

    at.moods.append(slow)
    model, _ = opened(entry_at(at.url, backend), limits=Limits(at_once=3))
    began = time.monotonic()
    assert sum(piece.done for piece in model.generate([ask(seed=n) for n in range(9)])) == 9
    assert at.most_running == 3 and time.monotonic() - began < 9 * 0.05 + 1


def test_a_server_that_drops_one_for_the_next_is_asked_again_one_by_one(backend: str, at: ModelServer) -> None:
    def one_at_a_time(handler: Handler, body: dict[str, Any]) -> bool:
        time.sleep(0.1)
        return at.running > 1 and drops(handler, body)

    asked = [ask(seed=n) for n in range(3)]
    model, door = opened(entry_at(at.url, backend))
    alone = ["".join(piece.text for piece in model.generate([each])) for each in asked]
    at.moods.append(one_at_a_time)
    pieces, error = gathered(model, asked)
    found = ["".join(piece.text for piece in pieces if piece.index == place) for place in range(3)]
    assert error is None and found == alone and sum(piece.done for piece in pieces) == 3
    assert any(exchange.ended == "ServerBrokeOff" for exchange in door.noted)  # it was dropped, and is in the ledger


@pytest.mark.parametrize("where", ["connect", "first byte", "middle", "waiting to try again"])
def test_stopping_does_not_wait_for_a_server_that_hangs(
    backend: str, at: ModelServer, where: str, guests: None
) -> None:
    house = full_house() if where == "connect" else None
    url = at.url if house is None else f"http://127.0.0.1:{house.getsockname()[1]}"
    moods: dict[str, Callable[[Handler, dict[str, Any]], bool]] = {
        "first byte": says_nothing,
        "middle": stops_in_the_middle,
        "waiting to try again": refuses(429, retry_after="60"),
    }
    at.moods += [moods[where]] if where in moods else []
    patient = Limits(connect_s=60, silent_s=60, wait_s=100)
    model, door = opened(entry_at(url, backend), limits=patient)
    asked_at = time.monotonic() + 0.5

    def report(_progress: Progress) -> None:
        if time.monotonic() > asked_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(model.generate([ask(seed=n) for n in range(3)], report=report))
    assert time.monotonic() - asked_at < 1
    assert len(door.noted) == 3
    assert {each.ended for each in door.noted} == {"ServerRefused 429" if "again" in where else "stopped"}
    if house is not None:
        house.close()


def test_a_reader_that_goes_away_ends_the_requests(backend: str, at: ModelServer) -> None:
    at.moods.append(stops_in_the_middle)
    model, door = opened(entry_at(at.url, backend), limits=Limits(silent_s=60))
    pieces = model.generate([ask()])
    assert next(pieces).text
    pieces.close()  # pyright: ignore[reportAttributeAccessIssue]
    assert [each.ended for each in door.noted] == ["stopped"]


def test_a_whole_answer_has_a_limit_of_time(backend: str, at: ModelServer) -> None:
    def drips(handler: Handler, _body: dict[str, Any]) -> bool:
        handler.begin()
        while not at.over.wait(0.05):
            handler.say(": hm\n\n")
        return True

    at.moods.append(drips)
    model, _ = opened(entry_at(at.url, backend), limits=Limits(whole_s=0.5))
    with pytest.raises(ServerGarbled, match=r"within 0\.5 s"):
        list(model.generate([ask()]))


def test_requests_are_what_was_asked_for(backend: str, at: ModelServer) -> None:
    model, _ = opened(entry_at(at.url, backend))
    request = ask("Ha?", seed=2**40 + 5, stop=("\n\n", "END"))
    list(model.generate([request]))
    body = at.asked[0].body
    assert body["messages"] == [{"role": "user", "content": "Ha?"}] and body["max_tokens"] == 8 and body["stream"]
    if backend == "openai_server":
        assert (body["temperature"], body["top_p"], body["seed"]) == (0.6, 0.92, 5)
        assert body["stop"] == ["\n\n", "END"]
    else:
        assert body["stop_sequences"] == ["END"] and "temperature" not in body
    assert json.loads(at.asked[0].raw) == body
