# pyright: basic
# (torch and transformers: tensors are typed, what models return is not)
"""SmolLM2 and its kin: a GGUF checkpoint run by transformers, candidates side by side in one padded batch."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from engine.core import devices
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, DeviceExhausted
from engine.core.progress import Progress, Report, silent
from engine.text.decoding import Sampler, Writer
from engine.text.gguf_cache import quiet, unpacked
from engine.text.model import TASTE_MARK, TEXT_MODELS, Piece, TextModel, TextRequest
from engine.text.padded_batch import PaddedBatch, Rows, losses

if TYPE_CHECKING:
    import torch

MAX_ROWS = 16
"""Candidates that run side by side; more are run in turns, so that memory stays small."""


class Prompt(msgspec.Struct, frozen=True):
    """Tokens of one request; `soft` stands at `soft_at`, its placeholders are counted in `tokens`."""

    tokens: list[int]
    soft_at: int
    soft: tuple[tuple[float, ...], ...]


@TEXT_MODELS.register
class TransformersGguf(TextModel):
    """Runs a dense copy of the GGUF, in bfloat16 where the processor computes in it, else in float32."""

    name = "transformers_gguf"
    title = "Transformers"
    soft_tokens: ClassVar[bool] = True

    def __init__(self, entry: Entry, weights: Path) -> None:
        super().__init__(entry, weights)
        self._model: Any = None
        self._tokenizer: Any = None

    def load(self, *, report: Report = silent) -> None:
        """See the contract."""
        if self._model is not None:
            return
        if devices.free_memory_gb() < self.entry.memory_gb:
            raise DeviceExhausted(
                f"{self.entry.title} needs {self.entry.memory_gb:g} GB of memory, "
                f"and {devices.free_memory_gb():.1f} GB are free.",
                "Close other programs and try again, or choose a smaller model.",
            )
        folder = unpacked(self.entry, self.weights, report=report)
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        device = devices.best_device()
        with quiet():
            self._tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
            self._model = AutoModelForCausalLM.from_pretrained(
                str(folder), dtype=_best_dtype(device), local_files_only=True, use_safetensors=True
            )
        self._model.to(torch.device(device)).eval()
        report(Progress(f"Loaded {self.entry.title}"))

    def release(self) -> None:
        """See the contract."""
        self._model = self._tokenizer = None
        import gc

        gc.collect()

    def generate(self, requests: Sequence[TextRequest], *, report: Report = silent) -> Iterator[Piece]:
        """See the contract."""
        self.load(report=report)
        prompts = [self._prompt(request) for request in requests]
        for start in range(0, len(requests), MAX_ROWS):
            part = slice(start, start + MAX_ROWS)
            for piece in self._run(requests[part], prompts[part], report):
                yield msgspec.structs.replace(piece, index=piece.index + start)

    def loss(self, prompts: Sequence[TextRequest], continuations: Sequence[str]) -> list[float]:
        """See the contract."""
        self.load()
        if len(prompts) != len(continuations):
            raise ValueError(f"{len(prompts)} prompts, but {len(continuations)} continuations")
        rows = [self._prompt(request) for request in prompts]
        targets = [self._tokens(_plain(text, self._tokenizer)) for text in continuations]
        if not all(targets):
            raise BadInput("A loss was asked for an empty text.")
        found: list[float] = []
        for start in range(0, len(rows), MAX_ROWS):
            part = slice(start, start + MAX_ROWS)
            wanted = targets[part]
            whole = [row.tokens + target for row, target in zip(rows[part], wanted, strict=True)]
            with memory_errors(self.entry):
                found += losses(self._model, self._rows(rows[part], whole), wanted)
        return found

    # ── requests to tokens ───────────────────────────────────────────────────────────────────────────────────────────

    def _prompt(self, request: TextRequest) -> Prompt:
        marks = sum(message.text.count(TASTE_MARK) for message in request.messages)
        if marks != bool(request.soft_tokens):
            raise BadInput(f"A request with {len(request.soft_tokens)} soft tokens has {marks} places for them.")
        if any(len(token) != self.entry.hidden_size for token in request.soft_tokens):
            raise BadInput(f"{self.entry.title} takes soft tokens of width {self.entry.hidden_size}.")
        before, _mark, after = self._rendered(request).partition(TASTE_MARK)
        head = self._tokens(before)
        holes = [self._tokenizer.eos_token_id] * len(request.soft_tokens)
        tokens = head + holes + (self._tokens(after) if after else [])
        room = self.entry.context_tokens - request.sampling.max_tokens
        if len(tokens) > room:
            raise BadInput(f"A request of {len(tokens)} tokens is longer than {self.entry.title} reads ({room}).")
        return Prompt(tokens, len(head), request.soft_tokens)

    def _rendered(self, request: TextRequest) -> str:
        turns = [{"role": m.role, "content": _plain(m.text, self._tokenizer)} for m in request.messages]
        begun = turns.pop()["content"] if turns and turns[-1]["role"] == "assistant" else ""
        chat = self._tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True)
        return chat + begun

    def _tokens(self, text: str) -> list[int]:
        return self._tokenizer(text, add_special_tokens=False)["input_ids"]

    def _rows(self, prompts: Sequence[Prompt], rows: Sequence[list[int]]) -> Rows:
        soft = [(prompt.soft_at, prompt.soft) for prompt in prompts]
        return Rows(list(rows), soft, self._tokenizer.eos_token_id)

    # ── tokens to text ───────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self, requests: Sequence[TextRequest], prompts: Sequence[Prompt], report: Report) -> Iterator[Piece]:
        samplers = [Sampler(request.sampling, request.seed) for request in requests]
        writers = [Writer(self._decode, request.stop, request.sampling.max_tokens) for request in requests]
        limit = max(request.sampling.max_tokens for request in requests)
        ends = {int(number) for number in self._tokenizer.all_special_ids}
        with memory_errors(self.entry):
            batch = PaddedBatch(self._model, self._rows(prompts, [prompt.tokens for prompt in prompts]))
        alive = list(range(len(requests)))
        for step in range(limit):
            report(Progress(f"{self.entry.title} writes", step, limit, "tokens"))
            with memory_errors(self.entry):
                logits = batch.logits()
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

    def _decode(self, tokens: Sequence[int]) -> str:
        return self._tokenizer.decode(tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def _best_dtype(device: str) -> "torch.dtype":
    """Return bfloat16 where it is computed natively: measured 1.4 times as fast as float32; elsewhere far slower."""
    import torch

    if device != "cpu":
        return torch.bfloat16 if device == "cuda" and torch.cuda.is_bf16_supported() else torch.float32
    fast = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if fast else torch.float32


def _plain(text: str, tokenizer: Any) -> str:
    """Take the model's control words out of a text: a post must not be able to end its turn."""
    words = {*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()}
    while any(word in text for word in words):  # again, for words that taking one out puts together
        for word in words:
            text = text.replace(word, "")
    return text


@contextmanager
def memory_errors(entry: Entry) -> Generator[None]:
    """Turn "out of memory" into DeviceExhausted."""
    import torch

    try:
        yield
    except (MemoryError, RuntimeError) as error:
        told = isinstance(error, torch.OutOfMemoryError | MemoryError) or "not enough memory" in str(error)
        if not told:
            raise
        raise DeviceExhausted(
            f"{entry.title} ran out of memory.", "Close other programs, or ask for fewer at a time."
        ) from error
