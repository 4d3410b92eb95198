import json
import os
import random
from pathlib import Path

import pytest

from engine.core.errors import Cancelled, ImportFailed
from engine.core.progress import Progress
from engine.feeds.sources.reddit_export import RedditExport
from engine.store import posts, reactions
from engine.store.schema import origin, post, reaction
from engine.workflows import import_feed
from engine.workflows.import_feed import import_paths, past_imports
from engine.workflows.workspace import Workspace
from tests.factories import instagram, reddit_dump, reddit_export
from tests.factories.zips import write_zip

DEMO = Path(__file__).parents[3] / "assets" / "demo"
FACTORIES = (reddit_export, reddit_dump, instagram)


def adds_up(receipt: import_feed.Receipt) -> bool:
    kept = receipt.added + receipt.completed + receipt.merged
    return receipt.read == kept + sum(receipt.skipped.values())


def state(ws: Workspace) -> object:
    """All that imports left, without numbers and times that differ from run to run."""
    with ws.store.read() as connection:
        every = {row.id: row.uid for row in connection.execute(post.select())}
        found = posts.get(connection, every)
        held = reactions.current(connection)
        events = len(connection.execute(reaction.select()).all())
    told = {item.uid: (item.text, item.title_only, item.media, item.tags) for item in found.values()}
    return told, {every[key]: (item.kind, item.weight, item.via) for key, item in held.items()}, events


def test_everything_that_was_liked_finds_its_text_in_either_order(tmp_path: Path, workspace: Workspace):
    export, dump = reddit_export.make(tmp_path), reddit_dump.make(tmp_path)
    import_paths(workspace, [*export, *dump])
    other = import_feed_workspace(tmp_path / "other")
    import_paths(other, [*dump, *export])
    told, held, _ = state(workspace)  # pyright: ignore
    assert (told, held) == state(other)[:2]  # pyright: ignore
    assert told["reddit:t3_v1"][:2] == ("A joke, number 1!\n\ncanary-public-dump > &amp;", False)
    assert told["reddit:t1_c9"][:2] == ("A comment.", False)
    assert held["reddit:t3_v1"] == ("like", 1.0, "save")
    other.close()


def import_feed_workspace(folder: Path) -> Workspace:
    from engine.workflows.workspace import open_workspace

    return open_workspace(folder)


@pytest.mark.parametrize("factory", FACTORIES)
def test_the_same_import_twice_adds_nothing(tmp_path: Path, workspace: Workspace, factory):
    paths = factory.make(tmp_path)
    (first,) = import_paths(workspace, paths).imports
    before = state(workspace)
    (second,) = import_paths(workspace, paths).imports
    assert state(workspace) == before
    assert first.added > 5 and adds_up(first) and adds_up(second)
    assert (second.added, second.completed, second.skipped) == (0, 0, first.skipped)
    assert second.read == first.read and second.merged == first.added + first.merged


def test_receipts_account_for_every_record_and_are_kept(tmp_path: Path, workspace: Workspace):
    paths = [path for factory in FACTORIES for path in factory.make(tmp_path)]
    imported = import_paths(workspace, paths)
    assert [receipt.source for receipt in imported.imports] == ["reddit-export", "reddit-dump", "instagram"]
    assert all(adds_up(receipt) and receipt.finished for receipt in imported.imports)
    assert past_imports(workspace) == imported.imports[::-1]
    assert imported.imports[2].path == f"{paths[2]} + {paths[3]}"


def test_what_was_left_alone_is_listed_and_what_was_opened_is_not(tmp_path: Path, workspace: Workspace):
    (receipt,) = import_paths(workspace, instagram.make(tmp_path)).imports
    assert instagram.MESSAGES in receipt.left_alone and "start_here.html" in receipt.left_alone
    assert not any(name.endswith(("liked_posts.json", "17940060624158613.jpg")) for name in receipt.left_alone)


def test_examples_say_where_records_were_lost(tmp_path: Path, workspace: Workspace):
    (receipt,) = import_paths(workspace, reddit_dump.make(tmp_path)).imports
    places = {example.reason: example.line for example in receipt.examples}
    assert places["line is not JSON"] == 22 and {example.file for example in receipt.examples} == {
        "jokes_submissions.zst"
    }
    assert (
        sum(example.reason == "text was removed" for example in receipt.examples) == receipt.skipped["text was removed"]
    )


def test_pictures_are_copied_once_and_named_by_posts(tmp_path: Path, workspace: Workspace):
    import_paths(workspace, instagram.make(tmp_path))
    with workspace.store.read() as connection:
        (own,) = [item for item in posts.newest(connection, 99) if item.media]
    assert (workspace.paths.media / own.media[0]).read_bytes() == instagram.picture()
    assert [path for path in workspace.paths.media.rglob("*") if path.is_file()] == [
        workspace.paths.media / own.media[0]
    ]


def test_a_picture_that_is_none_is_left_out_and_said(tmp_path: Path, workspace: Workspace):
    names = [f"media/posts/1/{n}.jpg" for n in range(3)]
    entries = [instagram.own_a(names[0], "words"), instagram.own_a(names[1], ""), instagram.own_a(names[2], "good")]
    files = {names[0]: b"<script>", names[1]: instagram.picture()[:200], names[2]: instagram.picture()}
    path = write_zip(tmp_path / "a.zip", {"media/posts_1.json": instagram.mojibake(entries)} | files)
    (receipt,) = import_paths(workspace, [path]).imports
    assert (receipt.read, receipt.added, sum(receipt.skipped.values())) == (3, 2, 1)
    assert len(receipt.examples) == 2 and adds_up(receipt)
    with workspace.store.read() as connection:
        assert {item.text: len(item.media) for item in posts.newest(connection, 9)} == {"words": 0, "good": 1}


def test_a_like_that_is_only_a_link_joins_a_post_that_is_known(tmp_path: Path, workspace: Workspace):
    import_paths(workspace, instagram.make(tmp_path))
    with workspace.store.read() as connection:
        ids = posts.ids_of(connection, ["instagram:C0000000001", "instagram:DD7abcdefgh"])
        held = reactions.current_of(connection, ids["instagram:C0000000001"])
        shown = {item.uid for item in posts.newest(connection, 1_000)}
        waiting = posts.get(connection, ids.values())[ids["instagram:DD7abcdefgh"]]
    assert held and (held.via, held.weight) == ("save", 1.0)
    assert (waiting.text, waiting.title_only) == ("", True)  # kept with its like, and shown once it has a caption
    assert "instagram:C0000000001" in shown and "instagram:DD7abcdefgh" not in shown
    captioned = [instagram.liked_b("DD7abcdefgh", "Now it has one")]
    later = write_zip(tmp_path / "later.zip", {"likes/liked_posts.json": instagram.mojibake(captioned)})
    (receipt,) = import_paths(workspace, [later]).imports
    assert (receipt.added, receipt.completed) == (0, 1)


def test_looking_what_an_archive_is_opens_nothing_that_is_private(tmp_path: Path, workspace: Workspace):
    for factory in FACTORIES:
        (receipt,) = import_paths(workspace, factory.make(tmp_path)).imports
        private = [name for name, why in receipt.left_because.items() if why == "private"]
        assert not {read.name for read in receipt.files} & set(private)
    assert instagram.MESSAGES in receipt.left_because


def test_a_folder_of_packed_exports_stands_for_them(tmp_path: Path, workspace: Workspace):
    for factory in FACTORIES:
        factory.make(tmp_path)
    assert sorted(receipt.source for receipt in import_paths(workspace, [tmp_path]).imports) == [
        "instagram",
        "reddit-dump",
        "reddit-export",
    ]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.zip", b"this is text", "not a zip"),
        ("a.csv", b"name,price\napple,1\n", "not an export"),
        ("posts.csv", b"name,price\napple,1\n", "nearest to Reddit data request"),
        ("a.zst", b"", "empty"),
        ("a.jsonl", b"hello\n", "nearest to Reddit dump"),
        ("a.txt", b"hello\n", "not an export"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_can(
    tmp_path: Path, workspace: Workspace, name: str, data: bytes, words: str
):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ImportFailed, match=words) as caught:
        import_paths(workspace, [tmp_path / name])
    assert name in caught.value.message and caught.value.hint
    assert past_imports(workspace) == ()


def test_a_zip_of_nothing_known_names_the_formats(tmp_path: Path, workspace: Workspace):
    with pytest.raises(ImportFailed) as caught:
        import_paths(workspace, [write_zip(tmp_path / "a.zip", {"readme.txt": b"hi"})])
    assert "Instagram download, Reddit data request, Reddit dump" in caught.value.hint


def test_a_cut_dump_keeps_its_batches_and_a_whole_one_finishes_the_work(tmp_path: Path, workspace: Workspace):
    (path,) = reddit_dump.make(tmp_path, count=0)
    noise = random.Random(1)
    lines = [reddit_dump.submission(f"n{n}", f"Joke {noise.random()} {noise.random()}") for n in range(4_000)]
    whole = reddit_dump.pack(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    path.write_bytes(whole[: len(whole) * 3 // 4])
    with pytest.raises(ImportFailed, match="cut short"):
        import_paths(workspace, [path])
    (partial,) = past_imports(workspace)
    assert 2_000 < partial.added < 3_100 and not partial.finished  # every whole line before the cut
    path.write_bytes(whole)
    (receipt,) = import_paths(workspace, [path]).imports
    assert (receipt.added, receipt.merged) == (4_000 - partial.added, partial.added)


def test_a_bad_file_among_good_ones_loses_nothing_and_says_so(tmp_path: Path, workspace: Workspace):
    (tmp_path / "bad.zip").write_bytes(b"text")
    with pytest.raises(ImportFailed, match=r"bad\.zip") as caught:
        import_paths(workspace, [*reddit_export.make(tmp_path), tmp_path / "bad.zip", *reddit_dump.make(tmp_path)])
    assert "1 before it was imported and kept" in caught.value.hint
    assert [receipt.source for receipt in past_imports(workspace)] == ["reddit-export"]


def test_a_stopped_import_keeps_whole_batches_and_can_go_on(tmp_path: Path, workspace: Workspace):
    paths = reddit_dump.make(tmp_path, count=12_000)
    steps: list[Progress] = []

    def stop(progress: Progress) -> None:
        steps.append(progress)
        if len(steps) == 22:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_paths(workspace, paths, report=stop)
    (partial,) = past_imports(workspace)
    assert partial.read == 2 * import_feed.BATCH and not partial.finished
    (receipt,) = import_paths(workspace, paths, report=steps.append).imports
    assert receipt.added + partial.added == 12_004 and receipt.finished


def test_each_post_remembers_its_imports(tmp_path: Path, workspace: Workspace):
    for _ in range(2):
        import_paths(workspace, reddit_export.make(tmp_path))
    with workspace.store.read() as connection:
        rows = connection.execute(origin.select()).all()
        assert len(rows) == 2 * posts.count(connection)


def test_a_source_that_reads_more_than_it_asked_for_is_stopped(
    tmp_path: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    paths = reddit_export.make(tmp_path)
    import_paths(workspace, paths)
    monkeypatch.setattr(RedditExport, "wants", lambda self, archive: ["posts.csv"])
    opens = lambda self, archive, **_: (archive.open(name) for name in ("messages.csv",))  # noqa: E731
    monkeypatch.setattr(RedditExport, "read", opens)
    monkeypatch.setattr(RedditExport, "account", lambda self, archive: "")
    with pytest.raises(LookupError, match="messages"):
        import_paths(workspace, paths)


@pytest.mark.skipif(os.name == "nt", reason="names are always Unicode there")
def test_names_that_are_no_text_do_not_stop_an_import(tmp_path: Path, workspace: Workspace):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/exp\xffort"))
    folder.mkdir()
    for name, data in reddit_export.members().items():
        (folder / name).write_bytes(data)
    (folder / os.fsdecode(b"odd\xff.txt")).write_bytes(b"x")
    (receipt,) = import_paths(workspace, [folder]).imports
    assert receipt.added > 5 and any("odd" in name for name in receipt.left_alone)
    assert past_imports(workspace) == (receipt,)


@pytest.mark.skipif(not list(DEMO.glob("*.zst")), reason="the demo exports were not built")
def test_the_demo_person_comes_in_whole(workspace: Workspace):
    imported = import_paths(workspace, [DEMO])
    assert sorted(receipt.source for receipt in imported.imports) == ["instagram", "reddit-dump", "reddit-export"]
    assert all(adds_up(receipt) for receipt in imported.imports)
    with workspace.store.read() as connection:
        liked = [key for key, item in reactions.current(connection).items() if item.kind in ("like", "dislike")]
        found = posts.get(connection, liked)
        pictures = [path for item in posts.newest(connection, 10_000) for path in item.media]
    assert len(liked) > 150 and not [item.uid for item in found.values() if item.title_only and item.text]
    assert sum(item.title_only for item in found.values()) <= 2  # links that no dump of the demo holds
    assert len(pictures) >= 60 and all((workspace.paths.media / path).is_file() for path in pictures)


def test_one_damaged_file_does_not_cost_the_others(tmp_path: Path, workspace: Workspace):
    members = reddit_export.members() | {"comments.csv": b'id,body\r\n"never closed', "statistics.csv": b"\xff\xfe"}
    with pytest.raises(ImportFailed, match=r"comments\.csv") as caught:
        import_paths(workspace, [write_zip(tmp_path / "a.zip", members)])
    assert "All other files of the export were read." in caught.value.hint
    (receipt,) = past_imports(workspace)
    assert receipt.added > 10 and not receipt.finished
    with workspace.store.read() as connection:
        assert posts.ids_of(connection, ["reddit:t3_own1", "reddit:t3_v1", "reddit:t3_h1"]).keys() == {
            "reddit:t3_own1",
            "reddit:t3_v1",
            "reddit:t3_h1",
        }


def test_a_document_beside_tiktoks_is_not_opened(tmp_path: Path, workspace: Workspace):
    files = {"user_data_tiktok.json": b'{"Your Activity": {"Like List": null}}', "diary.json": b'{"dear": "diary"}'}
    (receipt,) = import_paths(workspace, [write_zip(tmp_path / "a.zip", files)]).imports
    assert receipt.left_alone == ("diary.json",)
