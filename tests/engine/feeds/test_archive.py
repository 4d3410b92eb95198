import os
import stat
import struct
import tracemalloc
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.core.errors import DiskFull, ImportFailed
from engine.feeds import archive as archive_module
from engine.feeds import limits
from engine.feeds.archive import Archive
from tests.factories.zips import break_member, overlapping_zip, write_zip


def refused(path: Path, *words: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        drain(path)
    assert caught.value.hint
    assert all(word in caught.value.message for word in (*words, path.name if not words else "")), caught.value.message


def drain(path: Path) -> int:
    with Archive([path]) as archive:
        for name in archive.members():
            with archive.open(name) as file:
                while file.read(limits.CHUNK_BYTES):
                    pass
        return archive.bytes_read


def test_an_honest_zip_is_read_to_the_last_byte(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id\r\n1\r\n", "deep/er.json": b"[]"})
    with Archive([path]) as archive:
        assert archive.members() == ["deep/er.json", "posts.csv"]
        assert archive.open_text("posts.csv").read() == "id\r\n1\r\n"
        assert archive.opened == {"posts.csv"}
        assert archive.size(["posts.csv"]) == 7


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"just some text\n" * 20, "not a zip"), (b"", "empty"), (b"PK\x03\x04 and no more", "cut short")],
)
def test_what_is_not_a_zip_is_named(tmp_path: Path, data: bytes, words: str):
    (tmp_path / "a.zip").write_bytes(data)
    refused(tmp_path / "a.zip", "a.zip", words)


def test_a_zip_cut_anywhere_is_refused(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {f"{n}.csv": b"x" * n for n in range(50)})
    whole = path.read_bytes()
    for cut in range(0, len(whole), 97):
        path.write_bytes(whole[:cut])
        refused(path)


def test_a_path_that_is_not_there_is_named(tmp_path: Path):
    refused(tmp_path / "gone.zip", "gone.zip")


def test_members_that_share_bytes_are_refused(tmp_path: Path):
    path = overlapping_zip(tmp_path / "a.zip")
    with zipfile.ZipFile(path) as naive:
        assert len(naive.infolist()) == 50  # the control: the library itself lists them
    refused(path, "overlaps")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_stored_and_deflated_members_are_read(tmp_path: Path, method: int):
    refused(write_zip(tmp_path / "a.zip", {"posts.csv": bytes(1000)}, method), "packed in a way")


def test_a_bomb_is_stopped_in_little_memory(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": bytes(200_000_000)})
    tracemalloc.start()
    refused(path, "posts.csv", "200 times")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_a_member_that_lies_about_its_size_is_stopped_all_the_same(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": bytes(50_000_000)})
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, entry + 24, 1_000)  # the directory's uncompressed size
    path.write_bytes(bytes(data))
    refused(path, "posts.csv")


def test_the_total_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = write_zip(tmp_path / "a.zip", {f"{n}.csv": b"0123456789" * 100 for n in range(5)}, zipfile.ZIP_STORED)
    assert drain(path) == 5_000
    monkeypatch.setattr(limits.Allowance.__init__, "__defaults__", (4_500,))
    refused(path, "4,500")


def test_too_many_members_are_refused_before_the_list_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = write_zip(tmp_path / "a.zip", {f"{n}.csv": b"" for n in range(20)})
    monkeypatch.setattr(limits, "MAX_ENTRIES", 19)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    refused(path, "20 members")


def test_a_64_bit_list_of_members_is_measured_too(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id\n"})
    data = path.read_bytes()
    end = data.index(b"PK\x05\x06")
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 10**9, 10**9, 10**10, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    path.write_bytes(data[:end] + record + locator + data[end:])
    refused(path, "1,000,000,000 members")


def test_an_encrypted_zip_says_so(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id\n"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    refused(path, "encrypted")


@pytest.mark.parametrize(
    "name",
    [
        "../posts.csv",
        "/posts.csv",
        "C:/posts.csv",
        "a\\posts.csv",
        "a//b.csv",
        "con.csv",
        "a/\x07.csv",
        "a/\u202egpj.exe",
        "x" * 1_001,
    ],
)
def test_names_that_play_tricks_are_listed_and_never_opened(tmp_path: Path, name: str):
    path = write_zip(tmp_path / "a.zip", {name: b"id\n", "fine.csv": b"id\n"})
    with Archive([path]) as archive:
        assert archive.members() == ["fine.csv"]
        assert len(archive.refused) == 1 and archive.refused[0].isascii()


def test_a_member_without_a_name_is_no_crash(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"a.csv": b"id\n", "fine.csv": b"id\n"})
    path.write_bytes(path.read_bytes().replace(b"a.csv", b"\0.csv"))  # the library ends a name at a zero byte
    with Archive([path]) as archive:
        assert archive.members() == ["fine.csv"] and archive.refused == (repr("\0.csv"),)


def test_links_are_never_followed(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "posts.csv").symlink_to(tmp_path / "secret.txt")
    (folder / "real.csv").write_text("id\n")
    with Archive([folder]) as archive:
        assert archive.members() == ["real.csv"] and archive.refused == ("'posts.csv'",)
    info = zipfile.ZipInfo("posts.csv")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as out:
        out.writestr(info, "../secret.txt")
    with Archive([tmp_path / "a.zip"]) as archive:
        assert archive.members() == []


def test_a_member_that_was_not_allowed_is_our_bug(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id\n", "messages.csv": b"id\n"})
    with Archive([path]) as archive:
        archive.allow(["posts.csv"])
        archive.open("posts.csv").close()
        with pytest.raises(LookupError):
            archive.open("messages.csv")
        assert archive.opened == {"posts.csv"}


def test_a_spoilt_member_fails_by_name_and_only_when_opened(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id\n", "messages.csv": b"id\n"})
    break_member(path, "messages.csv")
    with Archive([path]) as archive:
        assert archive.read_bytes("posts.csv", 10) == b"id\n"
        with pytest.raises(ImportFailed, match=r"messages\.csv"):
            archive.open("messages.csv")


def test_a_wrong_checksum_fails_by_name_and_position(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"posts.csv": b"id,permalink\n"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"id,permalink", b"id,PERMAlink", 1))
    refused(path, "posts.csv", "damaged")


def test_parts_of_one_export_are_one_archive(tmp_path: Path):
    same = b"<html>"
    one = write_zip(tmp_path / "one.zip", {"a.json": b"[1]", "start.html": same})
    two = write_zip(tmp_path / "two.zip", {"media/b.jpg": b"jpg", "start.html": same})
    with Archive([one, two]) as archive:
        assert archive.members() == ["a.json", "media/b.jpg", "start.html", "two/start.html"]
        assert archive.read_bytes("media/b.jpg", 10) == b"jpg"


def test_copying_keeps_the_bytes_and_leaves_nothing_of_a_failure(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"a.jpg": b"0123456789"})
    with Archive([path]) as archive:
        archive.copy_to("a.jpg", tmp_path / "out")
        assert (tmp_path / "out").read_bytes() == b"0123456789"
        with pytest.raises(ImportFailed, match="larger than 5 bytes"):
            archive.copy_to("a.jpg", tmp_path / "other", limit=5)
    assert not (tmp_path / "other").exists()


def test_a_file_that_went_away_is_named(tmp_path: Path):
    (tmp_path / "posts.csv").write_text("id\n")
    with Archive([tmp_path]) as archive:
        (tmp_path / "posts.csv").unlink()
        with pytest.raises(ImportFailed, match="cannot be read from the disk"):
            archive.open("posts.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["a.zip", "a.zst", "a.json"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str):
    os.mkfifo(tmp_path / name)
    with pytest.raises(ImportFailed, match="pipe"):
        Archive([tmp_path / name])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"7z\xbc\xaf\x27\x1c" + bytes(90), "7z"),
        (b"Rar!\x1a\x07\x01" + bytes(90), "RAR"),
        (b"\x1f\x8b\x08" + bytes(90), "gzip"),
        (b"BZh9" + bytes(90), "bzip2"),
        (bytes(257) + b"ustar\x0000" + bytes(300), "tar"),
    ],
)
@pytest.mark.parametrize("name", ["export.zip", "export.json", "export"])
def test_other_archives_are_named(tmp_path: Path, name: str, data: bytes, words: str):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ImportFailed, match=words) as caught:
        Archive([tmp_path / name])
    assert "Unpack it" in caught.value.hint


def test_a_picture_never_takes_the_last_of_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = write_zip(tmp_path / "a.zip", {"a.jpg": bytes(1_000)})
    with Archive([path]) as archive:
        archive.copy_to("a.jpg", tmp_path / "kept")  # the control
        monkeypatch.setattr(archive_module, "disk_usage", lambda _: SimpleNamespace(free=1_100))
        with pytest.raises(DiskFull, match="would fill the disk"):
            archive.copy_to("a.jpg", tmp_path / "too much")
    assert not (tmp_path / "too much").exists()
