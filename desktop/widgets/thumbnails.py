"""Small pictures for a long grid: decoded off the window's thread, the newest wish first, old wishes forgotten."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop.tasks import TaskRunner
from desktop.widgets.pictures import FORMATS, MAX_PIXELS

KEPT = 800
WAITING = 96
"""Wishes that wait, at most: about two screens. Older ones are asked for again when they are seen again."""

AT_ONCE = 2


class Thumbnails(QObject):
    """Keeps the latest squares.

    Args:
        folder: the profile's media folder; a path that leads out of it is refused.
        side: of a square, px.
    """

    arrived = Signal(str)  # the path, as asked

    def __init__(self, folder: Path, tasks: TaskRunner, side: int) -> None:
        super().__init__()
        self._folder, self._tasks, self.side = folder.resolve(), tasks, side
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[str, float] = OrderedDict()
        self._running = 0

    def get(self, media: str, ratio: float) -> QPixmap | None:
        """Return a picture's square, or None until `arrived` names it; an empty one where it cannot be read."""
        if media in self._kept:
            self._kept.move_to_end(media)
            return self._kept[media]
        self._waiting.pop(media, None)
        self._waiting[media] = ratio
        while len(self._waiting) > WAITING:
            self._waiting.popitem(last=False)
        self._next()
        return None

    def forget(self) -> None:
        """Decode all anew, for another screen."""
        self._kept.clear()

    def _next(self) -> None:
        while self._waiting and self._running < AT_ONCE:
            media, ratio = self._waiting.popitem()
            path, side = (self._folder / media).resolve(), int(self.side * ratio)
            self._running += 1
            fine = path.is_relative_to(self._folder)
            self._tasks.start(
                lambda path=path, side=side, fine=fine: square(path, side) if fine else QImage(),
                then=lambda image, media=media, ratio=ratio: self._keep(media, image, ratio),
            )

    def _keep(self, media: str, image: QImage, ratio: float) -> None:
        self._running -= 1
        while len(self._kept) >= KEPT:
            self._kept.popitem(last=False)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._kept[media] = pixmap
        self.arrived.emit(media)
        self._next()


def square(path: Path, side: int) -> QImage:
    """Return the middle square of a picture, scaled while it is read; empty for a file that is none."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in FORMATS or size.isEmpty() or size.width() * size.height() > MAX_PIXELS:
        return QImage()
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    return image.copy(QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side))
