"""Build the demo person's exports: the files that ``assets/demo`` ships.

Marlow Finch does not exist. From the jokes and drawings under ``assets/demo/source``
this writes what a real person would hold: a Reddit dump, a Reddit data request and an
Instagram export in two parts, each in its true format, with private files in between
that an importer must leave alone.

    python -m recipes.demo_person --icons DIR [--out assets/demo] [--sheets DIR]

Everything follows from one seed and fixed times: two runs give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import html
import io
import json
import random
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import zstandard

from recipes.demo_instagram import CANARY, instagram_parts
from recipes.demo_pictures import contact_sheets, draw_all, read_jsonl

HOME = Path(__file__).resolve().parent.parent / "assets" / "demo"
SEED = 20261101
SITE = "https://www.reddit.com"
ME, INSTA = "marlow_finch", "marlow.finch"
LOVED = ("gardening", "houseplants", "space", "cats", "books", "bread")
FIRST, LAST = datetime(2022, 1, 9, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC)
LOW_ID, HIGH_ID = int("rzk000", 36), int("1qg0000", 36)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
AUTHORS = [
    "pip_farrow", "tofu_admiral", "late_tuesday", "mossgrandad", "kettle_and_hum", "quietkazoo", "norah_two_sheds",
    "biscuit_tin_42", "the_other_greg", "plum_forecast", "slow_olga", "sock_economist", "halfpastcheese",
    "umbrella_niece", "doctor_lentil",
]  # fmt: skip

Row = dict[str, Any]


# -- what both sites share ---------------------------------------------------------------------------------------------


def base36(number: int) -> str:
    """A number in Reddit's base-36 digits."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits or "0"


def slug(title: str) -> str:
    """The title as Reddit puts it into a permalink: whole words, at most 50 characters."""
    words = re.sub(r"[^\w\s]", "", title.lower()).split()
    text = "_".join(words)
    return text if len(text) <= 50 else text[:50].rpartition("_")[0] or text[:50]


def pack(path: Path, files: dict[str, bytes], when: tuple[int, int, int, int, int, int]) -> None:
    """Write a zip whose bytes depend on its files alone."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in files:
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])


# -- the dump ----------------------------------------------------------------------------------------------------------

ODDITIES: list[Row] = [
    {"title": "Has anyone else's tomato plant formed a union?", "selftext": "[removed]",
     "subreddit": "compost_confessions", "removed_by_category": "moderator"},
    {"title": "My sourdough left me for a proper baker", "selftext": "[deleted]", "author": "[deleted]",
     "author_fullname": None, "subreddit": "crumbshot", "removed_by_category": "deleted"},
    {"title": "Salt & vinegar: the divorce nobody saw coming", "thumbnail": None, "subreddit": "kitchen_incidents",
     "selftext": "They're still sharing a bag, for the crisps.\n\n\u200b\n\n> We're <just> friends – the vinegar"},
    {"title": "This pepper looks like a small, disappointed mayor", "selftext": "", "subreddit": "slowgardeners",
     "is_self": False, "post_hint": "image", "domain": "i.redd.it", "url": "https://i.redd.it/k3wq81m0demo1.jpg",
     "thumbnail": "default", "preview": {"enabled": True, "images": [{"id": "k3wq81m0demo1",
     "source": {"height": 640, "width": 640, "url": "https://preview.redd.it/k3wq81m0demo1.jpg?auto=webp&amp;s=0"}}]}},
    {"title": "Compost, uncovered. You were warned.", "selftext": "Steaming. No filter. Some peel.",
     "subreddit": "compost_confessions", "over_18": True},
]  # fmt: skip


def dump_posts(source: list[Row], rng: random.Random) -> list[Row]:
    """Every demo post, and the oddities, as rows of a dump in order of time; ``key`` stays beside the fields."""
    jokes: list[Row] = [
        {"key": j["key"], "subject": j["subject"], "form": j["form"], "title": j["title"], "selftext": j["body"],
         "subreddit": j["community"]}
        for j in source
    ]  # fmt: skip
    rows = jokes + [{"key": f"odd-{n}", "subject": "odd", "form": "", **odd} for n, odd in enumerate(ODDITIES, 1)]
    rng.shuffle(rows)
    span = LAST.timestamp() - FIRST.timestamp()
    times = sorted(int(FIRST.timestamp() + rng.random() * span) for _ in rows)
    for row, time in zip(rows, times, strict=True):
        share = (time - FIRST.timestamp()) / span
        row["created_utc"] = time
        row["id"] = base36(int(LOW_ID + share * (HIGH_ID - LOW_ID)))
        row["permalink"] = f"/r/{row['subreddit']}/comments/{row['id']}/{slug(row['title'])}/"
    return rows


def submission(row: Row, rng: random.Random) -> Row:
    """One line of the dump, with the fields of a 2024 capture and Reddit's HTML escapes."""
    score = max(0, int(rng.lognormvariate(4.6, 1.5)))
    community = row["subreddit"]
    fields: Row = {
        "all_awardings": [], "archived": False, "author": rng.choice(AUTHORS), "author_flair_text": None,
        "author_fullname": f"t2_{base36(rng.randrange(36**5, 36**6))}", "created": row["created_utc"],
        "created_utc": row["created_utc"], "distinguished": None, "domain": f"self.{community}", "downs": 0,
        "edited": False, "gilded": 0, "hidden": False, "id": row["id"], "is_gallery": False, "is_self": True,
        "is_video": False, "link_flair_text": None, "locked": False, "media": None, "name": f"t3_{row['id']}",
        "num_comments": int(score * rng.uniform(0.02, 0.2)), "num_crossposts": 0, "over_18": False,
        "permalink": row["permalink"], "quarantine": False, "removed_by_category": None,
        "retrieved_on": row["created_utc"] + 129_600, "score": score, "selftext": row["selftext"],
        "spoiler": False, "stickied": False, "subreddit": community,
        "subreddit_id": f"t5_{base36(int(hashlib.sha256(community.encode()).hexdigest()[:7], 16))}",
        "subreddit_name_prefixed": f"r/{community}", "subreddit_type": "public", "thumbnail": "self",
        "title": row["title"], "ups": score, "upvote_ratio": round(rng.uniform(0.71, 0.99), 2),
        "url": SITE + row["permalink"],
    }  # fmt: skip
    if rng.random() < 0.3:
        fields["post_hint"] = "self"
    fields |= {name: value for name, value in row.items() if name not in ("key", "subject", "form")}
    for name in ("title", "selftext"):
        fields[name] = html.escape(fields[name], quote=False).replace("\u200b", "&#x200B;")
    return dict(sorted(fields.items()))


def write_dump(path: Path, rows: list[Row], rng: random.Random) -> None:
    """Write the dump: NDJSON in one zstd frame without a content size; one post stands in it twice."""
    lines = [submission(row, rng) for row in rows]
    again = lines[len(lines) // 3]
    lines.insert(len(lines) // 3 + 1, {**again, "score": again["score"] + 17, "ups": again["ups"] + 17})
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    settings = zstandard.ZstdCompressionParameters.from_level(
        19, window_log=21, write_content_size=False, write_checksum=False
    )
    machine = zstandard.ZstdCompressor(compression_params=settings).compressobj()
    path.write_bytes(machine.compress(text.encode()) + machine.flush())


# -- Reddit's data request ---------------------------------------------------------------------------------------------


def choose_votes(rows: list[Row], rng: random.Random) -> list[tuple[Row, str]]:
    """Marlow's votes: 120 up, 25 down, 6 withdrawn; wordplay and the loved subjects first, but not always."""
    pools: dict[str, list[Row]] = {}
    for row in rows:
        pools.setdefault("loved" if row["subject"] in LOVED else row["subject"], []).append(row)
    for pool in pools.values():
        pool.sort(key=lambda row: rng.random() - 0.2 * (row["form"] in ("one-liner", "question")))

    def take(direction: str, *wanted: tuple[str, int]) -> list[tuple[Row, str]]:
        return [(pools[pool].pop(0), direction) for pool, count in wanted for _ in range(count)]

    votes = take(
        "up", ("loved", 100), ("programming", 7), ("history", 3), ("coffee", 2), ("music", 2), ("trains", 2),
        ("science", 1), ("weather", 1), ("games", 1), ("dogs", 1),
    )  # fmt: skip
    votes += take("down", ("fitness", 9), ("office", 8), ("dogs", 5), ("loved", 2), ("parents", 1))
    votes += take("none", ("loved", 2), ("games", 1), ("science", 1), ("dogs", 1), ("parents", 1))
    rng.shuffle(votes)
    return votes


def table(header: str, rows: list[list[Any]] | None = None) -> bytes:
    """A CSV as Reddit writes it: commas, CRLF, quotes only where needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header.split(","))
    writer.writerows(rows or [])
    return out.getvalue().encode()


def stamp(time: float) -> str:
    """A time as Reddit's exports write it."""
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def own_words(marlow: Row, rows: list[Row], rng: random.Random) -> dict[str, bytes]:
    """Marlow's own posts and comments, with text and as bare headers."""
    by_key = {row["key"]: row for row in rows}
    posts: list[list[Any]] = []
    for number, post in enumerate(marlow["posts"]):
        time = FIRST.timestamp() + (number + 0.5 + rng.random() / 3) * 1.8e7
        name = base36(int(LOW_ID + (number + 0.6) / 9 * (HIGH_ID - LOW_ID)))
        path = f"/r/{post['community']}/comments/{name}/{slug(post['title'])}/"
        ip = "192.0.2.14" if number == len(marlow["posts"]) - 1 else ""
        posts.append([name, SITE + path, stamp(time), ip, post["community"], 0, post["title"], path, post["body"]])
    comments: list[list[Any]] = []
    for comment in marlow["comments"]:
        post = by_key[comment["on"]]
        name = base36(rng.randrange(int("hs00000", 36), int("nz00000", 36)))
        parent = base36(int(name, 36) - rng.randrange(200, 9000)) if comment["reply"] else ""
        link = SITE + post["permalink"]
        when = stamp(post["created_utc"] + rng.randrange(900, 80_000))
        comments.append([name, f"{link}{name}/", when, "", post["subreddit"], 0, link, parent, comment["body"], ""])
    rng.shuffle(posts)
    rng.shuffle(comments)
    return {
        "comments.csv": table("id,permalink,date,ip,subreddit,gildings,link,parent,body,media", comments),
        "comment_headers.csv": table("id,permalink,date,ip,subreddit,gildings,link,parent", [c[:8] for c in comments]),
        "posts.csv": table("id,permalink,date,ip,subreddit,gildings,title,url,body", posts),
        "post_headers.csv": table("id,permalink,date,ip,subreddit,gildings,url", [[*p[:6], p[7]] for p in posts]),
    }


def private_files() -> dict[str, bytes]:
    """Invented private content: an importer must leave all of it alone."""
    mail = "I told you, the marrow is not from me."
    return {
        "birthdate.csv": table("birthdate,verified_birthdate,verification_state,verification_method",
                               [["1984-02-29", CANARY, "", ""]]),
        "chat_history.csv": table(
            "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,subreddit,"
            "channel_name,conversation_type",
            [["m1", "2026-03-02 19:11:05 UTC", "", "pip_farrow", f"Door code is {CANARY}", "", "ch1", "", "", "direct"],
             ["m2", "2026-03-02 19:12:40 UTC", "", ME, "Thanks!\nBringing bread.", "", "ch1", "", "", "direct"]]),
        "ip_logs.csv": table("date,ip", [["registration ip", "192.0.2.7"], ["2026-10-30 07:02:11 UTC", "192.0.2.14"],
                                         ["2026-10-31 21:40:09 UTC", CANARY]]),
        "linked_phone_number.csv": table("phone_number", [[CANARY]]),
        "message_headers.csv": table("id,permalink,thread_id,date,ip,from,to",
                                     [["2h4kq1", f"{SITE}/message/messages/2h4kq1", "", "2025-08-14 10:00:00 UTC",
                                       "192.0.2.14", "pip_farrow", ME]]),
        "messages.csv": table("id,permalink,thread_id,date,ip,from,to,subject,body",
                              [["2h4kq1", f"{SITE}/message/messages/2h4kq1", "", "2025-08-14 10:00:00 UTC",
                                "192.0.2.14", "pip_farrow", ME, "the marrow", f"{mail}\n{CANARY}"]]),
    }  # fmt: skip


HEADERS_ONLY = {
    "approved_submitter_subreddits.csv": "subreddit",
    "comment_votes.csv": "id,permalink,direction",
    "drafts.csv": "id,title,body,kind,created,modified,spoiler,nsfw,original_content,content_category,flair_id,"
    "flair_text,send_replies,subreddit,is_public_link",
    "friends.csv": "username,note",
    "gilded_content.csv": "content_link,award,amount,date",
    "gold_received.csv": "content_link,gold_received,gilder_username,date",
    "linked_identities.csv": "issuer_id,subject_id",
    "moderated_subreddits.csv": "subreddit",
    "multireddits.csv": "id,display_name,date,description,privacy,subreddits,image_url,is_owner,favorited,followers",
    "poll_votes.csv": "post_id,user_selection,text,image_url,is_prediction,stake_amount",
    "saved_comments.csv": "id,permalink",
    "twitter.csv": "username",
}


def reddit_export(marlow: Row, rows: list[Row], votes: list[tuple[Row, str]], rng: random.Random) -> dict[str, bytes]:
    """Every file of the data request, with checkfile.csv last."""

    def link(row: Row) -> list[Any]:
        return [row["id"], SITE + row["permalink"]]

    ups = [row for row, direction in votes if direction == "up"]
    loved = [row for row in ups if row["subject"] in LOVED]
    saved = loved[:17] + [row for row in ups if row["subject"] not in LOVED][:3]
    rng.shuffle(saved)
    hidden = [row for row in rows if row["subject"] in ("fitness", "office")][-4:]
    homes = sorted({row["subreddit"] for row in rows if row["subject"] in (*LOVED, "programming")}, key=str.lower)
    settings = [["allow_clicktracking", "False"], ["default_comment_sort", "best"], ["nightmode", "True"]]
    statistics = [["account name", ME], ["export time", "2026-11-01 09:14:02 UTC"], ["is_deleted", "False"],
                  ["registration date", "2021-12-28 20:05:44 UTC"], ["email verified", "True"],
                  ["email address", "marlow.finch@example.org"]]  # fmt: skip
    files = {
        **{name: table(header) for name, header in HEADERS_ONLY.items()},
        **own_words(marlow, rows, rng),
        **private_files(),
        "hidden_posts.csv": table("id,permalink", [link(row) for row in hidden]),
        "post_votes.csv": table("id,permalink,direction", [[*link(row), direction] for row, direction in votes]),
        "saved_posts.csv": table("id,permalink", [link(row) for row in saved]),
        "statistics.csv": table("statistic,value", statistics),
        "subscribed_subreddits.csv": table("subreddit", [[name] for name in homes]),
        "user_preferences.csv": table("preference,value", settings),
    }
    files = dict(sorted(files.items()))
    sums = [[name, hashlib.sha256(data).hexdigest()] for name, data in files.items()]
    return {**files, "checkfile.csv": table("filename,sha256", sums)}


# -- all of it ---------------------------------------------------------------------------------------------------------


def build(icons: Path, out: Path, sheets: Path | None) -> list[Path]:
    """Write the four shipped files and return their paths."""
    marlow: Row = json.loads((HOME / "source" / "marlow.json").read_text(encoding="utf-8"))
    rng = random.Random(SEED)
    rows = dump_posts(read_jsonl(HOME / "source" / "posts.jsonl"), rng)
    dump = out / "reddit-dump-demo_submissions.zst"
    write_dump(dump, rows, rng)
    votes = choose_votes(rows, rng)
    request = out / f"export_{ME}_20261101.zip"
    pack(request, reddit_export(marlow, rows, votes, rng), (2026, 11, 1, 9, 14, 2))
    described = read_jsonl(HOME / "source" / "pictures.jsonl")
    pictures = draw_all(icons, HOME / "source" / "pictures.jsonl")
    made = [dump, request]
    for suffix, files in instagram_parts(marlow, described, pictures, random.Random(SEED + 1)).items():
        made.append(out / f"instagram-{INSTA}-2026-11-02-{suffix}.zip")
        pack(made[-1], files, (2026, 11, 2, 8, 30, 0))
    if sheets:
        made += contact_sheets(pictures, sheets)
    return made


def main() -> None:
    """Read the arguments and build."""
    parser = argparse.ArgumentParser(description="Build the demo person's exports.")
    parser.add_argument("--icons", type=Path, required=True, help="folder with the two emoji packages")
    parser.add_argument("--out", type=Path, default=HOME, help="folder to write to")
    parser.add_argument("--sheets", type=Path, help="also write overview sheets of the drawings here")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    for path in build(chosen.icons, chosen.out, chosen.sheets):
        print(f"{path.stat().st_size:>9,} bytes  {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}  {path.name}")


if __name__ == "__main__":
    main()
