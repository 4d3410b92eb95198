"""Documents that fit in memory and those that do not are read alike."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from engine.core.errors import ImportFailed
from engine.feeds import documents, limits
from engine.feeds.archive import Archive

WHOLE, STREAMED = 64 << 20, 0
BOTH = pytest.mark.parametrize("limit", [WHOLE, STREAMED], ids=["whole", "streamed"])


def entries(folder: Path, data: bytes, after: bytes = b"") -> list[tuple[str, int, Any]]:
    (folder / "a.json").write_bytes(data)
    with Archive([folder / "a.json"]) as archive:
        return list(documents.entries(archive, "a.json", after=after))


@BOTH
@pytest.mark.parametrize(
    ("data", "found"),
    [
        ([1, "a", None, True, 1.5, {"x": [1, {"y": []}]}, [[]]], None),
        ([], []),
        ({}, []),
        (
            {"a": [1, 2], "b": 5, "c": {"d": [3]}, "e": [[4], {}]},
            [("a", 1, 1), ("a", 2, 2), ("e", 1, [4]), ("e", 2, {})],
        ),
        ({"a": {"b": [1]}}, []),
        ({"a": []}, []),
    ],
)
def test_lists_and_objects_of_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, data: Any, found: Any):
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", limit)
    told = entries(tmp_path, json.dumps(data).encode())
    assert told == (found if found is not None else [("", n, value) for n, value in enumerate(data, start=1)])


@BOTH
def test_what_comes_before_the_document_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int):
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", max(limit, 30))
    assert entries(tmp_path, b'window.YTD.like.part0 = [{"a": "="}]', after=b"=") == [("", 1, {"a": "="})]
    assert entries(tmp_path, b"\xef\xbb\xbf[1]" + b" " * 40) == [("", 1, 1)]


@BOTH
@pytest.mark.parametrize(
    "data",
    [
        b'[{"a": 1}, {"b"',
        b'[1, "\xff"]',
        b"[" * 100_000,
        b"[1 2]",
        b'[{"a": ' * 600 + b"1" + b"}]" * 600,
        b"[1]]",
        b"[NaN]",
    ],
    ids=["cut", "bytes", "deep", "comma", "deep objects", "garbage behind", "nan"],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, data: bytes):
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", limit)
    if limit == WHOLE and data.startswith(b'[{"a": [{'):
        pytest.skip("the whole parser reads 600 levels")
    with pytest.raises(ImportFailed, match=r"a\.json"):
        entries(tmp_path, data)


@BOTH
@pytest.mark.parametrize("data", [b"[" + b"9" * 100_000 + b"]", b"[1e999]", b'["\\ud800"]', b'[{"a":1,"a":2}]'])
def test_odd_values_are_read_or_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, data: bytes):
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", limit)
    try:
        assert len(entries(tmp_path, data)) == 1
    except ImportFailed as error:
        assert "a.json" in error.message and error.hint


def test_a_large_document_takes_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "STREAMED_FROM_BYTES", 1 << 20)
    with (tmp_path / "a.json").open("wb") as file:
        file.write(b'{"likes": [')
        for number in range(100_000):
            file.write(b'{"title": "%d", "value": "%s"},' % (number, b"x" * 150))
        file.write(b"{}]}")
    tracemalloc.start()
    with Archive([tmp_path / "a.json"]) as archive:
        count = sum(1 for _ in documents.entries(archive, "a.json"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 100_001 and peak < 8_000_000  # of 19 million bytes
