"""The privacy screen: what is told is true, what is removed is gone from every screen, nothing goes by one click."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from desktop.app import build
from desktop.theme import DARK
from engine.core.catalogue import Server
from engine.store import consents, imports, ledger, posts
from engine.workflows import servers
from engine.workflows.forget_imports import list_imports
from engine.workflows.import_feed import import_paths
from tests.factories import instagram, reddit_dump
from tests.factories.remains import remains
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

URL = "https://far.example/v1"


@pytest.fixture
def full(workspace, tmp_path: Path):
    import_paths(workspace, [*instagram.make(tmp_path), *reddit_dump.make(tmp_path)])
    fill(workspace, ["A joke of nobody's import."], likes=1)
    return workspace


def cells(table) -> list[list[str]]:
    return [[table.item(row, place).text() for place in range(table.columnCount())] for row in range(table.rowCount())]


def test_it_tells_what_is_stored_and_where(desk, full):  # noqa: F811
    screen = desk.window("privacy").current()
    with full.store.read() as connection:
        count = posts.count(connection)
    assert ["Posts that you read or could read", f"{count:,}"] in cells(screen.tables)
    assert any(row[0] == "media" and row[2] == "1" for row in cells(screen.files))
    assert str(full.paths.profile) in screen.folder.text()
    assert "Nothing has left this machine" in screen.left_words.text()
    assert not screen.ledger.isVisible()


def test_it_tells_what_left_and_takes_a_consent_back(desk, workspace):  # noqa: F811
    server = Server(id="far", title="Far away", backend="openai_server", base_url=URL, model="m")
    servers.add_server(workspace, server)
    with workspace.store.write() as connection:
        asked = ledger.Entry(purpose="Write posts", destination=URL, bytes_out=1234, bytes_in=99, detail="m: done")
        ledger.add(connection, asked)
        consents.add(connection, "given", URL, "write", "user: <b>the exact text</b>")
    screen = desk.window("privacy").current()
    (row,) = cells(screen.ledger)
    assert row[1:] == [URL, "Write posts  ·  m: done", "1,234", "99"]
    (line,) = screen.agreed.lines
    line.look.click()
    shown = line.findChild(QPlainTextEdit)
    assert shown.isVisible()
    assert shown.toPlainText() == "user: <b>the exact text</b>"
    line.back.click()
    desk.settle()
    with workspace.store.read() as connection:
        assert not consents.stands(connection, URL, "write")
    assert "Taken back" in words_in(screen.agreed)


def test_everything_is_exported_by_the_real_worker(desk, full, tmp_path: Path, monkeypatch):  # noqa: F811
    desk.replace(build(full))
    screen = desk.window("privacy").current()
    place = tmp_path / "mine.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    screen.export.click()
    assert not screen.export.isEnabled()
    desk.qtbot.waitUntil(lambda: "mine.zip" in screen.notices.words(), timeout=60_000)
    assert screen.export.isEnabled()
    with zipfile.ZipFile(place) as archive:
        assert len(archive.read("data/import_run.jsonl").splitlines()) == 2
    screen.export_to(tmp_path / "nowhere" / "mine.zip")
    desk.qtbot.waitUntil(lambda: "folder is not there" in screen.notices.words(), timeout=60_000)


def test_a_source_goes_in_two_steps_and_no_screen_shows_it_any_more(desk, full):  # noqa: F811
    desk.replace(build(full))
    window = desk.window("feed")
    feed = window.current()
    desk.qtbot.waitUntil(lambda: bool(feed.list.feed.cards))
    window.go("privacy")
    desk.settle()
    screen = window.current()
    screen.sources.buttons["instagram"].click()
    desk.settle()
    steps = screen.sources.steps("instagram")
    assert steps.isVisible()
    assert "would go for good" in steps.words.text()
    assert steps.keep.hasFocus()
    steps.keep.click()
    assert not steps.isVisible()
    assert len(list_imports(full).imports) == 2
    screen.sources.buttons["instagram"].click()
    desk.settle()
    steps.do.click()
    desk.qtbot.waitUntil(lambda: "Removed" in window.notices.words(), timeout=60_000)
    desk.settle()
    assert [each.receipt.source for each in list_imports(full).imports] == ["reddit-dump"]
    assert window.current().name == "privacy"
    assert "instagram" not in window.current().sources.buttons
    assert window.screen_named("feed") is not feed
    assert remains(full.paths.profile, instagram.PUBLIC) == []


def test_an_import_is_removed_on_its_card(desk, full):  # noqa: F811
    desk.replace(build(full))
    window = desk.window("import")
    card = next(each for each in window.current().cards if each.receipt.source == "instagram")
    card.remove.click()
    desk.settle()
    assert card.steps.isVisible()
    assert "post" in card.steps.words.text()
    card.steps.do.click()
    desk.qtbot.waitUntil(lambda: "Removed" in window.notices.words(), timeout=60_000)
    desk.settle()
    assert [each.receipt.source for each in window.current().cards] == ["reddit-dump"]


def test_what_cannot_be_removed_now_is_told(desk, workspace):  # noqa: F811
    with workspace.store.write() as connection:
        number = imports.start(connection, "/a.zip", "gone", json.dumps({"path": "/a.zip", "source": "gone"}))
    failed = {"kind": "NotYet", "message": "A session is not revealed.", "hint": "Reveal it."}
    desk.work_as({"remove_imports": [{"failed": failed | {"trace": ""}}]})
    screen = desk.window("import", worker=True).current()
    screen.remove(number)
    desk.qtbot.waitUntil(lambda: bool(screen.notices.words()))
    assert "not revealed" in screen.notices.words()


def test_forgetting_everything_takes_two_steps_and_begins_anew(desk, full):  # noqa: F811
    full.change_settings(theme="dark")
    desk.replace(build(full))
    window = desk.window("feed")
    feed = window.current()
    window.go("privacy")
    desk.settle()
    screen = window.current()
    assert desk.app.theme.tokens is DARK
    screen.forget.click()
    assert screen.steps.isVisible()
    assert "solid state" in screen.steps.words.text()
    screen.steps.keep.click()
    assert remains(full.paths.profile, instagram.PUBLIC)
    screen.forget.click()
    screen.steps.do.click()
    desk.qtbot.waitUntil(lambda: "Forgotten" in window.notices.words(), timeout=60_000)
    desk.settle()
    assert window.current().name == "start"
    assert window.screen_named("feed") is not feed
    assert desk.app.theme.tokens is not DARK
    assert remains(full.paths.profile, instagram.PUBLIC, "nobody's import") == []
    window.go("feed")
    desk.settle()
    assert window.current().list.feed.cards == []
    desk.qtbot.waitUntil(lambda: desk.app.client.is_ready, timeout=60_000)
