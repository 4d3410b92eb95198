"""Cuts streamed text as `decoding.Writer` cuts tokens: where a stop text begins, whatever the server made of it."""

from collections.abc import Sequence

from engine.core.errors import ServerGarbled

EVENTS_A_TOKEN = 2
EVENTS_SPARE = 64


class Cut:
    """Turns one answer's pieces into text that never reaches past a stop text; `whole` is all that was safe so far.

    Args:
        stop: texts at the first of which the answer ends.
        begun: words that the answer was to go on from; servers that cannot do that may say them again.
        max_tokens: that were asked for: a server that goes far beyond is cut off.
    """

    def __init__(self, stop: Sequence[str], begun: str = "", max_tokens: int = 512) -> None:
        self._stop = [text for text in stop if text]
        self._begun = begun.strip()
        self._most = EVENTS_A_TOKEN * max_tokens + EVENTS_SPARE
        self._held = self.whole = ""
        self._events = self._counted = 0
        self.done = False

    @property
    def heard(self) -> bool:
        """Whether any text came."""
        return self._events > 0

    @property
    def tokens(self) -> int:
        """How many pieces came, servers send about one a token, or what the server itself counted."""
        return max(self._events, self._counted)

    def add(self, text: str, counted: int = 0) -> str:
        """Take more text, and the server's count so far; return what is safe to show now.

        Raises ServerGarbled for an answer without an end.
        """
        self._counted = max(self._counted, counted)
        if self.done or not text:
            return ""
        self._events += 1
        if self._events > self._most:
            raise ServerGarbled("The server goes on long after what it was asked for.", "Try again, or another server.")
        self._held += text
        if self._begun:
            start = self._held.lstrip()
            if self._begun.startswith(start):
                return ""
            if start.startswith(self._begun):
                self._held = start[len(self._begun) :]
            self._begun = ""
        ends = [at for stop in self._stop if (at := self._held.find(stop)) >= 0]
        self.done = bool(ends)
        safe = min(ends) if ends else len(self._held) - self._unsure()
        said, self._held = self._held[:safe], "" if ends else self._held[safe:]
        self.whole += said
        return said

    def end(self) -> str:
        """Return what was held back: the answer is over."""
        said, self._held, self.done = "" if self.done else self._held, "", True
        self.whole += said
        return said

    def _unsure(self) -> int:
        sizes = [size for stop in self._stop for size in range(1, len(stop)) if self._held.endswith(stop[:size])]
        return max(sizes, default=0)
