import json
from pathlib import Path
from typing import Any

import pytest

from engine.core.errors import ImportFailed
from engine.feeds.archive import Archive
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.sources.tiktok import TikTok, written_at
from engine.workflows.import_feed import recognise
from tests.factories import tiktok as factory
from tests.factories.zips import write_zip


def read(paths: list[Path]) -> list[Record]:
    with Archive(paths) as archive:
        return list(TikTok().read(archive))


def told(records: list[Record]) -> list[tuple[str, str, float, str]]:
    return [
        (r.post.uid, r.post.text, r.reaction.weight, r.reaction.via)
        for r in records
        if isinstance(r, Found) and r.post and r.reaction
    ]


def test_what_a_download_says(tmp_path: Path):
    records = read(factory.make(tmp_path, count=1))
    first = f"tiktok:{factory.FIRST}"
    assert told(records)[:2] == [(first, "", 0.8, "like"), (f"tiktok:{factory.FIRST + 1}", "", 1.0, "save")]
    assert told(records)[2] == (f"tiktok:{factory.FIRST + 99}", "My video", 1.0, "own post")
    assert told(records)[3][1:] == ("canary-public-tiktok 😂", 1.0, "own comment")
    like = next(r for r in records if isinstance(r, Found) and r.reaction and r.reaction.via == "like")
    assert like.post and like.reaction and like.post.title_only
    assert like.reaction.at == 1734289394.0 and like.post.created_at == written_at(str(factory.FIRST)) == 1699663698.0
    assert [r.reason for r in records if isinstance(r, Skipped)] == ["no link to a video", "no text"]


def test_all_three_generations_of_names(tmp_path: Path):
    _, old, new = factory.variants(tmp_path)
    assert [via for *_, via in told(read(old))] == ["like", "own post"]
    assert [via for *_, via in told(read(new))] == ["like", "save"]
    with Archive(new) as archive:
        assert recognise(archive)[0].name == "tiktok"


def test_the_text_form_is_named(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"Activity/Like List.txt": b"Date: 1\nLink: 2"})
    with Archive([path]) as archive, pytest.raises(ImportFailed, match="ask TikTok for JSON"):
        recognise(archive)


@pytest.mark.parametrize("odd", [None, [], 5, "x", {"Like List": None}, {"Like List": {"ItemFavoriteList": "x"}}])
def test_sections_of_other_types_hold_nothing(tmp_path: Path, odd: Any):
    (tmp_path / "user_data.json").write_text(json.dumps({"Your Activity": odd}))
    assert read([tmp_path / "user_data.json"]) == []


@pytest.mark.parametrize("odd", [None, 5, [], {}, {"Link": 5}, {"Link": "https://evil.example/1234567890/"}])
def test_rows_of_other_types_are_counted(tmp_path: Path, odd: Any):
    (tmp_path / "user_data.json").write_text(json.dumps({"Activity": {"Like List": {"ItemFavoriteList": [odd]}}}))
    assert [type(record) for record in read([tmp_path / "user_data.json"])] == [Skipped]


def test_a_number_too_large_has_no_time():
    assert written_at("9" * 20) is None and written_at("7") is None
