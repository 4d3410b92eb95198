import pytest

from engine.core.errors import BadInput, NotYet
from engine.store import trials
from engine.study.outcomes import Tally, standing, tally
from engine.study.plan import Plan
from engine.workflows import study
from engine.workflows.workspace import Workspace
from tests.factories.studies import arms, store_study

PLAN = Plan(name="methods", arms=arms("alpha", "beta", "gamma"), floor="alpha", cards=12)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.store.write() as connection:
        store_study(connection, PLAN)
    return workspace


def shown(ws: Workspace) -> str:
    card = study.next_card(ws).card
    assert card is not None
    return card.id


def test_cards_come_in_order_each_until_it_is_rated(ws: Workspace):
    seen: list[str] = []
    for left in range(12, 0, -1):
        first, again = study.next_card(ws), study.next_card(ws)
        assert first == again
        assert first.remaining == left
        seen.append(shown(ws))
        assert study.rate_card(ws, seen[-1], "neutral").card == seen[-1]
    end = study.next_card(ws)

    assert seen == [f"study-c{n}" for n in range(12)]
    assert (end.card, end.remaining, end.ask_ai) == (None, 0, False)


def test_undo_gives_the_last_card_back_and_then_the_one_before(ws: Workspace):
    for _ in range(3):
        study.rate_card(ws, shown(ws), "like", "ai")
    back = study.undo_rating(ws)
    further = study.undo_rating(ws)

    assert back.card is not None
    assert further.card is not None
    assert (back.card.id, back.remaining) == ("study-c2", 10)
    assert (further.card.id, further.remaining) == ("study-c1", 11)
    study.rate_card(ws, "study-c1", "dislike")
    with ws.store.read() as connection:
        events = trials.events(connection, "study")
    assert {card: event.rating for card, event in standing(events).items()} == {
        "study-c0": "like",
        "study-c1": "dislike",
    }
    assert len([event for event in events if event.kind == "rated"]) == 4  # nothing is ever deleted


def test_undo_without_a_rating_says_so(ws: Workspace):
    with pytest.raises(NotYet, match="no rating to undo"):
        study.undo_rating(ws)


def test_only_the_card_on_the_table_can_be_rated(ws: Workspace):
    with pytest.raises(BadInput, match="not on the table"):  # never shown
        study.rate_card(ws, "study-c0", "like")
    study.rate_card(ws, shown(ws), "like")
    shown(ws)
    for wrong in ("study-c0", "study-c5", "nonsense"):
        with pytest.raises(BadInput, match="not on the table"):
            study.rate_card(ws, wrong, "like")


def test_unknown_words_are_refused_and_change_nothing(ws: Workspace):
    card = shown(ws)
    with pytest.raises(BadInput, match="'love'"):
        study.rate_card(ws, card, "love")
    with pytest.raises(BadInput, match="'robot'"):
        study.rate_card(ws, card, "like", "robot")

    assert study.study_report(ws).rated == 0


def test_the_ai_question_may_always_stay_open(ws: Workspace):
    for _ in range(12):
        study.rate_card(ws, shown(ws), "like")
    study.reveal(ws)
    report = study.study_report(ws)

    assert [arm.ai.n for arm in report.arms] == [0, 0, 0]
    assert [arm.eye_for_ai for arm in report.arms] == [None, None, None]


def test_about_half_of_the_cards_ask_about_ai(ws: Workspace):
    asked = 0
    for _ in range(12):
        asked += study.next_card(ws).ask_ai
        study.rate_card(ws, shown(ws), "like")

    assert asked == 6


def test_a_revealed_study_takes_no_more_answers(ws: Workspace):
    study.rate_card(ws, shown(ws), "like")
    card = shown(ws)
    study.reveal(ws)

    assert study.next_card(ws).card is None
    with pytest.raises(BadInput):
        study.rate_card(ws, card, "like")
    with pytest.raises(NotYet):
        study.undo_rating(ws)
    assert study.reveal(ws).revealed
    with ws.store.read() as connection:
        assert [event.kind for event in trials.events(connection, "study")].count("revealed") == 1


def test_without_a_study_everything_says_how_to_start_one(workspace: Workspace):
    for ask in (study.next_card, study.undo_rating, study.reveal, study.study_report, study.write_report):
        with pytest.raises(NotYet) as caught:
            ask(workspace)
        assert "study start" in caught.value.hint


def test_an_unrated_study_cannot_be_revealed(ws: Workspace):
    shown(ws)
    with pytest.raises(NotYet, match="No card of this study was rated"):
        study.reveal(ws)


def test_answers_where_ai_was_not_asked_are_counted_apart(ws: Workspace):
    asked: set[int] = set()
    for place in range(12):
        if study.next_card(ws).ask_ai:
            asked.add(place)
        study.rate_card(ws, shown(ws), "dislike", "ai")
    with ws.store.read() as connection:
        cards, events = trials.cards(connection, "study"), trials.events(connection, "study")

    assert tally(cards, events, asked) == Tally(
        shown=12, rated=12, dislikes=12, flagged=12, answered=12, asked_flagged=6, asked_answered=6
    )
