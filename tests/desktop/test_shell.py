"""One window for a profile, its state kept, numbers for screens, and long work that ends while one looks elsewhere."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtTest import QTest

from desktop import __main__ as program
from desktop.finished import Finished
from desktop.screen import SCREENS
from desktop.single import WAIT_MS, Doorkeeper, hand_over, name_of
from desktop.widgets.key_sheet import KeySheet
from desktop.window import Window
from tests.factories.drawers import add_pictures
from tests.factories.windows import desk, fill, words_in  # noqa: F401 - desk is a fixture

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.single import hand_over

app = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]) else 3)
"""


def second(profile: Path, *paths: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, str(profile), *paths])


def test_a_second_start_hands_its_files_over_and_ends(desk, workspace, tmp_path):  # noqa: F811
    profile, called = workspace.paths.profile, []
    door = Doorkeeper(profile)
    assert door.listens
    door.called.connect(called.append)
    other = second(profile, str(tmp_path / "a file.zip"), "relative.zip")
    desk.qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    assert called == [[tmp_path / "a file.zip", Path.cwd() / "relative.zip"]]
    door.close()


def test_a_window_that_answers_late_is_still_the_only_one(desk, workspace):  # noqa: F811
    door = Doorkeeper(workspace.paths.profile)
    other = second(workspace.paths.profile)
    time.sleep(WAIT_MS / 1000 + 1.0)  # busy: no event is handled
    desk.qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    door.close()


def test_where_nobody_listens_the_first_start_goes_on(qapp, tmp_path):
    began = time.monotonic()
    assert not hand_over(tmp_path, [])
    assert time.monotonic() - began < 1


def test_profiles_have_windows_of_their_own(qapp, tmp_path):
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a") == name_of(tmp_path / "b" / ".." / "a")


@pytest.mark.parametrize("said", [b"not json\n", b'{"a": 1}\n', b"[1, 2]\n", b"x" * 2_000_000])
def test_what_is_no_list_of_paths_is_passed_over(desk, workspace, said):  # noqa: F811
    profile, called = workspace.paths.profile, []
    door = Doorkeeper(profile)
    door.called.connect(called.append)
    caller = QLocalSocket()
    caller.connectToServer(name_of(profile))
    caller.write(said)
    caller.flush()
    desk.qtbot.waitUntil(lambda: caller.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=4_000)
    assert called == []
    caller.deleteLater()
    door.close()


def test_files_of_a_second_start_are_imported_in_the_window(desk, tmp_path):  # noqa: F811
    window, asked = desk.window("feed"), []
    desk.app.signals.import_paths.connect(asked.append)
    window.take([tmp_path / "a.zip"])
    assert window.current().name == "import"
    assert asked[0] == [tmp_path / "a.zip"]
    desk.qtbot.waitUntil(lambda: not desk.app.importer.jobs())
    desk.settle()


def test_a_path_on_the_line_opens_the_window_and_a_command_does_not(tmp_path, monkeypatch):
    from desktop import app
    from engine import cli

    opened, said = [], []
    monkeypatch.setattr(app, "run", lambda profile, paths, demo: opened.append(paths) or 0)
    monkeypatch.setattr(cli, "main", lambda words: said.append(words) or 0)
    export = tmp_path / "export.zip"
    export.write_text("x")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "status").write_text("a file with a command's name")
    assert program.main([str(export)]) == 0
    assert program.main(["status"]) == 0
    assert program.main([str(tmp_path / "missing.zip")]) == 0
    assert program.main([]) == 0
    assert opened == [[export], []]
    assert said == [["status"], [str(tmp_path / "missing.zip")]]


def test_the_window_opens_where_it_was_left(desk, workspace, tmp_path):  # noqa: F811
    fill(workspace, ["One."])
    file = str(tmp_path / "window.ini")
    first = Window(desk.app, QSettings(file, QSettings.Format.IniFormat))
    first.begin()
    assert first.current().name == "feed"
    first.go("models")
    first.resize(777, 555)
    first.move(40, 30)
    first.show()
    first.close()
    again = Window(desk.app, QSettings(file, QSettings.Format.IniFormat))
    again.begin()
    assert again.current().name == "models"
    assert (again.width(), again.height()) == (777, 555)
    again.go("start")  # nobody wants that to be what the app opens on
    again.close()
    third = Window(desk.app, QSettings(file, QSettings.Format.IniFormat))
    third.begin()
    assert third.current().name == "feed"
    desk.settle()
    for window in (first, again, third):
        window.deleteLater()


def test_ctrl_and_a_number_go_to_a_screen_and_the_sheet_says_so(desk):  # noqa: F811
    window = desk.window("help")
    in_order = sorted(SCREENS, key=lambda screen: screen.order)
    for number in (1, 3, 9):
        QTest.keyClick(window.focusWidget(), getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        desk.settle()
        assert window.current().name == in_order[number - 1].name
    assert "Ctrl+1" in window.rail.buttons[in_order[0].name].toolTip()
    window.show_keys()
    assert "Ctrl+9" in words_in(window.findChild(KeySheet))
    window.findChild(KeySheet).close()


def test_long_work_that_ends_elsewhere_is_told_once_and_leads_back(desk):  # noqa: F811
    desk.work_as(
        {
            "long": [{"sleep": 0.2}, {"done": {}}],
            "wrong": [{"sleep": 0.2}, {"failed": {"kind": "BadInput", "message": "No.", "hint": "", "trace": ""}}],
        }
    )
    window = desk.window("models", worker=True)
    window.finished = Finished((desk.app.client,), window._shown, window.notices.show_notice, window.go, long_s=0.1)
    desk.app.client.submit("long", title="Fetching a model")
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    assert window.notices.words() == ""  # it ended where one looks
    desk.app.client.submit("long", title="Fetching a model")
    desk.app.client.submit("long")  # no title: nobody asked for it
    window.go("help")
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    assert window.notices.words() == "Fetching a model: is done."
    window.notices._action.click()
    assert window.current().name == "models"
    desk.app.client.submit("wrong", title="Checking a model")
    window.go("help")
    desk.qtbot.waitUntil(lambda: "did not work" in window.notices.words())
    assert window.notices.notice.kind == "bad"


def test_short_work_is_not_told(desk):  # noqa: F811
    desk.work_as({"long": [{"done": {}}]})
    window = desk.window("models", worker=True)
    desk.app.client.submit("long", title="Fetching a model")
    window.go("help")
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    assert window.notices.words() == ""


def test_the_socket_belongs_to_this_user_alone(qapp, workspace):
    if not hasattr(socket, "AF_UNIX") or sys.platform == "win32":
        pytest.skip("pipes have other rights here")
    door = Doorkeeper(workspace.paths.profile)
    path = Path(door._server.fullServerName())
    assert path.stat().st_mode & 0o077 == 0
    door.close()


def test_what_a_screen_asked_for_reaches_nobody_once_the_screen_is_gone(desk, workspace):  # noqa: F811
    fill(workspace, ["One joke.", "Another one."])
    add_pictures(workspace, 2)
    window = desk.window("gallery")
    window.current()._load()
    window.start_over()
    desk.settle()
    window.go("gallery")
    desk.settle()
    assert window.current().grid.model_.rowCount() == 2
