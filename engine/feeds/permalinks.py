"""What a link to a post says by itself: votes and saves in an export carry nothing else."""

import re
from urllib.parse import unquote

import msgspec

from engine.feeds.plain_text import tidy

_REDDIT = re.compile(
    r"^(?:https?://(?:[a-z]+\.)?reddit\.com)?(?:/(?P<kind>r|u|user)/(?P<place>[A-Za-z0-9_.-]{1,100}))?"
    r"/comments/(?P<post>[a-z0-9]{1,13})"
    r"(?:/(?P<slug>[^/?#]*))?(?:/(?P<comment>[a-z0-9]{1,13}))?/?(?:[?#].*)?$",
    re.IGNORECASE | re.DOTALL,
)
_INSTAGRAM = re.compile(
    r"^https?://(?:www\.)?instagram\.com/(?:[^/?#]+/)?(?P<kind>p|reel|reels|tv)/(?P<code>[A-Za-z0-9_-]{5,64})"
)
_SHORTCODE_LENGTH = 11  # what follows in longer ones is who shared it


class RedditLink(msgspec.Struct, frozen=True, kw_only=True):
    """One post or comment: `id` with its kind, such as "t3_abc12"; `community` and `title` "" where it has none."""

    id: str
    community: str
    title: str
    url: str


class InstagramLink(msgspec.Struct, frozen=True, kw_only=True):
    """One post; `code` names it on every page."""

    code: str
    url: str


def reddit(link: str) -> RedditLink | None:
    """Return what a permalink says, relative or absolute; None for any other text. A comment's title is its post's."""
    match = _REDDIT.match(link.strip())
    if match is None:
        return None
    post, comment, slug = match["post"].lower(), (match["comment"] or "").lower(), match["slug"] or ""
    kind, place = match["kind"] or "", match["place"] or ""
    path = (f"/{kind}/{place}" if kind else "") + f"/comments/{post}/" + (f"_/{comment}/" if comment else "")
    return RedditLink(
        id=f"t1_{comment}" if comment else f"t3_{post}",
        community=place if kind.lower() in ("r", "") else f"u_{place}",
        title=_title(slug),
        url=f"https://www.reddit.com{path}",
    )


def instagram(link: str) -> InstagramLink | None:
    """Return the post that a link leads to; None for a profile, another site, or any other text."""
    match = _INSTAGRAM.match(link.strip())
    if match is None:
        return None
    code = match["code"][:_SHORTCODE_LENGTH]
    return InstagramLink(code=code, url=f"https://www.instagram.com/p/{code}/")


def _title(slug: str) -> str:
    words = tidy(unquote(slug, errors="replace")).replace("_", " ").strip()
    return words[:1].upper() + words[1:]
