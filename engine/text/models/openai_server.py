"""Any server that speaks OpenAI's protocol: vLLM, Ollama, LM Studio, llama-server, and hosted ones.

Soft tokens go to vLLM as `prompt_embeds` (https://docs.vllm.ai/en/stable/features/prompt_embeds/), losses come from
its `prompt_logprobs`; both need the model's tokenizer, and the first its table of tokens, on this machine.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, closing
from typing import Any, ClassVar

from engine.core import keys
from engine.core.errors import BadInput, NotOffered, ServerBrokeOff, ServerGarbled
from engine.core.progress import Report, silent
from engine.text.model import TEXT_MODELS, TextRequest
from engine.text.remote_model import PREFILL, Failure, Out, RemoteModel, folded
from engine.text.token_table import TokenTable

NO_KEY = "none"
STREAM = {"Accept": "text/event-stream"}
SEED_BITS = 31
"""Servers differ in how large a seed they take: all take this."""

MOST_STOPS = 4
SPELLINGS = {PREFILL: ("continue_final_message", "add_generation_prompt")}


@TEXT_MODELS.register
class OpenaiServer(RemoteModel):
    """Streams chat completions; a prompt with soft tokens is a completion."""

    name = "openai_server"
    title = "A server with OpenAI's protocol"
    soft_tokens = True
    droppable: ClassVar[tuple[str, ...]] = (
        "stream_options",
        "seed",
        "stop",
        "top_p",
        "temperature",
        "max_tokens",
        *SPELLINGS[PREFILL],
    )
    _table: TokenTable | None = None

    def load(self, *, report: Report = silent) -> None:
        """Open the table of tokens, where the entry names weights. Raises ModelMissing, NotOffered."""
        if self.server.weights:
            self._tokens()

    def release(self) -> None:
        """See the contract."""
        super().release()
        self._table = None

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        """See the contract; only of servers like vLLM that tell a prompt's probabilities, and never with soft tokens.

        Raises NotOffered, ConsentNeeded, ServerFailed.
        """
        table = self._tokens()
        if any(prompt.soft_tokens or prompt.adapter for prompt in prompts):
            raise NotOffered(
                f"{self.entry.title} does not tell losses after soft tokens.", "Measure with a model that runs here."
            )
        rows = [table.tokens(prompt, text) for prompt, text in zip(prompts, continuations, strict=True)]
        if not all(target for _, target in rows):
            raise BadInput("A loss was asked for an empty text.")
        found: list[float] = []

        async def work(line: Out) -> None:
            async with self._client() as client:
                for prompt, target in rows:
                    try:
                        found.append(await self._asked(line, self._loss(client, prompt, target)))
                    except Failure as failure:
                        raise failure.told from None

        self._opened()
        with closing(self._talk(work, lambda: None)) as pieces:
            assert not list(pieces)  # noqa: S101 - losses are no pieces
        return found

    def _read_key(self) -> str:
        return keys.key_of(self.server)

    @asynccontextmanager
    async def _client(self) -> AsyncGenerator[Any, None]:
        from openai import AsyncOpenAI

        from engine.text.wire import client

        auth = ("authorization", f"Bearer {self._key}" if self._key else "")
        wire = client(self.server, self.limits, auth)
        async with AsyncOpenAI(api_key=NO_KEY, base_url=self.server.base_url, http_client=wire, max_retries=0) as sdk:
            yield sdk

    async def _names(self, client: Any) -> list[str]:
        page = await client.models.list()
        if not isinstance(page.data, list) or not all(isinstance(model.id, str) for model in page.data):
            raise ServerGarbled("The server's list of models is none.", "Is this a server with OpenAI's protocol?")
        return [model.id for model in page.data]

    async def _answer(self, client: Any, request: TextRequest, prepared: str) -> AsyncGenerator[tuple[str, int], None]:
        wanted = self._parameters(request)
        if prepared:
            embeds = {"prompt_embeds": prepared}
            stream = await client.completions.create(prompt=None, extra_body=embeds, extra_headers=STREAM, **wanted)
        else:
            chat, more = self._chat(request)
            stream = await client.chat.completions.create(
                messages=chat, extra_body=more, extra_headers=STREAM, **wanted
            )
        whole = False
        async with stream:
            async for chunk in stream:
                text, ended = _said(chunk)
                whole = whole or ended
                yield text, _counted(chunk)
        if not whole:
            raise ServerBrokeOff("The server's answer broke off, or held no choice.", "Try again.")

    def _parameters(self, request: TextRequest) -> dict[str, Any]:
        sampling = request.sampling
        wanted: dict[str, Any] = {
            "stream_options": {"include_usage": True},
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "seed": request.seed & (2**SEED_BITS - 1),
            "stop": list(request.stop[:MOST_STOPS]) or None,
            "max_tokens": sampling.max_tokens,
        }
        kept = {name: value for name, value in wanted.items() if name not in self.left_out and value is not None}
        if "max_tokens" in self.left_out:  # newer models of OpenAI call it otherwise
            kept["max_completion_tokens"] = sampling.max_tokens
        return kept | {"model": self.server.model, "stream": True}

    def _chat(self, request: TextRequest) -> tuple[list[dict[str, str]], dict[str, Any]]:
        """Return messages, and what vLLM needs to be told so that it goes on from a begun answer."""
        begun = request.messages[-1].role == "assistant"
        can = not self.left_out & set(SPELLINGS[PREFILL])
        messages = list(request.messages) if can else folded(request.messages)
        more = {"continue_final_message": True, "add_generation_prompt": False} if begun and can else {}
        return [{"role": message.role, "content": message.text} for message in messages], more

    async def _loss(self, client: Any, prompt: list[int], target: list[int]) -> float:
        more = {"prompt_logprobs": 0}
        answer = await client.completions.create(
            model=self.server.model, prompt=prompt + target, max_tokens=1, temperature=0.0, extra_body=more
        )
        rows = getattr(answer.choices[0], "prompt_logprobs", None) if answer.choices else None
        if not isinstance(rows, list) or len(rows) != len(prompt) + len(target):
            raise NotOffered(
                f"{self.entry.title} does not tell how likely a text is.", "vLLM does; or choose a model here."
            )
        told = [row[str(token)]["logprob"] for row, token in zip(rows[len(prompt) :], target, strict=True)]
        return -sum(float(each) for each in told) / len(told)

    # ── what is computed here ────────────────────────────────────────────────────────────────────────────────────────

    def _embedded(self, request: TextRequest) -> str:
        table = self._tokens()
        return table.embedded(request, self.entry.context_tokens - request.sampling.max_tokens)

    def _tokens(self) -> TokenTable:
        """Raises NotOffered for an entry that names no weights, ModelMissing where they are not here."""
        if not self.server.weights:
            raise NotOffered(
                f"{self.entry.title} takes words alone: it names no weights on this machine to make soft tokens from.",
                "Add it again with --weights ID, the same model's folder that you brought, or choose another method.",
            )
        if self._table is None:
            self._table = TokenTable(self.weights, self.entry.title)
        return self._table


def _said(chunk: Any) -> tuple[str, bool]:
    """Return the text of one event, and whether the answer ends with it. Raises ServerGarbled for another shape."""
    try:
        if not chunk.choices:  # the last event counts tokens only
            return "", False
        choice = chunk.choices[0]
        delta = getattr(choice, "delta", None)
        text = choice.text if delta is None else delta.content
        ended = choice.finish_reason is not None
    except (AttributeError, TypeError, IndexError, KeyError) as error:
        raise _garbled() from error
    if text is not None and not isinstance(text, str):
        raise _garbled()
    return text or "", ended


def _counted(chunk: Any) -> int:
    tokens = getattr(getattr(chunk, "usage", None), "completion_tokens", 0)
    return tokens if isinstance(tokens, int) else 0


def _garbled() -> ServerGarbled:
    return ServerGarbled(
        "What the server said has not the shape of OpenAI's protocol.", "Is this a server with OpenAI's protocol?"
    )
