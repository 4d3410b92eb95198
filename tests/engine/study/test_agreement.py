import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.study import agreement as found
from engine.study.agreement import Measure, agreement, compared, mcnemar, retest

metrics = pytest.importorskip("sklearn.metrics")

cases = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0]), st.booleans()), min_size=1, max_size=30
)
tables = st.tuples(*[st.integers(0, 40)] * 4).filter(lambda table: sum(table) > 0)


def answers(tp: int, fp: int, fn: int, tn: int) -> tuple[list[float], list[bool]]:
    said = [0.9] * (tp + fp) + [0.1] * (fn + tn)
    return said, [True] * tp + [False] * fp + [True] * fn + [False] * tn


# ── published examples ───────────────────────────────────────────────────────────────────────────────────────────────


def test_kappa_of_viera_and_garrett_2005():
    # Family Medicine 37(5):360, table 2: two residents on 100 lectures
    both = agreement(*answers(15, 5, 10, 70), seed=0)
    assert both.accuracy.estimate == 0.85
    assert both.kappa.estimate == pytest.approx(0.57, abs=0.005)


def test_mcc_of_chicco_2017_and_where_it_is_undefined():
    # BioData Mining 10:35, tip 8: 91 % right, and hardly better than chance; then 95 % right, and not defined
    assert agreement(*answers(90, 4, 5, 1), seed=0).mcc.estimate == pytest.approx(0.14, abs=0.005)
    never = agreement(*answers(95, 5, 0, 0), seed=0)
    assert never.accuracy.estimate == 0.95
    assert (never.mcc.estimate, never.mcc.low, never.mcc.high) == (None, None, None)


def test_auc_of_hanley_and_mcneil_1982():
    # Radiology 143:29, table I: 109 CT images in five grades; area .893 with standard error .032
    grades = (0.1, 0.3, 0.5, 0.7, 0.9)
    normal, abnormal = (33, 6, 6, 11, 2), (3, 2, 2, 11, 33)
    said = [grade for counts in (normal, abnormal) for grade, n in zip(grades, counts, strict=True) for _ in range(n)]
    auc = agreement(said, [False] * 58 + [True] * 51, seed=0).auc
    assert auc.estimate == pytest.approx(0.893, abs=0.0005)
    assert auc.low is not None
    assert auc.high is not None
    assert (auc.high - auc.low) / (2 * 1.96) == pytest.approx(0.032, abs=0.004)


def test_brier_of_the_manual_of_scikit_learn():
    assert agreement([0.1, 0.9, 0.8, 0.3], [False, True, True, False], seed=0).brier.estimate == pytest.approx(0.0375)


def test_mcnemar_of_bentur_in_fagerland_2013():
    # BMC Medical Research Methodology 13:91, table 1: 1 against 7 of 21 children, exact conditional p = .070
    assert mcnemar(1, 7) == pytest.approx(0.0703, abs=5e-5)
    assert mcnemar(0, 0) is None
    assert mcnemar(4, 4) == 1.0


def test_a_percentile_interval_of_efron_and_tibshirani():
    # An Introduction to the Bootstrap, table 2.1: 7 treated mice; the bootstrap's standard error of the mean is 23.36
    mice = np.array([94.0, 197, 16, 38, 99, 141, 23])
    drawn = found.mean(found.resamples(7, seed=1), mice)[1:]
    assert drawn.std() == pytest.approx(23.36, rel=0.05)


# ── slow twins ───────────────────────────────────────────────────────────────────────────────────────────────────────


def slow_kappa(tp: int, fp: int, fn: int, tn: int) -> float | None:
    n = tp + fp + fn + tn
    if 0 in (tp + fp, fn + tn, tp + fn, fp + tn):
        return None
    seen = (tp + tn) / n
    by_chance = (tp + fp) / n * (tp + fn) / n + (fn + tn) / n * (fp + tn) / n
    return (seen - by_chance) / (1 - by_chance)


def slow_mcc(said: list[float], liked: list[bool]) -> float | None:
    """Matthews' coefficient is Pearson's correlation of two columns of zeros and ones."""
    one, two = [float(p >= 0.5) for p in said], [float(like) for like in liked]
    mean_one, mean_two = sum(one) / len(one), sum(two) / len(two)
    spread = math.sqrt(sum((a - mean_one) ** 2 for a in one) * sum((b - mean_two) ** 2 for b in two))
    if spread == 0:
        return None
    return sum((a - mean_one) * (b - mean_two) for a, b in zip(one, two, strict=True)) / spread


def slow_auc(said: list[float], liked: list[bool]) -> float | None:
    pairs = [(p, q) for (p, a), (q, b) in product(zip(said, liked, strict=True), repeat=2) if a and not b]
    return sum(1.0 if p > q else 0.5 if p == q else 0.0 for p, q in pairs) / len(pairs) if pairs else None


def slow_mcnemar(only_one: int, only_other: int) -> float:
    """Every way in which n fair coins can fall; those that are no likelier than what was seen."""
    n = only_one + only_other
    falls = [sum(coins) for coins in product((0, 1), repeat=n)]
    return sum(abs(2 * heads - n) >= abs(only_one - only_other) for heads in falls) / len(falls)


@settings(max_examples=25, deadline=None)
@given(tables)
def test_kappa_and_mcc_agree_with_their_slow_twins_and_with_a_library(table: tuple[int, int, int, int]):
    said, liked = answers(*table)
    both = agreement(said, liked, seed=0)

    assert both.kappa.estimate == (None if (slow := slow_kappa(*table)) is None else pytest.approx(slow))
    assert both.mcc.estimate == (None if (slow := slow_mcc(said, liked)) is None else pytest.approx(slow))
    yes = [p >= 0.5 for p in said]
    if both.kappa.estimate is not None:
        assert both.kappa.estimate == pytest.approx(metrics.cohen_kappa_score(liked, yes))
        assert both.mcc.estimate == pytest.approx(metrics.matthews_corrcoef(liked, yes))


@settings(max_examples=25, deadline=None)
@given(cases)
def test_the_others_agree_with_their_slow_twins_and_with_a_library(case: list[tuple[float, bool]]):
    said, liked = [p for p, _ in case], [like for _, like in case]
    both, n = agreement(said, liked, seed=0), len(case)

    assert both.auc.estimate == (None if (slow := slow_auc(said, liked)) is None else pytest.approx(slow))
    if both.auc.estimate is not None:
        assert both.auc.estimate == pytest.approx(metrics.roc_auc_score(liked, said))
    assert both.brier.estimate == pytest.approx(sum((p - like) ** 2 for p, like in case) / n)
    assert both.calibration.estimate == pytest.approx(sum(said) / n - sum(liked) / n, abs=1e-12)
    assert both.accuracy.estimate == pytest.approx(sum((p >= 0.5) == like for p, like in case) / n)
    assert both.majority.estimate == pytest.approx(max(sum(liked), n - sum(liked)) / n)
    assert sum(each.n for each in both.bins) == n
    assert all(each.low <= each.said <= each.high for each in both.bins)


@pytest.mark.parametrize(("one", "other"), [(0, 1), (0, 5), (1, 7), (3, 4), (5, 5), (2, 9)])
def test_mcnemar_agrees_with_counting_coins(one: int, other: int):
    assert mcnemar(one, other) == pytest.approx(slow_mcnemar(one, other))


def slow_interval(said: list[float], liked: list[bool], seed: int) -> tuple[float, float]:
    """Draw cards again and again, and measure each draw."""
    values: list[float] = []
    for counts in np.random.default_rng(seed).multinomial(len(said), [1 / len(said)] * len(said), size=found.RESAMPLES):
        cards = [place for place, times in enumerate(counts) for _ in range(times)]
        value = slow_auc([said[place] for place in cards], [liked[place] for place in cards])
        if value is not None:
            values.append(value)
    return float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975))


def test_an_interval_agrees_with_its_slow_twin():
    rng = np.random.default_rng(5)
    liked = [bool(place % 2) for place in range(16)]
    said = [float(value) for value in np.clip(rng.normal(0.5, 0.2, 16) + 0.1 * np.array(liked), 0, 1)]
    auc = agreement(said, liked, seed=9).auc

    assert (auc.low, auc.high) == pytest.approx(slow_interval(said, liked, 9), abs=1e-9)


# ── what an interval may not say ─────────────────────────────────────────────────────────────────────────────────────


def nothing(measure: Measure) -> bool:
    return (measure.estimate, measure.low, measure.high) == (None, None, None)


def test_no_cards_no_numbers():
    empty = agreement([], [], seed=0)
    assert all(nothing(getattr(empty, name)) for name in ("accuracy", "kappa", "mcc", "auc", "brier", "calibration"))
    assert (empty.n, empty.bins) == (0, ())


@pytest.mark.parametrize("like", [True, False])
def test_one_kind_of_answer_is_not_defined_and_never_zero(like: bool):
    one = agreement([0.2, 0.8, 0.6, 0.4], [like] * 4, seed=0)
    assert all(nothing(getattr(one, name)) for name in ("kappa", "mcc", "auc"))
    assert one.brier.estimate is not None


def test_cards_without_an_exception_get_no_interval_but_the_score_interval():
    right = agreement([0.9] * 12 + [0.1] * 12, [True] * 12 + [False] * 12, seed=0)
    assert (right.auc.estimate, right.auc.low, right.auc.high) == (1.0, None, None)
    assert (right.kappa.estimate, right.kappa.low) == (1.0, None)
    assert right.accuracy.low == pytest.approx(0.862, abs=0.001)


def test_a_kind_that_many_resamples_lack_gets_no_interval():
    lone = agreement([0.5, 0.6, 0.4, 0.3, 0.2, 0.7, 0.1, 0.35], [True, *[False] * 7], seed=0)
    assert lone.auc.estimate == pytest.approx(5 / 7)
    assert (lone.auc.low, lone.auc.high) == (None, None)


@pytest.mark.parametrize("n", [40, 80])
def test_intervals_hold_what_is_true_about_as_often_as_they_say(n: int):
    rng = np.random.default_rng(3)
    truth = 0.5 * (1 + math.erf(0.5 / math.sqrt(2) / math.sqrt(2)))  # normal scores, half a deviation apart
    held = 0
    for run in range(120):
        liked = rng.random(n) < 0.4
        scores = rng.normal(size=n) + 0.5 * liked
        weights = found.resamples(n, run)[:401]
        auc = found.bootstrapped(lambda w, scores=scores, liked=liked: found.auc(w, scores, liked), weights)
        assert auc.low is not None
        assert auc.high is not None
        held += auc.low <= truth <= auc.high
    assert 0.9 <= held / 120 <= 0.99


def test_the_same_seed_gives_the_same_interval():
    said, liked = answers(9, 4, 6, 8)
    assert agreement(said, liked, seed=1) == agreement(said, liked, seed=1) != agreement(said, liked, seed=2)


# ── a person twice, and two judges ───────────────────────────────────────────────────────────────────────────────────


def test_a_person_beside_themselves():
    steady = retest([True, True, False, False, True], [True, False, False, False, True], seed=0)
    assert (steady.n, steady.first, steady.again, steady.same.estimate) == (5, 3, 2, 0.8)
    assert steady.kappa.estimate == pytest.approx(slow_kappa(2, 0, 1, 2))
    assert nothing(retest([], [], seed=0).same)


def test_two_judges_side_by_side():
    right = [True] * 8 + [False] * 2, [True] * 4 + [False] * 5 + [True]
    pair = compared("one", "other", right, seed=0)
    assert (pair.only_one, pair.only_other) == (4, 1)
    assert pair.p == mcnemar(4, 1) == pytest.approx(0.375)
    assert pair.gap.estimate == pytest.approx(0.3)
    assert compared("one", "one", (right[0], right[0]), seed=0).p is None
