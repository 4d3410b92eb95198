"""OpenCLIP on a real model of one layer in each tower, and the pictures that strangers make."""

import json
import os
import pickle
import shutil
import socket
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput, Cancelled, ModelDamaged
from engine.core.progress import Progress
from engine.preferences import picture_files
from engine.preferences.background import load_background, load_card
from engine.preferences.encoder import ENCODERS, Encoder
from recipes import encoder_background
from tests.factories import tiny_encoders
from tests.factories.tiny_encoders import WORDS


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_encoders.open_clip(tmp_path_factory.mktemp("clip") / "tiny")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> Encoder:
    return ENCODERS["open_clip"](folder)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Forty pictures of noise: sizes, modes and formats of every kind that is read."""
    from PIL import Image

    folder, rng, paths = tmp_path_factory.mktemp("pictures"), np.random.default_rng(8), []
    for number in range(40):
        high, wide = rng.integers(16, 120, 2)
        picture = Image.fromarray(rng.integers(0, 256, (high, wide, 3), dtype=np.uint8))
        picture = picture.convert(("RGB", "L", "P", "RGBA")[number % 4]) if number % 3 else picture
        paths.append(folder / f"{number}.{('png', 'jpg', 'gif', 'webp')[number % 4 if number % 3 == 0 else 0]}")
        picture.save(paths[-1])
    return paths


def texts(count: int = 300) -> list[str]:
    rng = np.random.default_rng(3)
    made = [" ".join(rng.choice(WORDS, rng.integers(1, 60))) for _ in range(count)]
    return [*made, "", " ", "x" * 100_000, "Ünïcode 🪴 #plants &amp; <b>marks</b>"]


def library(folder: Path) -> tuple:
    import open_clip

    model, preprocess = open_clip.create_model_from_pretrained(f"local-dir:{folder}")
    return model.eval(), preprocess, open_clip.get_tokenizer(f"local-dir:{folder}")


def test_texts_agree_with_the_librarys_own_way(encoder: Encoder, folder: Path):
    import torch

    model, _, tokenizer = library(folder)
    with torch.inference_mode():
        expected = model.encode_text(tokenizer(texts()), normalize=True).numpy()
    vectors = encoder.encode(texts())
    assert vectors.dtype == np.float32 and vectors.shape == (304, encoder.dim) == (304, tiny_encoders.CLIP_WIDTH)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(vectors, expected, atol=1e-5)
    assert np.abs(vectors - expected[::-1]).max() > 0.1  # control


def test_pictures_agree_with_the_librarys_own_way(encoder: Encoder, folder: Path, pictures: list[Path]):
    import torch
    from PIL import Image

    model, preprocess, _ = library(folder)
    pixels = []
    for path in pictures:
        with Image.open(path) as picture:
            pixels.append(preprocess(picture.convert("RGB")))
    with torch.inference_mode():
        expected = model.encode_image(torch.stack(pixels), normalize=True).numpy()
    vectors = encoder.encode_pictures(pictures)
    assert vectors.dtype == np.float32 and vectors.shape == (40, encoder.dim)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(vectors, expected, atol=1e-5)
    assert np.abs(vectors - expected[::-1]).max() > 0.1  # control


def test_neither_order_nor_company_nor_a_second_time_changes_a_vector(encoder: Encoder, pictures: list[Path]):
    read, seen = encoder.encode(texts()), encoder.encode_pictures(pictures)
    np.testing.assert_array_equal(read, encoder.encode(texts()))
    np.testing.assert_array_equal(seen, encoder.encode_pictures(pictures))
    np.testing.assert_allclose(read, encoder.encode(texts()[::-1])[::-1], atol=1e-5)
    np.testing.assert_allclose(seen, encoder.encode_pictures(pictures[::-1])[::-1], atol=1e-5)
    np.testing.assert_allclose(read[::30], np.concatenate([encoder.encode([t]) for t in texts()[::30]]), atol=1e-5)


def test_nothing_gives_nothing(encoder: Encoder):
    assert encoder.pictures
    assert encoder.encode([]).shape == encoder.encode_pictures([]).shape == (0, encoder.dim)


def test_a_long_text_is_cut_at_seventy_seven_pieces(encoder: Encoder):
    start = " ".join(WORDS * 10)
    one, same, other = encoder.encode([start, start + " and more" * 9000, " ".join(WORDS[::-1] * 10)])
    np.testing.assert_allclose(one, same, atol=1e-5)
    assert one @ other < 0.999


def test_the_tokenizer_does_not_remember_every_word_that_it_saw(folder: Path, monkeypatch: pytest.MonkeyPatch):
    encoder = ENCODERS["open_clip"](folder)
    monkeypatch.setattr("engine.preferences.encoders.open_clip.MAX_REMEMBERED", 100)
    first = encoder.encode([f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300)])
    assert len(encoder._tokenizer.cache) == 2
    np.testing.assert_array_equal(
        first, encoder.encode([f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300)])
    )


def test_reports_every_batch_and_stops_when_asked(encoder: Encoder, pictures: list[Path]):
    for work, total, unit in ((encoder.encode, texts(), "posts"), (encoder.encode_pictures, pictures, "pictures")):
        seen: list[Progress] = []
        work(total, report=seen.append)
        assert len(seen) > 3 and seen[-1].done == seen[-1].total == len(total) and seen[-1].unit == unit

        def stop(progress: Progress) -> None:
            if progress.done:
                raise Cancelled

        with pytest.raises(Cancelled):
            work(total, report=stop)


def test_loads_and_works_without_any_network(folder: Path, pictures: list[Path], monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise AssertionError("network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    encoder = ENCODERS["open_clip"](folder)
    assert encoder.encode(["a"]).any() and encoder.encode_pictures(pictures[:1]).any()


# ── pictures that strangers make ─────────────────────────────────────────────────────────────────────────────────────


def png(path: Path, width: int, height: int) -> Path:
    """A file of some hundred bytes that says that it is this large; its pixels are cut short."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))
    return path


def hostile(folder: Path, good: Path) -> dict[str, Path]:
    found = {name: folder / name for name in ("garbage", "empty", "half.jpg", "missing.png", "folder.png", "page.eps")}
    found["garbage"].write_bytes(np.random.default_rng(1).bytes(5000))
    found["empty"].write_bytes(b"")
    found["half.jpg"].write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    found["folder.png"].mkdir()
    found["page.eps"].write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n")
    found["bomb.png"] = png(folder / "bomb.png", 60_000, 60_000)
    found["large.png"] = png(folder / "large.png", 7000, 7000)
    os.mkfifo(folder / "pipe.png")
    return {**found, "pipe.png": folder / "pipe.png"}


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from PIL import Image

    path = tmp_path_factory.mktemp("photo") / "photo.jpg"
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (200, 300, 3), dtype=np.uint8)).save(path)
    return path


def test_what_is_no_picture_gets_zeros_and_costs_nobody_else_anything(encoder: Encoder, photo: Path, tmp_path: Path):
    bad = list(hostile(tmp_path, photo).values())
    mixed = [path for file in bad for path in (file, photo)]
    vectors = encoder.encode_pictures(mixed)
    assert not vectors[::2].any()
    np.testing.assert_allclose(vectors[1::2], np.repeat(encoder.encode_pictures([photo]), len(bad), 0), atol=1e-5)


def test_why_a_picture_was_left_out_is_said_by_name(photo: Path, tmp_path: Path):
    for name, path in hostile(tmp_path, photo).items():
        with pytest.raises(BadInput, match=name) as caught:
            picture_files.read_picture(path)
        assert caught.value.hint
    with pytest.raises(BadInput, match="over 40 million pixels"):
        picture_files.read_picture(tmp_path / "large.png")
    assert picture_files.read_picture(photo).size == (300, 200)


def test_a_heavy_file_is_not_opened(photo: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_files, "MAX_BYTES", photo.stat().st_size)
    picture_files.read_picture(photo)
    monkeypatch.setattr(picture_files, "MAX_BYTES", photo.stat().st_size - 1)
    with pytest.raises(BadInput, match=r"photo\.jpg"):
        picture_files.read_picture(photo)


def test_a_strip_is_not_blown_up_and_keeps_its_middle(encoder: Encoder, folder: Path, tmp_path: Path):
    import torch
    from PIL import Image

    strip = np.random.default_rng(4).integers(0, 256, (10, 401, 3), dtype=np.uint8)
    Image.fromarray(strip).save(tmp_path / "strip.png")
    Image.fromarray(np.zeros((1, 2_000_000), np.uint8)).save(tmp_path / "thread.png")
    model, preprocess, _ = library(folder)
    with torch.inference_mode():
        expected = model.encode_image(preprocess(Image.fromarray(strip))[None], normalize=True).numpy()
    vectors = encoder.encode_pictures([tmp_path / "strip.png", tmp_path / "thread.png"])
    assert (vectors[:1] @ expected.T).item() > 0.999
    assert vectors[1].any() and picture_files.read_picture(tmp_path / "thread.png").size == (8, 1)


def test_a_photo_held_sideways_is_seen_upright(encoder: Encoder, tmp_path: Path):
    from PIL import Image

    upright = Image.fromarray(np.random.default_rng(5).integers(0, 256, (40, 60, 3), dtype=np.uint8))
    upright.save(tmp_path / "upright.png")
    sideways, notes = upright.transpose(Image.Transpose.ROTATE_90), Image.Exif()
    sideways.save(tmp_path / "lying.png")
    notes[0x0112] = 6  # turn clockwise to see it upright
    sideways.save(tmp_path / "sideways.png", exif=notes)
    expected, seen, lying = encoder.encode_pictures([tmp_path / f"{n}.png" for n in ("upright", "sideways", "lying")])
    np.testing.assert_allclose(seen, expected, atol=1e-5)
    assert np.abs(lying - expected).max() > 1e-3


def test_pictures_and_texts_have_backgrounds_of_their_own(
    encoder: Encoder, folder: Path, pictures: list[Path], tmp_path: Path
):
    into = tmp_path / "encoders"
    into.mkdir()
    (tmp_path / "lines.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts(40)))
    (pictures[0].parent / "notes.txt").write_text("not a picture")
    common = [str(folder), "--encoder", "tiny", "--backend", "open_clip", "--into", str(into)]
    encoder_background.main([*common, "--pictures", str(pictures[0].parent), "--licence", "CC0-1.0"])
    encoder_background.main([*common, str(tmp_path / "lines.jsonl")])
    seen, read = load_background(tmp_path, "tiny-pictures"), load_background(tmp_path, "tiny")
    card = load_card(tmp_path, "tiny-pictures")
    assert list(card.texts.values()) == [len(pictures)] and list(card.licences.values()) == ["CC0-1.0"]
    np.testing.assert_allclose(seen.mean, encoder.encode_pictures(pictures).mean(axis=0), atol=1e-5)
    assert seen.fingerprint != read.fingerprint
    with pytest.raises(SystemExit, match="no pictures"):
        encoder_background.main([*common, "--pictures", str(into)])


# ── folders that are not what they say ───────────────────────────────────────────────────────────────────────────────


class Trap:
    """What a pickled weight file could be."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_pickled_weights_are_refused_by_name_and_never_run(copy: Path, tmp_path: Path):
    mark = tmp_path / "ran"
    for name in ("open_clip_pytorch_model.bin", "pytorch_model.bin", "model.pth"):
        (copy / name).write_bytes(pickle.dumps(Trap(mark)))
    assert ENCODERS["open_clip"](copy).encode(["a"]).any()  # they lie there, and are not looked at
    (copy / "open_clip_model.safetensors").unlink()
    with pytest.raises(ModelDamaged, match=r"open_clip_model\.safetensors"):
        ENCODERS["open_clip"](copy)
    assert not mark.exists()
    pickle.loads((copy / "model.pth").read_bytes())
    assert mark.exists()  # the trap works


@pytest.mark.parametrize(
    ("part", "asked"),
    [
        ("text_cfg", "hf_model_name"),
        ("text_cfg", "hf_tokenizer_name"),
        ("text_cfg", "tokenizer_kwargs"),
        ("vision_cfg", "timm_model_name"),
        ("", "custom_text"),
    ],
)
def test_a_config_that_asks_for_another_library_is_refused(copy: Path, part: str, asked: str):
    config = json.loads((copy / "open_clip_config.json").read_text())
    (config["model_cfg"][part] if part else config["model_cfg"])[asked] = "someone/something"
    (copy / "open_clip_config.json").write_text(json.dumps(config))
    with pytest.raises(ModelDamaged, match=asked):
        ENCODERS["open_clip"](copy)


@pytest.mark.parametrize("content", [None, b"", b"[]", b"{}", b'{"model_cfg": {"vision_cfg": {}, "text_cfg": {}}}'])
def test_a_folder_without_a_description_is_refused(copy: Path, content: bytes | None):
    (copy / "open_clip_config.json").unlink()
    if content is not None:
        (copy / "open_clip_config.json").write_bytes(content)
    with pytest.raises(ModelDamaged, match="no readable open_clip_config"):
        ENCODERS["open_clip"](copy)
