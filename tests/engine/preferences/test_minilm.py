"""The starter encoder in half precision says what it says in full."""

import numpy as np
import pytest

from engine.core.errors import ModelMissing
from engine.preferences import batching
from engine.preferences.encoders.minilm import MiniLM
from engine.workflows.workspace import Workspace

TEXTS = [
    "My kettle takes exactly long enough for me to forget why I'd like to be awake.",
    "a",
    "",
    "Der Kessel pfeift, und ich habe vergessen, warum.",
    "カエルが池に飛び込む音",
    "😂😂😂",
    "word " * 600,
    *(f"joke number {n} about a bicycle, a walrus and the {n} bus" * (1 + n % 7) for n in range(60)),
]


@pytest.fixture
def encoder(workspace: Workspace) -> MiniLM:
    try:
        found = workspace.encoder()
    except ModelMissing:
        pytest.skip("the starter weights are not on this machine")
    assert isinstance(found, MiniLM)
    return found


def test_half_precision_says_what_full_says(encoder: MiniLM):
    full = batching.sentence_model(encoder.weights, "cpu")
    expected = batching.encode_texts(full, TEXTS, encoder.dim)
    cosines = (encoder.encode(TEXTS) * expected).sum(axis=1)
    assert cosines.min() >= 0.999
    shuffled = (encoder.encode(TEXTS) * np.roll(expected, 1, axis=0)).sum(axis=1)  # the control
    assert shuffled.min() < 0.9


def test_half_precision_is_taken_only_where_the_processor_has_it(encoder: MiniLM, monkeypatch: pytest.MonkeyPatch):
    import torch

    for has, dtype in ((True, torch.bfloat16), (False, torch.float32)):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda has=has: {"avx512_bf16": has})
        model = batching.sentence_model(encoder.weights, "cpu", half=True)
        assert next(model.parameters()).dtype == dtype
        assert next(batching.sentence_model(encoder.weights, "cpu").parameters()).dtype == torch.float32
