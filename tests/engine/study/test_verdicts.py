import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study import verdicts
from engine.study.cost import cost_per_like
from engine.study.detection import area, criterion
from engine.study.evidence import evidence
from engine.study.hierarchy import Effect
from engine.study.paired import Pairs, paired
from engine.study.pairs import Ranking, Strength
from engine.study.power import needed

DIRECTION = re.compile(r"\b(better|worse|more often|less often|preferred|tell them apart|each other|you say)\b", re.I)
cells = st.tuples(*[st.integers(0, 40)] * 4)
ends = st.tuples(st.floats(-3, 3), st.floats(-3, 3)).map(sorted)


@given(cells, st.integers(1, 5), st.floats(0, 1))
def test_a_comparison_names_a_direction_only_beyond_zero(
    cell: tuple[int, int, int, int], comparisons: int, p_holm: float
):
    found = paired(Pairs(both=cell[0], wins=cell[1], losses=cell[2], neither=cell[3]), comparisons)
    bet = evidence([True] * cell[1] + [False] * cell[2])
    said = verdicts.comparison(found, p_holm, (bet, bet and bet.ratio), "Plain")
    up, down = found is not None and found.low > 0, found is not None and found.high < 0

    assert ("better" in said) == (up and p_holm < 0.05)
    assert ("worse" in said) == (down and p_holm < 0.05)
    assert ("no difference shown" in said) == (found is not None and not ((up or down) and p_holm < 0.05))
    assert (found is None) == said.startswith("No round")
    assert len(DIRECTION.findall(said)) <= 1


@given(cells)
def test_after_a_look_the_evidence_alone_decides(cell: tuple[int, int, int, int]):
    found = paired(Pairs(both=cell[0], wins=cell[1], losses=cell[2], neither=cell[3]))
    bet = evidence([True] * cell[1] + [False] * cell[2])
    said = verdicts.looked_at(found, (bet, bet and bet.ratio), "Plain")

    beyond = bet is not None and bet.ratio >= 20 and not bet.low <= 0.5 <= bet.high
    assert bool(DIRECTION.search(said)) == (beyond and found is not None)


@given(st.lists(st.booleans(), max_size=60), st.floats(0.001, 1))
def test_evidence_names_a_direction_only_at_the_bar(won: list[bool], kept: float):
    found = evidence(won)
    adjusted = None if found is None else found.ratio * kept
    said = verdicts.evidence_sentence(found, adjusted, "Plain")
    beyond = found is not None and adjusted is not None and adjusted >= 20 and not found.low <= 0.5 <= found.high

    assert bool(DIRECTION.search(said)) == beyond
    if beyond and found is not None:
        assert ("Better" in said) == (found.share > 0.5)


@given(st.floats(1e-9, 1e12))
def test_a_ratio_is_never_rounded_up(value: float):
    said = verdicts.ratio(value)
    number = float(said.removeprefix("over ").removesuffix(" to 1").replace(",", ""))

    assert number <= value * (1 + 1e-12)


@given(ends, st.floats(0, 1))
def test_several_people_name_a_direction_only_beyond_zero(span: list[float], better: float):
    low, high = span
    found = Effect(arm="a", log_odds=(low + high) / 2, low=low, high=high, better=better, p_value=0.5, people=6, n=90)

    assert bool(DIRECTION.search(verdicts.effect_sentence(found, "Plain"))) == (low > 0 or high < 0)


@given(st.lists(st.integers(-3, 3), max_size=20), st.lists(st.integers(-3, 3), max_size=20))
def test_an_eye_is_claimed_only_beyond_guessing(made: list[int], human: list[int]):
    found = area(made, human)
    beyond = found is not None and not found.low <= 0.5 <= found.high

    assert bool(DIRECTION.search(verdicts.area_sentence(found))) == beyond


@given(*[st.integers(0, 30)] * 4)
def test_a_lean_is_claimed_only_beyond_none(hits: int, misses: int, alarms: int, passed: int):
    found = criterion(hits, hits + misses, alarms, alarms + passed)
    beyond = found is not None and not found.low <= 0 <= found.high

    assert bool(DIRECTION.search(verdicts.criterion_sentence(found))) == beyond


@given(st.lists(ends, min_size=1, max_size=4))
def test_a_best_one_is_named_only_above_all_others(spans: list[list[float]]):
    rows = sorted(
        (Strength(arm=f"a{n}", estimate=sum(s) / 2, low=s[0], high=s[1], n=9) for n, s in enumerate(spans)),
        key=lambda row: -row.estimate,
    )
    found = Ranking(strengths=tuple(rows), ties=0.1, n=40, blocks=40)
    above = len(rows) > 1 and all(rows[0].low > row.high for row in rows[1:])

    assert bool(DIRECTION.search(verdicts.ranking_sentence(found, {}))) == above


def test_the_sentences_as_they_are():
    found = evidence([True] * 14 + [False] * 2)
    gap = paired(Pairs(both=4, wins=14, losses=2, neither=20))
    counts = "In 40 rounds with a card of both, it alone was liked in 14 and “Plain” alone in 2: "
    assert verdicts.comparison(gap, 0.004, (found, 23.9), "Plain") == (
        f"{counts}better than “Plain”, by 11 to 46 points; the evidence is 23 to 1."
    )
    assert verdicts.comparison(gap, 0.06, (found, 0.5), "Plain") == (
        f"{counts}no difference shown; the evidence for none is 2.0 to 1."
    )
    assert verdicts.evidence_sentence(found, 23.9, "Plain") == "Better than “Plain”; the evidence is 23 to 1."
    assert verdicts.evidence_sentence(found, 3.19, "Plain") == (
        "No difference from “Plain” shown: the evidence for one is 3.1 to 1 so far; 20 to 1 is the bar."
    )
    assert verdicts.evidence_sentence(found, 0.5, "Plain").endswith("the evidence for none is 2.0 to 1 so far.")
    assert verdicts.power_sentence(needed(0.2), 6) == (
        "To see a gap of 20 points over 20 % you need about 84 rounds; this study has 6."
    )
    assert verdicts.power_sentence(needed(0.2), 84).startswith("84 rounds are enough")
    assert verdicts.cost_sentence(cost_per_like([5.0] * 20, 0, "tokens")).startswith(
        "None of 20 cards was liked: a like"
    )
    assert "the true cost may be" in verdicts.cost_sentence(cost_per_like([5.0] * 20, 4, "tokens"))


@pytest.mark.parametrize(
    "said",
    [
        verdicts.comparison(None, None, (None, None), "Plain"), verdicts.evidence_sentence(None, None, "Plain"),
        verdicts.cost_sentence(None), verdicts.area_sentence(None), verdicts.criterion_sentence(None),
        verdicts.effect_sentence(None, "Plain"), verdicts.ranking_sentence(None, {}),
    ],
)  # fmt: skip
def test_no_data_no_numbers_and_no_direction(said: str):
    assert not DIRECTION.search(said)
    assert not re.search(r"\d", said)
