from pathlib import Path

import pytest
import zstandard

from engine.core.errors import ImportFailed
from engine.feeds import limits
from engine.feeds.archive import Archive
from tests.factories.reddit_dump import pack

LINES = [f"line {n} äöü".encode() for n in range(2_000)]


def read(path: Path) -> list[bytes]:
    with Archive([path]) as archive:
        return [line for _, line in archive.lines(path.name)]


def stored(tmp_path: Path, data: bytes, name: str = "a.zst") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def frame(blocks: bytes, window: int = 0x00) -> bytes:
    """A Zstandard frame by hand: no content size, no checksum, the window descriptor that is wanted."""
    return b"\x28\xb5\x2f\xfd\x00" + bytes([window]) + blocks


def block(kind: int, size: int, data: bytes, *, last: bool) -> bytes:
    return (last | kind << 1 | size << 3).to_bytes(3, "little") + data


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n"])
def test_plain_and_packed_lines_are_the_same(tmp_path: Path, end: bytes):
    data = b"\n".join(LINES) + end
    assert read(stored(tmp_path, data, "a.jsonl")) == LINES
    assert read(stored(tmp_path, pack(data))) == LINES


def test_several_frames_follow_each_other(tmp_path: Path):
    skippable = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"
    data = skippable + pack(b"one\ntw") + skippable + pack(b"o\nthree\n") + skippable
    assert read(stored(tmp_path, data)) == [b"one", b"two", b"three"]


def test_a_cut_dump_gives_its_whole_lines_and_then_fails(tmp_path: Path):
    whole = pack(b"".join(bytes(str(n * n), "ascii") * 9 + b"\n" for n in range(20_000)))
    complete = len(read(stored(tmp_path, whole)))
    for cut in range(4, len(whole), len(whole) // 23):
        path, got = stored(tmp_path, whole[:cut]), 0
        with pytest.raises(ImportFailed, match="cut short"), Archive([path]) as archive:
            for _ in archive.lines(path.name):
                got += 1
        assert got < complete


@pytest.mark.parametrize(("data", "words"), [(b"", "empty"), (b'{"id": 1}\n' * 9, "not a Zstandard file")])
def test_what_is_no_dump_is_named(tmp_path: Path, data: bytes, words: str):
    with pytest.raises(ImportFailed, match=words):
        read(stored(tmp_path, data))


def test_garbage_after_a_frame_is_named(tmp_path: Path):
    with pytest.raises(ImportFailed, match="damaged"):
        read(stored(tmp_path, pack(b"one\n") + b"garbage that is no frame"))


def test_a_window_of_two_gigabytes_is_read(tmp_path: Path):
    data = frame(block(0, 4, b"one\n", last=True), window=(31 - 10) << 3)
    with pytest.raises(zstandard.ZstdError):  # the control: by default it is refused
        zstandard.ZstdDecompressor().decompressobj().decompress(data)
    assert read(stored(tmp_path, data)) == [b"one"]


def test_an_endless_line_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "RATIO_COUNTS_FROM_BYTES", 10**9)
    blocks = b"".join(block(1, 1 << 17, b"x", last=n == 999) for n in range(1_000))
    with pytest.raises(ImportFailed, match="line of more than"):
        read(stored(tmp_path, frame(blocks, window=0x38)))


def test_a_bomb_of_empty_lines_is_stopped(tmp_path: Path):
    blocks = b"".join(block(1, 1 << 17, b"\n", last=n == 9_999) for n in range(10_000))
    with pytest.raises(ImportFailed, match="times its packed size"):
        read(stored(tmp_path, frame(blocks, window=0x38)))


def test_a_line_at_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MAX_LINE_BYTES", 100)
    assert read(stored(tmp_path, b"x" * 100 + b"\ny", "a.jsonl")) == [b"x" * 100, b"y"]
    with pytest.raises(ImportFailed, match=r"line 2"):
        read(stored(tmp_path, b"y\n" + b"x" * 101, "a.jsonl"))
