# pyright: basic
# (torch and transformers: tensors are typed, what models return is not)
"""Any causal language model of transformers: requests become tokens, candidates run side by side in one padded batch.

A backend says only how its files are opened.
"""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import devices
from engine.core.errors import BadInput, DeviceExhausted
from engine.core.progress import Progress, Report, silent
from engine.text.adapters import Adapters
from engine.text.chat_tokens import plain, rendered, token_ids
from engine.text.decoding import Sampler, Writer
from engine.text.likelihoods import Likelihoods, distinct
from engine.text.lora import train
from engine.text.measured import note
from engine.text.memory import memory_errors
from engine.text.model import TASTE_MARK, Lesson, Piece, TextModel, TextRequest
from engine.text.packed import pack
from engine.text.padded_batch import PaddedBatch, Rows, following, losses
from engine.text.read_before import ReadBefore
from engine.text.training import Curve, Schedule

MAX_ROWS = 16
"""Candidates that run side by side; more are run in turns, so that memory stays small."""


class Prompt(msgspec.Struct, frozen=True):
    """Tokens of one request; `soft` stands at `soft_at`, its placeholders are counted in `tokens`."""

    tokens: list[int]
    soft_at: int
    soft: tuple[tuple[float, ...], ...]


class CausalModel(TextModel, Likelihoods):
    """Runs a model that `_open` loads, with its shared adapter merged into it and a person's own beside it."""

    soft_tokens: ClassVar[bool] = True
    adapters: ClassVar[bool] = True
    trains: ClassVar[bool] = True
    _model: Any = None
    _tokenizer: Any = None
    _adapters: Adapters | None = None
    _read: ReadBefore
    _before_gb: float = 0.0
    precision: str = "16-bit"

    @abstractmethod
    def _open(self, device: str, report: Report) -> tuple[Any, Any]:
        """Return tokenizer and model. Raises ModelMissing, ModelDamaged, DeviceExhausted."""

    def load(self, *, report: Report = silent) -> None:
        """See the contract."""
        if self._model is not None:
            return
        self._check_memory()
        self._before_gb = devices.model_memory_in_use_gb()
        with memory_errors(self.entry):
            self._tokenizer, model = self._open(devices.best_device(), report)
            self._adapters = Adapters(model, self.options)
            self._read = ReadBefore()
            pack(self._adapters.model)
        self._model = self._adapters.model
        report(Progress(f"Loaded {self.entry.title}"))

    def _check_memory(self) -> None:
        """Raises DeviceExhausted when this cannot be loaded now."""
        if devices.free_memory_gb() < self.entry.memory_gb:
            raise DeviceExhausted(
                f"{self.entry.title} needs {self.entry.memory_gb:g} GB of memory, "
                f"and {devices.free_memory_gb():.1f} GB are free.",
                "Close other programs and try again, or choose a smaller model.",
            )

    def release(self) -> None:
        """See the contract."""
        self._model = self._tokenizer = self._adapters = None
        import gc

        gc.collect()

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        """See the contract."""
        self.load(report=report)
        prompts = [self._prompt(request) for request in requests]
        for part in turns(requests):
            self._use(requests[part[0]].adapter)
            for piece in self._run([requests[at] for at in part], [prompts[at] for at in part], report):
                yield msgspec.structs.replace(piece, index=part[piece.index])
            note(self.weights, self.precision, devices.model_memory_in_use_gb() - self._before_gb)

    def prompt_tokens(self, request: TextRequest) -> int:
        """Return how many tokens of a request the model reads."""
        self.load()
        return len(self._prompt(request).tokens)

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        """See the contract."""
        self.load()
        if len(prompts) != len(continuations):
            raise ValueError(f"{len(prompts)} prompts, but {len(continuations)} continuations")
        rows = [self._prompt(request) for request in prompts]
        targets = [self._tokens(plain(text, self._tokenizer)) for text in continuations]
        if not all(targets):
            raise BadInput("A loss was asked for an empty text.")
        found = [0.0] * len(rows)
        for part in turns(prompts):
            self._use(prompts[part[0]].adapter)
            whole = [rows[at].tokens + targets[at] for at in part]
            with memory_errors(self.entry):
                some = self._rows([rows[at] for at in part], whole)
                each = losses(self._model, some, [targets[at] for at in part], self._read)
            for at, loss in zip(part, each, strict=True):
                found[at] = loss
        return found

    def log_likelihoods(self, prompts: Sequence[TextRequest], answers: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """See the contract of Likelihoods."""
        self.load()
        rows = [self._prompt(request) for request in prompts]
        spelled = [distinct([self._tokens(plain(text, self._tokenizer)) for text in group]) for group in answers]
        if not all(spelled):
            raise BadInput("How likely an empty answer is was asked.")
        targets = [target for group in spelled for target in group]
        ends = np.cumsum([len(group) for group in spelled])[:-1]
        found = np.zeros((len(rows), len(answers)))
        for part in turns(prompts):
            self._use(prompts[part[0]].adapter)
            with memory_errors(self.entry):
                some = self._rows([rows[at] for at in part], [rows[at].tokens for at in part])
                each = following(self._model, some, targets, self._read)
            for place, group in enumerate(np.split(each, ends, axis=1)):
                found[part, place] = np.logaddexp.reduce(group, axis=1)
        return found

    def train(self, lessons: Sequence[Lesson], schedule: Schedule, name: str, *, report: Report = silent) -> Curve:
        """See the contract."""
        self.load(report=report)
        assert self._adapters is not None  # noqa: S101 - loading made it
        rows: list[tuple[Rows, list[int]]] = []
        for lesson in lessons:
            prompt = self._prompt(lesson.prompt)
            target = [*self._tokens(plain(lesson.text, self._tokenizer)), self._tokenizer.eos_token_id]
            rows.append((self._rows([prompt], [prompt.tokens + target]), target))
        self._read.forget()
        with memory_errors(self.entry), self._adapters.training(name, schedule) as (model, folder):
            return train(model, rows, schedule, folder, report=report)

    def _use(self, adapter: str) -> None:
        assert self._adapters is not None  # noqa: S101 - loading made it
        changed = True  # one that cannot be read was preceded by another, which is gone too
        try:
            changed = self._adapters.use(adapter)
        finally:
            if changed:
                self._read.forget()

    # ── requests to tokens ───────────────────────────────────────────────────────────────────────────────────────────

    def _prompt(self, request: TextRequest) -> Prompt:
        marks = sum(message.text.count(TASTE_MARK) for message in request.messages)
        if marks != bool(request.soft_tokens):
            raise BadInput(f"A request with {len(request.soft_tokens)} soft tokens has {marks} places for them.")
        if any(len(token) != self.entry.hidden_size for token in request.soft_tokens):
            raise BadInput(f"{self.entry.title} takes soft tokens of width {self.entry.hidden_size}.")
        before, _mark, after = self._rendered(request).partition(TASTE_MARK)
        head = self._tokens(before)
        holes = [self._filler()] * len(request.soft_tokens)
        tokens = head + holes + (self._tokens(after) if after else [])
        room = self.entry.context_tokens - request.sampling.max_tokens
        if len(tokens) > room:
            raise BadInput(f"A request of {len(tokens)} tokens is longer than {self.entry.title} reads ({room}).")
        return Prompt(tokens, len(head), request.soft_tokens)

    def _rendered(self, request: TextRequest) -> str:
        return rendered(request, self._tokenizer)

    def _tokens(self, text: str) -> list[int]:
        return token_ids(text, self._tokenizer)

    def _filler(self) -> int:
        return int(self._tokenizer.eos_token_id or 0)

    def _rows(self, prompts: Sequence[Prompt], rows: Sequence[list[int]]) -> Rows:
        soft = [(prompt.soft_at, prompt.soft) for prompt in prompts]
        return Rows(list(rows), soft, self._filler())

    # ── tokens to text ───────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self, requests: Sequence[TextRequest], prompts: Sequence[Prompt], report: Report) -> Iterator[Piece]:
        samplers = [Sampler(request.sampling, request.seed) for request in requests]
        writers = [Writer(self._decode, request.stop, request.sampling.max_tokens) for request in requests]
        limit = max(request.sampling.max_tokens for request in requests)
        ends = self._ends()
        different, place_of = _different(prompts)
        with memory_errors(self.entry):
            rows = self._rows(different, [prompt.tokens for prompt in different])
            batch = PaddedBatch(self._model, rows, self._read)
        alive = list(range(len(requests)))
        for step in range(limit):
            report(Progress(f"{self.entry.title} writes", step, limit, "tokens"))
            with memory_errors(self.entry):
                logits = batch.logits()
            if not step and len(different) < len(prompts):  # drafts of one request: it was read once for all of them
                logits = logits[place_of]
                batch.spread(place_of)
            kept: list[tuple[int, int, int]] = []  # place in the batch, number of the request, token
            for place, index in enumerate(alive):
                token = samplers[index].choose(logits[place])
                writer = writers[index]
                text = writer.add(token, last=token in ends)
                if text or writer.done:
                    yield Piece(index, text, writer.tokens, writer.done)
                if not writer.done:
                    kept.append((place, index, token))
            if not kept:
                return
            batch.advance([place for place, _, _ in kept], [token for _, _, token in kept])
            alive = [index for _, index, _ in kept]

    def _ends(self) -> set[int]:
        """Return the tokens after which nothing more is said: every mark, whoever names it."""
        named = getattr(self._model.generation_config, "eos_token_id", None)
        marks = {number for number, token in self._tokenizer.added_tokens_decoder.items() if token.special}
        return {
            *map(int, self._tokenizer.all_special_ids),
            *marks,
            *(named if isinstance(named, list) else [named]),
        } - {None}

    def _decode(self, tokens: Sequence[int]) -> str:
        return self._tokenizer.decode(tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def _different(prompts: Sequence[Prompt]) -> tuple[list[Prompt], list[int]]:
    """Return each prompt once, and the place of every prompt among them."""
    places: dict[tuple[tuple[int, ...], object], int] = {}
    found = [places.setdefault((tuple(each.tokens), each.soft), len(places)) for each in prompts]
    return [prompts[found.index(place)] for place in range(len(places))], found


def turns(requests: Sequence[TextRequest]) -> list[list[int]]:
    """Return the places of requests that run side by side: at most MAX_ROWS, and of one adapter."""
    by_adapter: dict[str, list[int]] = {}
    for place, request in enumerate(requests):
        by_adapter.setdefault(request.adapter, []).append(place)
    return [
        places[start : start + MAX_ROWS] for places in by_adapter.values() for start in range(0, len(places), MAX_ROWS)
    ]
