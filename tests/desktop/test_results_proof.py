"""The proof and the early look in the window: what marks a study, what keeps a line, what finds a change."""

import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.theme import TEXT_SIZE
from desktop.widgets import early_look, proof_panel
from engine.core.errors import BadInput
from engine.workflows import study, study_proof
from tests.factories.accessible import clipped, out_of_order, out_of_reach, unnamed
from tests.factories.studies import Plan, arms, store_study
from tests.factories.windows import Desk, desk, words_in

__all__ = ["desk"]

WHY = "The deadline of the talk is tonight"
SECRETS = ("Way zeta", "Way theta", "zeta", "theta", "tiny-model")


@pytest.fixture
def begun(workspace):
    with workspace.store.write() as connection:
        plan = Plan(name="methods", arms=arms("zeta", "theta"), floor="zeta", cards=12)
        store_study(connection, plan, "9f3c1a7be2d04586")
    for number in range(5):
        rate(workspace, "like" if number % 2 else "dislike")
    return workspace


@pytest.fixture
def results(begun, desk: Desk):
    window = desk.window("results")
    desk.qtbot.waitUntil(lambda: window.current().pages.currentWidget() is window.current().sealed)  # pyright: ignore
    return window.current()


def rate(ws, rating: str) -> None:
    card = study.next_card(ws).card
    assert card is not None
    study.rate_card(ws, card.id, rating)


def peeks(ws) -> tuple[str, ...]:
    return tuple(look.because for look in study.study_report(ws).peeks)


def edit(ws, words: str) -> None:
    with sqlite3.connect(ws.paths.database) as database:
        assert database.execute(words).rowcount
    database.close()


def again(results, desk: Desk) -> None:
    results.window().go("help")
    results.window().go("results")
    desk.settle()


# ── an early look ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_look_needs_a_reason_of_some_length_and_says_its_price_first(results, desk: Desk):
    early = results.sealed.early
    assert early.form.isHidden()
    early.door.click()
    assert early.reason.hasFocus()
    assert "marks the study for ever" in words_in(early)
    assert not early.do.isEnabled()
    early.reason.setText("because            " + " " * 30)
    assert not early.do.isEnabled(), "spaces are no reason"
    assert "8 more characters at least" in early.lacking.text()
    QTest.keyClick(early.reason, Qt.Key.Key_Return)
    early.do.click()
    desk.settle()
    assert peeks(desk.workspace) == ()
    early.reason.setText("x" * early_look.LEAST_REASON)
    assert early.do.isEnabled()


@pytest.mark.parametrize("how", ["button", "escape"])
def test_whoever_thinks_again_has_marked_nothing(how: str, results, desk: Desk):
    early = results.sealed.early
    early.door.click()
    early.reason.setText(WHY)
    if how == "button":
        early.keep.click()
    else:
        QTest.keyClick(early.reason, Qt.Key.Key_Escape)
    desk.settle()
    assert early.form.isHidden() and early.door.hasFocus()
    assert peeks(desk.workspace) == ()
    early.door.click()
    assert early.reason.text() == "", "what was typed then is no reason now"


def test_the_look_shows_the_numbers_and_the_mark_stays(results, desk: Desk, tmp_path: Path):
    assert [secret for secret in SECRETS if secret in words_in(results.window())] == []
    early = results.sealed.early
    early.door.click()
    early.reason.setText(f"<b>{WHY}</b>")
    early.do.click()
    desk.settle()
    assert peeks(desk.workspace) == (f"<b>{WHY}</b>",)
    assert results.pages.currentWidget() is results.page
    assert results.page.title.text() == "A look before the end"
    said = words_in(results.page)
    assert "Way zeta" in said and "Way theta" in said
    assert said.count("after 5 ratings") == 1 and f"“<b>{WHY}</b>”" in said
    assert results.save.isHidden() and results.mark.isVisible()

    results.close_look.click()
    desk.settle()
    assert results.pages.currentWidget() is results.sealed
    assert [secret for secret in SECRETS if secret in words_in(results.window())] == []
    assert results.sealed.mark.isVisible() and WHY in results.sealed.mark.words.text()

    study.reveal(desk.workspace)
    again(results, desk)
    assert results.page.title.text() == "Who made you laugh"
    assert results.mark.isVisible() and results.save.isVisible() and results.close_look.isHidden()
    assert words_in(results.page).count("after 5 ratings") == 1
    page = Path(study.write_report(desk.workspace, tmp_path).html).read_text("utf-8")
    assert "looked at before the end, after 5 ratings" in page and WHY in page


def test_leaving_the_screen_takes_the_early_numbers_away(results, desk: Desk):
    results.look_early(WHY)
    desk.settle()
    assert "Way zeta" in words_in(results)
    again(results, desk)
    assert results.pages.currentWidget() is results.sealed
    assert [secret for secret in SECRETS if secret in words_in(results.window())] == []
    assert peeks(desk.workspace) == (WHY,), "coming back is no look"


def test_who_left_before_the_numbers_came_is_not_shown_them(results, desk: Desk):
    results.look_early(WHY)
    results.window().go("help")
    desk.settle()
    assert [secret for secret in SECRETS if secret in words_in(results.window())] == []
    again(results, desk)
    assert WHY in results.sealed.mark.words.text()


def test_there_is_no_door_before_the_first_rating_nor_after_the_reveal(workspace, desk: Desk):
    with workspace.store.write() as connection:
        store_study(connection, Plan(name="methods", arms=arms("zeta", "theta"), floor="zeta", cards=12))
    results = desk.window("results").current()
    assert results.sealed.early.isHidden() and results.sealed.mark.isHidden()
    rate(workspace, "like")
    study.reveal(workspace)
    again(results, desk)
    assert results.pages.currentWidget() is results.page
    assert not results.sealed.early.isVisible() and results.mark.isHidden()
    results.look_early(WHY)  # it was revealed meanwhile, elsewhere
    desk.settle()
    assert "nothing left to look at early" in results.notices.words()


# ── the line ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_line_is_copied_as_it_is_shown_and_fits(results, desk: Desk):
    proof = results.sealed.proof
    assert proof.line.text() == study_proof.anchor(desk.workspace).short
    assert proof.line.text().count(" ") == 12 and len(proof.line.text()) < 90
    proof.copy.click()
    assert QGuiApplication.clipboard().text() == proof.line.text()
    assert "Copied" in proof.copied.text()
    rate(desk.workspace, "like")
    again(results, desk)
    assert proof.copied.isHidden(), "what was copied is not what stands there now"
    proof.kept.setText(QGuiApplication.clipboard().text())
    QTest.keyClick(proof.kept, Qt.Key.Key_Return)
    desk.settle()
    assert "Nothing was changed" in proof.verdict.text() and "12 events" in proof.verdict.text()
    assert "fits the line that you kept" in proof.details.text()


def test_lines_are_added_to_a_file_and_checked_from_it(results, desk: Desk, tmp_path: Path, monkeypatch):
    proof, file = results.sealed.proof, tmp_path / "kept.txt"
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_, **more: (asked.append(more["options"]), (str(file), ""))[1]
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    proof.save.click()
    desk.settle()
    first = file.read_text()
    rate(desk.workspace, "like")
    proof.save.click()
    desk.settle()
    assert asked == [QFileDialog.Option.DontConfirmOverwrite] * 2
    assert proof.line.text() == study_proof.anchor(desk.workspace).short, "the line that was saved is the one shown"
    assert file.read_text().startswith(first) and file.read_text().count("anchor") == 2
    assert "Added to kept.txt" in proof.copied.text()
    proof.open.click()
    desk.settle()
    assert "the 2 lines that you kept" in proof.details.text()
    proof.save_to(tmp_path)
    desk.settle()
    assert "cannot be read. Check the name" in proof.copied.text()


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("", "Paste a line"),
        ("hello", "holds no anchor"),
        ("study aa, 1 events, head 00001111222233334444", "of another study, aa. Something was changed"),
    ],
)
def test_a_line_that_is_none_says_so_where_it_was_pasted(kept: str, said: str, results, desk: Desk):
    proof = results.sealed.proof
    proof.kept.setText(kept)
    proof.against.click()
    desk.settle()
    assert said in proof.verdict.text()
    assert proof.verdict.property("role") == ("dislike" if kept else "muted")
    proof.check.click()
    desk.settle()
    assert "Nothing was changed" in proof.verdict.text()


# ── the check ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_change_is_found_in_plain_words_during_and_after_a_study(results, desk: Desk):
    proof, ws = results.sealed.proof, desk.workspace
    proof.check.click()
    desk.settle()
    assert "Nothing was changed" in proof.verdict.text() and proof.verdict.property("role") == "like"
    kept = proof.line.text()
    edit(ws, "UPDATE study_event SET rating = 'like' WHERE id = (SELECT min(id) FROM study_event WHERE kind = 'rated')")
    proof.check.click()
    desk.settle()
    assert proof.verdict.text() == "Something was changed."
    assert "Event 2 (rated) is not what was written then" in proof.details.text()
    assert [secret for secret in SECRETS if secret in words_in(results.window())] == []
    edit(
        ws,
        "UPDATE study_event SET rating = 'dislike' WHERE id = (SELECT min(id) FROM study_event WHERE kind = 'rated')",
    )
    study.reveal(ws)
    again(results, desk)
    assert not results.proof.verdict.isVisible()
    results.proof.look_against(kept)
    desk.settle()
    assert "fits the line" in results.proof.details.text()
    edit(ws, "DELETE FROM study_event WHERE kind = 'revealed'")
    results.proof.look_against(kept)
    desk.settle()
    assert "Something was changed" in results.proof.verdict.text()
    assert "its end was cut off" in results.proof.details.text()


def test_a_cut_end_shows_with_a_kept_line_alone(results, desk: Desk):
    proof, ws = results.sealed.proof, desk.workspace
    kept = proof.line.text()
    edit(ws, "DELETE FROM study_event WHERE number >= 9")
    proof.check.click()
    desk.settle()
    assert "Nothing was changed" in proof.verdict.text() and "Without a kept line" in proof.details.text()
    proof.kept.setText(kept)
    proof.against.click()
    desk.settle()
    assert "Your anchor is of 10 events, and there are 8: the end was cut off." in proof.details.text()


def test_what_a_check_said_goes_when_the_study_moves_on(results, desk: Desk):
    proof = results.sealed.proof
    proof.check.click()
    desk.settle()
    again(results, desk)
    assert proof.verdict.isVisible(), "nothing happened since"
    rate(desk.workspace, "like")
    again(results, desk)
    assert not proof.verdict.isVisible() and not proof.details.isVisible()


def test_a_study_that_cannot_be_read_still_has_its_check(results, desk: Desk):
    edit(desk.workspace, "UPDATE study SET plan = 'nonsense'")
    again(results, desk)
    assert results.pages.currentWidget() is results.sealed
    assert results.sealed.title.text() == "This study cannot be read"
    assert not results.sealed.go_on.isVisible() and not results.sealed.early.isVisible()
    results.sealed.proof.check.click()
    desk.settle()
    assert "Something was changed" in results.sealed.proof.verdict.text()
    assert "The plan does not have the hash" in results.sealed.proof.details.text()


def test_the_window_answers_while_a_check_runs(results, desk: Desk, monkeypatch):
    going, calls = threading.Event(), []

    def slow(ws, kept):
        calls.append(threading.current_thread() is threading.main_thread())
        assert going.wait(20)
        return study_proof.verify(ws, kept)

    monkeypatch.setattr(proof_panel, "verify", slow)
    proof = results.sealed.proof
    proof.check.click()
    desk.qtbot.waitUntil(lambda: len(calls) == 1)
    assert proof.verdict.text() == "Checking every row…"
    proof.check.click()
    results.sealed.early.door.click()
    assert results.sealed.early.form.isVisible(), "the window is alive meanwhile"
    going.set()
    desk.settle()
    assert calls == [False], "once, and not on the window's thread"
    assert "Nothing was changed" in proof.verdict.text()


def test_many_changes_are_counted_and_not_all_listed():
    broken = tuple(study_proof.Broken(table="t", words=f"Row {n} is not as it was.") for n in range(11))
    found = study_proof.Audit(study="s", sound=False, chained=True, events=3, anchors=0, broken=broken, anchor=None)
    verdict, lines = proof_panel.in_words(found)
    assert "in 11 places" in verdict
    assert len(lines) == 9 and lines[-1] == "And 3 more."
    before = study_proof.Audit(study="s", sound=True, chained=False, events=3, anchors=0, broken=(), anchor=None)
    assert "before events were chained" in proof_panel.in_words(before)[1][0]


# ── by keyboard, read aloud, with large words ────────────────────────────────────────────────────────────────────────


def states(results, desk: Desk):
    """Yield the name of each state, the screen being in it."""
    yield "sealed"
    results.sealed.early.door.click()
    yield "the form"
    results.sealed.early.keep.click()
    results.sealed.proof.check.click()
    results.sealed.proof.copy.click()
    yield "checked"
    results.look_early(WHY)
    yield "early"
    results.close_look.click()
    yield "marked"
    study.reveal(desk.workspace)
    again(results, desk)
    results.proof.check.click()
    yield "revealed"


def test_every_state_can_be_used_by_keyboard_and_read_aloud(results, desk: Desk):
    for state in states(results, desk):
        desk.settle()
        assert unnamed(results.window()) == [], state
        assert out_of_reach(results) == [], state
        assert out_of_order(results) == [], state


@pytest.mark.parametrize(("width", "height", "percent"), [(1000, 720, 100), (1280, 800, 200), (900, 650, 150)])
def test_no_state_is_cut_off_where_words_are_large(width: int, height: int, percent: int, results, desk: Desk):
    TEXT_SIZE.choose(percent)
    results.window().resize(width, height)
    try:
        for state in states(results, desk):
            desk.settle()
            desk.qtbot.wait(20)
            assert clipped(results) == [], state
    finally:
        TEXT_SIZE.choose(100)


def test_a_typed_reason_is_held_to_the_engines_limit(results):
    results.sealed.early.reason.setText("y" * 2_000)
    assert len(results.sealed.early.reason.text()) == study_proof.MAX_REASON
    with pytest.raises(BadInput, match="too long"):
        study_proof.peek(results.app.workspace, "y" * (study_proof.MAX_REASON + 1))
