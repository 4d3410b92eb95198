"""Opens the app as `inside-joke` does and closes its window at a moment.

`python -m tests.journeys.closing MOMENT PROFILE`. Afterwards
no thread, process or timer of ours may be left; what is left is printed as JSON.
"""

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import psutil
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app as the_app
from desktop.demo import demo_exports
from desktop.screens.session import SessionScreen
from desktop.screens.studio import StudioScreen
from desktop.widgets.studio_form import Ask
from desktop.window import Window

PATIENCE_S = 240.0


def main(moment: str, profile: Path) -> int:
    """Open, wait for the moment, close. Returns the app's own exit code, or 3 when the moment did not come."""
    qt, began, state = the_app.application(), monotonic(), {"begun": False, "came": False}
    watch = QTimer()

    def look() -> None:
        window = next((each for each in qt.topLevelWidgets() if isinstance(each, Window)), None)
        if window is None:
            return
        if monotonic() - began > PATIENCE_S:
            watch.stop()
            window.close()
        elif not state["begun"]:
            state["begun"] = begin(moment, window)
        elif is_now(moment, window):
            state["came"] = True
            watch.stop()
            window.close()

    watch.timeout.connect(look)
    watch.start(10)
    code = the_app.run(profile)
    sys.stdout.write(json.dumps(left_over(qt)) + "\n")
    return code if state["came"] else 3


def begin(moment: str, window: Window) -> bool:
    """Start what is to be interrupted, once that can be. Returns whether it was."""
    app = window.app
    if moment == "import":
        app.signals.import_paths.emit(demo_exports(app.workspace.paths.assets))
        return True
    if moment in ("writing", "session") and not app.client.is_ready:
        return False
    if moment == "writing":
        window.go("studio")
        screen = window.screen_named("studio")
        assert isinstance(screen, StudioScreen)
        screen.make(Ask("text", "", "none", "", 4))
    if moment == "session":
        window.go("session")
        screen = window.screen_named("session")
        assert isinstance(screen, SessionScreen)
        screen.start(8)
    if moment == "reveal":
        window.go("session")
        screen = window.screen_named("session")
        assert isinstance(screen, SessionScreen)
        screen.reveal()
    return True


def is_now(moment: str, window: Window) -> bool:
    """Whether the work has begun and has not ended."""
    app = window.app
    moments: dict[str, Callable[[], bool]] = {
        "start": lambda: True,
        "import": lambda: any(job.progress is not None for job in app.importer.jobs()),
        "writing": lambda: any(job.name == "generate" and job.progress for job in app.client.jobs()),
        "session": lambda: any(job.name == "start_study" and job.progress for job in app.client.jobs()),
        "reveal": lambda: app.tasks.busy,
        "loading": lambda: any(job.name == "warm" for job in app.client.jobs()),
    }
    return moments[moment]()


def left_over(qt: QApplication) -> dict[str, list[str]]:
    """Return what should not be there any more."""
    windows = [each for each in qt.topLevelWidgets() if isinstance(each, Window)]
    return {
        "threads": [each.name for each in threading.enumerate() if each is not threading.main_thread()],
        "pool": ["busy"] * QThreadPool.globalInstance().activeThreadCount(),
        "processes": [
            " ".join(each.cmdline())
            for each in psutil.Process().children(recursive=True)
            if each.status() != psutil.STATUS_ZOMBIE
        ],
        "timers": [
            type(timer.parent()).__name__
            for window in windows
            for timer in window.findChildren(QTimer)
            if timer.isActive()
        ],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
