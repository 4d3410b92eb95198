from pathlib import Path

import pytest

from engine.feeds.archive import Archive
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.sources.x_archive import XArchive, written_at
from tests.factories import x_archive as factory
from tests.factories.zips import write_zip


def read(folder: Path, changed: dict[str, bytes] | None = None) -> list[Record]:
    with Archive([write_zip(folder / "x.zip", factory.members() | (changed or {}))]) as archive:
        return list(XArchive().read(archive))


def found(records: list[Record]) -> dict[str, Found]:
    return {r.post.uid: r for r in records if isinstance(r, Found) and r.post}


def test_likes_have_a_text_and_the_time_of_what_was_liked(tmp_path: Path):
    records = found(read(tmp_path))
    like = records["x:1588000000000000003"]
    assert like.post and like.reaction
    assert like.post.text == "Liked number 3 & more" and not like.post.title_only
    assert like.post.created_at == written_at("1588000000000000003") == 1667443678.0
    assert (like.reaction.weight, like.reaction.at, like.reaction.via) == (0.8, None, "like")
    assert like.post.origin_url == "https://x.com/i/status/1588000000000000003"
    old = records["x:5"]
    assert old.post and old.post.created_at is None
    bare = records["x:1588100000000000001"]
    assert bare.post and (bare.post.text, bare.post.title_only) == ("", True)


def test_what_can_no_longer_be_seen_is_counted_and_left_out(tmp_path: Path):
    records = read(tmp_path)
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["no longer to be seen"]


def test_own_posts_replies_and_retweets(tmp_path: Path):
    records = found(read(tmp_path))
    own, retweet, answer = (records[f"x:158804900000000000{n}"] for n in range(3))
    assert own.post and own.post.text == "canary-public-x <3" and own.post.created_at == 1667465426.0
    assert own.media == ("data/tweets_media/1588049000000000000-FgAbCd.jpg",)
    assert retweet.post and retweet.reaction
    assert (retweet.post.text, retweet.post.community) == ("A good one", "somebody")
    assert (retweet.reaction.weight, retweet.reaction.via) == (0.8, "retweet")
    assert answer.reaction and answer.reaction.via == "own comment"


def test_a_long_post_has_its_full_text_once(tmp_path: Path):
    long = [r for r in read(tmp_path) if isinstance(r, Found) and r.post and r.post.uid == "x:1588049000000000003"]
    assert {r.post.text for r in long if r.post} == {"The beginning of something that goes on, and on."}


def test_parts_and_old_names_and_a_script_alone(tmp_path: Path):
    _, parts, alone = factory.variants(tmp_path)
    with Archive(parts) as archive:
        assert sorted(found(list(XArchive().read(archive)))) == [
            "x:1588000000000000001",
            "x:1588000000000000002",
            "x:1588049000000000005",
        ]
    with Archive(alone) as archive:
        assert XArchive().recognise(archive).confidence > 0.9 and len(list(XArchive().read(archive))) == 1


@pytest.mark.parametrize(
    "entry", ["null", "[]", "{}", '{"like": null}', '{"tweet": []}', '{"tweet": {"id_str": true}}']
)
def test_odd_entries_are_counted(tmp_path: Path, entry: str):
    data = f"window.YTD.like.part0 = [{entry}]".encode()
    skipped = [r for r in read(tmp_path, {"data/like.js": data}) if isinstance(r, Skipped)]
    assert len(skipped) == 1 and skipped[0].file == "data/like.js"


@pytest.mark.parametrize("number", [10**19, -1, 10**400, "9" * 30, "1e9", 1.5, None])
def test_numbers_that_are_none_are_refused(tmp_path: Path, number: object):
    data = factory.script("like", [{"like": {"tweetId": number, "fullText": "x"}}])
    records = [r for r in read(tmp_path, {"data/like.js": data}) if r.file == "data/like.js"]
    assert len(records) == 1
    if isinstance(records[0], Found) and records[0].post:
        assert records[0].post.created_at is None or 0 < records[0].post.created_at < 5e9
