"""Anthropic's models, by the messages API: streamed, one request for each candidate.

It has no seed, and since its version of 2026-10-21 neither temperature nor top_p: how candidates are drawn is its own
affair, and the same request gives other texts. Stop texts of blanks alone, which it refuses, are cut here instead.
Thinking is turned off where a model allows that; where not, it is asked to think little, and given room for it.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, ClassVar

from engine.core import keys
from engine.core.errors import ServerBrokeOff, ServerGarbled
from engine.text.model import TEXT_MODELS, TextRequest
from engine.text.remote_model import PREFILL, RemoteModel, folded

NO_KEY = "none"
STREAM = {"Accept": "text/event-stream"}
THINKING_ROOM = 4_096
"""Tokens beside those of the answer, for a model that cannot but think."""


@TEXT_MODELS.register
class AnthropicApi(RemoteModel):
    """Streams messages; there are no soft tokens, and no probabilities."""

    name = "anthropic_api"
    title = "Anthropic"
    soft_tokens = False
    droppable: ClassVar[tuple[str, ...]] = ("thinking", "output_config", "stop_sequences", PREFILL)

    def _read_key(self) -> str:
        return keys.required_key(self.server)

    @asynccontextmanager
    async def _client(self) -> AsyncGenerator[Any, None]:
        from anthropic import AsyncAnthropic

        from engine.text.wire import client

        wire = client(self.server, self.limits, ("authorization", f"Bearer {self._key}"))
        async with AsyncAnthropic(
            api_key=NO_KEY, base_url=self.server.base_url, http_client=wire, max_retries=0
        ) as sdk:
            yield sdk

    async def _names(self, client: Any) -> list[str]:
        page = await client.models.list(limit=1000)
        if not isinstance(page.data, list) or not all(isinstance(model.id, str) for model in page.data):
            raise ServerGarbled("The server's list of models is none.", "Is this Anthropic's address?")
        return [model.id for model in page.data]

    async def _answer(self, client: Any, request: TextRequest, prepared: str) -> AsyncGenerator[tuple[str, int], None]:
        stream = await client.messages.create(extra_headers=STREAM, **self._parameters(request))
        whole = False
        async with stream:
            async for event in stream:
                text, tokens, ended = _said(event)
                whole = whole or ended
                yield text, tokens
        if not whole:
            raise ServerBrokeOff("The server's answer broke off before its end.", "Try again.")

    def _parameters(self, request: TextRequest) -> dict[str, Any]:
        thinks = "thinking" in self.left_out
        messages = folded(request.messages) if PREFILL in self.left_out else list(request.messages)
        stops = [text for text in request.stop if text.strip()]
        wanted: dict[str, Any] = {
            "thinking": {"type": "disabled"},
            "output_config": {"effort": "low"} if thinks else None,
            "stop_sequences": stops or None,
            "system": "\n\n".join(message.text for message in messages if message.role == "system") or None,
        }
        kept = {name: value for name, value in wanted.items() if name not in self.left_out and value is not None}
        return kept | {
            "model": self.server.model,
            "max_tokens": request.sampling.max_tokens + (THINKING_ROOM if thinks else 0),
            "stream": True,
            "messages": [{"role": m.role, "content": m.text} for m in messages if m.role != "system"],
        }


def _said(event: Any) -> tuple[str, int, bool]:
    """Return an event's text, the count of tokens so far, and whether the answer ends with it."""
    try:
        if event.type == "content_block_delta" and event.delta.type == "text_delta":
            return str(event.delta.text), 0, False
        if event.type == "message_delta":
            return "", int(event.usage.output_tokens), event.delta.stop_reason is not None
        return "", 0, event.type == "message_stop"
    except (AttributeError, TypeError, ValueError) as error:
        raise ServerGarbled(
            "What the server said has not the shape of Anthropic's protocol.", "Is this Anthropic's address?"
        ) from error
