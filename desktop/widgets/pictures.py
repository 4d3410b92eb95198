"""Pictures of a profile: sizes at once, pixels a moment later, never a file outside the media folder."""

from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from desktop.tasks import TaskRunner

MAX_PIXELS = 60_000_000  # a picture that claims more is not opened
KEPT_BYTES, AT_LEAST = 24 << 20, 8
"""Of decoded pictures: a few screens. A number of pictures would say nothing of memory: one may be 4 MB large."""

FORMATS = (b"jpeg", b"png", b"webp", b"gif")  # drawings that can name other files are none of these


class Pictures(QObject):
    """Decodes in the background and keeps the latest.

    Args:
        folder: the profile's media folder; a path that leads out of it is refused.
    """

    arrived = Signal(str)  # the path, as asked

    def __init__(self, folder: Path, tasks: TaskRunner) -> None:
        super().__init__()
        self._folder = folder.resolve()
        self._tasks = tasks
        self._sizes: dict[str, QSize] = {}
        self._pixmaps: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()
        self._bytes = 0
        self._asked: set[tuple[str, int]] = set()

    def size_of(self, media: str) -> QSize:
        """Return a picture's own size from its header; empty when there is none that may be shown."""
        if media not in self._sizes:
            path = self._path(media)
            size = _size(path) if path else QSize()
            fits = size.isValid() and size.width() * size.height() <= MAX_PIXELS
            self._sizes[media] = size if fits else QSize()
        return self._sizes[media]

    def look(self, wanted: Iterable[str]) -> None:
        """Read the sizes of pictures that come soon. Call it from a task: it reads files."""
        for media in wanted:
            self.size_of(media)

    def get(self, media: str, wanted: QSize, ratio: float) -> QPixmap | None:
        """Return the picture scaled to `wanted` (times the screen's `ratio`), or None until `arrived` names it."""
        scaled = wanted * ratio
        key = (media, scaled.width())
        if key not in self._pixmaps and key not in self._asked and (path := self._path(media)):
            self._asked.add(key)
            self._tasks.start(lambda: _decode(path, scaled), then=lambda image: self._keep(key, image, ratio))
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
        return self._pixmaps.get(key)

    def _path(self, media: str) -> Path | None:
        path = (self._folder / media).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None

    def _keep(self, key: tuple[str, int], image: QImage, ratio: float) -> None:
        self._asked.discard(key)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._pixmaps[key] = pixmap
        self._bytes += _size_in_memory(pixmap)
        while self._bytes > KEPT_BYTES and len(self._pixmaps) > AT_LEAST:
            self._bytes -= _size_in_memory(self._pixmaps.popitem(last=False)[1])
        self.arrived.emit(key[0])


def _reader(path: Path) -> QImageReader | None:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader if bytes(reader.format().data()) in FORMATS else None


def _size(path: Path) -> QSize:
    reader = _reader(path)
    if reader is None:
        return QSize()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return reader.size().transposed() if turned else reader.size()


def _size_in_memory(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8


def _decode(path: Path, size: QSize) -> QImage:
    reader = _reader(path)
    if reader is None:
        return QImage()
    own = reader.size()
    if not own.isEmpty():  # a JPEG is read at a half or a quarter of its size in less than half of the time
        longest = max(size.width(), size.height())  # whichever way it is turned
        reader.setScaledSize(own.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(own))
    image = reader.read()
    if image.isNull():
        return image
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
