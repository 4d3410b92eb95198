"""Reads the archive that X, once Twitter, sends: scripts that each assign one list.

Likes carry a text, but neither author nor date; the date of what was liked is in its number. Own posts carry
everything. Messages, addresses, contacts, advertisers' records and what was deleted are left alone.
"""

import html
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction
from engine.feeds import documents, x_names
from engine.feeds.archive import Archive
from engine.feeds.failures import named_errors
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced, patient
from engine.feeds.plain_text import tidy
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.times import from_epoch

_ID = re.compile(r"[0-9]{1,20}")
_RETWEET = re.compile(r"RT @(\w{1,50}): ", re.ASCII)
_HIDDEN = re.compile(r"You.re unable to view this (?:Tweet|Post) because", re.IGNORECASE)
_EPOCH_MS = 1_288_834_974_657  # what the numbers count from
_FIRST_COUNTED = 29_700_859_247  # lower numbers, of before November 2010, hold no time
_KINDS = {"tweet": "tweet", "like": "like", "noteTweet": "note", "note-tweet": "note", "communityTweet": "tweet"}


@SOURCES.register
class XArchive(Source):
    """Own posts with their pictures, retweets, and likes."""

    name = "x-archive"
    title = "X archive"
    help: ClassVar[str] = "In X choose Your account, Download an archive of your data. Import the zip as it is."
    files: ClassVar[tuple[FileRule, ...]] = x_names.FILES

    def recognise(self, archive: Archive) -> Recognition:
        """By its scripts, each of which begins in the same way."""
        scripts = [name for name in self.wants(archive) if name.endswith(".js")]
        told = [name for name in scripts if b"window.YTD." in archive.peek(name, 200)]
        if told:
            return Recognition(0.95, f"has {PurePosixPath(told[0]).name} of an X archive")
        return Recognition(0.0, "has no script of an X archive")

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Long texts first, then own posts, then likes."""
        scripts = [name for name in self.wants(archive) if name.endswith(".js")]
        scripts.sort(key=lambda name: [rule.name for rule in self.files].index(str((r := self.rule(name)) and r.name)))
        pictures = _pictures(archive, self.wants(archive))
        long: dict[str, str] = {}
        return paced(patient(scripts, lambda name: _records(archive, name, pictures, long)), archive, scripts, report)


def _pictures(archive: Archive, wanted: list[str]) -> dict[str, list[str]]:
    """The pictures of each own post: their names begin with its number."""
    found: dict[str, list[str]] = {}
    for name in wanted:
        base = PurePosixPath(name).name
        if not base.endswith(".js") and "-" in base:
            found.setdefault(base.split("-")[0], []).append(name)
    return found


def _records(archive: Archive, name: str, pictures: dict[str, list[str]], long: dict[str, str]) -> Iterator[Record]:
    for _, number, entry in documents.entries(archive, name, after=b"="):
        kind, item = _opened(entry)
        if kind == "like":
            yield _liked(name, number, item)
        elif kind == "tweet":
            yield _own(name, number, item, pictures, long)
        elif kind == "note":
            yield _note(name, number, item, long)
        else:
            yield Skipped(file=name, line=number, reason="neither post nor like")


def _opened(entry: object) -> tuple[str, dict[str, Any]]:
    """An entry is an object with one key, which says what its value is; old own posts have no such key."""
    if isinstance(entry, dict):
        for key, kind in _KINDS.items():
            if isinstance(entry.get(key), dict):
                return kind, entry[key]
        if "full_text" in entry:
            return "tweet", entry
    return "", {}


def _liked(name: str, number: int, item: dict[str, Any]) -> Record:
    key = _number(item.get("tweetId"))
    if not key:
        return Skipped(file=name, line=number, reason="no id")
    text = _meant(item.get("fullText"))
    if _HIDDEN.match(text):
        return Skipped(file=name, line=number, reason="no longer to be seen")
    post = Post(
        uid=f"x:{key}",
        source="x",
        text=text,
        created_at=written_at(key),
        origin_url=f"https://x.com/i/status/{key}",
        title_only=not text,
    )
    return Found(
        file=name, line=number, post=post, reaction=Reaction(uid=post.uid, kind="like", weight=0.8, via="like")
    )


def _own(name: str, number: int, item: dict[str, Any], pictures: dict[str, list[str]], long: dict[str, str]) -> Record:
    key = _number(item.get("id_str")) or _number(item.get("id"))
    if not key:
        return Skipped(file=name, line=number, reason="no id")
    text, author = long.get(key) or _meant(item.get("full_text") or item.get("text")), ""
    retweet = _RETWEET.match(text)
    if retweet:
        text, author = text[retweet.end() :], retweet[1]
    files = tuple(pictures.get(key, ()))
    if not text and not files:
        return Skipped(file=name, line=number, reason="no text")
    at = _moment(item.get("created_at")) or written_at(key)
    via = "retweet" if retweet else "own comment" if item.get("in_reply_to_status_id_str") else "own post"
    url = f"https://x.com/i/status/{key}"
    post = Post(uid=f"x:{key}", source="x", text=text, community=author, created_at=at, origin_url=url)
    reaction = Reaction(uid=post.uid, kind="like", weight=0.8 if retweet else 1.0, at=at, via=via)
    return Found(file=name, line=number, post=post, reaction=reaction, media=files)


def _note(name: str, number: int, item: dict[str, Any], long: dict[str, str]) -> Record:
    """A long text has a number of its own: it is found again by its beginning, or stands for itself."""
    core = item.get("core")
    text = _meant(core.get("text")) if isinstance(core, dict) else ""
    key = _number(item.get("noteTweetId"))
    if not key or not text:
        return Skipped(file=name, line=number, reason="no text" if key else "no id")
    for own in (item.get("tweetId"), item.get("tweet_id")):
        if found := _number(own):
            long[found] = text
            key = found
    with named_errors(name):
        at = _iso(item.get("createdAt"))
    post = Post(uid=f"x:{key}", source="x", text=text, created_at=at, origin_url=f"https://x.com/i/status/{key}")
    return Found(file=name, line=number, post=post, reaction=Reaction(uid=post.uid, kind="like", at=at, via="own post"))


def written_at(key: str) -> float | None:
    """Return when a post was written, out of its number; None for the numbers of before November 2010."""
    number = int(key)
    return from_epoch(((number >> 22) + _EPOCH_MS) / 1000) if number >= _FIRST_COUNTED else None


def _number(value: object) -> str:
    """Numbers are strings, as a rule."""
    text = str(value) if isinstance(value, str) or type(value) is int else ""
    return text if len(text) <= 20 and _ID.fullmatch(text) else ""


def _meant(value: object) -> str:
    return tidy(html.unescape(value) if isinstance(value, str) and "&" in value else value)


def _moment(value: object) -> float | None:
    """Take "Thu Nov 03 08:50:26 +0000 2022"."""
    try:
        return datetime.strptime(str(value)[:40], "%a %b %d %H:%M:%S %z %Y").timestamp()
    except (ValueError, OverflowError):
        return None


def _iso(value: object) -> float | None:
    try:
        return datetime.fromisoformat(str(value)[:40].replace("Z", "+00:00")).timestamp()
    except (ValueError, OverflowError):
        return None
