"""A Reddit data request in the true format, with private tables that cannot be opened."""

import csv
import io
from pathlib import Path

from tests.factories.zips import break_member, write_zip

PRIVATE = "canary-private-reddit"
PUBLIC = "canary-public-reddit"
_LINK = "https://www.reddit.com/r/jokes/comments"


def table(header: str, *rows: tuple[str, ...]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue().encode()


def base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


def members(count: int = 12) -> dict[str, bytes]:
    votes = [
        (f"v{base36(n)}", f"{_LINK}/v{base36(n)}/a_joke_number_{n}/", "up" if n % 4 else "down") for n in range(count)
    ]
    return {
        "posts.csv": table(
            "id,permalink,date,ip,subreddit,gildings,title,url,body",
            (
                "own1",
                f"{_LINK}/own1/my_title/",
                "2023-02-07 09:42:58 UTC",
                "",
                "jokes",
                "0",
                PUBLIC,
                "",
                'two\nlines, "q"',
            ),
            (
                "own2",
                f"{_LINK}/own2/gone/",
                "2023-02-08 09:42:58 UTC",
                "",
                "jokes",
                "0",
                "Only a title",
                "",
                "[removed]",
            ),
        ),
        "comments.csv": table(
            "id,permalink,date,ip,subreddit,gildings,link,parent,body,media",
            (
                "c1",
                f"{_LINK}/p1/slug/c1/",
                "2023-02-07 10:00:00 UTC",
                "1.2.3.4",
                "jokes",
                "0",
                "",
                "",
                "My comment.",
                "",
            ),
            ("c2", f"{_LINK}/p1/slug/c2/", "2023-02-07 10:00:00 UTC", "1.2.3.4", "jokes", "0", "", "", "[deleted]", ""),
        ),
        "post_votes.csv": table("id,permalink,direction", *votes, ("vz", f"{_LINK}/vz/withdrawn/", "none")),
        "comment_votes.csv": table("id,permalink,direction", ("c9", f"{_LINK}/p2/a_thread/c9/", "up")),
        "saved_posts.csv": table("id,permalink", ("v1", f"{_LINK}/v1/a_joke_number_1/"), ("s1", f"{_LINK}/s1//")),
        "saved_comments.csv": table("id,permalink"),
        "hidden_posts.csv": table("id,permalink", ("h1", f"{_LINK}/h1/hidden_one/")),
        "drafts.csv": table(
            "id,title,body,kind,created,subreddit", ("d-1", "A draft", "of a joke", "self", "", "jokes")
        ),
        "messages.csv": table("id,body", ("m1", PRIVATE)),
        "chat_history.csv": table("message_id,message", ("m2", PRIVATE)),
        "statistics.csv": table("statistic,value", ("account name", PRIVATE)),
        "ip_logs.csv": table("date,ip", ("registration ip", PRIVATE)),
        "checkfile.csv": table("filename,sha256"),
    }


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the paths of one export of about `count` records."""
    path = write_zip(folder / "export_someone_20260101.zip", members(count))
    for name in ("messages.csv", "chat_history.csv", "statistics.csv", "ip_logs.csv"):
        break_member(path, name)
    return [path]
