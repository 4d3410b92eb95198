"""Screens look as they did: pictures with a tolerance for other machines, and proof that it is not too wide."""

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from tests.factories import screen_pictures as shots

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "pictures"
HOW = "Look at {}; if it is meant, run: python -m tests.factories.screen_pictures --accept"


@pytest.mark.timeout(120)
def test_every_screen_looks_as_it_did(tmp_path):
    command = [sys.executable, "-m", "tests.factories.screen_pictures", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = sorted(file.stem for file in tmp_path.glob("*.png"))
    assert names == sorted(file.stem for file in shots.KEPT.glob("*.png"))
    changed: list[str] = []
    for name in names:
        before, now = shots.kept(name), shots.kept(name, tmp_path)
        assert before is not None and now is not None
        if shots.differing(before, now):
            OUT.mkdir(parents=True, exist_ok=True)
            assert shots.difference(before, now).save(str(OUT / f"{name}.png"))
            changed.append(name)
    assert not changed, f"{', '.join(changed)}. {HOW.format(OUT)}"


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
    beside = whole.copy(1, 0, whole.width() - 1, whole.height()).scaled(whole.size())
    softer = (3 * shots.seen(whole) + shots.seen(beside)) // 4  # as letters are whose edges fall elsewhere
    assert not shots.differing(before, softer)
    heavier = (255 * (before / 255) ** 1.1).astype(np.int16)  # as letters are that are drawn darker at their edges
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
