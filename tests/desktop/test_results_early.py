"""A study whose results were looked at early says so on the results screen, before and after the reveal."""

import os
from pathlib import Path

from engine.workflows import study, study_proof
from tests.factories.studies import Plan, arms, store_study
from tests.factories.windows import Desk, desk, words_in

__all__ = ["desk"]


def test_an_early_look_is_said_on_the_screen_for_ever(desk: Desk):
    ws = desk.workspace
    with ws.store.write() as connection:
        store_study(connection, Plan(name="methods", arms=arms("a", "b"), floor="a", cards=12))
    for _ in range(5):
        card = study.next_card(ws).card
        assert card is not None
        study.rate_card(ws, card.id, "like")
    study_proof.peek(ws, "<b>I could not wait</b>")
    window = desk.window("results")
    desk.qtbot.waitUntil(lambda: "Sealed" in words_in(window.current()))

    assert "after 5 ratings" in words_in(window.current())
    assert "“<b>I could not wait</b>”" in words_in(window.current())
    assert "Way a" not in words_in(window.current())
    if folder := os.environ.get("SHOTS"):
        window.grab().save(str(Path(folder) / "sealed-early.png"))
    study.reveal(ws)
    window.go("feed")
    window.go("results")
    desk.qtbot.waitUntil(lambda: window.current().rows.count() > 0)  # pyright: ignore[reportAttributeAccessIssue]
    assert "Way a" in words_in(window.current())
    assert "after 5 ratings" in words_in(window.current())
