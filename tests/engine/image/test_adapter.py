"""A real IP-Adapter of diffusers at a tiny size: vectors colour a picture, and say nothing where none is given."""

from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput, ModelDamaged
from engine.image.model import PICTURE_MODELS, PictureModel, PictureRequest
from tests.factories import tiny_pipelines
from tests.factories.tiny_pipelines import PICTURE_WIDTH

RED = tuple(np.linspace(-1, 1, PICTURE_WIDTH).tolist())
BLUE = tuple(np.cos(np.arange(PICTURE_WIDTH)).tolist())


def opened(folder: Path, entry: object) -> PictureModel:
    return PICTURE_MODELS["diffusers_folder"](entry, folder)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[PictureModel, PictureModel]:
    """The same weights, without and with an adapter."""
    plain = tmp_path_factory.mktemp("plain") / "m"
    entry = tiny_pipelines.stable_diffusion(plain)
    import shutil

    adapted = plain.with_name("adapted")
    shutil.copytree(plain, adapted)
    tiny_pipelines.ip_adapter(adapted)
    return opened(plain, entry), opened(adapted, entry)


def picture(model: PictureModel, **more: object) -> np.ndarray:
    return model.draw([PictureRequest(prompt="a cat", seed=1, **more)])[0].picture  # type: ignore[arg-type]


def test_the_width_is_read_without_loading(pair: tuple[PictureModel, PictureModel]):
    plain, adapted = pair
    assert (plain.image_width(), adapted.image_width()) == (0, PICTURE_WIDTH)


def test_without_vectors_the_adapter_says_nothing(pair: tuple[PictureModel, PictureModel]):
    plain, adapted = pair
    assert np.abs(picture(plain).astype(int) - picture(adapted)).max() <= 1
    shown = picture(adapted, images=(RED,))
    assert np.abs(shown.astype(int) - picture(adapted)).max() > 1, "the comparison above can fail"
    assert np.abs(picture(plain).astype(int) - picture(adapted)).max() <= 1, "nor after it spoke"


def test_vectors_and_their_scale_matter(pair: tuple[PictureModel, PictureModel]):
    _, adapted = pair
    half, other = picture(adapted, images=(RED,)), picture(adapted, images=(BLUE,))
    assert (half != other).any()
    assert (half != picture(adapted, images=(RED,), image_scale=1.0)).any()
    assert (half != picture(adapted, images=(RED, BLUE))).any()


def test_mixed_requests_are_drawn_as_if_alone(pair: tuple[PictureModel, PictureModel]):
    _, adapted = pair
    asked = [
        PictureRequest(prompt="a cat", seed=1),
        PictureRequest(prompt="a cat", seed=1, images=(RED,)),
        PictureRequest(prompt="a dog", seed=2, images=(BLUE,)),
        PictureRequest(prompt="a dog", seed=2, images=(BLUE,), image_scale=0.1),
    ]
    together = adapted.draw(asked)
    for request, each in zip(asked, together, strict=True):
        alone = adapted.draw([request])[0].picture
        assert np.abs(alone.astype(int) - each.picture).max() <= 1


@pytest.mark.parametrize(
    ("wrong", "says"), [({"images": ((0.1,),)}, "24 numbers"), ({"images": (RED,), "image_scale": 2.0}, "cannot say 2")]
)
def test_what_the_adapter_cannot_take_is_said(pair, wrong, says):
    with pytest.raises(BadInput, match=says):
        picture(pair[1], **wrong)


@pytest.mark.parametrize("harm", ["another file", "another model's"])
def test_an_adapter_that_does_not_fit_is_named(tmp_path: Path, harm: str):
    entry = tiny_pipelines.stable_diffusion(tmp_path / "m")
    if harm == "another file":
        (tmp_path / "m" / "ip_adapter").mkdir()
        (tmp_path / "m" / "ip_adapter" / "a.safetensors").write_bytes(b"no weights")
    else:
        tiny_pipelines.ip_adapter(tmp_path / "m", cross=48)
    with pytest.raises(ModelDamaged):
        picture(opened(tmp_path / "m", entry), images=(RED,))
