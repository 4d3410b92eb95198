"""Documents about Reddit, as its own pages and three tools write them."""

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
    outer = comment(
        "c1", "An answer &amp; more", replies=listing(child("t1", inner), child("more", {"children": ["c3"]}))
    )
    return [listing(child("t3", submission("p1", "A thread", created_utc=1697128377.0))), listing(child("t1", outer))]


def rexport(count: int = 3) -> dict[str, Any]:
    place = {"display_name": "jokes", "id": "2qh72"}
    return {
        "profile": {"name": PRIVATE},
        "inbox": [{"body": PRIVATE, "id": "m1", "subject": "x"}],
        "saved": [submission(f"s{n}", f"Saved {n}", subreddit=place) for n in range(count)],
        "upvoted": [submission("u1", f"{PUBLIC} up", subreddit=place), submission("u2", "[deleted]")],
        "downvoted": [submission("d1", "Down")],
        "submissions": [submission("o1", "Mine")],
        "comments": [comment("o2", "Mine too")],
        "subreddits": [place],
        "multireddits": [{"display_name": "Funny", "subreddits": [place, {"display_name": "puns"}]}],
    }


def bdfr(name: str) -> dict[str, Any]:
    answers = [{"author": "DELETED", "id": f"{name}c", "score": 1, "subreddit": "jokes", "body": "Deep", "replies": []}]
    replies = [{"author": "a", "id": f"{name}b", "score": 1, "subreddit": "jokes", "body": "Wide", "replies": answers}]
    return submission(name, f"Archived {name}", num_comments=2, link_flair_text=None, comments=replies)


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the path of one document of about `count` records."""
    path = folder / "rexport.json"
    path.write_text(json.dumps(rexport(count)))
    return [path]


def variants(folder: Path) -> list[list[Path]]:
    """Return each tool's documents."""
    (folder / "thread.json").write_text(json.dumps(thread(), indent=1))
    table = "Author,Comments,Created,Id,Image,Score,Subreddit,Text,Title,URL\r\n"
    (folder / "saved.csv").write_text(
        table + "a,3,1600000000,t3_q1,,5,r/jokes,The text,The title,https://x.example/\r\n"
    )
    archive = {f"jokes/{name}.json": json.dumps(bdfr(name)).encode() for name in ("b1", "b2")}
    packed = write_zip(folder / "bdfr.zip", archive | {"log_output.log": PRIVATE.encode()})
    return [make(folder), [folder / "thread.json"], [folder / "saved.csv"], [packed]]
