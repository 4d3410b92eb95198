"""The files of an Instagram download, which moved every year: known by their last names, wherever they are."""

from pathlib import PurePosixPath

from engine.feeds.source import FileRule

_HTML = "(?:json|html)"
_ALONE = r"(?:(?:.*/)?(?:content|media)/)?"

# (name, expression for the path, role, what becomes of it, since); the roles are read in the order of this list
_LISTS = (
    ("posts_1.json, posts_2.json, posts_1.html", rf"{_ALONE}posts_\d+\.{_HTML}", "own", "your own posts (1)", "2021"),
    ("posts.json in media/", rf"{_ALONE}posts\.{_HTML}", "own", "your own posts (1), not drafts", "2025"),
    ("reels.json, igtv_videos.json", rf"(?:.*/)?(?:reels|igtv_videos)\.{_HTML}", "own", "your own posts (1)", "2021"),
    ("archived_posts.json", rf"(?:.*/)?archived_posts\.{_HTML}", "own", "your own posts (1)", "2021"),
    ("stories.json, stories.html", rf"(?:.*/)?stories\.{_HTML}", "story", "your own stories (0.6)", "2021"),
    ("media.json", r"(?:.*/)?media\.json", "flat media", "your own posts (1) and stories (0.6)", "to 2020"),
    ("comments.json", r"(?:.*/)?comments\.json", "flat comment", "your own comments (1)", "to 2020"),
    (
        "post_comments.json, post_comments_1.json, reels_comments.json",
        rf"(?:.*/)?(?:post_comments(?:_\d+)?|reels_comments)\.{_HTML}",
        "comment",
        "your own comments (1)",
        "2021",
    ),
    ("liked_posts.json, liked_posts.html", rf"(?:.*/)?liked_posts\.{_HTML}", "like", "likes (0.8)", "2021"),
    ("liked_comments.json", r"(?:.*/)?liked_comments\.json", "comment like", "weak likes (0.3) of their posts", "2021"),
    ("saved_posts.json, saved_posts.html", rf"(?:.*/)?saved_posts\.{_HTML}", "save", "likes (1)", "2021"),
    ("saved_collections.json", r"(?:.*/)?saved_collections\.json", "collection", "tags of what you saved", "2021"),
)
_MEDIA = (
    (
        "media/posts/YYYYMM/…, media/reels/…, media/stories/…",
        r"(?:.*/)?media/(?:posts|reels|stories|archived_posts|igtv|other)/.*(?<!\.srt)(?<!\.vtt)",
    ),
    (
        "photos/YYYYMM/…, videos/YYYYMM/…",
        r"(?:.*/)?(?:photos|videos|stories)/\d{6}/[^/]+\.(?:jpe?g|png|webp|heic|mp4|mov)",
    ),
)
_FIRST_LEFT = (  # before the others: these folders hold files that are called like those above
    ("messages/…", r"(?:.*/)?(?:messages|direct)/.*", "private"),
    ("past_instagram_insights/…", r"(?:.*/)?past_instagram_insights/.*", "figures of business accounts"),
)
_LEFT = (
    ("likes.json, saved.json", r"(?:.*/)?(?:likes|saved)\.json", "times and names of accounts, without a link"),
    ("story_likes.json", r"(?:.*/)?story_likes\.(?:json|html)", "names no post"),
    ("story_sticker_interactions/…", r"(?:.*/)?story_(?:sticker_)?interactions?/.*", "names no post"),
    ("profile_photos.json", r"(?:.*/)?(?:profile_photos\.\w+|media/profile/.*|profile/.*)", "private"),
    ("posts_viewed.json, videos_watched.json", r"(?:.*/)?ads_(?:information|and_[a-z_]+)/.*", "seeing is not liking"),
    ("followers_1.json, following.json", r"(?:.*/)?(?:connections|followers_and_following|contacts)/.*", "private"),
    (
        "personal_information.json",
        r"(?:.*/)?(?:personal_information|account_information|information_about_you)/.*",
        "private",
    ),
    (
        "login_activity.json",
        r"(?:.*/)?(?:logged_information|security_and_login_information|login_and_account_creation|device_information)/.*",
        "private",
    ),
    (
        "profile.json, connections.json, searches.json",
        r"(?:.*/)?(?:profile|connections|searches|devices|settings)\.json",
        "private",
    ),
    ("subtitles", r"(?:.*/)?.*\.(?:srt|vtt)", "no picture"),
    ("start_here.html, files/…", r"(?:.*/)?(?:start_here|index)\.html|(?:.*/)?files/.*", "decoration"),
    ("no-data.txt", r"(?:.*/)?no-data\.txt", "says that there is nothing"),
)


def _read(name: str, match: str, becomes: str, since: str = "") -> FileRule:
    return FileRule(name=name, match=match, becomes=becomes, since=since)


FILES: tuple[FileRule, ...] = (
    *(FileRule(name=name, match=match, why=why) for name, match, why in _FIRST_LEFT),
    *(_read(name, match, becomes, since) for name, match, _, becomes, since in _LISTS),
    *(
        FileRule(name=name, match=match, becomes="pictures, and a frame of videos, of your own posts", silent=True)
        for name, match in _MEDIA
    ),
    *(FileRule(name=name, match=match, why=why) for name, match, why in _LEFT),
)
_ROLES = {name: role for name, _, role, _, _ in _LISTS}
_MEDIA_NAMES = {name for name, _ in _MEDIA}
ORDER = tuple(dict.fromkeys(_ROLES.values()))


def role_of(rule: FileRule | None) -> str:
    """Return what a file lists; "media" for a picture, "" for a file that is left alone."""
    if rule is None:
        return ""
    return "media" if rule.name in _MEDIA_NAMES else _ROLES.get(rule.name, "")


def from_media(path: str) -> str:
    """Return a picture's path from its first folder on: what comes before differs by how the export was packed."""
    for first in ("media/", "photos/", "videos/", "stories/"):
        place = path.find(first)
        if place >= 0 and (place == 0 or path[place - 1] == "/"):
            return path[place:]
    return PurePosixPath(path).name
