"""The Instagram half of the demo person: two zip parts in the layout of 2025-02 and later.

``recipes.demo_person`` calls this. Part 1 holds all JSON; the pictures lie half in each
part, so a reader has to merge the parts before it looks a picture up.
"""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import Any

Row = dict[str, Any]

PARTS = ("aB3dE5gH", "iJ7kL9mN")
CANARY = "CANARY-PRIVATE-7391"
ACTIVITY = "your_instagram_activity"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
START, END = datetime(2023, 3, 4, tzinfo=UTC).timestamp(), datetime(2026, 10, 28, tzinfo=UTC).timestamp()
IN_SECOND_LIST = 4
CAROUSELS = {"pic-space-01": "pic-space-02", "pic-bread-04": "pic-bread-05"}


def mojibake(value: Any) -> Any:
    """Text as Instagram writes it: each byte of its UTF-8 as one character."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, dict):
        return {mojibake(key): mojibake(inner) for key, inner in value.items()}
    return [mojibake(inner) for inner in value] if isinstance(value, list) else value


def page(value: Any) -> bytes:
    """A JSON file of the export."""
    return json.dumps(mojibake(value), indent=2).encode()


def _number(rng: random.Random, digits: int = 17) -> str:
    return str(rng.randrange(17 * 10 ** (digits - 2), 18 * 10 ** (digits - 2)))


def _medium(uri: str, time: int, title: str) -> Row:
    exif = [{"device_id": "", "camera_position": "unknown", "date_time_original": "", "source_type": "library"}]
    return {
        "uri": uri,
        "creation_timestamp": time,
        "media_metadata": {"photo_metadata": {"exif_data": exif}, "camera_metadata": {"has_camera_metadata": False}},
        "title": title,
        "cross_post_source": {"source_app": "FB"},
    }


def _caption(picture: Row) -> str:
    return " ".join([picture["caption"], *(f"#{tag}" for tag in picture["hashtags"])])


def own_posts(described: list[Row], rng: random.Random) -> tuple[list[Row], list[Row], dict[str, str]]:
    """Entries of posts_1.json (shape A) and posts.json (shape B), and each picture's place in the export."""
    order = described[:]
    rng.shuffle(order)
    times = sorted(int(START + rng.random() * (END - START)) for _ in order)
    place: dict[str, str] = {}
    when: dict[str, int] = {}
    for picture, time in zip(order, times, strict=True):
        month = datetime.fromtimestamp(time, UTC).strftime("%Y%m")
        place[picture["key"]] = f"media/posts/{month}/{_number(rng)}.jpg"
        when[picture["key"]] = time
    for lead, other in CAROUSELS.items():
        place[other] = f"{place[lead].rpartition('/')[0]}/{place[other].rpartition('/')[2]}"
    by_key = {picture["key"]: picture for picture in described}
    first: list[Row] = []
    for picture in reversed(order):
        key = picture["key"]
        if key in CAROUSELS.values():
            continue
        if key in CAROUSELS:
            pair = (key, CAROUSELS[key])
            title = f"{by_key[key]['caption']} / {_caption(by_key[pair[1]])}"
            media = [_medium(place[name], when[key], "") for name in pair]
            first.append({"media": media, "title": title, "creation_timestamp": when[key]})
        else:
            first.append({"media": [_medium(place[key], when[key], _caption(picture))]})
    single = [entry for entry in first if len(entry["media"]) == 1]
    moved = single[:IN_SECOND_LIST]
    second = [_shape_b(entry["media"][0], rng) for entry in single[: IN_SECOND_LIST + 1]]
    return [entry for entry in first if entry not in moved], second, place


def _shape_b(medium: Row, rng: random.Random) -> Row:
    """An own post as the newer posts.json tells it."""
    inner = {name: medium[name] for name in ("uri", "creation_timestamp", "title")}
    label = {"label": "Media", "media": [inner]}
    return {"timestamp": medium["creation_timestamp"], "media": [], "label_values": [label], "fbid": _number(rng)}


def liked(entry: Row, number: int, rng: random.Random) -> Row:
    """One like or save in the shape of 2026, with caption, hashtags and owner."""
    code = "".join(rng.choice(LETTERS) for _ in range(11))
    url = f"https://www.instagram.com/{'reel' if number % 4 == 1 else 'p'}/{code}/"
    text = " ".join([entry["caption"], *(f"#{tag}" for tag in entry["hashtags"])])
    pair: list[Row] = [{"label": "Caption", "value": text}, {"label": "Title", "value": ""}]
    captions = pair * (2 if number % 6 == 5 else 1) if entry["caption"] else []
    tags = [{"dict": [{"label": "Name", "value": tag.lower()}], "title": ""} for tag in entry["hashtags"]]
    home = f"https://example.org/{entry['username']}" if number % 5 == 0 else ""
    owner = [
        {"label": "URL", "value": home},
        {"label": "Name", "value": entry["owner"]},
        {"label": "Username", "value": entry["username"]},
    ]
    return {
        "timestamp": int(START + rng.random() * (END - START)),
        "media": [],
        "label_values": [
            {"label": "URL", "value": url, "href": url},
            *captions,
            {"dict": tags, "title": "Hashtags"},
            {"dict": [{"dict": owner, "title": ""}], "title": "Owner"},
        ],
        "fbid": _number(rng),
    }


def _liked_list(entries: list[Row], rng: random.Random) -> list[Row]:
    """Likes or saves, the newest first."""
    rows = [liked(entry, number, rng) for number, entry in enumerate(entries)]
    return sorted(rows, key=lambda row: -int(row["timestamp"]))


def about_marlow() -> dict[str, bytes]:
    """The profile, and private files that an importer must leave alone."""

    def words(value: str) -> Row:
        return {"href": "", "value": value, "timestamp": 0}

    profile = {
        "Email": words("marlow.finch@example.org"), "Phone Number": words(CANARY), "Username": words("marlow.finch"),
        "Name": words("Marlow Finch"), "Bio": words("Compost, cats, crumbs, comets. Overdue 📚"),
        "Date of birth": words("1984-02-29"), "Private Account": words("False"),
    }  # fmt: skip
    chat = {
        "participants": [{"name": "Pip Farrow"}, {"name": "Marlow Finch"}],
        "messages": [
            {"sender_name": "Pip Farrow", "timestamp_ms": 1790002800123, "content": f"The spare key: {CANARY} 🌱"},
            {"sender_name": "Marlow Finch", "timestamp_ms": 1790002741981, "content": "Where’s the marrow?"},
        ],
        "title": "Pip Farrow", "is_still_participant": True, "thread_path": "inbox/pipfarrow_17842915508",
        "magic_words": [],
    }  # fmt: skip
    login = {"title": "2026-10-30T07:02:11+00:00", "string_map_data": {"IP Address": words("192.0.2.14"),
             "Cookie Name": words(CANARY)}}  # fmt: skip
    friend = {"href": "https://www.instagram.com/the.late.fee", "value": "the.late.fee", "timestamp": 1741000000}
    folder = "personal_information/personal_information"
    return {
        f"{folder}/personal_information.json": page(
            {"profile_user": [{"title": "", "media_map_data": {}, "string_map_data": profile}]}
        ),
        f"{ACTIVITY}/messages/inbox/pipfarrow_17842915508/message_1.json": page(chat),
        "security_and_login_information/login_and_profile_creation/login_activity.json": page(
            {"account_history_login_history": [login]}
        ),
        "connections/followers_and_following/followers_1.json": page(
            [{"title": "", "media_list_data": [], "string_list_data": [friend]}]
        ),
    }


def instagram_parts(
    marlow: Row, described: list[Row], pictures: dict[str, bytes], rng: random.Random
) -> dict[str, dict[str, bytes]]:
    """The files of both parts, by the random end of each part's name."""
    first, second, place = own_posts(described, rng)
    listing = {
        **about_marlow(),
        f"{ACTIVITY}/likes/liked_posts.json": page(_liked_list(marlow["likes"], rng)),
        f"{ACTIVITY}/media/posts.json": page(second),
        f"{ACTIVITY}/media/posts_1.json": page(first),
        f"{ACTIVITY}/saved/saved_posts.json": page(_liked_list(marlow["saves"], rng)),
    }
    parts: tuple[dict[str, bytes], dict[str, bytes]] = (
        listing,
        {f"{ACTIVITY}/gifts/no-data.txt": b"No data to display."},
    )
    for number, key in enumerate(sorted(pictures, key=lambda name: place[name])):
        parts[number % 2][place[key]] = pictures[key]
    return {suffix: dict(sorted(files.items())) for suffix, files in zip(PARTS, parts, strict=True)}
