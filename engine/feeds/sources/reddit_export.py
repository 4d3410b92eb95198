"""Reads the data that Reddit sends on request: a zip of tables.

Votes, saves and hidden posts carry no text and no date: only the words of a title, in the link. Messages, chats,
addresses, payments and the file that names the account are left alone.
"""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction, ReactionKind
from engine.feeds import permalinks
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced
from engine.feeds.plain_text import is_gone, joined, tidy
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.tables import read_rows
from engine.feeds.times import from_epoch, from_reddit

Row = dict[str, str]
Reader = Callable[[str, int, Row], Record]

_TELLING = ("posts", "comments", "post_votes", "comment_votes", "saved_posts", "checkfile", "statistics")
_SPLIT = re.compile(r"^(?:.*/)?(?P<table>[a-z_]+?)(?:_\d+)?\.csv$", re.IGNORECASE)
_BARE_ID = re.compile(r"^(?:t[13]_)?([a-z0-9]{1,13})$")


def _own_post(file: str, line: int, row: Row) -> Record:
    return _own(file, line, row, kind="t3", text=joined(tidy(row.get("title")), _body(row)))


def _own_comment(file: str, line: int, row: Row) -> Record:
    return _own(file, line, row, kind="t1", text=_body(row))


def _own(file: str, line: int, row: Row, *, kind: str, text: str) -> Record:
    bare = _BARE_ID.match(row.get("id", "").strip().lower())
    if bare is None:
        return Skipped(file=file, line=line, reason="no id")
    if not text:
        return Skipped(file=file, line=line, reason="no text")
    uid, at = f"reddit:{kind}_{bare[1]}", from_reddit(row.get("date", ""))
    link = permalinks.reddit(row.get("permalink", ""))
    post = Post(
        uid=uid,
        source="reddit",
        text=text,
        community=_community(row) or (link.community if link else ""),
        created_at=at,
        origin_url=link.url if link else "",
    )
    via = "own post" if kind == "t3" else "own comment"
    return Found(file=file, line=line, post=post, reaction=Reaction(uid=uid, kind="like", at=at, via=via))


def _draft(file: str, line: int, row: Row) -> Record:
    body = _body(row)
    text = joined(
        tidy(row.get("title")), "" if body.startswith('{"document"') else body
    )  # the rich editor's own format
    name = re.sub(r"[^A-Za-z0-9-]", "", row.get("id", ""))[:64]
    if not name or not text:
        return Skipped(file=file, line=line, reason="no text" if name else "no id")
    uid, at = f"reddit:draft_{name}", _draft_time(row.get("created", ""))
    post = Post(uid=uid, source="reddit", text=text, community=_community(row), created_at=at)
    reaction = Reaction(uid=uid, kind="like", weight=0.8, at=at, via="own draft")
    return Found(file=file, line=line, post=post, reaction=reaction)


def _draft_time(written: str) -> float | None:
    return from_reddit(written) or from_epoch(written)


def _vote(file: str, line: int, row: Row) -> Record:
    direction = row.get("direction", "").strip().lower()
    if direction == "up":
        return _pointed(file, line, row, kind="like", weight=0.8, via="upvote")
    if direction == "down":
        return _pointed(file, line, row, kind="dislike", weight=0.8, via="downvote")
    withdrawn = direction in ("none", "removed", "")
    return Skipped(file=file, line=line, reason="vote withdrawn" if withdrawn else "unknown kind of vote")


def _saved(file: str, line: int, row: Row) -> Record:
    return _pointed(file, line, row, kind="like", weight=1.0, via="save")


def _hidden(file: str, line: int, row: Row) -> Record:
    return _pointed(file, line, row, kind="skip", weight=0.3, via="hide")  # people hide what they have read, too


def _pointed(file: str, line: int, row: Row, *, kind: ReactionKind, weight: float, via: str) -> Record:
    """A reaction to something of which only the link is known."""
    link = permalinks.reddit(row.get("permalink", ""))
    if link is None:
        return Skipped(file=file, line=line, reason="no link to a post")
    uid = f"reddit:{link.id}"
    post = Post(
        uid=uid,
        source="reddit",
        text=link.title,
        community=link.community,
        origin_url=link.url,
        title_only=True,
    )
    reaction = Reaction(uid=uid, kind=kind, weight=weight, via=via)
    return Found(file=file, line=line, post=post if link.title else None, reaction=reaction)


def _community(row: Row) -> str:
    return tidy(row.get("subreddit"))[:100]


def _body(row: Row) -> str:
    body = tidy(row.get("body"))
    return "" if is_gone(body) else body


_READERS: dict[str, Reader] = {  # in the order of reading: full texts before mere titles
    "posts": _own_post,
    "comments": _own_comment,
    "drafts": _draft,
    "saved_posts": _saved,
    "saved_comments": _saved,
    "post_votes": _vote,
    "comment_votes": _vote,
    "hidden_posts": _hidden,
}


@SOURCES.register
class RedditExport(Source):
    """Own posts and comments in full; votes, saves and hidden posts by title."""

    name = "reddit-export"
    title = "Reddit data request"
    help: ClassVar[str] = (
        "Ask for your data at reddit.com/settings/data-request. Reddit sends a link to a zip; import it as it is."
    )

    files: ClassVar[tuple[FileRule, ...]] = tuple(
        FileRule(name=f"{table}.csv", match=rf"(?:.*/)?{table}(?:_\d+)?\.csv", becomes="posts and reactions")
        for table in _READERS
    )

    def recognise(self, archive: Archive) -> Recognition:
        """By the names of its tables; of a single table, by its header."""
        tables = {table for name in archive.members() if (table := _table(name))}
        if archive.is_single_file:
            return _single(archive, tables)
        telling = sorted(tables.intersection(_TELLING))
        if tables.intersection(_READERS) and len(telling) >= 2:
            return Recognition(0.95, f"has {telling[0]}.csv and {telling[1]}.csv")
        if telling or tables.intersection(_READERS):
            return Recognition(0.6, "has one of Reddit's tables")
        return Recognition(0.0, "has none of Reddit's tables")

    def wants(self, archive: Archive) -> list[str]:
        """The eight tables that tell of taste."""
        return [name for table in _READERS for name in archive.members() if _table(name) == table]

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Own texts first, then what points at texts of others."""
        return paced(self._records(archive), archive, self.wants(archive), report)

    def _records(self, archive: Archive) -> Iterator[Record]:
        for name in self.wants(archive):
            reader = _READERS[_table(name)]
            for line, row in read_rows(archive, name):
                if row is None:
                    yield Skipped(file=name, line=line, reason="row does not fit its header")
                else:
                    yield reader(name, line, row)


def _table(member: str) -> str:
    match = _SPLIT.match(member)
    return match["table"].lower() if match else ""


def _single(archive: Archive, tables: set[str]) -> Recognition:
    if not tables.intersection(_READERS):
        return Recognition(0.0, "is not one of Reddit's tables")
    header = archive.peek(archive.members()[0]).split(b"\n")[0].decode("utf-8", "replace")
    if "id" in header and ("permalink" in header or "title" in header):
        return Recognition(0.8, "is one of Reddit's tables")
    return Recognition(0.3, "is called like one of Reddit's tables, with another header")
