"""Reddit's things in all the types that they had."""

import json
from typing import Any

import msgspec
import pytest

from engine.core.records import Post
from engine.feeds import things


def told(**fields: Any) -> Post | str:
    line = json.dumps({"id": "abc", "title": "A title", "subreddit": "jokes"} | fields).encode()
    fast, slow = things.post_of(things.decode(line)), things.post_of(things.of_mapping(json.loads(line)))
    assert fast == slow  # a line of a dump and an object of a listing are read alike
    return fast


def text(**fields: Any) -> str:
    post = told(**fields)
    assert isinstance(post, Post), post
    return post.text


def test_a_crosspost_has_the_text_of_its_parent():
    parent = {"selftext": "Why? &lt;because&gt;", "title": "Older"}
    assert text(crosspost_parent_list=[parent]) == "A title\n\nWhy? <because>"
    assert text(selftext="Own.", crosspost_parent_list=[parent]) == "A title\n\nOwn."
    for odd in ([], None, {}, [None], [{"selftext": "[removed]"}], "x", [[1]]):
        assert text(crosspost_parent_list=odd) == "A title"


def test_a_gallery_has_its_captions():
    items = [{"media_id": "a", "id": 1, "caption": "One &amp; two"}, {"media_id": "b", "id": 2}, None]
    assert text(gallery_data={"items": items}, is_gallery=True) == "A title\n\nOne & two"
    assert text(gallery_data=None) == text(gallery_data={"items": None}) == "A title"


@pytest.mark.parametrize(
    ("fields", "tags"),
    [
        ({"is_gallery": True, "over_18": True}, ("nsfw", "gallery")),
        ({"post_hint": "image"}, ("picture",)),
        ({"post_hint": "hosted:video"}, ("video",)),
        ({"is_video": True}, ("video",)),
        ({"post_hint": "self"}, ()),
        ({"over_18": "true"}, ()),
    ],
)
def test_what_is_not_text_is_said_in_tags(fields: dict[str, Any], tags: tuple[str, ...]):
    post = told(**fields)
    assert isinstance(post, Post) and post.tags == tags


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": None}, "no id"),
        ({"id": "../x"}, "no id"),
        ({"title": None}, "neither post nor comment"),
        ({"title": "[deleted]"}, "text was removed"),
        ({"selftext": " [ Removed by Reddit ] "}, "text was removed"),
        ({"title": " "}, "no text"),
        ({"title": None, "body": "[removed]"}, "text was removed"),
    ],
)
def test_why_there_is_no_post(fields: dict[str, Any], reason: str):
    assert told(**fields) == reason


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (1_400_000_000, 1.4e9),
        ("1400000000", 1.4e9),
        (1.4e9, 1.4e9),
        (None, None),
        (-1, None),
        (True, None),
        (1e300, None),
    ],
)
def test_times_of_all_years(written: Any, meant: float | None):
    post = told(created_utc=written)
    assert isinstance(post, Post) and post.created_at == meant


def test_a_subreddit_may_be_an_object():
    thing = things.of_mapping({"id": "abc", "title": "x", "subreddit": {"display_name": "jokes"}})
    assert thing.place() == "jokes"


def test_large_fields_are_not_parsed_before_they_are_needed():
    deep = b'{"id":"abc","title":"x","selftext":"own","crosspost_parent_list":' + b"[" * 500 + b"]" * 500 + b"}"
    assert isinstance(things.post_of(things.decode(deep)), Post)
    with pytest.raises(msgspec.MsgspecError):
        things.decode(b'{"id":"abc","crosspost_parent_list":[}')
