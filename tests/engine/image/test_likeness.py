import numpy as np
import pytest
from PIL import Image

from engine.image import likeness, picture


def drawing(seed: int, side: int = 128) -> np.ndarray:
    """Blots of colour, as pictures have them: much in the low frequencies."""
    small = np.random.default_rng(seed).integers(0, 256, (6, 6, 3), np.uint8)
    return np.array(Image.fromarray(small).resize((side, side), Image.Resampling.BICUBIC))


def hashes(*pictures: np.ndarray) -> np.ndarray:
    return np.array([likeness.phash(each) for each in pictures])


COPIES = {
    "smaller": lambda each: np.array(Image.fromarray(each).resize((57, 57))),
    "brighter": lambda each: np.clip(each.astype(int) + 25, 0, 255).astype(np.uint8),
    "noisy": lambda each: np.clip(each + np.random.default_rng(0).normal(0, 8, each.shape), 0, 255).astype(np.uint8),
}


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_is_seen_whatever_was_done_to_it(way: str):
    for seed in range(20):
        one = drawing(seed)
        assert likeness.is_copy(likeness.phash(COPIES[way](one)), hashes(one))


def test_other_pictures_are_no_copies():
    known = hashes(*(drawing(seed) for seed in range(200)))
    assert not any(likeness.is_copy(likeness.phash(drawing(seed)), known) for seed in range(200, 400))
    away = [(known[at] != known[at + 1]).sum() for at in range(199)]
    assert 28 <= np.mean(away) <= 35


def test_what_is_of_one_colour_is_like_nothing(tmp_path):
    flat = np.full((64, 64, 3), 200, np.uint8)
    assert likeness.phash(flat) is None
    assert not likeness.is_copy(None, hashes(drawing(1)))
    assert not likeness.is_copy(likeness.phash(drawing(1)), np.zeros((0, 63), bool))


def test_files_are_read_and_other_files_are_nothing(tmp_path):
    picture.write(tmp_path / "a.png", drawing(3))
    Image.fromarray(drawing(3)).save(tmp_path / "a.jpg", quality=60)
    (tmp_path / "b.png").write_bytes(b"not a picture")
    found = likeness.phash_of_file(tmp_path / "a.png")
    assert likeness.is_copy(likeness.phash_of_file(tmp_path / "a.jpg"), found[None])
    assert likeness.phash_of_file(tmp_path / "b.png") is None
    assert likeness.phash_of_file(tmp_path / "gone.png") is None
