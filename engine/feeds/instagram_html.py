"""Entries of Instagram's HTML: blocks of the class "_a6-g", each with links, pictures, values and a time.

The markup changes, the classes stay. Its text is right as it is; its times have no zone and are Pacific standard time,
in summer too. Read piece by piece, so that neither size nor depth can hurt.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any, BinaryIO

import msgspec

from engine.core.errors import ImportFailed
from engine.feeds.failures import FRESH_COPY
from engine.feeds.plain_text import tidy

PACIFIC = timezone(timedelta(hours=-8))
_FORMATS = ("%b %d, %Y %I:%M %p", "%b %d, %Y, %I:%M %p", "%b %d, %Y, %H:%M", "%b %d, %Y %H:%M")
_BLOCK, _HEAD = "_a6-g", "_a6-h"
MAX_LINKS = 100


class Block(msgspec.Struct, frozen=True):
    """One entry.

    Attributes:
        head: its heading: an account, or a caption.
        links: every address; sources: of every picture and video.
        values: texts of its fields, without labels, links and times, in order.
        at: seconds since 1970, None when the time is written in a language that is not understood.
    """

    head: str
    links: tuple[str, ...]
    sources: tuple[str, ...]
    values: tuple[str, ...]
    at: float | None


def blocks(file: BinaryIO, name: str) -> Iterator[Block]:
    """Yield every entry of a page. Raises ImportFailed for a page that cannot be parsed at all."""
    from lxml import etree

    parser = etree.iterparse(
        file, events=("end",), html=True, recover=True, no_network=True, huge_tree=False, encoding="utf-8"
    )
    try:
        for _, element in parser:
            if element.tag == "div" and _BLOCK in _classes(element) and not _inside_block(element):
                yield _block(element)
                element.clear()
    except etree.XMLSyntaxError as error:
        raise ImportFailed(f"{name} is not readable as HTML ({error.msg}).", FRESH_COPY) from error


def moment(text: str) -> float | None:
    """Take "Dec 22, 2024 5:20 am", with or without a comma after the year."""
    words = " ".join(text.split())
    if not 12 < len(words) < 30:
        return None
    for form in _FORMATS:
        try:
            return datetime.strptime(words, form).replace(tzinfo=PACIFIC).timestamp()
        except (ValueError, OverflowError):
            continue
    return None


def _block(element: Any) -> Block:
    head, values, times = "", list[str](), list[float]()
    for item in element.iter("div", "td", "h2", "span", "a"):
        text = tidy(item.text)
        if _HEAD in _classes(item):
            head = head or tidy("".join(map(str, item.itertext())))
        elif text and (at := moment(text)):
            times.append(at)
        elif text and item.tag in ("div", "td") and not _is_label(item):
            values.append(text)
    links = [str(href) for item in element.iter("a") if (href := item.get("href"))]
    sources = [str(source) for item in element.iter("img", "video", "source") if (source := item.get("src"))]
    return Block(
        head=head,
        links=tuple(links[:MAX_LINKS]),
        sources=tuple(dict.fromkeys(sources[:MAX_LINKS])),
        values=tuple(values),
        at=times[-1] if times else None,
    )


def _is_label(item: Any) -> bool:
    """A cell of the class "_a6_q" begins with its label; the value is inside it, or in the next cell."""
    return item.tag == "td" and "_a6_q" in _classes(item)


def _inside_block(element: Any) -> bool:
    return any(_BLOCK in _classes(parent) for parent in element.iterancestors("div"))


def _classes(element: Any) -> list[str]:
    return str(element.get("class") or "").split()
