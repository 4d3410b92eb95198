"""What every picture backend must do, on tiny real pipelines; one that cannot run them brings its own factory here."""

from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput, Cancelled, DeviceExhausted, EngineError, ModelDamaged, NumbersFailed
from engine.core.progress import Progress
from engine.image.model import PICTURE_MODELS, PictureModel, PictureRequest, Preview, Pull
from tests.factories import tiny_pipelines


def starter(folder: Path):
    return tiny_pipelines.starter(folder, folder.with_name("bert"))


def starter_with_references(folder: Path):
    return tiny_pipelines.starter(folder, folder.with_name("bert"), subjects=5)


FACTORIES = {
    "stable-diffusion": tiny_pipelines.stable_diffusion,
    "lcm": tiny_pipelines.latent_consistency,
    "starter": starter,
    "starter-with-references": starter_with_references,
    "sdxl": tiny_pipelines.stable_diffusion_xl,
    "sdxl-turbo": tiny_pipelines.sdxl_turbo,
    "with-adapter": tiny_pipelines.with_adapter,
}


@pytest.fixture(scope="module", params=FACTORIES)
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> PictureModel:
    folder = tmp_path_factory.mktemp(request.param) / "m"
    entry = FACTORIES[request.param](folder)
    made = PICTURE_MODELS[entry.backend](entry, folder, folder.with_name("bert"))
    made.load()
    return made


def pictures(model: PictureModel, *requests: PictureRequest) -> list[np.ndarray]:
    return [drawn.picture for drawn in model.draw(requests)]


def test_the_same_request_gives_the_same_picture_in_any_company(model: PictureModel):
    one, two = PictureRequest(prompt="a funny cat", seed=1), PictureRequest(prompt="rain on the roof", seed=2)
    together, alone = pictures(model, one, two), pictures(model, one)
    assert together[0].shape == (64, 64, 3) and together[0].dtype == np.uint8
    assert np.abs(together[0].astype(int) - alone[0]).max() <= 1
    assert (together[0] != together[1]).any()


def test_two_seeds_differ_and_words_matter(model: PictureModel):
    cat, other, dog = pictures(
        model,
        PictureRequest(prompt="a cat", seed=1),
        PictureRequest(prompt="a cat", seed=2),
        PictureRequest(prompt="pizza dog", seed=1),
    )
    assert (cat != other).any() and (cat != dog).any()


def test_previews_come_in_every_step_and_the_last_is_near_to_the_picture(model: PictureModel):
    seen: list[Preview] = []
    model.draw([PictureRequest(prompt="a cat", seed=n) for n in range(2)], on_preview=seen.append)
    assert [(preview.index, preview.step) for preview in seen] == [(n, step) for step in (1, 2, 3) for n in (0, 1)]
    assert all(preview.picture.dtype == np.uint8 and preview.picture.ndim == 3 for preview in seen)


def test_it_stops_in_any_step_and_draws_again_afterwards(model: PictureModel):
    for at in range(4):
        reports: list[Progress] = []

        def stop(progress: Progress, reports: list[Progress] = reports, at: int = at) -> None:
            reports.append(progress)
            if progress.label == "Drawing" and progress.done == at:
                raise Cancelled

        with pytest.raises(Cancelled):
            model.draw([PictureRequest(prompt="a cat")], report=stop)
        assert reports[-1].done == at
    assert pictures(model, PictureRequest(prompt="a cat"))


def test_pulls_move_a_picture_and_too_strong_ones_are_refused(model: PictureModel):
    plain, pulled = pictures(
        model, PictureRequest(prompt="a cat"), PictureRequest(prompt="a cat", toward=(Pull("pizza dog", 0.85),))
    )
    assert (plain != pulled).any()
    with pytest.raises(BadInput, match=r"0\.85"):
        model.draw([PictureRequest(prompt="a cat", toward=(Pull("dog", 0.5), Pull("rain", 0.5)))])


@pytest.mark.parametrize("wrong", [{"side": 100}, {"side": 4096}, {"steps": 1000}, {"images": ((0.1,),)}])
def test_what_cannot_be_drawn_is_said(model: PictureModel, wrong: dict[str, object]):
    with pytest.raises(BadInput):
        model.draw([PictureRequest(prompt="a cat", **wrong)])  # type: ignore[arg-type]


def test_no_requests_no_pictures(model: PictureModel):
    assert model.draw([]) == []


def test_a_latent_that_is_no_number_is_named(model: PictureModel, monkeypatch: pytest.MonkeyPatch):
    scheduler = model._pipe.scheduler  # type: ignore[attr-defined]
    real = scheduler.step

    def broken(*args: object, **named: object):
        found = real(*args, **named)
        return (found[0] * float("nan"), *found[1:])

    monkeypatch.setattr(scheduler, "step", broken)
    with pytest.raises(NumbersFailed, match="no number"):
        model.draw([PictureRequest(prompt="a cat")])


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("DefaultCPUAllocator: not enough memory: you tried")])
def test_out_of_memory_is_named(model: PictureModel, monkeypatch: pytest.MonkeyPatch, error: Exception):
    def full(*_: object, **__: object):
        raise error

    monkeypatch.setattr(model._pipe.scheduler, "step", full)  # type: ignore[attr-defined]
    with pytest.raises(DeviceExhausted, match="memory"):
        model.draw([PictureRequest(prompt="a cat")])


@pytest.mark.parametrize("name", FACTORIES)
@pytest.mark.parametrize("harm", ["cut", "gone", "class"])
def test_a_damaged_folder_is_named(tmp_path: Path, name: str, harm: str):
    entry = FACTORIES[name](tmp_path / "m")
    weights = sorted((tmp_path / "m").rglob("*.safetensors"))[-1]
    if harm == "cut":
        weights.write_bytes(weights.read_bytes()[:-100])
    elif harm == "gone":
        weights.unlink()
    else:
        (tmp_path / "m" / "model_index.json").write_text('{"_class_name": "SomebodysPipeline"}')
    model = PICTURE_MODELS[entry.backend](entry, tmp_path / "m", tmp_path / "bert")
    with pytest.raises(ModelDamaged) as failed:
        model.load()
    assert isinstance(failed.value, EngineError) and failed.value.hint
