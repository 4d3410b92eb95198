"""Reads JSON documents about Reddit: its own listings, and what people's tools made of them while they could.

A listing or a thread is public posts. The export of a tool that asked for one's own account says what was saved and
voted for. An archive of single posts is one document for each.
"""

import csv
from collections.abc import Iterator
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Follow, Post, Reaction, ReactionKind
from engine.feeds import documents, things
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced
from engine.feeds.plain_text import joined, tidy
from engine.feeds.source import SOURCES, FileRule, Follows, Found, Recognition, Record, Skipped, Source
from engine.feeds.tables import read_rows
from engine.feeds.times import from_epoch

_FIELDS = ('"subreddit"', '"created_utc"', '"selftext"', '"permalink"', '"link_id"', '"parent_id"', '"score"')
_OWN: dict[str, tuple[ReactionKind, float, str]] = {
    "saved": ("like", 1.0, "save"),
    "upvoted": ("like", 0.8, "upvote"),
    "downvoted": ("dislike", 0.8, "downvote"),
    "hidden": ("skip", 0.3, "hide"),
    "submissions": ("like", 1.0, "own post"),
    "comments": ("like", 1.0, "own comment"),
}
_FOLLOWED = {"subreddits": "subscription", "multireddits": "multireddit"}
_SAVED_COLUMNS = {"id", "subreddit", "title", "text"}


@SOURCES.register
class RedditJson(Source):
    """Listings, threads, and the exports of rexport, BDFR and others."""

    name = "reddit-json"
    title = "Reddit listings and tools' JSON"
    help: ClassVar[str] = (
        "A listing saved from reddit.com as .json, an export of rexport or PRAW, a folder of BDFR's archive, or a "
        "table of saved posts that a browser extension wrote."
    )
    files: ClassVar[tuple[FileRule, ...]] = (
        FileRule(
            name="NAME.json",
            match=r"(?:.*/)?[^/]+\.json",
            becomes="listings and threads: posts and comments; rexport: saves (1), votes (0.8), own texts (1), "
            "places that you follow; its messages and profile are passed over",
            since="2008",
        ),
        FileRule(name="saved posts of an extension, NAME.csv", match=r"(?:.*/)?[^/]+\.csv", becomes="likes (1)"),
        FileRule(name="NAME.xml, NAME.yaml, NAME.log", match=r".*\.(?:xml|ya?ml|log)", why="write them as JSON"),
    )

    looks_inside: ClassVar[bool] = True

    def recognise(self, archive: Archive) -> Recognition:
        """By the fields of a whole document; lines of objects are a dump."""
        sample = [name for name in self.wants(archive)][:20]
        told = [name for name in sample if _is_ours(archive, name)]
        if told and len(told) * 2 >= len(sample):
            return Recognition(0.95, f"{told[0]} has Reddit's fields")
        return Recognition(0.0, "has no document about Reddit")

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Document by document, entry by entry, replies after what they answer."""
        wanted = self.wants(archive)
        return paced((record for name in wanted for record in _records(archive, name, keep)), archive, wanted, report)


def _is_ours(archive: Archive, name: str) -> bool:
    head = archive.peek(name, 1 << 16).decode("utf-8", "replace")
    if name.lower().endswith(".csv"):
        return set(_columns(head)) >= _SAVED_COLUMNS
    first, _, second = head.strip().partition("\n")
    is_lines = first.startswith("{") and first.rstrip().endswith("}") and second.lstrip().startswith("{")
    return head.lstrip()[:1] in ("{", "[") and not is_lines and sum(field in head for field in _FIELDS) >= 3


def _columns(head: str) -> list[str]:
    try:
        return [column.strip().lower() for column in next(csv.reader([head.lstrip("\ufeff").split("\n")[0]]))]
    except (csv.Error, StopIteration):
        return []


def _records(archive: Archive, name: str, keep: Keep) -> Iterator[Record]:
    if name.lower().endswith(".csv"):
        for line, row in read_rows(archive, name):
            yield _saved(name, line, row)
        return
    document = documents.load(archive, name)
    for number, (key, item) in enumerate(_entries(document), start=1):
        yield _record(name, number, key, item, keep)


def _entries(document: Any) -> Iterator[tuple[str, Any]]:
    """Yield (key of rexport or "", entry), without recursion, however deep the replies go."""
    if isinstance(document, dict) and "id" not in document:  # a single post has comments, too
        lists = [(key, document[key]) for key in (*_OWN, *_FOLLOWED) if isinstance(document.get(key), list)]
        if lists:
            yield from ((key, item) for key, found in lists for item in found)
            return
    stack: list[Any] = [document]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict) and item.get("kind") == "Listing":
            data = item.get("data")
            children = data.get("children") if isinstance(data, dict) else None
            stack.extend(reversed(children) if isinstance(children, list) else ())
        else:
            data = item.get("data") if isinstance(item, dict) and "kind" in item else item
            yield "", data
            if isinstance(data, dict):
                answers = (data.get("replies"), data.get("comments"))
                stack.extend(answer for answer in answers if isinstance(answer, list | dict) and answer)


def _record(name: str, number: int, key: str, item: Any, keep: Keep) -> Record:
    if key in _FOLLOWED:
        return _follows(name, number, key, item)
    if not isinstance(item, dict):
        return Skipped(file=name, line=number, reason="entry is not an object")
    thing = things.of_mapping(item)
    if not key and (reason := keep.refuses(thing)):
        return Skipped(file=name, line=number, reason=reason)
    post = things.post_of(thing)
    if not isinstance(post, Post):
        return Skipped(file=name, line=number, reason=post)
    if not key:
        return Found(file=name, line=number, post=post)
    kind, weight, via = _OWN[key]
    at = post.created_at if via.startswith("own") else None
    return Found(
        file=name, line=number, post=post, reaction=Reaction(uid=post.uid, kind=kind, weight=weight, at=at, via=via)
    )


def _follows(name: str, number: int, key: str, item: Any) -> Record:
    group = tidy(item.get("display_name") or item.get("name"))[:200] if isinstance(item, dict) else ""
    inner = item.get("subreddits") if isinstance(item, dict) and key == "multireddits" else [item]
    names = [_place(each) for each in (inner if isinstance(inner, list) else ())]
    found = tuple(
        Follow(source="reddit", community=place, via=_FOLLOWED[key], group=group if key == "multireddits" else "")
        for place in names[:1_000]
        if place
    )
    if not found:
        return Skipped(file=name, line=number, reason="no name of a place")
    return Follows(file=name, line=number, follows=found)


def _place(item: Any) -> str:
    name = item.get("display_name") if isinstance(item, dict) else item
    return tidy(name).removeprefix("r/")[:100]


def _saved(name: str, line: int, row: dict[str, str] | None) -> Record:
    """One row of a table of saved posts: with a title it is a post, without one a comment."""
    if row is None:
        return Skipped(file=name, line=line, reason="row does not fit its header")
    key, title, body = row.get("id", "").strip().lower(), things.meant(row.get("title")), things.meant(row.get("text"))
    bare = key.removeprefix("t3_").removeprefix("t1_")
    if not bare.isalnum() or not bare.isascii() or len(bare) > 13:
        return Skipped(file=name, line=line, reason="no id")
    if not title and not body:
        return Skipped(file=name, line=line, reason="no text")
    is_comment = key.startswith("t1_") or not title
    post = Post(
        uid=f"reddit:{'t1' if is_comment else 't3'}_{bare}",
        source="reddit",
        text=joined(title, body),
        community=tidy(row.get("subreddit")).removeprefix("r/")[:100],
        created_at=from_epoch(row.get("created", "")),
        origin_url="" if is_comment else f"https://www.reddit.com/comments/{bare}/",
    )
    return Found(file=name, line=line, post=post, reaction=Reaction(uid=post.uid, kind="like", via="save"))
