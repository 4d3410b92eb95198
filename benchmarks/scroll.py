"""How smoothly the feed scrolls: the wheel and keys over 10,000 cards of a million posts, one in six with a photograph.

A frame is one turn of the event loop, with everything that a step of the wheel (or a key, or the movement after it)
causes, painting included. Offscreen, Qt draws in software: with a graphics card less is left to the processor.
"""

import os
import time
from typing import Any

from benchmarks._large_profile import large_profile
from benchmarks._turns import Turns, at, calm_collector

CARDS, KEYED = 10_000, 500
NOTCHES = 3
"""Steps of the wheel a frame: a quick flick."""

SIZE = (1280, 800)
FRAME_MS = 16.0
SIXTIETH_S = 1 / 60
LIMIT_S = 260.0


def run() -> dict[str, object]:
    """Scroll by wheel until the list has seen so many cards, then go on by keys; no worker runs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, cards = large_profile(), int(os.environ.get("INSIDE_JOKE_BENCH_CARDS", CARDS))
    import psutil

    from desktop.app import application, build, take_apart
    from desktop.window import Window
    from engine.workflows.workspace import open_workspace

    qt, load = application(), os.getloadavg()[0]
    app, turns, own = build(open_workspace(folder)), Turns(qt), psutil.Process()
    window = Window(app)
    window.resize(*SIZE)
    window.go("feed")
    window.show()
    feed: Any = window.screen_named("feed")
    turns.until(lambda: bool(feed.list.feed.cards) and not app.tasks.busy)
    collector, before_mb = calm_collector(), own.memory_info().rss / 1e6
    turns.forget()
    began = time.perf_counter()
    waits = _wheel(turns, feed.list, cards)
    wheel = (turns.wall_ms, turns.cpu_ms)
    travelled_s = time.perf_counter() - began
    turns.forget()
    _keys(turns, feed.list)
    keys = (turns.wall_ms, turns.cpu_ms)
    turns.forget()
    turns.turn(lambda: window.resize(SIZE[0] - 120, SIZE[1]))
    resized = turns.wall_ms[-1]
    turns.until(lambda: not app.tasks.busy)
    pictures = len(feed.list.pictures._pixmaps)
    rss_mb = own.memory_info().rss / 1e6
    collector.stop()
    window.close()
    take_apart(app)
    return {
        "cards that went by": feed.list.current,
        "load before, and at the end": (round(load, 1), round(os.getloadavg()[0], 1)),
        "wheel: seconds": round(travelled_s, 1),
        "wheel: frames that waited for more cards": waits,
        **_told("wheel", *wheel),
        **_told("keys", *keys),
        "another width, with all cards loaded (ms)": round(resized, 1),
        "pictures decoded at the end": pictures,
        "memory at the start, and after it (MB)": (round(before_mb), round(rss_mb)),
        f"p99 under {FRAME_MS:.0f} ms": at(wheel[0], 0.99) < FRAME_MS and at(keys[0], 0.99) < FRAME_MS,
    }


def _told(what: str, wall: list[float], cpu: list[float]) -> dict[str, object]:
    return {
        f"{what}: frames": len(wall),
        f"{what}: p50, p99, longest (ms)": (at(wall, 0.5), at(wall, 0.99), at(wall, 1.0)),
        f"{what}: processor time p50, p99, most (ms)": (at(cpu, 0.5), at(cpu, 0.99), at(cpu, 1.0)),
        f"{what}: frames over {FRAME_MS:.0f} ms": sum(each > FRAME_MS for each in wall),
    }


def _wheel(turns: Turns, shown: Any, cards: int) -> int:
    """Turn the wheel until so many cards went by; return in how many frames there was nothing left to scroll."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    viewport, bar, waits = shown.viewport(), shown.verticalScrollBar(), 0
    middle = QPointF(viewport.rect().center())
    limit = time.perf_counter() + LIMIT_S

    def flick() -> None:
        for _ in range(NOTCHES):
            event = QWheelEvent(
                middle,
                QPointF(viewport.mapToGlobal(middle.toPoint())),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(viewport, event)

    while shown.current < cards and time.perf_counter() < limit:
        waits += bar.value() >= bar.maximum()
        spent = turns.turn(flick) / 1e3
        time.sleep(max(0.0, SIXTIETH_S - spent))  # other threads have the rest of a frame
    return waits


def _keys(turns: Turns, shown: Any) -> None:
    """Go from card to card by key, each as soon as it has come to rest."""
    from PySide6.QtCore import QAbstractAnimation, Qt
    from PySide6.QtTest import QTest

    for _ in range(KEYED):
        turns.turn(lambda: QTest.keyClick(shown.window().focusWidget() or shown, Qt.Key.Key_J))
        while shown._slide.state() == QAbstractAnimation.State.Running:
            spent = turns.turn() / 1e3
            time.sleep(max(0.0, SIXTIETH_S / 2 - spent))
