import math
import random

import pytest

from engine.study.pairs import PRIOR, Choice, fit, rank

numpy = pytest.importorskip("numpy")
optimize = pytest.importorskip("scipy.optimize")

TEAMS = ("Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore")
WINS = (
    (0, 7, 9, 7, 7, 9, 11),
    (6, 0, 7, 5, 11, 9, 9),
    (4, 6, 0, 7, 7, 8, 12),
    (6, 8, 6, 0, 6, 7, 10),
    (6, 2, 6, 7, 0, 7, 12),
    (4, 4, 5, 6, 6, 0, 6),
    (2, 4, 1, 3, 1, 7, 0),
)


def test_agresti_s_baseball():
    # Agresti 2002, Categorical Data Analysis, 2nd ed., section 10.6, table 10.10: American League East, 1987
    counts = {
        (one, other, one): float(WINS[i][j])
        for i, one in enumerate(TEAMS)
        for j, other in enumerate(TEAMS)
        if one != other
    }
    logs, ties = fit(counts, TEAMS, prior=0)
    published = (1.581, 1.436, 1.294, 1.248, 1.108, 0.684, 0.0)

    assert [logs[team] - logs["Baltimore"] for team in TEAMS] == pytest.approx(published, abs=1e-3)
    assert ties == pytest.approx(0, abs=1e-6)


def play(strengths: dict[str, float], ties: float, pairs: int, seed: int) -> list[Choice]:
    rng, choices = random.Random(seed), list[Choice]()
    for block in range(pairs):
        one, other = rng.sample(sorted(strengths), 2)
        a, b = math.exp(strengths[one]), math.exp(strengths[other])
        winner = rng.choices([one, other, None], [a, b, 2 * ties * math.sqrt(a * b)])[0]
        choices.append(Choice(one=one, other=other, winner=winner, block=block))
    return choices


def test_with_ties_it_is_the_likelihood_s_top():
    """The readable twin: climb Davidson's log-likelihood, the made-up half wins included."""
    arms = ("a", "b", "c", "d")
    choices = play({"a": 0.0, "b": 0.5, "c": 1.0, "d": -0.3}, 0.4, 120, seed=2)

    def chance(one: str, other: str, winner: str | None, x: list[float]) -> float:
        logs = dict(zip(arms, [*x[:3], -sum(x[:3])], strict=True))
        a, b, v = math.exp(logs[one]), math.exp(logs[other]), math.exp(x[3])
        tie = 2 * v * math.sqrt(a * b)
        return {one: a, other: b, None: tie}[winner] / (a + b + tie)

    def loss(x: list[float]) -> float:
        seen = -sum(math.log(chance(c.one, c.other, c.winner, x)) for c in choices)
        return seen - PRIOR * sum(math.log(chance(one, two, one, x)) for one in arms for two in arms if one != two)

    top = optimize.minimize(loss, [0.0, 0.0, 0.0, -1.0]).x
    counts: dict[tuple[str, str, str | None], float] = {}
    for c in choices:
        counts[c.one, c.other, c.winner] = counts.get((c.one, c.other, c.winner), 0.0) + 1
    logs, ties = fit(counts, arms)

    assert [logs[arm] for arm in arms] == pytest.approx([*top[:3], -sum(top[:3])], abs=1e-3)
    assert ties == pytest.approx(math.exp(top[3]), abs=1e-3)


def test_the_truth_is_found_with_many_pairs():
    truth = {"a": 0.8, "b": 0.0, "c": -0.8}
    found = rank(play(truth, 0.5, 3000, seed=5))

    assert found is not None
    assert [each.arm for each in found.strengths] == ["a", "b", "c"]
    assert found.ties == pytest.approx(0.5, abs=0.06)
    assert [each.estimate for each in found.strengths] == pytest.approx([0.8, 0.0, -0.8], abs=0.12)
    assert found.wins("a", "c") == pytest.approx(1 / (1 + math.exp(-1.6)), abs=0.03)


def test_an_arm_that_won_all_is_finite():
    choices = [Choice(one="a", other="b", winner="a", block=n) for n in range(6)]
    found = rank(choices)

    assert found is not None
    assert all(math.isfinite(value) for each in found.strengths for value in (each.estimate, each.low, each.high))
    assert found.strengths[0].n == 6


def test_blocks_count_whole():
    # five blocks of twelve equal choices know less than sixty choices
    own = [Choice(one="a", other="b", winner="a" if n % 5 < 3 else "b", block=n) for n in range(60)]
    clumped = [Choice(one="a", other="b", winner="a" if n < 3 else "b", block=n) for n in range(5) for _ in range(12)]
    wide, narrow = rank(clumped), rank(own)

    assert wide is not None
    assert narrow is not None
    assert wide.strengths[0].estimate == pytest.approx(narrow.strengths[0].estimate)
    assert wide.strengths[0].high - wide.strengths[0].low > 2 * (narrow.strengths[0].high - narrow.strengths[0].low)


def test_without_clumps_the_errors_are_those_of_the_likelihood():
    """The readable twin: the curvature of Davidson's log-likelihood, made-up half wins included, by differences."""
    choices = play({"a": 0.4, "b": 0.0, "c": -0.4}, 0.5, 4000, seed=3)
    found = rank(choices)
    assert found is not None
    logs = {each.arm: each.estimate for each in found.strengths}

    def loss(x: list[float]) -> float:
        at = {"a": x[0], "b": x[1], "c": -x[0] - x[1]}
        total = 0.0
        for each in choices:
            a, b, tie = at[each.one], at[each.other], math.log(2) + x[2] + (at[each.one] + at[each.other]) / 2
            seen = tie if each.winner is None else at[each.winner]
            total += math.log(math.exp(a) + math.exp(b) + math.exp(tie)) - seen
        for one in "abc":
            for two in "abc":
                if one != two:
                    total += PRIOR * (math.log(math.exp(at[one]) + math.exp(at[two])) - at[one])
        return total

    top, step = [logs["a"], logs["b"], math.log(found.ties)], 1e-3
    curve = [[0.0] * 3 for _ in range(3)]
    for i in range(3):
        for j in range(3):
            moves = [(di, dj, di * dj) for di in (1, -1) for dj in (1, -1)]
            at = [[x + step * (di * (k == i) + dj * (k == j)) for k, x in enumerate(top)] for di, dj, _ in moves]
            curve[i][j] = sum(sign * loss(x) for x, (_, _, sign) in zip(at, moves, strict=True)) / (4 * step * step)
    error = math.sqrt(numpy.linalg.inv(numpy.array(curve))[0, 0])
    a = next(each for each in found.strengths if each.arm == "a")

    assert (a.high - a.low) / 2 / 1.9606 == pytest.approx(error, rel=0.06)  # the sandwich differs by chance


def test_nothing_and_nonsense():
    assert rank([]) is None
    with pytest.raises(ValueError, match="'c'"):
        rank([Choice(one="a", other="b", winner="c")])
