import numpy as np

from engine.preferences.mixing import Mix, order
from tests.factories.worlds import unit

RNG = np.random.default_rng(0)


def ordered(scores: list[float], vectors: object = None, tiers: object = None, **mix: float) -> list[int]:
    count = len(scores)
    found = unit(RNG.normal(size=(count, 64))) if vectors is None else np.asarray(vectors, np.float32)
    levels = np.zeros(count, np.uint8) if tiers is None else np.asarray(tiers, np.uint8)
    lottery = np.random.default_rng(5).permutation(count)
    settings = Mix(**({"exploration": 0.0, "diversity": 0.0} | mix))  # pyright: ignore[reportArgumentType]
    return order(np.array(scores, np.float32), found, levels, lottery, settings).tolist()


def test_without_mixing_the_order_is_the_scores():
    assert ordered([0.1, 0.9, 0.5]) == [1, 2, 0]


def test_lower_tiers_come_first_whatever_the_scores():
    assert ordered([0.9, 0.8, 0.1, 0.2], tiers=[2, 1, 0, 0]) == [3, 2, 1, 0]


def test_no_row_is_lost_or_shown_twice():
    scores = RNG.random(900).tolist()
    for limit in (1, 10, 200, 500, 900, 2000):
        found = ordered(scores, tiers=RNG.integers(0, 4, 900), exploration=0.2, diversity=0.5, limit=limit)
        assert len(found) == len(set(found)) == min(limit, 900)


def test_ten_posts_of_one_kind_do_not_come_in_a_row():
    compost, cats = unit(np.array([1.0, 0.0, 0.0])), unit(np.array([0.0, 1.0, 0.0]))
    vectors = np.stack([compost] * 12 + [cats] * 12)
    scores = [0.6 - row / 1000 for row in range(12)] + [0.4 - row / 1000 for row in range(12)]
    plain, mixed = ordered(scores, vectors), ordered(scores, vectors, diversity=0.5)
    assert max_run([row < 12 for row in plain]) == 12  # the control: without diversity they do
    assert max_run([row < 12 for row in mixed[:12]]) <= 3


def test_surprises_take_their_share_and_stay_when_scores_change():
    scores = np.linspace(1, 0, 2000)
    first = ordered(scores.tolist(), exploration=0.2, limit=100)
    far = {row for row in first if row >= 100}
    assert 17 <= len(far) <= 20
    again = ordered((scores + RNG.random(2000) * 0.01).tolist(), exploration=0.2, limit=100)
    assert len(far & set(again)) >= 14


def test_an_empty_feed_is_empty():
    assert ordered([], exploration=0.2, diversity=0.5) == []


def max_run(flags: list[bool]) -> int:
    longest = run = 0
    for before, flag in zip([not flags[0], *flags], flags, strict=False):
        run = run + 1 if flag == before else 1
        longest = max(longest, run)
    return longest
