import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core.records import Post
from engine.feeds import things
from engine.feeds.archive import Archive
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.sources.reddit_dump import RedditDump
from tests.factories.reddit_dump import items, make, submission

SCHEMAS = Path(__file__).parents[4] / "shared" / "data" / "reddit_dump_schemas"
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
FIELDS = ["id", "title", "selftext", "body", "created_utc", "permalink", "subreddit", "over_18"]


def read(path: Path) -> list[Record]:
    with Archive([path]) as archive:
        return list(RedditDump().read(archive))


def found(records: list[Record]) -> dict[str, Post]:
    return {record.post.uid: record.post for record in records if isinstance(record, Found) and record.post}


def test_the_oddities_of_twenty_years(tmp_path: Path):
    records = read(make(tmp_path, count=0)[0])
    posts = found(records)
    assert posts["reddit:t3_v1"].text == "A joke, number 1!\n\ncanary-public-dump > &amp;"  # unescaped once
    assert posts["reddit:t3_a1"].text == "Old & stringy" and posts["reddit:t3_a1"].created_at == 1400000000.0
    assert posts["reddit:t3_a2"].created_at == 1697128377.0 and posts["reddit:t3_a2"].community == ""
    assert posts["reddit:t3_a2"].origin_url == "https://www.reddit.com/comments/a2/"
    assert posts["reddit:t1_c9"].text == "A comment."
    assert [(record.line, record.reason) for record in records if isinstance(record, Skipped)] == [
        (4, "text was removed"),
        (5, "text was removed"),
        (8, "text was removed"),
        (9, "no id"),
        (10, "line is not JSON"),
    ]
    assert not any(record.reaction for record in records if isinstance(record, Found))


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_plain_lines_are_a_dump_too(tmp_path: Path, name: str):
    (tmp_path / name).write_text("\n".join(json.dumps(item) for item in items(0)))
    with Archive([tmp_path / name]) as archive:
        assert RedditDump().recognise(archive).confidence > 0.8
    assert len(found(read(tmp_path / name))) == 4


def test_other_json_is_not_taken_for_a_dump(tmp_path: Path):
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    with Archive([tmp_path / "package.json"]) as archive:
        assert RedditDump().recognise(archive).confidence < 0.5


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])  # the first draw, on a busy machine
@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING))
def test_a_field_may_hold_anything(changed: dict[str, Any]):
    result = things.post_of(things.of_mapping(submission("abc", "A title") | changed))
    if isinstance(result, Post):
        assert result.text and result.text.encode() and result.origin_url.startswith(("https://www.reddit.com/", ""))
        assert result.created_at is None or result.created_at > 0
    else:
        assert result


@pytest.mark.parametrize(
    "permalink",
    ["//evil.example/x", "/r/a/comments/b/c d", "javascript:1", "/r/a/comments/b/<x>", "/r/a/comments/b/\ud800/"],
)
def test_a_link_is_reddits_or_our_own(permalink: str):
    post = things.post_of(things.of_mapping(submission("abc", "A title", permalink=permalink)))
    assert isinstance(post, Post) and post.origin_url == "https://www.reddit.com/comments/abc/"


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason=f"{SCHEMAS.name}: the measured schemas of real dumps are not here")
@pytest.mark.parametrize("field", ["created_utc", "selftext", "title", "subreddit", "permalink", "id", "over_18"])
def test_fields_of_real_dumps_have_types_that_are_read(field: str):
    read = {"created_utc": {"int", "float", "string", "null"}, "over_18": {"bool", "null"}}.get(
        field, {"string", "null"}
    )
    paths = list(SCHEMAS.glob("RS_*.json"))
    assert len(paths) >= 5
    for path in paths:
        kinds = {kind["type"] for kind in json.loads(path.read_text())[0]["schema"].get(field, [])}
        assert kinds <= read, (path.name, kinds)
        assert kinds or field == "permalink"
