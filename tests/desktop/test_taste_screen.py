"""The taste screen on a real store, with a real worker where something is learned."""

import contextlib

import msgspec
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.job import Job
from desktop.widgets import training_card
from desktop.widgets.topic_map import GAP, TopicMap, spread
from engine.core.errors import EngineError
from engine.core.records import Topic
from engine.workflows import shape_taste
from engine.workflows.finetune import AdapterCard, AdapterList
from engine.workflows.topic_details import TopicDetails
from tests.factories.windows import desk, words_in  # noqa: F401 - a fixture


def topics(count: int) -> list[Topic]:
    rng = np.random.default_rng(3)
    places = rng.uniform(-1, 1, (count, 2))
    return [
        Topic(id=n + 1, name=f"Word {n}", weight=40.0 / (n + 1), size=3, medoid_post=1, x=float(x), y=float(y))
        for n, (x, y) in enumerate(places)
    ]


@given(st.lists(st.floats(min_value=0.01, max_value=500), min_size=1, max_size=30), st.integers(0, 1000))
def test_discs_hardly_overlap_and_keep_their_order_of_size(weights, seed):
    wanted = np.random.default_rng(seed).uniform(-1, 1, (len(weights), 2))
    places, radii = spread(wanted, np.array(weights))
    assert np.isfinite(places).all()
    order = np.argsort(weights, kind="stable")
    assert (np.diff(radii[order]) >= -1e-12).all()
    apart = np.linalg.norm(places[:, None] - places[None], axis=-1) + 1e9 * np.eye(len(weights))
    assert (apart - radii[:, None] - radii[None]).min() > -GAP


def test_arrow_keys_walk_over_the_map_and_a_click_chooses(desk):  # noqa: F811
    window = desk.window("taste")
    screen = window.current()
    field = TopicMap(screen.app.theme, screen.pictures)
    screen.body.addWidget(field)
    desk.qtbot.wait(20)
    said: list[int] = []
    field.chosen.connect(said.append)
    field.show_topics(topics(5))
    desk.qtbot.keyClick(field, Qt.Key.Key_Right)
    desk.qtbot.keyClick(field, Qt.Key.Key_Right)
    desk.qtbot.keyClick(field, Qt.Key.Key_Left)
    assert said == [1, 2, 1] and "Word 0, 3 liked posts, 1 of 5" in field.accessibleDescription()
    disc = field.discs[3]
    at = field.mapFromScene(field.view.mapViewToScene(disc.pos()))
    desk.qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said[-1] == 4
    for name in ("dark", "light"):
        screen.app.theme.choose(name)
        assert field.grab().toImage().pixelColor(3, 3) == screen.app.theme.colour("ground")


def test_the_panel_says_what_is_wanted(desk):  # noqa: F811
    from desktop.widgets.topic_panel import TopicPanel

    window = desk.window("taste")
    panel = TopicPanel(window.current().app.theme)
    window.current().body.addWidget(panel)
    said: list[tuple[object, ...]] = []
    panel.renamed.connect(lambda *what: said.append(("renamed", *what)))
    panel.muted.connect(lambda *what: said.append(("muted", *what)))
    panel.joined.connect(lambda *what: said.append(("joined", *what)))
    panel.divided.connect(lambda *what: said.append(("divided", *what)))
    panel.forgotten.connect(lambda *what: said.append(("forgotten", *what)))
    some = topics(3)
    panel.show_topic(some[0], some)
    panel.show_details(TopicDetails(cards=(), months=((1.7e9, 2), (1.7026e9, 0), (1.7052e9, 1)), undated=4))
    panel.name.setText("Cats & co")
    panel.name.editingFinished.emit()
    panel.mute.click()
    panel.menu.aboutToShow.emit()
    panel.menu.actions()[1].trigger()
    panel.divide.click()
    panel.forget.click()
    assert said == [("renamed", 1, "Cats & co"), ("muted", 1, True), ("joined", 1, 3), ("divided", 1), ("forgotten", 1)]
    assert "4" in panel.undated.text() and panel.pictured.isHidden()
    pictures = [msgspec.structs.replace(topic, kind="picture") for topic in some[:2]]
    panel.show_topic(some[2], [*pictures, some[2]])
    panel.menu.aboutToShow.emit()
    assert not panel.menu.actions() and not panel.join.isEnabled()  # texts and pictures are not joined
    panel.show_topic(pictures[0], [*pictures, some[2]])
    panel.menu.aboutToShow.emit()
    assert len(panel.menu.actions()) == 1 and not panel.pictured.isHidden()


def test_a_change_is_learned_and_the_feed_is_told(desk):  # noqa: F811
    window = desk.window("taste")
    screen = window.current()
    told: list[str] = []
    screen.app.signals.changed.connect(told.append)
    screen._learn = lambda: told.append("learn")
    screen._change(lambda: shape_taste.Shaped(edit=1, kind="mute", edits=1))
    desk.qtbot.waitUntil(lambda: "taste" in told)
    assert told == ["learn", "taste"]


def test_what_was_trained_is_told_honestly_and_can_be_deleted(desk):  # noqa: F811
    window = desk.window("taste")
    card = window.current().training
    made = AdapterCard(
        name="likes-1", kind="likes", model="tiny", likes=60, reasons=0, held_out=(4.2, 3.9), steps=(4.0,),
        seconds=120.0, bytes=900_000, at=1.0,
    )  # fmt: skip
    folder = desk.app.workspace.paths.profile / "adapters" / "tiny" / "likes-1"
    folder.mkdir(parents=True)
    (folder / "card.json").write_bytes(msgspec.json.encode(made))
    card.refresh()
    desk.qtbot.waitUntil(lambda: "60 likes, 2 min, 0.9 MB, for tiny" in words_in(card))
    assert "became likelier (4.20 → 3.90" in words_in(card)
    worse = msgspec.structs.replace(made, held_out=(3.9, 4.2))
    assert "may have learned nothing" in training_card.told(worse)
    sent = []
    card._app.client.submit = lambda name, args, title: sent.append((name, args)) or Job("1", name, title)
    card.buttons["reasons"].click()
    assert sent == [("finetune", {"kind": "reasons"})] and not card.buttons["likes"].isEnabled()
    card.show_adapters(AdapterList(adapters=(made,)))
    delete = next(button for button in card.findChildren(QPushButton) if button.text() == "Delete")
    assert delete.accessibleName() == "Delete what was trained on your likes"
    with contextlib.suppress(EngineError):
        delete.click()
    desk.qtbot.waitUntil(lambda: not (folder / "card.json").exists())
