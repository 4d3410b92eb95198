"""What the window's process never loads, and the command line neither."""

import subprocess
import sys

import pytest

from tests.factories.windows import fill

HEAVY = ("torch", "transformers", "faiss", "sentence_transformers", "scipy", "safetensors", "tokenizers")

LATER = (*HEAVY, "numpy", "PIL", "pyqtgraph", "psutil", "zstandard")
"""What the window's process may load, but not to show the first cards."""

STAND = """
import sys
FIRST
from desktop.app import application, build, take_apart
from desktop.window import Window
from engine.workflows.workspace import open_workspace
qt = application()
window = Window(build(open_workspace()))
window.begin()
window.show()
while window._started and not window.current().list.feed.cards:
    qt.processEvents()
print(sorted(name for name in LATER if name in sys.modules), window.current().name)
print(sum(name.startswith("desktop.screens.") for name in sys.modules), flush=True)
import os
os._exit(0)
"""


def stand(first: str = "") -> str:
    return STAND.replace("FIRST", first).replace("LATER", repr(LATER))


def python(code: str, home) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        env={"INSIDE_JOKE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
        cwd=str(__import__("engine").__path__[0] + "/.."),
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_screen_is_built_without_a_model_library(home):
    code = f"""
import sys
from PySide6.QtTest import QTest
from desktop.app import application, build, take_apart
from desktop.window import Window
from engine.workflows.workspace import open_workspace
application()
app = build(open_workspace())
window = Window(app)
for name in window.names():
    window.go(name)
    QTest.qWait(60)
assert "engine.workflows.cached_feed" in sys.modules
print([name for name in {HEAVY!r} if name in sys.modules])
take_apart(app)
"""
    assert python(code, home).strip().splitlines()[-1] == "[]"


def test_a_command_never_loads_qt(home):
    code = """
import sys
from desktop.__main__ import main
main(["models", "list", "--json"])
print([name for name in sys.modules if name.startswith("PySide6")])
"""
    assert python(code, home).strip().splitlines()[-1] == "[]"


@pytest.mark.parametrize("posts", [0, 30])
def test_the_window_and_its_first_cards_stand_before_numpy_is_loaded(posts, home, workspace):
    fill(workspace, [f"Joke number {n} about a kettle." for n in range(posts)])
    said = python(stand(), home).strip().splitlines()
    assert said == ["[] feed" if posts else "[] start", "1"]  # and of all screens, the code of the one that is shown


def test_what_is_loaded_too_early_would_be_seen(home, workspace):
    fill(workspace, ["Joke about a kettle."])
    said = python(stand("import engine.preferences.topics, desktop.screens.taste"), home).strip()
    assert said.splitlines() == ["['numpy'] feed", "2"]


def test_the_code_of_all_screens_is_loaded_ahead_and_then_garbage_is_left_to_the_clock(home):
    code = """
import gc, sys
from desktop.app import application, build, load_ahead, take_apart
from desktop.outline import outlines
from engine.workflows.workspace import open_workspace
qt = application()
app, ended = build(open_workspace()), []
load_ahead(app, lambda: ended.append(1))
while not ended:
    qt.processEvents()
print([each.name for each in outlines() if f"desktop.screens.{each.file}" not in sys.modules])
take_apart(app)
"""
    assert python(code, home).strip() == "[]"
