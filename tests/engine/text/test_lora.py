"""Reading what all lessons begin with once must change nothing but the time that it takes."""

from pathlib import Path
from typing import Any

import pytest

from engine.text import lora
from engine.text.model import Lesson, Message, TextRequest
from engine.text.models.transformers_gguf import TransformersGguf
from engine.text.training import ModelOptions, Schedule
from tests.factories import tiny_llama


def gradients(model: Any, rows: list[lora.Row]) -> tuple[float, dict[str, Any]]:
    loss = lora._loss(model, rows)
    loss.backward()
    found = {name: each.grad.clone() for name, each in model.named_parameters() if each.grad is not None}
    model.zero_grad()
    return float(loss.detach()), found


def test_a_shared_beginning_gives_the_same_loss_and_gradients(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    from engine.text.padded_batch import Rows

    writer = TransformersGguf(tiny_llama.make(tmp_path), tmp_path, ModelOptions(own=tmp_path / "own"))
    chat = TextRequest(messages=(Message("user", "Write one short funny post for this reader, please."),))
    lessons = [Lesson(chat, "ha " * size) for size in (2, 9, 5)]
    caught: list[list[lora.Row]] = []
    monkeypatch.setattr("engine.text.causal_model.train", lambda model, rows, *_, **__: caught.append(rows) or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        writer.train(lessons, Schedule(rank=2), "x", report=lambda _: None)
    model, rows = writer._model.float(), caught[0]
    for parameter in model.parameters():
        parameter.requires_grad_(True)
    loss, found = gradients(model, rows)
    monkeypatch.setattr(Rows, "shared", lambda self: 0)
    plain, wanted = gradients(model, rows)
    assert loss == pytest.approx(plain, abs=1e-5) and found.keys() == wanted.keys()
    for name, each in wanted.items():
        assert torch.allclose(found[name], each, atol=1e-5), name
