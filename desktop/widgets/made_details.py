"""Beside the gallery: one thing large, how it was made, in words, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.assets import icon
from desktop.engine_words import said, told
from desktop.theme import STEP, Theme
from desktop.widgets.notice_bar import label
from desktop.words import Texts
from engine.workflows.gallery import ASKED, FORGOTTEN, PULLED, Details

MADE_DETAILS = Texts("MADE_DETAILS")

WIDTH = 80 * STEP  # px
PICTURE = WIDTH - 12 * STEP
STAR = 20
STARS = 5
OWN_WORDS = (ASKED, PULLED)
"""Rows of a recipe in which the person's words stand."""


class Stars(QWidget):
    """Five stars to press; pressing the last one that is given takes all away."""

    given = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._stars = theme, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: list[QToolButton] = []
        for number in range(1, STARS + 1):
            button = QToolButton()
            button.setProperty("role", "railicon")
            button.setFixedSize(8 * STEP, 8 * STEP)
            button.setIconSize(QSize(STAR, STAR))
            words = MADE_DETAILS.plural("%n star", "%n stars", number)
            button.setAccessibleName(words)
            button.setToolTip(f"{words}  ({number})")
            button.clicked.connect(
                lambda _=False, number=number: self.given.emit(0 if number == self._stars else number)
            )
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        theme.changed.connect(self._tint)
        self._tint()

    def show_stars(self, stars: int) -> None:
        """Show how many are given."""
        self._stars = stars
        self._tint()

    def _tint(self) -> None:
        for number, button in enumerate(self.buttons, 1):
            full = number <= self._stars
            sign = icon("star-full" if full else "star", self._theme.colour("accent" if full else "faint"), STAR)
            button.setIcon(sign)
            button.setAccessibleDescription(MADE_DETAILS.tr("Given") if number <= self._stars else "")


class Recipe(QWidget):
    """How something was made: rows of (what, words)."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(STEP)
        self.form.setHorizontalSpacing(3 * STEP)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def show_rows(self, rows: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]] = ()) -> None:
        """Show rows; what differs from `other` stands out."""
        while self.form.rowCount():
            self.form.removeRow(0)
        known = dict(other)
        for what, words in rows:
            differs = bool(other) and known.get(what) != words
            shown = words if what in OWN_WORDS and words != FORGOTTEN else told(words)
            self.form.addRow(label(said(what), "small"), label(shown, "strong" if differs else "", wrap=True))


class MadeDetails(QScrollArea):
    """Says what is wanted of the thing that is shown; the screen does it."""

    wanted = Signal(str)  # again, export, copy, delete
    starred = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(WIDTH)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 2 * STEP, 6 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        self.picture = QLabel()
        self.picture.setFixedWidth(PICTURE)
        self.words = label("", "post", wrap=True)
        self.stars = Stars(theme)
        self.stars.given.connect(self.starred)
        self.recipe = Recipe()
        for widget in (self.picture, self.words, self.stars, self.recipe):
            column.addWidget(widget)
        self.buttons: dict[str, QPushButton] = {}
        for name, words in (
            ("again", MADE_DETAILS.tr("Draw it again")),
            ("export", MADE_DETAILS.tr("Save clean copies")),
            ("copy", MADE_DETAILS.tr("Copy")),
            ("delete", MADE_DETAILS.tr("Delete")),
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self.buttons[name] = button
            column.addWidget(button)
        column.addStretch(1)
        self.setWidget(inside)

    def show_details(self, found: Details, image: QImage) -> None:
        """Show one thing."""
        self.picture.setVisible(bool(found.media))
        if found.media:
            self.picture.setPixmap(fitted(image, PICTURE, self.devicePixelRatioF()))
            self.picture.setAccessibleName(found.text)
        self.words.setVisible(found.kind != "picture")
        self.words.setText(found.text if found.kind != "picture" else "")
        self.stars.show_stars(found.stars)
        self.recipe.show_rows(found.recipe)
        self.buttons["again"].setVisible(found.again)


def fitted(image: QImage, side: int, ratio: float) -> QPixmap:
    """Return a picture in a square of `side` px on a screen of this ratio, its shape kept."""
    if image.isNull():
        return QPixmap()
    real = int(side * ratio)
    pixmap = QPixmap.fromImage(
        image.scaled(real, real, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
