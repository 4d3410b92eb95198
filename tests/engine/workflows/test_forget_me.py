"""Forgetting a person leaves nothing of them in the profile and the keyring, also when it is killed half way."""

import logging
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest

from engine.core import keys
from engine.core.catalogue import Server
from engine.core.errors import BadInput
from engine.store import posts
from engine.workflows import forget_me as module
from engine.workflows import servers, unfinished
from engine.workflows.forget_me import forget_me
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories import instagram
from tests.factories.remains import remains
from tests.factories.windows import fill
from tests.fakes.memory_keyring import MemoryKeyring

SECRET = "xylophonequark"
SERVER = Server(id="far", title="Far away", backend="openai_server", base_url="https://far.example/v1", model="m")


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A profile with something of every kind in it."""
    import_paths(workspace, instagram.make(tmp_path))
    fill(workspace, [f"{SECRET} walks into a bar."], likes=1)
    servers.add_server(workspace, SERVER)
    workspace.change_settings(theme="dark")
    for name in (
        "index/lists.bin",
        "adapters/model/likes-1/card.json",
        "reports/study.html",
        "inside-joke.db.0010.bak",
    ):
        (workspace.paths.profile / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace.paths.profile / name).write_text(SECRET)
    (workspace.paths.logs / "worker.log").write_text(SECRET)
    return workspace


def test_nothing_is_left_and_the_profile_can_be_used_again(ws: Workspace, ring: MemoryKeyring):
    keys.keep_key(SERVER, "sk-secretkey")
    assert ring.kept
    assert remains(ws.paths.profile, SECRET, instagram.PUBLIC)
    done = forget_me(ws)
    assert (done.files > 8, done.bytes > 10_000, done.keys_left, done.files_left) == (True, True, (), ())
    assert remains(ws.paths.profile, SECRET, instagram.PUBLIC, "far.example") == []
    assert ring.kept == {}
    assert sorted(each.name for each in ws.paths.profile.iterdir() if each.is_file()) == [
        "inside-joke.db",
        "inside-joke.db-shm",
        "inside-joke.db-wal",
    ]
    with ws.store.read() as connection:
        assert posts.count(connection) == 0
    assert ws.settings.theme == "system"
    assert all(entry.server is None for entry in ws.catalogue.model)
    assert len(fill(ws, ["A new beginning."])) == 1


def test_nothing_is_forgotten_under_another_that_has_the_profile_open(ws: Workspace, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE_S", 0.1)
    other = open_workspace(ws.paths.profile)
    with pytest.raises(BadInput, match="has this profile open"):
        forget_me(ws)
    assert not unfinished.place(ws.paths).exists()
    with other.store.read() as connection, ws.store.read() as mine:
        assert posts.count(connection) == posts.count(mine) > 0
    other.close()
    forget_me(ws)
    assert remains(ws.paths.profile, SECRET) == []


def test_a_keyring_that_does_not_open_is_named_and_stops_nothing(ws: Workspace, monkeypatch):
    def closed(_server):
        raise keys._closed(SERVER)

    monkeypatch.setattr(keys, "forget_key", closed)
    assert forget_me(ws).keys_left == ("Far away",)
    assert remains(ws.paths.profile, SECRET) == []


def test_the_log_of_the_window_starts_anew(ws: Workspace):
    file = ws.paths.logs / "window.log"
    handler = RotatingFileHandler(file, encoding="utf-8")
    logging.getLogger().addHandler(handler)
    try:
        logging.getLogger().warning(SECRET)
        forget_me(ws)
        assert not file.exists()
        logging.getLogger().warning("after")
        assert file.read_text().endswith("after\n")
        assert SECRET not in file.read_text()
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


KILLED = """
import os, sys
from pathlib import Path
from engine.workflows import forget_me
from engine.workflows.workspace import open_workspace

ws = open_workspace(Path(sys.argv[1]))
deleted, left = forget_me._deleted, [int(sys.argv[2])]

def deleting(path):
    left[0] -= 1
    return os._exit(9) if left[0] < 0 else deleted(path)

forget_me._deleted = deleting
forget_me.forget_me(ws)
"""


@pytest.mark.parametrize("after", [0, 3, 7])
def test_it_goes_on_at_the_next_start_when_it_is_killed(ws: Workspace, after: int):
    ws.close()
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(ws.paths.profile), str(after)]
    assert subprocess.run(command, check=False).returncode == 9
    assert unfinished.place(ws.paths).exists()
    again = open_workspace(ws.paths.profile)
    with again.store.read() as connection:
        assert posts.count(connection) == 0
    again.close()
    assert remains(ws.paths.profile, SECRET, "far.example") == []
    assert not unfinished.place(ws.paths).exists()


def test_what_is_no_note_of_ours_deletes_nothing(ws: Workspace):
    unfinished.place(ws.paths).write_text("{")
    open_workspace(ws.paths.profile).close()
    assert remains(ws.paths.profile, SECRET)
