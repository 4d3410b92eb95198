"""Reads public Reddit dumps: one JSON object a line, plain or Zstandard. Knows nothing of anyone's taste."""

import html
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.core.records import Post
from engine.feeds import documents
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced
from engine.feeds.plain_text import is_gone, joined, tidy
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source
from engine.feeds.times import from_epoch

_ENDINGS = (".zst", ".jsonl", ".ndjson", ".json")
_ID = re.compile(r"^[a-z0-9]{1,13}$")
_PATH = re.compile(r"^/(?:r|u|user)/[A-Za-z0-9_.-]{1,100}/comments/[a-z0-9]{1,13}/[^?#\s\"<>]*$", re.IGNORECASE)
_TELLING = (b'"subreddit"', b'"created_utc"', b'"selftext"', b'"body"', b'"link_id"', b'"permalink"')


@SOURCES.register
class RedditDump(Source):
    """Submissions and comments of a month or a subreddit."""

    name = "reddit-dump"
    title = "Reddit dump"
    help: ClassVar[str] = (
        "A .zst file of the public archives, such as jokes_submissions.zst or RS_2025-12.zst, or lines of JSON."
    )

    files: ClassVar[tuple[FileRule, ...]] = (
        FileRule(
            name="NAME.zst, NAME.jsonl",
            match=r".*\.(?:zst|jsonl|ndjson|json)",
            becomes="posts; removed and deleted ones are skipped",
            since="2005",
        ),
    )

    def recognise(self, archive: Archive) -> Recognition:
        """One file by itself, by the fields of its first line."""
        name = archive.members()[0] if archive.is_single_file else ""
        if not name.lower().endswith(_ENDINGS):
            return Recognition(0.0, "is not a .zst or .jsonl file")
        head = archive.peek_unpacked(name)
        told = sum(field in head for field in _TELLING)
        if head.lstrip()[:1] == b"{" and told >= 2:
            return Recognition(0.9, "its lines have Reddit's fields")
        if name.lower().endswith(".zst") and not head:
            return Recognition(0.6, "is a .zst file")  # damaged: reading it says how
        return Recognition(0.2, "its lines do not have Reddit's fields")

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Line by line, in constant memory."""
        wanted = self.wants(archive)
        return paced((r for name in wanted for r in self._records(archive, name)), archive, wanted, report)

    def _records(self, archive: Archive, name: str) -> Iterator[Record]:
        for line, data in archive.lines(name):
            try:
                item = documents.parse(data)
            except (ValueError, RecursionError):
                yield Skipped(file=name, line=line, reason="line is not JSON")
                continue
            found = _post(item) if isinstance(item, dict) else "line is not a post"
            if isinstance(found, Post):
                yield Found(file=name, line=line, post=found)
            else:
                yield Skipped(file=name, line=line, reason=found)


def _post(item: dict[str, Any]) -> Post | str:
    """Return the post of one line, or why there is none. Every field may be missing, null, or of another type."""
    name = item.get("id")
    if not isinstance(name, str) or not _ID.match(name.lower()):
        return "no id"
    if isinstance(item.get("title"), str):
        kind, text = "t3", _submission_text(item)
    elif isinstance(item.get("body"), str):
        kind, text = "t1", _meant(item["body"])
    else:
        return "neither post nor comment"
    if text is None or is_gone(text):
        return "text was removed"
    if not text:
        return "no text"
    return Post(
        uid=f"reddit:{kind}_{name.lower()}",
        source="reddit",
        text=text,
        community=tidy(item.get("subreddit"))[:100],
        created_at=from_epoch(item.get("created_utc")),
        origin_url=_url(item, kind, name.lower()),
        tags=("nsfw",) if item.get("over_18") is True else (),
    )


def _submission_text(item: dict[str, Any]) -> str | None:
    """Title and body; None when either was taken away: half a joke is none."""
    title, body = _meant(item["title"]), _meant(item.get("selftext"))
    return None if is_gone(title) or is_gone(body) else joined(title, body)


def _meant(value: object) -> str:
    """The text, with the one layer of HTML escapes that dumps have taken off."""
    if not isinstance(value, str):
        return ""
    return tidy(html.unescape(value) if "&" in value else value)


def _url(item: dict[str, Any], kind: str, name: str) -> str:
    path = item.get("permalink")
    if isinstance(path, str) and path.isprintable() and _PATH.match(path):
        return f"https://www.reddit.com{path}"
    return f"https://www.reddit.com/comments/{name}/" if kind == "t3" else ""
