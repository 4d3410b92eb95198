"""Search in the feed: typing shows what was found, rating works there, Escape gives the feed back."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop.theme import BODY, font
from desktop.widgets.text_block import TextBlock, tidy
from engine.store import reactions
from engine.workflows.search import marks, terms
from tests.factories.windows import desk, fill  # noqa: F401 - desk is a fixture

TEXTS = [f"{subject} joke number {n}" for n in range(6) for subject in ("kettle", "bicycle", "walrus")]


@pytest.fixture
def screen(workspace, desk):  # noqa: F811
    fill(workspace, TEXTS)
    return desk.window("feed").current()


def seek(desk, screen, words: str) -> None:  # noqa: F811
    QTest.keyClicks(screen.search.line, words)
    QTest.qWait(200)
    desk.settle()


def shown(screen) -> list[str]:
    return [card.text for card in screen.list.feed.cards]


def test_the_slash_opens_it_and_escape_gives_the_feed_back_where_it_was(desk, screen):  # noqa: F811
    window = screen.window()
    before = shown(screen)
    desk.press(window, Qt.Key.Key_J, Qt.Key.Key_J)
    desk.press(window, Qt.Key.Key_Slash)
    assert screen.search.line.hasFocus()
    seek(desk, screen, "walrus")
    assert screen.search.active and sorted(shown(screen)) == sorted(text for text in before if "walrus" in text)
    QTest.keyClick(screen.search.line, Qt.Key.Key_Escape)
    desk.settle()
    assert not screen.search.active and shown(screen)[:3] == before[:3] and screen.list.current == 2
    assert screen.search.line.text() == "" and screen.list.hasFocus()


def test_letters_typed_rate_nothing_and_what_is_found_can_be_rated(desk, screen):  # noqa: F811
    seek(desk, screen, "kettle 31 jl")
    with desk.workspace.store.read() as connection:
        assert reactions.current(connection) == {}
    screen.search.line.clear()
    seek(desk, screen, "bicycle")
    QTest.keyClick(screen.search.line, Qt.Key.Key_Return)
    assert screen.list.hasFocus()
    liked = screen.list.card()
    desk.press(screen.window(), Qt.Key.Key_3)
    with desk.workspace.store.read() as connection:
        assert {post: mark.kind for post, mark in reactions.current(connection).items()} == {liked.id: "like"}
    assert screen.search.active and screen.list.current == 1
    screen.search.leave()
    assert screen.list.feed.reactions[liked.id] == "like"


def test_nothing_found_says_what_to_try_and_news_do_not_disturb_it(desk, screen):  # noqa: F811
    seek(desk, screen, "zeppelin")
    assert shown(screen) == [] and "Nothing like that" in screen.search.said.text()
    screen._refresh()
    screen._load()
    desk.settle()
    assert shown(screen) == [] and screen.search.active
    screen.search.leave()
    desk.settle()
    assert len(shown(screen)) == len(TEXTS)


def test_an_answer_to_an_older_question_is_dropped(desk, screen):  # noqa: F811
    seek(desk, screen, "kettle")
    late = screen.search._asked
    seek(desk, screen, "x")  # "kettlex"
    assert shown(screen) == []
    from engine.workflows.search import search

    screen.search._arrived(search(desk.workspace, late[0], "words"))
    assert shown(screen) == []


@pytest.mark.parametrize("hostile", ['"', "<b>kettle</b>", "% _ \\", "NEAR(", "😂" * 50])
def test_hostile_words_are_only_words(desk, screen, hostile: str):  # noqa: F811
    screen.search.line.setText(hostile)
    QTest.qWait(200)
    desk.settle()
    assert all("kettle" in text for text in shown(screen)) or not screen.search.active


def test_meaning_without_models_says_so(desk, screen):  # noqa: F811
    seek(desk, screen, "kettle")
    screen.search.way.setCurrentIndex(screen.search.way.findData("meaning"))
    screen.search.way.activated.emit(2)
    desk.settle()
    assert "before the models are there" in screen.search.said.text()


def test_hits_are_painted_behind_their_words_also_after_an_emoji(qtbot):
    text = "😂😂 kettle and teapot"
    hits = marks(tidy(text), terms("kettle"))
    block = TextBlock(text, font(BODY), 400, hits=hits)
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.paint_hits(painter, QPointF(0, 0), QColor("red"))
    painter.end()
    row = [image.pixelColor(x, int(block.height / 2)) == QColor("red") for x in range(400)]
    line = block._layout.lineAt(0)
    start, end = (line.cursorToX(place)[0] for place in (5, 11))  # in UTF-16, an emoji counts twice
    assert row.index(True) == pytest.approx(start - 1, abs=1.5)
    assert len(row) - row[::-1].index(True) == pytest.approx(end + 1, abs=1.5)


def test_escape_among_what_was_found_gives_the_feed_back_too_and_the_line_is_bare(desk, screen):  # noqa: F811
    seek(desk, screen, "walrus")
    QTest.keyClick(screen.search.line, Qt.Key.Key_Return)
    assert screen.search.active and "Esc" in screen.search.said.text()
    desk.press(screen.window(), Qt.Key.Key_Escape)
    assert not screen.search.active and len(shown(screen)) == len(TEXTS)
    clear = screen.search.line.findChild(QToolButton)
    desk.qtbot.waitUntil(lambda: not clear.isVisible() or clear.property("opacity") == 0)
    desk.press(screen.window(), Qt.Key.Key_W)
    assert not screen.why.isHidden()
    desk.press(screen.window(), Qt.Key.Key_Escape)
    assert screen.why.isHidden()
