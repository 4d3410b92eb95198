"""The buttons under a card, the same for every card."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.keys import key
from desktop.theme import STEP, Theme
from desktop.widgets.key_button import KeyButton, room_for
from desktop.words import Texts

RATING_BAR = Texts("RATING_BAR")

ROOM_FOR_WORDS = 560  # px


class RatingBar(QWidget):
    """Not for me, neutral, like, looks AI, undo; for posts with a page, open it.

    Attributes:
        ai: the "looks AI" button; a session makes it checkable.
    """

    rated = Signal(str)  # dislike, skip, like or ai
    undone = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, can_open: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(RATING_BAR.tr("Rate it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        row.setSpacing(STEP)
        self._can_open = can_open
        self._buttons: dict[str, KeyButton] = {}
        for name, icon, words, token in (
            ("dislike", "x", RATING_BAR.tr("Not for me"), "dislike"),
            ("skip", "minus", RATING_BAR.tr("Neutral"), "muted"),
            ("like", "heart", RATING_BAR.tr("Like"), "like"),
            ("ai", "bot", RATING_BAR.tr("AI?"), "ai"),
        ):
            button = KeyButton(theme, icon, words, hint=key(name), tint=token, name=key(name).words)
            button.clicked.connect(lambda _=False, name=name: self.rated.emit(name))
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        self.undo = KeyButton(theme, "undo-2", "", hint=key("undo"), tint="text", name=key("undo").words)
        self.undo.clicked.connect(self.undone)
        self.open = KeyButton(theme, "external-link", "", hint="", tint="text", name=RATING_BAR.tr("Open its page"))
        self.open.clicked.connect(self.opened)
        row.addWidget(self.open)
        self.open.setVisible(can_open)  # after it has a parent: without one it would be a window
        row.addWidget(self.undo)
        self.ai = self._buttons["ai"]

    def button(self, name: str) -> KeyButton:
        """Return one of the four rating buttons."""
        return self._buttons[name]

    def mark(self, reaction: str | None) -> None:
        """Show what was said about this card before."""
        for name, button in self._buttons.items():
            button.mark(name == reaction)

    def ratings(self) -> list[KeyButton]:
        """Return the four, in the order in which they stand."""
        return list(self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words only where there is room."""
        others = (self.open, self.undo) if self._can_open else (self.undo,)
        least = max(ROOM_FOR_WORDS, room_for(self.ratings(), others))
        for button in self.ratings():
            button.show_words(self.width() >= least)
        super().resizeEvent(event)
