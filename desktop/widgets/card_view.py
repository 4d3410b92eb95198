"""One blind card, alone: the same look as in the feed, without who and when."""

from PySide6.QtCore import QEasingCurve, QPointF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import COLUMN, STEP, Theme, scaled, with_words
from desktop.widgets.card_shape import FOOTER, CardContent, CardShape
from desktop.widgets.pictures import Pictures
from desktop.widgets.rating_bar import RatingBar
from engine.core.records import BlindCard

RISE = 3 * STEP  # px that a new card comes up
EDGE = 2 * STEP  # room for the shadow


class CardView(QWidget):
    """Shows one card with its rating bar; a new one rises into place."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._theme, self._pictures = theme, pictures
        self._content = CardContent("")
        self._shape: CardShape | None = None
        self._unfolded = False
        self.bar = RatingBar(theme, self, can_open=False)
        self._footers: list[QWidget] = [self.bar]
        with_words(self, lambda: self.setMaximumWidth(scaled(COLUMN) + 2 * EDGE))
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
        self.setAccessibleName(card.text)
        self._lay_out()
        if self._theme.motion_ms and self.isVisible():
            self._rise.setDuration(self._theme.motion_ms)
            self._rise.start()

    def add_footer(self, footer: QWidget) -> None:
        """Give the place of the rating bar to another widget too; the caller shows one of them at a time."""
        footer.setParent(self)
        self._footers.append(footer)

    def unfold(self) -> bool:
        """Show all of it; False when it is whole."""
        if self._shape is None or not self._shape.folded:
            return False
        self._unfolded = True
        self._lay_out()
        return True

    def shown_text(self) -> str:
        """Return the text on the card."""
        return self._content.text

    def sizeHint(self) -> QSize:
        """As high as the card."""
        return QSize(scaled(COLUMN) + 2 * EDGE, (self._shape.height if self._shape else 120) + 2 * EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card where its rise has brought it."""
        if self._shape is None:
            return
        running = self._rise.state() == QVariantAnimation.State.Running
        left = float(self._rise.currentValue()) if running else 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 - 0.6 * left)
        self._shape.paint(painter, QPointF(EDGE, EDGE + RISE * left), self._theme)
        painter.end()

    def _arrived(self, _media: str) -> None:
        self.update()

    def _follow_words(self) -> None:
        if self._shape is not None:
            self._lay_out()

    def _lay_out(self) -> None:
        width = max(240, min(scaled(COLUMN), self.width() - 2 * EDGE))
        self._shape = CardShape(self._content, width, self._pictures, unfolded=self._unfolded)
        self.setFixedHeight(self._shape.height + 2 * EDGE)
        for footer in self._footers:
            footer.setGeometry(EDGE + STEP, EDGE + self._shape.footer_y, width - 2 * STEP, scaled(FOOTER) - 2 * STEP)
        self.update()
