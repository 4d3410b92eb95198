"""Reads TikTok's download in JSON: one document, whose sections were renamed twice since 2022.

Likes, favourites and reposts are links and dates, without a word; own comments and the titles of own videos have
text. What was watched, searched and said in messages is in the same document, and is passed over.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, ClassVar

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction
from engine.feeds import documents
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced, patient
from engine.feeds.plain_text import tidy
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.times import from_epoch, from_utc

_DOCUMENT = r"(?:.*/)?user_data(?:_tiktok)?(?:_\d+)?\.json"
_VIDEO = re.compile(r"https?://(?:[a-z]+\.)?tiktok(?:v)?\.com/[^\s?#]*?/([0-9]{6,20})(?:[/?#]|$)", re.IGNORECASE)
_TELLING = (b"Your Activity", b"Likes and Favorites", b"ItemFavoriteList", b"Video Browsing History", b"Like List")


class _Section(msgspec.Struct, frozen=True):
    """Where a list is, by the names of all years, in lower case; and what its rows mean."""

    outer: tuple[str, ...]
    middle: tuple[str, ...]
    lists: tuple[str, ...]
    via: str
    weight: float


_ACTIVITY = ("activity", "your activity", "likes and favorites")
_SECTIONS = (
    _Section(_ACTIVITY, ("like list",), ("itemfavoritelist",), "like", 0.8),
    _Section(_ACTIVITY, ("favorite videos",), ("favoritevideolist",), "save", 1.0),
    _Section(_ACTIVITY, ("repost list", "reposts"), ("repostlist",), "repost", 0.8),
    _Section(("video", "post", "posts"), ("videos", "posts"), ("videolist",), "own post", 1.0),
    _Section(("comment", "comments"), ("comments",), ("commentslist",), "own comment", 1.0),
)


@SOURCES.register
class TikTok(Source):
    """Likes, favourites, reposts, own videos and comments."""

    name = "tiktok"
    title = "TikTok download"
    help: ClassVar[str] = "In TikTok choose Account, Download your data, format JSON. Import the zip as it is."
    files: ClassVar[tuple[FileRule, ...]] = (
        FileRule(
            name="user_data_tiktok.json, user_data.json",
            match=_DOCUMENT,
            becomes="likes and reposts (0.8) and favourites (1), by link; your own videos and comments (1). "
            "What you watched, searched and wrote in messages is passed over",
            since="2022",
        ),
        FileRule(name="NAME.txt", match=r".*\.txt", why="the text form of before 2022: ask TikTok for JSON"),
    )

    def recognise(self, archive: Archive) -> Recognition:
        """By the document's name and sections."""
        names = archive.members()
        for name in self.wants(archive) or (names if archive.is_single_file else []):
            head = archive.peek(name, 1 << 16) if name.lower().endswith(".json") else b""
            if any(word in head for word in _TELLING):
                return Recognition(0.95, f"{PurePosixPath(name).name} has TikTok's sections")
        if {PurePosixPath(name).name for name in names} & {"Like List.txt", "Favorite Videos.txt", "Watch History.txt"}:
            return Recognition(0.4, "a TikTok download as text; ask TikTok for JSON instead")
        return Recognition(0.0, "has no document of TikTok's")

    def wants(self, archive: Archive) -> list[str]:
        """The one document, whatever it is called when it comes alone."""
        if archive.is_single_file and archive.members()[0].lower().endswith(".json"):
            return archive.members()
        rules = {name: Source.rule(self, name) for name in archive.members()}
        return [name for name, rule in rules.items() if rule and rule.becomes]

    def rule(self, member: str) -> FileRule | None:
        """A document that comes alone may have any name."""
        return super().rule(member) or (
            self.files[0] if member.lower().endswith(".json") and "/" not in member else None
        )

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Section by section, in our order."""
        wanted = self.wants(archive)
        return paced(patient(wanted, lambda name: _records(archive, name)), archive, wanted, report)


def _records(archive: Archive, name: str) -> Iterator[Record]:
    document = documents.load(archive, name)
    number = 0
    for section in _SECTIONS:
        for row in _rows(document, section):
            number += 1
            yield _record(name, number, row, section)


def _rows(document: Any, section: _Section) -> Iterator[Any]:
    for outer in _values(document, section.outer):
        for middle in _values(outer, section.middle):
            for found in _values(middle, section.lists):
                yield from found if isinstance(found, list) else ()  # an empty list is null, or an object


def _values(value: Any, names: tuple[str, ...]) -> list[Any]:
    if not isinstance(value, dict):
        return []
    return [item for key, item in value.items() if isinstance(key, str) and key.strip().lower() in names]


def _record(name: str, number: int, row: Any, section: _Section) -> Record:
    if not isinstance(row, dict):
        return Skipped(file=name, line=number, reason="entry is not an object")
    fields = {str(key).lower(): value for key, value in row.items()}
    at = from_utc(str(fields.get("date", ""))[:40])
    if section.via == "own comment":
        text = tidy(fields.get("comment"))
        key = "comment_" + hashlib.sha256(f"{at} {text}".encode()).hexdigest()[:20]
        return _found(name, number, key, text, at, section)
    match = next((m for k in ("link", "videolink") if (m := _VIDEO.match(str(fields.get(k, ""))))), None)
    if match is None:
        return Skipped(file=name, line=number, reason="no link to a video")
    text = tidy(fields.get("title") or fields.get("description")) if section.via == "own post" else ""
    return _found(name, number, match[1], text, at, section)


def _found(name: str, number: int, key: str, text: str, at: float | None, section: _Section) -> Record:
    is_video = key.isdecimal()
    if not text and not is_video:
        return Skipped(file=name, line=number, reason="no text")
    own = section.via.startswith("own")
    post = Post(
        uid=f"tiktok:{key}",
        source="tiktok",
        text=text,
        created_at=(written_at(key) if is_video else None) or (at if own else None),
        origin_url=f"https://www.tiktok.com/@/video/{key}" if is_video else "",
        title_only=not text,
    )
    reaction = Reaction(uid=post.uid, kind="like", weight=section.weight, at=at, via=section.via)
    return Found(file=name, line=number, post=post, reaction=reaction)


def written_at(key: str) -> float | None:
    """Return when a video was made: the upper half of its number counts seconds."""
    return from_epoch(int(key) >> 32) if int(key) < 1 << 64 else None
