"""A filter of what comes out of dumps."""

import json
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import BadInput
from engine.core.records import Follow
from engine.feeds import things
from engine.feeds.keep import ImportFilter, Keep
from engine.store import follows, posts
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import Workspace
from tests.factories import reddit_dump, reddit_export


def thing(**fields: object) -> things.Thing:
    return things.of_mapping(reddit_dump.submission("abc", "A title", selftext="words", score=10) | fields)


@pytest.mark.parametrize(
    ("asked", "fields", "reason"),
    [
        ({"communities": ("r/Jokes",)}, {}, ""),
        ({"communities": ("/r/jokes/", "puns")}, {"subreddit": "PUNS"}, ""),
        ({"communities": ("puns",)}, {}, "another community"),
        ({"communities": ("puns",)}, {"subreddit": None}, "another community"),
        ({"after": 1_600_000_000.0}, {}, ""),
        ({"after": 1_600_000_001.0}, {}, "too old"),
        ({"after": 5.0}, {"created_utc": "soon"}, "time unknown"),
        ({"before": 1_600_000_000.0}, {}, "too new"),
        ({"before": 1_600_000_001.0}, {"created_utc": "1600000000"}, ""),
        ({"min_score": 10}, {}, ""),
        ({"min_score": 11}, {}, "score too low"),
        ({"min_score": 0}, {"score": None}, "score too low"),
        ({"min_score": 0}, {"score": True}, "score too low"),
        ({"min_score": 0}, {"score": float("nan")}, "score too low"),
        ({"with_body": True}, {"selftext": " "}, "no text beneath"),
        ({"with_body": True}, {"selftext": "[removed]"}, "no text beneath"),
        ({"with_body": True}, {"title": None, "body": "a comment"}, ""),
        ({"safe_only": True}, {"over_18": True}, "not safe for work"),
        ({"safe_only": True}, {"over_18": None}, ""),
    ],
)
def test_each_part_of_a_filter(asked: dict[str, object], fields: dict[str, object], reason: str):
    refused = Keep(ImportFilter(**asked)).refuses(thing(**fields))  # pyright: ignore
    assert (reason in refused and refused.startswith("filter: ")) if reason else refused == ""


def test_what_the_person_spoke_of_passes_whatever_the_filter_says():
    asked = ImportFilter(communities=("nowhere",), min_score=10**6)
    assert Keep(asked).refuses(thing())
    assert not Keep(asked, frozenset({"reddit:t3_abc"})).refuses(thing())


def test_a_filter_that_nothing_can_pass_is_refused():
    with pytest.raises(BadInput, match="ends before it begins"):
        Keep(ImportFilter(after=2.0, before=2.0))


def test_a_dump_becomes_a_feed_and_completes_what_was_voted_for(tmp_path: Path, workspace: Workspace):
    rows = [
        reddit_dump.submission("v1", "Voted", selftext="the text of it", subreddit="elsewhere", score=1),
        reddit_dump.submission("f1", "Far away", subreddit="elsewhere", score=900),
        reddit_dump.submission("j1", "Low", score=1),
        reddit_dump.submission("j2", "High", score=900),
    ]
    dump = tmp_path / "RS_2024-01.jsonl"
    dump.write_text("\n".join(map(json.dumps, rows)))
    import_paths(workspace, reddit_export.make(tmp_path))
    asked = ImportFilter(communities=("jokes",), min_score=100)
    (receipt,) = import_paths(workspace, [dump], wanted=asked).imports
    assert (receipt.read, receipt.added, receipt.completed) == (4, 1, 1)
    assert receipt.skipped == {"filter: another community": 1, "filter: score too low": 1}
    with workspace.store.read() as connection:
        known = posts.ids_of(connection, ["reddit:t3_v1", "reddit:t3_j2", "reddit:t3_f1"])
        told = posts.get(connection, known.values())
    assert sorted(known) == ["reddit:t3_j2", "reddit:t3_v1"]
    assert told[known["reddit:t3_v1"]].text.endswith("the text of it")


def test_places_that_are_followed_are_kept_once(workspace: Workspace):
    one, two = (Follow(source="reddit", community=name, via="subscription") for name in ("jokes", "puns"))
    with workspace.store.write() as connection:
        assert follows.add(connection, [[one, one], [two], [one]]) == [True, True, False]
        assert follows.add(connection, [[two, msgspec.structs.replace(two, group="funny")], []]) == [True, False]
    with workspace.store.read() as connection:
        assert [(item.community, item.group) for item in follows.everything(connection)] == [
            ("jokes", ""),
            ("puns", ""),
            ("puns", "funny"),
        ]
