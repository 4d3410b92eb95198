"""The import screen on a real importer: what is dropped is named, filtered, accounted for."""

import json
import time
from pathlib import Path

import pytest

from desktop.app import build
from desktop.screens.import_ import KNOWN
from desktop.widgets.receipt_card import ReceiptCard, lines_of
from engine.core.errors import BadInput, WorkerLost
from engine.core.records import Follow
from engine.store import follows, posts
from engine.workflows.import_feed import Receipt, past_imports
from engine.workflows.import_receipt import FileRead
from tests.factories import instagram, reddit_dump, reddit_export
from tests.factories.windows import desk, words_in  # noqa: F401


@pytest.fixture
def screen(desk, workspace):  # noqa: F811
    desk.replace(build(workspace))
    window = desk.window("import")
    yield window.current()
    desk.qtbot.waitUntil(lambda: not desk.app.importer.jobs(), timeout=60_000)
    desk.settle()


def test_what_is_held_over_the_window_is_named(desk, screen, tmp_path: Path):  # noqa: F811
    paths = [*instagram.make(tmp_path), *reddit_dump.make(tmp_path)]
    desk.app.signals.hovered_paths.emit(paths)
    desk.qtbot.waitUntil(lambda: screen.known.text() != KNOWN, timeout=30_000)
    assert "Instagram download in 2 parts: has liked_posts.json" in screen.known.text()
    assert "Reddit dump: its lines have Reddit's fields" in screen.known.text()
    (tmp_path / "a.txt").write_text("hello")
    desk.app.signals.hovered_paths.emit([tmp_path / "a.txt"])
    desk.qtbot.waitUntil(lambda: "not an export" in screen.known.text(), timeout=30_000)


def test_a_filter_is_said_in_words_and_holds(desk, screen, workspace, tmp_path: Path):  # noqa: F811
    rows = [reddit_dump.submission(f"j{n}", f"Joke {n}", score=n) for n in range(9)]
    rows += [reddit_dump.submission("e1", "Elsewhere", score=99, subreddit="elsewhere")]
    dump = tmp_path / "RS_2024-01.jsonl"
    dump.write_text("\n".join(map(json.dumps, rows)))
    with workspace.store.write() as connection:
        follows.add(connection, [[Follow(source="reddit", community="jokes", via="subscription")]])
    screen.filter.fold.click()
    screen.filter.follow.click()
    desk.qtbot.waitUntil(lambda: screen.filter.places.text() == "jokes")
    screen.filter.score.setText("5")
    assert screen.filter.words.text() == "Only posts from r/jokes, with 5 votes or more."
    screen.take([dump])
    desk.qtbot.waitUntil(lambda: len(screen.cards) == 1, timeout=60_000)
    with workspace.store.read() as connection:
        assert {item.text for item in posts.newest(connection, 99)} == {f"Joke {n}" for n in range(5, 9)}
    screen.filter.reset.click()
    assert screen.filter.asked() == {}


def test_a_filter_that_means_nothing_stops_the_import_with_a_reason(desk, screen, workspace, tmp_path: Path):  # noqa: F811
    screen.filter.after.setText("yesterday")
    screen.take(reddit_dump.make(tmp_path))
    assert "'yesterday' is not a day" in words_in(screen.notices) and not desk.app.importer.jobs()
    assert past_imports(workspace) == ()


def test_a_receipt_names_every_file_and_why(desk, screen, tmp_path: Path):  # noqa: F811
    screen.take(reddit_export.make(tmp_path))
    desk.qtbot.waitUntil(lambda: len(screen.cards) == 1, timeout=60_000)
    (card,) = screen.cards
    assert "Of somebody." in " ".join(each.text() for each in card.findChildren(type(card.list)))
    card.parts["left_alone"].click()
    lines = card.list.text().split("\n")
    assert lines[0] == "Never opened, private:" and "      messages.csv" in lines
    card.parts["files"].click()
    assert "post_votes.csv: 13 records" in card.list.text()
    card.save_as(tmp_path / "receipt.json")
    assert json.loads((tmp_path / "receipt.json").read_text())["account"] == "somebody"


def test_an_old_receipt_and_a_huge_one_are_shown_at_once(desk, screen):  # noqa: F811
    old = Receipt(path="/a/b.zip", source="instagram", read=1, added=1, left_alone=("x.json",), finished=True)
    assert lines_of(old, "left_alone") == "Never opened:\nx.json"
    names = tuple(f"folder/{n}.json" for n in range(10_000))
    huge = Receipt(
        path="/a/b.zip",
        source="instagram",
        files=tuple(FileRead(name=name, records=1) for name in names),
        left_alone=names,
        left_because=dict.fromkeys(names, "private"),
    )
    began = time.perf_counter()
    card = ReceiptCard(desk.app.theme, huge)
    card.parts["files"].click()
    card.parts["left_alone"].click()
    assert time.perf_counter() - began < 0.25  # a guard with room for a busy machine
    assert card.list.text().endswith("and 9,800 more")
    card.deleteLater()


def test_marks_of_a_receipt_have_the_colours_of_the_theme_that_is_on(desk):  # noqa: F811
    card = ReceiptCard(desk.app.theme, Receipt(path="a.zip", source="reddit", added=3, read=3))
    for name in ("dark", "light"):
        desk.app.theme.choose(name)
        dot = card.parts["added"].icon().pixmap(10).toImage()
        assert dot.pixelColor(dot.rect().center()) == desk.app.theme.colour("like")


def test_what_is_no_fault_of_a_file_offers_to_try_it_again(desk, screen, tmp_path: Path):  # noqa: F811
    screen._failed([tmp_path / "a.zip"], WorkerLost("It ended."))
    assert screen.notices.notice.action == "Try again"
    screen._failed([tmp_path / "a.zip"], BadInput("Not a zip.", "Choose another."))
    assert screen.notices.notice.action == "Choose another"


def test_an_import_says_where_to_go_next(desk, screen, tmp_path: Path):  # noqa: F811
    screen.take(reddit_dump.make(tmp_path))
    desk.qtbot.waitUntil(lambda: screen.notices.notice is not None, timeout=30_000)
    assert screen.notices.notice.action == "Read your feed"
    screen.notices.notice.do()
    assert screen.window().current().name == "feed"


def test_what_is_asked_for_as_the_last_job_ends_is_done(desk, screen, workspace, tmp_path: Path):  # noqa: F811
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second):
        folder.mkdir()
    before, after = reddit_dump.make(first), reddit_export.make(second)
    screen.take(before)
    desk.app.importer.jobs()[0].ended.connect(lambda: screen.take(after))
    desk.qtbot.waitUntil(lambda: len(past_imports(workspace)) > 1, timeout=30_000)


def test_nothing_is_imported_while_posts_are_being_removed(desk, screen, workspace, tmp_path: Path):  # noqa: F811
    dump = tmp_path / "RS_2024-01.jsonl"
    dump.write_text(json.dumps(reddit_dump.submission("j1", "Joke")))
    removal = desk.app.client.submit("remove_imports", {"imports": [99]})
    screen.take([dump])
    assert not desk.app.importer.jobs()
    assert "being removed" in screen.notices.words()
    with desk.qtbot.waitSignal(removal.ended, timeout=60_000):
        pass
    screen.notices.notice.do()
    desk.qtbot.waitUntil(lambda: len(screen.cards) == 1, timeout=60_000)
