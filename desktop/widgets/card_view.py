"""One blind card, alone or as one of two: the same look as in the feed, without who and when."""

from PySide6.QtCore import QEasingCurve, QPointF, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import COLUMN, STEP, Theme, scaled, with_words
from desktop.widgets.card_shape import FOOTER, MAX_PICTURE, CardContent, CardShape
from desktop.widgets.pictures import Pictures
from engine.core.records import BlindCard

RISE = 3 * STEP  # px that a new card comes up
EDGE = 2 * STEP  # room for the shadow
NARROWEST = 200  # px


class CardView(QWidget):
    """Shows one card with whatever stands at its foot; a new one rises into place.

    Attributes:
        tallest: px that a picture may be high, so that the buttons below it stay in sight.
        dimmed: whether it stands back, the question being about the other of two.
    """

    painted = Signal(str)  # the id of a card that stands on the screen now for the first time
    widened = Signal()  # or narrowed, and laid out anew

    def __init__(self, theme: Theme, pictures: Pictures, *footers: QWidget) -> None:
        super().__init__()
        self._theme, self._pictures = theme, pictures
        self._content, self._id = CardContent(""), ""
        self._shape: CardShape | None = None
        self._ready: dict[tuple[str, int], CardShape] = {}
        self._unfolded = False
        self._least = 0
        self.dimmed, self.tallest = False, MAX_PICTURE
        self._footers = footers
        for footer in footers:
            footer.setParent(self)
        self._widest = COLUMN
        with_words(self, lambda: self.setMaximumWidth(scaled(self._widest) + 2 * EDGE))
        self._rise = QVariantAnimation(self)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rise.setStartValue(1.0)
        self._rise.setEndValue(0.0)
        self._rise.valueChanged.connect(self.update)
        pictures.arrived.connect(self._arrived)
        theme.changed.connect(self.update)
        with_words(self, self._follow_words)

    def show_card(self, card: BlindCard) -> None:
        """Show another card."""
        self._content, self._unfolded = CardContent(card.text, card.media), False
        self._id, self._least = card.id, 0
        self.setAccessibleName(card.text)
        self._lay_out()
        if self._theme.motion_ms and self.isVisible():
            self._rise.setDuration(self._theme.motion_ms)
            self._rise.start()

    def prepare(self, card: BlindCard) -> None:
        """Lay out a card that comes soon, and have its picture decoded."""
        width = self._width()
        shape = CardShape(CardContent(card.text, card.media), width, self._pictures, tallest=self.tallest)
        shape.has_picture(self.devicePixelRatio())
        self._ready = {(card.id, width): shape}

    def limit(self, widest: int) -> None:
        """Be at most so wide, px at the usual size of words."""
        self._widest = widest
        self.setMaximumWidth(scaled(widest) + 2 * EDGE)

    def allow(self, tallest: int) -> None:
        """Let pictures be so high, px."""
        if tallest != self.tallest:
            self.tallest, self._ready = tallest, {}
            if self._content.media:
                self._least = 0
                self._lay_out()

    def natural_height(self) -> int:
        """How high the card wants to be, px, with its foot."""
        return self._shape.height if self._shape else 0

    def stretch(self, height: int) -> None:
        """Be as high as the other of two."""
        self._least = height
        self._lay_out()

    def dim(self, dimmed: bool) -> None:
        """Stand back, or not."""
        if dimmed != self.dimmed:
            self.dimmed = dimmed
            self.update()

    def unfold(self) -> bool:
        """Show all of it; False when it is whole."""
        if self._shape is None or not self._shape.folded:
            return False
        self._unfolded, self._least = True, 0
        self._lay_out()
        return True

    def shown_text(self) -> str:
        """Return the text on the card."""
        return self._content.text

    def has_picture(self) -> bool:
        """Whether the card's picture, if it has one, is decoded."""
        return self._shape is None or self._shape.has_picture(self.devicePixelRatio())

    def sizeHint(self) -> QSize:
        """As high as the card."""
        return QSize(scaled(COLUMN) + 2 * EDGE, (self._shape.height if self._shape else 120) + 2 * EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._least = 0
            self._lay_out()
            self.widened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card where its rise has brought it."""
        if self._shape is None:
            return
        running = self._rise.state() == QVariantAnimation.State.Running
        left = float(self._rise.currentValue()) if running else 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 - 0.6 * left)
        self._shape.paint(painter, QPointF(EDGE, EDGE + RISE * left), self._theme, current=not self.dimmed)
        painter.end()
        if self._id:
            shown, self._id = self._id, ""
            self.painted.emit(shown)

    def _arrived(self, _media: str) -> None:
        self.update()

    def _width(self) -> int:
        return max(NARROWEST, min(scaled(COLUMN), self.width() - 2 * EDGE))

    def _follow_words(self) -> None:
        self._ready, self._least = {}, 0
        if self._shape is not None:
            self._lay_out()

    def _lay_out(self) -> None:
        width = self._width()
        shape = self._ready.pop((self._id, width), None)
        if shape is None or shape.content != self._content:
            shape = CardShape(self._content, width, self._pictures, unfolded=self._unfolded, tallest=self.tallest)
        self._shape = shape
        shape.stretch(self._least)
        self.setFixedHeight(shape.height + 2 * EDGE)
        for footer in self._footers:
            footer.setGeometry(EDGE + STEP, EDGE + shape.footer_y, width - 2 * STEP, scaled(FOOTER) - 2 * STEP)
        self.update()
