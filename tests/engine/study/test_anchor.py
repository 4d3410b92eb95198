import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.errors import BadInput
from engine.study.anchor import Anchor, read

HEAD = "0123456789abcdef" * 4
ONE = Anchor(study="5f0c2d", events=57, head=HEAD)


def test_an_anchor_can_be_written_down_and_read_again():
    assert ONE.line == (
        "Inside Joke anchor: study 5f0c2d, 57 events, head 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef "
        "0123 4567 89ab cdef"
    )
    assert read(ONE.line) == (ONE,)


@pytest.mark.parametrize(
    "words",
    [
        ONE.line.upper(),
        ONE.line.replace("head ", "head\n").replace("cdef 0", "cdef\n0"),
        f"> {ONE.line}\r\n\r\nSent from my phone",
        f"study 5f0c2d, 57 events, head {HEAD}",
        f"study 5f0c2d,57 event, head {'-'.join(HEAD[n : n + 4] for n in range(0, 64, 4))}",
    ],
)
def test_how_it_is_written_does_not_matter(words: str):
    (found,) = read(words)

    assert (found.study, found.events, found.head) == ("5f0c2d", 57, HEAD)


def test_five_groups_are_enough_and_four_are_not():
    assert read("study x, 1 events, head 0123 4567 89ab cdef 0123")[0].head == "0123456789abcdef0123"
    with pytest.raises(BadInput, match="no anchor"):
        read("study x, 1 events, head 0123 4567 89ab cdef")


def test_a_file_may_hold_many():
    later = Anchor(study="other", events=3, head=HEAD[::-1])

    assert read(f"{ONE.line}\n{later.line}\n") == (ONE, later)


@given(st.text())
def test_anything_else_is_no_anchor(words: str):
    with pytest.raises(BadInput) as caught:
        read(words)
    assert caught.value.hint


@given(st.from_regex(r"[0-9a-f]{1,40}", fullmatch=True), st.integers(0, 10**6), st.binary(min_size=32, max_size=32))
def test_every_anchor_reads_back(study: str, events: int, head: bytes):
    anchor = Anchor(study=study, events=events, head=head.hex())

    assert read(anchor.line) == (anchor,)
