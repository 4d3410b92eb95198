"""What each row of Reddit's tables says: one function for one kind of table."""

import re
from collections.abc import Callable

from engine.core.records import Follow, Post, Reaction, ReactionKind
from engine.feeds import permalinks
from engine.feeds.plain_text import is_gone, joined, tidy
from engine.feeds.source import Follows, Found, Record, Skipped
from engine.feeds.times import from_epoch, from_reddit

Row = dict[str, str]
Reader = Callable[[str, int, Row], Record]

MAX_PLACES = 1_000
_ID = re.compile(r"(?:t[13]_)?([a-z0-9]{1,13})")
_PLACE = re.compile(r"[A-Za-z0-9_.-]{1,100}")


def own_post(file: str, line: int, row: Row) -> Record:
    """A post of one's own, in full."""
    return _own(file, line, row, kind="t3", text=joined(tidy(row.get("title")), _body(row)), via="own post")


def own_comment(file: str, line: int, row: Row) -> Record:
    """A comment of one's own, in full."""
    return _own(file, line, row, kind="t1", text=_body(row), via="own comment")


def draft(file: str, line: int, row: Row) -> Record:
    """Something that was never posted, or not yet."""
    body = _body(row)
    body = "" if body.startswith('{"document"') else body  # the rich editor's own format
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
        text=tidy(row.get("text") or row.get("user_selection")),
        origin_url=f"https://www.reddit.com/comments/{bare[1]}/",
        title_only=True,
    )
    reaction = Reaction(uid=uid, kind="like", weight=0.3, via="poll vote")
    return Found(file=file, line=line, post=post, reaction=reaction)


def follows(via: str) -> Reader:
    """Return a reader of tables with one subreddit a row."""

    def read(file: str, line: int, row: Row) -> Record:
        return _following(file, line, [row.get("subreddit", "")], via, "")

    return read


def multireddit(file: str, line: int, row: Row) -> Record:
    """A named list of subreddits."""
    names = re.split(r"[\s,;+|]+", row.get("subreddits", ""))
    return _following(file, line, names, "multireddit", tidy(row.get("display_name"))[:200])


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


def _following(file: str, line: int, names: list[str], via: str, group: str) -> Record:
    bare = [name.strip().strip("/").removeprefix("r/") for name in names[:MAX_PLACES]]
    places = tuple(
        Follow(source="reddit", community=name, via=via, group=group) for name in bare if _PLACE.fullmatch(name)
    )
    if not places:
        return Skipped(file=file, line=line, reason="no name of a place")
    return Follows(file=file, line=line, follows=places)


def _community(row: Row) -> str:
    return tidy(row.get("subreddit"))[:100]


def _body(row: Row) -> str:
    body = tidy(row.get("body"))
    return "" if is_gone(body) else body
