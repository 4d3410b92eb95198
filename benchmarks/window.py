"""How long the window's event loop stalls while the worker generates, and how soon a first card stands there."""

import os
import tempfile
import time
from pathlib import Path

GENERATIONS = 12
TICK_MS = 5


def run() -> dict[str, object]:
    """Open the real window on the demo person, offscreen; generate in the real worker; measure the gaps of a timer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    from PySide6.QtCore import QTimer

    from desktop.app import application, build, take_apart
    from desktop.demo import demo_exports
    from desktop.window import Window
    from engine.workflows.import_feed import import_paths
    from engine.workflows.workspace import open_workspace

    imported_s = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        ws = open_workspace(Path(folder))
        import_paths(ws, demo_exports(ws.paths.assets))
        ws.close()
        opening = time.perf_counter()
        qt = application()
        app = build(open_workspace(Path(folder)))
        window = Window(app)
        window.go("feed")
        window.show()
        feed = window.screen_named("feed")
        while not feed.list.feed.cards:  # type: ignore[attr-defined]
            qt.processEvents()
        qt.processEvents()
        first_card_s = imported_s + time.perf_counter() - opening
        gaps: list[float] = []
        last = [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            gaps.append((now - last[0]) * 1e3 - TICK_MS)
            last[0] = now

        app.client.start()
        job = app.client.submit("generate", {"method": "none", "n": GENERATIONS, "seed": 1}, title="Benchmark")
        del job
        timer = QTimer(interval=TICK_MS, timeout=tick)
        last[0] = time.perf_counter()
        timer.start()
        waiting = time.perf_counter()
        while app.client.jobs() and time.perf_counter() - waiting < 180:
            qt.processEvents()
            time.sleep(0.001)
        timer.stop()
        unfinished = len(app.client.jobs())
        window.close()
        take_apart(app)
    gaps.sort()
    return {
        "window with its first card, process start left out (s)": round(first_card_s, 2),
        "longest stall while generating (ms)": round(gaps[-1], 1),
        "99th percentile (ms)": round(gaps[int(len(gaps) * 0.99)], 1),
        "ticks": len(gaps),
        "jobs left unfinished": unfinished,
    }
