"""Sentence-T5 on a real pipeline of one layer: T5 encoder, mean pooling, dense, unit length."""

import hashlib
import json
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput, Cancelled, ModelDamaged
from engine.core.progress import Progress
from engine.preferences import batching
from engine.preferences.background import load_background, load_card
from engine.preferences.encoder import ENCODERS, Encoder, weights_hash
from recipes import encoder_background
from tests.factories import tiny_encoders
from tests.factories.tiny_encoders import WORDS

WEIGHTS_OF_DENSE = "2_Dense/model.safetensors"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_encoders.sentence_t5(tmp_path_factory.mktemp("t5") / "tiny")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> Encoder:
    return ENCODERS["sentence_t5"](folder)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


def texts(count: int = 300) -> list[str]:
    rng = np.random.default_rng(3)
    made = [" ".join(rng.choice(WORDS, rng.integers(1, 40))) for _ in range(count)]
    return [*made, "", " ", "x" * 100_000, "Ünïcode 🪴 #plants"]


def plain(folder: Path, wanted: list[str], **options: object) -> np.ndarray:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True, **options)
    return model.encode(wanted, show_progress_bar=False)


def test_vectors_are_float32_of_unit_length_whatever_the_text(encoder: Encoder):
    vectors = encoder.encode(texts())
    assert vectors.dtype == np.float32 and vectors.shape == (304, tiny_encoders.T5_WIDTH)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode([]).shape == (0, encoder.dim)


def test_agrees_with_sentence_transformers_own_way(encoder: Encoder, folder: Path):
    cosines = np.einsum("ij,ij->i", encoder.encode(texts()), plain(folder, texts()))
    assert cosines.min() >= 0.999
    assert np.sort(np.einsum("ij,ij->i", encoder.encode(texts()), plain(folder, texts()[::-1])))[10] < 0.99  # control


def test_a_text_gets_the_same_vector_in_any_order_and_company(encoder: Encoder):
    together = encoder.encode(texts())
    np.testing.assert_array_equal(together, encoder.encode(texts()))
    np.testing.assert_allclose(together, encoder.encode(texts()[::-1])[::-1], atol=1e-5)
    alone = np.concatenate([encoder.encode([text]) for text in texts()[::15]])
    np.testing.assert_allclose(together[::15], alone, atol=1e-5)


def test_two_encoders_of_the_same_folder_agree(encoder: Encoder, folder: Path):
    np.testing.assert_array_equal(encoder.encode(texts(20)), ENCODERS["sentence_t5"](folder).encode(texts(20)))


def test_weights_in_half_precision_as_released_run_in_float32(encoder: Encoder, tmp_path: Path):
    import torch

    half = tiny_encoders.sentence_t5(tmp_path / "half", half=True)
    made = ENCODERS["sentence_t5"](half).encode(texts())
    expected = plain(half, texts(), model_kwargs={"dtype": torch.float32})
    assert np.einsum("ij,ij->i", made, expected).min() >= 0.999
    assert np.abs(made - encoder.encode(texts())).max() > 1e-6  # the halved weights were the ones read


def test_a_very_long_text_is_cut_where_the_pipeline_says(encoder: Encoder):
    long = " ".join(WORDS * 2000)
    start, longer, other = encoder.encode([long, long + " cat" * 9000, " ".join(WORDS[::-1] * 2000)])
    np.testing.assert_allclose(start, longer, atol=1e-5)
    assert start @ other < 0.999


def test_reports_every_batch_and_stops_when_asked(encoder: Encoder):
    seen: list[Progress] = []
    encoder.encode(texts(), report=seen.append)
    assert [step.done for step in seen] == sorted(step.done for step in seen) and len(seen) > 3
    assert seen[-1].done == seen[-1].total == 304

    def stop(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        encoder.encode(texts(), report=stop)


def test_sees_no_pictures_and_says_so(encoder: Encoder):
    assert not encoder.pictures
    with pytest.raises(BadInput, match="Sentence-T5 reads texts"):
        encoder.encode_pictures([Path("cat.png")])


def test_reads_the_names_that_the_released_folders_use(copy: Path, encoder: Encoder):
    modules = json.loads((copy / "modules.json").read_text())
    for module in modules:
        module["type"] = "sentence_transformers.models." + module["type"].rpartition(".")[2]
    (copy / "modules.json").write_text(json.dumps(modules))
    np.testing.assert_array_equal(ENCODERS["sentence_t5"](copy).encode(texts(20)), encoder.encode(texts(20)))


class Trap:
    """What a pickled weight file could be."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


@pytest.mark.parametrize("part", ["model.safetensors", WEIGHTS_OF_DENSE])
def test_pickled_weights_are_refused_by_name_and_never_run(copy: Path, part: str, tmp_path: Path):
    mark = tmp_path / "ran"
    (copy / part).unlink()
    (copy / part).with_name("pytorch_model.bin").write_bytes(pickle.dumps(Trap(mark)))
    with pytest.raises(ModelDamaged, match=part):
        ENCODERS["sentence_t5"](copy)
    assert not mark.exists()
    pickle.loads((copy / part).with_name("pytorch_model.bin").read_bytes())
    assert mark.exists()  # the trap works


@pytest.mark.parametrize("type_", ["os.path.Transformer", "sentence_transformers.models.CNN", "Transformer"])
def test_a_folder_that_names_other_classes_is_refused(copy: Path, type_: str):
    modules = json.loads((copy / "modules.json").read_text())
    modules[0]["type"] = type_
    (copy / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(ModelDamaged, match="does not hold a Sentence-T5"):
        ENCODERS["sentence_t5"](copy)


@pytest.mark.parametrize("content", [None, b"", b"[{}]", b"\xff"])
def test_a_folder_without_a_description_is_refused(copy: Path, content: bytes | None):
    (copy / "modules.json").unlink()
    if content is not None:
        (copy / "modules.json").write_bytes(content)
    with pytest.raises(ModelDamaged, match="no readable description"):
        ENCODERS["sentence_t5"](copy)


def test_batches_hold_every_row_once_and_little_padding():
    lengths = np.random.default_rng(0).integers(2, 256, 1000)
    found = batching.batches(lengths)
    assert sorted(np.concatenate(found).tolist()) == list(range(1000))
    assert all(len(rows) * lengths[rows].max() <= batching.BATCH_TOKENS for rows in found)
    assert sum(len(rows) * lengths[rows].max() for rows in found) < 1.1 * lengths.sum()


# ── the hash of the weights, and the background that belongs to it ───────────────────────────────────────────────────


def test_one_file_of_weights_is_its_own_hash_and_of_several_each_counts():
    assert weights_hash({"model.safetensors": "aa", "config.json": "bb"}) == "aa"
    both = weights_hash({"model.safetensors": "aa", "2_Dense/model.safetensors": "cc"})
    assert both == weights_hash({"2_Dense/model.safetensors": "cc", "model.safetensors": "aa", "config.json": "bb"})
    assert both not in {"aa", "cc", weights_hash({"model.safetensors": "cc", "2_Dense/model.safetensors": "aa"})}
    with pytest.raises(ValueError, match="no weights"):
        weights_hash({"pytorch_model.bin": "aa"})


def test_its_background_is_measured_by_the_recipe(folder: Path, encoder: Encoder, tmp_path: Path):
    lines, into = tmp_path / "lines.jsonl", tmp_path / "assets" / "encoders"
    into.mkdir(parents=True)
    lines.write_text("\n".join(json.dumps({"text": text}) for text in texts()))
    given = [str(folder), str(lines), "--encoder", "tiny-t5", "--backend", "sentence_t5", "--into", str(into)]
    encoder_background.main(given)
    background, card = load_background(tmp_path / "assets", "tiny-t5"), load_card(tmp_path / "assets", "tiny-t5")
    wanted = sorted({text for text in texts() if text})
    vectors = encoder.encode(wanted)
    np.testing.assert_allclose(background.mean, vectors.mean(axis=0), atol=1e-5)
    rows = np.random.default_rng(0).integers(0, len(wanted), (2, 20_000))
    left, right = background.centre(vectors)[rows[:, rows[0] != rows[1]]]
    assert abs(np.quantile(np.einsum("ij,ij->i", left, right), 0.98) - background.threshold(0.98)) < 0.03
    parts = {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in ("model.safetensors", WEIGHTS_OF_DENSE)}
    assert card.weights_sha256 == weights_hash(parts) and card.texts == {"lines.jsonl": len(wanted)}


def test_the_recipe_refuses_weights_that_the_catalogue_does_not_pin(folder: Path, tmp_path: Path):
    (tmp_path / "lines.jsonl").write_text('{"text": "a"}\n{"text": "the cat"}')
    given = [str(folder), str(tmp_path / "lines.jsonl"), "--backend", "sentence_t5", "--into", str(tmp_path)]
    with pytest.raises(SystemExit, match="all-minilm-l6-v2"):
        encoder_background.main([*given, "--encoder", "all-minilm-l6-v2"])
    assert not list(tmp_path.glob("*.safetensors"))
