"""A joke, a picture, or both as one plain picture for others: our fonts and colours, and nothing beside the pixels."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from desktop.theme import LIGHT, font
from desktop.widgets.text_block import TextBlock

WIDTH = 1080  # px
MARGIN = 96
TEXT, SHORT_TEXT = 40, 56  # px
SHORT = 120  # characters
LEAST_HEIGHT = 720


def card_image(text: str, picture: QImage | None = None) -> QImage:
    """Return the card; without a picture the words stand in the middle of a page."""
    words = TextBlock(text, font(SHORT_TEXT if len(text) <= SHORT else TEXT), WIDTH - 2 * MARGIN) if text else None
    shown = None if picture is None or picture.isNull() else _fitted(picture, WIDTH if text else picture.width())
    if words is None:
        return _plain(shown or QImage())
    top = shown.height() if shown else 0
    height = top + words.height + 2 * MARGIN
    below = max(0, LEAST_HEIGHT - height) / 2 if shown is None else 0
    image = QImage(WIDTH, int(height + 2 * below), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    if shown is not None:
        painter.drawImage(QRectF(0, 0, shown.width(), shown.height()), shown)
    words.paint(painter, QPointF(MARGIN, top + MARGIN + below), QColor(LIGHT.text))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return a picture as PNG without any words in it."""
    made, data = QBuffer(), QByteArray()
    made.setBuffer(data)
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(made, b"png").write(_plain(image))
    return bytes(data.data())


def _plain(image: QImage) -> QImage:
    """Return the pixels alone: what a file said beside them stays behind."""
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(QColor("white"))
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _fitted(picture: QImage, width: int) -> QImage:
    return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
