import json

import pytest

from engine.core.errors import BadInput
from engine.store import trials
from engine.store.trials import Answer
from engine.study import reading, seal
from engine.study.compared import choices, comparisons, how_sure
from engine.study.export import exported
from engine.study.outcomes import answered, counted, standing, tally
from engine.study.pairs import Choice, rank
from engine.study.plan import HUMAN, Plan
from engine.workflows import study, study_reports
from engine.workflows.workspace import Workspace
from tests.factories.studies import ScriptedWriter, add_feed, arms, store_study

PLAN = Plan(name="x", arms=arms("alpha", "beta"), floor="alpha", layout="pairs", cards=12)
ARMS: dict[str, str] = {}


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.store.write() as connection:
        ARMS.update({each.card_id: each.arm for each in store_study(connection, PLAN)})
    return workspace


def answer(ws: Workspace, rating: str, **more: object) -> study.NextCard:
    given = study.next_card(ws)
    assert given.card is not None
    study.rate_card(ws, given.card.id, Answer(rating=rating, **more))  # pyright: ignore[reportArgumentType]
    return given


def prefer(ws: Workspace, strength: dict[str, int]) -> None:
    """Answer all pairs by how strong their arms are."""
    while (given := study.next_card(ws)).card is not None and given.beside is not None:
        left, right = (strength[ARMS[card.id]] for card in (given.card, given.beside))
        study.rate_card(ws, given.card.id, "left" if left > right else "right" if right > left else "both")


def test_pairs_come_in_order_each_until_it_is_answered(ws: Workspace):
    for left in range(6, 0, -1):
        given = study.next_card(ws)
        assert given == study.next_card(ws)
        assert (given.remaining, given.total, given.pairs) == (left, 6, True)
        assert given.card is not None and given.beside is not None
        place = 2 * (6 - left)
        assert (given.card.id, given.beside.id) == (f"study-c{place}", f"study-c{place + 1}")
        ahead = study.coming_card(ws)
        answer(ws, "neither")
        assert study.next_card(ws) == ahead
    assert study.next_card(ws).card is None
    assert study.study_report(ws).rated == 12


def test_what_is_made_ready_was_not_shown(ws: Workspace):
    study.next_card(ws)
    study.coming_card(ws)
    with ws.store.read() as connection:
        shown = [event.card_id for event in trials.events(connection, "study") if event.kind == "shown"]
    assert shown == ["study-c0", "study-c1"]


def test_an_answer_names_both_cards_and_the_one_that_was_asked_about(ws: Workspace):
    given, asked = study.next_card(ws), False
    while given.card is not None and given.beside is not None:
        study.rate_card(ws, given.card.id, Answer(rating="left", ai="ai", sure=1, reason=" dry "))
        with ws.store.read() as connection:
            said = trials.events(connection, "study")[-1]
        about = given.beside if given.ask_beside else given.card
        assert (said.kind, said.card_id, said.beside, said.ai_of) == (
            "chosen",
            given.card.id,
            given.beside.id,
            about.id,
        )
        assert (said.rating, said.ai, said.sure, said.reason) == ("left", "ai", 1, "dry")
        asked |= given.ask_ai
        given = study.next_card(ws)
    assert asked


def test_words_of_single_cards_are_refused_for_pairs_and_the_other_way_round(ws: Workspace):
    left = study.next_card(ws)
    assert left.card is not None and left.beside is not None
    for wrong in ("like", "dislike", "neutral", "tie"):
        with pytest.raises(BadInput, match=wrong):
            study.rate_card(ws, left.card.id, wrong)
    with pytest.raises(BadInput, match="not on the table"):
        study.rate_card(ws, left.beside.id, "left")
    for bad in (Answer(rating="left", sure=1), Answer(rating="left", ai="ai", sure=3)):
        with pytest.raises(BadInput, match="sure"):
            study.rate_card(ws, left.card.id, bad)
    with pytest.raises(BadInput, match="201"):
        study.rate_card(ws, left.card.id, Answer(rating="left", reason="x" * 201))
    assert study.study_report(ws).rated == 0


def test_undo_takes_the_whole_answer_back_and_erases_nothing(ws: Workspace):
    answer(ws, "left", ai="human", sure=2, seen=True, reason="goose")
    back = study.undo_rating(ws)

    assert back.card is not None and (back.card.id, back.remaining) == ("study-c0", 6)
    answer(ws, "right")
    with ws.store.read() as connection:
        events, cards = trials.events(connection, "study"), trials.cards(connection, "study")
    assert [event.rating for event in answered(events).values()] == ["right"]
    assert tally(cards, events, {0, 1}).answered == 0 == tally(cards, events, ()).seen
    assert [event.kind for event in events if event.kind != "shown"] == ["chosen", "undone", "chosen"]


def test_comparisons_name_winner_loser_tie_and_side(ws: Workspace):
    words = ["left", "right", "both", "neither", "left", "right"]
    for place, word in enumerate(words):
        answer(ws, word, seen=place == 4)
    study.reveal(ws)
    with ws.store.read() as connection:
        cards, events = trials.cards(connection, "study"), trials.events(connection, "study")
        opened = seal.read(connection, "study")
    found = comparisons(cards, events, opened)

    assert [each.side for each in found] == words
    for place, each in enumerate(found):
        assert (each.left, each.right) == (ARMS[f"study-c{2 * place}"], ARMS[f"study-c{2 * place + 1}"])
        tie = {"left": (each.left, each.right), "right": (each.right, each.left)}.get(each.side, (None, None))
        assert (each.winner, each.loser) == tie
        assert each.longer == len(cards[2 * place].text) - len(cards[2 * place + 1].text)
        assert each.block == place // 3
    kept = choices(found)
    assert len(kept) == 5, "what was met before is kept and does not count"
    assert kept[0] == Choice(one=found[0].left, other=found[0].right, winner=found[0].left, block=0)
    assert {HUMAN, "alpha", "beta"} == {arm for each in found for arm in (each.left, each.right)}


def test_what_was_preferred_is_ranked_and_a_report_counts_a_choice_as_a_rating(workspace: Workspace):
    with workspace.store.write() as connection:
        plan = Plan(name="x", arms=arms("alpha", "beta"), floor="alpha", layout="pairs", cards=120)
        ARMS.update({each.card_id: each.arm for each in store_study(connection, plan)})
    prefer(workspace, {"alpha": 1, "beta": 3, HUMAN: 2})
    study.reveal(workspace)
    report = study.study_report(workspace)
    with workspace.store.read() as connection:
        cards, events = trials.cards(connection, "study"), trials.events(connection, "study")
        found = comparisons(cards, events, seal.read(connection, "study"))
    ranking = rank(choices(found))

    assert ranking is not None and ranking.n == 60
    assert [each.arm for each in ranking.strengths] == ["beta", HUMAN, "alpha"]
    lefts = [each.side for each in found].count("left")
    assert lefts == 30, "sides change exactly, so whoever always prefers the same arm prefers each side as often"
    assert report.checks is not None and report.checks.allocation
    assert report.rated == report.cards == report.shown == 120
    assert [(arm.rated, arm.like_rate) for arm in report.arms] == [(0, None)] * 2
    assert "two at a time" in report.arms[0].words
    study.write_report(workspace)


def test_a_study_of_pairs_is_made_like_any_other_and_replays_from_its_seed(workspace: Workspace):
    add_feed(workspace, 60)
    made = study.start_study(workspace, "side by side", 24, make=ScriptedWriter(), arms=arms("alpha", "beta", "gamma"))
    assert made.cards == 24
    while (given := study.next_card(workspace)).card is not None:
        study.rate_card(workspace, given.card.id, "both")
    study.reveal(workspace)
    report = study.study_report(workspace)
    assert report.checks is not None and report.checks.allocation and report.checks.commitment and report.checks.plan
    assert all(check.fine for check in report.in_depth.checks) if report.in_depth else False


def test_an_arm_that_cannot_write_leaves_a_smaller_study_of_pairs(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter(unable={"beta": "beta is not ready."})
    made = study.start_study(workspace, "side by side", 12, make=writer, arms=arms("alpha", "beta", "gamma"))
    assert (made.cards, [each.arm for each in made.left_out]) == (12, ["beta"])
    assert study.next_card(workspace).total == 6


def single(workspace: Workspace) -> Workspace:
    with workspace.store.write() as connection:
        plan = Plan(name="x", arms=arms("alpha", "beta"), floor="alpha", cards=12)
        ARMS.update({each.card_id: each.arm for each in store_study(connection, plan)})
    return workspace


def test_a_card_met_before_is_answered_and_in_no_count(workspace: Workspace):
    ws = single(workspace)
    for place in range(12):
        answer(ws, "like", ai="ai", sure=2, seen=place % 2 == 0)
    with ws.store.read() as connection:
        events, cards = trials.events(connection, "study"), trials.cards(connection, "study")
    whole = tally(cards, events, range(12))

    assert study.next_card(ws).card is None, "an answer is an answer"
    assert len(how_sure(events)) == 6 and set(how_sure(events).values()) == {2}
    assert len(standing(events)) == 12 and len(counted(events)) == 6
    assert (whole.shown, whole.rated, whole.seen, whole.likes) == (12, 6, 6, 6)
    assert (whole.flagged, whole.answered, whole.asked_answered) == (6, 6, 6)
    study.reveal(ws)
    report = study.study_report(ws)
    assert report.rated == 12 and sum(arm.rated for arm in (*report.arms, *report.controls)) == 6
    assert any("6 of the cards you had seen before" in words for words in report.caveats)
    assert not any("was revealed after" in words for words in report.caveats)
    blocks = report.in_depth
    assert blocks is not None and all(arm.difference is None or arm.difference.n < 4 for arm in blocks.arms)


def test_of_choices_in_a_file_its_events_alone_are_believed(ws: Workspace):
    prefer(ws, {"alpha": 1, "beta": 2, HUMAN: 3})
    study.reveal(ws)
    seen = study_reports.seen(ws)
    forged = json.loads(exported(seen))
    forged["beside"]["pairs"] = [{"block": n, "left": "alpha", "right": "beta", "chosen": "left"} for n in range(40)]
    read = reading.decoded(json.dumps(forged).encode(), "forged.json")
    assert read.report() == seen.report() and seen.report().side_by_side is not None
