"""Scoring a few posts gives the feed that scoring all posts gives."""

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.preferences import large_ranking, mixing
from engine.preferences.approximate import LargeIndex
from engine.preferences.large_ranking import LargePosts, LargeRanking
from engine.preferences.live_ranking import LiveRanking, Mark, Posts
from engine.preferences.mixing import Mix
from engine.preferences.topics import TopicState
from tests.factories.worlds import unit

NOW = 1_000_000_000.0
COUNT, DIM, THRESHOLD = 9_000, 32, 0.3
MIX = Mix(limit=60)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many times fewer candidates as there are fewer posts than a million."""
    monkeypatch.setattr(large_ranking, "CANDIDATES", 2_000)
    monkeypatch.setattr(large_ranking, "DEPTHS", (40, 150))
    monkeypatch.setattr(large_ranking, "NEWEST", 500)
    monkeypatch.setattr(large_ranking, "DRAWN", 100)


def both() -> tuple[Posts, LargePosts]:
    rng = np.random.default_rng(4)
    vectors = unit(rng.normal(size=(COUNT, DIM)) + 2 * rng.normal(size=(60, DIM))[rng.integers(0, 60, COUNT)])
    halves = vectors.astype(np.float16)
    newest, lottery = rng.permutation(np.linspace(0, 1, COUNT, dtype=np.float32)), rng.permutation(COUNT)
    ids, titles = np.arange(COUNT) * 3 + 5, rng.random(COUNT) < 0.05
    small = Posts(ids=ids, vectors=halves.astype(np.float32), title_only=titles, newest=newest, lottery=lottery)
    index = LargeIndex(None, None, ids, halves)
    return small, LargePosts(index=index, title_only=titles, newest=newest, lottery=lottery)


def assert_same(large: LargeRanking, live: LiveRanking, mix: Mix = MIX) -> None:
    """The same scores in the same order; which of two equals comes first may differ in the last bit."""
    ids, scores = large.order(mix)
    expected, wanted = live.order(mix)
    assert large.certain
    np.testing.assert_allclose(scores, wanted, atol=2e-5)
    assert (ids == expected).mean() > 0.95


def random_mark(rng: np.random.Generator, kinds: tuple[str, ...] = ("like", "like", "skip")) -> Mark:
    kind = str(rng.choice(kinds))
    return Mark(kind=kind, weight=float(rng.uniform(0.3, 1)), at=NOW)


@pytest.mark.parametrize("kinds", [("like", "like", "skip"), ("like", "like", "dislike", "skip")], ids=len)
def test_following_reactions_gives_the_feed_of_scoring_everything(kinds: tuple[str, ...]):
    posts, many = both()
    rng = np.random.default_rng(9)
    live, large = LiveRanking(posts, {}, [], THRESHOLD, NOW), LargeRanking(many, {}, [], THRESHOLD, NOW)
    known: list[int] = []
    for ranking in (live, large):
        ranking.apply({int(posts.ids[5]): Mark(kind="like", at=NOW)})
    for turn in range(70):
        post = int(rng.choice(posts.ids))
        change = {post: random_mark(rng, kinds)}
        if turn % 7 == 6:
            change = {known.pop(int(rng.integers(len(known)))): None}
        else:
            known.append(post)
        live.apply(change)
        large.apply(change)
        assert_same(large, live)
    assert len(large.topics) > 5


def test_a_history_gives_the_same_at_once():
    posts, many = both()
    rng = np.random.default_rng(3)
    marks = {int(post): random_mark(rng) for post in rng.choice(posts.ids, 300, replace=False)}
    first = LiveRanking(posts, {}, [], THRESHOLD, NOW)
    first.apply(marks)
    live = LiveRanking(posts, marks, first.topics, THRESHOLD, NOW)
    large = LargeRanking(many, marks, first.topics, THRESHOLD, NOW)
    assert_same(large, live)
    live.relearn(first.topics[:4], NOW + 9e6)
    large.relearn(first.topics[:4], NOW + 9e6)
    assert_same(large, live)


def test_a_muted_topic_draws_nothing_near():
    posts, many = both()
    live = LiveRanking(posts, {}, [], THRESHOLD, NOW)
    for row in (10, 20, 30):
        live.apply({int(posts.ids[row]): Mark(kind="like", at=NOW)})
    learned: list[TopicState] = [msgspec.structs.replace(live.topics[0], muted=True), *live.topics[1:]]
    live.relearn(learned, NOW)
    large = LargeRanking(
        many, {int(posts.ids[row]): Mark(kind="like", at=NOW) for row in (10, 20, 30)}, learned, 0.3, NOW
    )
    assert_same(large, live)


def test_a_topic_whose_nearest_posts_were_all_seen_brings_more():
    posts, many = both()
    nearest = np.argsort(-(posts.vectors @ posts.vectors[7]))
    marks = {int(post): Mark(kind="skip", at=NOW) for post in posts.ids[nearest[1:160]]}
    live, large = LiveRanking(posts, marks, [], THRESHOLD, NOW), LargeRanking(many, marks, [], THRESHOLD, NOW)
    for ranking in (live, large):
        ranking.apply({int(posts.ids[7]): Mark(kind="like", at=NOW)})
    plain = Mix(exploration=0, diversity=0, limit=20)
    ids, _ = large.order(plain)
    assert ids.tolist() == live.order(plain)[0].tolist()


def test_dislikes_alone_move_their_kind_down_and_the_rest_is_not_certain():
    """Nothing brings posts from outside the newest and the drawn ones then, and it is said."""
    posts, many = both()
    large = LargeRanking(many, {}, [], THRESHOLD, NOW)
    first = int(large.order(Mix(exploration=0, diversity=0))[0][0])
    large.apply({first: Mark(kind="dislike", at=NOW)})
    ids, scores = large.order(Mix(exploration=0, diversity=0, limit=60))
    nearness = posts.vectors[posts.rows(ids.tolist())] @ posts.vectors[posts.rows([first])[0]]
    assert nearness.max() < 0.1 and (np.diff(scores) <= 0).all() and not large.certain


def test_too_little_reach_is_known(monkeypatch: pytest.MonkeyPatch):
    """The control of `certain`: without searching for more, it says so."""
    monkeypatch.setattr(large_ranking, "AT_ONCE", 0)
    monkeypatch.setattr(mixing, "POOL", 2_000)
    posts, many = both()
    large = LargeRanking(many, {}, [], THRESHOLD, NOW)
    large.apply({int(posts.ids[7]): Mark(kind="like", at=NOW)})
    large.order(MIX)
    assert not large.certain


def test_too_many_candidates_are_gathered_anew(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(large_ranking, "MOST", 500)
    posts, many = both()
    live, large = LiveRanking(posts, {}, [], THRESHOLD, NOW), LargeRanking(many, {}, [], THRESHOLD, NOW)
    for row in range(0, 3_000, 300):
        for ranking in (live, large):
            ranking.apply({int(posts.ids[row]): Mark(kind="like", at=NOW)})
        assert_same(large, live)


def test_undoing_everything_forgets_everything():
    posts, many = both()
    large = LargeRanking(many, {}, [], THRESHOLD, NOW)
    untouched: tuple[NDArray[np.int64], NDArray[np.float32]] = large.order(MIX)
    chosen = posts.ids[:40].tolist()
    for place, post in enumerate(chosen):
        large.apply({post: Mark(kind="dislike" if place % 3 == 0 else "like", at=NOW)})
    assert large.order(MIX)[0].tolist() != untouched[0].tolist()
    large.apply(dict.fromkeys(chosen))
    again = large.order(MIX)
    np.testing.assert_allclose(again[1], untouched[1], atol=1e-5)
    assert large.topics == []


def test_a_reaction_to_a_post_that_is_not_here_does_nothing():
    _, many = both()
    large = LargeRanking(many, {}, [], THRESHOLD, NOW)
    before = large.order(MIX)[0].tolist()
    large.apply({4: Mark(kind="like"), 10**9: Mark(kind="dislike")})
    assert large.order(MIX)[0].tolist() == before


def test_no_posts_give_an_empty_feed():
    index = LargeIndex(None, None, np.zeros(0, np.int64), np.zeros((0, DIM), np.float16))
    none = LargePosts(
        index=index, title_only=np.zeros(0, bool), newest=np.zeros(0, np.float32), lottery=np.zeros(0, np.int64)
    )
    assert LargeRanking(none, {}, [], THRESHOLD, NOW).order(MIX)[0].shape == (0,)
