"""A column of cards: one is current and whole, the others wait dimmed. Painted, so that its length does not matter."""

from collections import OrderedDict

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QResizeEvent

from desktop.assets import paint_icon
from desktop.theme import BODY, COLUMN, STEP, Theme, font, scaled, with_words
from desktop.widgets.card_shape import FOOTER, PADDING, CardContent, CardShape, who_and_when
from desktop.widgets.feed_model import FeedModel
from desktop.widgets.key_button import SIGN
from desktop.widgets.long_list import LongList
from desktop.widgets.pictures import Pictures
from desktop.widgets.rating_bar import RatingBar
from desktop.words import Texts
from engine.core.records import Card
from engine.workflows.search import Term

FEED_LIST = Texts("FEED_LIST")

SPACE = 5 * STEP
TOP = 6 * STEP  # px above the current card
FOCUS_LINE = 0.3  # the card at this height becomes current when a person scrolls
GHOST = 0.35
END = 60 * STEP  # px of nothing after the last card, so that it too can stand at the top
NEAR_END = 25  # cards that are left when more are asked for
SLIDES = 20  # rows that a movement may pass; further is a jump
KEPT = 120  # layouts; the text of a card is laid out anew when it comes again
MARKS = {
    "like": ("heart", "like", FEED_LIST.later("You liked this")),
    "dislike": ("x", "dislike", FEED_LIST.later("Not for you")),
    "ai": ("bot", "ai", FEED_LIST.later("You say it looks AI")),
    "skip": ("minus", "muted", FEED_LIST.later("Neutral")),
}


class FeedList(LongList):
    """Shows a FeedModel. The rating bar is one real widget that stands on the current card."""

    current_changed = Signal(int)
    near_end = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.feed = FeedModel()
        self.current = 0
        self.sought: tuple[Term, ...] = ()  # marked in what is shown after the next reset
        self._theme, self.pictures = theme, pictures
        self._shapes: OrderedDict[tuple[int, int, bool], CardShape] = OrderedDict()
        self._unfolded: set[int] = set()
        self._moving = False
        self.bar = RatingBar(theme, self.viewport())  # first: Qt lays out while it is being set up
        self.bar.hide()
        self.setModel(self.feed)
        self.setAccessibleName(FEED_LIST.tr("Your feed"))
        self.verticalScrollBar().setSingleStep(10 * STEP)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slide_to)
        self._slide.finished.connect(self._slid)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.feed.modelReset.connect(self._start_over)
        self.feed.dataChanged.connect(self._place_bar)
        pictures.arrived.connect(self._arrived)
        theme.changed.connect(self.viewport().update)
        with_words(self, self._lay_out)

    def card(self) -> Card | None:
        """Return the current card."""
        return self.feed.card(self.current)

    def go(self, row: int, *, animated: bool = True) -> None:
        """Make a row current and bring it to the top."""
        row = max(0, min(row, len(self.feed.cards)))
        before, self.current = self.current, row
        if before != row:
            self.current_changed.emit(row)
        self._tell_near_end()
        self._slide.stop()
        bar, near = self.verticalScrollBar(), abs(row - before) <= SLIDES
        self.measure_rows(range(min(row, before), max(row, before) + 1) if near else (row,))
        self.updateGeometries()
        target = max(0, min(self.heights.top(row) - (TOP if row else 0), bar.maximum())) if len(self.heights) else 0
        duration = self._theme.motion_ms if animated and near and self.isVisible() else 0
        if duration and target != bar.value():
            self._moving = True
            self._slide.setStartValue(bar.value())
            self._slide.setEndValue(target)
            self._slide.setDuration(duration)
            self._slide.start()
        else:
            self._slide_to(target)
        self._place_bar()
        self.viewport().update()

    def unfold(self) -> bool:
        """Show all of the current card; False when it is whole already."""
        shape, card = self.shape(self.current), self.card()
        if shape is None or card is None or not shape.folded:
            return False
        self._unfolded.add(card.id)
        self.heights.unset(self.current)
        self.doItemsLayout()
        return True

    def shape(self, row: int) -> CardShape | None:
        """Return a row's layout in the present width; None for the end."""
        card = self.feed.card(row)
        if card is None:
            return None
        width = self.column().width()
        key = (card.id, width, card.id in self._unfolded)
        if key in self._shapes:
            self._shapes.move_to_end(key)
            return self._shapes[key]
        while len(self._shapes) >= KEPT:
            self._shapes.popitem(last=False)
        header = who_and_when(card.source, card.community, card.created_at)
        content = CardContent(card.text, card.media, header, self.sought)
        made = self._shapes[key] = CardShape(content, width, self.pictures, unfolded=key[2])
        return made

    def row_height(self, row: int) -> int:
        """Return how high a card is with the space around it, px."""
        shape = self.shape(row)
        return END if shape is None else shape.height + SPACE + self.above(row)

    def goes_to(self, row: int) -> None:
        """A key asks for a row."""
        if row != self.current:
            self.go(row)

    @staticmethod
    def above(row: int) -> int:
        """Return the space over a row: only the first has some."""
        return TOP if row == 0 else 0

    def column(self) -> QRect:
        """Return where cards stand, as x and width."""
        room = self.viewport().width() - 12 * STEP
        width = max(240, min(scaled(COLUMN), room))
        return QRect((self.viewport().width() - width) // 2, 0, width, 0)

    def paint_row(self, painter: QPainter, box: QRect, row: int, seen: QRectF) -> None:
        """Paint one card, or the end."""
        box = box.adjusted(0, self.above(row), 0, 0)
        shape, column = self.shape(row), self.column()
        if shape is None:
            painter.setFont(font(BODY))
            painter.setPen(self._theme.colour("muted"))
            room = QRect(column.x(), box.y() + SPACE, column.width(), scaled(8 * STEP))
            words = FEED_LIST.tr("That is all for now. Import more, or look at your taste.")
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)
            return
        at = QPointF(column.x(), box.y())
        shape.paint(painter, at, self._theme, current=row == self.current, seen=seen)
        reaction = self.feed.reaction(self.feed.card(row))
        if row == self.current:
            return
        if reaction in MARKS:
            self._paint_mark(painter, QPoint(column.x() + PADDING, box.y() + shape.footer_y), reaction)
        else:
            self._paint_ghosts(painter, column.x() + STEP, box.y() + shape.footer_y)

    def _paint_ghosts(self, painter: QPainter, x: int, y: int) -> None:
        """Where the buttons will light up when this card's turn comes."""
        painter.setOpacity(GHOST)
        for button in self.bar.ratings():
            side = scaled(SIGN)
            box = QRect(x + button.x() + 3 * STEP, y + button.y() + (button.height() - side) // 2, side, side)
            paint_icon(painter, button.icon_name, self._theme.colour("muted"), box.toRectF())
        painter.setOpacity(1.0)

    def _paint_mark(self, painter: QPainter, at: QPoint, reaction: str) -> None:
        sign, token, words = MARKS[reaction]
        painter.setFont(font(BODY))
        painter.setPen(self._theme.colour(token))
        side, high = scaled(SIGN), scaled(FOOTER) - 2 * STEP
        paint_icon(
            painter, sign, self._theme.colour(token), QRect(at.x(), at.y() + (high - side) // 2, side, side).toRectF()
        )
        room = QRect(at.x() + side + 2 * STEP, at.y(), scaled(400), high)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, FEED_LIST.tr(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again, and keep the current card where it was."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self._shapes.clear()
        self.heights.forget()
        self.go(self.current, animated=False)

    def doItemsLayout(self) -> None:
        """Follow every new layout with the bar."""
        super().doItemsLayout()
        self._place_bar()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a waiting card makes it current; a second one unfolds it."""
        row = self.indexAt(event.position().toPoint()).row()
        if 0 <= row < len(self.feed.cards):
            self.unfold() if row == self.current else self.go(row)

    def ground(self) -> QColor:
        """Return the colour behind the cards."""
        return self._theme.colour("ground")

    def _arrived(self, media: str) -> None:
        """Paint the cards in sight that show the picture."""
        first = self.heights.row_at(self.verticalOffset())
        for row in range(max(0, first), len(self.feed.cards)):
            if self.heights.top(row) > self.verticalOffset() + self.viewport().height():
                break
            if media in self.feed.cards[row].media:
                self.repaint_row(row)

    def _start_over(self) -> None:
        self._shapes.clear()
        self.current = 0
        self.bar.hide()
        self.go(0, animated=False)

    def _slide_to(self, value: object) -> None:
        self._moving = True
        if isinstance(value, (int, float)):
            self.verticalScrollBar().setValue(int(value))
        self._moving = self._slide.state() == QVariantAnimation.State.Running
        self._place_bar()

    def _slid(self) -> None:
        self._moving = False

    def _scrolled(self, _value: int) -> None:
        self.settle()
        if not self._moving:
            row = self.indexAt(QPoint(self.viewport().width() // 2, int(self.viewport().height() * FOCUS_LINE))).row()
            if row >= 0 and row != self.current:
                before, self.current = self.current, row
                self.current_changed.emit(row)
                self.repaint_row(before)
                self.repaint_row(row)
                self._tell_near_end()
                self._place_bar()
                return
        self._move_bar()

    def _tell_near_end(self) -> None:
        if self.current >= len(self.feed.cards) - NEAR_END:
            self.near_end.emit()

    def _place_bar(self) -> None:
        """Have the bar say what is true of the current card, and stand on it."""
        card = self.card()
        self.bar.setVisible(card is not None)
        if card is not None:
            self.bar.open.setVisible(bool(card.origin_url))
            self.bar.mark(self.feed.reaction(card))
            self._move_bar()

    def _move_bar(self) -> None:
        shape = self.shape(self.current)
        if shape is not None and self.current < len(self.heights):
            column = self.column()
            top = self.heights.top(self.current) - self.verticalOffset() + self.above(self.current) + shape.footer_y
            self.bar.setGeometry(column.x() + STEP, top, column.width() - 2 * STEP, scaled(FOOTER) - 2 * STEP)
