"""A post in a list, small: its words, and where it was."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.theme import STEP
from desktop.widgets.card_shape import who_and_when
from desktop.widgets.notice_bar import label
from desktop.widgets.text_block import LINE_SEPARATOR, tidy
from engine.core.records import Card

CLIPPED = 280  # characters


class PostRow(QFrame):
    """Plain text, clipped."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        text = tidy(card.text).replace(LINE_SEPARATOR * 2, "\n").replace(LINE_SEPARATOR, "\n")
        column.addWidget(label(text if len(text) <= CLIPPED else f"{text[:CLIPPED].rstrip()}…", wrap=True))
        column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(label(who_and_when(card.source, card.community, card.created_at), "small"), 1)
        column.addLayout(self._foot)

    def add_button(self, words: str, do: Callable[[], object]) -> None:
        """Put a quiet button in the corner."""
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.clicked.connect(do)
        self._foot.addWidget(button)
