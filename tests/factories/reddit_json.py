"""Documents about Reddit, as its own pages and people's tools write them."""

import json
from pathlib import Path
from typing import Any

from tests.factories.reddit_dump import comment, submission
from tests.factories.zips import write_zip

PRIVATE = "canary-private-reddit-json"
PUBLIC = "canary-public-reddit-json"


def child(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    return {"kind": kind, "data": item}


def listing(*children: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "Listing",
        "data": {"after": None, "dist": len(children), "modhash": "", "children": list(children)},
    }


def thread() -> list[dict[str, Any]]:
    inner = comment("c2", "An answer to it", replies="")
    more = {"count": 2, "name": "t1_c3", "id": "c3", "parent_id": "t1_c1", "depth": 1, "children": ["c3", "c4"]}
    outer = comment("c1", "An answer &amp; more", replies=listing(child("t1", inner), child("more", more)))
    return [listing(child("t3", submission("p1", "A thread", created_utc=1697128377.0))), listing(child("t1", outer))]


def rexport(count: int = 3) -> dict[str, Any]:
    place = {"display_name": "jokes", "id": "2qh72"}
    return {
        "profile": {"name": PRIVATE},
        "inbox": [{"body": PRIVATE, "id": "m1", "subject": "x", "dest": "me"}],
        "saved": [submission(f"s{n}", f"Saved {n}", subreddit=place) for n in range(count)],
        "upvoted": [submission("u1", f"{PUBLIC} up", subreddit=place), submission("u2", "[deleted]")],
        "downvoted": [submission("d1", "Down")],
        "submissions": [submission("o1", "Mine")],
        "comments": [comment("o2", "Mine too")],
        "subreddits": [place],
        "multireddits": [
            {"display_name": "Funny", "subreddits": [place, {"display_name": "puns"}]},
            {"display_name": "Empty", "subreddits": []},
        ],
    }


def bdfr(name: str) -> dict[str, Any]:
    """As `bdfr archive` writes it: the post says its place in its address alone, comments have no address."""

    def answer(suffix: str, body: str, replies: list[dict[str, Any]]) -> dict[str, Any]:
        usual = {"author": "DELETED", "id": f"{name}{suffix}", "score": 1, "subreddit": "jokes", "author_flair": None}
        place = {"submission": name, "stickied": False, "body": body, "is_submitter": False, "distinguished": None}
        return usual | place | {"created_utc": 1600000000.0, "parent_id": f"t3_{name}", "replies": replies}

    return {
        "title": f"Archived {name}",
        "name": f"t3_{name}",
        "url": f"https://i.redd.it/{name}.jpg",
        "selftext": "",
        "score": 5,
        "upvote_ratio": 0.9,
        "permalink": f"/r/jokes/comments/{name}/archived/",
        "id": name,
        "author": "DELETED",
        "link_flair_text": None,
        "num_comments": 2,
        "over_18": True,
        "created_utc": 1600000000.0,
        "comments": [answer("b", "Wide", [answer("c", "Deep", [])])],
    }


SAVED = (
    "Author,Comments,Created,Id,Image,Score,Subreddit,Text,Title,URL\r\n"
    'a,3,"Wed, 07 Jun 2017 14:31:00 GMT",t3_q1,,5,jokes,The text,The title,https://www.reddit.com/r/jokes/comments/q1/the_title/\r\n'
    "a,3,1600000000,t1_q2,,5,jokes,My answer,The title,https://www.reddit.com/r/jokes/comments/q1/the_title/q2/\r\n"
    "a,3,,t1_q3,,5,jokes,[deleted],The title,https://www.reddit.com/r/jokes/comments/q1/the_title/q3/\r\n"
)


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the path of one document of about `count` records."""
    path = folder / "rexport.json"
    path.write_text(json.dumps(rexport(count)))
    return [path]


def variants(folder: Path) -> list[list[Path]]:
    """Return each tool's documents."""
    (folder / "thread.json").write_text(json.dumps(thread(), indent=1))
    (folder / "saved.csv").write_text(SAVED, newline="")
    archive = {f"jokes/{name}.json": json.dumps(bdfr(name)).encode() for name in ("b1", "b2")}
    packed = write_zip(folder / "bdfr.zip", archive | {"log_output.log": PRIVATE.encode()})
    return [make(folder), [folder / "thread.json"], [folder / "saved.csv"], [packed]]
