"""An import that is removed takes along what came from it, and nothing else; not a word of it stays in any file."""

import json
import random
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import insert, select

from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.records import Follow, Generation, Post, Reaction
from engine.core.written_profile import PERSON, Line, Summary
from engine.image import wording
from engine.image.model import PictureRequest, Pull
from engine.store import (
    consents,
    follows,
    generations,
    imports,
    posts,
    reactions,
    reasons,
    summaries,
    trials,
    words,
)
from engine.store.database import Store
from engine.store.schema import measured, metadata, origin, post, reaction_origin, study_event, taste_topic, vector
from engine.store.told import Told
from engine.store.trials import CardRow, StudyRow
from engine.study import seal
from engine.study.plan import HUMAN
from engine.study.seal import Assignment, Opened
from engine.workflows import draw_arms, forget_imports, gallery, keep, study_proof, study_reports, unfinished
from engine.workflows import study as sessions
from engine.workflows.forget_imports import list_imports, remove_imports, what_goes
from engine.workflows.import_feed import import_paths
from engine.workflows.meme import make_meme
from engine.workflows.redraw import draw_again
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories import instagram, reddit_dump, reddit_export
from tests.factories.drawers import STARTER, add_jokes, add_pictures, blot
from tests.factories.remains import remains
from tests.factories.windows import fill
from tests.fuzz import tamper

SECRET, SHARED, OTHER = "xylophonequark", "marmaladezebra", "tangerineyak"


def bring(ws: Workspace, name: str, *texts: str, like: bool = True) -> int:
    """Store an import of its own with a post of each text, and what it said of them."""
    made = [Post(uid=f"reddit:t3_{text.split()[0]}", source="reddit", text=text, community="c") for text in texts]
    with ws.store.write() as connection:
        number = imports.start(connection, f"/home/me/{name}.zip", name, "{}")
        imports.update(connection, number, json.dumps({"path": f"/home/me/{name}.zip", "source": name}))
        posts.bring(connection, made, number)
        ids = posts.ids_of(connection, [item.uid for item in made])
        if like:
            told = [(ids[item.uid], Reaction(uid=item.uid, kind="like", via=f"{name} vote")) for item in made]
            reactions.add_imported(connection, told, number)
        follows.add(connection, [[Follow(source="reddit", community=f"{name}-place", via="subscription")]], number)
    return number


@pytest.fixture
def two(workspace: Workspace) -> tuple[Workspace, int, int]:
    """Two imports: one post of the first alone, one of both, one of the second alone."""
    first = bring(workspace, "first", f"{SECRET} walks into a bar.", f"{SHARED} is funny.")
    second = bring(workspace, "second", f"{SHARED} is funny.", f"{OTHER} is here to stay.")
    while words_left(workspace):
        pass
    return workspace, first, second


def words_left(ws: Workspace) -> int:
    with ws.store.write() as connection:
        return words.catch_up(connection)


def texts(ws: Workspace) -> set[str]:
    with ws.store.read() as connection:
        return {item.text.split()[0] for item in posts.newest(connection, 99)}


def test_what_goes_is_told_before_and_nothing_is_changed_by_that(two):
    ws, first, _ = two
    with ws.store.write() as connection:
        mine = posts.ids_of(connection, [f"reddit:t3_{SECRET}"])[f"reddit:t3_{SECRET}"]
        reactions.add(connection, mine, "ai")
        reasons.add(connection, mine, "Because.", "person")
    told = what_goes(ws, [first])
    assert (told.posts, told.kept, told.here, told.reactions, told.follows, told.reasons) == (1, 1, 1, 1, 1, 1)
    assert not told.done
    assert texts(ws) == {SECRET, SHARED, OTHER}


def test_posts_that_another_import_holds_stay_and_all_else_goes(two):
    ws, first, second = two
    done = remove_imports(ws, [first])
    assert done.done
    assert done.room
    assert texts(ws) == {SHARED, OTHER}
    assert [each.id for each in list_imports(ws).imports] == [second]
    with ws.store.read() as connection:
        assert [each.community for each in follows.everything(connection)] == ["second-place"]
        held = reactions.current(connection)
        assert {each.via for each in held.values()} == {"second vote"}
        assert connection.execute(select(reaction_origin.c.import_id).distinct()).scalars().all() == [second]


def test_not_a_word_of_it_is_left_in_any_file(two):
    ws, first, _ = two
    (ws.paths.profile / "inside-joke.db.0010.bak").write_text(SECRET)
    ws.paths.index.mkdir()
    (ws.paths.index / "lists.bin").write_text(SECRET)
    assert {each.split(":")[0] for each in remains(ws.paths.profile, SECRET)} >= {"inside-joke.db.0010.bak"}
    remove_imports(ws, [first])
    assert remains(ws.paths.profile, SECRET, "first vote", "first-place") == []
    assert remains(ws.paths.profile, OTHER)
    ws.close()
    assert remains(ws.paths.profile, SECRET, "first vote") == []


def test_the_database_becomes_smaller(workspace: Workspace):
    number = bring(workspace, "large", *(f"{n}-joke " + "ha " * 200 for n in range(500)), like=False)
    workspace.store.close()
    before = workspace.paths.database.stat().st_size
    assert remove_imports(workspace, [number]).room
    assert workspace.paths.database.stat().st_size < before / 2


def test_the_look_for_words_sees_what_an_ordinary_deletion_leaves(two):
    ws, _, _ = two
    with ws.store.write() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF")
        connection.execute(post.delete().where(post.c.text.startswith(SECRET)))
    ws.close()
    assert remains(ws.paths.profile, SECRET)


def test_words_are_found_after_it_as_before(two):
    ws, first, _ = two
    remove_imports(ws, [first])
    with ws.store.read() as connection:
        assert words.find(connection, SECRET, 9).ids == ()
        assert len(words.find(connection, OTHER, 9).ids) == 1
    while words_left(ws):
        pass
    with ws.store.read() as connection:
        assert len(words.find(connection, SHARED, 9).ids) == 1


def test_what_was_made_of_it_goes_too_and_what_the_person_wrote_stays(two):
    ws, first, _ = two
    with ws.store.write() as connection:
        ids = posts.ids_of(connection, [f"reddit:t3_{word}" for word in (SECRET, OTHER)])
        gone, stays = ids[f"reddit:t3_{SECRET}"], ids[f"reddit:t3_{OTHER}"]
        lines = (
            Line(id=1, section="topics", text=f"Likes {SECRET}", evidence=(gone,)),
            Line(id=2, section="topics", text="Likes puns", evidence=(gone, stays)),
            Line(id=3, section="likes", text="My own words", by=PERSON),
        )
        summaries.add(connection, Summary(lines=lines, model="words"))
        message = {"role": "user", "text": f"[post 12]\n{SECRET}  WALKS into\na bar.…\n[end 12]"}
        row = {"method": "likes", "model": "m", "seed": 1, "tokens": 1, "seconds": 1.0}
        generations.add(connection, [Generation(text="Made.", request={"messages": [message]}, **row)])
        generations.add(connection, [Generation(text="Also.", request={"messages": [OTHER]}, **row)])
        consents.add(connection, "asked", "https://a", "write", f"user:\n{SECRET} walks into a bar.")
        consents.add(connection, "given", "https://a", "judge", f"user:\n{SECRET} walks into a bar.")
        topic = {"encoder": "e", "name": SECRET, "weight": 1.0, "medoid_post": gone, "centroid": b"1", "posts": "[1]"}
        connection.execute(insert(taste_topic).values(topic))
        connection.execute(insert(measured).values(name="x", follows_from="y", data=SECRET, at=1.0))
        connection.execute(insert(vector).values(post_id=gone, encoder="e", data=b"vectorbytes"))
    adapter = ws.paths.profile / "adapters" / "model" / "likes-1"
    adapter.mkdir(parents=True)
    assert what_goes(ws, [first]).adapters == 1
    remove_imports(ws, [first])
    with ws.store.read() as connection:
        (version,) = summaries.newest(connection, 9)
        assert version.text == "Likes puns\nMy own words"
        assert version.evidence == (stays,)
        assert [each.request for each in generations.newest(connection, 9)] == [{"messages": [OTHER]}, {}]
        assert consents.asked(connection, "https://a", "write") == ""
        assert consents.stands(connection, "https://a", "judge")
    assert not adapter.exists()
    assert remains(ws.paths.profile, SECRET, "vectorbytes") == []


def study(ws: Workspace, *, revealed: bool) -> None:
    with ws.store.write() as connection:
        mine = posts.ids_of(connection, [f"reddit:t3_{SECRET}"])[f"reddit:t3_{SECRET}"]
        row = StudyRow(id="s", plan="{}", plan_hash="h", seed_commitment="c", at=1.0)
        trials.add_study(connection, row, [CardRow(id="c0", position=0, text=f"{SECRET} walks into a bar.")])
        dealt = Assignment(card_id="c0", block=0, arm=HUMAN, post_id=mine)
        seal.write(connection, "s", Opened(seed=1, nonce="n", assignments=(dealt,)))
        connection.execute(insert(study_event).values(study_id="s", card_id="c0", kind="rated", rating="like", at=1.0))
        if revealed:
            trials.mark_revealed(connection, "s")


def test_a_session_keeps_its_ratings_and_loses_the_text(two):
    ws, first, _ = two
    study(ws, revealed=True)
    remove_imports(ws, [first])
    assert remains(ws.paths.profile, SECRET) == []
    with ws.store.read() as connection:
        (dealt,) = seal.read(connection, "s").assignments
        assert (dealt.arm, dealt.post_id) == (HUMAN, None)


def test_a_session_that_is_still_blind_is_waited_for(two):
    ws, first, _ = two
    study(ws, revealed=False)
    with pytest.raises(NotYet, match="not revealed"):
        remove_imports(ws, [first])
    assert texts(ws) == {SECRET, SHARED, OTHER}
    assert not unfinished.place(ws.paths).exists()


def test_a_session_that_was_given_up_keeps_no_post(two):
    ws, first, _ = two
    study(ws, revealed=False)
    with ws.store.write() as connection:
        row = StudyRow(id="next", plan="{}", plan_hash="h", seed_commitment="c", at=2.0)
        trials.add_study(connection, row, [CardRow(id="n0", position=0, text="Nothing of it.")])
    remove_imports(ws, [first])
    assert remains(ws.paths.profile, SECRET) == []


@pytest.mark.parametrize("shown_elsewhere", [True, False])
def test_pictures_go_unless_something_else_shows_them(tmp_path: Path, workspace: Workspace, shown_elsewhere):
    import_paths(workspace, instagram.make(tmp_path))
    (number,) = (each.id for each in list_imports(workspace).imports)
    (file,) = (each for each in workspace.paths.media.rglob("*") if each.is_file())
    if shown_elsewhere:
        media = (file.relative_to(workspace.paths.media).as_posix(),)
        fill(workspace, ["With a picture of its own."], media=media)
    assert what_goes(workspace, [number]).pictures == int(not shown_elsewhere)
    remove_imports(workspace, [number])
    assert file.exists() == shown_elsewhere


def test_real_exports_leave_the_store_as_if_they_had_never_come(tmp_path: Path, workspace: Workspace):
    import_paths(workspace, reddit_dump.make(tmp_path))
    before = content(workspace.store)
    import_paths(workspace, instagram.make(tmp_path))
    assert content(workspace.store) != before
    ids = forget_imports.imports_of_source(workspace, "instagram")
    remove_imports(workspace, ids)
    assert content(workspace.store) == before
    assert remains(workspace.paths.profile, instagram.PUBLIC) == []


def test_completed_posts_that_both_hold_stay_as_they_are(tmp_path: Path, workspace: Workspace):
    import_paths(workspace, reddit_export.make(tmp_path))
    import_paths(workspace, reddit_dump.make(tmp_path))
    (dump,) = forget_imports.imports_of_source(workspace, "reddit-dump")
    told = what_goes(workspace, [dump])
    assert told.kept > 0
    remove_imports(workspace, [dump])
    with workspace.store.read() as connection:
        assert posts.ids_of(connection, ["reddit:t3_v1"])


def content(store: Store) -> dict[str, list[str]]:
    """Return every table's rows as text, without numbers, times and what is made again."""
    skip = {"id", "at", "added_at", "recorded_at", "receipt", "post_id", "import_id", "reaction_id", "up_to"}
    with store.read() as connection:
        return {
            table.name: sorted(
                str({key: value for key, value in row.items() if key not in skip})
                for row in connection.execute(table.select()).mappings()
            )
            for table in metadata.sorted_tables
            if table.name not in ("word_stale", "word_index")
        }


def drawn(ws: Workspace, words: str) -> Generation:
    """A picture as the method of likes has it drawn: of the first words of a post."""
    pull = Pull(wording.subject(words), 0.2)
    request = PictureRequest(prompt=wording.framed(pull.text), toward=(pull,), seed=1)
    row = {"method": "likes", "model": STARTER, "seed": 1, "tokens": 0, "seconds": 0.1, "kind": "picture"}
    asked = msgspec.json.decode(msgspec.json.encode(request))
    return draw_arms.save(ws, Generation(text=request.prompt, request=asked, **row), blot(1))


LONG = "3 times I told you, and 44 times you laughed at the very same joke about it, said the owl to the other one"


@pytest.mark.parametrize("more", ["walks into a bar.", LONG])
def test_pictures_that_were_drawn_from_it_stay_and_tell_nothing(workspace: Workspace, more: str):
    ws, words = workspace, f"{SECRET} {more}"
    number = bring(ws, "first", words)
    [joke] = add_jokes(ws, ["A joke to keep."])
    [spare] = add_pictures(ws, 1)
    picture = drawn(ws, words)
    meme = make_meme(ws, joke.id, picture.id)
    liked = keep.react_to_made(ws, picture.id, "like").post
    remove_imports(ws, [number])
    ws.store.close()
    assert remains(ws.paths.profile, SECRET) == []

    assert [
        dict(gallery.details(ws, made).recipe).get("Asked for", "") for made in (spare.id, picture.id, meme.id)
    ] == [
        "illustration of a cat",
        *["Forgotten, with the posts that it told of"] * 2,
    ]
    with pytest.raises(BadInput, match="forgotten"):
        draw_again(ws, picture.id)
    gallery.delete(ws, [picture.id])
    assert gallery.restore(ws, [picture.id]).ids == (picture.id,)
    with ws.store.read() as connection:
        assert reactions.current_of(connection, liked) is not None


def test_a_joke_whose_request_was_forgotten_is_purged_like_any(workspace: Workspace):
    [joke] = add_jokes(workspace, [f"{SECRET} of a joke"])
    with workspace.store.write() as connection:
        generations.forget_requests(connection, [joke.id])
    keep.keep(workspace, joke.id)
    gallery.delete(workspace, [joke.id])
    assert gallery.purge(workspace, time.time() + 8 * 86_400) == 1
    workspace.store.close()
    with workspace.store.read() as connection:
        assert generations.get(connection, [joke.id])[joke.id].text == ""


@pytest.mark.parametrize(
    ("post", "said", "tells"),
    [
        (
            "Why did the chicken cross the road? To get away.",
            "[post 1]\nwhy did the CHICKEN cross the road?\n[end 1]",
            True,
        ),
        ("Why did the chicken cross the road? To get away.", "about Why did the chicken cross the road", True),
        (LONG, wording.subject(LONG), True),
        (
            "Me irl\nThe kettle and I are not speaking, it started",
            wording.subject("Me irl The kettle and I are not"),
            False,
        ),
        ("No.", "There is no reason to forget this request.", False),
        ("No.", "[post 7]\nno\n[end 7]", True),
        ("123 !!", "123 !!", False),
    ],
)
def test_a_post_is_known_by_how_it_begins(post: str, said: str, tells: bool):
    assert Told([post, "Some other post that nothing tells of."])(said) == tells


def test_a_session_that_lost_its_posts_says_why_it_cannot_be_vouched_for(workspace: Workspace):
    tamper.store(workspace, 12)
    tamper.rate(workspace, random.Random(1))
    sessions.reveal(workspace)
    before = sessions.study_report(workspace)
    with workspace.store.write() as connection:
        number = imports.start(connection, "x.zip", "reddit", "{}")
        for each in posts.newest(connection, 999):
            connection.execute(insert(origin).values(post_id=each.id, import_id=number))
    remove_imports(workspace, [number])
    broken = study_proof.verify(workspace).broken
    assert {each.table for each in broken} == {"study_card", "sealed_assignment"}
    assert all("import that they came from was removed" in each.words for each in broken)
    after = sessions.study_report(workspace)
    assert after.judging == before.judging and after.arms == before.arms
    assert after.in_depth is not None and all(check.fine for check in after.in_depth.checks)
    seen = study_reports.seen(workspace)
    empty = tuple(msgspec.structs.replace(card, text="") for card in seen.cards)
    steady = msgspec.structs.replace(seen, cards=empty).report().judging
    assert steady is not None and steady.retest is not None
    assert steady.retest.n == 0, "which of them came again cannot be told"


def test_numbers_and_sources_that_are_not_there_are_refused(two):
    ws, _, _ = two
    with pytest.raises(UnknownName, match="no import 99"):
        what_goes(ws, [99])
    with pytest.raises(UnknownName, match="tiktok") as refused:
        forget_imports.imports_of_source(ws, "tiktok")
    assert "first, second" in refused.value.hint


KILLED = """
import os, sys
from pathlib import Path
from engine.store import forgetting
from engine.workflows import forget_imports
from engine.workflows.workspace import open_workspace

ws = open_workspace(Path(sys.argv[1]))
setattr(*{"before": (forgetting, "forget"), "after": (forget_imports, "_forget_files"),
          "last": (forgetting, "tidy_file")}[sys.argv[2]], lambda *_: os._exit(9))
forget_imports.remove_imports(ws, [int(sys.argv[3])])
"""


@pytest.mark.parametrize("where", ["before", "after", "last"])
def test_a_removal_that_is_killed_goes_on_at_the_next_start(two, where):
    ws, first, _ = two
    ws.paths.index.mkdir()
    (ws.paths.index / "lists.bin").write_text(SECRET)
    ws.close()
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(ws.paths.profile), where, str(first)]
    assert subprocess.run(command, check=False).returncode == 9
    assert unfinished.place(ws.paths).exists()
    assert remains(ws.paths.profile, SECRET)
    again = open_workspace(ws.paths.profile)
    assert texts(again) == {SHARED, OTHER}
    again.close()
    assert remains(ws.paths.profile, SECRET) == []
    assert not unfinished.place(ws.paths).exists()


def test_a_note_of_a_process_that_still_works_is_left_to_it(two):
    ws, first, _ = two
    unfinished.write(ws.paths, unfinished.Note(kind="imports", imports=(first,)))  # by this very process
    open_workspace(ws.paths.profile).close()
    assert texts(ws) == {SECRET, SHARED, OTHER}
    assert unfinished.place(ws.paths).exists()


def test_a_full_disk_loses_room_and_nothing_else(two, monkeypatch):
    from engine.core.errors import DiskFull

    def full(*_):
        raise DiskFull("The disk is full.")

    ws, first, _ = two
    with ws.store.write() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF")  # some builds of SQLite have it on by themselves
    real = Store.read

    def read(store: Store):
        if sys._getframe(1).f_code.co_name == "tidy_file":
            full()
        return real(store)

    monkeypatch.setattr(Store, "read", read)
    assert not remove_imports(ws, [first]).room
    monkeypatch.undo()
    ws.close()
    database = ws.paths.database.read_bytes()
    assert SECRET.encode() not in database  # zeros, though the file is as large as before
