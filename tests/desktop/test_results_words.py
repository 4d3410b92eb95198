from PySide6.QtWidgets import QLabel

from desktop.widgets.plan_choice import PlanChoice
from engine.study.plan import Plan
from engine.workflows import study
from engine.workflows.study_plans import Plans, power
from tests.factories.studies import HUMAN, arms, store_study
from tests.factories.windows import Desk, desk, words_in

__all__ = ["desk"]


def test_the_results_say_each_comparison_once_and_how_it_ran(desk: Desk):
    ws = desk.workspace
    with ws.store.write() as connection:
        arm_of = {
            each.card_id: each.arm
            for each in store_study(
                connection, Plan(name="methods", arms=arms("plain", "topics"), floor="plain", cards=24)
            )
        }
    while (card := study.next_card(ws).card) is not None:
        like = arm_of[card.id] == "topics"
        study.rate_card(ws, card.id, "like" if like else "dislike", "human" if arm_of[card.id] == HUMAN else "ai")
    study.reveal(ws)
    window = desk.window("results")
    desk.qtbot.waitUntil(lambda: window.current().rows.count() > 0)  # pyright: ignore[reportAttributeAccessIssue]
    report = study.study_report(ws)
    said = words_in(window.current())

    assert said.count(report.in_depth.arms[0].words) == 1  # pyright: ignore[reportOptionalMemberAccess]
    assert said.count("better than") == 1
    assert "No difference" not in said
    assert "Did it run as planned?" in said
    assert "The seed replays every one of 24 cards." in said
    assert said.count(report.ai_words) == 1


def test_a_plan_shows_what_each_length_can_tell(desk: Desk):
    offer = power(desk.workspace, "A/A")
    choice = PlanChoice()
    choice.show_plans(Plans(plans=(offer,)))
    cells = [cell.text() for cell in choice.power.findChildren(QLabel)]

    assert cells[:3] == ["Cards", "Of each way", "Gap it can find"]
    assert cells[3:6] == ["12", "4", "none: too few cards"]
    assert cells[-3:] == ["120", "40", "31 points or more"]
    assert choice.power.findChildren(QLabel)[-1].accessibleName() == offer.tells[-1].words
    choice.show_plans(Plans(plans=(offer,)))
    assert len([cell for cell in choice.power.findChildren(QLabel) if cell.text()]) >= 15
