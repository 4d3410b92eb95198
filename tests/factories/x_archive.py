"""An X archive in the true format."""

import json
from pathlib import Path

from tests.factories.instagram import picture
from tests.factories.zips import break_member, write_zip

PRIVATE = "canary-private-x"
PUBLIC = "canary-public-x"
HIDDEN = "You’re unable to view this Tweet because this account owner limits who can view their Tweets. {learnmore}"
LEFT = [
    "direct-messages",
    "account",
    "phone-number",
    "device-token",
    "follower",
    "ad-impressions",
    "personalization",
    "lists-created",
    "deleted-tweets",
    "tweet-headers",
    "grok-chat-item",
    "saved-search",
]


def script(name: str, rows: list[object], part: int = 0) -> bytes:
    return f"window.YTD.{name}.part{part} = {json.dumps(rows, ensure_ascii=False, indent=2)}".encode()


def like(number: int, text: str | None) -> dict[str, object]:
    row: dict[str, object] = {"tweetId": str(number), "expandedUrl": f"https://twitter.com/i/web/status/{number}"}
    return {"like": row if text is None else row | {"fullText": text}}


def tweet(number: int, text: str, **fields: object) -> dict[str, object]:
    usual = {"id_str": str(number), "id": str(number), "full_text": text, "favorite_count": "5", "retweet_count": "1"}
    return {"tweet": usual | {"created_at": "Thu Nov 03 08:50:26 +0000 2022"} | fields}


def members(count: int = 12) -> dict[str, bytes]:
    likes = [like(1588000000000000000 + n, f"Liked number {n} &amp; more") for n in range(count)]
    odd = [like(1588100000000000000, HIDDEN), like(1588100000000000001, None), like(5, "From before the numbers told")]
    own = [
        tweet(1588049000000000000, f"{PUBLIC} &lt;3"),
        tweet(1588049000000000001, "RT @somebody: A good one"),
        tweet(1588049000000000002, "An answer", in_reply_to_status_id_str="1"),
        tweet(1588049000000000003, "The beginning of…"),
    ]
    note = {
        "noteTweet": {
            "noteTweetId": "1700000000000000000",
            "tweetId": "1588049000000000003",
            "core": {"text": "The beginning of something that goes on, and on."},
            "createdAt": "2023-03-01T10:00:00.000Z",
        }
    }
    return {
        "data/manifest.js": b'window.__THAR_CONFIG = {"dataTypes": {}}',
        "data/like.js": script("like", [*likes, *odd]),
        "data/tweets.js": script("tweets", own),
        "data/note-tweet.js": script("note_tweet", [note]),
        "data/community-tweet.js": script("community_tweet", [tweet(1588049000000000009, "To a community")]),
        "data/tweets_media/1588049000000000000-FgAbCd.jpg": picture(),
        **{f"data/{name}.js": script(name, [{"x": PRIVATE}]) for name in LEFT},
    }


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the paths of one archive of about `count` records."""
    path = write_zip(folder / "twitter-2022-11-03-abc.zip", members(count))
    for name in LEFT:
        break_member(path, f"data/{name}.js")
    return [path]


def variants(folder: Path) -> list[list[Path]]:
    """Return a whole archive, one in parts, and a script by itself."""
    parts = {
        "data/like.js": script("like", [like(1588000000000000001, "one")]),
        "data/like-part1.js": script("like", [like(1588000000000000002, "two")], 1),
        "data/tweet.js": script("tweet", [tweet(1588049000000000005, "An old name")]),
    }
    (folder / "like.js").write_bytes(parts["data/like.js"])
    return [make(folder), [write_zip(folder / "parts.zip", parts)], [folder / "like.js"]]
