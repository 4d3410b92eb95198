"""Reads public Reddit dumps: one JSON object a line, plain or Zstandard. Knows nothing of anyone's taste."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Post
from engine.feeds import documents, things
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced
from engine.feeds.source import SOURCES, FileRule, Found, Recognition, Record, Skipped, Source

_ENDINGS = (".zst", ".jsonl", ".ndjson", ".json")
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
            name="RS_YYYY-MM.zst, NAME_submissions.zst",
            match=r"(?:RS_.*|.*submissions.*)\.zst",
            becomes="posts: title and text, of a crosspost its parent's, of a gallery its captions",
            since="2005",
        ),
        FileRule(
            name="RC_YYYY-MM.zst, NAME_comments.zst", match=r".*\.zst", becomes="comments, as posts", since="2005"
        ),
        FileRule(name="NAME.jsonl, NAME.ndjson, NAME.json", match=r".*\.(?:jsonl|ndjson|json)", becomes="both"),
        FileRule(
            name="NAME.zst_blocks", match=r".*\.zst_blocks", why="blocks of 2023-24: the same month exists as .zst"
        ),
    )

    def recognise(self, archive: Archive) -> Recognition:
        """One file by itself, by the fields of its first line."""
        name = archive.members()[0] if archive.is_single_file else ""
        if name.lower().endswith(".zst_blocks"):
            return Recognition(0.4, "blocks of 2023-24 are not read; the same month exists as .zst")
        if not name.lower().endswith(_ENDINGS):
            return Recognition(0.0, "is not a .zst or .jsonl file")
        head = archive.peek_unpacked(name)
        if head.lstrip()[:1] == b"{" and _is_thing(head, may_be_cut=not name.lower().endswith(".json")):
            return Recognition(0.9, "its lines have Reddit's fields")
        if name.lower().endswith(".zst") and not head:
            return Recognition(0.6, "is a .zst file")  # damaged: reading it says how
        return Recognition(0.2, "its lines do not have Reddit's fields")

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Line by line, in constant memory."""
        wanted = self.wants(archive)
        return paced((r for name in wanted for r in self._records(archive, name, keep)), archive, wanted, report)

    def _records(self, archive: Archive, name: str, keep: Keep) -> Iterator[Record]:
        everything = keep.everything
        for line, data in archive.lines(name):
            try:
                thing = things.decode(data)
            except (msgspec.MsgspecError, ValueError, RecursionError):
                thing = _odd(data)
            found = thing if isinstance(thing, str) else "" if everything else keep.refuses(thing)
            if not found and not isinstance(thing, str):
                found = things.post_of(thing)
            if isinstance(found, Post):
                yield Found(file=name, line=line, post=found)
            else:
                yield Skipped(file=name, line=line, reason=found)


def _is_thing(head: bytes, *, may_be_cut: bool) -> bool:
    """True for a line that is a post or comment; of one whose end is not there, for its fields."""
    try:
        return bool(things.decode(head).uid())
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return may_be_cut and sum(field in head for field in _TELLING) >= 2


def _odd(data: bytes) -> things.Thing | str:
    """What the strict parser refuses may still be read: lone halves of characters, or an object nested deeply."""
    try:
        item = documents.parse(data)
    except (ValueError, RecursionError):
        return "line is not JSON"
    return things.of_mapping(item) if isinstance(item, dict) else "line is not a post"
