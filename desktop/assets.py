"""Finds fonts and icons of `assets/`, and paints an icon in a theme's colour."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from engine.core.paths import ASSETS

SCALES = (1, 2)  # device pixels for one of ours


def load_fonts(assets: Path = ASSETS) -> list[str]:
    """Make the shipped fonts known to Qt; return their families."""
    families: set[str] = set()
    for path in sorted((assets / "fonts").glob("*.otf")):
        families.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path))))
    return sorted(families)


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = (ASSETS / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=256)
def _pixels(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(name, colour).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint_icon(painter: QPainter, name: str, colour: QColor, box: QRectF) -> None:
    """Paint the outline icon `name` into `box`; drawn once for each size, since lists paint it hundreds of times."""
    ratio = painter.device().devicePixelRatioF()
    at = box.topLeft().toPoint()
    painter.drawPixmap(at, _pixels(name, colour.name(), round(box.width()), round(box.height()), ratio))


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """Return an icon of `size` pixels, sharp on screens of twice the density too."""
    made = QIcon()
    for scale in SCALES:
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(painter, name, colour, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
