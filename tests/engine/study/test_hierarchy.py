import math
import random

import pytest

from engine.study.hierarchy import Answer, effect, over_people, personal
from engine.study.intervals import wilson

np = pytest.importorskip("numpy")
sandwich = pytest.importorskip("statsmodels.genmod.generalized_estimating_equations")


def answers(people: int, cards: int, gap: float, seed: int, spread: float = 0.8) -> list[Answer]:
    rng, found = random.Random(seed), list[Answer]()
    for person in range(people):
        own = rng.gauss(-1.4, spread)
        for arm, more in (("none", 0.0), ("topics", gap)):
            found += [
                Answer(person=f"p{person}", arm=arm, liked=rng.random() < 1 / (1 + math.exp(-own - more)))
                for _ in range(cards)
            ]
    return found


def test_a_planted_effect_is_found_and_none_is_not():
    planted, nothing = (effect(answers(12, 30, gap, seed=3), "topics", "none") for gap in (1.2, 0.0))

    assert planted is not None
    assert nothing is not None
    assert planted.low > 0
    assert planted.better > 0.975
    assert nothing.low < 0 < nothing.high
    assert (planted.people, planted.n) == (12, 720)


def test_it_agrees_with_a_slow_twin():
    """With as many cards of each arm by everyone, the estimate is that of the pooled rates."""
    data = answers(6, 20, 0.7, seed=5)
    found = effect(data, "topics", "none")
    rate = {arm: sum(a.liked for a in data if a.arm == arm) / 120 for arm in ("none", "topics")}
    logit = {arm: math.log(p / (1 - p)) for arm, p in rate.items()}

    assert found is not None
    assert found.log_odds == pytest.approx(logit["topics"] - logit["none"], abs=1e-6)
    assert found.low < found.log_odds < found.high
    assert (found.better > 0.975) == (found.low > 0)


def test_people_are_the_unit():
    # the same cards given out by many people who are alike, or by few who are not
    few, many = effect(answers(5, 60, 0.5, 9), "topics", "none"), effect(answers(30, 10, 0.5, 9), "topics", "none")

    assert few is not None
    assert many is not None
    assert few.n == many.n == 600
    assert few.high - few.low > many.high - many.low


def test_too_little_has_no_number():
    assert effect(answers(3, 20, 1, seed=1), "topics", "none") is None
    assert effect([], "topics", "none") is None
    assert effect([Answer(person=f"p{n}", arm=arm, liked=False) for n in range(8) for arm in "ab"], "a", "b") is None
    half = [a for a in answers(6, 20, 1, seed=1) if a.arm == "none" or a.person in ("p0", "p1", "p2")]
    assert effect(half, "topics", "none") is None  # only three rated both


def test_a_person_is_drawn_to_everyone_s_rate_by_what_is_not_known_of_them():
    counts = {
        ("many", "a"): (30, 40),
        ("few", "a"): (3, 4),
        ("none", "a"): (0, 0),
        **{(f"p{n}", "a"): (n, 20) for n in range(12)},
    }
    found = {each.person: each for each in personal(counts)}
    common = found["none"].rate.estimate

    assert found["none"].raw is None
    assert found["many"].raw == found["few"].raw == 0.75
    assert common < found["few"].rate.estimate < found["many"].rate.estimate < 0.75
    assert all(each.rate.low < each.rate.estimate < each.rate.high for each in found.values())


def test_people_who_differ_by_chance_alone_get_one_rate():
    rng = random.Random(1)
    counts = {(f"p{n}", "a"): (sum(rng.random() < 0.3 for _ in range(20)), 20) for n in range(40)}
    found = personal(counts)
    rates, raw = [each.rate.estimate for each in found], [each.raw or 0 for each in found]

    assert max(rates) - min(rates) < (max(raw) - min(raw)) / 4
    assert personal({("p", "a"): (0, 0)}) == ()


def test_efron_and_morris_s_batters():
    # Efron and Morris 1975, J. Am. Stat. Assoc. 70:311, table 1: 18 players after 45 at bats, and their season
    hits = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
    season = (346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 285, 316, 200)
    found = personal({(str(n), "bat"): (count, 45) for n, count in enumerate(hits)})
    own = sum((count / 45 - true / 1000) ** 2 for count, true in zip(hits, season, strict=True))
    drawn = sum((each.rate.estimate - true / 1000) ** 2 for each, true in zip(found, season, strict=True))

    assert own == pytest.approx(0.075, abs=0.002)  # as they report
    assert drawn < own / 3


def test_several_comparisons_widen_the_interval_and_leave_the_rest():
    data = answers(8, 12, 1.2, seed=8)
    one, five = effect(data, "topics", "none"), effect(data, "topics", "none", 5)

    assert one is not None
    assert five is not None
    assert (five.log_odds, five.p_value) == (one.log_odds, one.p_value)
    assert five.low < one.low
    assert five.high > one.high
    assert (one.p_value < 0.05) == (one.low > 0 or one.high < 0)


def test_people_who_seem_alike_are_not_known_better_than_all_their_cards():
    found = personal({(f"p{n}", "a"): (3, 10) for n in range(7)})
    whole = wilson(21, 70)

    assert whole is not None
    assert all(each.weight <= 70 for each in found)
    assert all(each.rate.high - each.rate.low > 0.8 * (whole.high - whole.low) for each in found)


def test_a_mean_over_people_has_an_interval_from_four_on():
    few, more = over_people([1.0, 2.0, 3.0]), over_people([1.0, 2.0, 3.0, 4.0])

    assert over_people([]) is None
    assert few is not None
    assert (few.mean, few.low, few.high) == (2.0, None, None)
    assert more is not None
    assert more.low is not None
    assert more.high is not None
    assert (more.low + more.high) / 2 == pytest.approx(more.mean)
    assert more.high - more.mean == pytest.approx(3.1824 * 1.29099 / 2, abs=1e-3)  # t of 3 freedoms
