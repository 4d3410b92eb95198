"""An Instagram download in JSON, in both shapes, cut into two zips whose lists and pictures are apart."""

import io
import json
from pathlib import Path

from PIL import Image

from tests.factories import pictures
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


def like_block(user: str, code: str, when: str, tag: str = "div") -> str:
    return (
        '<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">'
        f'<{tag} class="_3-95 _2pim _a6-h _a6-i">{user}</{tag}><div class="_a6-p"><div><div>'
        f'<a target="_blank" href="https://www.instagram.com/p/{code}/">👍</a></div><div>{when}</div></div></div></div>'
    )


def save_block(user: str, code: str, when: str) -> str:
    href = f"https://www.instagram.com/reel/{code}/"
    return (
        f'<div class="pam _a6-g uiBoxWhite"><div class="_3-95 _a6-h _a6-i">{user}</div><div class="_a6-p">'
        '<table style="table-layout: fixed;"><tr><td colspan="2" class="_2pin _a6_q">Saved on<div>'
        f'<a href="{href}">{href}</a></div></td></tr><tr><td class="_2pin _a6_q">Saved on</td>'
        f'<td class="_2pin _2piu _a6_r">{when}</td></tr></table></div></div>'
    )


def post_block(caption: str, *sources: str) -> str:
    images = "".join(f'<div><img src="{source}" class="_a6_o"/></div>' for source in sources)
    return (
        f'<div class="pam _a6-g"><div class="_3-95 _a6-h _a6-i">{caption}</div><div class="_a6-p">{images}</div>'
        '<div class="_3-94 _a6-o">Dec 22, 2024, 5:20 PM</div></div>'
    )


def comment_block(text: str, owner: str) -> str:
    return (
        '<div class="pam _a6-g"><div class="_a6-p"><table><tr><td colspan="2" class="_2pin _a6_q">Comment'
        f'<div><div>{text}</div></div></td></tr><tr><td colspan="2" class="_2pin _a6_q">Media Owner<div><div>{owner}'
        '</div></div></td></tr><tr><td class="_2pin _a6_q">Time</td><td class="_a6_r">Dec 22, 2024 5:20 am</td></tr>'
        "</table></div></div>"
    )


def page(*blocks: str) -> bytes:
    head = '<html><head><meta charset="utf-8"/><base href="../../"/><title>x</title></head><body class="_5vb_">'
    return f'{head}<div class="_a706" role="main">{"".join(blocks)}</div></body></html>'.encode()


def map_entry(**fields: dict[str, object]) -> dict[str, object]:
    return {"string_map_data": {name.replace("_", " "): field for name, field in fields.items()}}


COLLECTIONS_A = {
    "saved_saved_collections": [
        {"title": "Collection"} | map_entry(Name={"value": "Funny"}, Creation_Time={"timestamp": 5}),
        map_entry(
            Name={"href": "https://www.instagram.com/reel/C0000000001/", "value": "creator"},
            Added_Time={"timestamp": 1734886854},
        ),
    ]
}
COLLECTIONS_B = [
    {
        "timestamp": 1,
        "media": [],
        "label_values": [
            {"label": "Nom", "value": "Drôle"},
            {"label": "Update time", "timestamp_value": 5},
            {
                "title": "Media",
                "dict": [
                    {
                        "title": "",
                        "dict": [{"label": "URL", "value": "x", "href": f"https://www.instagram.com/p/{code}/"}],
                    }
                    for code in ("C0000000002", "C0000000003")
                ],
            },
        ],
    }
]
COMMENTS = {
    "comments_reels_comments": [
        map_entry(Commentaire={"value": "Très drôle"}, Media_Owner={"value": "maggie"}, Time={"timestamp": 7})
    ]
}
FLAT = {
    "photos": [{"caption": "Old one", "taken_at": "2018-05-01T10:00:00+00:00", "path": "photos/201805/abc.jpg"}],
    "videos": [],
    "stories": [{"caption": "A story", "taken_at": "2018-05-02T10:00:00+00:00", "path": "stories/201805/def.jpg"}],
    "direct": [{"taken_at": "2018-05-02T10:00:00+00:00", "path": "direct/201805/x.jpg"}],
}
_ACTIVITY = "your_instagram_activity"
_LEFT = (
    f"{_ACTIVITY}/likes/story_likes.json",
    f"{_ACTIVITY}/story_interactions/polls.json",
    f"{_ACTIVITY}/media/profile_photos.json",
    "ads_information/ads_and_topics/posts_viewed.json",
    "connections/followers_and_following/followers_1.json",
    "logged_information/recent_searches/word_searches.json",
    "security_and_login_information/login_and_profile_creation/login_activity.json",
    "media/posts/202405/1.srt",
    "files/Instagram-Logo.png",
    f"{_ACTIVITY}/comments/no-data.txt",
)


def variants(folder: Path) -> list[list[Path]]:
    """Return downloads that together hold every kind of file: two parts, everything else of 2026, flat, HTML."""
    more = {
        f"{_ACTIVITY}/media/reels.json": mojibake(
            {"ig_reels_media": [own_a("media/reels/1/17900000000000001.mp4", "Ha")]}
        ),
        f"{_ACTIVITY}/media/archived_posts.json": mojibake({"ig_archived_post_media": [own_a("media/x/1.jpg", "Hm")]}),
        f"{_ACTIVITY}/media/stories.json": mojibake(
            {"ig_stories": [{"uri": "media/stories/1/2.jpg", "creation_timestamp": 5, "title": "Story"}]}
        ),
        f"{_ACTIVITY}/comments/reels_comments.json": mojibake(COMMENTS),
        f"{_ACTIVITY}/likes/liked_comments.json": mojibake({"likes_comment_likes": [liked_a("C0000000009")]}),
        f"{_ACTIVITY}/saved/saved_collections.json": mojibake(COLLECTIONS_A),
        **{name: mojibake([{"title": PRIVATE}]) for name in _LEFT},
    }
    flat = {
        "media.json": json.dumps(FLAT).encode(),
        "comments.json": json.dumps({"media_comments": [["2018-05-01T10:00:00+00:00", "Nice!", "owner"]]}).encode(),
        "likes.json": json.dumps({"media_likes": [["2018-05-01T10:00:00+00:00", PRIVATE]]}).encode(),
        "profile.json": json.dumps({"name": PRIVATE}).encode(),
        "photos/201805/abc.jpg": picture(),
    }
    html = {
        f"{_ACTIVITY}/likes/liked_posts.html": page(like_block("somebody", "C0000000004", "Dec 22, 2024 5:20 am")),
        f"{_ACTIVITY}/saved/saved_posts.html": page(save_block("somebody", "C0000000005", "Jul 2, 2024, 9:00 PM")),
        f"{_ACTIVITY}/media/posts_1.html": page(post_block("My caption", "media/posts/202412/17800000000000001.jpg")),
        "media/posts/202412/17800000000000001.jpg": picture(),
    }
    packed = {"more.zip": more, "flat.zip": flat, "html.zip": html}
    return [make(folder), *([write_zip(folder / name, members)] for name, members in packed.items())]


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


def video_export(folder: Path) -> Path:
    """Return a download with a picture, a HEIC picture and a video without a suffix."""
    files = {
        "media/posts/1/17900000000000001.jpg": picture(),
        "media/posts/1/17900000000000002.heic": pictures.HEIC,
        "media/posts/1/17900000000000003": pictures.video(folder / "made.mp4"),
    }
    own = [own_a(name, "") for name in files]
    return write_zip(folder / "with_video.zip", {"content/posts_1.json": mojibake(own)} | files)
