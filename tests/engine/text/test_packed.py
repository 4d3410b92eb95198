"""Packed weights write what plain ones would, learn as plain ones do, and are used where they are meant to be."""

from pathlib import Path
from typing import Any

import pytest

from engine.core import devices
from engine.text import packed
from engine.text.causal_model import CausalModel
from engine.text.model import TEXT_MODELS, Lesson, Message, Sampling, TextRequest
from engine.text.models import transformers_gguf
from engine.text.training import ModelOptions, Schedule
from tests.factories import tiny_llama

SCHEDULE = Schedule(epochs=1, batch=2, rank=2, held_out=0.0)
ASKED = [
    TextRequest(messages=(Message("user", text),), sampling=Sampling(max_tokens=12, temperature=0), seed=1)
    for text in ("Hi", "A longer question than that", "Why?")
]


@pytest.fixture(autouse=True)
def able(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    if "fbgemm" not in torch.backends.quantized.supported_engines:
        pytest.skip("this processor has no packed linear layers")

    def in_32_bits(_device: str) -> torch.dtype:
        return torch.float32

    monkeypatch.setattr(transformers_gguf, "best_dtype", in_32_bits)


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, least: int) -> CausalModel:
    monkeypatch.setattr(packed, "LEAST_WEIGHTS", least)
    weights = folder / str(least)
    entry = tiny_llama.make(weights)  # the same numbers each time
    made = TEXT_MODELS[entry.backend](entry, weights, ModelOptions(own=weights / "own"))
    assert isinstance(made, CausalModel)
    made.load()
    return made


def layers(model: CausalModel) -> list[Any]:
    return [each for each in model._model.modules() if type(each).__name__ == "PackedLinear"]  # pyright: ignore[reportPrivateUsage]


def written(model: CausalModel) -> list[str]:
    found = [""] * len(ASKED)
    for piece in model.generate(ASKED):
        found[piece.index] += piece.text
    return found


def test_the_same_is_written_and_the_packed_weights_wrote_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = opened(tmp_path, monkeypatch, 1 << 40)
    said, losses = written(plain), plain.loss(ASKED, ["ha", "ha ha", "no"])
    small = opened(tmp_path, monkeypatch, 0)
    assert not layers(plain) and layers(small)
    assert written(small) == said
    assert small.loss(ASKED, ["ha", "ha ha", "no"]) == pytest.approx(losses, rel=1e-6)  # read as ever, not packed
    import torch

    for layer in layers(small):
        nothing = torch.zeros_like(layer.weight)
        layer.packed = torch.ops.quantized.linear_prepack_fp16(nothing, None)
    assert written(small) != said  # the control: it is them that write


def test_it_learns_as_it_would_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lessons = [Lesson(prompt=each, text="ha ha ha") for each in ASKED]
    curves = []
    for least in (1 << 40, 0):
        model = opened(tmp_path, monkeypatch, least)
        curves.append(model.train(lessons, SCHEDULE, f"of-{least}").steps)
        told = [TextRequest(messages=a.messages, sampling=a.sampling, seed=1, adapter=f"of-{least}") for a in ASKED]
        assert model.loss(told, ["ha ha ha"] * 3) != model.loss(ASKED, ["ha ha ha"] * 3)
    assert len(curves[0]) > 0 and curves[0] == pytest.approx(curves[1], rel=1e-6)


def test_without_memory_for_a_copy_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(_self: CausalModel) -> None:
        return None

    enough = devices.free_memory_gb()
    monkeypatch.setattr(packed.devices, "free_memory_gb", lambda: 0.5)
    monkeypatch.setattr(CausalModel, "_check_memory", unasked)
    assert not layers(opened(tmp_path / "tight", monkeypatch, 0))
    monkeypatch.setattr(packed.devices, "free_memory_gb", lambda: enough)
    assert layers(opened(tmp_path / "roomy", monkeypatch, 0))


def test_a_weight_that_16_bits_cannot_hold_is_not_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    big, small = torch.nn.Linear(4, 4), torch.nn.Linear(4, 4)
    with torch.no_grad():
        big.weight[0, 0] = 70_000.0
    monkeypatch.setattr(packed, "LEAST_WEIGHTS", 0)
    assert packed.pack(torch.nn.Sequential(big, small)) == 1
    assert type(big) is torch.nn.Linear
