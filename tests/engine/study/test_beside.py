import msgspec
import pytest

from engine.study.beside import Beside, PairChoice, Spent, costs, side_by_side
from engine.study.cost import cost_per_like
from engine.study.detection import area
from engine.study.export import Seen
from engine.study.html import page_of
from engine.study.plan import HUMAN
from tests.factories.people import at_rates, plan_of, rated


@pytest.fixture(scope="module")
def seen() -> Seen:
    return rated(plan_of("plain", "topics", blocks=12), at_rates(plain=0.2, topics=0.6, human=0.5), seed=3)


def test_what_a_like_cost_counts_rated_cards_whose_cost_is_known():
    spent = tuple(Spent(card_id=f"c{n}", tokens=10 * n, seconds=float(n), peak_gb=n / 10) for n in range(1, 5))
    found = costs({"c1": True, "c2": False, "c3": True, "unknown": True}, Beside(spent=spent))

    assert found is not None
    assert found.per_like == (
        cost_per_like([10.0, 20.0, 30.0], 2, "tokens"),
        cost_per_like([1.0, 2.0, 3.0], 2, "seconds"),
    )
    assert found.peak_gb == 0.3
    assert "seconds" in found.words
    assert "tokens" not in found.words
    assert costs({"c1": True}, Beside()) is None


def test_money_is_counted_only_where_a_price_is_known():
    spent = (Spent(card_id="a", tokens=9, seconds=1.0, usd=0.02), Spent(card_id="b", tokens=9, seconds=1.0))
    found = costs({"a": True, "b": True}, Beside(spent=spent))

    assert found is not None
    assert [(each.unit, each.n, each.per_like) for each in found.per_like] == [
        ("tokens", 2, 9), ("seconds", 2, 1), ("$", 1, 0.02)
    ]  # fmt: skip
    assert "$" in found.words


def test_how_sure_one_was_gives_the_area_and_its_sentence(seen: Seen):
    kinds = {each.card_id: each.arm != HUMAN for each in seen.opened.assignments}
    sure = {card: 3 if made else 1 for card, made in kinds.items()}
    report = msgspec.structs.replace(seen, beside=Beside(sure=sure)).report()
    answers = {event.card_id: event.ai for event in seen.events if event.kind == "rated"}
    sides = [[(3 if made else 1) * (1 if answers[card] == "ai" else -1) for card, made in kinds.items() if made is kind]
             for kind in (True, False)]  # fmt: skip

    assert report.eye_in_depth is not None
    assert report.eye_in_depth.area == area(*sides)
    assert any("how sure" in each for each in report.eye_in_depth.words)
    assert report.eye_in_depth.criterion is not None


def test_without_how_sure_no_area_and_no_word_of_it(seen: Seen):
    depth = seen.report().eye_in_depth

    assert depth is not None
    assert depth.area is None
    assert not any("sure" in each for each in depth.words)


def test_pairs_give_a_ranking_and_a_check_of_sides(seen: Seen):
    pairs = [PairChoice(block=n, left="topics", right="plain", chosen="left") for n in range(30)]
    pairs += [PairChoice(block=30 + n, left="plain", right="topics", chosen="neither") for n in range(5)]
    whole = msgspec.structs.replace(seen, beside=Beside(pairs=tuple(pairs)))
    report = whole.report()

    assert report.side_by_side is not None
    assert report.side_by_side.words == "“Way topics” was preferred to all others in 35 pairs."
    assert report.in_depth is not None
    failed = [check.name for check in report.in_depth.checks if not check.fine]
    assert failed == ["left and right"]
    assert "Side by side" in page_of(whole)
    assert side_by_side(Beside(), {}) is None
    assert "Side by side" not in page_of(seen)


def test_every_check_stands_in_the_report_the_replay_first(seen: Seen):
    found = seen.report().in_depth

    assert found is not None
    assert [check.name for check in found.checks] == [
        "exact replay", "sample ratio, assigned", "sample ratio, shown", "sample ratio, rated", "duplicates",
        "time to rate",
    ]  # fmt: skip
    assert found.checks[0].fine
    wrong = msgspec.structs.replace(seen, opened=msgspec.structs.replace(seen.opened, seed=99)).report().in_depth
    assert wrong is not None
    assert not wrong.checks[0].fine
    assert "seed" in wrong.checks[0].words


def test_each_comparison_is_said_once(seen: Seen):
    for report in (seen.report(), rated(plan_of("a", "b", blocks=3), at_rates(a=0.5, b=0.5, human=0.5)).report()):
        for arm in report.arms:
            said = arm.words.casefold()
            assert sum(said.count(words) for words in ("no difference", "better than", "worse than")) <= 1
            assert "more often" not in said


def test_a_study_that_was_looked_at_leaves_the_word_to_the_evidence(seen: Seen):
    plan = plan_of("plain", "topics", blocks=10)
    found = rated(plan, lambda arm, _rng: arm == "topics", seed=5)
    event = msgspec.structs.replace(found.events[4], id=10**6, kind="peeked", rating=None, ai=None, card_id=None)
    early = msgspec.structs.replace(found, events=(*found.events, event))

    assert "better than “Way plain”, by" in found.report().arms[1].words
    assert early.report().in_depth is not None
    assert early.report().in_depth.looked  # pyright: ignore[reportOptionalMemberAccess]
    assert "Better than “Way plain”; the evidence is" in early.report().arms[1].words
