"""Where the parts of a card are, and how they are painted: one look for real posts and generated ones."""

from dataclasses import dataclass
from time import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from desktop.keys import key
from desktop.theme import BODY, FOLD_LINES, LARGE, POST, RADIUS, SMALL, STEP, Theme, font, mixed, scaled
from desktop.widgets.pictures import Pictures
from desktop.widgets.text_block import TextBlock, elided, tidy
from desktop.words import Texts
from engine.workflows.search import Term, marks

CARD_SHAPE = Texts("CARD_SHAPE")

PADDING = 6 * STEP
FOOTER = 14 * STEP  # at the usual size of words
GAP = 3 * STEP
SHORT_TEXT = 150  # characters; a short joke is set larger
ROOMY = 480  # px; in a narrower card nothing is set larger
MAX_PICTURE = 400  # px high
DIMMED = 0.45
HIT = 0.7  # how much of the ground is in what is behind a word that was sought
YEAR_S, DAY_S = 31_557_600, 86_400


@dataclass(frozen=True)
class CardContent:
    """What a card shows, from wherever it comes.

    Attributes:
        header: who and when, or "" for a blind card.
        sought: terms of a search, marked in the text.
    """

    text: str
    media: tuple[str, ...] = ()
    header: str = ""
    sought: tuple[Term, ...] = ()


class CardShape:
    """One card's layout in one width.

    Attributes:
        height: px, with the footer that holds the buttons.

    Args:
        tallest: px that a picture may be high.
    """

    def __init__(
        self,
        content: CardContent,
        width: int,
        pictures: Pictures,
        *,
        unfolded: bool = False,
        tallest: int = MAX_PICTURE,
    ) -> None:
        self.content = content
        self.width = width
        self._pictures = pictures
        inner = width - 2 * PADDING
        size = LARGE if len(content.text) <= SHORT_TEXT and width >= ROOMY else POST
        weight = QFont.Weight.Medium if size == LARGE else QFont.Weight.Normal
        hits = marks(tidy(content.text), content.sought) if content.sought else ()
        self._text = TextBlock(
            content.text, font(size, weight), inner, max_lines=0 if unfolded else FOLD_LINES, hits=hits
        )
        y = PADDING - STEP
        self._header_y = y
        if content.header:
            y += scaled(SMALL) + GAP
        self._picture = QRectF()
        if content.media and (shape := _fitted(pictures.size_of(content.media[0]), inner, tallest)).isValid():
            self._picture = QRectF(PADDING + (inner - shape.width()) / 2, y + STEP, shape.width(), shape.height())
            y += shape.height() + GAP + STEP
        self._text_y = y
        y += self._text.height
        self.folded = self._text.folded
        if self.folded:
            y += scaled(BODY) + 2 * STEP
        self.footer_y = int(y + STEP)
        self.height = self.footer_y + scaled(FOOTER)

    def stretch(self, height: int) -> None:
        """Be at least `height` px high, the buttons at the foot."""
        self.height = max(self.height, height)
        self.footer_y = self.height - scaled(FOOTER)

    def has_picture(self, ratio: float) -> bool:
        """Have the picture decoded, if there is one, so that it is there when it is painted; say whether it is."""
        if not self._picture.isValid():
            return True
        return self._pictures.get(self.content.media[0], self._picture.size().toSize(), ratio) is not None

    def paint(
        self, painter: QPainter, at: QPointF, theme: Theme, *, current: bool = True, seen: QRectF | None = None
    ) -> None:
        """Paint ground, header, picture and words; the buttons are the caller's.

        Lines outside of `seen`, a part of the widget, are left out.
        """
        seen = None if seen is None else seen.translated(-at)
        painter.save()
        painter.translate(at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 0.5, self.width - 1, self.height - 1)
        if current:
            _shadow(painter, box, theme)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("raised") if current else mixed(theme.tokens.raised, theme.tokens.ground, 0.5))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setOpacity(1.0 if current else DIMMED)
        if self.content.header:
            small = font(SMALL, QFont.Weight.Medium)
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            line = QRectF(PADDING, self._header_y, self.width - 2 * PADDING, scaled(SMALL) + STEP)
            words = elided(self.content.header, small, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self._picture.isValid():
            self._paint_picture(painter, theme)
        at = QPointF(PADDING, self._text_y)
        self._text.paint_hits(painter, at, mixed(theme.tokens.accent, theme.tokens.raised, HIT))
        self._text.paint(painter, at, theme.colour("text"), seen)
        if self.folded:
            painter.setFont(font(BODY, QFont.Weight.Medium))
            painter.setPen(theme.colour("accent_text"))
            below = QPointF(PADDING, self._text_y + self._text.height + scaled(BODY) + STEP)
            read_on = CARD_SHAPE.tr("Read on")
            painter.drawText(below, f"{read_on}  {key('open').hint}")
        painter.restore()

    def _paint_picture(self, painter: QPainter, theme: Theme) -> None:
        box = self._picture
        clip = QPainterPath()
        clip.addRoundedRect(box, RADIUS / 2, RADIUS / 2)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(box, theme.colour("sunken"))
        ratio = painter.device().devicePixelRatio()
        pixmap = self._pictures.get(self.content.media[0], box.size().toSize(), ratio)
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))
        painter.restore()


def _fitted(size: QSize, width: int, tallest: int) -> QSize:
    if not size.isValid() or size.isEmpty():
        return QSize()
    return size.scaled(width, tallest, Qt.AspectRatioMode.KeepAspectRatio)


def _shadow(painter: QPainter, box: QRectF, theme: Theme) -> None:
    colour = theme.colour("shadow")
    painter.setPen(Qt.PenStyle.NoPen)
    colour.setAlpha(max(1, theme.tokens.shadow_alpha // 4))
    painter.setBrush(colour)
    inside = box.adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS)  # the card covers it: four times its size need no paint
    for spread in (6, 4, 2, 1):
        ring = QPainterPath()
        ring.addRoundedRect(box.adjusted(-spread, -spread + 3, spread, spread + 3), RADIUS + spread, RADIUS + spread)
        ring.addRect(inside)
        painter.drawPath(ring)


def who_and_when(source: str, community: str, created_at: float | None) -> str:
    """Return the line above a post: where it was, and how long ago."""
    name = source.capitalize()  # english: the names of places
    where = f"r/{community}" if source == "reddit" and community else community or name
    return where if created_at is None else f"{where}  ·  {ago(time() - created_at)}"


def ago(seconds: float) -> str:
    """Return a rough age, short."""
    days = max(0, int(seconds // DAY_S))
    if days < 1:
        return CARD_SHAPE.tr("today")
    if days < 60:
        return CARD_SHAPE.plural("%n d", "%n d", days)
    if seconds < YEAR_S:
        return CARD_SHAPE.plural("%n mo", "%n mo", days // 30)
    return CARD_SHAPE.plural("%n y", "%n y", int(seconds // YEAR_S))
