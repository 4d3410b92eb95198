"""Will it fit? The sum, what replaces it, and what is said when nothing does."""

from pathlib import Path

import msgspec
import pytest

from engine.core import catalogue, devices, own_weights, paths
from engine.core.errors import BadInput, DeviceExhausted, ModelDamaged, ModelMissing
from engine.text import fit, measured
from engine.text.model import TEXT_MODELS, Message, Sampling, TextRequest
from engine.text.training import ModelOptions
from engine.workflows.models import bring_model, list_models, use_writer, will_it_fit
from engine.workflows.workspace import Workspace
from tests.factories import tiny_writers

EIGHT = catalogue.load(paths.ASSETS)["llama-3.1-8b-instruct"]
ASKED = TextRequest(messages=(Message("user", "Hi"),), sampling=Sampling(max_tokens=4))


def test_the_sum_is_what_is_known_of_this_model():
    full, _, four = (fit.reckon(EIGHT, each, 12.0) for each in EIGHT.precisions)
    assert full.weights_gb == pytest.approx(16.06, abs=0.01)  # 8.03 thousand million weights of two bytes
    assert 5.0 < four.weights_gb < 6.0  # its published checkpoint in four bits has 5.7
    assert full.cache_gb == pytest.approx(2 * 32 * 8 * 128 * 2 * 1024 * 6 / 1e9)
    assert not full.fits and four.fits and fit.choose([full, four]) == four


def test_it_failed_in_full_for_want_of_memory_and_is_opened_in_four_bits():
    fits = [fit.reckon(EIGHT, each, 8.0) for each in EIGHT.precisions]
    chosen = fit.choose(fits)
    assert chosen is not None and chosen.precision == "4-bit"
    assert fit.choose([fit.reckon(EIGHT, each, 4.0) for each in EIGHT.precisions]) is None


def test_a_measured_peak_replaces_the_sum(tmp_path: Path):
    folder = tmp_path / "some"
    measured.note(folder, "4-bit", 5.0)
    measured.note(folder, "4-bit", 4.0)
    measured.note(folder, "16-bit", 1.0)
    assert measured.measured(folder) == {"4-bit": 5.0, "16-bit": 1.0}
    found = fit.reckon(EIGHT, "4-bit", 6.0, measured_gb=measured.measured(folder)["4-bit"])
    assert found.fits and found.measured and found.needed_gb == 5.0
    folder.with_name("some.measured.json").write_bytes(b"{")
    assert measured.measured(folder) == {}


@pytest.fixture
def qwen(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A tiny model of the class of one entry, brought; the catalogue knows its size."""
    workspace.paths = paths.Paths(workspace.paths.profile, tmp_path / "weights")
    known = workspace.catalogue["qwen3-0.6b"]
    entry = msgspec.structs.replace(tiny_writers.make(known, tmp_path / "hub"), memory_gb=0.01)
    others = tuple(each for each in workspace.catalogue.model if each.id != entry.id)
    workspace.catalogue = catalogue.Catalogue(model=(*others, entry))
    return workspace


def test_bring_use_measure(qwen: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(ModelMissing):
        use_writer(qwen, "qwen3-0.6b")
    bring_model(qwen, "qwen3-0.6b", tmp_path / "hub")
    assert use_writer(qwen, "qwen3-0.6b").serves and qwen.settings.model == "qwen3-0.6b"
    assert [row.id for row in list_models(qwen).models if row.serves and row.kind == "text"] == ["qwen3-0.6b"]
    assert not will_it_fit(qwen, "qwen3-0.6b").fits[0].measured
    grows = iter((1.0, 1.5))  # before loading, and after writing
    monkeypatch.setattr(devices, "model_memory_in_use_gb", lambda: next(grows))
    assert list(qwen.text_model().generate([ASKED]))
    found = will_it_fit(qwen, "qwen3-0.6b").fits[0]
    assert found.measured and found.needed_gb == pytest.approx(0.5)
    with pytest.raises(BadInput, match="does not write"):
        use_writer(qwen, "all-minilm-l6-v2")


def test_another_architecture_is_not_taken_for_this_one(qwen: Workspace, tmp_path: Path):
    tiny_writers.make(qwen.catalogue["gemma-2b-it"], tmp_path / "other")
    with pytest.raises(BadInput, match="GemmaForCausalLM, not Qwen3ForCausalLM"):
        bring_model(qwen, "qwen3-0.6b", tmp_path / "other")
    (tmp_path / "other" / "config.json").unlink()
    with pytest.raises(BadInput, match="config"):
        bring_model(qwen, "qwen3-0.6b", tmp_path / "other")


def test_what_does_not_fit_is_said_with_its_sum_and_with_what_would(qwen: Workspace, tmp_path: Path, monkeypatch):
    entry = qwen.catalogue["qwen3-0.6b"]
    own_weights.bring(entry, tmp_path / "hub", qwen.folder_of(entry.id))
    large = msgspec.structs.replace(entry, shape=EIGHT.shape, hidden_size=EIGHT.hidden_size)
    monkeypatch.setattr(devices, "free_model_memory_gb", lambda: 12.0)
    model = TEXT_MODELS[entry.backend](large, qwen.folder_of(entry.id), ModelOptions(precision="16-bit"))
    with pytest.raises(DeviceExhausted, match=r"12\.0 GB are free") as told:
        model.load()
    assert "8-bit" in told.value.hint or "4-bit" in told.value.hint
    monkeypatch.setattr(devices, "free_model_memory_gb", lambda: 1.0)
    with pytest.raises(DeviceExhausted, match="even in 4-bit") as told:
        TEXT_MODELS[entry.backend](large, qwen.folder_of(entry.id)).load()
    assert "smaller model" in told.value.hint


def test_a_folder_that_is_no_model_is_said_to_be_damaged(qwen: Workspace, tmp_path: Path):
    (tmp_path / "hub" / "model.safetensors").write_bytes(b"\x08\0\0\0\0\0\0\0{}      ")
    bring_model(qwen, "qwen3-0.6b", tmp_path / "hub")
    with pytest.raises(ModelDamaged, match="cannot be read"):
        qwen.text_model("qwen3-0.6b").load()
