"""Runs a coroutine in a thread of its own and hands on what it says, so that stopping never waits for a server.

Network work is a coroutine because one can be ended at any `await`: a thread that waits for a socket cannot.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Awaitable, Callable, Generator
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
N = TypeVar("N")

TICK_S = 0.1
END_S = 1.5
"""How long a cancelled coroutine may take to close its connections; it then ends with its thread, unwatched."""


class _Over(msgspec.Struct, frozen=True):
    error: BaseException | None


class Told(msgspec.Struct, Generic[T], frozen=True):
    """Something for the reader of the stream."""

    item: T


class Noted(msgspec.Struct, Generic[N], frozen=True):
    """Something for the books, which are kept even when the reader has gone."""

    item: N


class Line(Generic[T, N]):
    """Where the coroutine speaks; from its own thread."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[Told[T] | Noted[N] | _Over] = queue.SimpleQueue()

    def tell(self, item: T) -> None:
        """For the reader."""
        self.queue.put(Told(item))

    def note(self, item: N) -> None:
        """For the books."""
        self.queue.put(Noted(item))


def stream(
    work: Callable[[Line[T, N]], Awaitable[None]], tick: Callable[[], None], note: Callable[[N], None]
) -> Generator[T, None, None]:
    """Run `work` and yield what it tells, in order; raise what it raises.

    `tick` is called at least every TICK_S, and `note` for what goes into the books, both on the caller's thread; what
    `tick` raises ends the work, as does closing the iterator. No thread is left behind.
    """
    line: Line[T, N] = Line()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=_serve, args=(loop, work, line), name="elsewhere", daemon=True)
    thread.start()
    try:
        while True:
            try:
                said = line.queue.get(timeout=TICK_S)
            except queue.Empty:
                tick()
                continue
            match said:
                case Told(item=item):
                    yield item
                    tick()
                case Noted(item=item):
                    note(item)
                case _Over(error=error):
                    if error is not None:
                        raise error
                    return
    finally:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the work has ended
            loop.call_soon_threadsafe(_end, loop)
        thread.join(END_S)
        with contextlib.suppress(queue.Empty):
            while True:
                if isinstance(said := line.queue.get_nowait(), Noted):
                    note(said.item)


def _end(loop: asyncio.AbstractEventLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()


def _serve(loop: asyncio.AbstractEventLoop, work: Callable[[Line[T, N]], Awaitable[None]], line: Line[T, N]) -> None:
    async def whole() -> None:
        await work(line)

    error: BaseException | None = None
    try:
        loop.run_until_complete(whole())
    except BaseException as caught:  # noqa: BLE001 - the border of a thread; the reader raises it
        error = caught
    finally:
        with contextlib.suppress(Exception):
            loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()  # does not wait for a look-up of a name that hangs
        line.queue.put(_Over(error))
