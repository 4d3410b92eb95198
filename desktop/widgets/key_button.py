"""A button with an icon, a word and the key that does the same, painted in the theme."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from desktop.assets import paint_icon
from desktop.keys import KEYMAP, Key
from desktop.theme import BODY, FOCUS_RING, SMALL, SMALL_RADIUS, STEP, Theme, font, mixed, scaled
from desktop.words import Texts

KEY_BUTTON = Texts("KEY_BUTTON")

HEIGHT = 9 * STEP
SIGN = 18  # px, the icon


class KeyButton(QAbstractButton):
    """Prints its key, so that nobody must look it up.

    Args:
        words: "" for an icon alone; then `name` is what a screen reader says.
        tint: the token of the colour that it takes on hover, when pressed and when checked.
        hint: what its key does in the table, so that it follows what the person chooses; or the key itself.

    Attributes:
        ground: the token of what it stands on.
    """

    def __init__(self, theme: Theme, icon: str, words: str, *, hint: Key | str, tint: str, name: str = "") -> None:
        super().__init__()
        self._theme, self.icon_name, self._tint, self._key = theme, icon, tint, hint
        self.ground = "raised"
        self._wide = bool(words)
        self._marked = False
        self.setText(words)
        self.setAccessibleName(name or words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        KEYMAP.changed.connect(self._take_key)
        theme.changed.connect(self.updateGeometry)
        self._take_key()

    def _take_key(self) -> None:
        self._hint = self._key if isinstance(self._key, str) else self._key.hint
        name = self.accessibleName()
        self.setToolTip(f"{name}  ({self._hint})" if self._hint else name)
        self.updateGeometry()
        self.update()

    def mark(self, marked: bool) -> None:
        """Show that this is what was chosen before."""
        if marked != self._marked:
            self._marked = marked
            self.setAccessibleDescription(KEY_BUTTON.tr("Chosen") if marked else "")
            self.update()

    def show_words(self, wanted: bool) -> None:
        """Show the icon and key alone where there is no room."""
        if self._wide != (wanted and bool(self.text())):
            self._wide = wanted and bool(self.text())
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        return QSize(self.room(words=self._wide), scaled(HEIGHT))

    def room(self, *, words: bool) -> int:
        """Return how wide it is with or without its words, px."""
        width = 3 * STEP + scaled(SIGN) + 3 * STEP
        if words:
            width += int(QFontMetricsF(font(BODY, QFont.Weight.Medium)).horizontalAdvance(self.text())) + 2 * STEP
        if self._hint:
            width += self._cap_width() + STEP
        return width

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint with the hover colour."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint without."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, word, key cap, focus ring."""
        t = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isDown() or self.isChecked() or self._marked
        lively = self.isEnabled() and (self.underMouse() or chosen or self.hasFocus())
        colour = self._theme.colour(self._tint if lively else "muted")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._theme.colour("accent"), FOCUS_RING) if self.hasFocus() else Qt.PenStyle.NoPen)
        share = 0.18 if chosen else 0.09 if lively else 0.0
        painter.setBrush(mixed(str(getattr(t, self.ground)), str(getattr(t, self._tint)), share))
        painter.drawRoundedRect(box, SMALL_RADIUS, SMALL_RADIUS)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        x, side = 3.0 * STEP, scaled(SIGN)
        paint_icon(painter, self.icon_name, colour, QRectF(x, (self.height() - side) / 2, side, side))
        x += side + 2 * STEP
        if self._wide:
            words = font(BODY, QFont.Weight.Medium)
            painter.setFont(words)
            painter.setPen(colour if lively else self._theme.colour("text"))
            room = QRectF(x, 0, self.width(), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            x += QFontMetricsF(words).horizontalAdvance(self.text()) + 2 * STEP
        if self._hint:
            self._paint_cap(painter, x)
        painter.end()

    def _cap_width(self) -> int:
        return max(5 * STEP, int(QFontMetricsF(font(SMALL)).horizontalAdvance(self._hint)) + 2 * STEP)

    def _paint_cap(self, painter: QPainter, x: float) -> None:
        high = scaled(18)
        cap = QRectF(x, (self.height() - high) / 2, self._cap_width(), high)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font(SMALL, QFont.Weight.Medium))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._hint)


def room_for(buttons: Sequence[KeyButton], others: Sequence[KeyButton]) -> int:
    """Return how wide a row of buttons with words and of others without is, px."""
    widths = [each.room(words=True) for each in buttons] + [each.room(words=False) for each in others]
    return sum(widths) + STEP * len(widths) + 2 * 3 * STEP
