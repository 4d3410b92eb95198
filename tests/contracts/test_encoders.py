"""What every encoder promises, for each file in the open folder; with the verified weights."""

import os
import subprocess
import sys

import numpy as np
import pytest

from engine.core import catalogue, paths, weights
from engine.core.errors import Cancelled
from engine.core.progress import Progress
from engine.preferences.encoder import ENCODERS, Encoder

ENTRIES = [entry for entry in catalogue.load(paths.ASSETS).model if entry.kind == "encoder"]
TEXTS = ["Why did the fern cross the office? It was potted.", "", "x" * 5000, "Ünïcode 🪴 #plants", "a b", "A cat."]


@pytest.fixture(scope="module", params=ENTRIES, ids=lambda entry: entry.id)
def encoder(request: pytest.FixtureRequest) -> Encoder:
    entry: catalogue.Entry = request.param
    folder = entry.folder(paths.weights_folder(), paths.ASSETS)
    if weights.state(entry, folder) != "verified":
        pytest.skip(f"{entry.id} was not fetched")
    return ENCODERS[entry.backend](folder)


def test_every_encoder_of_the_catalogue_has_its_file_here():
    assert {entry.backend for entry in ENTRIES} <= set(ENCODERS.names())


@pytest.mark.weights
def test_the_catalogue_and_the_encoder_say_the_same_width(encoder: Encoder):
    assert encoder.dim == catalogue.load(paths.ASSETS)[encoder.weights.name].hidden_size


@pytest.mark.weights
def test_vectors_are_float32_of_unit_length_and_finite(encoder: Encoder):
    vectors = encoder.encode(TEXTS)
    assert vectors.dtype == np.float32 and vectors.shape == (len(TEXTS), encoder.dim)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)


@pytest.mark.weights
def test_a_text_gets_the_same_vector_in_any_company(encoder: Encoder):
    together = encoder.encode(TEXTS)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    backwards = encoder.encode(TEXTS[::-1])[::-1]
    np.testing.assert_allclose(together, alone, atol=1e-4)
    np.testing.assert_allclose(together, backwards, atol=1e-4)


@pytest.mark.weights
def test_meaning_beats_spelling(encoder: Encoder):
    cat, kitten, tax = encoder.encode(
        ["The cat sleeps on the sofa.", "A kitten naps on a couch.", "Tax is due in May."]
    )
    assert cat @ kitten > cat @ tax + 0.2


@pytest.mark.weights
def test_no_texts_give_no_vectors(encoder: Encoder):
    assert encoder.encode([]).shape == (0, encoder.dim)


@pytest.mark.weights
def test_reports_every_batch_and_stops_when_asked(encoder: Encoder):
    seen: list[Progress] = []
    encoder.encode([f"A text number {row}" for row in range(400)], report=seen.append)
    assert seen[-1].done == seen[-1].total == 400 and len(seen) > 3

    def stop(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        encoder.encode([f"A text number {row}" for row in range(400)], report=stop)


@pytest.mark.weights
def test_agrees_with_sentence_transformers_own_way(encoder: Encoder):
    if encoder.pictures:
        pytest.skip("sentence-transformers does not read a CLIP's folder")
    from sentence_transformers import SentenceTransformer

    plain = SentenceTransformer(str(encoder.weights), device="cpu", local_files_only=True)
    texts = [text for text in TEXTS if "#" not in text]
    expected = plain.encode(texts, normalize_embeddings=True, show_progress_bar=False)
    assert np.einsum("ij,ij->i", encoder.encode(texts), expected).min() > 0.999


@pytest.mark.weights
def test_works_without_any_network(encoder: Encoder):
    code = (
        "import sys, socket\n"
        "from pathlib import Path\n"
        "def refuse(*_): raise AssertionError('network')\n"
        "socket.socket.connect = refuse\n"
        "from engine.preferences.encoder import ENCODERS\n"
        f"print(ENCODERS[{encoder.name!r}](Path(sys.argv[1])).encode(['a']).shape)\n"
    )
    environment = {key: value for key, value in os.environ.items() if "OFFLINE" not in key}
    done = subprocess.run(
        [sys.executable, "-c", code, str(encoder.weights)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and str(encoder.dim) in done.stdout, done.stderr
