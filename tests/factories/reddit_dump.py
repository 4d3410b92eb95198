"""A Reddit dump in the true format, with the oddities of twenty years."""

import json
from pathlib import Path

import zstandard

from tests.factories.reddit_export import base36

PRIVATE = "canary-author-dump"  # who wrote it is nobody's business here
PUBLIC = "canary-public-dump"


def submission(name: str, title: str, **fields: object) -> dict[str, object]:
    usual = {
        "author": PRIVATE,
        "created_utc": 1600000000,
        "id": name,
        "permalink": f"/r/jokes/comments/{name}/slug/",
        "selftext": "",
        "subreddit": "jokes",
        "title": title,
    }
    return usual | fields


def items(count: int = 12) -> list[dict[str, object]]:
    return [
        submission("v1", "A joke, number 1!", selftext=f"{PUBLIC} &gt; &amp;amp;"),
        submission("a1", "Old &amp; stringy", created_utc="1400000000"),
        submission("a2", "Float", created_utc=1697128377.0, subreddit=None, permalink=None),
        submission("a3", "Gone", selftext="[removed]"),
        submission("a4", "[deleted]"),
        submission("a1", "Old & stringy", created_utc="1400000000"),
        {"id": "c9", "body": "A comment.", "created_utc": 1300000000, "link_id": "t3_p2", "subreddit": "jokes"},
        {"id": "c8", "body": "[deleted]", "subreddit": "jokes"},
        {"kind": "more"},
        *(submission(f"z{base36(n)}", f"Joke {n}") for n in range(count)),
    ]


def pack(lines: bytes) -> bytes:
    packer = zstandard.ZstdCompressor().compressobj()  # as dumps: without the content's size in the header
    return packer.compress(lines) + packer.flush()


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the path of one dump of about `count` records."""
    lines = b"".join(json.dumps(item).encode() + b"\n" for item in items(count)) + b"{broken\n"
    path = folder / "jokes_submissions.zst"
    path.write_bytes(pack(lines))
    return [path]


def comment(name: str, body: str, **fields: object) -> dict[str, object]:
    usual = {"author": PRIVATE, "body": body, "created_utc": 1600000000, "id": name, "link_id": "t3_v1"}
    return usual | {"subreddit": "jokes"} | fields


def lines_of(*rows: dict[str, object]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def variants(folder: Path) -> list[list[Path]]:
    """Return one export for each kind of file."""
    made = {
        "RS_2024-01.zst": pack(lines_of(*items(2))),
        "RC_2024-01.zst": pack(lines_of(comment("c1", "A comment."), comment("c2", "[removed]"))),
        "subset.jsonl": lines_of(submission("j1", "A line"), comment("c3", "Another.")),
        "RS_2023-05.zst_blocks": PRIVATE.encode(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [[folder / name] for name in made]
