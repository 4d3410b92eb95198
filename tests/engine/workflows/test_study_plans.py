"""The ready-made plans, as a profile can have them: by what is on offer, with what is left out and why."""

from dataclasses import replace

import pytest

from engine.core.errors import NotYet
from engine.core.records import Post
from engine.store import posts
from engine.study import words
from engine.study.plan import READY_MADE, Arm, ready_made
from engine.workflows import study, study_plans
from engine.workflows.react import react
from engine.workflows.study_plans import arms_of, plans
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_arms import OTHERS, OWN
from tests.factories.studies import add_feed
from tests.factories.word_encoder import with_words
from tests.fakes.answering_writer import AnsweringWriter


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{text}", source="t", text=text) for text in (*OWN, *OTHERS)])
    for place in placed[: len(OWN)]:
        react(workspace, place.id, "like")
    return workspace


def test_every_plan_is_listed_with_its_words_and_why_it_cannot_be_had(workspace: Workspace) -> None:
    found = {plan.name: plan for plan in plans(workspace).plans}
    assert list(found) == list(READY_MADE)
    assert all(plan.help == READY_MADE[plan.name] and plan.help.endswith(".") for plan in found.values())
    assert {name for name, plan in found.items() if plan.offered} == {"methods", "A/A", "judge agreement"}
    for name in ("controls", "ranking", "explanations", "model sizes", "side by side"):
        assert found[name].why.endswith(".") and not found[name].arms, name


def test_each_plan_has_the_arms_that_it_promises(ws: Workspace) -> None:
    model = ws.settings.model
    controls, _ = arms_of(ws, "controls")
    assert [(arm.method, arm.told) for arm in controls] == [
        ("none", "own"),
        ("examples", "own"),
        ("examples", "swapped"),
        ("examples", "shuffled"),
    ]
    ranking, _ = arms_of(ws, "ranking")
    assert [(arm.method, arm.ranked) for arm in ranking] == [
        (m, on) for m in ("none", "examples") for on in (False, True)
    ]
    twins, _ = arms_of(ws, "A/A")
    assert len({arm.id for arm in twins}) == 2 and len({(arm.method, arm.model, arm.told) for arm in twins}) == 1
    assert {arm.model for arm in (*controls, *ranking, *twins)} == {model}
    beside, _ = arms_of(ws, "side by side")
    assert [arm.method for arm in beside][:2] == ["none", "examples"] and len(beside) <= 3
    assert ready_made("side by side", beside).side_by_side
    methods, left_out = arms_of(ws, "methods")
    assert {"none", "none-best", "examples"} <= {arm.method for arm in methods} and "finetune" in {
        o.arm for o in left_out
    }
    for name in ("controls", "ranking", "A/A"):
        plan = ready_made(name, *arms_of(ws, name))
        assert plan.floor == plan.arms[0].id and all(arm.title for arm in plan.arms)
        assert len({arm.title for arm in plan.arms}) == len(plan.arms)


def test_model_sizes_takes_every_writer_that_is_here_the_smallest_first(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = {"llama-3.1-8b-instruct", ws.settings.model, "qwen3-0.6b"}
    monkeypatch.setattr(
        study_plans.weights, "state", lambda entry, _folder: "verified" if entry.id in here else "missing"
    )
    plan = ready_made("model sizes", *arms_of(ws, "model sizes"))
    assert [arm.model for arm in plan.arms] == [ws.settings.model, "qwen3-0.6b", "llama-3.1-8b-instruct"]
    assert plan.floor == plan.arms[0].id and {arm.method for arm in plan.arms} == {"examples"}


def test_what_needs_a_trained_writer_says_so(ws: Workspace) -> None:
    with pytest.raises(NotYet, match="50 likes"):
        arms_of(ws, "explanations")


def test_a_study_of_controls_tells_of_one_stranger_and_says_what_they_are(ws: Workspace) -> None:
    ws.paths = replace(ws.paths)
    add_feed(ws, 30)
    AnsweringWriter(ws)
    started = study.start_study(ws, "controls", cards=12)
    card = study.next_card(ws).card
    assert card is not None and started.left_out == ()
    study.rate_card(ws, card.id, "like")
    study.reveal(ws)
    report = study.study_report(ws)

    assert {arm.told for arm in report.arms} == {"own", "swapped", "shuffled"}
    by_told = {arm.arm: arm.words for arm in report.arms}
    assert by_told["examples:swapped"].startswith("A control: the model was told of somebody else")
    assert by_told["examples:shuffled"].startswith("A control: the model was told of posts drawn by lot")
    assert not by_told["examples"].startswith("A control")
    written = study.write_report(ws)
    with open(written.json, encoding="utf-8") as file:
        data = file.read()
    assert '"tastes"' in data and '"swapped"' in data
    with open(written.html, encoding="utf-8") as file:
        assert "told of somebody else" in file.read()


def test_what_chose_is_said_of_each_arm_and_never_of_all_when_it_is_not_true() -> None:
    def arm(name: str, **more: bool) -> Arm:
        return Arm(id=name, method=name, model="m", title=name.title(), **more)

    ranked, chance = arm("one"), arm("two", ranked=False)
    both = arm("three", ranked=False, generic=True)
    assert words.chosen([ranked]) == (
        "Every machine-made card is the best of several tries, chosen by what the app has learned of your taste.",
    )
    assert words.chosen([chance]) == ("Every machine-made card is one of several tries, drawn by chance.",)
    mixed = words.chosen([ranked, chance, both, arm("four")])
    assert len(mixed) == 3 and "“One” and “Four” is the best of several tries, chosen by what the app" in mixed[0]
    assert "“Three”" in mixed[1] and "knows nobody" in mixed[1] and "“Two”" in mixed[2] and "chance" in mixed[2]
