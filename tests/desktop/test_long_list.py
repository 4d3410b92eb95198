"""A long feed: what is not near is not measured, what is seen stays, and no layout reads a file."""

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QLabel

from desktop.widgets import card_shape, pictures
from desktop.widgets.notice_bar import label
from desktop.widgets.row_heights import RowHeights
from tests.factories.windows import desk, fill  # noqa: F401 - desk is a fixture

MANY = 3_000


def test_heights_are_guessed_until_they_are_measured():
    heights = RowHeights()
    heights.insert(0, 4)
    heights.set(0, 100)
    heights.set(1, 300)
    heights.insert(4, 2)
    assert [heights.height(row) for row in (0, 1, 4, 5)] == [100, 300, 200, 200]
    assert heights.top(1) == 100 and heights.total() == 100 + 300 + 2 * 260 + 2 * 200
    assert [heights.row_at(y) for y in (-5, 0, 99, 100, 399, 400, 10**6)] == [0, 0, 0, 1, 1, 2, 5]
    heights.remove(1, 3)
    assert [heights.top(row) for row in range(4)] == [0, 100, 300, 500]
    heights.unset(0)
    assert not heights.is_measured(0) and heights.height(0) == 100


@pytest.fixture
def feed(workspace, desk):  # noqa: F811
    fill(workspace, [f"Joke number {n} about a kettle and its lid. " * (1 + n % 6) for n in range(MANY)])
    shown = desk.window("feed").current().list
    while len(shown.feed.cards) < 600:
        shown.near_end.emit()
        desk.settle()
    return shown


def test_only_what_is_near_is_laid_out(feed, desk, monkeypatch):  # noqa: F811
    made = []
    real = card_shape.CardShape.__init__
    monkeypatch.setattr(card_shape.CardShape, "__init__", lambda *given, **more: made.append(1) or real(*given, **more))
    feed.near_end.emit()
    desk.settle()
    assert len(feed.feed.cards) > 600 and len(made) < 5  # Qt's own list would ask all 650
    feed.go(500, animated=False)
    desk.settle()
    assert 0 < len(made) < 40
    assert len(feed._shapes) < 130


def test_what_is_seen_stays_when_rows_above_it_turn_out_to_be_higher(feed, desk):  # noqa: F811
    feed.go(300, animated=False)
    desk.settle()
    before = feed.visualRect(feed.feed.index(300)).top()
    feed.verticalScrollBar().setValue(feed.verticalScrollBar().value() - 200)
    desk.settle()
    assert feed.visualRect(feed.feed.index(300)).top() == before + 200
    assert feed.heights.is_measured(298)


def test_no_picture_is_looked_at_on_the_windows_thread(workspace, desk, monkeypatch):  # noqa: F811
    from PIL import Image

    Image.new("RGB", (300, 100)).save(workspace.paths.media / "wide.png")
    fill(workspace, ["A joke."], media=("wide.png",))
    threads, real = [], pictures._size
    monkeypatch.setattr(pictures, "_size", lambda path: threads.append(QThread.currentThread()) or real(path))
    window = desk.window("feed")
    assert window.current().list.shape(0)._picture.isValid()
    assert threads and window.thread() not in threads


def test_decoded_pictures_are_bounded_by_memory(workspace, desk, monkeypatch):  # noqa: F811
    from PIL import Image
    from PySide6.QtCore import QSize

    kept = pictures.Pictures(workspace.paths.media, desk.app.tasks)
    monkeypatch.setattr(pictures, "KEPT_BYTES", 12 * 100 * 100 * 4)
    for n in range(30):
        Image.new("RGB", (200, 200)).save(workspace.paths.media / f"{n}.png")
        kept.get(f"{n}.png", QSize(100, 100), 1.0)
        desk.settle()
    assert len(kept._pixmaps) == 12
    assert kept.get("29.png", QSize(100, 100), 1.0) is not None and kept.get("0.png", QSize(100, 100), 1.0) is None


def test_a_label_breaks_its_lines_once_for_a_width(qtbot, monkeypatch):
    asked = []
    real = QLabel.heightForWidth
    monkeypatch.setattr(QLabel, "heightForWidth", lambda self, width: asked.append(width) or real(self, width))
    words = label("A long sentence about a kettle and its lid. " * 5, wrap=True)
    qtbot.addWidget(words)
    high = words.heightForWidth(200)
    assert [words.heightForWidth(200) for _ in range(9)] == [high] * 9 and asked == [200]
    words.setText("Short.")
    assert words.heightForWidth(200) < high
    font = words.font()
    font.setPixelSize(60)
    words.setFont(font)
    assert words.heightForWidth(200) > real(label("Short.", wrap=True), 200)
