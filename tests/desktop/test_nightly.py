"""The upkeep begins when nobody touches the app, and stops at the first touch."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.nightly import Upkeep
from engine.workflows.react import react
from tests.factories.windows import desk, fill  # noqa: F401 - desk is a fixture


def test_it_waits_for_rest_and_gives_way(desk, monkeypatch):  # noqa: F811
    ids = fill(desk.app.workspace, [f"post {n}" for n in range(5)])
    react(desk.app.workspace, ids[0], "like")
    window = desk.window("feed")
    asked, stopped = [], []
    submit = desk.app.client.submit

    def note(name, *args, **options):
        asked.append(name)
        return submit("status", *args, **options)

    monkeypatch.setattr(desk.app.client, "is_ready", True)
    monkeypatch.setattr(desk.app.client, "submit", note)
    monkeypatch.setattr(desk.app.client, "cancel", stopped.append)
    upkeep = Upkeep(desk.app, idle_ms=400)
    QApplication.instance().installEventFilter(upkeep)
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_J)
        QTest.qWait(100)
    assert asked == []
    desk.qtbot.waitUntil(lambda: upkeep.job is not None)
    assert asked == ["nightly"]
    job = upkeep.job
    QTest.keyClick(window, Qt.Key.Key_J)
    assert stopped == [job] or upkeep.job is None
    QApplication.instance().removeEventFilter(upkeep)
    upkeep._idle.stop()
