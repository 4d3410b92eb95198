"""Another reader: the window asks for slice after slice, and says when the feed follows it."""

from engine.workflows.change_encoder import Prepared
from tests.factories.windows import desk, words_in  # noqa: F401 - desk is a fixture

T5 = "sentence-t5-base"


def answer(done: int, *, serves: bool) -> dict[str, object]:
    return {"done": {"encoder": T5, "done": done, "total": 80, "serves": serves}}


def test_slices_follow_each_other_while_the_wish_is_open(desk):  # noqa: F811
    desk.work_as({"want_encoder": [answer(0, serves=False)], "prepare_encoder": [answer(40, serves=False)]})
    desk.workspace.change_settings(encoder_wanted=T5)
    window = desk.window("feed", worker=True)  # goes on by itself after a start
    screen = window.screen_named("models")
    seen: list[Prepared] = []
    screen.change.moved.connect(seen.append)
    desk.qtbot.waitUntil(lambda: len(seen) >= 3)
    window.go("models")
    desk.qtbot.waitUntil(lambda: "read 50 % of your posts" in screen.read_so_far())
    desk.workspace.change_settings(encoder_wanted="")
    desk.qtbot.waitUntil(lambda: screen.change.job is None)
    count = len(seen)
    desk.qtbot.wait(200)
    assert len(seen) <= count + 1


def test_the_feed_follows_when_the_new_one_serves_and_a_failure_is_said(desk):  # noqa: F811
    desk.work_as({"want_encoder": [answer(0, serves=False)], "prepare_encoder": [answer(80, serves=True)]})
    screen = desk.window("models", worker=True).current()
    told = []
    desk.app.signals.changed.connect(told.append)
    desk.workspace.change_settings(encoder_wanted=T5)
    screen.change.want(T5)
    desk.qtbot.waitUntil(lambda: "taste" in told)
    why = {"kind": "ModelMissing", "message": "The model is not here.", "hint": "Bring it."}
    desk.work_as({"want_encoder": [{"failed": why}]})
    screen = desk.window("models", worker=True).current()
    screen.change.want(T5)
    desk.qtbot.waitUntil(lambda: "not here" in words_in(screen.notices))


def test_a_reader_that_must_be_brought_says_how(desk):  # noqa: F811
    screen = desk.window("models").current()
    desk.settle()
    card = next(card for card in screen.cards if card.row.id == T5)
    assert "inside-joke models bring sentence-t5-base FOLDER" in words_in(card)
