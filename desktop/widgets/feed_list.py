"""A column of cards: one is current and whole, the others wait dimmed. Painted, so that its length does not matter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEasingCurve,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.assets import paint_icon
from desktop.theme import BODY, COLUMN, STEP, Theme, font, scaled, with_words
from desktop.widgets.card_shape import FOOTER, PADDING, CardContent, CardShape, who_and_when
from desktop.widgets.key_button import SIGN
from desktop.widgets.pictures import Pictures
from desktop.widgets.rating_bar import RatingBar
from engine.core.records import Card
from engine.workflows.search import Term

SPACE = 5 * STEP
TOP = 6 * STEP  # px above the current card
FOCUS_LINE = 0.3  # the card at this height becomes current when a person scrolls
GHOST = 0.35
END = 60 * STEP  # px of nothing after the last card, so that it too can stand at the top
MARKS = {
    "like": ("heart", "like", "You liked this"),
    "dislike": ("x", "dislike", "Not for you"),
    "ai": ("bot", "ai", "You say it looks AI"),
    "skip": ("minus", "muted", "Neutral"),
}
Index = QModelIndex | QPersistentModelIndex


class FeedModel(QAbstractListModel):
    """The cards loaded so far, and one empty row after them."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[Card] = []
        self.reactions: dict[int, str] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Cards, and the end."""
        return 0 if parent.isValid() or not self.cards else len(self.cards) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for screen readers; the delegate paints from `card`."""
        card = self.card(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return "The end of your feed for now." if card is None else card.text
        return None

    def card(self, row: int) -> Card | None:
        """Return a row's card; None for the end and beyond."""
        return self.cards[row] if 0 <= row < len(self.cards) else None

    def row_of(self, post: int) -> int:
        """Return the row of a post, -1 when it is not loaded."""
        return next((row for row, card in enumerate(self.cards) if card.id == post), -1)

    def reset(self, cards: Sequence[Card]) -> None:
        """Start over."""
        self.beginResetModel()
        self.cards, self.reactions = list(cards), {}
        self.endResetModel()

    def replace_after(self, row: int, cards: Sequence[Card]) -> None:
        """Put fresh cards after `row`; those that are loaded up to there do not come again."""
        kept = self.cards[: row + 1]
        known = {card.id for card in kept}
        fresh = [card for card in cards if card.id not in known]
        if [card.id for card in fresh] == [card.id for card in self.cards[row + 1 :]]:
            return
        if not kept:
            self.reset(fresh)
            return
        end = len(self.cards)
        if end > row + 1:
            self.beginRemoveRows(QModelIndex(), row + 1, end - 1)
            del self.cards[row + 1 :]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(fresh))
            self.cards.extend(fresh)
            self.endInsertRows()

    def append(self, cards: Sequence[Card]) -> int:
        """Add what is not loaded yet; return how many."""
        known = {card.id for card in self.cards}
        fresh = [card for card in cards if card.id not in known]
        if fresh and not self.cards:
            self.reset(fresh)
        elif fresh:
            self.beginInsertRows(QModelIndex(), len(self.cards), len(self.cards) + len(fresh) - 1)
            self.cards.extend(fresh)
            self.endInsertRows()
        return len(fresh)

    def reaction(self, card: Card | None) -> str | None:
        """Return what a person said about a card, here or before."""
        return None if card is None else self.reactions.get(card.id, card.reaction)

    def mark(self, row: int, reaction: str) -> None:
        """Remember what a person did with a row's post; "none" forgets it."""
        card = self.card(row)
        if card is None:
            return
        self.reactions[card.id] = reaction
        index = self.index(row)
        self.dataChanged.emit(index, index)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "FeedList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        shape = self._view.shape(index.row())
        return QSize(10, END if shape is None else shape.height + SPACE + self._view.above(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
        self._view.paint_row(painter, box.adjusted(0, self._view.above(index.row()), 0, 0), index.row())


class FeedList(QListView):
    """Shows a FeedModel. The rating bar is one real widget that stands on the current card."""

    current_changed = Signal(int)
    near_end = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.feed = FeedModel()
        self.current = 0
        self.sought: tuple[Term, ...] = ()  # marked in what is shown after the next reset
        self._theme, self._pictures = theme, pictures
        self._shapes: dict[tuple[int, int, bool], CardShape] = {}
        self._unfolded: set[int] = set()
        self._moving = False
        self.bar = RatingBar(theme, self.viewport())  # first: Qt lays out while it is being set up
        self.bar.hide()
        self.setModel(self.feed)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName("Your feed")
        self.verticalScrollBar().setSingleStep(10 * STEP)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slide_to)
        self._slide.finished.connect(self._slid)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.feed.modelReset.connect(self._start_over)
        pictures.arrived.connect(self._arrived)
        theme.changed.connect(self.viewport().update)
        with_words(self, self._lay_out)

    def card(self) -> Card | None:
        """Return the current card."""
        return self.feed.card(self.current)

    def go(self, row: int, *, animated: bool = True) -> None:
        """Make a row current and bring it to the top."""
        row = max(0, min(row, len(self.feed.cards)))
        changed = row != self.current
        self.current = row
        if changed:
            self.current_changed.emit(row)
        if row >= len(self.feed.cards) - 10:
            self.near_end.emit()
        self._slide.stop()
        bar = self.verticalScrollBar()
        target = max(0, min(bar.value() + self.visualRect(self.feed.index(row)).top() - TOP, bar.maximum()))
        duration = self._theme.motion_ms if animated and self.isVisible() else 0
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
        self.scheduleDelayedItemsLayout()
        self.doItemsLayout()
        self._place_bar()
        return True

    def shape(self, row: int) -> CardShape | None:
        """Return a row's layout in the present width; None for the end."""
        card = self.feed.card(row)
        if card is None:
            return None
        width = self.column().width()
        key = (card.id, width, card.id in self._unfolded)
        if key not in self._shapes:
            header = who_and_when(card.source, card.community, card.created_at)
            content = CardContent(card.text, card.media, header, self.sought)
            self._shapes[key] = CardShape(content, width, self._pictures, unfolded=key[2])
        return self._shapes[key]

    @staticmethod
    def above(row: int) -> int:
        """Return the space over a row: only the first has some."""
        return TOP if row == 0 else 0

    def column(self) -> QRect:
        """Return where cards stand, as x and width."""
        room = self.viewport().width() - 12 * STEP
        width = max(240, min(scaled(COLUMN), room))
        return QRect((self.viewport().width() - width) // 2, 0, width, 0)

    def paint_row(self, painter: QPainter, box: QRect, row: int) -> None:
        """Paint one card, or the end."""
        shape, column = self.shape(row), self.column()
        if shape is None:
            painter.setFont(font(BODY))
            painter.setPen(self._theme.colour("muted"))
            words = QRect(column.x(), box.y() + SPACE, column.width(), scaled(8 * STEP))
            painter.drawText(
                words, Qt.AlignmentFlag.AlignHCenter, "That is all for now. Import more, or look at your taste."
            )
            return
        shape.paint(painter, QPointF(column.x(), box.y()), self._theme, current=row == self.current)
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
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again, and keep the current card where it was."""
        self._shapes.clear()
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self._shapes.clear()
        self.doItemsLayout()
        self.go(self.current, animated=False)

    def updateGeometries(self) -> None:
        """Follow every new layout with the bar."""
        super().updateGeometries()
        self._place_bar()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a waiting card makes it current; a second one unfolds it."""
        row = self.indexAt(event.position().toPoint()).row()
        if 0 <= row < len(self.feed.cards):
            self.unfold() if row == self.current else self.go(row)

    def keep_shapes(self, wanted: Callable[[int], bool]) -> None:
        """Forget layouts of posts that are not wanted any more."""
        self._shapes = {key: shape for key, shape in self._shapes.items() if wanted(key[0])}

    def _arrived(self, _media: str) -> None:
        self.viewport().update()

    def _start_over(self) -> None:
        self._shapes.clear()
        self.current = 0
        self.bar.hide()
        self.doItemsLayout()
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
        if not self._moving:
            row = self.indexAt(QPoint(self.viewport().width() // 2, int(self.viewport().height() * FOCUS_LINE))).row()
            if row >= 0 and row != self.current:
                self.current = row
                self.current_changed.emit(row)
                self.viewport().update()
                if row >= len(self.feed.cards) - 10:
                    self.near_end.emit()
        self._place_bar()

    def _place_bar(self) -> None:
        shape, card = self.shape(self.current), self.card()
        self.bar.setVisible(shape is not None)
        if shape is None or card is None:
            return
        self.bar.open.setVisible(bool(card.origin_url))
        self.bar.mark(self.feed.reaction(card))
        column = self.column()
        top = self.visualRect(self.feed.index(self.current)).top() + self.above(self.current) + shape.footer_y
        self.bar.setGeometry(column.x() + STEP, top, column.width() - 2 * STEP, scaled(FOOTER) - 2 * STEP)
