"""Finds the posts, comments and places in a JSON document about Reddit, whichever program wrote it.

What only the post above a comment knows is handed down to it: its address, its place, and that it is not safe for work.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import msgspec

from engine.feeds import permalinks

ACCOUNT_LISTS = ("saved", "upvoted", "downvoted", "hidden", "submissions", "comments", "subreddits", "multireddits")
_ONLY_OF_AN_ACCOUNT = ("saved", "upvoted", "downvoted", "hidden", "multireddits", "inbox")
_ANSWERS = ("responses", "replies", "comments")
_PUBLIC_LISTS = ("submissions", "posts", "comments", "data", "children")
_TELLING = ("id", "title", "body")
_PICTURE = re.compile(r"https?://(?:i\.redd\.it/|[^?#\s]{1,500}\.(?:jpe?g|png|gif|webp)(?:[?#]|$))", re.IGNORECASE)
_VIDEO = re.compile(r"https?://(?:v\.redd\.it/|[^?#\s]{1,500}\.(?:gifv|mp4|webm)(?:[?#]|$))", re.IGNORECASE)
_GALLERY = re.compile(r"https?://(?:www\.)?reddit\.com/gallery/", re.IGNORECASE)

Mapped: TypeAlias = "dict[str, Any]"


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One entry: `kind` as listings call it, such as "t3" or "more"; `key` is the account's list that it was in."""

    item: Any
    kind: str = ""
    key: str = ""


def entries(document: Any) -> Iterator[Entry]:
    """Yield every entry once: of an account's export by its lists, of all else each post before its answers."""
    if not isinstance(document, dict) or not _is_account(document):
        yield from _walked(document)
        return
    for key in ACCOUNT_LISTS:
        found = document.get(key)
        for item in found if isinstance(found, list) else ():
            yield Entry(completed(item, {}) if isinstance(item, dict) else item, "", key)


def completed(item: Mapped, above: Mapped) -> Mapped:
    """Return an entry with what only the post above it, or its own address, says of it. Asked of any dict."""
    told = {**item}
    link = _link(item.get("permalink"))
    if item.get("subreddit") is None:
        told["subreddit"] = (link.community if link else "") or above.get("subreddit")
    if item.get("over_18") is None and above.get("over_18") is True:
        told["over_18"] = True
    if isinstance(item.get("title"), str):
        return told | _seen_in(item)
    if link is None and (path := _path(told, above)):
        told["permalink"] = path
    return told


def _is_account(document: Mapped) -> bool:
    """Lists of posts and comments alone may be anybody's: only an account has saves and votes."""
    return "id" not in document and any(isinstance(document.get(key), list) for key in _ONLY_OF_AN_ACCOUNT)


def _walked(document: Any) -> Iterator[Entry]:
    """Without recursion: answers are nested as deeply as people quarrel."""
    stack: list[tuple[Any, str, Mapped]] = [(document, "", {})]
    while stack:
        item, kind, above = stack.pop()
        if isinstance(item, list):
            stack.extend((each, "", above) for each in reversed(item))
        elif not isinstance(item, dict):
            yield Entry(item, kind)
        elif not kind and isinstance(item.get("kind"), str) and isinstance(data := item.get("data"), dict):
            if item["kind"] == "Listing":
                stack.append((children if isinstance(children := data.get("children"), list) else [], "", above))
            else:
                stack.append((data, item["kind"], above))
        elif not kind and (inner := _contained(item)):
            stack.extend((each, "", above) for each in reversed(inner))
        else:
            told = completed(item, above)
            yield Entry(told, kind)
            below = told if isinstance(told.get("title"), str) else above
            answers = [told.get(key) for key in _ANSWERS]
            stack.extend((each, "", below) for each in answers if isinstance(each, list | dict) and each)


def _contained(item: Mapped) -> list[Any]:
    """What a mere wrapper holds: the lists that scrapers name, or comments under their ids."""
    if any(key in item for key in _TELLING):
        return []
    inner = [found for key in _PUBLIC_LISTS if isinstance(found := item.get(key), list | dict) and found]
    return inner or [each for each in item.values() if isinstance(each, dict) and "id" in each and "body" in each]


def _link(address: object) -> permalinks.RedditLink | None:
    return permalinks.reddit(address) if isinstance(address, str) else None


def _path(comment: Mapped, above: Mapped) -> str:
    """The address of a comment that has none of its own; "" when its post, its place or its id is not known."""
    post, place = comment.get("link_id") or comment.get("submission") or above.get("id"), comment.get("subreddit")
    place = place.get("display_name") if isinstance(place, dict) else place
    if not isinstance(post, str) or not isinstance(place, str) or not isinstance(comment.get("id"), str):
        return ""
    path = f"/r/{place}/comments/{post.removeprefix('t3_')}/_/{comment['id']}/"
    return path if permalinks.reddit(path) else ""


def _seen_in(post: Mapped) -> Mapped:
    """What a post shows, by its address, where the fields that say so are not there."""
    url = post.get("url")
    if any(post.get(key) for key in ("post_hint", "is_gallery", "is_video")) or not isinstance(url, str):
        return {}
    if _GALLERY.match(url):
        return {"is_gallery": True}
    return {"post_hint": "hosted:video"} if _VIDEO.match(url) else {"post_hint": "image"} if _PICTURE.match(url) else {}
