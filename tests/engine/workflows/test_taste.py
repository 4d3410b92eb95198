import numpy as np
import pytest

from engine.core import settings
from engine.core.errors import Cancelled, ModelMissing, UnknownName
from engine.core.progress import Progress
from engine.core.records import Post
from engine.store import posts, reactions, vectors
from engine.workflows import encoding, taste, tell
from engine.workflows.react import react, undo
from engine.workflows.topic_details import topic_details
from engine.workflows.workspace import Workspace
from tests.factories.profiles import save_summary
from tests.factories.word_encoder import with_words

CATS = [f"my cat purrs on the windowsill, cat number {row}" for row in range(10)]
BREAD = [f"sourdough bread dough rises slowly, loaf {row}" for row in range(10)]
TRAINS = [f"delayed train platform announcement again {row}" for row in range(10)]
ALL = [*CATS, *BREAD, *TRAINS]


def filled(ws: Workspace, texts: list[str] | None = None) -> list[int]:
    texts = ALL if texts is None else texts
    with ws.store.write() as connection:
        found = posts.add(connection, [Post(uid=f"t:{text}", source="t", text=text, created_at=1e9) for text in texts])
    return [place.id for place in found]


def test_encoding_gives_every_post_a_vector_once(workspace: Workspace):
    ids = filled(with_words(workspace))
    first, second = encoding.encode_posts(workspace), encoding.encode_posts(workspace)
    assert (first.encoded, first.total, second.encoded) == (30, 30, 0)
    with workspace.store.read() as connection:
        assert vectors.ids_of(connection, encoding.encoder_key(workspace)).tolist() == ids


def test_a_stopped_encoding_goes_on_where_it_was(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    filled(with_words(workspace))
    monkeypatch.setattr(encoding, "ENCODE_AT_ONCE", 8)

    def stop(progress: Progress) -> None:
        if progress.done >= 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        encoding.encode_posts(workspace, report=stop)
    seen: list[Progress] = []
    assert encoding.encode_posts(workspace, report=seen.append).encoded == 30 - 16
    assert seen[0].total == 14


def test_encoding_without_the_encoder_says_so(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    assert encoding.encode_posts(workspace).encoded == 0  # nothing to do needs no encoder
    filled(workspace)
    monkeypatch.setattr(workspace, "folder_of", lambda _: workspace.paths.profile / "nowhere")
    with pytest.raises(ModelMissing):
        encoding.encode_posts(workspace)


def test_likes_of_three_kinds_become_three_topics(workspace: Workspace):
    ids = filled(with_words(workspace))
    workspace.settings = settings.Settings(topic_quantile=0.995)  # words alone are cruder than a real encoder
    for post in [*ids[:6], *ids[10:14], *ids[20:22]]:
        react(workspace, post, "like")
    react(workspace, ids[29], "dislike")
    found = taste.taste(workspace)
    assert (found.likes, found.dislikes) == (12, 1)
    assert [topic.size for topic in found.topics] == [6, 4, 2]
    assert [set(topic.posts) for topic in found.topics] == [set(ids[:6]), set(ids[10:14]), set(ids[20:22])]
    assert all(topic.medoid_post in topic.posts for topic in found.topics)
    assert "Cat" in found.topics[0].name and "platform" in found.topics[2].name.lower()


def test_the_version_follows_what_holds_and_nothing_else(workspace: Workspace):
    ids = filled(with_words(workspace))
    react(workspace, ids[0], "like")
    first = taste.taste(workspace)
    assert taste.taste(workspace) == first
    react(workspace, ids[1], "like")
    second = taste.taste(workspace)
    undo(workspace)
    assert second.version != first.version == taste.taste(workspace).version
    workspace.settings = settings.Settings(topic_quantile=0.9)
    assert taste.taste(workspace).version not in (first.version, second.version)


def test_a_topic_keeps_its_id_while_it_grows(workspace: Workspace):
    ids = filled(with_words(workspace))
    for post in (ids[0], ids[10], ids[11]):
        react(workspace, post, "like")
    before = {topic.posts[0]: topic.id for topic in taste.taste(workspace).topics}
    for post in ids[1:5]:
        react(workspace, post, "like")
    after = taste.taste(workspace).topics
    assert {topic.posts[0]: topic.id for topic in after} == before and after[0].size == 5


def test_reacted_posts_are_encoded_when_they_are_needed(workspace: Workspace):
    ids = filled(with_words(workspace))
    react(workspace, ids[3], "like")
    assert taste.taste(workspace).topics[0].posts == (ids[3],)
    with workspace.store.read() as connection:
        assert vectors.ids_of(connection, encoding.encoder_key(workspace)).tolist() == [ids[3]]


def test_a_liked_picture_without_words_has_no_topic(workspace: Workspace):
    with with_words(workspace).store.write() as connection:
        (place,) = posts.add(connection, [Post(uid="p", source="t", text="", media=("a.png",))])
    react(workspace, place.id, "like")
    found = taste.taste(workspace)
    assert (found.likes, found.topics) == (1, ())


def test_no_reactions_give_an_empty_taste_without_an_encoder(workspace: Workspace):
    filled(workspace)
    found = taste.taste(workspace)
    assert (found.likes, found.topics, found.summary.version) == (0, (), 0)


def test_topic_posts_are_its_likes_typical_first(workspace: Workspace):
    ids = filled(with_words(workspace))
    for post in [*ids[:5], ids[15]]:
        react(workspace, post, "like")
    topic = taste.taste(workspace).topics[0]
    details = topic_details(workspace, topic.id, 4)
    found = details.cards
    assert sum(count for _, count in details.months) == 5 and details.undated == 0
    assert len(found) == 4 and {card.id for card in found} <= set(ids[:5])
    assert [card.score for card in found] == sorted((card.score for card in found), reverse=True)
    assert all(card.reaction == "like" for card in found)
    with pytest.raises(UnknownName):
        topic_details(workspace, 10**6, 3)


def test_the_profile_tells_heavy_topics_first_and_gives_each_its_share(workspace: Workspace):
    ids = filled(with_words(workspace))
    for post in [*ids[:8], *ids[10:14]]:
        react(workspace, post, "like")
    react(workspace, ids[20], "dislike")
    react(workspace, ids[21], "dislike")
    found = tell.profile(workspace)
    assert len(found.topics) == len(found.centroids) == 2 and found.topics[0][1] in CATS
    np.testing.assert_allclose(np.linalg.norm(np.array(found.centroids), axis=1), 1, atol=1e-5)
    assert len(found.likes) == 12
    assert sum(text in CATS for text in found.likes[:6]) == 4 and sum(text in BREAD for text in found.likes[:6]) == 2
    assert found.dislikes == (TRAINS[1], TRAINS[0])


def test_summaries_are_versions(workspace: Workspace):
    assert tell.current_summary(workspace).version == 0
    save_summary(workspace, "Likes cats.", [1, 2], "writer")
    save_summary(workspace, "Likes cats and bread.", [3], "writer")
    found = tell.current_summary(workspace)
    assert (found.version, found.text, found.evidence) == (2, "Likes cats and bread.", (3,))
    assert taste.taste(workspace).summary == found


def test_an_import_does_not_unlike_what_was_liked_here(workspace: Workspace):
    ids = filled(with_words(workspace))
    react(workspace, ids[0], "dislike")
    with workspace.store.write() as connection:
        from engine.core.records import Reaction

        reactions.add_imported(connection, [(ids[0], Reaction(uid="x", kind="like", via="upvote"))])
    found = taste.taste(workspace)
    assert (found.likes, found.dislikes) == (0, 1)
