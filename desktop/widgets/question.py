"""The second question, where a study asks it: a person, or a machine?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.keys import key
from desktop.theme import STEP, Theme
from desktop.widgets.key_button import KeyButton
from desktop.widgets.notice_bar import label


class Question(QWidget):
    """Stands where the rating bar stood; says "human" or "ai"."""

    answered = Signal(str)
    undone = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * STEP, 0, 3 * STEP, 0)
        row.setSpacing(STEP)
        row.addWidget(label("And who wrote it?", "strong"))
        row.addSpacing(2 * STEP)
        self.human = KeyButton(theme, "user-round", "A person", hint=key("human"), tint="like")
        self.machine = KeyButton(theme, "bot", "A machine", hint=key("ai"), tint="ai")
        back = KeyButton(theme, "undo-2", "", hint=key("undo"), tint="text", name="Rate it again")
        self.human.clicked.connect(lambda: self.answered.emit("human"))
        self.machine.clicked.connect(lambda: self.answered.emit("ai"))
        back.clicked.connect(self.undone)
        row.addWidget(self.machine)
        row.addWidget(self.human)
        row.addStretch(1)
        row.addWidget(back)
