"""TikTok's download in JSON, as it was in 2022, 2024 and 2026."""

import json
from pathlib import Path
from typing import Any

from tests.factories.zips import break_member, write_zip

PRIVATE = "canary-private-tiktok"
PUBLIC = "canary-public-tiktok"
FIRST = 7_300_000_000_000_000_000


def link(number: int) -> str:
    return f"https://www.tiktokv.com/share/video/{FIRST + number}/"


def liked(number: int) -> dict[str, str]:
    return {"date": "2024-12-15 19:03:14", "link": link(number)}


def document(count: int = 12) -> dict[str, Any]:
    """The names of 2024."""
    return {
        "Your Activity": {
            "Like List": {"ItemFavoriteList": [*(liked(n) for n in range(count)), {"date": "x", "link": "gone"}]},
            "Favorite Videos": {"FavoriteVideoList": [{"Date": "2024-12-16 00:00:00", "Link": link(1)}]},
            "Reposts": {"RepostList": None},
            "Watch History": {"VideoList": [{"Date": "2024-12-16 00:00:00", "Link": f"https://{PRIVATE}.example/"}]},
            "Searches": {"SearchList": [{"Date": "2024-12-16 00:00:00", "SearchTerm": PRIVATE}]},
        },
        "Comment": {
            "Comments": {
                "CommentsList": [
                    {"date": "2024-12-17 00:00:00", "comment": f"{PUBLIC} 😂", "photo": "N/A", "url": ""},
                    {"date": "2024-12-17 00:00:01", "comment": "", "photo": "N/A", "url": ""},
                ]
            }
        },
        "Post": {"Posts": {"VideoList": [{"Date": "2024-01-01 00:00:00", "Link": link(99), "Title": "My video"}]}},
        "Direct Messages": {"Chat History": {"ChatHistory": {"Chat with a:": [{"Content": PRIVATE}]}}},
        "Profile": {"Profile Information": {"ProfileMap": {"emailAddress": PRIVATE}}},
    }


def document_2022() -> dict[str, Any]:
    return {
        "Activity": {
            "Like List": {"ItemFavoriteList": [{"Date": "2022-01-02 03:04:05", "VideoLink": link(1)}]},
            "Favorite Videos": {"FavoriteVideoList": {}},
            "Video Browsing History": {"VideoList": [{"Date": "", "VideoLink": PRIVATE}]},
        },
        "Video": {"Videos": {"VideoList": [{"Date": "2022-01-01 00:00:00", "VideoLink": link(98)}]}},
    }


def document_2026() -> dict[str, Any]:
    return {
        "Likes and Favorites": {
            "Like List": {"ItemFavoriteList": [liked(1)]},
            "Favorite Videos": {"FavoriteVideoList": [{"Date": "2026-01-02 03:04:05", "Link": link(2)}]},
        },
    }


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the paths of one download of about `count` records."""
    text = json.dumps(document(count), ensure_ascii=False).encode()
    path = write_zip(folder / "TikTok_Data.zip", {"user_data_tiktok.json": text, "Notes.txt": PRIVATE.encode()})
    break_member(path, "Notes.txt")
    return [path]


def variants(folder: Path) -> list[list[Path]]:
    """Return the download of each generation, zipped and alone."""
    (folder / "mine.json").write_text(json.dumps(document_2026()))
    old = write_zip(folder / "old.zip", {"user_data.json": json.dumps(document_2022()).encode()})
    return [make(folder), [old], [folder / "mine.json"]]
