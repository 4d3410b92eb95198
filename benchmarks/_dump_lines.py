"""Lines as the public dumps of 2023 and later have them: their fields, their usual sizes; words of our own."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
import zstandard

_NULL = (
    "approved_at_utc approved_by author_flair_background_color author_flair_css_class "
    "author_flair_template_id author_flair_text author_flair_text_color banned_at_utc banned_by "
    "distinguished likes mod_note mod_reason_by mod_reason_title num_reports removal_reason "
    "report_reasons top_awarded_type"
).split()
_FALSE = (
    "archived author_is_blocked can_gild edited locked no_follow saved stickied author_patreon_flair author_premium"
).split()
_LISTS = ("all_awardings awarders mod_reports treatment_tags user_reports author_flair_richtext").split()
_POST_NULL = (
    "category content_categories discussion_type link_flair_css_class link_flair_text media "
    "parent_whitelist_status pwls removed_by removed_by_category secure_media suggested_sort view_count "
    "whitelist_status wls"
).split()
_POST_FALSE = (
    "allow_live_comments can_mod_post clicked contest_mode hidden hide_score is_created_from_ads_ui "
    "is_meta is_original_content is_reddit_media_domain is_video media_only over_18 pinned quarantine "
    "spoiler visited"
).split()
_COMMENT_NULL = (
    "associated_award collapsed_because_crowd_control collapsed_reason collapsed_reason_code comment_type "
    "unrepliable_reason"
).split()
_WORDS = (
    "compost cats bought cost garden pun week told said never always bread door seven why because the a of"
).split()
_PLACES = ["jokes"] * 2 + ["askmen", "gardening", "pics", "worldnews", "cooking", "linux", "music", "books"] * 3


def base36(number: int) -> str:
    """Return a number as Reddit writes ids."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


def submission(number: int, chance: random.Random) -> dict[str, object]:
    """A post of about three kilobytes; every third has the previews of a picture."""
    name, place = base36(10_000_000 + number), chance.choice(_PLACES)
    row = _shared(name, place, chance, "t3") | dict.fromkeys(_POST_NULL) | dict.fromkeys(_POST_FALSE, False)
    row |= {"title": _said(chance, 9), "selftext": _said(chance, 34) if number % 3 else "", "domain": f"self.{place}"}
    row |= {"url": f"https://www.reddit.com/r/{place}/comments/{name}/a_benchmark_post/", "is_self": bool(number % 3)}
    row |= {"link_flair_background_color": "", "link_flair_richtext": [], "link_flair_text_color": "dark"}
    row |= {"link_flair_type": "text", "media_embed": {}, "secure_media_embed": {}, "num_comments": 12}
    row |= {"num_crossposts": 0, "is_crosspostable": True, "is_robot_indexable": True, "subreddit_subscribers": 99_999}
    row |= {"thumbnail": "self", "upvote_ratio": 0.93, "permalink": f"/r/{place}/comments/{name}/a_benchmark_post/"}
    if number % 3 == 0:
        address = f"https://preview.redd.it/{name}.jpg?width=640&amp;auto=webp&amp;s=" + "0123456789abcdef" * 2
        sizes = [{"url": address, "width": 108 * 2**n, "height": 90 * 2**n} for n in range(5)]
        images = [{"source": sizes[-1], "resolutions": sizes, "variants": {}, "id": name * 4}]
        row |= {"post_hint": "image", "preview": {"images": images, "enabled": True}}
    return row


def comment(number: int, chance: random.Random) -> dict[str, object]:
    """A comment of about two kilobytes."""
    name, place = base36(20_000_000 + number), chance.choice(_PLACES)
    row = _shared(name, place, chance, "t1") | dict.fromkeys(_COMMENT_NULL)
    post = base36(10_000_000 + number // 9)
    row |= {"body": _said(chance, 28), "link_id": f"t3_{post}", "parent_id": f"t3_{post}", "controversiality": 0}
    row |= {"permalink": f"/r/{place}/comments/{post}/a_benchmark_post/{name}/", "replies": "", "is_submitter": False}
    row |= {"collapsed": False, "score_hidden": False, "can_mod_post": False}
    return row


def write(path: Path, make: Callable[[int, random.Random], dict[str, object]], count: int, seed: int = 7) -> int:
    """Write a dump of `count` lines, packed as dumps are, and return its bytes unpacked."""
    chance, unpacked = random.Random(seed), 0
    with path.open("wb") as file, zstandard.ZstdCompressor(level=3).stream_writer(file) as out:
        for line in _lines(make, count, chance):
            unpacked += out.write(line)
    return unpacked


def _lines(
    make: Callable[[int, random.Random], dict[str, object]], count: int, chance: random.Random
) -> Iterator[bytes]:
    return (orjson.dumps(make(number, chance), option=orjson.OPT_APPEND_NEWLINE) for number in range(count))


def _shared(name: str, place: str, chance: random.Random, kind: str) -> dict[str, object]:
    row: dict[str, object] = {key: [] for key in _LISTS}
    row |= dict.fromkeys(_NULL) | dict.fromkeys(_FALSE, False)
    score, at = chance.randrange(500), 1_700_000_000 + chance.randrange(3_000_000)
    row |= {"author": f"someone_{chance.randrange(9_999)}", "author_fullname": f"t2_{base36(chance.randrange(10**9))}"}
    row |= {"author_flair_type": "text", "created": at, "created_utc": at, "retrieved_on": at + 15, "downs": 0}
    row |= {"gilded": 0, "gildings": {}, "id": name, "name": f"{kind}_{name}", "score": score, "ups": score}
    row |= {"send_replies": True, "subreddit": place, "subreddit_id": "t5_2qh72", "subreddit_type": "public"}
    row |= {"subreddit_name_prefixed": f"r/{place}", "total_awards_received": 0}
    return row | {"_meta": {"retrieved_2nd_on": at + 129_600}}


def _said(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."
