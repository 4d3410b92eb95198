"""Cold start: from a new process `python -m desktop` until the first cards of a million posts are painted.

The process is the app's own, worker and all; only the list's painting is watched. "Cold" means a new process whose
files the system has in memory: what a second start of the day is like. Processor time does not depend on the load.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks._large_profile import large_profile

STARTS = int(os.environ.get("INSIDE_JOKE_BENCH_STARTS", 7))
BAR_S = 1.5
WATCHED = """
import gc, json, sys, time
from desktop.__main__ import main
gc.disable()  # as `main` does before it loads the same
import desktop.app
from desktop.widgets.feed_list import FeedList
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import psutil
painted = FeedList.paintEvent
told = []

def watched(self, event):
    painted(self, event)
    if self.feed.cards and not told:
        told.append((time.time(), time.process_time()))
        QTimer.singleShot(0, interactive)

def interactive():
    began = psutil.Process().create_time()
    with open(sys.argv[1], "w") as file:
        json.dump([told[0][0] - began, told[0][1], time.time() - began, time.process_time(),
            psutil.Process().memory_info().rss / 1e6, sorted(sys.modules)], file)
    QTimer.singleShot(300, QApplication.quit)

FeedList.paintEvent = watched
main(["--profile", sys.argv[2]])
"""


def run() -> dict[str, object]:
    """Start the app some times, and say how long the best and the middle start took."""
    folder = large_profile()
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    seen: list[list[float]] = []
    modules: list[str] = []
    with tempfile.TemporaryDirectory() as aside:
        told = Path(aside) / "told.json"
        for _ in range(STARTS):
            (folder / "window.ini").unlink(missing_ok=True)  # it remembers which screen was the last
            command = [sys.executable, "-c", WATCHED, str(told), str(folder)]
            subprocess.run(command, check=True, env=environment, timeout=120, stdout=subprocess.DEVNULL)
            *numbers, modules = json.loads(told.read_text())
            seen.append(numbers)
            time.sleep(1)
    best, middle = min(seen), statistics.median(row[0] for row in seen)
    return {
        "starts": STARTS,
        "load at the end": round(os.getloadavg()[0], 1),
        "process begun to first cards painted, best, median (s)": (round(best[0], 2), round(middle, 2)),
        "to the next turn of the loop, best (s)": round(min(row[2] for row in seen), 2),
        "processor time until then, least, median (s)": (
            round(min(row[3] for row in seen), 2),
            round(statistics.median(row[3] for row in seen), 2),
        ),
        "memory then (MB)": round(max(row[4] for row in seen)),
        "modules loaded": len(modules),
        f"under {BAR_S} s, best": best[0] < BAR_S,
    }
