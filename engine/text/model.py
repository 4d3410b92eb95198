"""What a text model is, and the one request that everything it writes depends on. Knows nothing of persons."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Literal

import msgspec

from engine.core.catalogue import Entry
from engine.core.errors import NotOffered
from engine.core.progress import Report, silent
from engine.core.registry import Registered, Registry
from engine.text.training import Curve, ModelOptions, Schedule

TASTE_MARK = "<|taste|>"
"""Stands in a message where soft tokens go."""


class Message(msgspec.Struct, frozen=True):
    """One turn of a chat. A last message of role "assistant" is continued, not answered."""

    role: Literal["system", "user", "assistant"]
    text: str


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """How candidates are drawn; the same for every arm of a study.

    Attributes:
        max_tokens: 1 to 512.
        temperature: 0 (greedy) to 2.
        top_p: 0 to 1.
        repetition_penalty: 1 (none) to 2.
    """

    max_tokens: int = 56
    temperature: float = 0.6
    top_p: float = 0.92
    repetition_penalty: float = 1.1


class TextRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a text depends on besides the model; stored with each candidate.

    Attributes:
        messages: what the model is told; post texts in it are delimited data.
        soft_tokens: shape (n, hidden_size), replaces TASTE_MARK in a message; empty for none.
        adapter: name of one of the person's own adapters, "" for none.
        stop: texts at the first of which writing ends; they are not part of what is written.
        seed: of the sampling; candidate i of a batch uses a seed derived from (seed, i).
    """

    messages: tuple[Message, ...]
    sampling: Sampling = Sampling()
    seed: int = 0
    soft_tokens: tuple[tuple[float, ...], ...] = ()
    stop: tuple[str, ...] = ()
    adapter: str = ""


class Piece(msgspec.Struct, frozen=True):
    """Some text of candidate number `index` of a batch, as it streams; the last piece of a candidate has `done`."""

    index: int
    text: str
    tokens: int
    done: bool = False


class Lesson(msgspec.Struct, frozen=True):
    """One thing to learn: to answer `prompt` with `text`."""

    prompt: TextRequest
    text: str


class TextModel(Registered, ABC):
    """Runs one catalogue entry; built on its folder of verified weights.

    `soft_tokens`: whether it accepts them; `adapters`: whether requests may name one; `trains`: whether it makes them.
    """

    soft_tokens: ClassVar[bool]
    adapters: ClassVar[bool] = False
    trains: ClassVar[bool] = False

    def __init__(self, entry: Entry, weights: Path, options: ModelOptions | None = None) -> None:
        self.entry, self.weights, self.options = entry, weights, options or ModelOptions()

    @abstractmethod
    def load(self, *, report: Report = silent) -> None:
        """Load once; later calls do nothing. Raises ModelMissing, ModelDamaged, DeviceExhausted."""

    @abstractmethod
    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        """Generate one candidate for each request, in one padded batch. Same requests, same texts.

        Raises BadInput for a request that this model cannot serve.
        """

    @abstractmethod
    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        """Return the mean negative log-likelihood (nats a token) of each continuation after its prompt."""

    def train(self, lessons: Sequence[Lesson], schedule: Schedule, name: str, *, report: Report = silent) -> Curve:
        """Train an adapter of the person's own on lessons, and keep it as `name`; the frozen model stays as it was.

        Stopped, it goes on from its last state when called again with the same lessons and schedule. Raises NotOffered
        where the model cannot, BadInput, DeviceExhausted, DiskFull, Cancelled.
        """
        raise NotOffered(f"{self.entry.title} cannot be trained here.", "Choose a model that runs in this app.")

    @abstractmethod
    def release(self) -> None:
        """Free the memory."""


TEXT_MODELS = Registry(TextModel, kind="text backend", folder="engine.text.models")
