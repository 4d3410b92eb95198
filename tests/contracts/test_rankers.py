"""What every ranker promises, for each file in the open folder; on a checkerboard with an obvious right answer."""

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.preferences.ranker import RANKERS, Ranker
from tests.factories.worlds import auc, unit

EACH = pytest.mark.parametrize("cls", list(RANKERS), ids=lambda cls: cls.name)
LEARNERS = pytest.mark.parametrize("cls", [cls for cls in RANKERS if cls.name != "random"], ids=lambda cls: cls.name)
NONE = np.zeros((0, 64), np.float32)


def squares(colour: int, count: int, seed: int) -> NDArray[np.float32]:
    """Posts on squares of one colour of a 4 × 4 board: each square a direction, no line parts the colours."""
    corners = unit(np.random.default_rng(0).normal(size=(16, 64)))
    own = [row * 4 + column for row in range(4) for column in range(4) if (row + column) % 2 == colour]
    rng = np.random.default_rng(seed)
    return unit(corners[rng.choice(own, count)] + 0.06 * rng.normal(size=(count, 64)))


def fitted(cls: type[Ranker], likes: NDArray[np.float32], dislikes: NDArray[np.float32] = NONE) -> Ranker:
    ranker = cls()
    ranker.fit(likes, dislikes, np.ones(len(likes), np.float32))
    return ranker


def test_the_default_and_its_baselines_are_here():
    assert {"topics", "nearest-likes", "random"} <= set(RANKERS.names())


@EACH
def test_scores_are_finite_one_for_each_and_the_same_again(cls: type[Ranker]):
    ranker, candidates = fitted(cls, squares(0, 40, 1), squares(1, 10, 2)), squares(0, 25, 3)
    scores = ranker.score(candidates)
    assert scores.shape == (25,) and scores.dtype == np.float32 and np.isfinite(scores).all()
    np.testing.assert_array_equal(scores, ranker.score(candidates))


@EACH
def test_a_score_does_not_depend_on_the_company(cls: type[Ranker]):
    ranker, candidates = fitted(cls, squares(0, 40, 1)), squares(1, 30, 3)
    np.testing.assert_allclose(ranker.score(candidates)[:7], ranker.score(candidates[:7]), atol=1e-5)


@EACH
def test_nothing_learned_scores_nothing(cls: type[Ranker]):
    assert not fitted(cls, NONE).score(squares(0, 5, 1)).any()
    assert not cls().score(squares(0, 5, 1)).any()


@EACH
def test_no_candidates_no_scores(cls: type[Ranker]):
    assert fitted(cls, squares(0, 5, 1)).score(NONE).shape == (0,)


@EACH
def test_a_new_fit_forgets_the_old_one(cls: type[Ranker]):
    ranker, candidates = fitted(cls, squares(0, 30, 1)), squares(0, 20, 3)
    ranker.fit(squares(1, 30, 2), NONE, np.ones(30, np.float32))
    np.testing.assert_array_equal(ranker.score(candidates), fitted(cls, squares(1, 30, 2)).score(candidates))


@LEARNERS
def test_learns_the_checkerboard(cls: type[Ranker]):
    ranker = fitted(cls, squares(0, 80, 1))
    candidates = np.concatenate([squares(0, 200, 3), squares(1, 200, 4)])
    assert auc(ranker.score(candidates), np.arange(400) < 200) > (0.9 if cls.one_direction else 0.97)


def test_the_random_ranker_does_not_learn_it():
    candidates = np.concatenate([squares(0, 200, 3), squares(1, 200, 4)])
    assert 0.4 < auc(fitted(RANKERS["random"], squares(0, 80, 1)).score(candidates), np.arange(400) < 200) < 0.6


@LEARNERS
def test_one_like_is_enough_to_start(cls: type[Ranker]):
    like = squares(0, 1, 1)
    others = squares(1, 50, 2)
    scores = fitted(cls, like).score(np.concatenate([like, others]))
    assert scores.argmax() == 0


@LEARNERS
def test_dislikes_alone_push_their_kind_down(cls: type[Ranker]):
    ranker = fitted(cls, NONE, squares(1, 60, 1))
    candidates = np.concatenate([squares(0, 100, 3), squares(1, 100, 4)])
    assert auc(ranker.score(candidates), np.arange(200) < 100) > 0.95


@LEARNERS
def test_a_dislike_beside_likes_counts(cls: type[Ranker]):
    likes, spoiled = squares(0, 40, 1), squares(0, 1, 9)
    with_dislike, without = fitted(cls, likes, spoiled).score(spoiled), fitted(cls, likes).score(spoiled)
    assert with_dislike[0] < without[0]
