"""How soon the next card of a session stands there after a key, over 60 cards, a third of them with a picture."""

import json
import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CARDS = 60
READS_MS = 400
"""What the quickest person needs for a card; meanwhile the next is made ready."""
PICTURE = (1600, 1200)
LIMIT_S = 20.0


def run() -> dict[str, object]:
    """Rate 60 cards by key in the real window: on an X server of our own where there is one, else offscreen."""
    with tempfile.TemporaryDirectory() as folder, _display() as platform:
        os.environ["QT_QPA_PLATFORM"] = platform
        rows = {name: _measured(Path(folder) / name, pairs=name == "pairs") for name in ("cards", "pairs")}
    load = round(os.getloadavg()[0], 1)
    return {
        "platform": platform,
        "load of the machine": load,
        **{key: value for found in rows.values() for key, value in found.items()},
    }


@contextmanager
def _display() -> Generator[str]:
    """Give a display of our own, and its name in Qt's words."""
    server = shutil.which("Xvfb")
    if server is None:
        yield "offscreen"
        return
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    child = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    try:
        yield "xcb"
    finally:
        child.terminate()
        child.wait()


def _measured(folder: Path, *, pairs: bool) -> dict[str, object]:
    from desktop.app import application, build, take_apart
    from desktop.window import Window
    from engine.workflows.workspace import open_workspace

    _fill(folder, pairs=pairs)
    application()
    app = build(open_workspace(folder))
    window = Window(app)
    window.resize(1280, 800)
    window.go("session")
    window.show()
    window.activateWindow()
    _until(window.isActiveWindow)
    waits, work, bare = _rate_all(window.screen_named("session"))
    window.close()
    take_apart(app)
    waits.sort()
    work.sort()
    what = "pairs" if pairs else "cards"
    return {
        f"{what} after another": len(waits),
        f"{what}: key to the next painted, median (ms)": round(waits[len(waits) // 2], 1),
        f"{what}: 95th percentile (ms)": round(waits[int(len(waits) * 0.95)], 1),
        f"{what}: longest (ms)": round(waits[-1], 1),
        f"{what}: processor time of it, 95th percentile (ms)": round(work[int(len(work) * 0.95)], 1),
        f"{what}: pictures not there when painted": bare,
    }


def _rate_all(screen: Any) -> tuple[list[float], list[float], int]:
    """Return the waits and the processor time of all threads in them, ms, and how many pictures came too late."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from desktop.tour import turn

    page, bare = screen.card_page, 0
    seen, waits, work = list[tuple[float, float]](), list[float](), list[float]()
    cards = [page.card, *page.pair.cards.values()]

    def note(_card: str) -> None:
        seen.append((time.perf_counter(), time.process_time()))

    for card in cards:
        card.painted.connect(note)
    _until(lambda: screen.pages.currentWidget() is page and bool(seen))
    while screen.pages.currentWidget() is page:
        turn(READS_MS)
        shown, before, asking = [card for card in cards if card.isVisible()], screen.progress.value(), page.asking
        seen.clear()
        began, worked = time.perf_counter(), time.process_time()
        QTest.keyClick(screen, Qt.Key.Key_6 if asking else Qt.Key.Key_3)
        _until(lambda: page.asking != asking or screen.progress.value() != before or not page.isVisible())  # noqa: B023
        if page.asking or not page.isVisible():
            continue
        _until(lambda: len(seen) >= len(shown))  # noqa: B023
        waits.append((seen[-1][0] - began) * 1e3)
        work.append((seen[-1][1] - worked) * 1e3)
        bare += sum(not card.has_picture() for card in shown)
    return waits, work, bare


def _until(done: Any) -> None:
    from desktop.tour import turn

    began = time.perf_counter()
    while not done():
        if time.perf_counter() - began > LIMIT_S:
            raise TimeoutError("the next card did not come")
        turn(1)


def _fill(folder: Path, *, pairs: bool) -> None:
    """Store a study as `start_study` would have: cards with words, every third with a photograph's worth of noise."""
    from engine.core.seeds import commitment
    from engine.store import trials
    from engine.store.trials import CardRow, StudyRow
    from engine.study.plan import Arm, Plan, canonical, plan_hash
    from engine.workflows.workspace import open_workspace

    ws, rng = open_workspace(folder), random.Random(1)
    arms = tuple(Arm(id=name, method=name, model="m", title=name) for name in ("a", "b", "c"))
    plan = Plan(name="b", arms=arms, floor="a", layout="pairs" if pairs else "single", cards=CARDS * (1 + pairs))
    plan = plan.rounded()
    cards = []
    for place in range(plan.cards):
        words = " ".join(rng.choices("goose compost landlord kettle parrot tandem yodel".split(), k=rng.randint(8, 40)))
        media = (_photograph(ws.paths.media, place),) if place % 3 == 0 else ()
        cards.append(CardRow(id=f"c{place}", position=place, text=words[:280], media=media))
    row = StudyRow(
        id="s", plan=canonical(plan).decode(), plan_hash=plan_hash(plan), seed_commitment=commitment(1, "n"), at=1.0
    )
    with ws.store.write() as connection:
        trials.add_study(connection, row, cards)
    ws.close()


def _photograph(folder: Path, seed: int) -> str:
    import numpy as np
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    small = np.random.default_rng(seed).integers(0, 255, (60, 80, 3), dtype=np.uint8)
    Image.fromarray(small).resize(PICTURE).save(folder / f"{seed}.jpg", quality=90)
    return f"{seed}.jpg"


if __name__ == "__main__":
    print(json.dumps(run(), indent=1))
