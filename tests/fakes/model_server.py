"""A real HTTP server on this machine that speaks OpenAI's and Anthropic's protocols, well or badly, as told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from typing import Any

WORDS = ("the", "kettle", "said", "nothing", "but", "it", "whistled", "all", "night", "and", "my", "toaster")
EVENTS = "text/event-stream"


@dataclass
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: bytes


def chatter(body: dict[str, Any]) -> list[str]:
    """Words that follow from the request alone, as from a model with a seed."""
    told = json.dumps([body.get("messages"), body.get("prompt"), body.get("prompt_embeds"), body.get("seed", 0)])
    random = Random(told)
    return [f" {random.choice(WORDS)}" for _ in range(random.randint(2, int(body.get("max_tokens") or 8)))]


Mood = Callable[["Handler", dict[str, Any]], bool]


@dataclass
class ModelServer:
    """What the server does, and what it was asked.

    Attributes:
        moods: each request is given to the first of them that takes it (returns True); else it is answered well.
        brain: pieces of the answer to a body.
        probabilities: of a prompt of tokens, for `prompt_logprobs`; None for a server without.
        over: set when the server closes: who hangs on it stops then.
    """

    url: str = ""
    models: list[str] = field(default_factory=lambda: ["tiny", "tiny-two"])
    moods: list[Mood] = field(default_factory=list)
    brain: Callable[[dict[str, Any]], list[str]] = chatter
    probabilities: Callable[[list[int]], list[float]] | None = None
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    running: int = 0
    most_running: int = 0

    def texts(self) -> list[Asked]:
        """Requests that held a text."""
        return [each for each in self.asked if each.method == "POST"]


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: "_Http"

    def log_message(self, *_args: object) -> None: ...

    def do_GET(self) -> None:
        self._take({}, b"")

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length", 0)))
        self._take(json.loads(raw), raw)

    def _take(self, body: dict[str, Any], raw: bytes) -> None:
        at = self.server.at
        headers = {name.lower(): value for name, value in self.headers.items()}
        at.asked.append(Asked(self.command, self.path, headers, body, raw))
        at.running += 1
        at.most_running = max(at.most_running, at.running)
        try:
            if not any(mood(self, body) for mood in list(at.moods)):
                self._answer(body)
        except (BrokenPipeError, ConnectionResetError, ConnectionAbortedError):
            self.close_connection = True
        finally:
            at.running -= 1

    def _answer(self, body: dict[str, Any]) -> None:
        at = self.server.at
        if self.command == "GET":
            page = {"object": "list", "data": [{"id": name, "object": "model"} for name in at.models]}
            self.json(page | {"has_more": False, "first_id": None, "last_id": None})
        elif body.get("model") not in at.models:
            self.json({"error": {"message": f"The model {body.get('model')} does not exist", "type": "not_found"}}, 404)
        elif self.path.endswith("/messages"):
            self.events(anthropic_events(at.brain(body)))
        elif "prompt_logprobs" in body:
            self.json(self._scored(body))
        else:
            self.events(openai_events(at.brain(body), chat=self.path.endswith("/chat/completions")))

    def _scored(self, body: dict[str, Any]) -> dict[str, Any]:
        at, choice = self.server.at, {"index": 0, "text": "x", "finish_reason": "length"}
        if at.probabilities is not None:
            tokens = body["prompt"]
            told = [{str(t): {"logprob": p}} for t, p in zip(tokens, at.probabilities(tokens), strict=True)]
            choice["prompt_logprobs"] = [None, *told[1:]]
        return {"id": "c", "object": "text_completion", "model": "tiny", "created": 1, "choices": [choice]}

    # ── what moods say ───────────────────────────────────────────────────────────────────────────────────────────────

    def json(self, data: object, status: int = 200, **headers: str) -> None:
        self.whole(json.dumps(data).encode(), "application/json", status, **headers)

    def whole(self, data: bytes, kind: str, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def begin(self, kind: str = EVENTS) -> None:
        """Start an answer whose end is the end of the connection."""
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("connection", "close")
        self.end_headers()
        self.close_connection = True

    def events(self, events: Iterator[str]) -> None:
        self.begin()
        for event in events:
            self.say(event)

    def say(self, event: str) -> None:
        self.wfile.write(event.encode())
        self.wfile.flush()


def openai_events(pieces: list[str], *, chat: bool, end: bool = True) -> Iterator[str]:
    """Server-sent events of one answer."""
    kind = "chat.completion.chunk" if chat else "text_completion"
    common = {"id": "c", "object": kind, "created": 1, "model": "tiny"}
    for piece in pieces:
        choice = {"delta": {"content": piece}} if chat else {"text": piece}
        yield _data(common | {"choices": [{"index": 0, "finish_reason": None} | choice]})
    if end:
        last = {"delta": {}} if chat else {"text": ""}
        yield _data(common | {"choices": [{"index": 0, "finish_reason": "stop"} | last]})
        yield _data(common | {"choices": [], "usage": {"completion_tokens": len(pieces), "prompt_tokens": 3}})
        yield "data: [DONE]\n\n"


def anthropic_events(pieces: list[str], *, end: bool = True) -> Iterator[str]:
    """Server-sent events of one answer."""
    message = {"id": "m", "type": "message", "role": "assistant", "model": "tiny", "content": []}
    yield _named("message_start", message=message | {"usage": {"input_tokens": 3, "output_tokens": 1}})
    yield _named("content_block_start", index=0, content_block={"type": "text", "text": ""})
    for piece in pieces:
        yield _named("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})
    if end:
        yield _named("content_block_stop", index=0)
        yield _named(
            "message_delta", delta={"stop_reason": "end_turn"}, usage={"output_tokens": len(pieces), "input_tokens": 3}
        )
        yield _named("message_stop")


def _data(data: object) -> str:
    return f"data: {json.dumps(data)}\n\n"


def _named(kind: str, **data: object) -> str:
    return f"event: {kind}\ndata: {json.dumps({'type': kind} | data)}\n\n"


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 32
    at: ModelServer

    def handle_error(self, request: object, client_address: object) -> None: ...


@contextmanager
def model_server(context: Any = None, **told: Any) -> Iterator[ModelServer]:
    """Serve on a free port of this machine until the block ends; with an ssl context, over https."""
    at = ModelServer(**told)
    http = _Http(("127.0.0.1", 0), Handler)
    http.at = at
    if context is not None:
        http.socket = context.wrap_socket(http.socket, server_side=True)
    at.url = f"http{'s' if context is not None else ''}://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield at
    finally:
        at.over.set()
        http.shutdown()
        http.server_close()
        thread.join()
