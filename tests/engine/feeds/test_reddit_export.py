from pathlib import Path

import pytest

from engine.core.errors import ImportFailed
from engine.feeds.archive import Archive
from engine.feeds.source import Follows, Found, Record, Skipped
from engine.feeds.sources.reddit_export import RedditExport
from tests.factories.reddit_export import make, members, table
from tests.factories.zips import write_zip


def read(tmp_path: Path, changed: dict[str, bytes] | None = None) -> list[Record]:
    path = write_zip(tmp_path / "a.zip", members() | changed if changed else members())
    with Archive([path]) as archive:
        return list(RedditExport().read(archive))


def by_uid(records: list[Record], uid: str) -> list[Found]:
    named = [record for record in records if isinstance(record, Found)]
    return [
        record for record in named if uid in (record.post and record.post.uid, record.reaction and record.reaction.uid)
    ]


def skips(records: list[Record]) -> list[tuple[str, str]]:
    return sorted((record.file, record.reason) for record in records if isinstance(record, Skipped))


def test_own_posts_and_comments_come_in_full(tmp_path: Path):
    records = read(tmp_path)
    (own,) = by_uid(records, "reddit:t3_own1")
    assert own.post and own.reaction
    assert own.post.text == 'canary-public-reddit\n\ntwo\nlines, "q"' and not own.post.title_only
    assert own.post.created_at == own.reaction.at == 1675762978.0
    assert own.post.origin_url == "https://www.reddit.com/r/jokes/comments/own1/"
    assert (own.reaction.kind, own.reaction.weight, own.reaction.via) == ("like", 1.0, "own post")
    (title,) = by_uid(records, "reddit:t3_own2")
    assert title.post and title.post.text == "Only a title"
    (comment,) = by_uid(records, "reddit:t1_c1")
    assert comment.post and comment.reaction and comment.post.text == "My comment."
    assert comment.reaction.via == "own comment" and comment.post.origin_url.endswith("/comments/p1/_/c1/")


def test_votes_and_saves_come_by_title(tmp_path: Path):
    records = read(tmp_path)
    vote, save = sorted(by_uid(records, "reddit:t3_v1"), key=lambda found: str(found.reaction and found.reaction.via))[
        ::-1
    ]
    assert vote.post == save.post and vote.post and vote.post.title_only and vote.post.text == "A joke number 1"
    assert vote.reaction and (vote.reaction.kind, vote.reaction.weight, vote.reaction.at) == ("like", 0.8, None)
    assert save.reaction and (save.reaction.kind, save.reaction.weight) == ("like", 1.0)
    (down,) = by_uid(records, "reddit:t3_v4")
    assert down.reaction and (down.reaction.kind, down.reaction.weight) == ("dislike", 0.8)
    (comment,) = by_uid(records, "reddit:t1_c9")
    assert comment.post and comment.post.text == "A thread" and comment.post.title_only
    (hidden,) = by_uid(records, "reddit:t3_h1")
    assert hidden.reaction and (hidden.reaction.kind, hidden.reaction.weight) == ("skip", 0.3)
    (bare,) = by_uid(records, "reddit:t3_s1")
    assert bare.post and (bare.post.text, bare.post.title_only) == ("", True)  # a link without words waits for its text
    assert bare.reaction and bare.reaction.via == "save"


def test_what_is_of_no_use_is_named(tmp_path: Path):
    assert skips(read(tmp_path)) == [("comments.csv", "no text"), ("post_votes.csv", "vote withdrawn")]
    odd = table("id,permalink,direction", ("a", "https://evil.example/", "up"), ("b", "", "sideways"))
    assert skips(read(tmp_path, {"post_votes.csv": odd + b"too,few\r\n"}))[1:] == [
        ("post_votes.csv", "no link to a post"),
        ("post_votes.csv", "row does not fit its header"),
        ("post_votes.csv", "unknown kind of vote"),
    ]


def test_columns_may_move_and_tables_may_be_split(tmp_path: Path):
    link = "https://www.reddit.com/r/a/comments/{}/words/"
    parts = {
        "post_votes.csv": b"direction,new_column,permalink,id\r\n",
        "post_votes_1.csv": table("direction,permalink,id,extra", ("up", link.format("x1"), "x1", "?")),
        "folder/post_votes_2.csv": table("id,permalink,direction", ("x2", link.format("x2"), "down")),
    }
    records = read(tmp_path, parts)
    assert by_uid(records, "reddit:t3_x1") and by_uid(records, "reddit:t3_x2")


def test_an_unpacked_folder_and_a_single_table_are_exports_too(tmp_path: Path):
    folder = tmp_path / "export"
    folder.mkdir()
    for name, data in members().items():
        (folder / name).write_bytes(data)
    with Archive([folder]) as archive:
        assert RedditExport().recognise(archive).confidence > 0.9
        assert list(RedditExport().read(archive)) == read(tmp_path)
    with Archive([folder / "post_votes.csv"]) as archive:
        assert RedditExport().recognise(archive).confidence > 0.5
        assert len(list(RedditExport().read(archive))) == 13


def test_another_table_is_not_taken_for_reddits(tmp_path: Path):
    (tmp_path / "posts.csv").write_text("name,price\napple,1\n")
    with Archive([tmp_path / "posts.csv"]) as archive:
        assert 0 < RedditExport().recognise(archive).confidence < 0.5


def test_private_tables_cannot_be_opened_in_the_sample(tmp_path: Path):
    with Archive(make(tmp_path)) as archive:  # the control of the contract test
        for name in ("messages.csv", "chat_history.csv", "ip_logs.csv", "birthdate.csv"):
            with pytest.raises(ImportFailed):
                archive.open(name)


def test_awards_polls_and_plans_are_taste_too(tmp_path: Path):
    records = read(tmp_path)
    told = {
        uid: [
            (r.post and r.post.text, r.reaction and (r.reaction.weight, r.reaction.via)) for r in by_uid(records, uid)
        ]
        for uid in ("reddit:t3_g1", "reddit:t3_p1", "reddit:draft_sp-1")
    }
    assert told == {
        "reddit:t3_g1": [("Worth gold", (1.0, "award"))],
        "reddit:t3_p1": [("Cats", (0.3, "poll vote"))],
        "reddit:draft_sp-1": [("Planned\n\nfor later", (0.8, "own draft"))],
    }
    later = table("content_link,award,amount,date", ("https://www.reddit.com/r/jokes/comments/g2/wow/", "x", "1", ""))
    assert by_uid(read(tmp_path, {"gilded_content.csv": later}), "reddit:t3_g2")


def test_places_that_are_followed(tmp_path: Path):
    places = [item for record in read(tmp_path) if isinstance(record, Follows) for item in record.follows]
    assert [(item.community, item.via, item.group) for item in places] == [
        ("jokes", "subscription", ""),
        ("AskMen", "subscription", ""),
        ("tinyjokes", "moderator", ""),
        ("secretjokes", "approved submitter", ""),
        ("jokes", "multireddit", "Funny"),
        ("puns", "multireddit", "Funny"),
        ("dadjokes", "multireddit", "Funny"),
    ]
    odd = table("subreddit", ("",), ("../etc",), ("ok",))
    assert ("subscribed_subreddits.csv", "no name of a place") in skips(
        read(tmp_path, {"subscribed_subreddits.csv": odd})
    )


def test_of_the_table_that_names_the_account_only_the_name_is_taken(tmp_path: Path):
    with Archive(make(tmp_path)) as archive:
        assert RedditExport().account(archive) == "somebody"
        assert archive.opened == {"statistics.csv"}
    with Archive([write_zip(tmp_path / "a.zip", {"posts.csv": b"id\r\n"})]) as archive:
        assert RedditExport().account(archive) == ""


@pytest.mark.parametrize(
    "slug", ["d\u00fcnyan\u0131n_en_abart\u0131", "", "a" * 50], ids=["unicode", "empty", "cut at fifty"]
)
def test_slugs_as_they_are_in_real_exports(tmp_path: Path, slug: str):
    row = table("id,permalink,direction", ("q1", f"https://www.reddit.com/r/t/comments/q1/{slug}/", "up"))
    (vote,) = by_uid(read(tmp_path, {"post_votes.csv": row}), "reddit:t3_q1")
    words = slug.replace("_", " ")
    assert vote.post and vote.post.title_only and vote.post.text == words[:1].upper() + words[1:]


@pytest.mark.parametrize("name", sorted({*members()} - {"statistics.csv", "checkfile.csv"}))
def test_each_table_by_itself_is_recognised(tmp_path: Path, name: str):
    path = tmp_path / name.replace(".csv", "_1.csv")
    path.write_bytes(b"\xef\xbb\xbf" + members()[name])
    with Archive([path]) as archive:
        assert RedditExport().recognise(archive).confidence > 0.5
        assert any(not isinstance(record, Skipped) for record in RedditExport().read(archive))
    path.write_text("name,price\napple,1\n")
    with Archive([path]) as archive:
        assert RedditExport().recognise(archive).confidence < 0.5


def test_awards_of_2022_have_tables_of_their_own(tmp_path: Path):
    header = "id,permalink,award_id,quantity"
    link = "https://www.reddit.com/r/jokes/comments/g3/silver/"
    old = {"gilded_posts.csv": table(header, ("g3", link, "gid_1", "1")), "gilded_comments.csv": table("id", ("g4",))}
    records = read(tmp_path, old)
    (award,) = by_uid(records, "reddit:t3_g3")
    assert award.reaction and (award.reaction.via, award.reaction.weight) == ("award", 1.0)
    assert ("gilded_comments.csv", "no link to a post") in skips(records)


def test_of_a_poll_only_the_words_of_the_option_are_kept(tmp_path: Path):
    polls = table("post_id,user_selection,text", ("t3_p1", "2", ""), ("p2", "1", "Dogs"), ("?", "1", "x"))
    records = read(tmp_path, {"poll_votes.csv": polls})
    assert [r.post and (r.post.text, r.post.title_only) for r in by_uid(records, "reddit:t3_p1")] == [("", True)]
    assert [r.post and r.post.text for r in by_uid(records, "reddit:t3_p2")] == ["Dogs"]
    assert ("poll_votes.csv", "no id") in skips(records)


@pytest.mark.parametrize("cell", ["jokes,puns", "jokes puns", "r/jokes; /r/puns/", "['jokes', 'puns']", "R/jokes|puns"])
def test_lists_of_places_in_any_writing(tmp_path: Path, cell: str):
    many = {"multireddits.csv": table("display_name,subreddits", ("Funny", cell))}
    places = [f for r in read(tmp_path, many) if isinstance(r, Follows) for f in r.follows if f.via == "multireddit"]
    assert [(place.community, place.group) for place in places] == [("jokes", "Funny"), ("puns", "Funny")]


def test_drafts_of_the_rich_editor_are_read_without_its_format(tmp_path: Path):
    rich = '{"document":[{"e":"par","c":[{"e":"text","t":"Knock ","f":[[1,0,5]]},{"e":"link","t":"knock","u":"x"}]},'
    rich += '{"e":"par","c":[{"e":"text","t":"Who?"}]}]}'
    drafts = table("id,title,body", ("d1", "A", rich), ("d2", "B", rich[:40]), ("d3", "", '{"document":[]}'))
    records = read(tmp_path, {"drafts.csv": drafts})
    assert [r.post and r.post.text for r in by_uid(records, "reddit:draft_d1")] == ["A\n\nKnock knock\nWho?"]
    assert [r.post and r.post.text for r in by_uid(records, "reddit:draft_d2")] == ["B"]
    assert ("drafts.csv", "no text") in skips(records)


@pytest.mark.parametrize(
    ("name", "reason"), [("messages.csv", "private"), ("surprise.csv", "not a file that this app knows")]
)
def test_what_is_left_alone_says_why(name: str, reason: str):
    assert RedditExport().why_left_alone(name) == reason


def test_links_without_a_place_and_ids_with_their_kind(tmp_path: Path):
    row = table("id,permalink,direction", ("t3_w1", "https://www.reddit.com/comments/w1/some_words/", "UP"))
    own = table("id,date,subreddit,body", ("t1_w2", "2023-02-07 09:42:58 UTC", "jokes", "Mine"))
    records = read(tmp_path, {"post_votes.csv": row, "comments.csv": own})
    (vote,) = by_uid(records, "reddit:t3_w1")
    assert vote.post and (vote.post.text, vote.post.community) == ("Some words", "")
    assert vote.post.origin_url == "https://www.reddit.com/comments/w1/"
    assert by_uid(records, "reddit:t1_w2")
