"""Reads Instagram's "Download your information" in JSON, in the shapes of 2021-2025 (A) and of 2026 (B), in any parts.

Own posts with their pictures, liked and saved posts with their captions. Shapes are told by structure, entry by entry:
labels follow the account's language. Messages, people, places and logs are left alone. Comments name no post.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction
from engine.feeds import documents, permalinks
from engine.feeds.archive import Archive
from engine.feeds.failures import named_errors
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.mojibake import repaired
from engine.feeds.pace import paced
from engine.feeds.plain_text import tidy
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.times import from_epoch

_OWN = re.compile(r"^(?:posts(?:_\d+)?|reels)\.json$")
_OWN_FOLDERS = ("content", "media")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", "")


@SOURCES.register
class Instagram(Source):
    """Own posts, likes and saves of one account."""

    name = "instagram"
    title = "Instagram download"
    help: ClassVar[str] = (
        "In Instagram's Accounts Centre choose Download your information, format JSON. Import all zips of it together."
    )

    files: ClassVar[tuple[FileRule, ...]] = ()

    def recognise(self, archive: Archive) -> Recognition:
        """By the names of its files, anywhere in the archive: the folders moved every year."""
        if archive.is_single_file:
            return Recognition(0.0, "is a single file")
        names = archive.members()
        if any(_role(name) for name in names):
            return Recognition(0.9, "has Instagram's files")
        bases = {PurePosixPath(name).name for name in names}
        if bases & {"liked_posts.html", "saved_posts.html", "posts_1.html"}:
            return Recognition(0.4, "an Instagram download in HTML; ask Instagram for JSON instead")
        if any("your_instagram_activity/" in name for name in names):
            return Recognition(0.6, "has Instagram's folders")
        return Recognition(0.0, "has none of Instagram's files")

    def wants(self, archive: Archive) -> list[str]:
        """The lists of own, liked and saved posts, and the pictures of own posts."""
        members = archive.members()
        return [name for name in members if _role(name)] + [name for name in members if _is_own_picture(name)]

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Own posts, then likes, then saves."""
        lists = sorted((name for name in archive.members() if _role(name)), key=_role)
        pictures = {_from_media(name): name for name in archive.members() if _is_own_picture(name)}
        return paced((r for name in lists for r in _records(archive, name, pictures)), archive, lists, report)


def _records(archive: Archive, name: str, pictures: dict[str, str]) -> Iterator[Record]:
    with named_errors(name):
        entries = _entries(repaired(documents.load(archive, name)))
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            yield Skipped(file=name, line=number, reason="entry is not an object")
        elif _role(name) == "1 own":
            yield _own(name, number, entry, pictures)
        else:
            yield _reacted(name, number, entry, via="like" if _role(name) == "2 liked" else "save")


def _own(name: str, number: int, entry: dict[str, Any], pictures: dict[str, str]) -> Record:
    files = _media_files(entry)
    labels = _pairs(entry)
    if any(value == "True" for _, value in labels):  # the label "Draft", in any language
        return Skipped(file=name, line=number, reason="draft")
    caption = tidy(entry.get("title")) or next((tidy(file.get("title")) for file in files if file.get("title")), "")
    found = [pictures[path] for file in files if (path := _from_media(str(file["uri"]))) in pictures]
    if not caption and not found:
        return Skipped(file=name, line=number, reason="no caption and no picture")
    times = [entry.get("creation_timestamp"), entry.get("timestamp"), *(f.get("creation_timestamp") for f in files)]
    at = next((at for value in times if (at := from_epoch(value))), None)
    uid = _own_uid(str(files[0]["uri"]) if files else f"{at} {caption}")
    post = Post(uid=uid, source="instagram", text=caption, created_at=at)
    reaction = Reaction(uid=uid, kind="like", at=at, via="own post")
    return Found(file=name, line=number, post=post, reaction=reaction, media=tuple(dict.fromkeys(found)))


def _reacted(name: str, number: int, entry: dict[str, Any], *, via: str) -> Record:
    link = _link(entry)
    if link is None:
        return Skipped(file=name, line=number, reason="no link to a post")
    uid = f"instagram:{link.code}"
    at = next((at for value in _values(entry, "timestamp") if (at := from_epoch(value))), None)
    reaction = Reaction(uid=uid, kind="like", weight=1.0 if via == "save" else 0.8, at=at, via=via)
    caption = next((value for _, value in _pairs(entry) if value), "")
    if not caption:
        return Found(file=name, line=number, reaction=reaction)
    owner, tags = _owner_and_tags(entry)
    post = Post(uid=uid, source="instagram", text=caption, community=owner, origin_url=link.url, tags=tags)
    return Found(file=name, line=number, post=post, reaction=reaction)


def _role(member: str) -> str:
    """What a member lists; "" for one that is left alone. The digit is the order of reading."""
    path = PurePosixPath(member)
    if path.name == "liked_posts.json":
        return "2 liked"
    if path.name == "saved_posts.json":
        return "3 saved"
    return "1 own" if _OWN.match(path.name) and path.parent.name in _OWN_FOLDERS else ""


def _is_own_picture(member: str) -> bool:
    path = PurePosixPath(member)
    return (
        "messages" not in path.parts
        and any(f"media/{kind}/" in member for kind in ("posts", "reels", "other"))
        and path.suffix.lower() in _PICTURES
    )


def _from_media(path: str) -> str:
    """A path from "media/" on: a folder around the export, or a part of it, changes what comes before."""
    return path[path.find("media/") :]


def _entries(document: object) -> list[Any]:
    """A bare list, or the one list in a wrapper whose key changes."""
    if isinstance(document, dict):
        document = next((value for value in document.values() if isinstance(value, list)), [])
    return document if isinstance(document, list) else []


def _objects(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every object inside an entry, itself first, in reading order; without recursion, so that depth cannot hurt."""
    stack: list[Any] = [entry]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            yield item
            stack.extend(reversed(list(item.values())))
        elif isinstance(item, list):
            stack.extend(reversed(item))


def _values(entry: dict[str, Any], key: str) -> Iterator[Any]:
    return (item[key] for item in _objects(entry) if key in item)


def _media_files(entry: dict[str, Any]) -> list[dict[str, Any]]:
    files = (item for item in _objects(entry) if isinstance(item.get("uri"), str))
    return [file for file in files if not file["uri"].endswith((".srt", ".vtt"))]


def _pairs(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """(label, value) at the top of a shape B entry, without links."""
    rows = entry.get("label_values")
    named = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [(str(row["label"]), tidy(row.get("value"))) for row in named if "label" in row and "href" not in row]


def _link(entry: dict[str, Any]) -> permalinks.InstagramLink | None:
    links = (permalinks.instagram(href) for href in _values(entry, "href") if isinstance(href, str))
    return next((link for link in links if link), None)


def _owner_and_tags(entry: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The owner is the inner list of three fields, whose last is the user name; hashtags are those of one."""
    lists = [fields for fields in _values(entry, "dict") if isinstance(fields, list)]
    named = [[tidy(field.get("value")) for field in fields if isinstance(field, dict)] for fields in lists]
    inner = [fields for fields in named if any(fields)]
    owner = next((fields[-1] for fields in inner if len(fields) == 3), "")
    return owner[:100], tuple(dict.fromkeys(fields[0][:100] for fields in inner if len(fields) == 1))


def _own_uid(path: str) -> str:
    stem = PurePosixPath(path).stem
    if re.fullmatch(r"[0-9]{5,40}", stem):
        return f"instagram:media_{stem}"
    return f"instagram:own_{hashlib.sha256(path.encode('utf-8', 'replace')).hexdigest()[:20]}"
