from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput
from engine.text.soft_prompt import Projector, gate_of


def weights(dim: int = 6, hidden: int = 8, seed: int = 0) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    shapes = {"in.weight": (hidden, dim), "in.bias": (hidden,), "out.weight": (hidden, hidden), "out.bias": (hidden,)}
    made = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    return made | {"gate": np.array([0.7], np.float32), "norm": np.array([3.0], np.float32)}


def test_it_computes_what_torch_computes() -> None:
    import torch

    tensors, rng = weights(), np.random.default_rng(1)
    centroids = rng.normal(size=(5, 6)).astype(np.float32)
    t = {name: torch.from_numpy(value) for name, value in tensors.items()}
    hidden = torch.nn.functional.gelu(torch.from_numpy(centroids) @ t["in.weight"].T + t["in.bias"])
    out = torch.nn.functional.normalize(hidden @ t["out.weight"].T + t["out.bias"]) * t["gate"] * t["norm"]
    np.testing.assert_allclose(Projector(tensors).project(centroids), out.numpy(), rtol=1e-4, atol=1e-5)


def test_tokens_have_the_gated_norm() -> None:
    tokens = Projector(weights()).project(np.eye(6, dtype=np.float32))
    np.testing.assert_allclose(np.linalg.norm(tokens, axis=1), 2.1, rtol=1e-5)


def test_it_survives_being_saved(tmp_path: Path) -> None:
    gate = {"passed": True, "own": 3.0, "swapped": 3.1, "zero": 3.2, "n": 9}
    Projector.save(tmp_path, weights(), {"seed": 1, "gate": gate})
    loaded, vectors = Projector.load(tmp_path), np.eye(6, dtype=np.float32)
    assert (loaded.dim, loaded.hidden_size) == (6, 8)
    np.testing.assert_array_equal(loaded.project(vectors), Projector(weights()).project(vectors))
    found = gate_of(tmp_path)
    assert found is not None and found.passed and found.n == 9


@pytest.mark.parametrize("card", ["", "{}", '{"gate": {"passed": "yes"}}', '{"gate": {"passed": true}}', "not json"])
def test_a_card_without_a_whole_gate_counts_as_none(tmp_path: Path, card: str) -> None:
    (tmp_path / "card.json").write_text(card)
    assert gate_of(tmp_path) is None


@pytest.mark.parametrize("name", Projector.NAMES)
def test_tensors_that_do_not_fit_are_refused(name: str) -> None:
    short = {key: value for key, value in weights().items() if key != name}
    with pytest.raises(BadInput, match=name.replace(".", r"\.")):
        Projector(short)
    broken = weights()
    broken[name] = broken[name] * np.float32("nan")
    with pytest.raises(BadInput, match="finite"):
        Projector(broken)


def test_a_file_that_is_no_safetensors_is_refused(tmp_path: Path) -> None:
    (tmp_path / "projector.safetensors").write_bytes(b"\x80\x04pickle")
    with pytest.raises(BadInput, match="cannot be read"):
        Projector.load(tmp_path)


def test_vectors_of_another_width_are_refused() -> None:
    with pytest.raises(BadInput, match="width 6"):
        Projector(weights()).project(np.zeros((2, 7), np.float32))
