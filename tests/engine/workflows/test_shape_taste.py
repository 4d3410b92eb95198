import numpy as np
import pytest

from engine.core import settings
from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.records import Post, Topic
from engine.store import posts
from engine.workflows import feed, shape_taste, taste, tell
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

CATS = [f"my cat purrs on the windowsill, cat number {row}" for row in range(8)]
BREAD = [f"sourdough bread dough rises slowly, loaf {row}" for row in range(8)]
TRAINS = [f"delayed train platform announcement again {row}" for row in range(8)]


@pytest.fixture
def ids(workspace: Workspace) -> list[int]:
    """Likes 0-5 of cats, 8-11 of bread, 16-17 of trains; the others were not seen."""
    with_words(workspace)
    workspace.settings = settings.Settings(topic_quantile=0.995, exploration=0.0)
    with workspace.store.write() as connection:
        found = posts.add(
            connection, [Post(uid=t, source="t", text=t, created_at=1e9) for t in [*CATS, *BREAD, *TRAINS]]
        )
    numbers = [place.id for place in found]
    for post in [*numbers[:6], *numbers[8:12], *numbers[16:18]]:
        react(workspace, post, "like")
    return numbers


def topics(ws: Workspace) -> list[Topic]:
    return list(taste.taste(ws).topics)


def test_a_name_stays_while_the_topic_grows_and_goes_with_an_empty_one(workspace: Workspace, ids: list[int]):
    cats, before = topics(workspace)[0], topics(workspace)[0].name
    shape_taste.rename_topic(workspace, cats.id, "  Tiny\n landlords ")
    react(workspace, ids[6], "like")
    assert (topics(workspace)[0].name, topics(workspace)[0].size) == ("Tiny landlords", 7)
    shape_taste.rename_topic(workspace, cats.id, "")
    assert topics(workspace)[0].name == before
    with pytest.raises(BadInput):
        shape_taste.rename_topic(workspace, cats.id, "x" * 81)


def test_two_topics_become_one_and_two_again(workspace: Workspace, ids: list[int]):
    cats, bread, trains = topics(workspace)
    shape_taste.merge_topics(workspace, cats.id, bread.id)
    assert [set(topic.posts) for topic in topics(workspace)] == [{*ids[:6], *ids[8:12]}, set(ids[16:18])]
    assert topics(workspace)[0].id == cats.id
    shape_taste.split_topic(workspace, cats.id)
    assert [set(topic.posts) for topic in topics(workspace)] == [set(ids[:6]), set(ids[8:12]), set(ids[16:18])]
    react(workspace, ids[12], "like")  # later likes go with the nearer half
    assert set(topics(workspace)[1].posts) == set(ids[8:13])
    assert shape_taste.undo_edit(workspace).edits == 1
    assert len(topics(workspace)) == 2
    shape_taste.undo_edit(workspace)
    assert len(topics(workspace)) == 3
    with pytest.raises(NotYet):
        shape_taste.undo_edit(workspace)
    with pytest.raises(BadInput):
        shape_taste.merge_topics(workspace, trains.id, trains.id)
    with pytest.raises(UnknownName):
        shape_taste.merge_topics(workspace, trains.id, 10**6)


def test_a_muted_topic_draws_nothing_and_is_not_told(workspace: Workspace, ids: list[int]):
    first = [card.id for card in feed.feed(workspace, 6).cards]
    assert set(first[:4]) & set(ids[6:8])
    cats = topics(workspace)[0]
    shape_taste.mute_topic(workspace, cats.id)
    after = [card.id for card in feed.feed(workspace, 12).cards]
    assert set(after[-2:]) == set(ids[6:8])  # of the twelve unseen, the cats come last
    assert topics(workspace)[0].muted
    told = tell.profile(workspace)
    assert len(told.topics) == 2 == len(told.centroids) and not any("cat" in text for text in told.likes)
    shape_taste.mute_topic(workspace, cats.id, muted=False)
    assert [card.id for card in feed.feed(workspace, 6).cards] == first


def test_forgotten_likes_count_no_more_and_stay_in_the_history(workspace: Workspace, ids: list[int]):
    shape_taste.forget_like(workspace, ids[0])
    found = taste.taste(workspace)
    assert ids[0] not in found.topics[0].posts and (found.likes, found.forgotten) == (12, 1)
    shape_taste.forget_like(workspace, ids[0], forget=False)
    assert ids[0] in topics(workspace)[0].posts
    trains = topics(workspace)[2]
    shape_taste.forget_topic(workspace, trains.id)
    assert len(topics(workspace)) == 2 and not any("train" in text for text in tell.profile(workspace).likes)
    with pytest.raises(BadInput):
        shape_taste.forget_like(workspace, ids[7])


def test_a_topic_of_equal_likes_cannot_be_split(workspace: Workspace, ids: list[int]):
    shape_taste.forget_like(workspace, ids[17])
    alone = topics(workspace)[2]
    assert alone.size == 1
    with pytest.raises(BadInput, match="two parts"):
        shape_taste.split_topic(workspace, alone.id)


def test_like_topics_lie_near_to_each_other(workspace: Workspace, ids: list[int]):
    places = {topic.posts[0]: np.array([topic.x, topic.y]) for topic in topics(workspace)}
    assert all(np.abs(place).max() <= 1 for place in places.values())
    assert max(float(np.abs(place).max()) for place in places.values()) == pytest.approx(1)
