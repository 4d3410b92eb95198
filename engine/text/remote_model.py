"""What all models elsewhere have in common: the door, the pool, retries, and what a server does not take.

A backend says how its protocol asks and answers (`_client`, `_answer`, `_names`); see `outward` for what it is held to.
"""

import asyncio
import logging
from abc import abstractmethod
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path
from typing import Any, ClassVar, TypeAlias, TypeVar

from engine.core.catalogue import Entry, Server
from engine.core.errors import BadInput, EngineError, NotOffered, ServerBrokeOff, ServerGarbled
from engine.core.progress import Progress, Report, silent
from engine.text.background import Line, stream
from engine.text.model import TASTE_MARK, Message, Piece, TextModel, TextRequest
from engine.text.outward import Door, Exchange, Limits
from engine.text.server_errors import named, named_in, status_of, wait_for, wrong_model
from engine.text.streamed import Cut
from engine.text.training import ModelOptions

_log = logging.getLogger(__name__)

T = TypeVar("T")
Out: TypeAlias = Line[Piece, Exchange]
PREFILL = "prefill"
"""Stands among a request's parameters for a begun answer that is to be continued."""


class RemoteModel(TextModel):
    """Runs requests side by side on a server; each answer streams. Nothing leaves without a door.

    A seed is the server's to honour: the same request gives the same text only where it does. The repetition penalty
    is not sent: servers count the prompt's words too, which would forbid one method what another is spared.

    Attributes:
        limits: what the server is held to.
        droppable: parameters that a server may refuse; each is left out from then on.
    """

    limits: Limits = Limits()
    droppable: ClassVar[tuple[str, ...]] = ()

    def __init__(self, entry: Entry, weights: Path, options: ModelOptions | None = None) -> None:
        super().__init__(entry, weights, options)
        assert entry.server is not None, entry.id  # noqa: S101 - such a backend has only such entries
        self.server: Server = entry.server
        self.left_out: set[str] = set()
        self._key = ""

    @abstractmethod
    def _read_key(self) -> str:
        """Return the key, "" for none. Raises KeyMissing where one is needed, BadInput."""

    @abstractmethod
    def _client(self) -> AbstractAsyncContextManager[Any]:
        """Return the SDK's client on our wire."""

    @abstractmethod
    def _answer(self, client: Any, request: TextRequest, prepared: str) -> AsyncGenerator[tuple[str, int], None]:
        """Ask, and yield pieces of text; a number above 0 is the server's own count of tokens so far.

        Ends when the server says that the answer is whole; raises ServerGarbled where it breaks off before.
        """

    @abstractmethod
    async def _names(self, client: Any) -> list[str]:
        """Return the models that the server names."""

    def load(self, *, report: Report = silent) -> None:
        """Do nothing: it runs elsewhere."""

    def release(self) -> None:
        """Let go of what was learned about the server; connections never outlive a call."""
        self.left_out.clear()

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        """Raises NotOffered: this protocol gives no probabilities."""
        raise NotOffered(
            f"{self.entry.title} does not tell how likely a text is.", "Choose a model that runs in this app for this."
        )

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        """See the contract; candidates come side by side, and those that were finished before a failure stay.

        Raises ConsentNeeded, KeyMissing, NotOffered, BadInput, ServerFailed, Cancelled.
        """
        if not requests:
            return
        done = 0

        def tick() -> None:
            report(Progress(f"{self.entry.title} writes", done, len(requests), "texts"))

        tick()
        prepared = [self._prepared(request) for request in requests]

        async def work(line: Out) -> None:
            await self._write_all(requests, prepared, line)

        self._opened()
        with closing(self._talk(work, tick)) as pieces:
            for piece in pieces:
                done += piece.done
                yield piece
                if piece.done and done < len(requests):
                    self._opened()  # a consent may be taken back at any time: what is under way then ends

    def model_names(self, *, report: Report = silent) -> list[str]:
        """Return the models that the server names; sends the key, and no text. Raises KeyMissing, ServerFailed."""
        found: list[str] = []

        async def work(line: Out) -> None:
            async with self._client() as client:
                try:
                    found.extend(await self._asked(line, self._names(client)))
                except Failure as failure:
                    raise failure.told from None

        with closing(self._talk(work, lambda: report(Progress(f"Asking {self.entry.title}")))) as pieces:
            assert not list(pieces)  # noqa: S101 - names are no pieces
        return found

    def _talk(self, work: Callable[[Out], Awaitable[None]], tick: Callable[[], None]) -> Generator[Piece, None, None]:
        """Run `work` in the thread of the connections, with the key at hand for as long as that takes."""
        door = self._door()
        self._key = self._read_key()
        try:
            yield from stream(work, tick, door.note)
        finally:
            self._key = ""

    # ── before anything leaves ───────────────────────────────────────────────────────────────────────────────────────

    def _door(self) -> Door:
        if self.options.door is None:
            raise NotOffered(
                f"{self.entry.title} runs elsewhere, and this is only done with a model that runs in this app.",
                "Choose another writer: inside-joke models use ID.",
            )
        return self.options.door

    def _opened(self) -> None:
        """Raises ConsentNeeded, NotOffered."""
        self._door().check()

    def _prepared(self, request: TextRequest) -> str:
        """Return what a backend needs besides the request, computed here. Raises BadInput, NotOffered."""
        marks = sum(message.text.count(TASTE_MARK) for message in request.messages)
        if marks != bool(request.soft_tokens):
            raise BadInput(f"A request with {len(request.soft_tokens)} soft tokens has {marks} places for them.")
        if request.adapter:
            raise NotOffered(f"{self.entry.title} runs elsewhere, without what was trained here.", "Choose another.")
        return self._embedded(request) if request.soft_tokens else ""

    def _embedded(self, request: TextRequest) -> str:
        raise NotOffered(
            f"{self.entry.title} takes words alone: its protocol has no place for soft tokens.",
            "Choose a method that works in words.",
        )

    # ── in the thread of the connections ─────────────────────────────────────────────────────────────────────────────

    async def _write_all(self, requests: Sequence[TextRequest], prepared: Sequence[str], line: Out) -> None:
        """Write all; after a failure none is begun any more, those under way end, and the failure is raised.

        A server that broke off while it had several to answer is asked for those again, one after the other:
        llama-cpp-python's drops one request when the next one comes, and says nothing.
        """
        free, failed, broken = asyncio.Semaphore(self.limits.at_once), list[EngineError](), list[int]()
        async with self._client() as client:

            async def one(index: int, alone: bool) -> None:
                async with free:
                    if failed:
                        return
                    try:
                        asked = requests[index], prepared[index]
                        await self._write(client, index, asked, line, streamed=len(requests) == 1)
                    except EngineError as error:
                        if isinstance(error, ServerBrokeOff) and not alone:
                            broken.append(index)
                        else:
                            failed.append(error)

            async with asyncio.TaskGroup() as group:
                for index in range(len(requests)):
                    group.create_task(one(index, len(requests) == 1))
            for index in sorted(broken):
                await one(index, True)
        if failed:
            raise failed[0]

    async def _write(
        self, client: Any, index: int, asked: tuple[TextRequest, str], line: Out, *, streamed: bool
    ) -> None:
        request, attempt = asked[0], 0
        while True:
            begun = request.messages[-1].text if request.messages[-1].role == "assistant" else ""
            cut = Cut(request.stop, begun, request.sampling.max_tokens)
            try:
                await self._asked(line, self._one_answer(client, index, asked, cut, line if streamed else None))
                line.tell(Piece(index, "" if streamed else cut.whole, cut.tokens, done=True))
                return
            except Failure as failure:
                error = failure.error
            name = "" if cut.heard else named_in(error, tuple(n for n in self.droppable if n not in self.left_out))
            if name:
                _log.info("%s does not take %s: left out from now on", self.entry.id, name)
                self.left_out.add(name)
            elif not cut.heard and (wait := wait_for(error, attempt, self.limits)) is not None:
                attempt += 1
                await asyncio.sleep(wait)
            else:
                raise await self._explained(client, error, line) from None

    async def _one_answer(
        self, client: Any, index: int, asked: tuple[TextRequest, str], cut: Cut, line: Out | None
    ) -> None:
        """Read one answer; with a line its text is told as it comes, else it may be asked for again."""
        answer = self._answer(client, *asked)
        try:
            async for text, tokens in answer:
                said = cut.add(text, tokens)
                if said and line:
                    line.tell(Piece(index, said, cut.tokens))
                if cut.done:
                    break
        finally:
            await answer.aclose()
        said = cut.end()
        if said and line:
            line.tell(Piece(index, said, cut.tokens))

    async def _asked(self, line: Out, work: Awaitable[T]) -> T:
        """Await one request under the limit of time and keep a row about it. Raises Failure."""
        from engine.text.wire import METER, Meter

        meter, ended = Meter(), "stopped"
        METER.set(meter)
        try:
            async with asyncio.timeout(self.limits.whole_s):
                found = await work
            ended = "done"
            return found
        except Exception as error:  # noqa: BLE001 - whatever a library makes of what a server says is named
            told = named(error, self.server, self.limits, self._key)
            ended = f"{type(told).__name__} {status_of(error) or ''}".strip()
            _log.info("%s: %s", self.entry.id, ended, exc_info=error if isinstance(told, ServerGarbled) else None)
            raise Failure(error, told) from None
        finally:
            line.note(Exchange(bytes_out=meter.bytes_out, bytes_in=meter.bytes_in, ended=ended))

    async def _explained(self, client: Any, error: BaseException, line: Out) -> EngineError:
        """Return the named error; where a model may be called otherwise, ask for the names that there are."""
        told = named(error, self.server, self.limits, self._key)
        if status_of(error) != 404:
            return told
        try:
            there = await self._asked(line, self._names(client))
        except Failure:
            return told
        return told if self.server.model in there else wrong_model(self.server, there)


class Failure(Exception):
    """An error as it came, and its words."""

    def __init__(self, error: Exception, told: EngineError) -> None:
        super().__init__(told.message)
        self.error, self.told = error, told


def folded(messages: Sequence[Message]) -> list[Message]:
    """Return the chat with a begun answer asked for in words, for servers that continue none."""
    *rest, last = messages
    if last.role != "assistant" or not rest:
        return list(messages)
    *before, asked = rest
    return [*before, Message(asked.role, f"{asked.text}\n\nBegin your answer with these words: {last.text}")]
