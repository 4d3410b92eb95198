import sqlite3
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from engine.core.errors import Cancelled, NotOffered, NotYet
from engine.core.progress import Progress
from engine.store import reactions, trials
from engine.study import seal
from engine.study.allocation import repeated
from engine.study.plan import AGAIN, HUMAN, JUDGED, decode
from engine.study.report import Report
from engine.text import judge_wording
from engine.text.judge import judge_hash
from engine.text.model import TEXT_MODELS
from engine.workflows import study
from engine.workflows.workspace import Workspace
from tests.factories import tiny_llama
from tests.factories.judges import RuleJudge, post_in
from tests.factories.studies import ScriptedWriter, add_feed, arms
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter as NoJudge

THREE = arms("none", "examples", "summary")


def funny(asked: str) -> float:
    """A rule that has a habit: it likes texts that hold an even number of letters, and says yes to nothing at all."""
    return 0.7 if len(post_in(asked)) % 2 == 0 else 0.4


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    ids = add_feed(with_words(workspace), 90)
    with workspace.store.write() as connection:
        for post in ids[:6]:
            reactions.add(connection, post, "like")
        for post in ids[6:8]:
            reactions.add(connection, post, "dislike")
    return workspace


def start(ws: Workspace, **more: object) -> RuleJudge:
    rule = RuleJudge(ws, funny)
    study.start_study(ws, JUDGED, 20, make=ScriptedWriter(), arms=THREE, **more)  # type: ignore[arg-type]
    return rule


def cards_of(ws: Workspace) -> tuple[trials.StudyRow, tuple[trials.CardRow, ...]]:
    with ws.store.read() as connection:
        current = trials.latest(connection)
        assert current is not None
        return current, trials.cards(connection, current.id)


def rate_all(ws: Workspace, cards: int | None = None, changing: int = 0) -> dict[str, str]:
    """Like every text with an even length; answer otherwise on the first `changing` cards that come again."""
    answers: dict[str, str] = {}
    seen: set[str] = set()
    while (card := study.next_card(ws).card) is not None and (cards is None or len(answers) < cards):
        like = len(card.text) % 2 == 0
        if card.text in seen and changing:
            like, changing = not like, changing - 1
        seen.add(card.text)
        answers[card.id] = "like" if like else "neutral"
        study.rate_card(ws, card.id, answers[card.id])
    return answers


def finished(ws: Workspace, **how: int) -> Report:
    start(ws)
    rate_all(ws, **how)
    study.reveal(ws)
    return study.study_report(ws)


def test_the_frozen_judges_are_part_of_what_is_hashed(ws: Workspace):
    start(ws)
    row, cards = cards_of(ws)
    plan = decode(row.plan)

    assert [judge.id.split(":")[1] for judge in plan.judges] == ["plain", "examples", "plain-pairs"]  # no profile yet
    assert all(judge.hash == judge_hash(judge) and judge.hash in row.plan for judge in plan.judges)
    assert (plan.repeats, len(cards)) == (4, 24)


def test_every_card_of_every_arm_was_judged_before_any_was_shown(ws: Workspace):
    rule = start(ws)
    row, cards = cards_of(ws)
    with ws.store.read() as connection:
        assert trials.events(connection, row.id) == ()
        stored = connection.execute(text("SELECT card_id, judge, p_funny, p_first, taste FROM sealed_judgement")).all()
    assert {(each.card_id, each.judge) for each in stored} == {
        (card.id, judge.id) for card in cards for judge in decode(row.plan).judges
    }
    assert all(0 < each.p_funny < 1 and each.taste for each in stored)
    assert {each.judge.endswith("pairs") for each in stored if each.p_first is not None} == {True}
    shown = {card.text for card in cards}
    assert {post_in(asked.messages[-1].text) for asked in rule.asked} >= shown
    rate_all(ws)
    study.reveal(ws)
    with ws.store.read() as connection:
        kinds = {each.arm for each in seal.read(connection, row.id).assignments}
    assert kinds == {HUMAN, AGAIN, "none", "examples", "summary"}


def test_a_judge_with_examples_sees_what_was_liked_and_nothing_of_the_study(ws: Workspace):
    rule = start(ws)
    _, cards = cards_of(ws)
    shown = {card.text for card in cards}
    with_examples = [asked for asked in rule.asked if len(asked.messages) > 1]
    answers = [message.text for asked in with_examples[:1] for message in asked.messages if message.role == "assistant"]

    assert sorted(answers) == ["No", "No", "Yes", "Yes", "Yes"]
    for asked in with_examples:
        assert not [message for message in asked.messages[:-1] if post_in(message.text) in shown]


def test_some_cards_of_the_first_half_come_again_at_the_end_and_look_like_any(ws: Workspace):
    start(ws)
    row, cards = cards_of(ws)
    first, again = cards[:20], cards[20:]

    assert len({card.text for card in first}) == 20
    assert all(card.text in {early.text for early in first[:10]} for card in again)
    assert len({card.id for card in cards}) == 24
    assert {len(card.id) for card in cards} == {16}
    rate_all(ws)
    study.reveal(ws)
    with ws.store.read() as connection:
        opened = seal.read(connection, row.id)
    places = repeated(opened.seed, row.id, 20, 4)
    assert [first[place].text for place in places] == [card.text for card in again]
    one, two = opened.assignments[places[0]], opened.assignments[20]
    assert (two.arm, two.generation_id, two.post_id) == (AGAIN, one.generation_id, one.post_id)


def test_what_comes_again_is_counted_by_no_arm_and_the_study_stays_sound(ws: Workspace):
    report = finished(ws)

    assert report.cards == report.rated == 24
    assert sum(each.rated for each in (*report.arms, *report.controls)) == 20
    assert report.checks is not None
    assert (report.checks.plan, report.checks.commitment, report.checks.allocation) == (True, True, True)
    assert report.judging is not None
    assert report.judging.cards == 20


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE study_card SET text = 'Another text, put there later on.' WHERE position = 23",
        "UPDATE sealed_assignment SET arm = 'none' WHERE arm = 'control:again'",
    ],
)
def test_an_edit_of_what_comes_again_is_named(ws: Workspace, edit: str):
    start(ws)
    rate_all(ws)
    with ws.store.write() as connection:
        connection.execute(text(edit))
    study.reveal(ws)
    checks = study.study_report(ws).checks
    assert checks is not None
    assert not checks.allocation


def test_a_judge_that_knows_is_found_and_stands_beside_the_person(ws: Workspace):
    judging = finished(ws, changing=1).judging
    assert judging is not None
    plain = judging.judges[0]

    assert plain.kept
    assert plain.agreement.n == 20
    assert plain.agreement.auc.estimate == 1.0
    assert judging.liked == plain.agreement.liked
    assert judging.retest is not None
    assert (judging.retest.n, judging.retest.same.estimate) == (4, 0.75)
    assert "3 of 4 cards that came twice" in judging.retest_words
    assert "too few cards to say more" in plain.words  # all resamples agree: no interval, so no direction
    assert "guessing" not in plain.words
    assert plain.against_disliked.n == judging.liked
    assert [pair.one for pair in judging.compared] == [judging.judges[0].judge] * 2 + [judging.judges[1].judge]


def test_a_verdict_that_was_changed_or_lost_is_named_and_not_counted(ws: Workspace):
    start(ws)
    row, cards = cards_of(ws)
    first, second, _ = decode(row.plan).judges
    rate_all(ws)
    with ws.store.write() as connection:
        connection.execute(text("UPDATE sealed_judgement SET judge_hash = 'x' WHERE judge = :id"), {"id": first.id})
        lost = {"id": second.id, "card": cards[3].id}
        connection.execute(text("DELETE FROM sealed_judgement WHERE judge = :id AND card_id = :card"), lost)
    study.reveal(ws)
    judging = study.study_report(ws).judging
    assert judging is not None

    assert [judge.kept for judge in judging.judges] == [False, False, True]
    assert all("nothing is said" in judge.words for judge in judging.judges[:2])
    assert judging.notes[0].startswith("Do not trust the judge")
    assert judging.compared == ()


def test_before_the_reveal_no_verdict_comes_back(ws: Workspace):
    start(ws)
    row, _ = cards_of(ws)
    rate_all(ws, cards=5)
    before = msgspec.json.encode(study.study_report(ws)).decode()

    assert study.study_report(ws).judging is None
    assert "p_funny" not in before
    assert ":plain" not in before
    with ws.store.read() as connection, pytest.raises(NotYet, match="still sealed"):
        seal.read(connection, row.id)


def test_an_early_end_leaves_what_was_not_rated_out(ws: Workspace):
    judging = finished(ws, cards=7).judging
    assert judging is not None
    assert judging.cards == judging.judges[0].agreement.n == 7
    assert judging.retest is not None
    assert (judging.retest.n, judging.retest.same.estimate) == (0, None)
    assert "not known" in judging.retest_words


def test_stopping_a_judge_leaves_no_study(ws: Workspace):
    def stop(progress: Progress) -> None:
        if progress.label == "The judge reads" and progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        start(ws, report=stop)
    with pytest.raises(NotYet, match="no study yet"):
        study.next_card(ws)


def test_a_model_that_cannot_judge_is_said_before_anything_is_written(ws: Workspace):
    NoJudge(ws, ["unused"])
    writer = ScriptedWriter()
    with pytest.raises(NotOffered, match="cannot judge"):
        study.start_study(ws, JUDGED, 20, make=writer, arms=THREE)
    assert writer.calls == []


def test_a_real_model_judges_a_real_study(ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Its answers are several tokens each, and its opinion is nobody's."""
    for name in ("YES", "NO", "FIRST", "SECOND"):  # one spelling each, to be quick
        monkeypatch.setattr(judge_wording, name, getattr(judge_wording, name)[:1])
    entry = tiny_llama.make(tmp_path / "m")
    ws.loaded[ws.settings.model] = TEXT_MODELS[entry.backend](entry, tmp_path / "m")
    study.start_study(ws, JUDGED, 6, make=ScriptedWriter(), arms=THREE[:2])
    rate_all(ws)
    study.reveal(ws)
    judging = study.study_report(ws).judging
    assert judging is not None

    assert [judge.kept for judge in judging.judges] == [True] * 3
    with ws.store.read() as connection:
        said = seal.read(connection, cards_of(ws)[0].id).judgements
    assert len({round(each.p_funny, 6) for each in said}) > 8


def test_other_plans_have_no_judges_and_nothing_twice(ws: Workspace):
    study.start_study(ws, "methods", 20, make=ScriptedWriter(), arms=THREE)
    row, cards = cards_of(ws)
    assert (decode(row.plan).judges, len(cards)) == ((), 20)
    rate_all(ws)
    study.reveal(ws)
    assert study.study_report(ws).judging is None


def test_the_page_and_the_data_hold_the_judges(ws: Workspace):
    report = finished(ws)
    assert report.judging is not None
    written = study.write_report(ws)
    with open(written.html, encoding="utf-8") as page, open(written.json, encoding="utf-8") as data:
        source, told = page.read(), msgspec.json.decode(data.read())

    assert "Could a judge have known?" in source
    assert all(judge.hash[:12] in source and judge.title in source for judge in report.judging.judges)
    assert "You, the second time" in source
    assert len(told["judgements"]) == 3 * 24
    assert {"card_id", "judge", "judge_hash", "p_funny"} <= set(told["judgements"][0])


def test_rows_of_verdicts_go_with_the_file_and_hold_to_their_card(ws: Workspace):
    start(ws)
    with sqlite3.connect(ws.paths.database) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("UPDATE sealed_judgement SET card_id = 'nowhere'")
    database.close()
