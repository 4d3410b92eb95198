import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.preferences import topics
from engine.preferences.topic_scores import scores
from engine.preferences.topics import Like, TopicState
from tests.factories.worlds import World, adjusted_rand, auc, unit, world


def likes_of(vectors: NDArray[np.float32]) -> list[Like]:
    return [Like(post=row, vector=vector) for row, vector in enumerate(vectors)]


def grouping(found: list[TopicState], count: int) -> NDArray[np.int64]:
    labels = np.zeros(count, np.int64)
    for number, topic in enumerate(found):
        labels[list(topic.posts)] = number
    return labels


def learned(place: World, quantile: float) -> list[TopicState]:
    return topics.learn(likes_of(place.centred), place.quantile(quantile), place.quantile(1 - 5 * (1 - quantile)))


@pytest.mark.parametrize("quantile", [0.98, 0.985, 0.99])
def test_finds_the_topics_of_a_synthetic_world(quantile: float):
    agreement = [adjusted_rand(place.labels, grouping(learned(place, quantile), 300)) for place in map(world, range(5))]
    assert np.mean(agreement) >= 0.95, agreement


def test_predicts_the_next_like_in_a_synthetic_world():
    for seed in range(3):
        place = world(seed)
        found = learned(place, 0.98)
        nearness = scores(found, [sum(topic.weights) for topic in found], np.zeros((0, 384), np.float32), place.fresh)
        assert auc(nearness, np.isin(place.fresh_labels, place.liked_topics)) >= 0.98


@pytest.mark.parametrize("cosine", [0.5, 0.6, 0.75])
def test_a_fixed_cosine_on_raw_vectors_fails_in_the_same_world(cosine: float):
    place = world(0)
    found = topics.learn(likes_of(place.raw), cosine)
    assert adjusted_rand(place.labels, grouping(found, 300)) < 0.1


def test_a_like_near_a_topic_moves_its_mean_by_its_weight():
    first, second = unit(np.array([1.0, 0.0])), unit(np.array([0.8, 0.6]))
    one, _ = topics.join([], Like(post=1, vector=first, weight=1.0), 0.5)
    two, place = topics.join(one, Like(post=2, vector=second, weight=0.5), 0.5)
    assert place == 0 and two[0].posts == (1, 2)
    np.testing.assert_allclose(two[0].mean, (first + 0.5 * second) / 1.5, atol=1e-6)


def test_a_like_far_from_all_topics_founds_one():
    one, _ = topics.join([], Like(post=1, vector=unit(np.array([1.0, 0.0]))), 0.5)
    two, place = topics.join(one, Like(post=2, vector=unit(np.array([0.0, 1.0]))), 0.5)
    assert place == 1 and [topic.posts for topic in two] == [(1,), (2,)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 25), st.floats(0.0, 0.6))
def test_every_like_is_in_one_topic_and_means_are_means(seed: int, count: int, threshold: float):
    rng = np.random.default_rng(seed)
    likes = [
        Like(post=row, vector=vector, weight=float(rng.uniform(0.2, 1)))
        for row, vector in enumerate(unit(rng.normal(size=(count, 6))))
    ]
    found = topics.learn(likes, threshold)
    assert sorted(post for topic in found for post in topic.posts) == list(range(count))
    for topic in found:
        weights = np.array(topic.weights)
        own = np.stack([likes[post].vector for post in topic.posts])
        np.testing.assert_allclose(topic.mean, weights @ own / weights.sum(), atol=1e-5)


def test_taking_a_like_back_restores_the_topic():
    vectors = unit(np.random.default_rng(3).normal(size=(4, 8)) + 2)
    found = topics.learn(likes_of(vectors[:3]), 0.1)
    more, place = topics.join(found, Like(post=9, vector=vectors[3], weight=0.7), 0.1)
    less, left = topics.leave(more, 9, vectors[3])
    assert left == place and less[place].posts == found[place].posts
    np.testing.assert_allclose(less[place].mean, found[place].mean, atol=1e-6)


def test_a_topic_ends_with_its_last_like():
    vector = unit(np.array([1.0, 2.0]))
    one, _ = topics.join([], Like(post=1, vector=vector), 0.5)
    assert topics.leave(one, 1, vector) == ([], 0)
    assert topics.leave(one, 2, vector)[1] is None


def test_merging_joins_near_topics_and_leaves_far_ones():
    near, also_near, far = unit(np.array([[1.0, 0.1, 0.0], [1.0, 0.0, 0.1], [0.0, 0.0, 1.0]]))
    apart = topics.learn(likes_of(np.stack([near, also_near, far])), 1.1)
    assert len(apart) == 3
    assert sorted(topic.posts for topic in topics.merge(apart, 0.9)) == [(0, 1), (2,)]


def test_the_medoid_is_the_most_typical_post():
    vectors = unit(np.array([[1.0, 0.6], [1.0, 0.0], [1.0, -0.5]]))
    topic = topics.learn(likes_of(vectors), 0.1)[0]
    assert topics.medoid(topic, vectors) == 1


def test_likes_fade_for_ninety_days_and_undated_ones_are_of_median_age():
    day, now = 86_400.0, 1e9
    faded = topics.decayed({1: now, 2: now - 30 * day, 3: now - 900 * day, 4: None}, now)
    assert faded[1] == 1 and faded[2] == pytest.approx(np.exp(-0.3))
    assert faded[3] == pytest.approx(np.exp(-0.9)) and faded[4] == faded[2]


def test_topics_keep_their_ids_when_they_are_learned_anew():
    mean = np.ones(2, np.float32)
    before = [
        TopicState(id=7, posts=(1, 2, 3), weights=(1,) * 3, mean=mean),
        TopicState(id=8, posts=(4, 5), weights=(1,) * 2, mean=mean),
    ]
    after = [
        TopicState(posts=(4, 5, 3), weights=(1,) * 3, mean=mean),
        TopicState(posts=(1, 2), weights=(1,) * 2, mean=mean),
        TopicState(posts=(6,), weights=(1,), mean=mean),
    ]
    assert [topic.id for topic in topics.keep_ids(after, before)] == [8, 7, 0]
