"""Help tells nothing of a person; the first steps need no account, no download and no knowledge."""

import getpass
import platform
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.app import build
from desktop.keys import KEYMAP, KEYS
from desktop.screens.help import HOW
from desktop.screens.start import HOW_TO
from desktop.widgets.starter_models import StarterModels
from engine.core.catalogue import Server
from engine.worker.crashes import write_crash
from engine.workflows import servers
from engine.workflows.diagnostics import diagnostics
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

SECRET = "xylophonequark"


@pytest.fixture
def troubled(workspace):
    """A profile with a text, a server that has a name, and crashes of every kind."""
    fill(workspace, [f"{SECRET} walks into a bar."], likes=1)
    far = Server(id=SECRET, title=SECRET, backend="openai_server", base_url=f"https://{SECRET}.example", model=SECRET)
    servers.add_server(workspace, far)
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        write_crash(error, workspace.paths.logs / "crash.log", "feed")
    native = f'Fatal Python error: Aborted\n  File "/home/{SECRET}/app/engine/worker/host.py", line 5 in host\n'
    (workspace.paths.logs / "worker-crash.log").write_text(native)
    (workspace.paths.logs / "window.log").write_text(SECRET)
    return workspace


def test_diagnostics_hold_numbers_and_places_and_nothing_of_a_person(troubled):
    words = diagnostics(troubled, ["Qt 6"])
    assert "ValueError" in words
    assert 'File "engine/worker/host.py", line 5' in words
    assert "models elsewhere: 1" in words
    assert "post: 1" in words
    assert "all-minilm-l6-v2: " in words
    private = (SECRET, str(Path.home()), str(troubled.paths.profile), platform.node())
    assert not [each for each in private if each in words]
    assert f"/{getpass.getuser()}/" not in words


def test_diagnostics_stay_until_they_are_copied(desk, troubled):  # noqa: F811
    QGuiApplication.clipboard().setText("before")
    screen = desk.window("help").current()
    assert not screen.text.isVisible()
    screen.show_button.click()
    desk.settle()
    assert "Latest crashes" in screen.text.toPlainText()
    assert QGuiApplication.clipboard().text() == "before"
    screen.copy_button.click()
    assert QGuiApplication.clipboard().text() == screen.text.toPlainText()


def test_help_tells_how_it_works_and_follows_the_keys(desk):  # noqa: F811
    screen = desk.window("help").current()
    desk.settle()
    words = words_in(screen)
    assert all(head in words and text in words for head, text in HOW)
    assert all(each.words in words for each in KEYS)
    KEYMAP.take({"why": ("Ctrl+J",)})
    desk.qtbot.waitUntil(lambda: "Ctrl+J" in words_in(screen.keys))
    desk.settle()
    assert [each.words for each in KEYS if each.words not in words_in(screen.keys)] == []
    KEYMAP.take({})


def test_an_empty_profile_begins_with_the_first_steps(desk, workspace):  # noqa: F811
    window = desk.window("feed")
    window.begin()
    desk.settle()
    assert window.current().name == "start"
    assert window.rail.buttons["start"].isVisible()
    fill(workspace, ["One."])
    desk.app.signals.changed.emit("posts")
    desk.settle()
    assert not window.rail.buttons["start"].isVisible()
    window.begin()
    assert window.current().name == "feed"


def test_the_demo_person_needs_one_click_and_no_model(desk, workspace):  # noqa: F811
    desk.replace(build(workspace))
    window = desk.window("start")
    window.current().demo.button.click()
    assert window.current().name == "feed"
    desk.qtbot.waitUntil(lambda: bool(window.current().list.feed.cards), timeout=60_000)
    assert desk.app.client.process_id() == 0
    desk.qtbot.waitUntil(lambda: not desk.app.importer.jobs(), timeout=60_000)
    desk.settle()


def test_how_to_get_an_export_is_told_one_place_at_a_time(desk):  # noqa: F811
    screen = desk.window("start").current()
    assert not any(each.isVisible() for each in screen.steps.values())
    screen.how["Reddit"].click()
    assert screen.steps["Reddit"].isVisible()
    assert all(step in words_in(screen.steps["Reddit"]) for step in HOW_TO["Reddit"])
    screen.how["Instagram"].click()
    assert [name for name, each in screen.steps.items() if each.isVisible()] == ["Instagram"]
    screen.how["Instagram"].click()
    assert not any(each.isVisible() for each in screen.steps.values())


def test_looking_around_goes_to_the_feed(desk):  # noqa: F811
    window = desk.window("start")
    window.current().look.button.click()
    assert window.current().name == "feed"


@pytest.fixture
def without_models(desk, workspace, tmp_path, monkeypatch):  # noqa: F811
    """No weights here; a worker that fetches slowly, twice."""
    import dataclasses

    news = {"news": {"label": "x", "done": 30_000_000, "total": 90_000_000, "unit": "bytes"}}
    workspace.paths = dataclasses.replace(workspace.paths, weights=tmp_path / "none")
    desk.work_as({"fetch_model": [news, {"sleep": 0.3}, {"done": {}}]})
    return desk.window("start", worker=True).current()


def test_starter_models_are_fetched_one_after_the_other_with_their_bytes(desk, without_models):  # noqa: F811
    models: StarterModels = without_models.models
    desk.qtbot.waitUntil(lambda: bool(models.missing))
    count = len(models.missing)
    assert count == 2
    assert "MB" in models.fetch.text()
    assert "nothing about you is sent" in models.words.text()
    fetched = []
    desk.app.client.submitted.connect(lambda job: fetched.append(job.title))
    models.fetch.click()
    desk.qtbot.waitUntil(lambda: "30 MB of 90 MB" in models.words.text())
    assert models.stop.isVisible()
    assert models.bar.value() == 333
    models.stop.click()
    desk.qtbot.waitUntil(lambda: models._job is None)
    desk.settle()
    assert len(fetched) == 1
    assert models.fetch.isVisible()


def test_models_that_are_here_ask_for_nothing(desk):  # noqa: F811
    screen = desk.window("start").current()
    if screen.models.missing:
        pytest.skip("the starter models are not on this machine")
    assert not screen.models.fetch.isVisible()
    assert "Nothing needs to be fetched" in screen.models.words.text()
