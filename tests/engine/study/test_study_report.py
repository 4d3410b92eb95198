import json
import re
from html.parser import HTMLParser
from typing import ClassVar

import msgspec
import pytest
from sqlalchemy import text

from engine.core.errors import NotYet
from engine.store import trials
from engine.study.allocation import allocate
from engine.study.intervals import wilson
from engine.study.plan import LeftOut, Plan
from engine.study.report import Report
from engine.workflows import study
from engine.workflows.workspace import Workspace
from tests.factories.studies import HUMAN, SEED, arms, store_study

NASTY = "<script>alert('x')</script> & \"quoted\" <img src=http://evil.example/x.png onerror=go()> ordinary words"
PLAN = Plan(
    name="methods",
    arms=arms("alpha", "beta", "gamma<b>"),
    floor="alpha",
    cards=24,
    left_out=(LeftOut(arm="topics", why="its gate <failed>."),),
    dropped={"too short (made)": 3},
)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.store.write() as connection:
        sealed = store_study(connection, PLAN)
        connection.execute(text("UPDATE study_card SET text = :nasty WHERE position = 0"), {"nasty": NASTY})
        workspace.live["arms"] = {each.card_id: each.arm for each in sealed}
    return workspace


def rate_all(ws: Workspace, likes: dict[str, list[str]], cards: int = 24) -> None:
    """Rate as scripted for each arm; call every card of an arm AI."""
    secret = ws.live["arms"]
    assert isinstance(secret, dict)
    scripts = {arm: iter(ratings) for arm, ratings in likes.items()}
    for _ in range(cards):
        card = study.next_card(ws).card
        assert card is not None
        arm = secret[card.id]
        study.rate_card(ws, card.id, next(scripts[arm], "neutral"), "human" if arm == HUMAN else "ai")


def finished(ws: Workspace) -> Report:
    rate_all(ws, {"alpha": ["like"], "beta": ["like"] * 6, "gamma<b>": ["dislike"] * 2, HUMAN: ["like", "dislike"]})
    study.reveal(ws)
    return study.study_report(ws)


def test_before_the_reveal_a_report_holds_counts_and_no_arm(ws: Workspace):
    rate_all(ws, {arm: [] for arm in ("alpha", "beta", "gamma<b>", HUMAN)}, cards=5)
    report = study.study_report(ws)

    assert (report.revealed, report.arms, report.controls) == (False, (), ())
    assert (report.cards, report.rated, report.shown) == (24, 5, 5)
    assert (report.seed, report.nonce, report.left_out, report.floor) == (None, None, (), None)


def test_a_report_counts_what_was_rated(ws: Workspace):
    report = finished(ws)
    alpha, beta, gamma = report.arms
    (human,) = report.controls

    assert [(each.shown, each.rated, each.likes, each.dislikes, each.neutral) for each in report.arms] == [
        (6, 6, 1, 0, 5),
        (6, 6, 6, 0, 0),
        (6, 6, 0, 2, 4),
    ]
    assert (human.kind, human.rated, human.likes, human.dislikes) == ("human", 6, 1, 1)
    assert beta.like_rate == wilson(6, 6)
    assert gamma.dislike_rate == wilson(2, 6)
    assert alpha.ai == human.ai.__class__(flagged=6, n=6)
    assert (human.ai.flagged, human.ai.n) == (0, 6)
    assert alpha.against_floor is None
    assert beta.against_floor is not None
    assert beta.against_floor.estimate == pytest.approx(5 / 6)


def test_the_json_has_the_promised_fields(ws: Workspace):
    report = msgspec.to_builtins(finished(ws))

    assert {"study", "plan_hash", "revealed", "arms", "controls"} <= set(report)
    promised = {"arm", "method", "model", "shown", "rated", "likes", "dislikes", "like_rate", "ai"}
    assert all(promised <= set(arm) for arm in report["arms"])
    assert set(report["arms"][0]["like_rate"]) == {"estimate", "low", "high"}
    assert set(report["arms"][0]["ai"]) == {"flagged", "n"}
    assert {"kind", "shown", "rated", "likes", "dislikes", "ai"} <= set(report["controls"][0])


def test_an_arm_without_ratings_has_no_rate_at_all(ws: Workspace):
    secret = ws.live["arms"]
    assert isinstance(secret, dict)
    first = secret["study-c0"]
    rate_all(ws, {first: ["like"]}, cards=1)
    study.reveal(ws)
    report = study.study_report(ws)

    unrated = [arm for arm in (*report.arms, *report.controls) if arm.rated == 0]
    assert len(unrated) == 3
    assert all(arm.like_rate is None and arm.dislike_rate is None and "nothing to say" in arm.words for arm in unrated)
    assert any("after 1 of 24 cards" in caveat for caveat in report.caveats)


def test_a_sound_study_passes_its_own_checks(ws: Workspace):
    report = finished(ws)

    assert report.checks is not None
    assert (report.checks.plan, report.checks.commitment, report.checks.allocation) == (True, True, True)


@pytest.mark.parametrize(
    ("edit", "broken"),
    [
        ("UPDATE sealed_study SET seed = '99'", {"commitment", "allocation"}),
        ("UPDATE sealed_study SET nonce = 'other'", {"commitment"}),
        ('UPDATE study SET plan = replace(plan, \'"floor":"alpha"\', \'"floor":"beta"\')', {"plan"}),
        (
            "UPDATE sealed_assignment SET arm = iif(arm = 'alpha', 'beta', iif(arm = 'beta', 'alpha', arm))",
            {"allocation"},
        ),
        ("UPDATE study_card SET position = CASE position WHEN 0 THEN 900 ELSE position END", {"allocation"}),
    ],
)
def test_an_edit_after_card_one_is_named(ws: Workspace, edit: str, broken: set[str]):
    rate_all(ws, {arm: [] for arm in ("alpha", "beta", "gamma<b>", HUMAN)})
    with ws.store.write() as connection:
        connection.execute(text(edit))
    study.reveal(ws)
    report = study.study_report(ws)

    assert report.checks is not None
    assert {name for name, fine in msgspec.structs.asdict(report.checks).items() if not fine} == broken
    assert report.caveats[0].startswith("Do not trust this report")


class Page(HTMLParser):
    """Collects tags and text, and everything that a browser would fetch or run."""

    FETCHING: ClassVar[set[str]] = {"src", "href", "srcset", "data", "action", "poster", "background"}

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.reaching: list[tuple[str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "line", "rect", "circle", "path", "polyline"):
            self.open.append(tag)
        self.reaching += [(tag, name) for name, _ in attrs if name in self.FETCHING or name.startswith("on")]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.reaching += [(tag, name) for name, _ in attrs if name in self.FETCHING or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(ws: Workspace) -> tuple[Page, str]:
    with open(study.write_report(ws).html, encoding="utf-8") as file:
        source = file.read()
    page = Page()
    page.feed(source)
    return page, source


def test_the_page_stands_alone_and_hostile_text_stays_text(ws: Workspace):
    rate_all(ws, {arm: ["like"] * 6 for arm in ("alpha", "beta", "gamma<b>", HUMAN)})
    study.reveal(ws)
    page, source = read(ws)

    assert page.open == []
    assert page.reaching == []
    assert {"script", "img", "link", "iframe", "b"}.isdisjoint(page.tags)
    assert not re.search(r"url\(|@import", source)
    assert NASTY in "".join(page.words)
    assert "gamma<b>" in "".join(page.words)


def test_the_page_says_what_is_needed_to_judge_it(ws: Workspace):
    report = finished(ws)
    page, _ = read(ws)
    words = "".join(page.words)

    for fact in (report.plan_hash, report.seed_commitment, str(report.seed), str(report.nonce), *report.caveats):
        assert fact in words
    for arm in report.arms:
        assert arm.title in words
        assert arm.words in words
    assert "its gate <failed>." in words
    assert "3 too short (made)" in words
    assert page.tags.count("circle") == 4 + 2 + sum(arm.likes + arm.neutral for arm in (*report.arms, *report.controls))
    assert page.tags.count("path") == sum(arm.dislikes for arm in (*report.arms, *report.controls))


def test_the_exported_json_is_enough_to_replay_and_recount(ws: Workspace):
    report = finished(ws)
    with open(study.write_report(ws).json, encoding="utf-8") as file:
        data = json.load(file)
    plan, seed = data["plan"], int(data["report"]["seed"])
    names = [arm["id"] for arm in plan["arms"]]
    humans = [each["arm"] for each in data["assignments"] if each["block"] == 0].count(HUMAN)
    order = allocate(seed, data["report"]["study"], names, humans, 6)

    assert seed == SEED
    assert [arm for block in order for arm in block] == [each["arm"] for each in data["assignments"]]
    ratings = {each["card_id"]: each["rating"] for each in data["events"] if each["kind"] == "rated"}
    for arm in report.arms:
        own = [each["card_id"] for each in data["assignments"] if each["arm"] == arm.arm]
        assert [ratings[card] for card in own].count("like") == arm.likes


def test_nothing_is_written_before_the_reveal(ws: Workspace):
    study.next_card(ws)
    with pytest.raises(NotYet, match="still sealed"):
        study.write_report(ws)

    assert not ws.paths.reports.exists()


def test_shown_cards_are_counted_once_each(ws: Workspace):
    for _ in range(5):
        study.next_card(ws)
    with ws.store.read() as connection:
        assert [event.kind for event in trials.events(connection, "study")] == ["shown"]
