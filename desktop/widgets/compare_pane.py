"""Two things side by side, as large as there is room, and in what their recipes differ."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import STEP, Theme
from desktop.widgets.made_details import Recipe, Stars, fitted
from desktop.widgets.notice_bar import label
from desktop.words import Texts
from engine.workflows.gallery import Details

COMPARE_PANE = Texts("COMPARE_PANE")

SMALLEST, LARGEST = 240, 512  # px
FRAME = 75 * STEP  # px that is not the picture's


class ComparePane(QScrollArea):
    """Shows two; stars can be given to each."""

    left = Signal()
    starred = Signal(int, int)  # the thing's number, stars

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ids = (0, 0)
        self._images: list[QImage] = []
        self.pictures: list[QLabel] = []
        self.words: list[QLabel] = []
        self.stars: list[Stars] = []
        self.recipes: list[Recipe] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(COMPARE_PANE.tr("Two side by side"))

    def _build(self) -> None:
        """Make the two sides once two are to be shown: to open the gallery, nobody waits for them."""
        inside = QWidget()
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 4 * STEP)
        back = QPushButton(COMPARE_PANE.tr("Back to all   Esc"))
        back.setAccessibleName(COMPARE_PANE.tr("Back to all"))
        back.setProperty("role", "quiet")
        back.clicked.connect(self.left)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(6 * STEP)
        column.addLayout(row, 1)
        for at in range(2):
            side = QVBoxLayout()
            side.setSpacing(3 * STEP)
            picture, words, stars, recipe = QLabel(), label("", "post", wrap=True), Stars(self._theme), Recipe()
            stars.given.connect(partial(self._given, at))
            for widget in (picture, words, stars, recipe):
                side.addWidget(widget)
            side.addStretch(1)
            row.addLayout(side, 1)
            self.pictures.append(picture)
            self.words.append(words)
            self.stars.append(stars)
            self.recipes.append(recipe)

    def show_two(self, two: tuple[Details, Details], images: tuple[QImage, QImage]) -> None:
        """Show them."""
        if not self.pictures:
            self._build()
        self.ids, self._images = (two[0].id, two[1].id), list(images)
        for at, found in enumerate(two):
            self.pictures[at].setVisible(bool(found.media))
            self.pictures[at].setAccessibleName(found.text)
            self.words[at].setVisible(found.kind != "picture")
            self.words[at].setText(found.text if found.kind != "picture" else "")
            self.stars[at].show_stars(found.stars)
            self.recipes[at].show_rows(found.recipe, two[1 - at].recipe)
        self._fit()

    def _given(self, at: int, stars: int) -> None:
        self.starred.emit(self.ids[at], stars)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = max(SMALLEST, min(LARGEST, (self.width() - 20 * STEP) // 2, self.height() - FRAME))
        for picture, image in zip(self.pictures, self._images, strict=True):
            if not image.isNull():
                picture.setPixmap(fitted(image, side, self.devicePixelRatioF()))
                picture.setFixedHeight(side)
