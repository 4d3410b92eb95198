import subprocess
import sys
import time

import numpy as np
import pytest

from engine.core import settings
from engine.core.records import Post
from engine.store import posts, taste_store
from engine.workflows import feed as feed_module
from engine.workflows.cached_feed import cached_feed
from engine.workflows.feed import feed, rerank
from engine.workflows.react import react, undo
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

SUBJECTS = ["cat purrs windowsill", "bread dough oven", "train platform delayed", "moon telescope orbit"]


def filled(ws: Workspace, count: int = 80) -> list[int]:
    """Posts of four subjects in turn, the last one the newest."""
    rows = [
        Post(uid=f"t:{row}", source="t", text=f"{SUBJECTS[row % 4]} w{row}", created_at=1e9 + row)
        for row in range(count)
    ]
    with ws.store.write() as connection:
        return [place.id for place in posts.add(connection, rows)]


def plain(ws: Workspace) -> Workspace:
    """Without surprises, so that the order can be foretold."""
    ws.settings = settings.Settings(exploration=0.0)
    return with_words(ws)


def test_without_a_ranking_the_newest_come_first(workspace: Workspace):
    ids = filled(workspace)
    assert [card.id for card in cached_feed(workspace, 3).cards] == ids[::-1][:3]
    assert [card.id for card in cached_feed(workspace, 3, 2).cards] == ids[::-1][2:5]


def test_a_page_far_down_is_found_by_an_index_and_reads_no_more_than_it_passes(workspace: Workspace):
    from sqlalchemy import event

    filled(workspace, 300)
    asked: list[tuple[str, object]] = []
    with workspace.store.read() as connection:
        engine = workspace.store.engine
        event.listen(engine, "before_cursor_execute", lambda _c, _k, words, given, *_: asked.append((words, given)))
        taste_store.unranked(connection, 50, 100, seen=False, titles=False)
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[-1][0]}", asked[-1][1]).all()
    said = "\n".join(str(row[-1]) for row in plan)
    assert "USING INDEX post_created_at" in said and "TEMP B-TREE" not in said
    before, _, after = said.partition("SCAN ranked")
    assert after and before.rstrip().endswith("LIST SUBQUERY 1")  # read once, not for every post


@pytest.mark.parametrize("at_once", [1, 3, 7, 50])
def test_pages_hold_every_post_once_whatever_was_ranked_or_seen(workspace: Workspace, at_once: int):
    ids = filled(workspace, 20)
    with workspace.store.write() as connection:
        titles = [Post(uid=f"t{n}", source="t", text="x", created_at=2e9 + n, title_only=True) for n in range(3)]
        more = [place.id for place in posts.add(connection, titles)]
        taste_store.save_ranked(connection, np.array(ids[4:9]), np.linspace(1, 0.1, 5, dtype=np.float32))
    for post in (ids[5], ids[12], more[0], ids[3]):
        react(workspace, post, "skip")
    undo(workspace)
    unranked = [post for post in ids[::-1] if post not in ids[4:9] and post != ids[12]]
    wanted = [ids[4], *ids[6:9], *unranked, more[2], more[1], ids[5], ids[12], more[0]]
    found: list[int] = []
    for _ in range(len(wanted) + 1):
        found += [card.id for card in cached_feed(workspace, at_once, len(found)).cards]
    assert found == wanted


def test_mere_titles_come_after_whole_posts(workspace: Workspace):
    filled(workspace, 4)
    with workspace.store.write() as connection:
        posts.add(connection, [Post(uid="title", source="t", text="cat purrs", created_at=2e9, title_only=True)])
    assert cached_feed(workspace, 9).cards[-1].text == "cat purrs"
    react(plain(workspace), 1, "like")
    unseen = [card for card in feed(workspace, 9).cards if card.reaction is None]
    assert unseen[-1].text == "cat purrs"


def test_likes_bring_their_subject_up(workspace: Workspace):
    ids = filled(plain(workspace))
    for post in ids[:12:4]:
        react(workspace, post, "like")
    first = feed(workspace, 10).cards
    assert all("cat" in card.text for card in first[:2]) and sum("cat" in card.text for card in first) >= 5
    assert all(card.reaction is None for card in first)
    assert first[0].score > first[-1].score


def test_dislikes_send_their_subject_down(workspace: Workspace):
    ids = filled(plain(workspace))
    react(workspace, ids[0], "like")
    react(workspace, ids[1], "dislike")
    assert not any("bread" in card.text for card in feed(workspace, 50).cards)


def test_the_feed_shows_unseen_posts_then_seen_ones_with_their_reaction(workspace: Workspace):
    ids = filled(plain(workspace), 12)
    react(workspace, ids[0], "like")
    react(workspace, ids[5], "skip")
    for found in (feed(workspace, 50).cards, cached_feed(workspace, 50).cards):
        assert sorted(card.id for card in found) == ids
        assert {card.reaction for card in found[:10]} == {None}
        assert {card.id: card.reaction for card in found[10:]} == {ids[0]: "like", ids[5]: "skip"}


def test_pages_follow_each_other(workspace: Workspace):
    filled(plain(workspace))
    react(workspace, 1, "like")
    whole = feed(workspace, 30).cards
    assert [*cached_feed(workspace, 10).cards, *cached_feed(workspace, 20, 10).cards] == list(whole)


def test_a_like_reranks_the_cached_feed_and_undo_takes_it_back(workspace: Workspace):
    filled(plain(workspace))
    before = [card.id for card in feed(workspace, 40).cards]
    target = next(card for card in cached_feed(workspace, 80).cards if "moon" in card.text)
    react(workspace, target.id, "like")
    rerank(workspace, target.id)
    after = cached_feed(workspace, 40).cards
    assert "moon" in after[0].text and "moon" in after[1].text and target.id not in [card.id for card in after]
    undo(workspace)
    rerank(workspace, target.id)
    assert [card.id for card in cached_feed(workspace, 40).cards] == before


def test_rerank_sees_reactions_that_nobody_told_it_of(workspace: Workspace):
    ids = filled(plain(workspace))
    feed(workspace, 1)
    react(workspace, ids[3], "like")
    react(workspace, ids[0], "skip")
    rerank(workspace, ids[0])
    assert "moon" in cached_feed(workspace, 1).cards[0].text


def test_reranking_gives_what_ranking_anew_gives(workspace: Workspace):
    ids = filled(plain(workspace))
    feed(workspace, 1)
    for post in np.random.default_rng(0).choice(ids, 20, replace=False).tolist():
        react(workspace, post, "like" if post % 3 else "dislike")
        rerank(workspace, post)
    corrected = [card.id for card in cached_feed(workspace, 60).cards]
    workspace.live.clear()
    anew = [card.id for card in feed(workspace, 60).cards]
    assert corrected[:10] == anew[:10] and set(corrected) == set(anew)


def test_a_new_post_is_in_the_next_feed(workspace: Workspace):
    ids = filled(plain(workspace))
    react(workspace, ids[0], "like")
    feed(workspace, 5)
    with workspace.store.write() as connection:
        posts.add(connection, [Post(uid="new", source="t", text="cat purrs windowsill w0", created_at=5.0)])
    assert feed(workspace, 1).cards[0].text == "cat purrs windowsill w0"


def test_a_completed_post_is_ranked_by_its_new_text(workspace: Workspace):
    with plain(workspace).store.write() as connection:
        posts.add(connection, [Post(uid="late", source="t", text="nothing known yet", title_only=True)])
    ids = filled(workspace)
    react(workspace, ids[0], "like")
    feed(workspace, 5)
    with workspace.store.write() as connection:
        posts.add(connection, [Post(uid="late", source="t", text="cat purrs windowsill w0")])
    assert feed(workspace, 1).cards[0].text == "cat purrs windowsill w0"
    workspace.live.clear()  # and again from the index on disk
    assert feed(workspace, 1).cards[0].text == "cat purrs windowsill w0"


def test_a_damaged_index_changes_no_feed(workspace: Workspace):
    ids = filled(plain(workspace))
    react(workspace, ids[0], "like")
    before = feed(workspace, 40)
    index = next(workspace.paths.index.glob("*/index.faiss"))
    data = bytearray(index.read_bytes())
    data[-50] ^= 0xFF
    index.write_bytes(data)
    workspace.live.clear()
    assert feed(workspace, 40) == before


def test_without_an_encoder_the_feed_still_opens(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    ids = filled(workspace)
    monkeypatch.setattr(workspace, "folder_of", lambda _: workspace.paths.profile / "nowhere")
    react(workspace, ids[5], "like")
    assert [card.id for card in feed(workspace, 2).cards] == ids[::-1][:2]
    assert rerank(workspace, ids[5]).seconds >= 0


def test_surprises_come_at_the_share_of_the_settings(workspace: Workspace):
    ids = filled(plain(workspace), 400)
    for post in ids[:40:4]:
        react(workspace, post, "like")

    def strangers() -> int:
        return sum("cat" not in card.text for card in feed(workspace, 40).cards)

    none = strangers()
    workspace.settings = settings.Settings(exploration=0.3)
    assert strangers() > none + 5


def test_new_texts_are_scored_by_the_same_taste(workspace: Workspace):
    ids = filled(plain(workspace))
    assert score_texts(workspace, ["cat purrs", "bread dough"]) == [0.0, 0.0]
    react(workspace, ids[0], "like")
    react(workspace, ids[1], "dislike")
    cat, bread, other = score_texts(workspace, ["cat purrs", "bread dough oven", "quarterly tax report"])
    assert cat > other > bread


def test_an_empty_profile_has_an_empty_feed(workspace: Workspace):
    assert feed(plain(workspace), 10).cards == () == cached_feed(workspace, 10).cards


def test_the_ranking_never_holds_more_than_its_limit(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(feed_module, "RANKED", 30)
    filled(plain(workspace))
    assert len(feed(workspace, 80).cards) == 80  # what is not ranked follows, newest first
    with workspace.store.read() as connection:
        assert len(taste_store.ranking(connection)) == 30


def test_the_cached_feed_is_quick_and_imports_nothing_heavy(workspace: Workspace):
    filled(plain(workspace), 2000)
    react(workspace, 1, "like")
    feed(workspace, 1)
    times: list[float] = []
    for _ in range(9):
        began = time.perf_counter()
        assert len(cached_feed(workspace, 20).cards) == 20
        times.append(time.perf_counter() - began)
    assert sorted(times)[4] < 0.05  # 20 ms on a quiet machine
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from engine.workflows.workspace import open_workspace\n"
        "from engine.workflows.cached_feed import cached_feed\n"
        "assert len(cached_feed(open_workspace(Path(sys.argv[1])), 20).cards) == 20\n"
        "heavy = {'torch', 'faiss', 'scipy', 'transformers', 'safetensors', 'alembic', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(workspace.paths.profile)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
