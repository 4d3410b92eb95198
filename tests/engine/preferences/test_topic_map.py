"""Two directions of all are those that all of them give."""

import numpy as np
import pytest

from engine.preferences.topic_map import places


def by_all(means: np.ndarray, anchor: int) -> np.ndarray:
    """Torgerson's scaling, written down plainly."""
    count = len(means)
    units = means / np.linalg.norm(means, axis=1, keepdims=True)
    apart = np.arccos(np.clip(units.astype(np.float64) @ units.T, -1, 1)) ** 2
    middle = np.eye(count) - 1 / count
    values, directions = np.linalg.eigh(-0.5 * middle @ apart @ middle)
    found = directions[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0))
    found *= np.where(found[anchor] * (-1, 1) < 0, -1.0, 1.0)
    return found / np.abs(found).max()


@pytest.mark.parametrize("count", [2, 3, 60])
def test_two_directions_are_found_as_if_all_were_looked_for(count):
    means = np.random.default_rng(0).normal(size=(count, 16)).astype(np.float32)
    assert places(means, 1)[:, 0] == pytest.approx(by_all(means, 1)[:, 0], abs=1e-6)
    if count > 2:
        assert places(means, 1) == pytest.approx(by_all(means, 1), abs=1e-6)


def test_none_and_one_lie_in_the_middle():
    assert places(np.zeros((0, 4), np.float32)).shape == (0, 2)
    assert places(np.ones((1, 4), np.float32)).tolist() == [[0.0, 0.0]]
