import json
import tracemalloc
from pathlib import Path

import pytest

from engine.core.errors import ImportFailed
from engine.core.records import Post
from engine.feeds.archive import Archive
from engine.feeds.parts import grouped
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.sources.instagram import Instagram
from engine.workflows.import_feed import recognise
from tests.factories.instagram import (
    COLLECTIONS_A,
    COLLECTIONS_B,
    COMMENTS,
    FLAT,
    MESSAGES,
    PUBLIC,
    comment_block,
    like_block,
    liked_a,
    liked_b,
    make,
    mojibake,
    own_a,
    page,
    picture,
    post_block,
    save_block,
)
from tests.factories.zips import write_zip

MOCK = Path(__file__).parents[4] / "shared" / "data" / "instagram_mock"
LIKES = "your_instagram_activity/likes/liked_posts.json"


def read(*paths: Path) -> list[Record]:
    with Archive(paths) as archive:
        return list(Instagram().read(archive))


def of(tmp_path: Path, members: dict[str, bytes]) -> list[Record]:
    return read(write_zip(tmp_path / "instagram-a-2026-01-01-x.zip", members))


def posts(records: list[Record]) -> list[Post]:
    return [record.post for record in records if isinstance(record, Found) and record.post]


def test_likes_of_2026_come_with_caption_owner_and_tags(tmp_path: Path):
    (record,) = of(tmp_path, {LIKES: mojibake([liked_b("C0deAbc1234" + "x" * 28, "Très drôle 😂")])})
    assert isinstance(record, Found) and record.post and record.reaction
    assert record.post.uid == record.reaction.uid == "instagram:C0deAbc1234"
    assert record.post.text == "Très drôle 😂" and record.post.community == "maggie"
    assert record.post.tags == ("tennislife",)
    assert record.post.origin_url == "https://www.instagram.com/p/C0deAbc1234/"  # not the owner's own link
    assert (record.reaction.weight, record.reaction.at, record.reaction.via) == (0.8, 1778051899.0, "like")


@pytest.mark.parametrize("wrapped", [True, False])
def test_likes_of_before_are_links_only(tmp_path: Path, wrapped: bool):
    entries = [liked_a("DD7abcdefgh")]
    (record,) = of(tmp_path, {LIKES: mojibake({"likes_media_likes": entries} if wrapped else entries)})
    assert isinstance(record, Found) and record.post and record.reaction
    assert (record.post.text, record.post.title_only, record.post.community) == ("", True, "someone")
    assert record.reaction.uid == "instagram:DD7abcdefgh" and record.reaction.at == 1734974164.0


def test_saves_weigh_more_than_likes(tmp_path: Path):
    href = "https://www.instagram.com/reel/DD7abcdefgh/"
    saved = {"title": "x", "string_map_data": {"Opgeslagen op": {"href": href, "timestamp": 5}}}
    (record,) = of(tmp_path, {"saved/saved_posts.json": mojibake({"saved_saved_media": [saved]})})
    assert isinstance(record, Found) and record.reaction
    assert (record.reaction.weight, record.reaction.at, record.reaction.via) == (1.0, 5.0, "save")


def test_own_posts_find_their_pictures_in_the_other_part(tmp_path: Path):
    records = read(*make(tmp_path))
    own = [record for record in records if isinstance(record, Found) and record.media]
    assert [record.media for record in own] == [("media/posts/202405/17940060624158613.jpg",)] * 2
    assert {record.post.uid for record in own if record.post} == {"instagram:media_17940060624158613"}
    assert f"{PUBLIC} naïve" in [post.text for post in posts(records)]
    assert [record.reason for record in records if isinstance(record, Skipped)] == ["draft"]


def test_several_pictures_keep_their_order_and_the_outer_caption(tmp_path: Path):
    uris = [f"media/posts/202405/{n}.jpg" for n in (3, 1, 2)]
    entry = {"media": [{"uri": uri, "title": ""} for uri in uris], "title": "Three", "creation_timestamp": 9}
    members = {"content/posts_1.json": mojibake([entry])} | {uri: picture() for uri in uris}
    (record,) = of(tmp_path, members)
    assert isinstance(record, Found) and record.post
    assert record.media == tuple(uris) and record.post.text == "Three" and record.post.created_at == 9.0


def test_a_list_cannot_name_a_private_file_as_its_picture(tmp_path: Path):
    private = "your_instagram_activity/messages/inbox/friend/photos/1.jpg"
    nested = "your_instagram_activity/messages/inbox/friend/media/posts/2.jpg"
    uris = (private, "media/posts/../../" + private, "/etc/passwd", nested, "media/posts/2.jpg")
    lists = {"media/posts_1.json": mojibake([own_a(uri, "caption") for uri in uris])}
    records = of(tmp_path, lists | {private: picture(), nested: picture()})
    assert len(records) == 5 and not any(record.media for record in records if isinstance(record, Found))


def test_videos_and_subtitles_leave_the_caption(tmp_path: Path):
    entry = {"media": [{"uri": "media/reels/1/1.mp4", "title": "Ha"}, {"uri": "media/reels/1/1.srt"}]}
    silent = {"media": [{"uri": "media/reels/1/2.mp4", "title": ""}]}
    members = {"media/reels.json": mojibake({"ig_reels_media": [entry, silent]}), "media/reels/1/1.mp4": b"video"}
    one, two = of(tmp_path, members)
    assert isinstance(one, Found) and one.post and one.post.text == "Ha" and one.media == ("media/reels/1/1.mp4",)
    assert isinstance(two, Skipped) and two.reason == "no caption and no picture"


@pytest.mark.parametrize("document", [b"{}", b"[]", b"null", b"3", b'"x"', b'{"a": 1}', b"[1, null, [], {}]"])
def test_odd_documents_are_no_crash(tmp_path: Path, document: bytes):
    records = of(tmp_path, {LIKES: document, "content/posts_1.json": document})
    assert all(isinstance(record, Skipped) for record in records)


@pytest.mark.parametrize("document", [b"{", b"[" * 900 + b"]" * 900, b"[" * 200_000, b"\xff"])
def test_documents_that_cannot_be_read_are_named(tmp_path: Path, document: bytes):
    with pytest.raises(ImportFailed, match="liked_posts"):
        of(tmp_path, {LIKES: document})


def test_a_download_in_html_is_read(tmp_path: Path):
    blocks = [
        like_block("somebody", "C0000000004", "Dec 22, 2024 5:20 am"),
        like_block("o&#039;hara", "C0000000006", "Dec 22, 2024, 5:20 PM", tag="h2"),
        like_block("quelqu’un", "C0000000007", "22 déc. 2024 5:20"),
        like_block("nobody", "", ""),
    ]
    saves = [save_block("somebody", "C0000000005", "Jul 2, 2024 9:00 pm")]
    own = [post_block("Caf\u00e9 &amp; cake", "media/posts/202412/17800000000000001.jpg")]
    members = {
        "likes/liked_posts.html": page(*blocks),
        "saved/saved_posts.html": page(*saves),
        "media/posts_1.html": page(*own),
        "comments/post_comments_1.html": page(comment_block("So true", "maggie")),
        "media/posts/202412/17800000000000001.jpg": picture(),
    }
    records = of(tmp_path, members)
    told = {
        r.post.uid: (r.post.text, r.post.community, r.reaction.via, r.reaction.at)
        for r in records
        if isinstance(r, Found) and r.post and r.reaction
    }
    (comment,) = [uid for uid in told if "comment" in uid]
    assert told.pop(comment) == ("So true", "maggie", "own comment", 1734873600.0)
    assert told == {
        "instagram:media_17800000000000001": ("Caf\u00e9 & cake", "", "own post", 1734916800.0),
        "instagram:C0000000004": ("", "somebody", "like", 1734873600.0),  # 05:20 at UTC-8
        "instagram:C0000000006": ("", "o'hara", "like", 1734916800.0),
        "instagram:C0000000007": ("", "quelqu’un", "like", None),
        "instagram:C0000000005": ("", "somebody", "save", 1719982800.0),  # no summer time
    }
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["no link to a post"]
    (own_record,) = [r for r in records if isinstance(r, Found) and r.media]
    assert own_record.media == ("media/posts/202412/17800000000000001.jpg",)


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<",
        b"\xff\xfe<html>",
        b"<div class='_a6-g'>" * 50_000,
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><div class='_a6-g'>&a;</div>",
        b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><div class='_a6-g'></div>",
        b"<html>" + b"&#0;&#x110000;&lol;" * 1_000,
    ],
    ids=["empty", "cut", "bom", "deep", "entity", "system", "references"],
)
def test_hostile_pages_are_no_crash(tmp_path: Path, document: bytes):
    try:
        records = of(tmp_path, {"likes/liked_posts.html": document})
    except ImportFailed as error:
        assert "liked_posts.html" in error.message
    else:
        assert not any("passwd" in str(record) and "root" in str(record) for record in records)


def test_a_page_of_many_blocks_takes_little_memory(tmp_path: Path):
    many = page(*(like_block("u", f"C{n:010d}", "Dec 22, 2024 5:20 am") for n in range(20_000)))
    path = write_zip(tmp_path / "a.zip", {"likes/liked_posts.html": many})
    tracemalloc.start()
    with Archive([path]) as archive:
        count = sum(1 for _ in Instagram().read(archive))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000 and peak < 20_000_000


def test_collections_become_tags_of_what_was_saved(tmp_path: Path):
    for number, document in enumerate((COLLECTIONS_A, COLLECTIONS_B)):
        folder = tmp_path / str(number)
        folder.mkdir()
        records = of(folder, {"saved/saved_collections.json": mojibake(document)})
        told = [
            (r.post.uid, r.post.tags, r.reaction.via) for r in records if isinstance(r, Found) and r.post and r.reaction
        ]
        assert told == (
            [("instagram:C0000000001", ("Funny",), "save")]
            if number == 0
            else [("instagram:C0000000002", ("Drôle",), "save"), ("instagram:C0000000003", ("Drôle",), "save")]
        )


def test_comments_of_three_years_have_text_and_owner(tmp_path: Path):
    old = {"comments_media_comments": [{"title": "o1", "string_list_data": [{"value": "Ha ha", "timestamp": 5}]}]}
    members = {
        "comments/post_comments.json": mojibake(old),
        "comments/reels_comments.json": mojibake(COMMENTS),
        "comments.json": json.dumps({"media_comments": [["2018-05-01T10:00:00+00:00", "Nice!", "o3"], [], 5]}).encode(),
    }
    records = of(tmp_path, members)
    assert sorted((post.text, post.community) for post in posts(records)) == [
        ("Ha ha", "o1"),
        ("Nice!", "o3"),
        ("Très drôle", "maggie"),
    ]
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["no text", "entry is not an object"]


def test_the_flat_form_of_2020(tmp_path: Path):
    records = of(tmp_path, {"media.json": json.dumps(FLAT).encode(), "photos/201805/abc.jpg": picture()})
    told = [(r.post.text, r.reaction.via, r.media) for r in records if isinstance(r, Found) and r.post and r.reaction]
    assert told == [("Old one", "own post", ("photos/201805/abc.jpg",)), ("A story", "own story", ())]
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["a picture of the profile or of a message"]


@pytest.mark.parametrize("name", ["liked_posts.json", "liked_posts.html"])
def test_one_file_alone_is_recognised(tmp_path: Path, name: str):
    data = mojibake([liked_a("DD7abcdefgh")]) if name.endswith("json") else page(like_block("u", "DD7abcdefgh", ""))
    (tmp_path / name).write_bytes(data)
    with Archive([tmp_path / name]) as archive:
        assert recognise(archive)[0].name == "instagram"
    assert len(posts(read(tmp_path / name))) == 1


def test_messages_cannot_be_opened_in_the_sample(tmp_path: Path):
    with Archive(make(tmp_path)) as archive, pytest.raises(ImportFailed):  # the control of the contract test
        archive.open(MESSAGES)


def test_parts_are_told_by_their_names():
    names = [
        "instagram-a.b-2026-11-02-aB3d.zip",
        "export_me_20261101.zip",
        "instagram-a.b-2026-11-02-iJ7k.zip",
        "instagram-a.b-2025-11-02-iJ7k.zip",
        "instagram_x_part_1.zip",
        "instagram_x_part_2.zip",
        "RS_2025-12.zst",
        "RS_2025-11.zst",
        "export_me_20261101.zip",
    ]
    groups = [[path.name for path in group] for group in grouped([Path(name) for name in names])]
    assert groups == [names[:3:2], names[1:2], names[3:4], names[4:6], names[6:7], names[7:8]]


@pytest.mark.skipif(not MOCK.is_dir(), reason=f"{MOCK.name}: the vendor's mock export is not here")
def test_a_vendors_mock_of_2021_is_read():
    paths = sorted(MOCK.glob("*.zip"))
    assert len(grouped(paths)) == 1
    with Archive(paths) as archive:
        assert Instagram().recognise(archive).confidence > 0.8
        records = list(Instagram().read(archive))
    told = [r.reaction.via for r in records if isinstance(r, Found) and r.reaction]
    assert {"own post", "own story", "own comment", "like", "comment like"} <= set(told)
