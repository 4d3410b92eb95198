import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.errors import ImportFailed
from engine.feeds import documents, permalinks, times
from engine.feeds.archive import Archive
from engine.feeds.mojibake import repair, repaired
from engine.feeds.plain_text import MAX_CHARACTERS, is_gone, joined, tidy
from engine.feeds.tables import read_rows
from tests.factories.zips import write_zip

SLUGS = st.text(
    st.characters(exclude_characters="/?#\n\r", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=50
)
IDS = st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_whatever_was_broken_is_repaired(text: str):
    assert repair(text.encode().decode("latin-1")) == text


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_a_repair_never_loses_anything(text: str):
    mended = repair(text)
    assert mended == text or mended.encode().decode("latin-1") == text


def test_repair_reaches_keys_and_leaves_right_text_alone():
    assert repaired({"LÃ©gende": ["cafÃ©", "café", "😂", 1, None]}) == {"Légende": ["café", "café", "😂", 1, None]}


@given(IDS, IDS, SLUGS, st.sampled_from(["", "https://www.reddit.com", "http://old.reddit.com", "https://reddit.com"]))
def test_links_say_what_they_point_at(post: str, comment: str, slug: str, host: str):
    link = permalinks.reddit(f"{host}/r/Jokes/comments/{post}/{slug}/")
    assert link and (link.id, link.community) == (f"t3_{post}", "Jokes")
    assert link.url == f"https://www.reddit.com/r/Jokes/comments/{post}/"
    below = permalinks.reddit(f"{host}/r/Jokes/comments/{post}/{slug}/{comment}/?context=3")
    assert below and below.id == f"t1_{comment}" and below.title == link.title


@given(st.text())
def test_no_text_breaks_a_link_reader(text: str):
    for link in (permalinks.reddit(text), permalinks.instagram(text), permalinks.reddit(f"/r/a/comments/b/{text}")):
        assert link is None or link.url.startswith("https://www.")


@pytest.mark.parametrize(
    ("link", "title", "community"),
    [
        ("/r/jokes/comments/abc/dünyanın_en_abartı/", "Dünyanın en abartı", "jokes"),
        ("/r/jokes/comments/abc/d%C3%BCnya/", "Dünya", "jokes"),
        ("https://www.reddit.com/user/me/comments/abc/hello_you/", "Hello you", "u_me"),
        ("/r/jokes/comments/abc//", "", "jokes"),
        ("/r/jokes/comments/abc", "", "jokes"),
    ],
)
def test_titles_come_from_slugs(link: str, title: str, community: str):
    found = permalinks.reddit(link)
    assert found and (found.title, found.community) == (title, community)


@pytest.mark.parametrize(
    "link", ["", "https://evil.example/r/a/comments/b/", "javascript:alert(1)", "/r/a/", "/r/a b/comments/c/"]
)
def test_other_links_are_none(link: str):
    assert permalinks.reddit(link) is None and permalinks.instagram(link) is None


@pytest.mark.parametrize("kind", ["p", "reel", "reels", "tv", "someone/p"])
def test_instagram_links_keep_the_code_and_drop_who_shared_it(kind: str):
    link = permalinks.instagram(f"https://www.instagram.com/{kind}/C0deAbc1234{'x' * 28}/?igsh=1")
    assert link and link.code == "C0deAbc1234"


def test_plain_text_has_no_traps():
    assert tidy(" a\0b\r\nc\rd \ud800 ") == "ab\nc\nd ?"
    assert tidy(None) == tidy(3) == ""
    assert len(tidy("x" * 100_000)) == MAX_CHARACTERS
    assert joined("a", "") == "a" and joined("", "b") == "b" and joined("a", "b") == "a\n\nb"
    assert is_gone(" [Removed] ") and not is_gone("removed")


@pytest.mark.parametrize("value", [1600000000, 1600000000.0, "1600000000", "1600000000.0"])
def test_times_of_every_year_are_read(value: object):
    assert times.from_epoch(value) == 1600000000.0


@pytest.mark.parametrize("value", [None, True, "", "soon", "nan", "inf", 10**400, -1, 0, 1700000000000, [], {}])
def test_times_that_are_none_are_none(value: object):
    assert times.from_epoch(value) is None


def test_reddits_times():
    assert times.from_reddit("2023-02-07 09:42:58 UTC") == 1675762978.0
    assert times.from_reddit("registration ip") is times.from_reddit("2023-02-07 09:42:58") is None


def rows(tmp_path: Path, data: bytes) -> list[tuple[int, dict[str, str] | None]]:
    with Archive([write_zip(tmp_path / "a.zip", {"posts.csv": data}, zipfile.ZIP_STORED)]) as archive:
        return list(read_rows(archive, "posts.csv"))


def test_tables_are_read_by_name_with_mark_and_line_breaks(tmp_path: Path):
    data = '\ufeffID,Body\r\n1,"two\nlines, ""q"""\r\n\r\n2,x,y\r\n3,z\r\n'.encode()
    assert rows(tmp_path, data) == [
        (2, {"id": "1", "body": 'two\nlines, "q"'}),
        (5, None),
        (6, {"id": "3", "body": "z"}),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no header"),
        (b'id\n1\n"cut', "line"),
        (b"id\n\xff\xfe\n", "UTF-8"),
        (b'id\n"' + b"x" * (17 << 20) + b'"\n', "line 2"),
    ],
)
def test_tables_that_cannot_be_read_say_where(tmp_path: Path, data: bytes, words: str):
    with pytest.raises(ImportFailed, match=words):
        rows(tmp_path, data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"a": 1,\n "b" 2}', "line 2, character 6"),
        (b"[" * 200_000, "nested deeper"),
        (b'{"a": "\xff"}', "UTF-8"),
        (b"[" + b"9" * 5_000 + b", NaN]", "cannot be read"),
        (b"", "JSON"),
    ],
)
def test_json_that_cannot_be_read_says_where(tmp_path: Path, data: bytes, words: str):
    with Archive([write_zip(tmp_path / "a.zip", {"a.json": data})]) as archive:
        with pytest.raises(ImportFailed, match=words) as caught:
            documents.load(archive, "a.json")
        assert "a.json" in caught.value.message


def test_half_a_surrogate_is_no_reason_to_refuse_a_document():
    assert documents.parse(b'{"a": "x\\ud800y"}') == {"a": "x\ud800y"}
    assert tidy(documents.parse(b'"x\\ud800y"')) == "x?y"


@given(
    st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(), lambda inner: st.lists(inner))
)
def test_documents_round_trip(value: object):
    assert documents.parse(json.dumps(value).encode()) == value
