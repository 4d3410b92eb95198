from engine.study.plan import JUDGED
from engine.workflows import study
from tests.factories.judges import RuleJudge, post_in
from tests.factories.studies import ScriptedWriter, add_feed, arms
from tests.factories.windows import Desk, desk, words_in
from tests.factories.word_encoder import with_words

__all__ = ["desk"]


def test_after_the_reveal_the_results_say_what_judges_knew(desk: Desk):
    ws = with_words(desk.workspace)
    add_feed(ws, 60)
    RuleJudge(ws, lambda asked: 0.3 + len(post_in(asked)) % 5 / 10)
    study.start_study(ws, JUDGED, 30, make=ScriptedWriter(), arms=arms("none", "examples"))
    ws.loaded.clear()  # a window holds no models
    rated = 0
    while (card := study.next_card(ws).card) is not None:
        study.rate_card(ws, card.id, "like" if len(card.text) % 5 > 2 or rated % 7 == 0 else "dislike")
        rated += 1
    window = desk.window("results")
    assert "judge" not in words_in(window.current())
    study.reveal(ws)
    window.go("feed")
    window.go("results")
    desk.qtbot.waitUntil(lambda: window.current().rows.count() > 0)  # pyright: ignore[reportAttributeAccessIssue]
    judging = study.study_report(ws).judging
    assert judging is not None

    said = words_in(window.current())
    assert "Could a judge have known?" in said
    assert all(judge.title in said and judge.words in said for judge in judging.judges)
    assert judging.retest_words in said
