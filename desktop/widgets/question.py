"""The second question, where a study asks it: a person, or a machine, and how sure?"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.keys import key
from desktop.theme import STEP, Theme, scaled
from desktop.widgets.key_button import KeyButton, room_for
from desktop.words import Texts

QUESTION = Texts("QUESTION")

MAKERS = {  # english: names of keys
    "surely ai": ("ai", 2),
    "maybe ai": ("ai", 1),
    "maybe human": ("human", 1),
    "surely human": ("human", 2),
}
"""What an answer is stored as, by the name of its key."""
WORDS = {
    ("ai", 2): QUESTION.later("Surely a machine"),
    ("ai", 1): QUESTION.later("Maybe a machine"),
    ("human", 1): QUESTION.later("Maybe a person"),
    ("human", 2): QUESTION.later("Surely a person"),
}
ROOM_FOR_WORDS = 540  # px


class Question(QWidget):
    """Stands where the rating bar stood. One key says who and how sure: from surely a machine to surely a person.

    Args:
        ground: the token of what it stands on.
    """

    answered = Signal(str)  # a name of MAKERS
    undone = Signal()

    def __init__(self, theme: Theme, ground: str = "raised") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        row.setSpacing(STEP)
        self.buttons: dict[str, KeyButton] = {}
        for name, (maker, sure) in MAKERS.items():
            words = QUESTION.tr("Surely") if sure > 1 else QUESTION.tr("Maybe")
            sign, tint = ("bot", "ai") if maker == "ai" else ("user-round", "like")
            button = KeyButton(theme, sign, words, hint=key(name), tint=tint, name=QUESTION.tr(WORDS[maker, sure]))
            button.clicked.connect(lambda _=False, name=name: self.answered.emit(name))
            button.ground = ground
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        self.back = KeyButton(theme, "undo-2", "", hint=key("undo"), tint="text", name=QUESTION.tr("Rate it again"))
        self.back.ground = ground
        self.back.clicked.connect(self.undone)
        row.addWidget(self.back)

    def sizeHint(self) -> QSize:
        """Room for all words."""
        return QSize(self._room() + 2 * STEP, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words only where there is room."""
        for button in self.buttons.values():
            button.show_words(self.width() >= self._room())
        super().resizeEvent(event)

    def _room(self) -> int:
        return max(scaled(ROOM_FOR_WORDS), room_for(list(self.buttons.values()), (self.back,)))
