"""A map of topics: discs with a word or a picture, as large as their weight, like ones near to each other.

Imports pyqtgraph, which takes a while: load this module off the window's thread.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.theme import BODY, FOCUS_RING, POST, SMALL, Theme, font, mixed
from desktop.widgets.pictures import Pictures
from desktop.widgets.text_block import elided
from desktop.words import Texts, number
from engine.core.records import Topic

TOPIC_MAP = Texts("TOPIC_MAP")

MOST_SHOWN = 40
HALF_WIDTH, HALF_HEIGHT = 1.5, 1.0
FILLED = 0.5  # share of the map that discs may take
LEAST, LARGEST = 0.12, 0.42  # radius, in units of the map
GAP = 0.025
ROUNDS = 300
PICTURE = QSize(240, 240)


@dataclass(frozen=True)
class Laid:
    """Where a topic's disc lies, and its radius, in units of the map; `share` of the heaviest topic's weight."""

    topic: Topic
    x: float
    y: float
    radius: float
    share: float


class TopicDisc(pg.GraphicsObject):
    """One topic, in the map's units."""

    def __init__(self, theme: Theme, pictures: Pictures, topic: Topic, radius: float, share: float) -> None:
        super().__init__()
        self.topic, self.radius, self.chosen = topic, radius, False
        self._theme, self._pictures, self._share = theme, pictures, share
        posts = TOPIC_MAP.plural("%n liked post", "%n liked posts", topic.size)
        self.setToolTip(f"{topic.name}\n{posts}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # a page that is laid out paints it several times
        self.setOpacity(0.4 if topic.muted else 1.0)

    def boundingRect(self) -> QRectF:
        """The square around it, and its ring."""
        edge = self.radius * 1.06
        return QRectF(-edge, -edge, 2 * edge, 2 * edge)

    def shape(self) -> QPainterPath:
        """Only the circle, not its corners."""
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), self.radius, self.radius)
        return path

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A disc with its picture and its words, drawn in pixels so that letters keep their size."""
        scale = abs(painter.worldTransform().m11())
        middle = painter.worldTransform().map(QPointF(0, 0))
        radius, t = self.radius * scale, self._theme.tokens
        painter.save()
        painter.resetTransform()
        painter.translate(middle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), FOCUS_RING) if self.chosen else Qt.PenStyle.NoPen)
        painter.setBrush(mixed(t.raised, t.accent, 0.10 + 0.26 * self._share))
        disc = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawEllipse(disc)
        if self.topic.picture and radius > 40:
            self._paint_picture(painter, disc)
        else:
            self._paint_words(painter, radius)
        painter.restore()

    def _paint_picture(self, painter: QPainter, disc: QRectF) -> None:
        pixmap = self._pictures.get(self.topic.picture, PICTURE, 1.0)
        inside = disc.adjusted(4, 4, -4, -4)
        if pixmap is not None and not pixmap.isNull():
            path = QPainterPath()
            path.addEllipse(inside)
            painter.setClipPath(path)
            side = min(pixmap.width(), pixmap.height())
            cut = QRectF((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side)
            painter.drawPixmap(inside, pixmap, cut)
            painter.setClipping(False)
        words = font(SMALL, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(words)
        line = elided(self._parts()[0], words, int(inside.width()))
        width, height = metrics.horizontalAdvance(line) + 12, metrics.height() + 2
        tag = QRectF(-width / 2, inside.bottom() - height - 4, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setFont(words)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, line)

    def _paint_words(self, painter: QPainter, radius: float) -> None:
        words = font(POST if radius > 70 else BODY if radius > 42 else SMALL, QFont.Weight.DemiBold)
        height, most = QFontMetricsF(words).height(), 3 if radius > 56 else 2 if radius > 36 else 1
        room, parts = int(1.7 * radius), self._parts()
        if len(parts) == 1:
            parts = _wrapped(parts[0], words, room)
        lines = [elided(part, words, room) for part in parts[:most]]
        painter.setFont(words)
        painter.setPen(self._theme.colour("text"))
        for row, line in enumerate(lines):
            y = (row - len(lines) / 2) * height
            painter.drawText(QRectF(-radius, y, 2 * radius, height), Qt.AlignmentFlag.AlignCenter, line)

    def _parts(self) -> list[str]:
        parts = [part.strip() for part in self.topic.name.replace(" · ", ",").split(",")]
        return [part for part in parts if part] or ["…"]


def _wrapped(name: str, words: QFont, room: int) -> list[str]:
    """Return a name of several words as lines."""
    metrics, lines = QFontMetricsF(words), [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


class TopicMap(pg.GraphicsView):
    """Shows topics; one is chosen by click or by arrow keys. Ctrl and the wheel zoom; a drag moves the map."""

    chosen = Signal(int)  # topic id

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__(background=theme.tokens.ground)
        self._theme, self._pictures = theme, pictures
        self.discs: list[TopicDisc] = []
        self.view = pg.ViewBox(lockAspect=True, enableMenu=False)
        self.setCentralItem(self.view)
        self.setMinimumHeight(380)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(TOPIC_MAP.tr("Map of your topics"))
        scene: Any = self.sceneObj
        scene.sigMouseClicked.connect(self._clicked)
        theme.changed.connect(self._dress)
        pictures.arrived.connect(self._repaint)

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Replace all discs at once."""
        for _ in self.fill(laid(topics)):
            pass

    def fill(self, placed: Sequence[Laid]) -> Iterator[None]:
        """Replace all discs, one at each step."""
        self.view.clear()
        self.discs = []
        for each in placed:
            disc = TopicDisc(self._theme, self._pictures, each.topic, each.radius, each.share)
            disc.setPos(each.x, each.y)
            self.view.addItem(disc, ignoreBounds=True)
            self.discs.append(disc)
            yield
        self.show_all()

    def show_all(self) -> None:
        """Bring the whole map into sight."""
        box = QRectF(-HALF_WIDTH, -HALF_HEIGHT, 2 * HALF_WIDTH, 2 * HALF_HEIGHT)
        for disc in self.discs:
            box = box.united(disc.boundingRect().translated(disc.pos()))
        self.view.setRange(box, padding=0.02)

    def choose(self, topic_id: int) -> None:
        """Mark one topic and say so."""
        for place, disc in enumerate(self.discs):
            disc.chosen = disc.topic.id == topic_id
            disc.setZValue(1 if disc.chosen else 0)
            if disc.chosen:
                self.setAccessibleDescription(_place_of(disc.topic, place, len(self.discs)))
        self._repaint()
        self.chosen.emit(topic_id)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Arrow keys go from topic to topic, the heaviest first."""
        forward = ev.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if self.discs and (forward or ev.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up)):
            now = next((place for place, disc in enumerate(self.discs) if disc.chosen), -1)
            self.choose(self.discs[(now + (1 if forward else -1)) % len(self.discs)].topic.id)
            ev.accept()
            return
        super().keyPressEvent(ev)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Leave the wheel to the page, unless Ctrl is held."""
        if ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(ev)
        else:
            ev.ignore()

    def resizeEvent(self, ev: QResizeEvent) -> None:
        """Keep the whole map in sight."""
        super().resizeEvent(ev)
        if hasattr(self, "view"):  # pyqtgraph resizes itself while it is made
            self.show_all()

    def _clicked(self, event: Any) -> None:
        at = self.view.mapSceneToView(event.scenePos())
        for disc in self.discs:
            if hypot(at.x() - disc.x(), at.y() - disc.y()) <= disc.radius:
                self.choose(disc.topic.id)
                return
        if event.double():
            self.show_all()

    def _dress(self) -> None:
        self.setBackground(self._theme.colour("ground"))
        self._repaint()

    def _repaint(self, _what: object = None) -> None:
        for disc in self.discs:
            disc.update()


def _place_of(topic: Topic, place: int, of: int) -> str:
    words = TOPIC_MAP.plural(
        "{topic}, %n liked posts, {place} of {all}", "{topic}, %n liked posts, {place} of {all}", topic.size
    )
    said = words.format(topic=topic.name, place=number(place + 1), all=number(of))
    return TOPIC_MAP.tr("{topic}, muted").format(topic=said) if topic.muted else said


def laid(topics: Sequence[Topic]) -> list[Laid]:
    """Return the discs of the heaviest topics; some 50 ms, so ask off the window's thread."""
    shown = topics[:MOST_SHOWN]
    weights = np.array([max(topic.weight, 1e-6) for topic in shown])
    places, radii = spread(np.array([[topic.x, topic.y] for topic in shown]).reshape(-1, 2), weights)
    shares = weights / weights.max(initial=1e-6)
    return [
        Laid(topic, *map(float, (*place, radius, share)))
        for topic, place, radius, share in zip(shown, places, radii, shares, strict=True)
    ]


def spread(
    wanted: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places, shape (n, 2), and radii, shape (n,), of discs that do not overlap, near to where they should be.

    Args:
        wanted: places in [-1, 1], shape (n, 2).
        weights: above 0, shape (n,); areas follow them between two limits.
    """
    if not len(weights):
        return wanted, weights
    scale = np.sqrt(FILLED * 4 * HALF_WIDTH * HALF_HEIGHT / (pi * weights.sum()))
    radii = np.clip(scale * np.sqrt(weights), LEAST, LARGEST)
    while pi * (radii**2).sum() > FILLED * 4 * HALF_WIDTH * HALF_HEIGHT:
        radii *= 0.95
    home = wanted * (HALF_WIDTH - radii.max(), HALF_HEIGHT - radii.max())
    places = home + np.random.default_rng(0).normal(scale=1e-3, size=home.shape)  # none exactly on another
    for step in range(ROUNDS):
        apart = places[:, None] - places[None]
        distances = np.sqrt((apart**2).sum(-1)) + np.eye(len(radii))
        overlap = np.maximum(radii[:, None] + radii[None] + GAP - distances, 0) * (1 - np.eye(len(radii)))
        push = (apart / np.maximum(distances, 1e-9)[..., None] * overlap[..., None] / 2).sum(1)
        pull = 0.02 * (home - places) if step < ROUNDS - 100 else 0.0
        places = places + push + pull
        if step > ROUNDS - 100 and not overlap.any():
            break
    return places, radii
