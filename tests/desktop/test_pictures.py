"""Screens look as they did: pictures with a tolerance for other machines, and proof that it is not too wide."""

import os
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from tests.factories import screen_pictures as shots

OUT = Path(__file__).resolve().parents[2] / "out" / "pictures"
HOW = "Look at {}; if it is meant, run: python -m tests.factories.screen_pictures --accept"


def test_every_screen_looks_as_it_did(tmp_path, qapp):
    began = time.process_time()
    changed: list[str] = []
    names: list[str] = []
    with shots.camera(tmp_path) as camera:
        for name, taken in shots.every(camera):
            names.append(name)
            before = shots.kept(name)
            if before is None or shots.differing(before, taken):
                OUT.mkdir(parents=True, exist_ok=True)
                picture = shots.difference(before if before is not None else taken, taken)
                assert picture.save(str(OUT / f"{name}.png"))
                changed.append(name)
    assert not changed, f"{', '.join(changed)}. {HOW.format(OUT)}"
    assert sorted(names) == sorted(file.stem for file in shots.KEPT.glob("*.png"))
    assert time.process_time() - began < 20


@pytest.fixture
def help_screen(tmp_path, qapp):
    with shots.camera(tmp_path) as camera:
        camera.go("help")
        yield camera, camera.take()


def test_a_moved_button_a_changed_colour_and_a_clipped_text_are_each_found(help_screen):
    camera, before = help_screen
    screen = camera.window.current()
    button = next(each for each in screen.findChildren(QPushButton) if each.text() == "Privacy")
    place = button.pos()
    button.move(place.x() + 6, place.y())
    assert shots.differing(before, camera.take()), "a button that moved by 6 px"
    button.move(place)
    assert not shots.differing(before, camera.take())
    button.setStyleSheet("color: #B23A48")
    assert shots.differing(before, camera.take()), "words in another colour"
    button.setStyleSheet("")
    assert not shots.differing(before, camera.take())
    words = button.text()
    button.setText("Privac")
    assert shots.differing(before, camera.take()), "a text without its last letter"
    button.setText(words)


def test_another_rasteriser_is_no_difference(help_screen):
    camera, before = help_screen
    whole = camera.window.grab().toImage()
    moved = QImage(whole.size(), whole.format())
    moved.fill(Qt.GlobalColor.white)
    moved = whole.copy(1, 0, whole.width() - 1, whole.height()).scaled(whole.size())  # up to one px of a full picture
    assert not shots.differing(before, shots.seen(moved))
    heavier = (255 * (before / 255) ** 1.25).astype(np.int16)  # as letters are that are drawn darker at their edges
    assert not shots.differing(before, heavier)
    assert shots.differing(before, np.roll(before, 4, axis=0))


def test_the_picture_of_a_difference_shows_all_three(help_screen):
    _, before = help_screen
    other = before.copy()
    other[40:60, 100:140] = 0
    picture = shots.difference(before, other)
    assert (picture.width(), picture.height()) == (3 * before.shape[1], before.shape[0])
    red = shots.pixels(picture)[50, 2 * before.shape[1] + 110]
    assert red[0] > red[1] + 20
