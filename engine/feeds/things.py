"""What Reddit calls a thing, a post or a comment, as its dumps and its programming interface write it since 2005.

Every field may be missing, null, or of another type than last year: `created_utc` was a number, a string and a float,
`permalink` of comments came in 2017, `name` went and came back.
"""

import html
import re
from collections.abc import Mapping
from math import isfinite
from typing import Any

import msgspec

from engine.core.records import Post
from engine.feeds.plain_text import is_gone, joined, tidy
from engine.feeds.times import from_epoch

_ID = re.compile(r"[a-z0-9]{1,13}")
_PATH = re.compile(r"/(?:r|u|user)/[A-Za-z0-9_.-]{1,100}/comments/[a-z0-9]{1,13}/[^?#\s\"<>]*", re.IGNORECASE)
_NULL = msgspec.Raw(b"null")
MAX_CAPTIONS = 50


class Thing(msgspec.Struct, gc=False):
    """The fields that matter, of any type. Decoding straight into this is far cheaper than a dict of a hundred.

    The two raw fields are large where they are there, and rarely needed.
    """

    id: Any = None
    title: Any = None
    body: Any = None
    selftext: Any = None
    subreddit: Any = None
    created_utc: Any = None
    permalink: Any = None
    over_18: Any = None
    score: Any = None
    post_hint: Any = None
    is_gallery: Any = None
    is_video: Any = None
    crosspost_parent_list: msgspec.Raw = _NULL
    gallery_data: msgspec.Raw = _NULL

    def uid(self) -> str:
        """Return "reddit:t3_…" or "reddit:t1_…"; "" for what is neither, or has no id."""
        name = self.id
        if not isinstance(name, str) or not _ID.fullmatch(name := name.lower()):
            return ""
        if isinstance(self.title, str):
            return f"reddit:t3_{name}"
        return f"reddit:t1_{name}" if isinstance(self.body, str) else ""

    def place(self) -> str:
        """The subreddit."""
        return self.subreddit if isinstance(self.subreddit, str) else ""

    def written_at(self) -> float | None:
        """Seconds since 1970."""
        return from_epoch(self.created_utc)

    def points(self) -> int | None:
        """The score, as it was when the thing was captured."""
        value = self.score
        if type(value) is int:
            return value
        return int(value) if isinstance(value, float) and isfinite(value) else None

    def has_body(self) -> bool:
        """True for a post with more than a title, and for a comment."""
        body = self.selftext if isinstance(self.title, str) else self.body
        return isinstance(body, str) and bool(body.strip()) and not is_gone(body)

    def is_unsafe(self) -> bool:
        """True when it is marked so."""
        return self.over_18 is True


_decoder = msgspec.json.Decoder(Thing)
_anything = msgspec.json.Decoder()


def decode(line: bytes) -> Thing:
    """Return the thing of one line. Raises msgspec.MsgspecError for a line that is no object, or odd JSON."""
    return _decoder.decode(line)


def of_mapping(item: Mapping[str, Any]) -> Thing:
    """Return the thing of an object that was parsed already. A `subreddit` may be an object with a display name."""
    fields = {name: item[name] for name in Thing.__struct_fields__ if name in item}
    place = fields.get("subreddit")
    if isinstance(place, Mapping):
        fields["subreddit"] = place.get("display_name")
    return Thing(**fields)


def post_of(thing: Thing) -> Post | str:
    """Return the post, or in a few constant words why there is none."""
    uid = thing.uid()
    if not uid:
        told = isinstance(thing.title, str) or isinstance(thing.body, str)
        return "no id" if told or thing.id is None else "neither post nor comment"
    is_post = uid[7:10] == "t3_"
    text = _submission_text(thing) if is_post else meant(thing.body)
    if text is None or is_gone(text):
        return "text was removed"
    if not text:
        return "no text"
    return Post(
        uid=uid,
        source="reddit",
        text=text,
        community=tidy(thing.subreddit)[:100],
        created_at=from_epoch(thing.created_utc),
        origin_url=_url(thing.permalink, uid[10:] if is_post else ""),
        tags=_tags(thing),
    )


def meant(value: object) -> str:
    """Return a text without the one layer of HTML escapes that dumps and listings have; "" for what is no text."""
    if isinstance(value, str) and "&" in value:
        value = html.unescape(value)
    return tidy(value)


def _submission_text(thing: Thing) -> str | None:
    """Title and body; None when either was taken away: half a joke is none."""
    title, body = meant(thing.title), meant(thing.selftext)
    if is_gone(title) or is_gone(body):
        return None
    if not body:
        body = _crossposted(thing.crosspost_parent_list) or _captions(thing.gallery_data)
    return joined(title, body)


def _crossposted(raw: object) -> str:
    """The text of the post that this one hands on."""
    parents = _opened(raw)
    first = parents[0] if isinstance(parents, list) and parents else None
    body = meant(first.get("selftext")) if isinstance(first, dict) else ""
    return "" if is_gone(body) else body


def _captions(raw: object) -> str:
    gallery = _opened(raw)
    items = gallery.get("items") if isinstance(gallery, dict) else None
    shown = items[:MAX_CAPTIONS] if isinstance(items, list) else []
    return "\n".join(text for item in shown if isinstance(item, dict) and (text := meant(item.get("caption"))))


def _opened(value: object) -> Any:
    if value is _NULL:
        return None
    try:
        return _anything.decode(value) if isinstance(value, msgspec.Raw) else value
    except (msgspec.MsgspecError, RecursionError):  # only read as far as its brackets so far
        return None


def _tags(thing: Thing) -> tuple[str, ...]:
    if thing.over_18 is not True and not thing.post_hint and not thing.is_gallery and not thing.is_video:
        return ()
    tags = ["nsfw"] if thing.over_18 is True else []
    if thing.is_gallery is True:
        tags.append("gallery")
    elif thing.is_video is True or thing.post_hint in ("hosted:video", "rich:video"):
        tags.append("video")
    elif thing.post_hint == "image":
        tags.append("picture")
    return tuple(tags)


def _url(path: object, name: str) -> str:
    if isinstance(path, str) and path.isprintable() and _PATH.fullmatch(path):
        return f"https://www.reddit.com{path}"
    return f"https://www.reddit.com/comments/{name}/" if name else ""
