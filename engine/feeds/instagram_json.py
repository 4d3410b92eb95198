"""Entries of Instagram's JSON, in the shapes of 2021-2025 (A), of 2026 (B) and of 2020 (flat), told entry by entry.

Labels follow the account's language, so nothing here looks for a word: a post's link is known by its form, a caption by
being the first value without a link, an owner by being a list of three fields.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

import msgspec

from engine.core.records import Post, Reaction
from engine.feeds import permalinks
from engine.feeds.instagram_names import from_media
from engine.feeds.plain_text import tidy
from engine.feeds.source import Found, Record, Skipped
from engine.feeds.times import from_epoch

_NUMBERED = re.compile(r"(?:^|.*_)([0-9]{10,40})")
MAX_FILES = 40


class Place(msgspec.Struct, frozen=True):
    """Where an entry stands, and the pictures of the export by their paths from "media/" on."""

    file: str
    line: int
    pictures: dict[str, str]

    def skipped(self, reason: str) -> Skipped:
        """Return a record of no use."""
        return Skipped(file=self.file, line=self.line, reason=reason)


def own(place: Place, entry: dict[str, Any], *, via: str = "own post", weight: float = 1.0) -> Record:
    """A post or story of one's own: one medium holds its caption itself; of several, the entry does."""
    files = [item for item in _objects(entry) if isinstance(item.get("uri"), str)]
    files = [file for file in files if not file["uri"].endswith((".srt", ".vtt"))][:MAX_FILES]
    if any(value == "True" for _, value in pairs(entry)):  # the label "Draft", in any language
        return place.skipped("draft")
    caption = tidy(entry.get("title")) or next((text for file in files if (text := tidy(file.get("title")))), "")
    caption = caption or next((value for _, value in pairs(entry) if value and value != "False"), "")
    times = [entry.get("creation_timestamp"), entry.get("timestamp"), *(f.get("creation_timestamp") for f in files)]
    at = next((at for value in times if (at := from_epoch(value))), None)
    return own_post(place, caption, [str(file["uri"]) for file in files], at, via=via, weight=weight)


def own_post(place: Place, caption: str, uris: list[str], at: float | None, *, via: str, weight: float) -> Record:
    """Return the record of something of one's own; the number in its first picture's name is what it is known by."""
    found = [place.pictures[path] for uri in uris if (path := from_media(uri)) in place.pictures]
    if not caption and not found:
        return place.skipped("no caption and no picture")
    uid = _own_uid(uris[0] if uris else f"{at} {caption}")
    post = Post(uid=uid, source="instagram", text=caption, created_at=at)
    reaction = Reaction(uid=uid, kind="like", weight=weight, at=at, via=via)
    return Found(file=place.file, line=place.line, post=post, reaction=reaction, media=tuple(dict.fromkeys(found)))


def flat_media(place: Place, key: str, entry: dict[str, Any]) -> Record:
    """One picture of `media.json`, the form of 2020 and before."""
    if key not in ("photos", "videos", "stories"):
        return place.skipped("a picture of the profile or of a message")
    story = key == "stories"
    uris = [str(entry["path"])] if isinstance(entry.get("path"), str) else []
    via, weight = ("own story", 0.6) if story else ("own post", 1.0)
    return own_post(place, tidy(entry.get("caption")), uris, _iso(entry.get("taken_at")), via=via, weight=weight)


def flat_comment(place: Place, entry: list[Any]) -> Record:
    """[time, text, account] of `comments.json`, the form of 2020 and before."""
    fields = [tidy(field) for field in entry[:3]] + ["", "", ""]
    return own_comment(place, fields[1], fields[2], _iso(fields[0]))


def comment(place: Place, entry: dict[str, Any]) -> Record:
    """A comment of one's own: it names the account under whose post it stands, never the post."""
    values = [value for _, value in pairs(entry) if value] or [
        text for item in _objects(entry) if "uri" not in item and (text := tidy(item.get("value")))
    ]
    owner = tidy(entry.get("title")) or (values[1] if len(values) > 1 else "")
    return own_comment(place, values[0] if values else "", owner, _time(entry))


def own_comment(place: Place, text: str, owner: str, at: float | None) -> Record:
    """Return the record of a comment of one's own."""
    if not text:
        return place.skipped("no text")
    key = hashlib.sha256(f"{owner}|{text}|{at}".encode("utf-8", "replace")).hexdigest()[:20]
    post = Post(uid=f"instagram:comment_{key}", source="instagram", text=text, community=owner[:100], created_at=at)
    reaction = Reaction(uid=post.uid, kind="like", at=at, via="own comment")
    return Found(file=place.file, line=place.line, post=post, reaction=reaction)


def reacted(place: Place, entry: dict[str, Any], *, via: str, weight: float) -> Record:
    """A like or a save. Before 2026 it holds a link and an account, since then the caption too."""
    links = (permalinks.instagram(str(item["href"])) for item in _objects(entry) if "href" in item)
    link = next((link for link in links if link), None)
    caption = next((value for _, value in pairs(entry) if value), "")
    owner, tags = _owner_and_tags(entry)
    return pointed(place, link, caption, owner or tidy(entry.get("title")), tags, _time(entry), via, weight)


def pointed(  # noqa: PLR0913 - what one like says
    place: Place,
    link: permalinks.InstagramLink | None,
    caption: str,
    owner: str,
    tags: tuple[str, ...],
    at: float | None,
    via: str,
    weight: float,
) -> Record:
    """Return the record of a reaction to somebody's post; without a caption it waits for one."""
    if link is None:
        return place.skipped("no link to a post")
    post = Post(
        uid=f"instagram:{link.code}",
        source="instagram",
        text=caption,
        community=owner[:100],
        origin_url=link.url,
        tags=tags,
        title_only=not caption,
    )
    reaction = Reaction(uid=post.uid, kind="like", weight=weight, at=at, via=via)
    return Found(file=place.file, line=place.line, post=post, reaction=reaction)


def collection(place: Place, entry: dict[str, Any], current: str) -> tuple[str, list[Record]]:
    """Return the collection's name and its records. In shape A a heading is followed by entries of members, so the
    name goes from call to call; in shape B one entry holds all.
    """
    members = [item for item in _objects(entry) if _link_of(item)]
    name = next((value for _, value in pairs(entry) if value), "") or _heading(entry)
    if not members:
        return tidy(name)[:100], [place.skipped("name of a collection" if name else "no link to a post")]
    shape_b = "label_values" in entry
    tags = tuple(filter(None, [tidy(name)[:100] if shape_b else current]))
    at = None if shape_b else _time(entry)
    owners = ["" if shape_b else tidy(item.get("value")) for item in members]
    found = [
        pointed(place, _link_of(item), "", owner, tags, at, "save", 1.0)
        for item, owner in zip(members, owners, strict=True)
    ]
    return (tidy(name)[:100] if shape_b else current), found


def pairs(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """(label, value) at the top of a shape B entry, without links."""
    rows = entry.get("label_values")
    named = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [(str(row["label"]), tidy(row.get("value"))) for row in named if "label" in row and "href" not in row]


def _heading(entry: dict[str, Any]) -> str:
    fields = entry.get("string_map_data")
    values = (
        [field.get("value") for field in fields.values() if isinstance(field, dict)] if isinstance(fields, dict) else []
    )
    return next((value for value in map(tidy, values) if value), "")


def _link_of(item: dict[str, Any]) -> permalinks.InstagramLink | None:
    return permalinks.instagram(item["href"]) if isinstance(item.get("href"), str) else None


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


def _time(entry: dict[str, Any]) -> float | None:
    times = (from_epoch(item["timestamp"]) for item in _objects(entry) if "timestamp" in item)
    return next((at for at in times if at), None)


def _owner_and_tags(entry: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The owner is the inner list of three fields, whose last is the user name; hashtags are those of one."""
    lists = [item["dict"] for item in _objects(entry) if isinstance(item.get("dict"), list)]
    named = [[tidy(field.get("value")) for field in fields if isinstance(field, dict)] for fields in lists]
    inner = [fields for fields in named if any(fields)]
    owner = next((fields[-1] for fields in inner if len(fields) == 3), "")
    return owner, tuple(dict.fromkeys(fields[0][:100] for fields in inner if len(fields) == 1))


def _own_uid(path: str) -> str:
    numbered = _NUMBERED.fullmatch(PurePosixPath(path).stem)
    if numbered:
        return f"instagram:media_{numbered[1]}"
    return f"instagram:own_{hashlib.sha256(path.encode('utf-8', 'replace')).hexdigest()[:20]}"


def _iso(value: object) -> float | None:
    try:
        return from_epoch(datetime.fromisoformat(str(value)[:40]).timestamp())
    except (ValueError, OverflowError):
        return None
