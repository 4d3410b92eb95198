"""The CLIP that ships: its own config, its own tower, and what it finds of drawings; damaged folders are named."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.core import catalogue, paths, weights
from engine.core.errors import ModelDamaged
from engine.preferences.encoder import ENCODERS, Encoder
from recipes.picture_captions import GROUNDS

FOLDER = paths.ASSETS / "starters" / "starter-clip"
pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    words = catalogue.load(paths.ASSETS)["all-minilm-l6-v2"]
    if weights.state(words, paths.weights_folder() / words.id) != "verified":
        pytest.skip("all-minilm-l6-v2 was not fetched")
    return ENCODERS["starter_clip"](FOLDER)


def pictures(folder: Path) -> list[Path]:
    from PIL import Image, ImageDraw

    found = []
    for name, colour in (("red", (220, 40, 50)), ("yellow", (250, 200, 60)), ("grey", (120, 120, 120))):
        canvas = Image.new("RGB", (96, 96), GROUNDS["white"])
        ImageDraw.Draw(canvas).ellipse((12, 12, 84, 84), fill=colour)
        canvas.save(folder / f"{name}.png")
        found.append(folder / f"{name}.png")
    return found


def test_pictures_and_texts_are_of_unit_length_in_one_space(encoder: Encoder, tmp_path: Path):
    (tmp_path / "no.png").write_bytes(b"no picture")
    seen = encoder.encode_pictures([*pictures(tmp_path), tmp_path / "no.png"])
    assert seen.shape == (4, 256) and seen.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(seen, axis=1), [1, 1, 1, 0], atol=1e-4)
    said = encoder.encode(["red circle", "an accordion"])
    assert said.shape == (2, 256)
    assert seen[0] @ said[0] > seen[0] @ said[1] + 0.1


def test_a_picture_gets_the_same_vector_in_any_company(encoder: Encoder, tmp_path: Path):
    paths_ = pictures(tmp_path)
    together, alone = encoder.encode_pictures(paths_), encoder.encode_pictures(paths_[1:2])
    np.testing.assert_allclose(together[1:2], alone, atol=1e-4)


def test_its_files_are_those_that_the_catalogue_pins():
    entry = catalogue.load(paths.ASSETS)["starter-clip"]
    weights.verify(entry, FOLDER)
    assert {member.name for member in entry.files} == {path.name for path in FOLDER.iterdir()} - {"README.md"}


@pytest.mark.parametrize("harm", ["config", "weights"])
def test_a_damaged_folder_is_named(tmp_path: Path, harm: str, encoder: Encoder):
    copy = Path(shutil.copytree(FOLDER, tmp_path / "copy"))
    if harm == "config":
        (copy / "open_clip_config.json").write_text("{")
    else:
        from safetensors.numpy import load_file, save_file

        found = load_file(copy / "open_clip_model.safetensors")
        found.pop(min(found))
        save_file(found, copy / "open_clip_model.safetensors")
    with pytest.raises(ModelDamaged):
        type(encoder)(copy).encode(["a cat"])
