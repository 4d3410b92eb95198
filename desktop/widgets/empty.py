"""What a screen shows when it has nothing yet: the next step, and nobody's fault."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop.assets import icon
from desktop.theme import STEP, Theme, scaled, with_words
from desktop.widgets.notice_bar import label

SIGN = 48
HINT_WIDTH = 420  # px


class Empty(QWidget):
    """An icon, a sentence, a hint, up to two buttons."""

    def __init__(self, theme: Theme, sign: str, title: str, hint: str) -> None:
        super().__init__()
        self._theme, self._sign_name = theme, sign
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        self._sign = QLabel()
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(2 * STEP)
        self.title = label(title, "heading")
        self.hint = label(hint, "muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4 * STEP)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(3 * STEP)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        self._extra = QVBoxLayout()
        column.addLayout(self._extra)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self.say(title, hint)
        with_words(self, self._fit)
        theme.changed.connect(self._tint)
        self._tint()

    def add(self, words: str, do: Callable[[], object], *, primary: bool = False) -> QPushButton:
        """Add a button; return it."""
        button = QPushButton(words)
        button.setProperty("role", "primary" if primary else "tall")
        button.clicked.connect(lambda: do())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def put(self, layout: QLayout) -> None:
        """Add something between the words and the buttons."""
        self._extra.addLayout(layout)
        self._extra.addSpacing(5 * STEP)

    def say(self, title: str, hint: str) -> None:
        """Change the words."""
        self.title.setText(title)
        self.hint.setText(hint)
        self._fit()

    def _fit(self) -> None:
        width = min(scaled(HINT_WIDTH), max(HINT_WIDTH, self.width() - 12 * STEP))
        self.hint.setFixedWidth(width)
        self.hint.setFixedHeight(max(0, self.hint.heightForWidth(width)))  # a centred label does not ask for it

    def _tint(self) -> None:
        self._sign.setPixmap(icon(self._sign_name, self._theme.colour("faint"), SIGN).pixmap(SIGN))
