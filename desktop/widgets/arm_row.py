"""One arm of a study: a dot for each card, an interval on a common axis, one sentence. Uncertainty is drawn."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import BODY, POST, SMALL, STEP, Theme, font, mixed, scaled, with_words
from desktop.widgets.text_block import TextBlock, elided
from desktop.words import Texts, number

ARM = Texts("ARM")

DOT, DOT_STEP = 10, 14  # px
BAR = 12
PADDING = 5 * STEP
HEAD, AXIS = 22, 14  # px high, of words of their usual size


class ArmRow(QWidget):
    """Paints one row.

    Args:
        counts: likes, neutral, dislikes, and shown but not rated.
        rate: estimate, low and high of the like rate, 0 to 1; None without data.
        reference: the human-made control, told apart by its ground.

    Attributes:
        axis: whether the numbers of the axis are printed; one row of a page is enough.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        counts: tuple[int, int, int, int],
        rate: tuple[float, float, float] | None,
        words: str,
        *,
        reference: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._title, self._counts, self._rate = theme, title, counts, rate
        self._reference = reference
        self.axis = False
        self._words = words
        self._block: TextBlock | None = None
        self._dots_high = 0
        self.setAccessibleName(f"{title}. {words}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)
        with_words(self, self._lay_out)

    def sizeHint(self) -> QSize:
        """Fixed by the layout of its words."""
        return QSize(720, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        inner = self.width() - 2 * PADDING
        self._block = TextBlock(self._words, font(BODY), inner)
        each_line = max(1, inner // DOT_STEP)
        self._dots_high = -(-max(1, sum(self._counts)) // each_line) * DOT_STEP
        self.setFixedHeight(
            PADDING + self._head_high() + self._dots_high + STEP + self._interval_high() + self._block.height + 4 * STEP
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title and n, dots, interval, sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, inner = self._theme.tokens, self.width() - 2 * PADDING
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.colour("sunken" if self._reference else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        self._paint_head(painter, inner)
        y = PADDING + self._head_high() + 2
        self._paint_dots(painter, y, inner)
        y += self._dots_high + STEP
        self._paint_interval(painter, QRectF(PADDING, y, inner, BAR))
        if self._block is not None:
            self._block.paint(painter, QPointF(PADDING, y + self._interval_high()), QColor(t.muted))
        painter.end()

    def _interval_high(self) -> int:
        return BAR + 2 * STEP + (scaled(AXIS) + 2 if self.axis else 0)

    def _head_high(self) -> int:
        return scaled(HEAD) + 2

    def _paint_head(self, painter: QPainter, inner: int) -> None:
        likes, neutral, dislikes, _unrated = self._counts
        strong = font(POST, QFont.Weight.DemiBold)
        rated = likes + neutral + dislikes
        right = ARM.tr("liked {likes} of {rated}") if rated else ARM.tr("not rated")
        right = right.format(likes=number(likes), rated=number(rated))
        line = QRectF(PADDING, PADDING - 4, inner, scaled(HEAD))
        painter.setFont(strong)
        painter.setPen(self._theme.colour("text"))
        room = inner - QFontMetrics(font(BODY)).horizontalAdvance(right) - 4 * STEP
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, elided(self._title, strong, room))
        painter.setFont(font(BODY))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, right)

    def _paint_dots(self, painter: QPainter, y: float, inner: int) -> None:
        likes, neutral, dislikes, unrated = self._counts
        colours = (
            [self._theme.colour("like")] * likes
            + [self._theme.colour("faint")] * neutral
            + [self._theme.colour("dislike")] * dislikes
        )
        each_line = max(1, inner // DOT_STEP)
        for i in range(len(colours) + unrated):
            x = PADDING + i % each_line * DOT_STEP
            box = QRectF(x, y + i // each_line * DOT_STEP, DOT, DOT)
            hollow = i >= len(colours)
            painter.setPen(QPen(self._theme.colour("faint"), 1) if hollow else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colours[i])
            painter.drawEllipse(box)

    def _paint_interval(self, painter: QPainter, box: QRectF) -> None:
        ground = mixed(self._theme.tokens.line, self._theme.tokens.faint, 0.15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        middle = box.center().y()
        painter.drawRoundedRect(QRectF(box.left(), middle - 1, box.width(), 2), 1, 1)
        painter.setFont(font(SMALL))
        for share in (0.0, 0.5, 1.0):
            x = box.left() + share * box.width()
            painter.setPen(QPen(ground, 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            if not self.axis:
                continue
            painter.setPen(self._theme.colour("muted"))
            wide = scaled(40)
            left = min(max(x - wide / 2, box.left()), box.right() - wide)
            label = QRectF(left, box.bottom() + 1, wide, scaled(AXIS))
            side = {0.0: Qt.AlignmentFlag.AlignLeft, 1.0: Qt.AlignmentFlag.AlignRight}
            painter.drawText(label, side.get(share, Qt.AlignmentFlag.AlignHCenter), f"{number(share * 100)} %")
        if self._rate is None:
            return
        estimate, low, high = (box.left() + share * box.width() for share in self._rate)
        band = self._theme.colour("like")
        band.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawRoundedRect(QRectF(low, box.top(), max(2.0, high - low), box.height()), BAR / 2, BAR / 2)
        painter.setBrush(self._theme.colour("like"))
        painter.drawEllipse(QPointF(estimate, middle), 4, 4)
