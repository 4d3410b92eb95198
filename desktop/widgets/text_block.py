"""Plain text, laid out once and painted often: real line height, folding, nothing in it is ever markup."""

from collections.abc import Sequence
from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from desktop.theme import LINE_HEIGHT

MAX_CHARACTERS = 20_000
SWING = 24  # px that letters may reach out of their line: accents may be piled up
LINE_SEPARATOR = "\u2028"  # what QTextLayout breaks a line at


class TextBlock:
    """Text of one font in one width.

    Args:
        width: px.
        max_lines: fold after so many lines; 0 for never.
        hits: (start, length) in characters of the tidied text, for `paint_hits`.

    Attributes:
        height: px.
        folded: whether lines are hidden.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        max_lines: int = 0,
        line_height: float = LINE_HEIGHT,
        hits: Sequence[tuple[int, int]] = (),
    ) -> None:
        said = tidy(text)
        self._hits = [(_units(said[:at]), _units(said[: at + size])) for at, size in hits]
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(said, font)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        step = ceil(font.pixelSize() * line_height)
        lift = (step - QFontMetricsF(font).height()) / 2
        self.lines, self.folded, y = 0, False, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            if max_lines and self.lines == max_lines:
                line.setLineWidth(0)
                line.setNumColumns(0)
                self.folded = True
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + lift))
            y += step if line.naturalTextWidth() else step // 2  # a blank line parts paragraphs, no more
            self.lines += 1
        self._layout.endLayout()
        self.height = y

    def width(self) -> float:
        """Return the width of the longest line, px."""
        return max((self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines)), default=0.0)

    def paint_hits(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint what is behind the hits; call it before `paint`."""
        for i in range(self.lines if self._hits else 0):
            line = self._layout.lineAt(i)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for start, end in self._hits:
                if start < last and end > first:
                    edges = sorted(_x(line, place) for place in (max(start, first), min(end, last)))
                    box = QRectF(at.x() + edges[0] - 1, at.y() + line.y(), edges[1] - edges[0] + 2, line.height())
                    painter.fillRect(box, colour)

    def paint(self, painter: QPainter, at: QPointF, colour: QColor, seen: QRectF | None = None) -> None:
        """Paint the lines that are not folded away, and only those that touch `seen`, where that is given."""
        painter.setPen(colour)
        for i in range(self.lines):
            line = self._layout.lineAt(i)
            if seen is None or (
                at.y() + line.y() - SWING < seen.bottom() and at.y() + line.y() + line.height() + SWING > seen.top()
            ):
                line.draw(painter, at)


def _units(text: str) -> int:
    """Return how long a text is to Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _x(line: QTextLine, place: int) -> float:
    found = cast("tuple[float, int] | float", line.cursorToX(place))  # PySide hands the place back, too
    return found[0] if isinstance(found, tuple) else found


def tidy(text: str) -> str:
    """Return text as a layout takes it: no control characters, lines broken where it says, at most one blank line."""
    clipped = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = "".join(c for c in clipped if c == "\n" or c.isprintable() or c in "\u200d\ufe0f")
    while "\n\n\n" in kept:
        kept = kept.replace("\n\n\n", "\n\n")
    return kept.strip().replace("\n", LINE_SEPARATOR)


def elided(text: str, font: QFont, width: float) -> str:
    """Return text cut to `width` px with an ellipsis."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
