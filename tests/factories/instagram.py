"""An Instagram download in JSON, in both shapes, cut into two zips whose lists and pictures are apart."""

import io
import json
from pathlib import Path

from PIL import Image

from tests.factories.zips import break_member, write_zip

PRIVATE = "canary-private-instagram"
PUBLIC = "canary-public-instagram"
MESSAGES = "your_instagram_activity/messages/inbox/friend_1/message_1.json"
_PICTURE = "media/posts/202405/17940060624158613.jpg"


def mojibake(value: object) -> bytes:
    """JSON as Instagram writes it: every byte of UTF-8 as a character of its own."""
    text = json.dumps(value, ensure_ascii=False)
    return json.dumps(json.loads(text.encode().decode("latin-1"))).encode()


def picture(colour: str = "red", form: str = "JPEG", size: tuple[int, int] = (32, 24)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


def liked_b(code: str, caption: str, owner: str = "maggie", tag: str = "tennislife") -> dict[str, object]:
    url = f"https://www.instagram.com/reel/{code}/"
    rows: list[dict[str, object]] = [
        {"label": "URL", "value": url, "href": url},
        {"label": "Légende", "value": caption},
        {"label": "Title", "value": ""},
        {"label": "Légende", "value": caption},
        {"dict": [{"dict": [{"label": "Name", "value": tag}], "title": ""}], "title": "Hashtags"},
        {
            "dict": [
                {
                    "dict": [
                        {"label": "URL", "value": "https://linktr.ee/maggie", "href": "https://linktr.ee/maggie"},
                        {"label": "Name", "value": "Maggie"},
                        {"label": "Username", "value": owner},
                    ],
                    "title": "",
                }
            ],
            "title": "Owner",
        },
    ]
    return {"timestamp": 1778051899, "media": [], "label_values": rows, "fbid": "1"}


def liked_a(code: str) -> dict[str, object]:
    href = f"https://www.instagram.com/p/{code}/"
    return {"title": "someone", "string_list_data": [{"href": href, "value": "👍", "timestamp": 1734974164}]}


def own_a(uri: str, caption: str) -> dict[str, object]:
    return {"media": [{"uri": uri, "creation_timestamp": 1700000000, "title": caption}]}


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the two zips of one download of about `count` records."""
    likes = [liked_b(f"C{n:010d}", f"Caption number {n} — très drôle 😂") for n in range(count)]
    draft = {"label_values": [{"label": "Entwurf", "value": "True"}, {"media": [{"uri": "media/posts/1/2.jpg"}]}]}
    first = {
        "your_instagram_activity/media/posts_1.json": mojibake([own_a(_PICTURE, f"{PUBLIC} naïve")]),
        "your_instagram_activity/media/posts.json": mojibake(
            [{"label_values": [{"label": "Media", "media": [{"uri": _PICTURE, "title": ""}]}]}, draft]
        ),
        "your_instagram_activity/likes/liked_posts.json": mojibake([*likes, liked_a("DD7abcdefgh")]),
        "your_instagram_activity/saved/saved_posts.json": mojibake({"saved_saved_media": [liked_a("C0000000001")]}),
        MESSAGES: mojibake({"messages": [{"content": PRIVATE}]}),
        "your_instagram_activity/messages/inbox/friend_1/photos/media/posts/1.jpg": PRIVATE.encode(),
        "personal_information/personal_information/personal_information.json": mojibake({"name": PRIVATE}),
        "logged_information/past_instagram_insights/posts.json": mojibake([{"title": PRIVATE}]),
    }
    paths = [
        write_zip(folder / "instagram-someone-2026-05-06-aB3dE5gH.zip", first),
        write_zip(
            folder / "instagram-someone-2026-05-06-iJ7kL9mN.zip", {_PICTURE: picture(), "start_here.html": b"<p>"}
        ),
    ]
    for name in first:
        if PRIVATE.encode() in first[name]:
            break_member(paths[0], name)
    return paths
