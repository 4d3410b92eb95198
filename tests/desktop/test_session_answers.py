"""What one can say of a blind card beside liking it: how sure who wrote it, met before, why. In a real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from sqlalchemy import select, update

from desktop.keys import KEYS
from engine.core.progress import silent
from engine.store.schema import study_card, study_event
from engine.workflows.study import start_study
from tests.factories.studies import ScriptedWriter, add_feed, arms
from tests.factories.windows import desk, words_in  # noqa: F401 - desk is a fixture

NAMES = ("plain", "examples")


@pytest.fixture
def window(workspace, desk):  # noqa: F811
    add_feed(workspace, 60)
    start_study(workspace, None, 12, report=silent, make=ScriptedWriter(), arms=arms(*NAMES))
    return desk.window("session")


def answers(workspace):
    with workspace.store.read() as connection:
        return connection.execute(select(study_event).where(study_event.c.kind == "rated")).all()


def until_asked(desk, window, key=Qt.Key.Key_3):  # noqa: F811
    while not window.current().card_page.asking:
        desk.press(window, key)


def test_one_key_says_who_and_how_sure(window, desk):  # noqa: F811
    keys = (Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7)
    for key in keys:
        until_asked(desk, window)
        desk.press(window, key)
        assert not window.current().card_page.asking
    said = [(row.ai, row.sure) for row in answers(desk.workspace) if row.ai is not None]
    assert said == [("ai", 2), ("ai", 1), ("human", 1), ("human", 2)]


def test_keys_of_the_rating_answer_no_question(window, desk):  # noqa: F811
    until_asked(desk, window)
    before = len(answers(desk.workspace))
    desk.press(window, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_L)
    assert len(answers(desk.workspace)) == before


def test_every_key_is_printed_on_a_button_or_in_the_sheet(window, desk):  # noqa: F811
    screen = window.current()
    said = words_in(screen.card_page)
    printed = ("dislike", "skip", "like", "ai", "undo", "seen", "reason")
    printed += ("surely ai", "maybe ai", "maybe human", "surely human", "left", "right", "both", "neither")
    assert [key.name for key in KEYS if key.name in printed and f"({key.hint})" not in said] == []


def test_what_was_seen_before_is_kept_with_the_rating_and_not_asked_about(window, desk):  # noqa: F811
    screen = window.current()
    for _ in range(12):
        assert not screen.foot.seen, "the next card starts clean"
        desk.press(window, Qt.Key.Key_B)
        assert screen.foot.seen
        desk.press(window, Qt.Key.Key_2)
        assert not screen.card_page.asking
    assert [row.seen for row in answers(desk.workspace)] == [True] * 12
    assert [row.ai for row in answers(desk.workspace)] == [None] * 12


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_reason_is_typed_with_any_keys_and_kept_with_the_rating(leave, window, desk):  # noqa: F811
    screen = window.current()
    desk.press(window, Qt.Key.Key_Y)
    QTest.keyClicks(window.focusWidget(), "3 sly sulky geese, u 1")
    assert answers(desk.workspace) == []
    desk.press(window, leave)
    assert screen.pages.currentWidget() is screen.card_page and window.current() is screen
    desk.press(window, Qt.Key.Key_1)
    if screen.card_page.asking:
        desk.press(window, Qt.Key.Key_6)
    (kept,) = answers(desk.workspace)
    assert (kept.rating, kept.reason, kept.seen) == ("dislike", "3 sly sulky geese, u 1", False)


def test_a_reason_is_never_asked_for(window, desk):  # noqa: F811
    screen = window.current()
    while screen.pages.currentWidget() is screen.card_page:
        assert screen.foot.line.isHidden()
        desk.press(window, Qt.Key.Key_3)
        if screen.card_page.asking:
            desk.press(window, Qt.Key.Key_5)
    assert {row.reason for row in answers(desk.workspace)} == {""}


def test_undo_takes_all_of_an_answer_back(window, desk):  # noqa: F811
    screen = window.current()
    text = screen.card.shown_text()
    desk.press(window, Qt.Key.Key_Y)
    QTest.keyClicks(window.focusWidget(), "goose")
    desk.press(window, Qt.Key.Key_Return, Qt.Key.Key_B, Qt.Key.Key_3)
    assert screen.card.shown_text() != text
    desk.press(window, Qt.Key.Key_U)
    assert screen.card.shown_text() == text
    assert not screen.foot.seen and screen.foot.reason == ""
    assert screen.progress.value() == 0


def test_the_next_card_is_laid_out_and_its_picture_decoded_before_it_is_asked_for(window, desk):  # noqa: F811
    media = desk.workspace.paths.media
    media.mkdir(parents=True, exist_ok=True)
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(media / "x.png"))
    with desk.workspace.store.write() as connection:
        connection.execute(update(study_card).where(study_card.c.position == 2).values(media='["x.png"]'))
    screen = window.current()
    pictures = screen.card._pictures
    assert not pictures._pixmaps
    desk.press(window, Qt.Key.Key_B, Qt.Key.Key_3)
    assert screen.progress.value() == 1
    assert [name for name, _ in pictures._pixmaps] == ["x.png"]
    with desk.workspace.store.read() as connection:
        shown = connection.execute(select(study_event).where(study_event.c.kind == "shown")).all()
    assert len(shown) == 2, "what is made ready was not shown yet"


def test_the_sheet_of_keys_fits_a_small_screen(window, desk):  # noqa: F811
    from desktop.widgets.key_sheet import KeySheet

    sheet = KeySheet(desk.app.theme, [(f"Screen {n}", "X") for n in range(9)], window)
    assert sheet.sizeHint().height() <= 680 and sheet.sizeHint().width() <= 880
    sheet.close()


def test_a_pause_is_left_and_ended_by_keys(window, desk):  # noqa: F811
    text = window.current().card.shown_text()
    desk.press(window, Qt.Key.Key_Escape)
    assert window.current().name == "feed"
    desk.press(window, Qt.Key.Key_G, Qt.Key.Key_S)
    assert window.current().name == "session"
    assert window.current().card.shown_text() == text and not window.current().foot.seen
