"""Pictures of screens that are the same wherever they are taken, and how like two of them are.

`python -m tests.factories.screen_pictures --accept` takes new references, `--out DIR` only takes pictures. What could
differ from machine to machine is fixed: profile, clock, seeds, worker, font, theme and size; there are no models.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.app import application, build, take_apart
from desktop.tour import turn
from desktop.widgets import card_shape
from desktop.window import Window
from engine.study.plan import Plan
from engine.workflows import study
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.studies import arms, store_study
from tests.factories.windows import fill, script

KEPT = Path(__file__).resolve().parents[1] / "desktop" / "pictures"
"""The references: half as large as the window, in 256 colours."""
SIZE, NOW = (1000, 720), 1.9e9
TRIES = 40  # until a screen shows the same twice
SCREENS = ("feed", "studio", "taste", "gallery", "import", "models", "settings", "start", "help", "results")
BLOCK = 20  # px of a reference, on a side
NEAR = 1  # px that a rasteriser may move an edge of a letter, each way
COLOUR = 40  # of 255: a pixel that differs by more in a channel, from all near it, is another one
SHARE, MEAN = 0.08, 7.0
"""Of a block: the share of pixels that may be others, and the mean difference that they may have, of 255."""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="pattern"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match></fontconfig>"""
"""How letters are drawn, where the machine would ask for full hinting, which makes words wider or narrower."""
Pixels = NDArray[np.int16]
"""Shape (high, wide, 3)."""


def seen(image: QImage) -> Pixels:
    """Return an image as it is kept: half as large."""
    half = image.scaled(
        image.width() // 2,
        image.height() // 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return pixels(half)


def pixels(image: QImage) -> Pixels:
    """Return an image's pixels."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return raw[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def differing(one: Pixels, other: Pixels) -> list[tuple[int, int]]:
    """Return the blocks, as x and y of their corners, that are not the same picture on another machine.

    Both ways: what one shows and the other does not is found, whichever it is.
    """
    if one.shape != other.shape:
        return [(0, 0)]
    apart = np.maximum(_beyond(one, other), _beyond(other, one))
    found: list[tuple[int, int]] = []
    for y in range(0, one.shape[0], BLOCK):
        for x in range(0, one.shape[1], BLOCK):
            block = apart[y : y + BLOCK, x : x + BLOCK]
            if (block > COLOUR).mean() > SHARE or block.mean() > MEAN:
                found.append((x, y))
    return found


def _beyond(one: Pixels, other: Pixels) -> Pixels:
    """Return how far each pixel of `one` is from the likest of those near it in `other`, shape (high, wide)."""
    high, wide = one.shape[:2]
    around = np.pad(other, ((NEAR, NEAR), (NEAR, NEAR), (0, 0)), mode="edge")
    moves = [(dy, dx) for dy in range(2 * NEAR + 1) for dx in range(2 * NEAR + 1)]
    best = np.full((high, wide), 255, np.int16)
    for dy, dx in moves:
        best = np.minimum(best, np.abs(one - around[dy : dy + high, dx : dx + wide]).max(axis=2))
    return best


def difference(one: Pixels, other: Pixels) -> QImage:
    """Return reference, picture, and the picture with what differs in red, side by side."""
    marked = (other // 2 + 127).astype(np.uint8)
    for x, y in differing(one, other):
        box = marked[y : y + BLOCK, x : x + BLOCK]
        box[:] = box // 2 + np.array((127, 20, 20), np.uint8)
    shown = [one.astype(np.uint8), other.astype(np.uint8), marked]
    high = max(each.shape[0] for each in shown)
    whole = np.hstack([np.pad(each, ((0, high - each.shape[0]), (0, 0), (0, 0))) for each in shown])
    whole = np.ascontiguousarray(whole)
    image = QImage(whole.tobytes(), whole.shape[1], high, 3 * whole.shape[1], QImage.Format.Format_RGB888)
    return image.copy()


class Camera:
    """One window on a fixed profile."""

    def __init__(self, ws: Workspace, folder: Path) -> None:
        self.ws = ws
        self.app = build(ws, script(folder))
        self.app.theme.choose("light")
        self.window = Window(self.app)
        self.window.resize(*SIZE)
        self.window.show()
        self.app.client.start()

    def go(self, name: str) -> None:
        """Show a screen, and wait until it is read."""
        self.window.go(name)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing runs or moves."""
        turn(1)
        client = self.app.client
        while self.app.tasks.busy or client.jobs() or not client.is_ready:
            turn(5)
        turn(20)

    def take(self, of: QWidget | None = None) -> Pixels:
        """Return what the window shows, once it shows the same twice: a layout may need several turns."""
        before, now = None, seen((of or self.window).grab().toImage())
        for _ in range(TRIES):
            if before is not None and not (before != now).any():
                break
            turn(10)
            before, now = now, seen((of or self.window).grab().toImage())
        return now


@contextmanager
def camera(folder: Path) -> Iterator[Camera]:
    """A window on the profile that all pictures are of."""
    application()
    quiet = {"INSIDE_JOKE_HOME": str(folder / "home"), "INSIDE_JOKE_WEIGHTS": str(folder / "none")}
    with patch.dict(os.environ, quiet), patch.object(card_shape, "time", lambda: NOW):
        ws = open_workspace(folder / "profile")
        ws.change_settings(reduce_motion=True)
        fill(
            ws,
            [f"Joke number {n} about a kettle that will not sing, whatever the weather." for n in range(12)],
            likes=5,
        )
        made = Camera(ws, folder)
        try:
            yield made
        finally:
            take_apart(made.app)
            made.window.close()
            made.window.deleteLater()
            turn(20)


def every(camera: Camera) -> Iterator[tuple[str, Pixels]]:
    """Yield a name and a picture of each screen, in an order that fills the profile on the way."""
    camera.go("session")
    yield "session-start", camera.take()
    with camera.ws.store.write() as connection:
        sealed = store_study(connection, Plan(name="methods", arms=arms("none", "likes"), floor="none", cards=12))
    arm_of = {each.card_id: each.arm for each in sealed}
    camera.go("session")
    yield "session", camera.take()
    while (card := study.next_card(camera.ws).card) is not None:
        study.rate_card(camera.ws, card.id, "like" if arm_of[card.id] == "likes" else "dislike", "ai")
    study.reveal(camera.ws)
    for name in SCREENS:
        camera.go(name)
        yield name, camera.take()


def keep(name: str, taken: Pixels, folder: Path) -> None:
    """Write a picture in 256 colours, grey and the rest by how often they come."""
    from PIL import Image

    whole = Image.fromarray(taken.astype(np.uint8)).quantize(256, dither=Image.Dither.NONE)
    folder.mkdir(parents=True, exist_ok=True)
    whole.save(folder / f"{name}.png", optimize=True)


def kept(name: str, folder: Path = KEPT) -> Pixels | None:
    """Return a reference, None for a screen without one."""
    image = QImage(str(folder / f"{name}.png"))
    return None if image.isNull() else pixels(image)


def main() -> int:
    """Take the pictures. Returns 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--accept", action="store_true", help="they are the references from now on")
    where.add_argument("--out", type=Path, help="folder to write them to")
    options = parser.parse_args()
    folder = KEPT if options.accept else options.out
    with TemporaryDirectory(prefix="inside-joke-pictures-") as place:
        fonts = Path(place) / "fonts.conf"
        fonts.write_text(FONTS)
        os.environ["FONTCONFIG_FILE"] = str(fonts)  # before Qt looks for fonts
        with camera(Path(place)) as made:
            for name, taken in every(made):
                before = kept(name)
                changed = "new" if before is None else f"{len(differing(before, taken))} blocks differ"
                keep(name, taken, folder)
                sys.stdout.write(f"{name:16} {changed}\n")
    sys.stdout.write(f"{sum(file.stat().st_size for file in folder.glob('*.png')) / 1e3:.0f} kB in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
