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


PARTED = {"nearest-likes", "single-mean", "logistic", "form-and-meaning"}


def test_which_rankers_say_what_made_up_a_score():
    assert {cls.name for cls in RANKERS if cls().parts(squares(0, 1, 1)[0]) is not None} == PARTED


@pytest.mark.parametrize("name", sorted(PARTED))
@pytest.mark.parametrize("sides", ["both", "likes", "dislikes"])
def test_parts_of_likes_and_dislikes_add_up_to_the_score(name: str, sides: str):
    likes = squares(0, 12, 1) if sides != "dislikes" else NONE
    dislikes = squares(1, 9, 2) if sides != "likes" else NONE
    wide = [{}] if name != "form-and-meaning" else [{}, {"form_columns": 10}, {"form_columns": 10, "judged_columns": 5}]
    for arguments in wide:
        ranker = RANKERS[name](**arguments)
        ranker.fit(likes, dislikes, np.linspace(0.2, 1, len(likes), dtype=np.float32))
        for row in squares(0, 5, 7):
            parts, score = ranker.parts(row), float(ranker.score(row[None])[0])
            assert parts is not None and (len(parts.likes), len(parts.dislikes)) == (len(likes), len(dislikes))
            assert parts.likes.sum() + parts.dislikes.sum() == pytest.approx(score, abs=1e-5)
            if name == "form-and-meaning":
                assert len(parts.groups) == 1 + 2 * ("form_columns" in arguments) + ("judged_columns" in arguments)
                assert sum(parts.groups.values()) == pytest.approx(score, abs=1e-5)
            if sides == "both" and name != "form-and-meaning":
                assert parts.likes.max() > 0 and parts.dislikes.min() < parts.likes.max()
