"""What ranks the feed: the ranker that told the person's own later likes best, unless they or the number say else."""

import itertools

import msgspec
import pytest

from engine.core.errors import UnknownName
from engine.preferences.fitted_ranking import FittedRanking
from engine.preferences.large_ranking import LargeRanking
from engine.preferences.ranker import RANKERS
from engine.store import taste_edits
from engine.workflows import choose_ranker, encoding, ranking, shape_taste, taste
from engine.workflows.cached_feed import cached_feed
from engine.workflows.choose_ranker import chosen
from engine.workflows.feed import feed, rerank
from engine.workflows.measure_taste import RANKERS_MEASURED, ProfileEvaluation, measure_profile
from engine.workflows.react import react, undo
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_feed import filled, plain
from tests.engine.workflows.test_measure_taste import filled as history

OTHERS = [name for name in RANKERS.names() if name not in ("topics", "random")]


def won_by(ws: Workspace, found: ProfileEvaluation, name: str) -> None:
    """Write a measurement in which another ranker told the likes best."""
    rows = tuple(
        msgspec.structs.replace(row, auc=msgspec.structs.replace(row.auc, estimate=0.99 if row.ranker == name else 0.6))
        for row in found.rankers
    )
    changed = msgspec.structs.replace(found, rankers=rows, best=name)
    with ws.store.write() as connection:
        data = msgspec.json.encode(changed).decode()
        taste_edits.keep_measured(connection, RANKERS_MEASURED, encoding.encoder_key(ws), data)


def alike(one: list[int], other: list[int]) -> bool:
    """The same but for ties: an index in half precision may turn two equals round."""
    return one[:12] == other[:12] and len(set(one) & set(other)) >= 0.9 * len(one)


def test_topics_rank_until_something_was_measured(workspace: Workspace):
    filled(plain(workspace))
    assert (chosen(workspace).ranker, chosen(workspace).reason) == ("topics", "not measured")


@pytest.mark.parametrize("name", ["nearest-likes", "single-mean", "form-and-meaning"])
def test_whatever_tells_the_likes_best_ranks_and_says_so(workspace: Workspace, name: str):
    found = measure_profile(history(workspace, 60))
    won_by(workspace, found, name)
    choice = chosen(workspace)
    assert (choice.ranker, choice.reason, choice.held_out) == (name, "measured", 12)
    assert choice.auc is not None and choice.auc.estimate == 0.99
    feed(workspace, 10)
    live = workspace.live["feed"]
    assert isinstance(live, ranking.Live) and isinstance(live.ranking, FittedRanking)


def test_chance_never_ranks_unless_it_was_set(workspace: Workspace):
    won_by(workspace, measure_profile(history(workspace, 60)), "random")
    assert chosen(workspace).ranker == "topics"
    workspace.change_settings(ranker="random")
    assert (chosen(workspace).ranker, chosen(workspace).reason) == ("random", "set")


def test_a_ranker_that_is_not_there_is_named(workspace: Workspace):
    workspace.change_settings(ranker="magic")
    with pytest.raises(UnknownName) as refused:
        chosen(workspace)
    assert "magic" in refused.value.message and "nearest-likes" in refused.value.hint


def test_too_many_posts_for_a_ranker_are_said(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    won_by(workspace, measure_profile(history(workspace, 60)), "form-and-meaning")
    monkeypatch.setattr(choose_ranker, "FORM_POSTS", 100)
    choice = chosen(workspace)
    assert choice.reason == "too many posts" and choice.instead_of == RANKERS["form-and-meaning"].title
    assert choice.ranker == "topics" and choice.auc is not None


@pytest.mark.parametrize("name", OTHERS)
def test_every_ranker_brings_up_what_is_liked_and_follows_each_reaction(workspace: Workspace, name: str):
    ids = filled(plain(workspace))
    workspace.change_settings(ranker=name)
    for post in ids[:24:4]:
        react(workspace, post, "like")
    for post in ids[1:24:4]:
        react(workspace, post, "dislike")
    first = feed(workspace, 10).cards
    assert sum("cat" in card.text for card in first) >= 4 and not any("bread" in card.text for card in first)
    before = [card.id for card in cached_feed(workspace, 40).cards]
    react(workspace, ids[30], "like")
    rerank(workspace, ids[30])
    assert [card.id for card in cached_feed(workspace, 40).cards] != before
    undo(workspace)
    rerank(workspace, ids[30])
    assert [card.id for card in cached_feed(workspace, 40).cards] == before
    workspace.live.clear()
    assert [card.id for card in feed(workspace, 40).cards] == before
    cat, bread = score_texts(workspace, ["cat purrs windowsill w3", "bread dough oven w3"])
    assert cat > bread


@pytest.mark.parametrize("name", ["nearest-likes", "single-mean"])
def test_muted_topics_and_forgotten_likes_count_for_no_ranker(workspace: Workspace, name: str):
    ids = filled(plain(workspace))
    workspace.change_settings(ranker=name)
    for post in (ids[0], ids[4], ids[1], ids[5]):
        react(workspace, post, "like")
    assert any("bread" in card.text for card in feed(workspace, 12).cards)
    bread = next(topic for topic in taste.taste(workspace).topics if ids[1] in topic.posts)
    shape_taste.mute_topic(workspace, bread.id, muted=True)
    assert not any("bread" in card.text for card in feed(workspace, 10).cards)
    shape_taste.undo_edit(workspace)
    shape_taste.forget_like(workspace, ids[1])
    shape_taste.forget_like(workspace, ids[5])
    assert not any("bread" in card.text for card in feed(workspace, 10).cards)


def test_variety_is_as_the_settings_say(workspace: Workspace):
    ids = filled(plain(workspace), 120)
    for post in (*ids[:12:4], *ids[1:8:4]):
        react(workspace, post, "like")

    def changes(variety: float) -> int:
        workspace.change_settings(diversity=variety)
        words = [card.text.split()[0] for card in feed(workspace, 16).cards]
        return sum(one != other for one, other in itertools.pairwise(words))

    assert changes(0.9) > changes(0.0)


def test_a_large_store_ranks_by_lists_as_a_small_one_does_by_all(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    ids = filled(plain(workspace), 400)
    for post in ids[:12:4]:
        react(workspace, post, "like")
    react(workspace, ids[1], "dislike")
    small = [card.id for card in feed(workspace, 40).cards]
    monkeypatch.setattr("engine.preferences.approximate.LARGE", 300)
    workspace.live.clear()
    assert alike([card.id for card in feed(workspace, 40).cards], small)  # no lists yet
    live = workspace.live["feed"]
    assert isinstance(live, ranking.Live) and isinstance(live.ranking, LargeRanking) and live.stale
    assert ranking.write_lists(workspace).written and not ranking.write_lists(workspace).written
    assert alike([card.id for card in feed(workspace, 40).cards], small)
    live = workspace.live["feed"]
    assert isinstance(live, ranking.Live) and not live.stale  # taken up without being told
    for post in (ids[2], ids[6], ids[9]):
        react(workspace, post, "like" if post != ids[9] else "dislike")
        rerank(workspace, post)
    large = [card.id for card in cached_feed(workspace, 40).cards]
    monkeypatch.undo()
    workspace.live.clear()
    assert alike([card.id for card in feed(workspace, 40).cards], large)


def test_lists_are_not_written_for_few_posts(workspace: Workspace):
    filled(plain(workspace))
    feed(workspace, 5)
    assert not ranking.write_lists(workspace).written
