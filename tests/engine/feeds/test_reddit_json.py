import json
from pathlib import Path
from typing import Any

import pytest

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


def written(folder: Path, document: Any) -> list[Path]:
    (folder / "a.json").write_text(json.dumps(document))
    return [folder / "a.json"]


def test_an_export_of_rexport_says_what_was_liked(tmp_path: Path):
    records = read(factory.make(tmp_path, count=1))
    assert told(records) == {
        "reddit:t3_s0": ("Saved 0", "jokes", "save"),
        "reddit:t3_u1": ("canary-public-reddit-json up", "jokes", "upvote"),
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
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["text was removed"]


def test_a_thread_is_its_post_and_all_its_answers(tmp_path: Path):
    records = read(written(tmp_path, factory.thread()))
    assert {uid: text for uid, (text, _, _) in told(records).items()} == {
        "reddit:t3_p1": "A thread",
        "reddit:t1_c1": "An answer & more",
        "reddit:t1_c2": "An answer to it",
    }
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["no id"]  # "more" answers
    assert not any(r.reaction for r in records if isinstance(r, Found))


def test_an_archive_of_single_posts(tmp_path: Path):
    *_, packed = factory.variants(tmp_path)
    assert sorted(told(read(packed))) == sorted(
        uid for name in ("b1", "b2") for uid in (f"reddit:t3_{name}", f"reddit:t1_{name}b", f"reddit:t1_{name}c")
    )


def test_a_table_of_saved_posts(tmp_path: Path):
    _, _, table, _ = factory.variants(tmp_path)
    assert told(read(table)) == {"reddit:t3_q1": ("The title\n\nThe text", "jokes", "save")}


def test_answers_may_be_nested_without_end(tmp_path: Path):
    deep: dict[str, Any] = reddit_dump.comment("c0", "The last", replies="")
    for number in range(1, 60):
        deep = reddit_dump.comment(f"c{number}", "Deeper", replies=factory.listing(factory.child("t1", deep)))
    assert len(told(read(written(tmp_path, [deep])))) == 60


def test_a_filter_holds_for_posts_and_not_for_ones_own(tmp_path: Path):
    nowhere = Keep(ImportFilter(communities=("nowhere",)))
    assert told(read(written(tmp_path, factory.thread()), nowhere)) == {}
    assert len(told(read(factory.make(tmp_path, count=1), nowhere))) == 5


@pytest.mark.parametrize("number", range(4))
def test_every_kind_is_recognised(tmp_path: Path, number: int):
    with Archive(factory.variants(tmp_path)[number]) as archive:
        assert recognise(archive)[0].name == "reddit-json"


def test_lines_are_a_dump_and_other_documents_are_nobodys(tmp_path: Path):
    (tmp_path / "lines.json").write_text("\n".join(json.dumps(item) for item in reddit_dump.items(2)))
    with Archive([tmp_path / "lines.json"]) as archive:
        assert recognise(archive)[0].name == "reddit-dump"
    (tmp_path / "package.json").write_text('{"name": "x", "score": 1}')
    with Archive([tmp_path / "package.json"]) as archive:
        assert RedditJson().recognise(archive).confidence == 0


@pytest.mark.parametrize("document", [None, 5, [], {}, [None], {"kind": "Listing"}, {"saved": [5, None, {}]}])
def test_odd_documents_are_no_crash(tmp_path: Path, document: Any):
    assert all(isinstance(record, Skipped) for record in read(written(tmp_path, document)))
