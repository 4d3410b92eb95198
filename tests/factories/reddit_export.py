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
        "saved_comments.csv": table("id,permalink", ("c7", f"{_LINK}/p2/a_thread/c7/")),
        "hidden_posts.csv": table("id,permalink", ("h1", f"{_LINK}/h1/hidden_one/")),
        "drafts.csv": table(
            "id,title,body,kind,created,subreddit", ("d-1", "A draft", "of a joke", "self", "", "jokes")
        ),
        "scheduled_posts.csv": table(
            "scheduled_post_id,subreddit,title,body,url,submission_time,recurrence",
            ("sp-1", "jokes", "Planned", "for later", "", "", ""),
        ),
        "gilded_content.csv": table("content_link,gold_given", (f"{_LINK}/g1/worth_gold/", "1")),
        "poll_votes.csv": table(
            "post_id,user_selection,text,image_url,is_prediction,stake_amount", ("t3_p1", "2", "Cats", "", "False", "")
        ),
        "subscribed_subreddits.csv": table("subreddit", ("jokes",), ("AskMen",)),
        "moderated_subreddits.csv": table("subreddit", ("tinyjokes",)),
        "approved_submitter_subreddits.csv": table("subreddit", ("secretjokes",)),
        "multireddits.csv": table(
            "id,display_name,date,description,privacy,subreddits,image_url,is_owner,favorited,followers",
            ("m1", "Funny", "2023-02-07 09:42:58 UTC", "", "private", "jokes, puns,r/dadjokes", "", "True", "", ""),
        ),
        "statistics.csv": table(
            "statistic,value", ("account name", "somebody"), ("email address", PRIVATE), ("is_deleted", "False")
        ),
        "checkfile.csv": table("filename,sha256"),
    }


HEADERS = {
    "messages": "id,permalink,thread_id,date,ip,from,to,subject,body",
    "messages_archive": "id,permalink,thread_id,date,ip,from,to,subject,body",
    "message_headers": "id,permalink,thread_id,date,ip,from,to",
    "messages_archive_headers": "id,permalink,thread_id,date,ip,from,to",
    "chat_history": "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url",
    "ip_logs": "date,ip",
    "post_headers": "id,permalink,date,ip,subreddit,gildings,url",
    "comment_headers": "id,permalink,date,ip,subreddit,gildings,link,parent",
    "linked_identities": "issuer_id,subject_id",
    "linked_phone_number": "phone_number",
    "twitter": "username",
    "stripe": "stripe_account_id",
    "persona": "persona_inquiry_id",
    "birthdate": "birthdate,verified_birthdate,verification_state,verification_method",
    "inferred_age": "age",
    "account_gender": "account_gender",
    "sensitive_ads_preferences": "type,preference",
    "payouts": "payout_amount_usd,date",
    "purchases": "processor,transaction_id,product,date,cost,currency,status",
    "subscriptions": "processor,subscription_id,product,product_id,product_name,status,start_date,end_date",
    "friends": "username,note",
    "announcements": "announcement_id,sent_at,read_at,from_id,from_username,subject,body,url",
    "gold_received": "content_link,gold_received,gilder_username,date",
    "live_stream_posts": "id",
    "reddit_gold_information": "id",
    "user_preferences": "preference,value",
}


def make(folder: Path, count: int = 12) -> list[Path]:
    """Return the paths of one export of about `count` records, in which what is private cannot be opened."""
    private = {f"{name}.csv": table(header, (PRIVATE,)) for name, header in HEADERS.items()}
    path = write_zip(folder / "export_someone_20260101.zip", members(count) | private)
    for name in private:
        break_member(path, name)
    return [path]


def variants(folder: Path) -> list[list[Path]]:
    """Return a whole export, one with tables cut in two and those of 2022, and a table by itself."""
    split = members()
    votes = split.pop("post_votes.csv")
    split |= {"sub/post_votes_1.csv": votes, "sub/post_votes_2.csv": b"\xef\xbb\xbf" + votes}
    gilded = table("id,permalink,award_id,quantity", ("g3", f"{_LINK}/g3/silver/", "gid_1", "1"))
    split |= {"gilded_posts.csv": gilded, "gilded_comments.csv": gilded.replace(b"/silver/", b"/silver/g4/")}
    (folder / "post_votes.csv").write_bytes(votes)
    return [make(folder), [write_zip(folder / "split.zip", split)], [folder / "post_votes.csv"]]
