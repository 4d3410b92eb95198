"""How long the window's event loop stalls while the worker generates, and how soon a first card stands there."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

GENERATIONS = 12
TICK_MS = 5
LIMIT_S = 180


def run() -> dict[str, object]:
    """Open the real window on the demo person, offscreen, and generate in the real worker."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        import_demo(Path(folder))
        began = time.perf_counter()
        from desktop.app import application, build, take_apart
        from desktop.window import Window
        from engine.workflows.workspace import open_workspace

        qt = application()
        app = build(open_workspace(Path(folder)))
        window = Window(app)
        window.go("feed")
        window.show()
        feed: Any = window.screen_named("feed")
        while not feed.list.feed.cards:
            qt.processEvents()
        qt.processEvents()
        first_card_s = time.perf_counter() - began
        gaps = sorted(stalls_while(qt, app, "generate", {"method": "none", "n": GENERATIONS, "seed": 1}))
        unfinished = len(app.client.jobs())
        window.close()
        take_apart(app)
    return {
        "Qt and window to the first card (s)": round(first_card_s, 2),
        "longest stall while generating (ms)": round(gaps[-1], 1),
        "99th percentile (ms)": round(gaps[int(len(gaps) * 0.99)], 1),
        "ticks": len(gaps),
        "jobs left unfinished": unfinished,
    }


def import_demo(profile: Path) -> None:
    """Fill a profile with the demo person's exports."""
    from desktop.demo import demo_exports
    from engine.workflows.import_feed import import_paths
    from engine.workflows.workspace import open_workspace

    ws = open_workspace(profile)
    import_paths(ws, demo_exports(ws.paths.assets))
    ws.close()


def stalls_while(qt: Any, app: Any, job: str, args: dict[str, object], limit_s: float = LIMIT_S) -> list[float]:
    """Return, for each tick of a timer while the worker does a job, how late it came, in milliseconds.

    Without a job it watches for `limit_s`: how late ticks come on a machine that has other things to do.
    """
    app.client.start()
    if job:
        app.client.submit(job, args, title="Benchmark")
    return ticks_until(qt.processEvents, lambda: bool(job) and not app.client.jobs(), limit_s)


def ticks_until(turn: Callable[[], object], done: Callable[[], bool], limit_s: float = LIMIT_S) -> list[float]:
    """Turn the loop until it is so; return, for each tick of a timer, how late it came, in milliseconds."""
    from PySide6.QtCore import QTimer

    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1e3 - TICK_MS)
        last = now

    timer = QTimer()
    timer.setInterval(TICK_MS)
    timer.timeout.connect(tick)
    last = began = time.perf_counter()
    timer.start()
    while not done() and time.perf_counter() - began < limit_s:
        turn()
        time.sleep(0.001)
    timer.stop()
    return gaps
