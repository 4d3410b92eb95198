"""What each row of Reddit's tables says: one function for one kind of table."""

import re
from collections.abc import Callable
from email.utils import mktime_tz, parsedate_tz
from typing import Any

from engine.core.records import Follow, Post, Reaction, ReactionKind
from engine.feeds import documents, permalinks, things
from engine.feeds.plain_text import is_gone, joined, tidy
from engine.feeds.source import Follows, Found, Record, Skipped
from engine.feeds.times import from_epoch, from_reddit

Row = dict[str, str]
Reader = Callable[[str, int, Row], Record]

MAX_PLACES = 1_000
SAVED_COLUMNS = frozenset({"author", "id", "subreddit", "text", "title", "url"})
_ID = re.compile(r"(?:t[13]_)?([a-z0-9]{1,13})")
_LINES = ("par", "h", "li", "blockquote", "code", "raw")
_SAVED_ID = re.compile(r"(?P<kind>t[13]_)?(?P<bare>[a-z0-9]{1,13})")
_PLACE = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9_.-]{1,100}")


def own_post(file: str, line: int, row: Row) -> Record:
    """A post of one's own, in full."""
    return _own(file, line, row, kind="t3", text=joined(tidy(row.get("title")), _body(row)), via="own post")


def own_comment(file: str, line: int, row: Row) -> Record:
    """A comment of one's own, in full."""
    return _own(file, line, row, kind="t1", text=_body(row), via="own comment")


def draft(file: str, line: int, row: Row) -> Record:
    """Something that was never posted, or not yet."""
    body = row.get("body", "").strip()
    body = _rich_text(body) if body.startswith('{"document"') else _body(row)
    text = joined(tidy(row.get("title")), body)
    name = re.sub(r"[^A-Za-z0-9-]", "", row.get("id") or row.get("scheduled_post_id", ""))[:64]
    if not name or not text:
        return Skipped(file=file, line=line, reason="no text" if name else "no id")
    uid, at = f"reddit:draft_{name}", from_reddit(row.get("created", "")) or from_epoch(row.get("created", ""))
    post = Post(uid=uid, source="reddit", text=text, community=_community(row), created_at=at)
    reaction = Reaction(uid=uid, kind="like", weight=0.8, at=at, via="own draft")
    return Found(file=file, line=line, post=post, reaction=reaction)


def vote(file: str, line: int, row: Row) -> Record:
    """Up and down; a vote that was taken back says nothing."""
    direction = row.get("direction", "").strip().lower()
    if direction == "up":
        return _pointed(file, line, row, kind="like", weight=0.8, via="upvote")
    if direction == "down":
        return _pointed(file, line, row, kind="dislike", weight=0.8, via="downvote")
    withdrawn = direction in ("none", "removed", "")
    return Skipped(file=file, line=line, reason="vote withdrawn" if withdrawn else "unknown kind of vote")


def saved(file: str, line: int, row: Row) -> Record:
    """A bookmark."""
    return _pointed(file, line, row, kind="like", weight=1.0, via="save")


def hidden(file: str, line: int, row: Row) -> Record:
    """A weak skip: people hide what they have read, too."""
    return _pointed(file, line, row, kind="skip", weight=0.3, via="hide")


def award(file: str, line: int, row: Row) -> Record:
    """Something that was worth an award. The link has had two names."""
    link = row.get("content_link") or row.get("permalink", "")
    return _pointed(file, line, row | {"permalink": link}, kind="like", weight=1.0, via="award")


def poll_vote(file: str, line: int, row: Row) -> Record:
    """Taking part in a poll: the option is all that is known of it."""
    bare = _ID.fullmatch(row.get("post_id", "").strip().lower())
    if bare is None:
        return Skipped(file=file, line=line, reason="no id")
    uid = f"reddit:t3_{bare[1]}"
    post = Post(
        uid=uid,
        source="reddit",
        text=tidy(row.get("text")),
        origin_url=f"https://www.reddit.com/comments/{bare[1]}/",
        title_only=True,
    )
    reaction = Reaction(uid=uid, kind="like", weight=0.3, via="poll vote")
    return Found(file=file, line=line, post=post, reaction=reaction)


def follows(via: str) -> Reader:
    """Return a reader of tables with one subreddit a row."""

    def read(file: str, line: int, row: Row) -> Record:
        return following(file, line, [row.get("subreddit", "")], via, "")

    return read


def multireddit(file: str, line: int, row: Row) -> Record:
    """A named list of subreddits."""
    names = re.findall(r"[A-Za-z0-9_./-]+", row.get("subreddits", ""))
    return following(file, line, names, "multireddit", tidy(row.get("display_name"))[:200])


def saved_text(file: str, line: int, row: Row) -> Record:
    """A row of a browser extension's table of saves, which has the text. The title of a comment is its post's."""
    if not row.keys() >= SAVED_COLUMNS:
        return Skipped(file=file, line=line, reason="not a table of saved posts")
    link = permalinks.reddit(row["url"])
    told = _SAVED_ID.fullmatch(row["id"].strip().lower())
    if told is None:
        return Skipped(file=file, line=line, reason="no id")
    title, body = things.meant(row["title"]), things.meant(row["text"])
    kind = told["kind"] or (link.id[:3] if link else "t3_" if title else "t1_")
    uid, is_missing = f"reddit:{kind}{told['bare']}", is_gone(body) or not (body or (title and kind == "t3_"))
    whole = body if kind == "t1_" else joined(title, body)
    made = row.get("created", "")
    post = Post(
        uid=uid,
        source="reddit",
        text=title if is_missing else whole,
        community=_place(tidy(row["subreddit"]))[:100],
        created_at=from_epoch(made) or _from_browser(made),
        origin_url=link.url if link and uid == f"reddit:{link.id}" else "",
        title_only=is_missing,
    )
    return Found(file=file, line=line, post=post, reaction=Reaction(uid=uid, kind="like", via="save"))


def following(file: str, line: int, names: list[str], via: str, group: str) -> Record:
    """Places by name, with or without prefix; what is no name is passed over."""
    places = tuple(
        Follow(source="reddit", community=name, via=via, group=group)
        for name in map(_place, names[:MAX_PLACES])
        if _PLACE.fullmatch(name)
    )
    if not places:
        return Skipped(file=file, line=line, reason="no name of a place")
    return Follows(file=file, line=line, follows=places)


def _own(file: str, line: int, row: Row, *, kind: str, text: str, via: str) -> Record:
    bare = _ID.fullmatch(row.get("id", "").strip().lower())
    if bare is None:
        return Skipped(file=file, line=line, reason="no id")
    if not text:
        return Skipped(file=file, line=line, reason="no text")
    uid, at = f"reddit:{kind}_{bare[1]}", from_reddit(row.get("date", ""))
    link = permalinks.reddit(row.get("permalink", ""))
    place = _community(row) or (link.community if link else "")
    url = link.url if link else ""
    post = Post(uid=uid, source="reddit", text=text, community=place, created_at=at, origin_url=url)
    return Found(file=file, line=line, post=post, reaction=Reaction(uid=uid, kind="like", at=at, via=via))


def _pointed(file: str, line: int, row: Row, *, kind: ReactionKind, weight: float, via: str) -> Record:
    """A reaction to something of which only the link is known; its words may be a title, or none."""
    link = permalinks.reddit(row.get("permalink", ""))
    if link is None:
        return Skipped(file=file, line=line, reason="no link to a post")
    uid, url = f"reddit:{link.id}", link.url
    post = Post(uid=uid, source="reddit", text=link.title, community=link.community, origin_url=url, title_only=True)
    return Found(file=file, line=line, post=post, reaction=Reaction(uid=uid, kind=kind, weight=weight, via=via))


def _community(row: Row) -> str:
    return tidy(row.get("subreddit"))[:100]


def _body(row: Row) -> str:
    body = tidy(row.get("body"))
    return "" if is_gone(body) else body


def _place(name: str) -> str:
    name = name.strip().strip("/")
    return name[2:] if name[:2].lower() == "r/" else name


def _rich_text(body: str) -> str:
    """The words of the rich editor's own format, a tree of pieces, without recursion."""
    try:
        pieces: list[Any] = [documents.parse(body.encode())]
    except (ValueError, RecursionError):
        return ""
    told: list[str] = []
    while pieces:
        piece = pieces.pop()
        if isinstance(piece, str):
            told.append(piece)
        elif isinstance(piece, list):
            pieces.extend(reversed(piece))
        elif isinstance(piece, dict):
            words, end = piece.get("t"), "\n" if piece.get("e") in _LINES else ""
            pieces.extend((end, piece.get("c"), piece.get("document"), words if isinstance(words, str) else ""))
    return tidy("".join(told))


def _from_browser(value: str) -> float | None:
    """Take "Wed, 07 Jun 2017 14:31:00 GMT", in English whatever the computer speaks."""
    parts = parsedate_tz(value)
    try:
        return from_epoch(mktime_tz(parts)) if parts else None
    except (ValueError, OverflowError):
        return None
