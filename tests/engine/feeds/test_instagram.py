from pathlib import Path

import pytest

from engine.core.errors import ImportFailed
from engine.core.records import Post
from engine.feeds.archive import Archive
from engine.feeds.parts import grouped
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.sources.instagram import Instagram
from tests.factories.instagram import MESSAGES, PUBLIC, liked_a, liked_b, make, mojibake, own_a, picture
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
    assert isinstance(record, Found) and record.post is None and record.reaction
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
    assert isinstance(one, Found) and one.post and one.post.text == "Ha" and not one.media
    assert isinstance(two, Skipped) and two.reason == "no caption and no picture"


@pytest.mark.parametrize("document", [b"{}", b"[]", b"null", b"3", b'"x"', b'{"a": 1}', b"[1, null, [], {}]"])
def test_odd_documents_are_no_crash(tmp_path: Path, document: bytes):
    records = of(tmp_path, {LIKES: document, "content/posts_1.json": document})
    assert all(isinstance(record, Skipped) for record in records)


@pytest.mark.parametrize("document", [b"{", b"[" * 900 + b"]" * 900, b"[" * 200_000, b"\xff"])
def test_documents_that_cannot_be_read_are_named(tmp_path: Path, document: bytes):
    with pytest.raises(ImportFailed, match="liked_posts"):
        of(tmp_path, {LIKES: document})


def test_a_download_in_html_is_told_apart(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"your_instagram_activity/likes/liked_posts.html": b"<html>"})
    with Archive([path]) as archive:
        seen = Instagram().recognise(archive)
    assert 0 < seen.confidence < 0.5 and "JSON" in seen.reason


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
    assert records
