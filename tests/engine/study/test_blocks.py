import pytest

from engine.store.trials import CardRow, Event
from engine.study.blocks import InDepth, in_depth
from engine.study.evidence import evidence
from engine.study.paired import Pairs, paired
from engine.study.plan import HUMAN, Plan
from engine.study.seal import Assignment, Opened
from tests.factories.studies import arms

PLAN = Plan(name="methods", arms=arms("plain", "topics", "likes"), floor="plain", cards=40)


def study(ratings: list[dict[str, str]], seconds: dict[str, float] | None = None) -> InDepth:
    """Build a study from the rating of each arm's card in each block; a missing one was never shown."""
    cards, sealed, events = list[CardRow](), list[Assignment](), list[Event]()
    at = 0.0
    for block, answers in enumerate(ratings):
        for arm in ("plain", "topics", "likes", HUMAN):
            card = f"{block}-{arm}"
            cards.append(CardRow(id=card, position=len(cards), text=f"Text {card}."))
            sealed.append(Assignment(card_id=card, block=block, arm=arm))
            if arm in answers:
                events.append(Event(id=len(events) + 1, kind="shown", card_id=card, at=at))
                at += (seconds or {}).get(arm, 2.0) + block / 100
                events.append(Event(id=len(events) + 1, kind="rated", card_id=card, rating=answers[arm], at=at))
    return in_depth(PLAN, cards, events, Opened(seed=1, nonce="n", assignments=tuple(sealed)))


def block(topics: str, plain: str, likes: str = "neutral") -> dict[str, str]:
    return {"topics": topics, "plain": plain, "likes": likes, HUMAN: "like"}


def test_cards_are_compared_within_their_block():
    found = study([*[block("like", "dislike")] * 14, *[block("dislike", "like")] * 2, *[block("like", "like")] * 4])
    topics, likes = found.arms

    assert topics.difference == paired(Pairs(both=4, wins=14, losses=2), comparisons=2)
    assert topics.evidence == evidence([True] * 14 + [False] * 2)
    assert topics.p_holm is not None
    assert topics.difference is not None
    assert topics.p_holm == pytest.approx(2 * topics.difference.p_value)
    assert likes.difference is not None
    assert (likes.difference.wins, likes.difference.losses) == (0, 6)
    assert "better than “Way plain”" in topics.words
    assert all(check.fine for check in found.checks)
    assert [check.name for check in found.checks] == [
        "sample ratio, assigned", "sample ratio, shown", "sample ratio, rated", "duplicates", "time to rate"
    ]  # fmt: skip


def test_a_block_with_one_of_the_two_counts_for_nothing():
    half = {"topics": "like", HUMAN: "like"}
    found = study([half] * 5)

    assert found.arms[0].difference is None
    assert found.arms[0].evidence is None
    assert found.arms[0].p_holm is None
    assert found.power is None
    assert "nothing to say" in found.power_words


def test_what_went_wrong_is_said():
    dropped = study([{"topics": "like", "likes": "like", HUMAN: "like"}] * 30)
    slow = study([block("like", "like")] * 12, {"topics": 30.0})

    assert [check.name for check in dropped.checks if not check.fine] == ["sample ratio, shown", "sample ratio, rated"]
    assert [check.name for check in slow.checks if not check.fine] == ["time to rate"]


def test_how_many_blocks_it_would_take():
    found = study([block("like", "dislike")] * 4 + [block("like", "like")])

    assert found.power is not None
    assert (found.power.base, found.power.comparisons) == (0.2, 2)
    assert f"about {found.power.paired} rounds; this study has 5" in found.power_words
