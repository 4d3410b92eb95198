from pathlib import Path

import pytest
from PIL import Image

from engine.core.errors import BadInput
from engine.core.files import sha256_of
from engine.store import media
from engine.store import pictures as store_pictures
from tests.factories import pictures
from tests.factories.instagram import picture


def aside(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "incoming"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(("form", "suffix"), media.FORMATS.items())
def test_pictures_are_kept_unchanged_under_their_hash(tmp_path: Path, form: str, suffix: str):
    data = picture(form=form)
    path = aside(tmp_path, data)
    digest = sha256_of(path)
    assert media.adopt(path, tmp_path / "media") == f"{digest[:2]}/{digest}{suffix}"
    assert (tmp_path / "media" / digest[:2] / f"{digest}{suffix}").read_bytes() == data
    assert not path.exists()


def test_the_same_bytes_are_kept_once(tmp_path: Path):
    names = {media.adopt(aside(tmp_path, picture()), tmp_path / "media") for _ in range(2)}
    assert len(names) == 1 and len([p for p in (tmp_path / "media").rglob("*") if p.is_file()]) == 1


def bomb() -> bytes:
    """A PNG of 20,000 x 20,000 pixels by its header."""
    data = bytearray(picture(form="PNG"))
    import struct
    import zlib

    struct.pack_into(">LL", data, 16, 20_000, 20_000)
    struct.pack_into(">L", data, 29, zlib.crc32(data[12:29]))
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg/>", picture()[:300], picture(form="PNG")[:60], picture(form="BMP"), picture(form="TIFF"), bomb()],
    ids=["empty", "svg", "cut jpeg", "cut png", "bmp", "tiff", "bomb"],
)
def test_what_is_no_sound_picture_of_the_four_formats_is_refused_and_gone(tmp_path: Path, data: bytes):
    path = aside(tmp_path, data)
    with pytest.raises(BadInput):
        media.adopt(path, tmp_path / "media")
    assert not path.exists() and not (tmp_path / "media").exists()


def test_over_forty_million_pixels_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(media, "MAX_PIXELS", 32 * 24)
    media.verify(aside(tmp_path, picture()))
    monkeypatch.setattr(media, "MAX_PIXELS", 32 * 24 - 1)
    with pytest.raises(BadInput, match="pixels"):
        media.verify(aside(tmp_path, picture()))


def test_heic_is_kept_as_a_picture_that_can_be_shown(tmp_path: Path):
    names = set[str]()
    for _ in range(2):
        (tmp_path / "aside").write_bytes(pictures.HEIC)
        names.add(media.adopt(tmp_path / "aside", tmp_path / "media"))
    (name,) = names  # the same bytes each time: a second import keeps one picture
    with Image.open(tmp_path / "media" / name) as picture:
        assert (picture.format, picture.size) == ("JPEG", (32, 24))
        red, green, _ = picture.convert("RGB").getpixel((9, 9))  # pyright: ignore
        assert red > 200 and green < 60
    assert not (tmp_path / "aside").exists() and not list(tmp_path.glob("*.poster"))


@pytest.mark.parametrize("suffix", ["mp4", ""])
def test_of_a_video_the_first_frame_with_light_is_kept(tmp_path: Path, suffix: str):
    data = pictures.video(tmp_path / "made.mp4")
    aside = tmp_path / f"aside.{suffix}"
    aside.write_bytes(data)
    name = media.adopt(aside, tmp_path / "media")
    with Image.open(tmp_path / "media" / name) as picture:
        assert picture.format == "JPEG" and picture.convert("RGB").getpixel((9, 9))[0] > 200  # pyright: ignore


@pytest.mark.parametrize("cut", [12, 40, 200, 400])
def test_damaged_videos_and_heic_are_left_out(tmp_path: Path, cut: int):
    for data in (pictures.HEIC, pictures.video(tmp_path / "made.mp4")):
        (tmp_path / "aside").write_bytes(data[:cut] + bytes(20))
        with pytest.raises(BadInput):
            media.adopt(tmp_path / "aside", tmp_path / "media")
        assert not (tmp_path / "aside").exists()


def test_the_pixels_of_heic_and_video_are_counted_before_they_are_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(store_pictures, "MAX_PIXELS", 100)
    for data in (pictures.HEIC, pictures.video(tmp_path / "made.mp4")):
        (tmp_path / "aside").write_bytes(data)
        with pytest.raises(BadInput, match="40 million"):
            media.adopt(tmp_path / "aside", tmp_path / "media")
