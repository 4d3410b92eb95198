import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core.records import Post
from engine.feeds import limits
from engine.feeds.archive import Archive
from engine.feeds.keep import ImportFilter, Keep
from engine.feeds.source import Follows, Found, Record, Skipped
from engine.feeds.sources.reddit_json import RedditJson
from engine.workflows.import_feed import recognise
from tests.factories import reddit_dump
from tests.factories import reddit_json as factory


def read(paths: list[Path], keep: Keep | None = None) -> list[Record]:
    with Archive(paths) as archive:
        return list(RedditJson().read(archive, keep=keep or Keep()))


def told(records: list[Record]) -> dict[str, tuple[str, str, str]]:
    return {
        r.post.uid: (r.post.text, r.post.community, r.reaction.via if r.reaction else "")
        for r in records
        if isinstance(r, Found) and r.post
    }


def reasons(records: list[Record]) -> list[str]:
    return [record.reason for record in records if isinstance(record, Skipped)]


def posts(records: list[Record]) -> dict[str, Post]:
    return {record.post.uid: record.post for record in records if isinstance(record, Found) and record.post}


def written(folder: Path, document: Any) -> list[Path]:
    (folder / "a.json").write_text(json.dumps(document))
    return [folder / "a.json"]


def test_an_export_of_rexport_says_what_was_liked(tmp_path: Path):
    records = read(factory.make(tmp_path, count=1))
    assert told(records) == {
        "reddit:t3_s0": ("Saved 0", "jokes", "save"),
        "reddit:t3_u1": ("canary-public-reddit-json up", "jokes", "upvote"),
        "reddit:t3_u2": ("", "jokes", "upvote"),
        "reddit:t3_d1": ("Down", "jokes", "downvote"),
        "reddit:t3_o1": ("Mine", "jokes", "own post"),
        "reddit:t1_o2": ("Mine too", "jokes", "own comment"),
    }
    places = [(f.community, f.via, f.group) for r in records if isinstance(r, Follows) for f in r.follows]
    assert places == [
        ("jokes", "subscription", ""),
        ("jokes", "multireddit", "Funny"),
        ("puns", "multireddit", "Funny"),
    ]
    assert reasons(records) == ["no name of a place"]  # a list without places
    assert [record.line for record in records] == list(range(1, len(records) + 1))


def test_a_thread_is_its_post_and_all_its_answers(tmp_path: Path):
    records = read(written(tmp_path, factory.thread()))
    assert {uid: text for uid, (text, _, _) in told(records).items()} == {
        "reddit:t3_p1": "A thread",
        "reddit:t1_c1": "An answer & more",
        "reddit:t1_c2": "An answer to it",
    }
    assert reasons(records) == ["only the ids of more answers"]
    assert not any(r.reaction for r in records if isinstance(r, Found))


def test_an_archive_of_single_posts(tmp_path: Path):
    *_, packed = factory.variants(tmp_path)
    assert sorted(told(read(packed))) == sorted(
        uid for name in ("b1", "b2") for uid in (f"reddit:t3_{name}", f"reddit:t1_{name}b", f"reddit:t1_{name}c")
    )


def test_an_archive_says_of_a_post_what_is_true_of_its_answers(tmp_path: Path):
    found = posts(read(written(tmp_path, factory.bdfr("b1"))))
    assert {post.community for post in found.values()} == {"jokes"}
    assert found["reddit:t3_b1"].tags == ("nsfw", "picture")
    assert found["reddit:t1_b1c"].tags == ("nsfw",)  # said of the post alone
    assert found["reddit:t1_b1c"].origin_url == "https://www.reddit.com/r/jokes/comments/b1/_/b1c/"
    assert read(written(tmp_path, factory.bdfr("b1")), Keep(ImportFilter(safe_only=True)))
    assert not told(read(written(tmp_path, factory.bdfr("b1")), Keep(ImportFilter(safe_only=True))))


@pytest.mark.parametrize(
    ("url", "tag"),
    [
        ("https://i.redd.it/abc", "picture"),
        ("https://x.example/a.PNG?width=1", "picture"),
        ("https://v.redd.it/abc", "video"),
        ("https://i.imgur.com/abc.gifv", "video"),
        ("https://www.reddit.com/gallery/abc", "gallery"),
        ("https://x.example/a.html", ""),
        ("https://x.example/?a.png", ""),
    ],
)
def test_what_a_post_shows_is_read_from_its_address(tmp_path: Path, url: str, tag: str):
    paths = written(tmp_path, [reddit_dump.submission("p1", "Look", url=url)])
    assert posts(read(paths))["reddit:t3_p1"].tags == ((tag,) if tag else ())


def test_a_table_of_saved_posts(tmp_path: Path):
    _, _, table, _ = factory.variants(tmp_path)
    records = read(table)
    assert told(records) == {
        "reddit:t3_q1": ("The title\n\nThe text", "jokes", "save"),
        "reddit:t1_q2": ("My answer", "jokes", "save"),  # the title is the post's
        "reddit:t1_q3": ("The title", "jokes", "save"),
    }
    found = posts(records)
    assert [(post.title_only, post.created_at) for post in found.values()] == [
        (False, 1496845860.0),
        (False, 1600000000.0),
        (True, None),
    ]
    assert found["reddit:t1_q2"].origin_url == "https://www.reddit.com/r/jokes/comments/q1/_/q2/"


def test_another_table_beside_the_documents_is_no_save(tmp_path: Path):
    (tmp_path / "jokes.csv").write_text("id,title,text,subreddit\nx1,A,B,jokes\n")
    with Archive([tmp_path / "jokes.csv"]) as archive:
        assert RedditJson().recognise(archive).confidence == 0
    assert reasons(read([tmp_path / "jokes.csv"])) == ["not a table of saved posts"]
    (tmp_path / "saved.csv").write_text(factory.SAVED)
    with Archive([tmp_path / "saved.csv"]) as archive:
        assert RedditJson().recognise(archive).confidence > 0.8


def test_lists_of_posts_and_comments_alone_are_nobodys_own(tmp_path: Path):
    lists = {"submissions": [reddit_dump.submission("p1", "A")], "comments": [reddit_dump.comment("c1", "B")]}
    assert told(read(written(tmp_path, lists))) == {
        "reddit:t3_p1": ("A", "jokes", ""),
        "reddit:t1_c1": ("B", "jokes", ""),
    }
    assert [via for _, _, via in told(read(written(tmp_path, lists | {"saved": []}))).values()] == [
        "own post",
        "own comment",
    ]


def test_comments_in_a_flat_list_and_in_a_tree(tmp_path: Path):
    place, writer = {"display_name": "jokes"}, {"name": factory.PRIVATE}
    flat = [
        reddit_dump.comment("c1", "One", subreddit=place, author=writer, created_utc=1.6e9),
        reddit_dump.comment("c2", "Two", author=None),
    ]
    expected = {"reddit:t1_c1": ("One", "jokes", ""), "reddit:t1_c2": ("Two", "jokes", "")}
    assert told(read(written(tmp_path, flat))) == expected
    assert told(read(written(tmp_path, {"c1": flat[0] | {"responses": [flat[1]]}}))) == expected
    wrapped = {"settings": {"query": "x"}, "data": flat}
    assert told(read(written(tmp_path, wrapped))) == expected


def test_a_message_is_left_alone_wherever_it_lies(tmp_path: Path):
    message = {"id": "m1", "body": factory.PRIVATE, "subject": "x", "dest": "me", "author": "b"}
    for document in (factory.listing(factory.child("t4", message)), [message]):
        assert reasons(read(written(tmp_path, document))) == ["private"]
    bare = {key: value for key, value in message.items() if key not in ("subject", "dest")}
    assert told(read(written(tmp_path, [bare])))  # the control: it looks like a comment


def test_places_of_listings(tmp_path: Path):
    place = {"display_name": "jokes", "title": "Jokes", "id": "2qh72", "name": "t5_2qh72"}
    mine = factory.child("t5", place | {"user_is_subscriber": True})
    popular = factory.child("t5", place | {"user_is_subscriber": None})
    several = factory.child("LabeledMulti", {"display_name": "Funny", "subreddits": [{"name": "puns"}, {"name": ".."}]})
    records = read(written(tmp_path, [factory.listing(mine, popular), several]))
    followed = [(f.community, f.via, f.group) for r in records if isinstance(r, Follows) for f in r.follows]
    assert followed == [("jokes", "subscription", ""), ("puns", "multireddit", "Funny")]
    assert reasons(records) == ["a place that is not followed"]


def test_what_was_voted_for_and_is_gone_waits_for_its_text(tmp_path: Path):
    gone = reddit_dump.submission("p1", "A title", selftext="[removed]")
    assert reasons(read(written(tmp_path, [gone]))) == ["text was removed"]
    (record,) = read(written(tmp_path, {"upvoted": [gone]}))
    assert isinstance(record, Found) and record.post and record.reaction
    assert (record.post.text, record.post.title_only, record.reaction.via) == ("A title", True, "upvote")


def test_text_of_a_crosspost_and_captions_of_a_gallery(tmp_path: Path):
    parent = reddit_dump.submission("p0", "The parent", selftext="Its text")
    gallery = {"items": [{"media_id": "m1", "caption": "One &amp; two"}, {"media_id": "m2"}]}
    listed = factory.listing(
        factory.child("t3", reddit_dump.submission("p1", "Crossed", crosspost_parent_list=[parent])),
        factory.child("t3", reddit_dump.submission("p2", "Shown", is_gallery=True, gallery_data=gallery)),
    )
    found = posts(read(written(tmp_path, listed)))
    assert (found["reddit:t3_p1"].text, found["reddit:t3_p2"].text) == ("Crossed\n\nIts text", "Shown\n\nOne & two")
    assert found["reddit:t3_p2"].tags == ("gallery",)


def test_a_long_list_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    expected = told(read(written(tmp_path, factory.thread())))
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", 0)
    assert told(read(written(tmp_path, factory.thread()))) == expected and expected


def test_an_account_is_recognised_by_its_profile_and_places_alone(tmp_path: Path):
    place = {
        "display_name_prefixed": "r/jokes",
        "subreddit_type": "public",
        "created_utc": 1.2e9,
        "padding": "x" * 3000,
    }
    first = {"profile": {"name": "me", "link_karma": 1}, "subreddits": [place] * 200}
    (tmp_path / "a.json").write_text(json.dumps(first | factory.rexport(), indent=1))
    with Archive([tmp_path / "a.json"]) as archive:
        assert recognise(archive)[0].name == "reddit-json"


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path):
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(factory.thread()).encode())
    with Archive([tmp_path / "a.json"]) as archive:
        assert recognise(archive)[0].name == "reddit-json"
    assert len(told(read([tmp_path / "a.json"]))) == 3


def test_answers_may_be_nested_without_end(tmp_path: Path):
    deep: dict[str, Any] = reddit_dump.comment("c0", "The last", replies="")
    for number in range(1, 60):
        deep = reddit_dump.comment(f"c{number}", "Deeper", replies=factory.listing(factory.child("t1", deep)))
    assert len(told(read(written(tmp_path, [deep])))) == 60


def test_a_filter_holds_for_posts_and_not_for_ones_own(tmp_path: Path):
    nowhere = Keep(ImportFilter(communities=("nowhere",)))
    assert told(read(written(tmp_path, factory.thread()), nowhere)) == {}
    assert len(told(read(factory.make(tmp_path, count=1), nowhere))) == 6


@pytest.mark.parametrize("number", range(4))
def test_every_kind_is_recognised(tmp_path: Path, number: int):
    with Archive(factory.variants(tmp_path)[number]) as archive:
        assert recognise(archive)[0].name == "reddit-json"


def test_lines_are_a_dump_and_other_documents_are_nobodys(tmp_path: Path):
    (tmp_path / "lines.json").write_text("\n".join(json.dumps(item) for item in reddit_dump.items(2)))
    with Archive([tmp_path / "lines.json"]) as archive:
        assert recognise(archive)[0].name == "reddit-dump"
    (tmp_path / "package.json").write_text('{"parent_id": "x", "score": 1, "permalink": "/a", "created_utc": 5}')
    with Archive([tmp_path / "package.json"]) as archive:
        assert RedditJson().recognise(archive).confidence == 0


@pytest.mark.parametrize("document", [None, 5, [], {}, [None], {"kind": "Listing"}, {"saved": [5, None, {}]}])
def test_odd_documents_are_no_crash(tmp_path: Path, document: Any):
    assert all(isinstance(record, Skipped) for record in read(written(tmp_path, document)))


KEYS = st.sampled_from(
    [
        "kind",
        "data",
        "children",
        "id",
        "title",
        "body",
        "replies",
        "responses",
        "comments",
        "saved",
        "subreddits",
        "multireddits",
        "subreddit",
        "display_name",
        "permalink",
        "url",
        "link_id",
        "over_18",
        "user_is_subscriber",
    ]
)
WORDS = st.sampled_from(
    ["Listing", "t1", "t3", "t4", "t5", "more", "LabeledMulti", "/r/a/comments/b/", "abc", "[removed]"]
)
TREES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TREES)
def test_any_document_becomes_records(tmp_path: Path, document: Any):
    records = read(written(tmp_path, document))
    assert [record.line for record in records] == list(range(1, len(records) + 1))
    for record in records:
        if isinstance(record, Found):
            assert record.post and (record.post.text or record.post.title_only)
