"""The ranker that knows nobody: it tells what it learned to tell, and its card says how well."""

import numpy as np
import pytest

from engine.core.errors import ModelDamaged
from engine.core.paths import ASSETS
from engine.preferences import generic, text_form


def test_it_learns_what_sets_two_kinds_of_rows_apart() -> None:
    rng = np.random.default_rng(1)
    good, bad = rng.normal(0.0, 1, (200, 6)), rng.normal(0.0, 1, (300, 6))
    good[:, 2] += 2.0
    fitted = generic.fit(good[:100].astype(np.float32), bad[:150].astype(np.float32), 1.0)
    high, low = (generic.score(fitted, rows.astype(np.float32)) for rows in (good[100:], bad[150:]))
    assert (high[:, None] > low[None]).mean() > 0.85
    assert int(np.argmax(np.abs(fitted.weights))) == 2


def test_what_ships_scores_any_text_and_is_the_same_every_time() -> None:
    texts = ["The kettle and I are not speaking. It started it.", "", "ha " * 90]
    first = generic.score_texts(ASSETS, texts)
    assert len(first) == 3 and np.isfinite(first).all() and first == generic.score_texts(ASSETS, texts)
    card = generic.card(ASSETS)
    assert len(card.fitted.weights) == text_form.COLUMNS - generic.LENGTHS and card.measured


def test_a_card_that_cannot_be_read_is_said(tmp_path) -> None:
    (tmp_path / "generic").mkdir()
    (tmp_path / "generic" / generic.CARD).write_text("{}")
    with pytest.raises(ModelDamaged, match="knows nobody"):
        generic.score_texts(tmp_path, ["x"])
