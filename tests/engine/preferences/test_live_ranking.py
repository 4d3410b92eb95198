import numpy as np
from numpy.typing import NDArray

from engine.preferences import topics
from engine.preferences.live_ranking import FRESH, LiveRanking, Mark, Posts
from engine.preferences.mixing import Mix
from engine.preferences.topic_scores import scores
from engine.preferences.topics import Like
from tests.factories.worlds import unit

NOW = 1_000_000_000.0
COUNT, DIM, THRESHOLD = 400, 32, 0.3
PLAIN = Mix(exploration=0, diversity=0)


def some_posts() -> Posts:
    rng = np.random.default_rng(4)
    vectors = unit(rng.normal(size=(COUNT, DIM)) + 2 * rng.normal(size=(8, DIM))[rng.integers(0, 8, COUNT)])
    newest = np.linspace(0, 1, COUNT, dtype=np.float32)
    lottery = rng.permutation(COUNT)
    titles = np.zeros(COUNT, np.bool_)
    return Posts(ids=np.arange(COUNT) * 3 + 5, vectors=vectors, title_only=titles, newest=newest, lottery=lottery)


def from_scratch(posts: Posts, marks: dict[int, Mark]) -> NDArray[np.float32]:
    """The slow twin: everything anew, likes in the order of `marks`."""
    likes = [
        Like(post=post, vector=posts.vectors[posts.rows([post])[0]], weight=mark.weight)
        for post, mark in marks.items()
        if mark.kind == "like"
    ]
    found: list[topics.TopicState] = []
    for like in likes:
        found, _ = topics.join(found, like, THRESHOLD)
    disliked = posts.vectors[posts.rows([post for post, mark in marks.items() if mark.kind == "dislike"])]
    decay = topics.decayed({post: mark.at for post, mark in marks.items() if mark.kind == "like"}, NOW)
    weights = [topics.importance(topic, decay) for topic in found]
    return scores(found, weights, disliked, posts.vectors) + np.float32(FRESH) * posts.newest


def test_following_reactions_gives_what_computing_anew_gives():
    posts, rng = some_posts(), np.random.default_rng(9)
    live, marks = LiveRanking(posts, {}, [], THRESHOLD, NOW), dict[int, Mark]()
    for post in rng.choice(posts.ids, 60, replace=False).tolist():
        kind = str(rng.choice(["like", "dislike", "skip"]))
        marks[post] = Mark(kind=kind, weight=float(rng.uniform(0.3, 1)), at=NOW)
        live.apply({post: marks[post]})
        np.testing.assert_allclose(live.scores(), from_scratch(posts, marks), atol=2e-5)


def test_undoing_everything_forgets_everything():
    posts = some_posts()
    live = LiveRanking(posts, {}, [], THRESHOLD, NOW)
    untouched = live.scores()
    chosen = posts.ids[:40].tolist()
    for place, post in enumerate(chosen):
        live.apply({post: Mark(kind="dislike" if place % 3 == 0 else "like", at=NOW)})
    assert not np.allclose(live.scores(), untouched)
    live.apply(dict.fromkeys(chosen))
    np.testing.assert_allclose(live.scores(), untouched, atol=1e-6)
    assert live.topics == []


def test_a_like_brings_its_kind_to_the_top_and_leaves_the_unseen_first():
    posts = some_posts()
    live = LiveRanking(posts, {}, [], THRESHOLD, NOW)
    liked = int(posts.ids[100])
    live.apply({liked: Mark(kind="like", at=NOW)})
    ids, _ = live.order(PLAIN)
    nearest = posts.ids[np.argsort(-(posts.vectors @ posts.vectors[100]))]
    assert ids[0] == nearest[1] and ids[-1] == liked


def test_a_dislike_sends_its_kind_down():
    posts = some_posts()
    live = LiveRanking(posts, {}, [], THRESHOLD, NOW)
    live.apply({int(posts.ids[100]): Mark(kind="dislike", at=NOW)})
    twin = int(posts.ids[np.argsort(-(posts.vectors @ posts.vectors[100]))[1]])
    assert list(live.order(PLAIN)[0]).index(twin) > COUNT * 0.9


def test_with_nothing_known_the_newest_come_first():
    posts = some_posts()
    assert LiveRanking(posts, {}, [], THRESHOLD, NOW).order(PLAIN)[0][:3].tolist() == posts.ids[::-1][:3].tolist()


def test_a_reaction_to_a_post_that_is_not_here_does_nothing():
    live = LiveRanking(some_posts(), {}, [], THRESHOLD, NOW)
    before = live.scores()
    live.apply({4: Mark(kind="like"), 10**9: Mark(kind="dislike")})
    np.testing.assert_array_equal(live.scores(), before)
