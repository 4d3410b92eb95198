"""Measures against values worked out by hand, by scipy, and against what chance gives."""

import numpy as np
import pytest

from engine.preferences import evaluate


def test_concordance_is_kendalls_tau_moved():
    from scipy.stats import kendalltau

    chance = np.random.default_rng(0)
    for _ in range(20):
        scores, ratings = chance.normal(size=30), chance.normal(size=30)
        tau = kendalltau(scores, ratings).statistic
        assert evaluate.concordance(scores, ratings) == pytest.approx((tau + 1) / 2)


def test_ties_of_scores_count_half_and_ties_of_ratings_nothing():
    flat = np.zeros(4)
    ratings = np.array([1.0, 2.0, 2.0, 3.0])
    assert evaluate.concordance(flat, ratings) == 0.5
    assert evaluate.concordance(ratings, ratings) == 1.0
    assert np.isnan(evaluate.concordance(ratings, flat))


def test_auc_ndcg_and_recall_by_hand():
    scores, liked = np.array([3.0, 2.0, 1.0, 0.0]), np.array([True, False, True, False])
    assert evaluate.auc(scores, liked) == 0.75
    assert evaluate.recall_at(scores, liked, 2) == 0.5
    assert np.isnan(evaluate.recall_at(scores, scores > 9, 2))
    ratings = np.array([1.0, 3.0, 0.0])
    expected = (1 + 3 / np.log2(3)) / (3 + 1 / np.log2(3))
    assert evaluate.ndcg_at(np.array([2.0, 1.0, 0.0]), ratings) == pytest.approx(expected)
    assert evaluate.ndcg_at(ratings, ratings) == 1.0 and np.isnan(evaluate.ndcg_at(ratings, np.ones(3)))


def test_an_interval_covers_the_truth_about_as_often_as_it_says():
    chance = np.random.default_rng(1)
    covered = 0
    for seed in range(100):
        estimate = evaluate.over_people(np.append(chance.normal(0.6, 0.1, 60), np.nan), seed)
        covered += estimate.low <= 0.6 <= estimate.high
        assert estimate.n == 60
    assert 85 <= covered <= 99
    with pytest.raises(ValueError, match="nobody"):
        evaluate.over_people(np.array([np.nan]), 0)
