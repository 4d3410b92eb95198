"""How soon each screen stands there with its data, on a profile of a million posts, and what of it blocks the window.

From `Window.go` until no task runs, no job waits and all is painted. Offscreen: Qt draws in software, as without a
graphics card. Each screen is built three times, in new windows; the first time its code is loaded, too.
"""

import os
from typing import Any

from benchmarks._large_profile import large_profile
from benchmarks._turns import Turns, at, calm_collector

WINDOWS = 3
SIZE = (1280, 800)
BAR_MS = 150
ASK_THE_WORKER = ("taste",)
"""What these show is worked out in the process that holds the models, where nothing that still holds is kept of it: it
runs, ready, when they are opened."""

WORKER_S = 240.0


def run() -> dict[str, object]:
    """Open all screens; no worker runs but for those that ask it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = large_profile()
    from desktop.app import application, build, take_apart
    from desktop.screen import SCREENS
    from engine.workflows.workspace import open_workspace

    qt = application()
    app, turns, load = build(open_workspace(folder)), Turns(qt), os.getloadavg()[0]
    collector = calm_collector()
    names = [cls.name for cls in sorted(SCREENS, key=lambda cls: cls.order)]
    if only := os.environ.get("INSIDE_JOKE_BENCH_SCREENS"):
        names = only.split(",")
    seen: dict[str, list[tuple[float, float, float]]] = {name: [] for name in names}
    light = [name for name in names if name not in ASK_THE_WORKER]
    for _ in range(WINDOWS):
        _visit(app, turns, {name: seen[name] for name in light})
    if len(light) < len(names):
        app.client.start()
        turns.until(lambda: app.client.is_ready, WORKER_S)
        for _ in range(WINDOWS):
            _visit(app, turns, {name: seen[name] for name in names if name in ASK_THE_WORKER})
    collector.stop()
    take_apart(app)
    rows: dict[str, object] = {"load before, and at the end": (round(load, 1), round(os.getloadavg()[0], 1))}
    for name, times in seen.items():
        best = min(times)
        rows[f"{name}: best of {WINDOWS} (ms)"] = round(best[0], 1)
        rows[f"{name}: the first; processor time; longest turn (ms)"] = tuple(round(each, 1) for each in times[0])
        rows[f"{name}: processor time, longest turn, least of {WINDOWS} (ms)"] = (
            round(min(each[1] for each in times), 1),
            round(min(each[2] for each in times), 1),
        )
    rows[f"under {BAR_MS} ms, best of {WINDOWS}"] = f"{sum(min(t)[0] < BAR_MS for t in seen.values())} of {len(seen)}"
    return rows


def _visit(app: Any, turns: Turns, seen: dict[str, list[tuple[float, float, float]]]) -> None:
    """Open each screen once in a new window."""
    from desktop.window import Window

    window = Window(app)
    window.resize(*SIZE)
    window.show()
    at_rest = lambda: not app.tasks.busy and not app.client.jobs()  # noqa: E731
    turns.until(at_rest, WORKER_S)
    for name, times in seen.items():
        for _ in range(20):  # what the screen before left behind
            turns.turn()
        turns.until(at_rest, WORKER_S)
        turns.forget()
        first = turns.turn(lambda name=name: window.go(name))
        waited = turns.until(at_rest, WORKER_S)
        last = turns.turn()
        times.append((first + waited + last, sum(turns.cpu_ms), at(turns.wall_ms, 1.0)))
    window.close()
    window.deleteLater()
    turns.turn()
