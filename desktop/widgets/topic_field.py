"""A field of round topics, as large as their weight. Each is a button, so that keys and screen readers reach it."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme import BODY, FOCUS_RING, LARGE, POST, SMALL, STEP, Theme, font, mixed
from desktop.widgets.text_block import elided
from engine.core.records import Topic

GAP = 6  # px between circles
MOST_SHOWN = 20
LEAST = 34  # px, smallest radius: a word fits
FILLED = 0.62  # share of the field's area that circles may take
FLATTENED = 0.42  # radius follows weight to this power; 0.5 would make area follow it


class Bubble(QAbstractButton):
    """One topic."""

    def __init__(self, theme: Theme, topic: Topic, share: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.topic = topic
        self._theme, self._share = theme, share
        self.setCheckable(True)
        self.setAccessibleName(f"{topic.name}, {topic.size} liked posts")
        self.setToolTip(f"{topic.name}\n{topic.size} liked post{'s' * (topic.size != 1)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def hitButton(self, pos: QPoint) -> bool:
        """Only the circle, not its corners."""
        middle = self.rect().center()
        return hypot(pos.x() - middle.x(), pos.y() - middle.y()) <= self.width() / 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A disc with a name on it."""
        t = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = 0.10 + 0.26 * self._share + (0.08 if self.underMouse() else 0.0)
        ring = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(self._theme.colour("accent"), FOCUS_RING) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(mixed(t.raised, t.accent, tint))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        size = LARGE if self.width() > 150 else POST if self.width() > 100 else BODY if self.width() > 72 else SMALL
        words = font(size, QFont.Weight.DemiBold)
        lines = self._lines(words)
        height = QFontMetricsF(words).height()
        y = (self.height() - height * len(lines)) / 2
        painter.setFont(words)
        painter.setPen(self._theme.colour("text"))
        for line in lines:
            painter.drawText(QRectF(0, y, self.width(), height), Qt.AlignmentFlag.AlignCenter, line)
            y += height
        painter.end()

    def _lines(self, words: QFont) -> list[str]:
        room = self.width() - (2 if self.width() <= 100 else 5) * STEP
        parts = [part.strip() for part in self.topic.name.replace(" · ", ",").split(",") if part.strip()]
        most = 3 if self.width() > 100 else 2 if self.width() > 72 else 1
        return [elided(part, words, room) for part in parts[:most]] or ["…"]


class TopicField(QWidget):
    """Packs circles without overlap, the heaviest in the middle."""

    chosen = Signal(int)  # topic id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bubbles: list[Bubble] = []
        self.setMinimumHeight(420)
        theme.changed.connect(self.update)

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Replace all circles."""
        for bubble in self.bubbles:
            bubble.hide()
            bubble.deleteLater()
        heaviest = max((topic.weight for topic in topics), default=1.0) or 1.0
        self.bubbles = []
        for topic in topics[:MOST_SHOWN]:
            bubble = Bubble(self._theme, topic, topic.weight / heaviest, self)
            bubble.clicked.connect(lambda _=False, topic=topic: self.choose(topic.id))
            bubble.show()
            self.bubbles.append(bubble)
        self._pack()

    def choose(self, topic_id: int) -> None:
        """Mark one topic and say so."""
        for bubble in self.bubbles:
            bubble.setChecked(bubble.topic.id == topic_id)
        self.chosen.emit(topic_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pack again."""
        super().resizeEvent(event)
        self._pack()

    def _pack(self) -> None:
        weights = [max(bubble.topic.weight, 1e-6) for bubble in self.bubbles]
        places = pack(weights, self.width(), self.height())
        for bubble, (x, y, radius) in zip(self.bubbles, places, strict=True):
            bubble.setGeometry(int(x - radius), int(y - radius), int(2 * radius), int(2 * radius))


def pack(weights: Sequence[float], width: float, height: float) -> list[tuple[float, float, float]]:
    """Return x, y and radius of a circle for each weight, none overlapping, heaviest first, inside the field.

    Radius grows with weight, between two limits; all shrink together until they fit.
    """
    if not weights or width < 2 * LEAST or height < 2 * LEAST:
        return [(0.0, 0.0, 0.0)] * len(weights)
    scale = sqrt(FILLED * width * height / (pi * sum(weight ** (2 * FLATTENED) for weight in weights)))
    radii = [max(LEAST, min(scale * weight**FLATTENED, height * 0.3)) for weight in weights]
    for _ in range(30):
        places = _spiral(radii, width, height)
        if places is not None:
            return places
        radii = [radius * 0.93 for radius in radii]
    return [(0.0, 0.0, 0.0)] * len(weights)


def _spiral(radii: Sequence[float], width: float, height: float) -> list[tuple[float, float, float]] | None:
    placed: list[tuple[float, float, float]] = []
    stretch = width / height
    for radius in radii:
        step, found = 0, None
        while step < 3000 and found is None:
            angle, far = step * 0.35, 1.6 * sqrt(step) * 4
            x, y = width / 2 + far * cos(angle) * min(stretch, 2.4), height / 2 + far * sin(angle)
            inside = radius <= x <= width - radius and radius <= y <= height - radius
            if inside and all(hypot(x - a, y - b) >= radius + c + GAP for a, b, c in placed):
                found = (x, y, radius)
            step += 1
        if found is None:
            return None
        placed.append(found)
    return placed
