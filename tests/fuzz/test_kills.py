"""Imports that are killed lose nothing; and the check would see it if they did."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete, insert

from engine.store.schema import origin, post, reaction
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories import reddit_export
from tests.fuzz import kills


def test_killed_imports_leave_whole_stores_that_a_second_run_completes(tmp_path: Path):
    assert kills.campaign(5, 1, tmp_path) == []


@pytest.fixture
def ws(tmp_path: Path, workspace: Workspace) -> Workspace:
    import_paths(workspace, reddit_export.make(tmp_path))
    return workspace


def test_the_check_sees_what_it_is_there_for(ws: Workspace):
    assert kills.problems(ws) == []
    with ws.store.write() as connection:
        connection.execute(insert(post).values(uid="stray", source="x", text="x", added_at=0, media='["aa/gone.jpg"]'))
    assert kills.problems(ws) == [
        "stray names a picture that is not there",
        "a post came out of nowhere",
    ]


@pytest.mark.parametrize("table", [post, reaction])
def test_the_hash_sees_a_row_that_is_missing(ws: Workspace, table, tmp_path: Path):
    whole = kills.content_hash(ws)
    with ws.store.write() as connection:
        if table is post:
            connection.execute(delete(origin))
            connection.execute(delete(reaction))
        row = connection.execute(table.select().limit(1)).one()
        connection.execute(delete(table).where(table.c.id == row.id))
    assert kills.content_hash(ws) != whole
    with closing(open_workspace(tmp_path / "other")) as other:
        import_paths(other, reddit_export.make(tmp_path))
        assert kills.content_hash(other) == whole  # numbers and times do not count
