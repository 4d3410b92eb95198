"""Everything that is a person's comes out in one zip: whole or not at all, and nothing sealed in it."""

import errno
import json
import os
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import insert

from engine.core.errors import BadInput, Cancelled, DiskFull
from engine.core.records import Generation
from engine.store import generations, tables
from engine.store.schema import metadata, study_event
from engine.study.normalise import normalise
from engine.workflows import export_all as module
from engine.workflows.export_all import export_all
from engine.workflows.import_feed import import_paths
from engine.workflows.stored import stored
from engine.workflows.workspace import Workspace
from tests.factories import instagram, reddit_export
from tests.factories.studies import arms, store_study
from tests.factories.windows import fill


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path) -> Workspace:
    import_paths(workspace, [*reddit_export.make(tmp_path), *instagram.make(tmp_path)])
    fill(workspace, [f"Joke {n} with a “quote”\nand a line." for n in range(2_500)], likes=3)
    workspace.change_settings(theme="dark")
    return workspace


def rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in archive.read(f"data/{name}.jsonl").splitlines()]


def test_every_row_of_every_table_is_in_it_and_the_pictures(ws: Workspace, tmp_path: Path):
    steps = []
    done = export_all(ws, tmp_path / "mine.zip", report=steps.append)
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive, ws.store.read() as connection:
        assert archive.testzip() is None
        counts = tables.counts(connection)
        for name in tables.exported():
            assert len(rows(archive, name)) == counts[name] == done.rows[name]
        told = {row["text"] for row in rows(archive, "post")}
        assert {row.text for row in connection.execute(metadata.tables["post"].select())} == told
        names = set(archive.namelist())
        readme = archive.read("README.txt").decode()
    pictures = [each for each in ws.paths.media.rglob("*") if each.is_file()]
    assert pictures
    assert {each.relative_to(ws.paths.profile).as_posix() for each in pictures} < names
    assert "settings.json" in names
    assert all(name in readme for name in tables.exported())
    assert done.bytes == (tmp_path / "mine.zip").stat().st_size
    assert [step.done for step in steps if step.unit == "rows"] == sorted(s.done for s in steps if s.unit == "rows")
    assert any(step.unit == "bytes" for step in steps)


def test_every_table_is_exported_derived_or_sealed():
    named = {*tables.exported(), *tables.DERIVED}
    assert {name for name in metadata.tables if name not in named} == {
        name for name in metadata.tables if name.startswith(tables.SEALED)
    }


def test_before_the_reveal_nothing_in_it_tells_what_a_card_is(workspace: Workspace, tmp_path: Path):
    from engine.study.plan import Plan

    with workspace.store.write() as connection:
        row = {"model": "secret-model", "seed": 1, "tokens": 1, "seconds": 1.0}
        generations.add(connection, [Generation(method="zeta", text="Text number 1.", **row)])
        as_written = "“Text number 1” was here, and it will be here for ever."
        generations.add(connection, [Generation(method="eta", text=as_written, **row)])
        generations.add(connection, [Generation(method="beta", text="Not on a card.", **row)])
        store_study(connection, Plan(name="methods", arms=arms("zeta", "theta"), floor="zeta", cards=12))
        connection.execute(
            insert(metadata.tables["study_card"]).values(
                id="c", study_id="study", position=99, text=normalise(as_written)
            )
        )
    export_all(workspace, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert [each["method"] for each in rows(archive, "generation")] == ["beta"]
        assert rows(archive, "revealed") == []
        assert not any("sealed" in name for name in archive.namelist())
    with workspace.store.write() as connection:
        connection.execute(insert(study_event).values(study_id="study", kind="revealed", at=1.0))
    export_all(workspace, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert len(rows(archive, "generation")) == 3
        assert len(rows(archive, "revealed")[0]["assignments"]) > 0


@pytest.mark.parametrize("at", [1, 3, -1])
def test_a_stopped_one_leaves_the_old_file_and_nothing_else(ws: Workspace, tmp_path: Path, at: int):
    steps: list[object] = []
    export_all(ws, tmp_path / "mine.zip", report=steps.append)
    before, count = (tmp_path / "mine.zip").read_bytes(), at if at > 0 else len(steps)

    def stop(_progress) -> None:
        nonlocal count
        count -= 1
        if not count:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_all(ws, tmp_path / "mine.zip", report=stop)
    assert (tmp_path / "mine.zip").read_bytes() == before
    assert not [each for each in tmp_path.iterdir() if each.name.endswith(".tmp")]


def test_a_full_disk_leaves_nothing_behind(ws: Workspace, tmp_path: Path, monkeypatch):
    real = os.fsync

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(DiskFull, match="disk is full"):
        export_all(ws, tmp_path / "mine.zip")
    monkeypatch.setattr(module.os, "fsync", real)
    assert not [each for each in tmp_path.iterdir() if each.name.endswith((".tmp", "mine.zip"))]


def test_a_place_that_cannot_be_is_refused(ws: Workspace, tmp_path: Path):
    with pytest.raises(BadInput, match="folder is not there"):
        export_all(ws, tmp_path / "nowhere" / "mine.zip")
    with pytest.raises(BadInput, match="profile"):
        export_all(ws, ws.paths.profile / "mine.zip")


def test_what_is_stored_is_told_with_counts_and_bytes(ws: Workspace):
    told = stored(ws)
    counts = {each.name: each.rows for each in told.tables}
    assert counts["import_run"] == 2
    assert counts["post"] > 2_500
    assert all(each.title for each in told.tables)
    files = {each.name: each for each in told.files}
    real = sum(each.stat().st_size for each in ws.paths.profile.rglob("*") if each.is_file())
    assert sum(each.bytes for each in told.files) == real
    assert files["media"].files == 1
    assert files["settings.json"].title == "Your settings"
