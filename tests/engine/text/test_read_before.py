"""A prompt that begins as the last one did is not read again from its start, and what is written stays the same."""

from pathlib import Path
from typing import Any

import pytest

from engine.text import padded_batch
from engine.text.causal_model import CausalModel
from engine.text.model import TEXT_MODELS, Message, Sampling, TextRequest
from engine.text.models import transformers_gguf
from tests.factories import tiny_llama

CHAT = (Message("user", "A question that all of them begin with?"), Message("assistant", "And its answer, as ever."))


def request(last: str) -> TextRequest:
    return TextRequest(messages=(*CHAT, Message("user", last)), sampling=Sampling(max_tokens=8, temperature=0), seed=1)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CausalModel:
    import torch

    def in_32_bits(_device: str) -> torch.dtype:
        return torch.float32

    monkeypatch.setattr(transformers_gguf, "best_dtype", in_32_bits)
    entry = tiny_llama.make(tmp_path / "m")
    made = TEXT_MODELS[entry.backend](entry, tmp_path / "m")
    assert isinstance(made, CausalModel)
    made.load()
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many tokens of a shared beginning were read, each time."""
    found: list[int] = []
    inner = padded_batch.inner

    def noting(model: Any) -> Any:
        def run(**told: Any) -> Any:
            if "input_ids" in told:
                found.append(told["input_ids"].shape[1])
            return inner(model)(**told)

        return run

    monkeypatch.setattr(padded_batch, "inner", noting)
    return found


def written(model: CausalModel, *asked: TextRequest) -> list[str]:
    found = [""] * len(asked)
    for piece in model.generate(asked):
        found[piece.index] += piece.text
    return found


def test_the_beginning_is_read_once_for_all_blocks(model: CausalModel, read: list[int]) -> None:
    first = written(model, request("One"), request("Another"))
    beginning = read.copy()
    again = written(model, request("One"), request("Another"))
    assert len(beginning) == 1 and read == beginning  # nothing was read again
    other = written(model, request("Something else"))
    assert read[1:] and sum(read[1:]) < beginning[0]  # only what is new
    model._read.forget()  # pyright: ignore[reportPrivateUsage]
    assert written(model, request("Something else")) == other
    model._read.forget()  # pyright: ignore[reportPrivateUsage]
    assert written(model, request("One"), request("Another")) == again == first


def test_other_weights_forget_what_was_read(
    model: CausalModel, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(_name: str) -> bool:
        return True

    written(model, request("One"))
    monkeypatch.setattr(model._adapters, "use", changed)  # pyright: ignore[reportPrivateUsage]
    written(model, request("One"))
    assert len(read) == 2 and read[0] == read[1]


def test_another_chat_starts_anew(model: CausalModel) -> None:
    written(model, request("One"))
    other = TextRequest(messages=(Message("user", "Nothing in common with it, not one word."),), seed=1)
    said = written(model, other)
    model._read.forget()  # pyright: ignore[reportPrivateUsage]
    assert written(model, other) == said
