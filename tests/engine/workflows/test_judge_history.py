import json
import re

import pytest

from engine import cli
from engine.core.errors import BadInput, NotOffered, NotYet
from engine.core.records import Post
from engine.store import posts
from engine.text.judge import Variant, frozen
from engine.workflows import judge_history as history
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.judges import RuleJudge, post_in
from tests.factories.profiles import save_summary
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

COPIES = 3


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """40 likes, 24 dislikes and 30 unseen posts, each with a word of its own; some likes were imported twice."""
    said = [f"my cat purrs own{n}like on the sofa" for n in range(40)]
    said += [f"tax form own{n}dis is due" for n in range(24)]
    said += [f"a train own{n}new is late" for n in range(30)]
    said += [f"My cat purrs, own{n}like, on the SOFA!" for n in range(COPIES)]
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(said)])
    for place, text in zip(placed, said, strict=True):
        if "own" in text and "new" not in text:
            react(workspace, place.id, "like" if "like" in text else "dislike")
    return workspace


def likes_cats(asked: str) -> float:
    return 0.8 if "cat" in post_in(asked) else 0.3


def own_words(texts: list[str]) -> set[str]:
    return set(re.findall(r"own\d+(?:like|dis|new)", " ".join(texts)))


def leaks(judge: RuleJudge) -> set[str]:
    """Words that stand in a judged post, and anywhere else in any request."""
    judged = own_words([post_in(asked.messages[-1].text) for asked in judge.asked])
    around = [message.text for asked in judge.asked for message in asked.messages[:-1]]
    around += [asked.messages[-1].text.replace(post_in(asked.messages[-1].text), "") for asked in judge.asked]
    return judged & own_words(around)


@pytest.mark.parametrize("variant", ["plain", "profile", "examples"])
@pytest.mark.parametrize("against", ["disliked", "unseen"])
def test_no_judged_post_is_told_of(ws: Workspace, variant: Variant, against: str):
    judge = RuleJudge(ws, likes_cats)
    found = history.judge_history(ws, spec(ws, variant), 40, against=against)

    assert leaks(judge) == set()
    assert (found.posts, found.liked) == ((24, 12) if against == "disliked" else (40, 20))
    assert found.agreement.auc.estimate == 1.0
    assert found.labels.startswith(f"liked, against {against}")


def spec(ws: Workspace, variant: Variant, **how: bool):
    return frozen(ws.settings.model, variant, **how)


def test_a_profile_of_everything_would_be_caught(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    judge, honest = RuleJudge(ws, likes_cats), history.profile_without
    monkeypatch.setattr(history, "profile_without", lambda ws, out, report: honest(ws, set()))
    for seed in range(6):  # three of 43 likes are shown, so that a leak needs some luck
        history.judge_history(ws, spec(ws, "examples"), 40, seed=seed)
    assert leaks(judge)


def test_a_copy_of_a_judged_post_is_not_told_of_either(ws: Workspace):
    held = [history.hold_out(ws, 60, "unseen", seed) for seed in range(8)]
    for each in held:
        assert not own_words(list(each.texts)) & own_words([*each.profile.likes, *each.profile.dislikes])
    with ws.store.read() as connection:
        stored = {item.id: item.text for item in posts.newest(connection, 200)}
    left = [own_words([text for post, text in stored.items() if post not in each.ids]) for each in held]
    assert any(own_words(list(each.texts)) & words for each, words in zip(held, left, strict=True))  # copies there were


def test_the_written_profile_that_is_stored_is_not_read(ws: Workspace):
    save_summary(ws, "Likes jokes about own1like and own2like.", [], "m")
    judge = RuleJudge(ws, likes_cats)
    history.judge_history(ws, spec(ws, "profile"), 40)
    assert "jokes about own" not in " ".join(asked.messages[-1].text for asked in judge.asked)
    assert all("What is known of a reader:" in asked.messages[-1].text for asked in judge.asked)


def test_posts_come_in_an_order_that_tells_nothing_and_the_seed_decides(ws: Workspace):
    one, again, other = (history.hold_out(ws, 40, "unseen", seed) for seed in (1, 1, 2))
    assert (one.ids, one.profile.likes, one.profile.dislikes) == (
        again.ids,
        again.profile.likes,
        again.profile.dislikes,
    )
    assert set(one.ids) != set(other.ids)
    turns = sum(a != b for a, b in zip(one.liked, one.liked[1:], strict=False))
    assert turns > 8


def test_shuffled_answers_are_told_by_nobody(ws: Workspace):
    RuleJudge(ws, likes_cats)
    found = history.judge_history(ws, spec(ws, "plain"), 60)
    assert found.agreement.auc.estimate == 1.0
    assert found.shuffled.low is not None
    assert found.shuffled.high is not None
    assert found.shuffled.low < 0.5 < found.shuffled.high


def test_in_pairs_neighbours_are_of_both_kinds_and_the_place_is_told(ws: Workspace):
    RuleJudge(ws, lambda asked: 0.9 if "cat" in asked.split("[end")[0] else 0.6)
    found = history.judge_history(ws, spec(ws, "plain", pairs=True, calibrated=False), 40)
    assert found.first_bias is not None
    assert found.first_bias > 0.3
    assert found.agreement.auc.estimate is not None
    assert found.agreement.auc.estimate > 0.9


def test_what_cannot_be_judged_is_said(workspace: Workspace, ws: Workspace):
    RuleJudge(ws, likes_cats)
    with pytest.raises(BadInput, match="'loved'"):
        history.judge_history(ws, spec(ws, "plain"), against="loved")
    with pytest.raises(NotYet, match="too few"):
        history.judge_history(ws, spec(ws, "plain"), 6)
    ScriptedWriter(ws, ["Yes"])
    with pytest.raises(NotOffered, match="cannot judge"):
        history.judge_history(ws, spec(ws, "plain"))


def test_the_command_prints_one_object_and_says_what_it_means(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    RuleJudge(ws, likes_cats)
    monkeypatch.setattr("engine.workflows.workspace.open_workspace", lambda _profile=None: ws)
    monkeypatch.setattr(ws, "close", lambda: None)
    assert cli.main(["judge", "--variant", "plain", "--posts", "40", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"judge", "variant", "hash", "labels", "posts", "liked", "agreement", "shuffled", "words"} <= set(told)
    assert {"estimate", "low", "high", "n", "method"} == set(told["agreement"]["auc"])
    assert cli.main(["judge", "--variant", "plain", "--posts", "40"]) == 0
    said = capsys.readouterr().out
    assert "auc, answers shuffled" in said
    assert "no interval" in said
    assert cli.main(["judge", "--variant", "wise"]) == 2
