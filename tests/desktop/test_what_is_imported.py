"""What the window's process never loads, and the command line neither."""

import subprocess
import sys

HEAVY = ("torch", "transformers", "faiss", "sentence_transformers", "scipy", "safetensors", "tokenizers")


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
for name in list(window._classes):
    window.go(name)
    QTest.qWait(60)
assert "engine.workflows.feed" in sys.modules
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
