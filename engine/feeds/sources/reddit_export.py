"""Reads the data that Reddit sends on request: a zip of tables.

Votes, saves and hidden posts carry no text and no date: only the words of a title, in the link. Messages, chats,
addresses and payments are left alone; of the table that names the account, only the name is taken.
"""

import contextlib
import re
from collections.abc import Iterator
from typing import ClassVar

from engine.core.errors import ImportFailed
from engine.core.progress import Report, silent
from engine.feeds import reddit_rows as rows
from engine.feeds.archive import Archive
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.pace import paced, patient
from engine.feeds.plain_text import tidy
from engine.feeds.source import SOURCES, FileRule, Recognition, Record, Skipped, Source
from engine.feeds.tables import read_rows

_TELLING = ("posts", "comments", "post_votes", "comment_votes", "saved_posts", "checkfile", "statistics")
_SPLIT = re.compile(r"(?:.*/)?(?P<table>[a-z_]+?)(?:_\d+)?\.csv", re.IGNORECASE)

_READ: dict[str, tuple[rows.Reader, str]] = {  # in the order of reading: full texts before mere titles
    "posts": (rows.own_post, "posts; your own, so liked (1)"),
    "comments": (rows.own_comment, "posts; your own, so liked (1)"),
    "drafts": (rows.draft, "posts; your own drafts (0.8)"),
    "scheduled_posts": (rows.draft, "posts; your own drafts (0.8)"),
    "saved_posts": (rows.saved, "likes (1) of posts known by title"),
    "saved_comments": (rows.saved, "likes (1) of comments known by their post's title"),
    "gilded_content": (rows.award, "likes (1) of what you gave an award"),
    "gilded_posts": (rows.award, "likes (1) of what was given an award"),
    "gilded_comments": (rows.award, "likes (1) of what was given an award"),
    "post_votes": (rows.vote, "up: like (0.8); down: dislike (0.8); none: nothing"),
    "comment_votes": (rows.vote, "up: like (0.8); down: dislike (0.8); none: nothing"),
    "poll_votes": (rows.poll_vote, "weak likes (0.3) of polls, known by the option that you chose"),
    "hidden_posts": (rows.hidden, "skips (0.3): people also hide what they have read"),
    "subscribed_subreddits": (rows.follows("subscription"), "places that you follow"),
    "moderated_subreddits": (rows.follows("moderator"), "places that you follow"),
    "approved_submitter_subreddits": (rows.follows("approved submitter"), "places that you follow"),
    "multireddits": (rows.multireddit, "lists of places that you follow"),
}
_NAMING = "statistics"
_COLUMNS: dict[str, set[str]] = {  # what a table that comes by itself must have
    "drafts": {"id", "title", "body"},
    "scheduled_posts": {"scheduled_post_id", "title"},
    "gilded_content": {"content_link"},
    "poll_votes": {"post_id", "text"},
    "multireddits": {"display_name", "subreddits"},
    "subscribed_subreddits": {"subreddit"},
    "moderated_subreddits": {"subreddit"},
    "approved_submitter_subreddits": {"subreddit"},
}
_USUAL_COLUMNS = {"id", "permalink"}
_PRIVATE = (
    "messages",
    "messages_archive",
    "chat_history",
    "ip_logs",
    "linked_identities",
    "linked_phone_number",
    "twitter",
    "stripe",
    "persona",
    "birthdate",
    "inferred_age",
    "account_gender",
    "sensitive_ads_preferences",
    "payouts",
    "purchases",
    "subscriptions",
    "friends",
)
_OLD = ("live_stream_posts", "reddit_gold_information")
_LEFT: dict[str, str] = {
    **dict.fromkeys(_PRIVATE, "private"),
    **dict.fromkeys(("message_headers", "messages_archive_headers"), "private"),
    "post_headers": "the same rows as posts.csv, without text",
    "comment_headers": "the same rows as comments.csv, without text",
    "announcements": "Reddit's words to everybody",
    "gold_received": "what others liked",
    **dict.fromkeys(_OLD, "no taste in it"),
    "user_preferences": "no taste in it",
    "checkfile": "hashes of the other files",
}
_SINCE = {
    **dict.fromkeys((*_OLD, "gilded_posts", "gilded_comments"), "to 2022"),
    "inferred_age": "2025",
}


def _rule(table: str) -> FileRule:
    name, match = f"{table}.csv", rf"(?:.*/)?{table}(?:_\d+)?\.csv"
    if table == _NAMING:
        becomes = "the account's name for the receipt, and nothing else of it"
        return FileRule(name=name, match=match, becomes=becomes, silent=True)
    if table in _READ:
        return FileRule(name=name, match=match, becomes=_READ[table][1], since=_SINCE.get(table, ""))
    return FileRule(name=name, match=match, why=_LEFT[table], since=_SINCE.get(table, ""))


@SOURCES.register
class RedditExport(Source):
    """Own posts and comments in full; votes, saves and hidden posts by title; places that are followed."""

    name = "reddit-export"
    title = "Reddit data request"
    help: ClassVar[str] = (
        "Ask for your data at reddit.com/settings/data-request. Reddit sends a link to a zip; import it as it is."
    )
    files: ClassVar[tuple[FileRule, ...]] = tuple(_rule(table) for table in (*_READ, _NAMING, *_LEFT))

    def recognise(self, archive: Archive) -> Recognition:
        """By the names of its tables; of a single table, by its header."""
        tables = {table for name in archive.members() if (table := _table(name))}
        if archive.is_single_file:
            return _single(archive, tables)
        telling = sorted(tables.intersection(_TELLING))
        if tables.intersection(_READ) and len(telling) >= 2:
            return Recognition(0.95, f"has {telling[0]}.csv and {telling[1]}.csv")
        if telling or tables.intersection(_READ):
            return Recognition(0.6, "has one of Reddit's tables")
        return Recognition(0.0, "has none of Reddit's tables")

    def wants(self, archive: Archive) -> list[str]:
        """The tables that tell of taste, in the order of reading, and the one that names the account."""
        return [name for table in (*_READ, _NAMING) for name in archive.members() if _table(name) == table]

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Own texts first, then what points at texts of others."""
        wanted = [name for name in self.wants(archive) if _table(name) in _READ]
        return paced(patient(wanted, lambda name: _records(archive, name)), archive, wanted, report)

    def account(self, archive: Archive) -> str:
        """The only row of that table which is looked at; the others hold addresses."""
        for name in archive.members():
            if _table(name) == _NAMING:
                with contextlib.suppress(ImportFailed):  # a name is not worth losing an export for
                    for _, row in read_rows(archive, name):
                        if row and row.get("statistic", "").strip().lower() == "account name":
                            return tidy(row.get("value"))[:100]
        return ""


def _records(archive: Archive, name: str) -> Iterator[Record]:
    reader, _ = _READ[_table(name)]
    for line, row in read_rows(archive, name):
        if row is None:
            yield Skipped(file=name, line=line, reason="row does not fit its header")
        else:
            yield reader(name, line, row)


def _table(member: str) -> str:
    match = _SPLIT.fullmatch(member)
    return match["table"].lower() if match else ""


def _single(archive: Archive, tables: set[str]) -> Recognition:
    if not tables.intersection(_READ):
        return Recognition(0.0, "is not one of Reddit's tables")
    first, *_ = archive.peek(archive.members()[0]).decode("utf-8-sig", "replace").splitlines() or [""]
    columns = {column.strip('" ').lower() for column in first.split(",")}
    if any(columns >= _COLUMNS.get(table, _USUAL_COLUMNS) for table in tables):
        return Recognition(0.8, "is one of Reddit's tables")
    return Recognition(0.3, "is called like one of Reddit's tables, with another header")
