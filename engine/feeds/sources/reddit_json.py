"""Reads JSON documents about Reddit: its own listings, and what people's tools made of them while they could.

A listing or a thread is public posts. The export of a tool that asked for one's own account says what was saved and
voted for. An archive of single posts is one document for each.
"""

import csv
from collections.abc import Iterator
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction, ReactionKind
from engine.feeds import documents, permalinks, reddit_documents, reddit_rows, things
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced, patient
from engine.feeds.plain_text import is_gone, tidy
from engine.feeds.reddit_documents import Entry
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.tables import read_rows

_ONLY_REDDITS = ('"subreddit"', '"selftext"', '"link_id"', '"display_name_prefixed"', '"link_karma"')
_FIELDS = (*_ONLY_REDDITS, '"created_utc"', '"permalink"', '"parent_id"', '"score"', '"subreddit_type"')
_HEAD_BYTES = 1 << 18  # a post of 40,000 characters may come first
_OWN: dict[str, tuple[ReactionKind, float, str]] = {
    "saved": ("like", 1.0, "save"),
    "upvoted": ("like", 0.8, "upvote"),
    "downvoted": ("dislike", 0.8, "downvote"),
    "hidden": ("skip", 0.3, "hide"),
    "submissions": ("like", 1.0, "own post"),
    "comments": ("like", 1.0, "own comment"),
}
_FOLLOWED = {"subreddits": "subscription", "multireddits": "multireddit"}
_PLACES = {"t5": "subreddits", "LabeledMulti": "multireddits"}


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
        return paced(patient(wanted, lambda name: _records(archive, name, keep)), archive, wanted, report)


def _is_ours(archive: Archive, name: str) -> bool:
    head = archive.peek(name, _HEAD_BYTES).decode("utf-8-sig", "replace").strip()
    if name.lower().endswith(".csv"):
        return set(_columns(head)) >= reddit_rows.SAVED_COLUMNS
    first, _, second = head.partition("\n")
    is_lines = first.startswith("{") and first.rstrip().endswith("}") and second.lstrip().startswith("{")
    told = sum(field in head for field in _FIELDS)
    return head[:1] in ("{", "[") and not is_lines and told >= 3 and any(field in head for field in _ONLY_REDDITS)


def _columns(head: str) -> list[str]:
    try:
        return [column.strip().lower() for column in next(csv.reader([head.split("\n")[0]]))]
    except (csv.Error, StopIteration):
        return []


def _records(archive: Archive, name: str, keep: Keep) -> Iterator[Record]:
    if name.lower().endswith(".csv"):
        for line, row in read_rows(archive, name):
            if row is None:
                yield Skipped(file=name, line=line, reason="row does not fit its header")
            else:
                yield reddit_rows.saved_text(name, line, row)
        return
    for number, entry in enumerate(_entries(archive, name), start=1):
        yield _record(name, number, entry, keep)


def _entries(archive: Archive, name: str) -> Iterator[Entry]:
    """A bare list may be longer than memory: it is read piece by piece."""
    if archive.peek(name).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"[":
        for _, _, item in documents.entries(archive, name):
            yield from reddit_documents.entries(item)
    else:
        yield from reddit_documents.entries(documents.load(archive, name))


def _record(name: str, number: int, entry: Entry, keep: Keep) -> Record:
    item, key = entry.item, entry.key or _PLACES.get(entry.kind, "")
    if key in _FOLLOWED:
        return _follows(name, number, entry.kind, key, item)
    if reason := _no_post(entry):
        return Skipped(file=name, line=number, reason=reason)
    thing = things.of_mapping(item)
    if not key and (reason := keep.refuses(thing)):
        return Skipped(file=name, line=number, reason=reason)
    post = things.post_of(thing)
    if key and not isinstance(post, Post):
        post = _awaited(thing) or post
    if not isinstance(post, Post):
        return Skipped(file=name, line=number, reason=post)
    if not key:
        return Found(file=name, line=number, post=post)
    kind, weight, via = _OWN[key]
    at = post.created_at if via.startswith("own") else None
    reaction = Reaction(uid=post.uid, kind=kind, weight=weight, at=at, via=via)
    return Found(file=name, line=number, post=post, reaction=reaction)


def _no_post(entry: Entry) -> str:
    """Why an entry is none, in a few constant words; "" for what may be one. Messages look like comments."""
    if not isinstance(entry.item, dict):
        return "entry is not an object"
    if entry.kind == "t4" or {"subject", "dest"} <= entry.item.keys():
        return "private"
    return "only the ids of more answers" if entry.kind == "more" else ""


def _awaited(thing: things.Thing) -> Post | None:
    """What was reacted to and is gone: its title may be left, and another import may have its text."""
    uid = thing.uid()
    if not uid:
        return None
    title = things.meant(thing.title)
    link = permalinks.reddit(thing.permalink) if isinstance(thing.permalink, str) else None
    return Post(
        uid=uid,
        source="reddit",
        text="" if is_gone(title) else title,
        community=tidy(thing.subreddit)[:100],
        created_at=thing.written_at(),
        origin_url=link.url if link else "",
        title_only=True,
    )


def _follows(name: str, number: int, kind: str, key: str, item: Any) -> Record:
    if kind == "t5" and item.get("user_is_subscriber") is not True:
        return Skipped(file=name, line=number, reason="a place that is not followed")
    is_list, told = key == "multireddits", item if isinstance(item, dict) else {}
    group = tidy(told.get("display_name") or told.get("name"))[:200] if is_list else ""
    inner = told.get("subreddits") if is_list else [item]
    names = [_place(each) for each in (inner if isinstance(inner, list) else ())]
    return reddit_rows.following(name, number, names, _FOLLOWED[key], group)


def _place(item: Any) -> str:
    name = (item.get("display_name") or item.get("name")) if isinstance(item, dict) else item
    return name if isinstance(name, str) else ""
