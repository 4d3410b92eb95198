"""Chooses the next token of one candidate, and turns its tokens into text as they come. Knows nothing of models.

Each candidate has its own random numbers, so what else is in a batch does not change what it draws.
"""

from collections.abc import Callable, Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from engine.text.model import Sampling

NUCLEUS_MAX = 1_000
"""The nucleus is looked for among so many likeliest tokens."""

BROKEN = "\ufffd"


class Sampler:
    """Draws tokens for one candidate.

    The repetition penalty counts generated tokens only: counting the prompt's would forbid a method that shows a
    person's posts the very words it shows, and spare one that shows none.
    """

    def __init__(self, sampling: Sampling, seed: int) -> None:
        self._sampling = sampling
        self._random = Random(seed)  # noqa: S311 - a replayable draw, not a secret
        self._seen: set[int] = set()

    def choose(self, logits: NDArray[np.float32]) -> int:
        """Return the next token.

        Args:
            logits: shape (vocabulary,), float32; changed in place.
        """
        sampling = self._sampling
        if sampling.repetition_penalty != 1.0 and self._seen:
            seen = np.fromiter(self._seen, dtype=np.int64)
            values = logits[seen]
            penalty = np.float32(sampling.repetition_penalty)
            logits[seen] = np.where(values > 0, values / penalty, values * penalty)
        token = int(logits.argmax()) if sampling.temperature == 0 else self._draw(logits)
        self._seen.add(token)
        return token

    def _draw(self, logits: NDArray[np.float32]) -> int:
        scaled = (logits - logits.max()) / np.float32(self._sampling.temperature)
        weights = np.exp(scaled)
        total = float(weights.sum())
        wide = min(NUCLEUS_MAX, len(weights))
        top = np.argpartition(weights, -wide)[-wide:]
        top = top[np.lexsort((top, -weights[top]))]  # by weight, then by number: ties fall the same way everywhere
        running = np.cumsum(weights[top].astype(np.float64)) / total
        kept = int(np.searchsorted(running, self._sampling.top_p)) + 1
        running = running[:kept]
        place = int(np.searchsorted(running, self._random.random() * running[-1], side="right"))
        return int(top[min(place, len(running) - 1)])


class Writer:
    """Turns one candidate's tokens into text, piece by piece, and sees where it ends.

    Pieces never hold half a character, never reach past a stop text, and put together are exactly the whole text.
    """

    def __init__(self, decode: Callable[[Sequence[int]], str], stop: Sequence[str], max_tokens: int) -> None:
        self._decode = decode
        self._stop = tuple(stop)
        self._max_tokens = max_tokens
        self._tokens: list[int] = []
        self._said = 0
        self.done = False

    @property
    def tokens(self) -> int:
        """How many tokens were added."""
        return len(self._tokens)

    def add(self, token: int, *, last: bool = False) -> str:
        """Take one more token (`last` when it is an end mark, which has no text) and return the text that is new."""
        if not last:
            self._tokens.append(token)
        text = self._decode(self._tokens)
        ends = [at for stop in self._stop if (at := text.find(stop)) >= 0]
        self.done = last or bool(ends) or len(self._tokens) >= self._max_tokens
        safe = text[: min(ends)] if ends else text
        if not self.done:
            safe = safe[: len(safe) - self._unsure(safe)]
        new, self._said = safe[self._said :], max(self._said, len(safe))
        return new

    def _unsure(self, text: str) -> int:
        """Return how many characters at the end may yet change: half a character, or the start of a stop text."""
        held = len(text) - len(text.rstrip(BROKEN))
        for stop in self._stop:
            for length in range(1, len(stop)):
                if text.endswith(stop[:length]):
                    held = max(held, length)
        return held
