"""What the app believes you like: a map of topics that you may change, and a written summary that you may correct."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from desktop import late
from desktop.engine_words import said
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.slices import Slices
from desktop.tasks import Lane
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.detail_row import DetailRow
from desktop.widgets.empty import Empty
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page
from desktop.widgets.pictures import Pictures
from desktop.widgets.summary_card import SummaryCard
from desktop.widgets.training_card import TrainingCard
from desktop.words import Texts, number
from engine.core.records import Taste, Topic
from engine.workflows import shape_taste
from engine.workflows.choose_ranker import title_of
from engine.workflows.measure_taste import ProfileEvaluation, last_measured
from engine.workflows.topic_details import TopicDetails, topic_details

if TYPE_CHECKING:
    from desktop.widgets.topic_map import Laid, TopicMap
    from desktop.widgets.topic_panel import TopicPanel

TASTE = Texts("TASTE")

SIDE_BY_SIDE = 860  # px
MAP_HEIGHT = 640  # px
POSTS_SHOWN = 12


@SCREENS.register
class TasteScreen(Screen):
    """The worker learns the topics; looking at one, or changing it, is quick and needs no model."""

    name = "taste"
    title = TITLES.later("Taste")
    icon = "sprout"
    key = "T"
    order = 30

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.taste: Taste | None = None
        self.map: TopicMap | None = None
        self.panel: TopicPanel | None = None
        self._learning = self._again = False
        self._slices: dict[str, Slices] = {}
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        hint = TASTE.tr("Import your likes, or like some cards in your feed.")
        self.empty = Empty(app.theme, "sprout", TASTE.tr("No taste yet"), hint)
        self.empty.add(TASTE.tr("Go to the feed"), lambda: app.signals.go.emit("feed"), primary=True)
        self.page = Page(TASTE.tr("Your taste"), width=1080)
        self.back = QPushButton(TASTE.tr("Undo last change"))
        self.back.clicked.connect(lambda: self._change(lambda: shape_taste.undo_edit(app.workspace)))
        self.back.hide()
        self.page.beside_title(self.back)
        self.measure = QPushButton(TASTE.tr("What tells my likes best?"))
        self.measure.setToolTip(TASTE.tr("Predict your latest likes from the earlier ones, in every way that there is"))
        self.measure.clicked.connect(self.measure_taste)
        self.page.beside_title(self.measure)
        self._lay_out()
        with_words(self, self._place)
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.empty)
        self.pictures = Pictures(app.workspace.paths.media, app.tasks)

    def _lay_out(self) -> None:
        self.split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.split.setSpacing(4 * STEP)
        self.beside = QVBoxLayout()
        self.detail = DetailRow()
        self.detail.moved.connect(self._set_quantile)
        self.detail.left_to_us.connect(self._leave_to_us)
        self.beside.addWidget(self.detail)
        self.measured = label("", "small", wrap=True)
        self.beside.addWidget(self.measured)
        self.words = SummaryCard(self.app, self.show_error)
        self.split.addLayout(self.beside, 3)
        self.split.addWidget(self.words, 2)
        self.page.column.addLayout(self.split)
        self.page.column.addSpacing(3 * STEP)
        self.below = QVBoxLayout()
        self.page.column.addLayout(self.below)
        self.page.column.addSpacing(3 * STEP)
        self.training = TrainingCard(self.app, self.show_error)
        self.page.column.addWidget(self.training)
        self.page.column.addStretch(1)

    def entered(self) -> None:
        """Show the summary now and the topics as soon as they are learned."""
        ws = self.app.workspace
        self.words.refresh()
        self.app.tasks.start(lambda: last_measured(ws), then=self._show_measured)
        self.training.refresh()
        self._look()

    def measure_taste(self) -> None:
        """Have every ranker predict the latest likes; the detail of topics follows."""
        self.measure.setEnabled(False)
        job = self.app.client.submit("measure_taste", title=TASTE.tr("Measuring what tells your likes"))
        job.done.connect(self._measured)
        job.failed.connect(self.show_error)
        job.ended.connect(lambda: self.measure.setEnabled(True))

    def _measured(self, result: dict[str, object]) -> None:
        self._show_measured(msgspec.convert(result, ProfileEvaluation))
        self._changed(None)

    def _show_measured(self, found: ProfileEvaluation | None) -> None:
        self.measured.setText("" if found is None else _how_well(found))
        self.measured.setVisible(found is not None)

    def _look(self) -> None:
        """Show what is kept of the taste where it still holds; else have the worker, which may be busy, learn it."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: late.known_taste(ws), then=self._known, failed=self.show_error)

    def _known(self, taste: Taste | None) -> None:
        if taste is None or self._learning:
            self._learn()
        else:
            self._show(taste)

    def _learn(self) -> None:
        if self._learning:
            self._again = True
            return
        self._learning, self._again = True, False
        if self.taste is None:
            self.page.line.setText(TASTE.tr("Reading your likes…"))
        job = self.app.client.submit("taste", title=TASTE.tr("Learning your taste"))
        job.done.connect(self._learned)
        job.failed.connect(self.show_error)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._learning = False
        if self._again:
            self._learn()

    def _learned(self, result: dict[str, object]) -> None:
        self._show(msgspec.convert(result, Taste))

    def _show(self, taste: Taste) -> None:
        before, self.taste = self.taste, taste
        self.pages.setCurrentWidget(self.page if taste.likes else self.empty)
        self.page.line.setText(in_words(taste))
        self.back.setVisible(taste.edits > 0)
        self.detail.show_detail(taste.quantile, chosen_by_us=self.app.workspace.settings.choose_detail)
        if self.map is None or before is None or before.version != taste.version:
            self.app.tasks.start(lambda: _prepare(taste), then=self._lay)

    def _lay(self, prepared: "Prepared") -> None:
        """Show what was prepared off this thread, a little at a time, unless the taste is another one by now."""
        if self.taste is not None and self.taste.version == prepared.taste.version:
            self._in_slices("map", self._fill(prepared))

    def _fill(self, prepared: "Prepared") -> Iterator[None]:
        field: TopicMap = self.map or prepared.map_module.TopicMap(self.app.theme, self.pictures)
        if self.map is None:
            self.map = field
            field.setMaximumHeight(MAP_HEIGHT)
            self.beside.insertWidget(0, field, 100)
            self.beside.addStretch(1)
            yield
        if self.panel is None:
            self.panel = panel = prepared.panel_module.TopicPanel(self.app.theme)
            self.below.addWidget(panel)
            self._connect(field, panel)
            yield
        yield from field.fill(prepared.discs)
        self._choose_one(field, prepared.taste)

    def _in_slices(self, what: str, steps: Iterator[None]) -> None:
        """Begin something, in the place of what was under way of its kind."""
        if what in self._slices:
            self._slices[what].stop()
        self._slices[what] = self.app.tasks.in_slices(self, steps)
        self._slices[what].ended.connect(lambda: self._slices.pop(what, None))

    def _connect(self, field: "TopicMap", panel: "TopicPanel") -> None:
        ws, change = self.app.workspace, self._change

        def rename(topic: int, name: str) -> None:
            change(lambda: shape_taste.rename_topic(ws, topic, name))

        def mute(topic: int, on: bool) -> None:
            change(lambda: shape_taste.mute_topic(ws, topic, muted=on))

        def join(topic: int, other: int) -> None:
            change(lambda: shape_taste.merge_topics(ws, topic, other))

        def divide(topic: int) -> None:
            change(lambda: shape_taste.split_topic(ws, topic))

        def forget(topic: int) -> None:
            change(lambda: shape_taste.forget_topic(ws, topic))

        def forget_like(post: int) -> None:
            change(lambda: shape_taste.forget_like(ws, post))

        field.chosen.connect(self._chosen)
        panel.renamed.connect(rename)
        panel.muted.connect(mute)
        panel.joined.connect(join)
        panel.divided.connect(divide)
        panel.forgotten.connect(forget)
        panel.like_forgotten.connect(forget_like)

    def _change(self, do: Callable[[], object]) -> None:
        """Write a change, then let topics and feed follow."""
        self.app.tasks.start(do, then=self._changed, failed=self.show_error, lane=Lane.write)

    def _set_quantile(self, quantile: float) -> None:
        self._change(lambda: self.app.workspace.change_settings(topic_quantile=quantile))

    def _leave_to_us(self, on: bool) -> None:
        self._change(lambda: self.app.workspace.change_settings(choose_detail=on))

    def _changed(self, _result: object) -> None:
        self._learn()
        self.app.signals.changed.emit("taste")

    def _choose_one(self, field: "TopicMap", taste: Taste) -> None:
        now = self.panel.topic.id if self.panel is not None and self.panel.topic is not None else 0
        known = [topic.id for topic in taste.topics]
        if self.panel is not None:
            self.panel.setVisible(bool(known))
        if known:
            field.choose(now if now in known else known[0])

    def _chosen(self, topic_id: int) -> None:
        topic, ws = self._topic(topic_id), self.app.workspace
        if topic is None or self.panel is None or self.taste is None:
            return
        self.panel.show_topic(topic, self.taste.topics)
        self.app.tasks.start(
            lambda: topic_details(ws, topic_id, POSTS_SHOWN),
            then=lambda details: self._show_details(topic_id, details),
            failed=self.show_error,
        )

    def _show_details(self, topic_id: int, details: TopicDetails) -> None:
        if self.panel is not None and self.panel.topic is not None and self.panel.topic.id == topic_id:
            self._in_slices("details", self.panel.fill(details))

    def _topic(self, topic_id: int) -> Topic | None:
        return next((topic for topic in self.taste.topics if topic.id == topic_id), None) if self.taste else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Map and words side by side where there is room."""
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        wide = self.width() >= scaled(SIDE_BY_SIDE)
        self.split.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _how_well(found: ProfileEvaluation) -> str:
    told = {row.ranker: row.auc for row in found.rankers}
    best, topics = told[found.best], told["topics"]
    sentences = [
        TASTE.tr("Measured on your latest {likes} likes beside {others} other posts each.").format(
            likes=number(found.held_out), others=number(found.others_each)
        ),
        TASTE.tr("“{ranker}” tells them best of all: {reached} ({low} to {high}), where {chance} is chance.").format(
            ranker=said(title_of(found.best)),
            reached=number(best.estimate, 2),
            low=number(best.low, 2),
            high=number(best.high, 2),
            chance=number(0.5, 2),
        ),
    ]
    if found.best != "topics":
        sentences.append(TASTE.tr("Topics reach {reached}.").format(reached=number(topics.estimate, 2)))
    if found.quantiles:
        detail = number(found.quantile, len(f"{found.quantile}".partition(".")[2]))
        sentences.append(TASTE.tr("Detail {detail}, chosen by your likes.").format(detail=detail))
    return " ".join(sentences)


def in_words(taste: Taste) -> str:
    """Return how many likes there are, and into how many topics they fall."""
    posts = TASTE.plural("You liked one post", "You liked %n posts", taste.likes)
    topics = TASTE.plural("one topic", "%n topics", len(taste.topics))
    told = TASTE.tr("{posts} and turned down {dislikes}. They fall into {topics}.")
    sentences = [told.format(posts=posts, dislikes=number(taste.dislikes), topics=topics)]
    if taste.forgotten:
        sentences.append(
            TASTE.plural("%n of your likes are forgotten.", "%n of your likes are forgotten.", taste.forgotten)
        )
    return " ".join(sentences)


@dataclass(frozen=True)
class Prepared:
    """What the map is made of: modules that take a while to load, and where the discs of a taste lie."""

    map_module: ModuleType
    panel_module: ModuleType
    taste: Taste
    discs: "list[Laid]"


def _prepare(taste: Taste) -> Prepared:
    field, panel = import_module("desktop.widgets.topic_map"), import_module("desktop.widgets.topic_panel")
    return Prepared(field, panel, taste, field.laid(taste.topics))


if __name__ == "__main__":
    from desktop.preview import show

    show("taste")
