import numpy as np
import pytest

from engine.core import catalogue
from engine.core.paths import ASSETS
from engine.preferences.background import load_background, load_card
from engine.preferences.encoder import weights_hash

ENCODERS = [entry for entry in catalogue.load(ASSETS).model if entry.kind == "encoder" and entry.wheel]
EACH = pytest.mark.parametrize("entry", ENCODERS, ids=lambda entry: entry.id)


@EACH
def test_every_encoder_of_the_catalogue_ships_its_background(entry: catalogue.Entry):
    background, card = load_background(ASSETS, entry.id), load_card(ASSETS, entry.id)
    assert background.mean.shape == (entry.hidden_size,)
    assert card.weights_sha256 == weights_hash({file.name: file.sha256 for file in entry.files})
    assert sum(card.texts.values()) > 1000 and set(card.licences) == set(card.texts)


@EACH
def test_thresholds_rise_with_the_quantile(entry: catalogue.Entry):
    background = load_background(ASSETS, entry.id)
    values = [background.threshold(level) for level in np.linspace(0, 1, 50)]
    assert values == sorted(values) and -1 <= values[0] < 0 < values[-1] <= 1
    assert background.threshold(0.5) < background.merging(0.98) < background.threshold(0.98)


def test_a_quantile_outside_the_range_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        load_background(ASSETS, "all-minilm-l6-v2").threshold(1.2)


def test_centring_takes_the_mean_out_and_leaves_the_input_alone():
    background = load_background(ASSETS, "all-minilm-l6-v2")
    vectors = np.random.default_rng(0).normal(size=(5, 384)).astype(np.float32)
    before = vectors.copy()
    centred = background.centre(vectors)
    np.testing.assert_array_equal(vectors, before)
    np.testing.assert_allclose(np.linalg.norm(centred, axis=1), 1, atol=1e-5)
    expected = vectors - background.mean
    np.testing.assert_allclose(centred, expected / np.linalg.norm(expected, axis=1, keepdims=True), atol=1e-5)
    assert not background.centre(background.mean[None]).any()
