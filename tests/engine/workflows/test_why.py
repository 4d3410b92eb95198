import numpy as np
import pytest

from engine.core import settings
from engine.core.errors import BadInput
from engine.core.records import Post
from engine.preferences.fitted_ranking import FittedRanking
from engine.store import posts, reactions, taste_store, vectors
from engine.workflows import feed, ranking, shape_taste, taste, why
from engine.workflows.encoding import background_of, encoder_key
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

CATS = [f"my cat purrs on the windowsill, cat number {row}" for row in range(8)]
BREAD = [f"sourdough bread dough rises slowly, loaf {row}" for row in range(8)]


@pytest.fixture
def ids(workspace: Workspace) -> list[int]:
    with_words(workspace)
    workspace.settings = settings.Settings(topic_quantile=0.995, exploration=0.0)
    rows = [Post(uid=t, source="t", text=t, created_at=1e9) for t in [*CATS, *BREAD]]
    rows.append(Post(uid="picture", source="t", text="", media=("a.png",)))
    with workspace.store.write() as connection:
        numbers = [place.id for place in posts.add(connection, rows)]
    for post in [*numbers[:4], *numbers[8:11]]:
        react(workspace, post, "like")
    feed.feed(workspace, 10)
    return numbers


def test_the_likes_that_moved_it_add_up_to_all_of_its_similarity(workspace: Workspace, ids: list[int]):
    found = why.why(workspace, ids[5])
    assert {because.post for because in found.likes} <= set(ids[:4]) and len(found.likes) == 3
    assert "cat" in found.name.lower() and found.nearer_than > 0.99 and found.readable and not found.surprise
    assert all("cat" in because.text for because in found.likes)
    with workspace.store.read() as connection:
        _, stored = taste_store.topics(connection)
        marks = reactions.current(connection)
        numbers, raw = vectors.read_some(connection, encoder_key(workspace), 384, ids)
    rows = dict(zip(numbers.tolist(), background_of(workspace).centre(raw), strict=True))
    state = next(taste.state_of(topic, marks) for topic in stored if topic.id == found.topic)
    assert sum(why.added_by(state, rows, ids[5]).values()) == pytest.approx(found.similarity, abs=1e-3)
    assert found.similarity == pytest.approx(float(rows[ids[5]] @ state.unit), abs=1e-3)


def test_a_near_dislike_is_named_and_a_far_one_is_not(workspace: Workspace, ids: list[int]):
    react(workspace, ids[7], "dislike")
    found = why.why(workspace, ids[5])
    assert found.dislike is not None and found.dislike.post == ids[7] and found.dislike.added < 0
    assert why.why(workspace, ids[12]).dislike is None


def test_a_muted_topic_is_no_reason(workspace: Workspace, ids: list[int]):
    before = why.why(workspace, ids[5])
    shape_taste.mute_topic(workspace, before.topic)
    taste.taste(workspace)
    assert why.why(workspace, ids[5]).topic not in (0, before.topic)


def test_what_cannot_be_read_and_what_was_drawn_say_so(workspace: Workspace, ids: list[int]):
    assert not why.why(workspace, ids[16]).readable
    with workspace.store.write() as connection:
        order = [ids[14], *ids[4:8]]
        taste_store.save_ranked(connection, np.array(order), np.array([0.0, 0.9, 0.8, 0.7, 0.6], np.float32))
    assert why.why(workspace, ids[14]).surprise and not why.why(workspace, ids[4]).surprise
    with pytest.raises(BadInput):
        why.why(workspace, 10**6)


@pytest.mark.parametrize("name", ["nearest-likes", "single-mean", "logistic", "form-and-meaning"])
def test_another_ranker_says_what_made_up_its_own_score(workspace: Workspace, ids: list[int], name: str):
    react(workspace, ids[15], "dislike")
    workspace.settings = settings.Settings(topic_quantile=0.995, exploration=0.0, ranker=name)
    feed.feed(workspace, 10)
    found = why.why(workspace, ids[5])
    assert (found.ranker, found.topic, found.name) == (name, 0, "") and found.title and found.readable
    assert found.likes and all("cat" in because.text for because in found.likes[:1])
    shown = sum(because.added for because in found.likes) + (found.dislike.added if found.dislike else 0.0)
    live = ranking.current(workspace)
    assert live is not None and isinstance(live.ranking, FittedRanking)
    told = live.ranking._ranker.score(live.ranking._rows[live.ranking.posts.rows([ids[5]])])[0]
    assert found.score == pytest.approx(float(told), abs=1e-5)  # that of the feed
    assert shown + found.others == pytest.approx(found.score, abs=1e-6)
    assert bool(found.groups) == (name == "form-and-meaning")
    assert not found.groups or sum(added for _, added in found.groups) == pytest.approx(found.score, abs=1e-6)
    react(workspace, ids[6], "like")
    taste.taste(workspace)
    assert why.why(workspace, ids[5]).score != found.score  # what was fitted before is not kept beyond its likes


def test_chance_names_no_like_and_no_words_are_no_score(workspace: Workspace, ids: list[int]):
    workspace.settings = settings.Settings(ranker="random")
    found = why.why(workspace, ids[5])
    assert (found.ranker, found.topic, found.likes, found.dislike, found.score) == ("random", 0, (), None, 0.0)
    workspace.settings = settings.Settings(ranker="logistic")
    assert not why.why(workspace, ids[16]).readable


def test_likes_of_a_muted_topic_do_not_count_for_another_ranker_either(workspace: Workspace, ids: list[int]):
    before = why.why(workspace, ids[5])
    workspace.settings = settings.Settings(topic_quantile=0.995, ranker="single-mean")
    assert why.why(workspace, ids[5]).score > 0.3
    shape_taste.mute_topic(workspace, before.topic)
    taste.taste(workspace)
    assert why.why(workspace, ids[5]).score < 0.3 and not {b.post for b in why.why(workspace, ids[5]).likes} & {
        *ids[:4]
    }
