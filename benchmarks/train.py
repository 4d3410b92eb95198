"""How long training on 100 likes takes in the worker, and how long the window's event loop stalls meanwhile."""

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.window import import_demo, stalls_while

LIKES = 100
LIMIT_S = 570
IDLE_S = 20
BAR_S, BAR_MS = 600, 50


def run() -> dict[str, object]:
    """Open the real window on a demo person of 100 likes, offscreen, and train in the real worker."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        import_demo(Path(folder))
        from desktop.app import application, build, take_apart
        from desktop.window import Window
        from engine.workflows.finetune import adapters
        from engine.workflows.workspace import open_workspace

        ws = open_workspace(Path(folder))
        _leave(ws, LIKES)
        qt = application()
        app = build(ws)
        window = Window(app)
        window.go("feed")
        window.show()
        qt.processEvents()
        idle = sorted(stalls_while(qt, app, "", {}, IDLE_S))
        before, began = _busy(), time.perf_counter()
        gaps = sorted(stalls_while(qt, app, "finetune", {"kind": "likes"}, LIMIT_S))
        wall_s, busy_s = time.perf_counter() - began, _worker_s()
        load = _busy()
        cards = adapters(ws).adapters
        window.close()
        take_apart(app)
    return {
        "likes": cards[0].likes if cards else 0,
        "from the click to a trained writer (s)": round(wall_s, 1),
        f"within {BAR_S} s": bool(cards) and wall_s < BAR_S,
        "processor time of the worker (s)": round(busy_s, 1),
        "steps": len(cards[0].steps) if cards else 0,
        "longest stall while training (ms)": round(gaps[-1], 1),
        f"longest stall in {IDLE_S} s without training (ms)": round(idle[-1], 1),
        "99.9th percentile (ms)": round(gaps[int(len(gaps) * 0.999)], 1),
        f"under {BAR_MS} ms": gaps[-1] < BAR_MS,
        "ticks": len(gaps),
        "cores": os.cpu_count(),
        "load before, and at the end": (round(before, 1), round(load, 1)),
    }


def _leave(ws: Any, most: int) -> None:
    """Have the person like the newest `most` of their likes, and no others."""
    from engine.store import reactions
    from engine.workflows.react import react

    with ws.store.read() as connection:
        marks = reactions.current(connection)
    liked = sorted((mark.at, mark.event, post) for post, mark in marks.items() if mark.kind == "like")
    for _at, _event, post in liked[:-most]:
        react(ws, post, "skip")


def _busy() -> float:
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def _worker_s() -> float:
    """Return the processor time of the processes that this one started, in seconds: it does not depend on the load."""
    import psutil

    times = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    return sum(each.user + each.system for each in times)
