"""A blind session in a real window on a real profile; only the writer is scripted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import select

from engine.core.progress import silent
from engine.store.schema import study_event
from engine.study.plan import HUMAN, READY_MADE
from engine.workflows.study import Answer, next_card, rate_card, start_study
from tests.factories.studies import ScriptedWriter, add_feed, arms
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

NAMES = ("plain", "examples")


@pytest.fixture
def study(workspace):
    add_feed(workspace, 60)
    return start_study(workspace, None, 12, report=silent, make=ScriptedWriter(), arms=arms(*NAMES))


@pytest.fixture
def window(study, desk):  # noqa: F811
    return desk.window("session")


def answers(workspace) -> list[tuple[str, str | None]]:
    with workspace.store.read() as connection:
        rows = connection.execute(
            select(study_event.c.rating, study_event.c.ai)
            .where(study_event.c.kind == "rated")
            .order_by(study_event.c.id)
        )
        return [(row.rating, row.ai) for row in rows]


def rate_one(desk, window, key=Qt.Key.Key_3, maker=Qt.Key.Key_7):  # noqa: F811
    screen = window.current()
    desk.press(window, key)
    if not screen.question.isHidden():
        desk.press(window, maker)


def test_a_waiting_study_is_taken_up_where_it_was(window, desk):  # noqa: F811
    screen = window.current()
    assert screen.pages.currentWidget() is screen.card_page
    first = screen.card.shown_text()
    rate_one(desk, window)
    second = screen.card.shown_text()
    assert first != second
    window.go("models")
    desk.settle()
    window.go("session")
    desk.settle()
    assert screen.card.shown_text() == second


@pytest.mark.parametrize(
    ("key", "rating"),
    [(Qt.Key.Key_1, "dislike"), (Qt.Key.Key_2, "neutral"), (Qt.Key.Key_3, "like"), (Qt.Key.Key_L, "like")],
)
def test_a_key_rates_the_blind_card(key, rating, window, desk):  # noqa: F811
    rate_one(desk, window, key)
    assert [each for each, _ in answers(desk.workspace)] == [rating]


def test_looks_ai_is_marked_before_the_rating_and_kept_with_it(window, desk):  # noqa: F811
    while answers(desk.workspace)[-1:] != [("like", "ai")]:
        desk.press(window, Qt.Key.Key_4)
        assert window.current().card_page.bar.ai.isChecked()
        desk.press(window, Qt.Key.Key_3)
        if not window.current().question.isHidden():  # where the study asks, it asks all alike
            desk.press(window, Qt.Key.Key_7)
    assert not window.current().card_page.bar.ai.isChecked()


def test_where_the_study_asks_for_the_maker_the_answer_is_kept(window, desk):  # noqa: F811
    screen = window.current()
    asked = 0
    while screen.pages.currentWidget() is screen.card_page:
        desk.press(window, Qt.Key.Key_3)
        if not screen.question.isHidden():
            asked += 1
            desk.press(window, Qt.Key.Key_7)
    kept = answers(desk.workspace)
    assert asked > 0
    assert [maker for _, maker in kept].count("human") == asked
    assert len(kept) == 12


def test_undo_in_the_question_asks_for_the_rating_again(window, desk):  # noqa: F811
    screen = window.current()
    while screen.question.isHidden():
        desk.press(window, Qt.Key.Key_3)
    before, text = len(answers(desk.workspace)), screen.card.shown_text()
    desk.press(window, Qt.Key.Key_U)
    assert screen.question.isHidden()
    assert screen.card.shown_text() == text
    assert len(answers(desk.workspace)) == before


def test_undo_brings_the_last_card_back(window, desk):  # noqa: F811
    screen = window.current()
    first = screen.card.shown_text()
    rate_one(desk, window)
    desk.press(window, Qt.Key.Key_U)
    assert screen.card.shown_text() == first
    assert screen.progress.value() == 0


def test_the_card_is_alone_on_the_screen_until_it_is_paused(window, desk):  # noqa: F811
    assert window.rail.isHidden()
    desk.press(window, Qt.Key.Key_Escape)
    assert not window.rail.isHidden()
    assert window.current().name == "feed"


def test_nothing_in_the_window_names_an_arm_before_the_reveal(window, desk):  # noqa: F811
    secrets = [HUMAN, *(f"Way {name}" for name in NAMES), "tiny-model"]
    screen = window.current()
    seen = ""
    while screen.pages.currentWidget() is screen.card_page:
        seen += words_in(window)
        rate_one(desk, window)
    window.go("results")
    desk.settle()
    seen += words_in(window)
    assert [secret for secret in secrets if secret in seen] == []
    window.go("session")
    desk.settle()
    screen.reveal_button.click()
    desk.qtbot.waitUntil(lambda: window.current().name == "results" and window.current().rows.count() > 0)
    shown = words_in(window)  # the control: after the reveal they are there
    assert all(f"Way {name}" in shown for name in NAMES)
    assert "Written by people" in shown


def test_the_end_asks_before_it_reveals(window, desk):  # noqa: F811
    screen = window.current()
    while screen.pages.currentWidget() is screen.card_page:
        rate_one(desk, window)
    assert "12 cards. Ready to see who made you laugh?" in words_in(screen.done)
    assert not window.rail.isHidden()


def test_the_report_is_saved_as_page_and_data(window, desk, tmp_path):  # noqa: F811
    screen = window.current()
    while screen.pages.currentWidget() is screen.card_page:
        rate_one(desk, window)
    screen.reveal_button.click()
    desk.qtbot.waitUntil(lambda: window.current().name == "results")
    desk.settle()
    window.current().save_to(tmp_path / "report")
    desk.settle()
    assert sorted(path.suffix for path in (tmp_path / "report").iterdir()) == [".csv", ".html", ".json"]
    assert "Saved" in window.current().notices.words()


def test_cards_are_made_by_the_worker_and_a_stop_leads_back(desk):  # noqa: F811
    desk.work_as(
        {"start_study": [{"news": {"label": "Writing", "done": 2, "total": 12, "unit": "cards"}}, {"sleep": 60}]}
    )
    window = desk.window("session", worker=True)
    screen = window.current()
    screen.start_button.click()
    desk.qtbot.waitUntil(lambda: "2 of 12" in screen.making_page.words.text())
    assert screen.pages.currentWidget() is screen.making_page
    assert window.strip.isHidden()  # it is shown once
    window.go("feed")
    assert not window.strip.isHidden()
    window.go("session")
    assert window.strip.isHidden()
    screen.making_page.findChild(QPushButton).click()
    desk.qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.start_page)
    assert window.strip.isHidden()
    assert screen.notices.words() == ""


def test_a_study_that_cannot_start_says_why_where_it_was_asked_for(desk):  # noqa: F811
    why = {"kind": "NotYet", "message": "You liked too little.", "hint": "Like ten posts."}
    desk.work_as({"start_study": [{"failed": why}]})
    window = desk.window("session", worker=True)
    screen = window.current()
    screen.start(12)
    desk.qtbot.waitUntil(lambda: "You liked too little. Like ten posts." in screen.notices.words())
    assert screen.pages.currentWidget() is screen.start_page


def test_the_plan_is_chosen_by_name_and_what_cannot_be_had_says_why(desk):  # noqa: F811
    desk.work_as({"start_study": [{"sleep": 60}]})
    window = desk.window("session", worker=True)
    screen = window.current()
    names = screen.plan.names
    assert [names.itemData(place) for place in range(names.count())] == list(READY_MADE)
    assert screen.plan.chosen == "methods" and READY_MADE["methods"] in screen.plan.help.text()

    refused = names.findData("controls")
    assert not names.model().item(refused).isEnabled()
    assert "5 likes, and there are 0" in names.itemData(refused, Qt.ItemDataRole.ToolTipRole)
    names.setCurrentIndex(names.findData("A/A"))
    assert "luck" in screen.plan.help.text()
    sent, submit = [], screen.app.client.submit
    screen.app.client.submit = lambda name, args, **more: (sent.append((name, args)), submit(name, args, **more))[1]
    screen.start(12)
    assert sent == [("start_study", {"cards": 12, "plan": "A/A"})]
    screen.making_page.stopped.emit()
    desk.qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.start_page)
    desk.settle()
    assert screen.plan.chosen == "A/A", "what was chosen stays chosen"


def test_before_the_reveal_a_proof_can_be_kept_first(window, desk):  # noqa: F811
    screen = window.current()
    while screen.pages.currentWidget() is screen.card_page:
        rate_one(desk, window)
    screen.done.proof_button.click()
    desk.settle()
    results = window.current()
    assert results.name == "results" and results.sealed.proof.line.isVisible()
    assert results.sealed.go_on.text() == "Go to the reveal"
    results.sealed.go_on.click()
    desk.settle()
    assert window.current() is screen and screen.reveal_button.isVisible()


def test_a_card_that_was_rated_elsewhere_gives_way_to_the_next(window, desk):  # noqa: F811
    screen, ws = window.current(), desk.workspace
    first, given = screen.card.shown_text(), next_card(ws)
    rate_card(ws, given.card.id, Answer(rating="neutral", ai="human" if given.ask_ai else None))
    rate_one(desk, window)
    desk.settle()
    assert screen.notices.notice.kind == "bad"
    assert screen.card.shown_text() != first
    rate_one(desk, window)
    assert [each for each, _ in answers(ws)] == ["neutral", "like"]


def test_the_buttons_and_the_table_name_the_same_lengths(workspace, desk):  # noqa: F811
    fill(workspace, [f"Joke number {n} about a kettle." for n in range(12)], likes=6)
    page = desk.window("session").current().start_page
    sizes = [button.text().removesuffix(" cards") for button in page._sizes]
    cells = [cell.text() for cell in page.plan.power.findChildren(QLabel) if cell.text()]
    assert cells[3::3] == sizes
    page._sizes[1].click()
    assert page.start_button.text() == f"Start with {sizes[1]} cards" and page.cards == int(sizes[1])
