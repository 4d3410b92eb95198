"""Two blind cards side by side in a real window on a real profile; only the writer is scripted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from engine.core.progress import silent
from engine.store.schema import study_event
from engine.study.plan import BESIDE, HUMAN
from engine.workflows.study import start_study
from tests.factories.studies import ScriptedWriter, add_feed, arms
from tests.factories.windows import desk, nameless, words_in  # noqa: F401 - desk is a fixture

NAMES = ("plain", "examples")


@pytest.fixture
def window(workspace, desk):  # noqa: F811
    add_feed(workspace, 60)
    start_study(workspace, BESIDE, 24, report=silent, make=ScriptedWriter(), arms=arms(*NAMES))
    return desk.window("session")


def answers(workspace):
    with workspace.store.read() as connection:
        return connection.execute(select(study_event).where(study_event.c.kind == "chosen")).all()


def choose(desk, window, key):  # noqa: F811
    desk.press(window, key)
    if window.current().card_page.asking:
        desk.press(window, Qt.Key.Key_6)


def test_a_key_chooses(window, desk):  # noqa: F811
    keys = {
        Qt.Key.Key_1: "left",
        Qt.Key.Key_Left: "left",
        Qt.Key.Key_3: "right",
        Qt.Key.Key_Right: "right",
        Qt.Key.Key_2: "both",
        Qt.Key.Key_Up: "both",
        Qt.Key.Key_0: "neither",
        Qt.Key.Key_Down: "neither",
    }
    for key in keys:
        choose(desk, window, key)
    assert [row.rating for row in answers(desk.workspace)] == list(keys.values())


def test_keys_of_single_cards_do_nothing_here(window, desk):  # noqa: F811
    desk.press(window, Qt.Key.Key_L, Qt.Key.Key_4, Qt.Key.Key_5)
    assert answers(desk.workspace) == []
    assert not window.current().card_page.asking


def test_the_question_names_the_side_that_it_is_about(window, desk):  # noqa: F811
    screen = window.current()
    while not screen.card_page.asking:
        desk.press(window, Qt.Key.Key_1)
    pair = screen.card_page.pair
    (dimmed,) = [side for side, card in pair.cards.items() if card.dimmed]
    asked = "left" if dimmed == "right" else "right"
    assert asked in screen.card_page.prompt.text()
    assert screen.question is pair.question and not pair.question.isHidden() and pair.bar.isHidden()
    text = pair.cards[asked].shown_text()
    desk.press(window, Qt.Key.Key_7)
    last = answers(desk.workspace)[-1]
    assert (last.ai, last.sure) == ("human", 2)
    with desk.workspace.store.read() as connection:
        from engine.store import trials

        cards = {card.id: card.text for card in trials.cards(connection, trials.latest(connection).id)}
    assert cards[last.ai_of] == text


def test_undo_brings_both_back(window, desk):  # noqa: F811
    screen = window.current()
    first = screen.card_page.shown_text()
    choose(desk, window, Qt.Key.Key_1)
    assert screen.card_page.shown_text() != first and screen.progress.value() == 1
    desk.press(window, Qt.Key.Key_U)
    assert screen.card_page.shown_text() == first and screen.progress.value() == 0


def test_both_cards_are_equally_high_at_any_width_and_everything_has_a_name(window, desk):  # noqa: F811
    pair = window.current().card_page.pair
    for width in (1200, 700, 420):
        window.resize(width, 600)
        desk.settle()
        left, right = pair.cards.values()
        assert left.height() == right.height()
        assert [card._footers[0].geometry().bottom() < card.height() for card in (left, right)] == [True, True]
        assert left._footers[0].y() == right._footers[0].y()
    assert nameless(window.current()) == []


def test_nothing_names_an_arm_until_the_reveal_and_then_the_pairs_are_told(window, desk):  # noqa: F811
    secrets = [HUMAN, *(f"Way {name}" for name in NAMES), "tiny-model"]
    screen, seen = window.current(), ""
    while screen.pages.currentWidget() is screen.card_page:
        seen += words_in(window)
        choose(desk, window, Qt.Key.Key_1)
    assert [secret for secret in secrets if secret in seen] == []
    assert "12 pairs. Ready" in words_in(screen.done)
    screen.reveal_button.click()
    desk.qtbot.waitUntil(lambda: window.current().name == "results" and window.current().rows.count() > 0)
    shown = words_in(window)
    assert "Way plain" in shown and "compared two at a time" in shown


def test_sizes_are_pairs_where_the_plan_has_pairs(desk):  # noqa: F811
    desk.work_as({"start_study": [{"sleep": 60}]})
    window = desk.window("session", worker=True)
    screen = window.current()
    words = [button.text() for button in screen.start_page.findChildren(QPushButton)]
    assert "12 cards" in words and "12 pairs" not in words
    names = screen.plan.names
    names.blockSignals(True)
    names.addItem("Side by side", BESIDE)  # this profile cannot have it yet; the window need not know why
    names.blockSignals(False)
    names.setCurrentIndex(names.count() - 1)
    assert "6 pairs" in [button.text() for button in screen.start_page.findChildren(QPushButton)]
    sent, submit = [], screen.app.client.submit
    screen.app.client.submit = lambda name, args, **more: (sent.append(args), submit(name, args, **more))[1]
    screen.start_button.click()
    assert sent == [{"cards": 12, "plan": BESIDE}]
    screen.making_page.stopped.emit()
    desk.qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.start_page)
    desk.settle()
