"""The grid of the gallery: painted tiles of one size, so that ten thousand are as quick as ten."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.assets import paint_icon
from desktop.theme import BODY, FOCUS_RING, SMALL_RADIUS, STEP, Theme, font
from desktop.widgets.text_block import TextBlock
from desktop.widgets.thumbnails import Thumbnails
from desktop.words import Texts
from engine.workflows.gallery import Row

GALLERY_GRID = Texts("GALLERY_GRID")

SIDE = 168  # px, of a tile
SPACE = 3 * STEP
STARS_HEIGHT = 5 * STEP
STAR = 13
AT_ONCE = 200  # tiles that are placed in one turn of the event loop
WORDS = 240  # characters of a joke that a tile shows
Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """Rows of the gallery."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each thing."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for a screen reader."""
        row = self.row(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return GALLERY_GRID.plural("{words}, %n star", "{words}, %n stars", row.stars).format(words=row.text)

    def row(self, at: int) -> Row | None:
        """Return a row, None beyond the end."""
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def reset(self, rows: Sequence[Row]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def put(self, at: int, row: Row) -> None:
        """Change one row."""
        self.rows[at] = row
        self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, made_id: int) -> int:
        """Return where something is, -1 where it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.id == made_id), -1)


class _Tile(QStyledItemDelegate):
    def __init__(self, view: "GalleryGrid") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(SIDE + SPACE, SIDE + STARS_HEIGHT + SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.model_.row(index.row())
        if row is not None:
            state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
            box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
            self._view.paint_tile(painter, box, row, chosen=bool(state & QStyle.StateFlag.State_Selected))


class GalleryGrid(QListView):
    """Shows a GalleryModel; several can be chosen."""

    moved = Signal(int)  # row that is current now
    opened = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme, self._thumbnails = theme, thumbnails
        self.model_ = GalleryModel()
        self.setModel(self.model_)
        self.setItemDelegate(_Tile(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # of thousands, those in sight are placed at once
        self.setBatchSize(AT_ONCE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(GALLERY_GRID.tr("Everything that was made for you"))
        self.verticalScrollBar().setSingleStep(10 * STEP)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(self._opened)
        thumbnails.arrived.connect(self._arrived)
        theme.changed.connect(self.viewport().update)

    def chosen(self) -> list[Row]:
        """Return what is selected, in the grid's order."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row for at in places if (row := self.model_.row(at)) is not None]

    def choose(self, at: int) -> None:
        """Make one row current and the only one selected."""
        index = self.model_.index(max(0, min(at, len(self.model_.rows) - 1)))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def paint_tile(self, painter: QPainter, box: QRect, row: Row, *, chosen: bool) -> None:
        """Paint a picture or the first words of a joke, its stars, and a ring around what is selected."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(box.x() + SPACE / 2, box.y() + SPACE / 2, SIDE, SIDE)
        clip = QPainterPath()
        clip.addRoundedRect(tile, SMALL_RADIUS, SMALL_RADIUS)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(tile, self._theme.colour("raised" if row.kind == "text" else "sunken"))
        if row.media:
            ratio = painter.device().devicePixelRatio()
            pixmap = self._thumbnails.get(row.media, ratio)
            if pixmap is not None and not pixmap.isNull():
                painter.drawPixmap(tile.topLeft(), pixmap)
        if row.kind != "picture":
            self._paint_words(painter, tile, row)
        painter.restore()
        ring = QRectF(tile).adjusted(-1, -1, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent" if chosen else "line"), FOCUS_RING if chosen else 1))
        painter.drawRoundedRect(ring, SMALL_RADIUS, SMALL_RADIUS)
        for number in range(row.stars):
            at = QRectF(tile.x() + number * (STAR + 2), tile.bottom() + STEP + 1, STAR, STAR)
            paint_icon(painter, "star-full", self._theme.colour("accent"), at)
        painter.restore()

    def _paint_words(self, painter: QPainter, tile: QRectF, row: Row) -> None:
        inside = tile.width() - 4 * STEP
        lines = 2 if row.media else 6
        block = TextBlock(row.text[:WORDS], font(BODY, QFont.Weight.Medium), inside, max_lines=lines)
        top = tile.bottom() - block.height - 3 * STEP if row.media else tile.y() + 3 * STEP
        if row.media:  # the words of a meme stand on a strip below the picture
            strip = QRectF(tile.x(), top - 2 * STEP, tile.width(), tile.bottom() - top + 2 * STEP)
            painter.fillRect(strip, self._theme.colour("raised"))
        block.paint(painter, QPointF(tile.x() + 2 * STEP, top), self._theme.colour("text"))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(now.row())

    def _opened(self, _index: QModelIndex) -> None:
        self.opened.emit()

    def _arrived(self, _media: str) -> None:
        self.viewport().update()
