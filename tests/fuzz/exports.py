"""Exports out of a model of the formats: what each field may hold, in true and in odd ways, decided by chance alone.

Takes any `random.Random`: the fuzzer's own, or one whose choices Hypothesis makes and can shrink.
"""

import csv
import io
import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.factories.instagram import like_block, mojibake, page, post_block, save_block
from tests.factories.reddit_dump import pack
from tests.factories.tiktok import link

Members = dict[str, bytes]

_TEXTS = (
    "A joke.",
    "",
    "  ",
    "[removed]",
    "[deleted]",
    "two\nlines",
    '"q", q',
    "&amp;&#x200B;",
    "😂",
    "\ud800",
    "\0",
    "a" * 5_000,
)
_ODD = (None, True, False, 0, -1, 10**30, 1e308, float("inf"), "", [], {}, [[]], {"a": None}, "\ud83d", "null")
_TIMES = (1_600_000_000, "1600000000", 1_600_000_000.5, 0, -5, 10**18, "2023-02-07 09:42:58 UTC", None, True)
_PLACES = ("jokes", "u_me", "../x", "", "a" * 200)


def text(chance: Random) -> str:
    """Return something that a person may have written."""
    return chance.choice(_TEXTS)


def odd(chance: Random, usual: Any) -> Any:
    """Return the usual value, most of the time."""
    return chance.choice(_ODD) if chance.randrange(8) == 0 else usual


def drifting(chance: Random, fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields of which some are absent, null, or of another type."""
    return {name: odd(chance, value) for name, value in fields.items() if chance.randrange(12)}


def key(chance: Random) -> str:
    """Return an id, or nearly one."""
    return chance.choice(("abc12", "t3_abc12", "t1_zz9", "ABC", "", "a" * 40, "ü", str(chance.randrange(10**6))))


def permalink(chance: Random) -> str:
    """Return a link, or nearly one."""
    slug = chance.choice(("a_joke", "", "dünya", "a/b", "%ff"))
    usual = f"https://www.reddit.com/r/{chance.choice(_PLACES)}/comments/{key(chance)}/{slug}/"
    return chance.choice((usual, usual, usual + key(chance), "", "javascript:1", "//x", usual * 40))


def reddit_export(chance: Random) -> Members:
    """A data request: columns by name, in any order, some missing, some new; tables cut in two."""
    columns: dict[str, Callable[[Random], object]] = {
        "id": key,
        "permalink": permalink,
        "date": lambda c: c.choice(_TIMES),
        "subreddit": lambda c: c.choice(_PLACES),
        "title": text,
        "body": text,
        "direction": lambda c: c.choice(("up", "down", "none", "removed", "UP", "")),
        "subreddits": lambda c: ", ".join(c.choices(_PLACES, k=c.randrange(4))),
        "content_link": permalink,
        "post_id": key,
        "statistic": lambda c: c.choice(("account name", "email address", "")),
        "value": text,
    }
    tables = [
        "posts",
        "comments",
        "post_votes",
        "comment_votes",
        "saved_posts",
        "hidden_posts",
        "drafts",
        "poll_votes",
        "gilded_content",
    ]
    tables += ["subscribed_subreddits", "multireddits", "statistics", "messages", "unknown_table"]
    members: Members = {}
    for table in chance.sample(tables, chance.randrange(3, len(tables))):
        names = [name for name in columns if chance.randrange(6)]
        chance.shuffle(names)
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(names)
        for _ in range(chance.randrange(6)):
            row = [columns[name](chance) for name in names]
            writer.writerow(row[: chance.randrange(len(row) + 1)] if chance.randrange(9) == 0 else row)
        suffix = chance.choice(("", "", "_1", "_2"))
        members[f"{table}{suffix}.csv"] = chance.choice((b"", b"\xef\xbb\xbf")) + out.getvalue().encode(
            "utf-8", "replace"
        )
    return members


def thing(chance: Random) -> dict[str, Any]:
    """A post or comment as dumps and listings have had them since 2005."""
    fields: dict[str, Any] = {
        "id": key(chance),
        "subreddit": chance.choice(_PLACES),
        "score": chance.choice((1, 5.0, None)),
    }
    fields |= {
        "created_utc": chance.choice(_TIMES),
        "permalink": permalink(chance)[22:],
        "over_18": chance.random() < 0.2,
    }
    if chance.random() < 0.6:
        fields |= {"title": text(chance), "selftext": text(chance), "post_hint": chance.choice(("image", "self", None))}
        fields |= {"crosspost_parent_list": chance.choice((None, [], [{"selftext": "x"}])), "is_gallery": True}
        fields |= {"gallery_data": {"items": [{"caption": text(chance)}, None]}, "poll_data": chance.choice(_ODD)}
    else:
        fields |= {"body": text(chance), "link_id": f"t3_{key(chance)}", "parent_id": None}
    return drifting(chance, fields)


def reddit_dump(chance: Random) -> Members:
    """Lines, packed or not."""
    rows = [json.dumps(thing(chance)).encode() for _ in range(chance.randrange(1, 12))]
    if chance.randrange(4) == 0:
        rows.insert(chance.randrange(len(rows)), chance.choice((b"", b"{", b"null", b"[" * 3_000, b"\xff", b" ")))
    data = b"\n".join(rows) + chance.choice((b"", b"\n"))
    return {"RS_2024-01.zst": pack(data)} if chance.random() < 0.7 else {"subset.jsonl": data}


def reddit_json(chance: Random) -> Members:
    """A listing with replies inside replies, or an export of a tool."""
    nested: Any = ""
    for _ in range(chance.randrange(4)):
        data = thing(chance) | {"replies": nested}
        children = [{"kind": "t1", "data": data}, odd(chance, {"kind": "more", "data": {}})]
        nested = {"kind": "Listing", "data": odd(chance, {"children": odd(chance, children), "after": None})}
    rows = [thing(chance) for _ in range(4)]
    own = drifting(
        chance, {"saved": rows, "upvoted": rows[:2], "comments": rows, "inbox": rows, "subreddits": list(_PLACES)}
    )
    return {"a.json": json.dumps(chance.choice((nested or rows, own, rows))).encode()}


def instagram(chance: Random) -> Members:
    """Likes, saves, posts, comments and collections in both shapes, entry by entry, and as pages."""
    href = chance.choice(("https://www.instagram.com/p/C0deAbc1234/", "https://www.instagram.com/x/", "", "x" * 5_000))
    shape_a = {
        "title": text(chance),
        "string_list_data": [drifting(chance, {"href": href, "value": "x", "timestamp": 5})],
    }
    named = {"string_map_data": {"Saved on": drifting(chance, {"href": href, "timestamp": chance.choice(_TIMES)})}}
    owner = {
        "dict": [{"dict": [{"label": "a", "value": text(chance)} for _ in range(3)], "title": ""}],
        "title": "Owner",
    }
    rows = [{"label": "URL", "value": href, "href": href}, {"label": "Légende", "value": text(chance)}, owner]
    shape_b = {"timestamp": chance.choice(_TIMES), "media": [], "label_values": [odd(chance, row) for row in rows]}
    medium = drifting(chance, {"uri": "media/posts/1/2.jpg", "creation_timestamp": 5, "title": text(chance)})
    own = {"media": odd(chance, [medium, odd(chance, medium)]), "title": text(chance)}
    kinds = [odd(chance, entry) for entry in (shape_a, named, shape_b, own)] * chance.randrange(1, 3)
    wrapped: Any = {"wrapper": kinds} if chance.random() < 0.5 else kinds
    names = ["liked_posts", "saved_posts", "saved_collections", "post_comments_1", "liked_comments", "stories", "reels"]
    members = {f"x/{name}.json": _written(wrapped) for name in chance.sample(names, 3)}
    when = chance.choice(("Dec 22, 2024 5:20 am", "22 déc. 2024", "", "9" * 30))
    blocks = [
        like_block("u", "C0deAbc1234", when),
        save_block("&lt;u", "x", when),
        post_block("c", "media/posts/1/2.jpg"),
    ]
    members["x/likes/liked_posts.html"] = page(*chance.choices(blocks, k=3))
    return members | {
        "content/posts_1.json": json.dumps(kinds).encode(),
        "media/posts/1/2.jpg": b"\xff\xd8\xff" + bytes(9),
    }


def x_archive(chance: Random) -> Members:
    """Scripts of one list each."""
    like = drifting(
        chance, {"tweetId": odd(chance, "1588000000000000000"), "fullText": text(chance), "expandedUrl": ""}
    )
    tweet = drifting(
        chance, {"id_str": "1588049000000000001", "full_text": "RT @a: b", "created_at": chance.choice(_TIMES)}
    )
    note = drifting(
        chance, {"noteTweetId": "1", "core": odd(chance, {"text": text(chance)}), "createdAt": "2023-01-01"}
    )
    rows = [
        odd(chance, {name: odd(chance, row)}) for name, row in (("like", like), ("tweet", tweet), ("noteTweet", note))
    ]
    return {f"data/{name}.js": f"window.YTD.{name}.part0 = {json.dumps(rows)}".encode() for name in ("like", "tweets")}


def tiktok(chance: Random) -> Members:
    """One document, with the names of any year."""
    row = drifting(chance, {"Date": chance.choice(("2024-12-15 19:03:14", "x", 5)), "Link": odd(chance, link(3))})
    liked = {"Like List": odd(chance, {"ItemFavoriteList": odd(chance, [row, odd(chance, row)])})}
    comments = {"Comments": {"CommentsList": odd(chance, [drifting(chance, {"date": "x", "comment": text(chance)})])}}
    outer = chance.choice(("Activity", "Your Activity", "Likes and Favorites"))
    return {"user_data_tiktok.json": json.dumps({outer: odd(chance, liked), "Comment": odd(chance, comments)}).encode()}


def _written(value: Any) -> bytes:
    """As Instagram writes it; with half characters, which it cannot, as anybody writes JSON."""
    try:
        return mojibake(value)
    except UnicodeEncodeError:
        return json.dumps(value).encode()


MODELS: dict[str, Callable[[Random], Members]] = {
    "reddit-export": reddit_export,
    "reddit-dump": reddit_dump,
    "reddit-json": reddit_json,
    "instagram": instagram,
    "x-archive": x_archive,
    "tiktok": tiktok,
}
