"""One thing that was made just now, or is being made: its words or picture, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.assets import icon
from desktop.theme import SMALL_RADIUS, STEP, Theme
from desktop.widgets.notice_bar import label
from desktop.widgets.text_block import MAX_CHARACTERS
from desktop.words import Texts
from engine.core.records import Generation

MADE_CARD = Texts("MADE_CARD")

PICTURE = 200  # px
SIGN = 18
DOES = {
    "like": ("heart", MADE_CARD.later("Like"), "like"),
    "dislike": ("x", MADE_CARD.later("Not for me"), "dislike"),
    "keep": ("bookmark", MADE_CARD.later("Keep it in the gallery"), "accent_text"),
    "copy": ("copy", MADE_CARD.later("Copy"), "text"),
    "share": ("download", MADE_CARD.later("Save a clean picture of it, for others"), "text"),
    "draw": ("palette", MADE_CARD.later("Draw a picture to it: one card"), "text"),
}


class MadeCard(QFrame):
    """Says what is wanted of it; the screen does it.

    Attributes:
        made: what it shows, None while it is being made.
        image: of a picture, as it is shown.
    """

    wanted = Signal(str, object)  # like, dislike, keep, copy, share or draw; this card

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self._theme, self.kind = theme, kind
        self.made: Generation | None = None
        self.image = QImage()
        self._marked: set[str] = set()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        self.picture = QLabel()
        self.picture.setFixedSize(PICTURE, PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setProperty("role", "picture")
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.words = label("", "post", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.words)
        if kind != "meme":  # shown before it has a parent, a widget would be a window
            (self.picture if kind == "text" else self.words).hide()
        self.buttons: dict[str, QToolButton] = {}
        self.bar = QWidget()
        self.bar.hide()
        self._fill_bar()
        column.addWidget(self.bar)
        theme.changed.connect(self._tint)
        self._tint()

    def _fill_bar(self) -> None:
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, (_sign, words, _token) in DOES.items():
            if name in ("draw", "keep") and self.kind != "text":
                continue
            button = QToolButton()
            button.setProperty("role", "quiet")
            button.setIconSize(QSize(SIGN, SIGN))
            button.setAccessibleName(MADE_CARD.tr(words))
            button.setToolTip(MADE_CARD.tr(words))
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name, self))
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)

    def show_words(self, words: str) -> None:
        """Show a text as far as it is written."""
        self.words.setText(words[:MAX_CHARACTERS])

    def show_image(self, image: QImage) -> None:
        """Show a picture, or what it looks like so far."""
        if image.isNull():
            return
        self.image = image
        ratio = self.devicePixelRatioF()
        side = int(PICTURE * ratio)
        fitted = image.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap = QPixmap.fromImage(fitted)
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)

    def show_made(self, made: Generation) -> None:
        """It is there now."""
        self.made = made
        if self.kind != "picture":
            self.show_words(made.text)
        self.setAccessibleName(made.text)
        self.picture.setAccessibleName(made.text if self.kind == "picture" else "")
        self.bar.show()

    def mark(self, name: str, marked: bool) -> None:
        """Show what the person said of it."""
        (self._marked.add if marked else self._marked.discard)(name)
        self._tint()

    def is_marked(self, name: str) -> bool:
        """Whether the person said so."""
        return name in self._marked

    def _tint(self) -> None:
        for name, button in self.buttons.items():
            token = DOES[name][2] if name in self._marked else "muted"
            button.setIcon(icon(DOES[name][0], self._theme.colour(token), SIGN))
            button.setAccessibleDescription(MADE_CARD.tr("Chosen") if name in self._marked else "")
        sunken = self._theme.tokens.sunken
        self.picture.setStyleSheet(f"background: {sunken}; border-radius: {SMALL_RADIUS}px;")  # english: Qt reads it
