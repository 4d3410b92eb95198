"""Below a blind card: met before, a reason for whoever likes to give one, and pause. All of it may be left alone."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.keys import key
from desktop.theme import COLUMN, STEP, Theme, scaled, with_words
from desktop.widgets.key_button import KeyButton
from desktop.words import Texts

SESSION_FOOT = Texts("SESSION_FOOT")

MOST = 200  # characters of a reason


class ReasonLine(QLineEdit):
    """One line. Return keeps what was written, and Escape too: nothing that was typed is lost by a key."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """All keys are for the line while one writes; none rates the card."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Escape leave the line, not the session."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SessionFoot(QWidget):
    """Remembers "seen before" and the reason of one card until it is cleared."""

    paused = Signal()
    typed = Signal()  # the line was left; keys belong to the card again

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.line = ReasonLine()
        self.line.setMaxLength(MOST)
        self.line.setPlaceholderText(SESSION_FOOT.tr("Why? A word will do, and nothing will do too."))
        self.line.setAccessibleName(SESSION_FOOT.tr("Why, if you like"))
        with_words(self.line, lambda: self.line.setMaximumWidth(scaled(COLUMN)))
        self.line.left.connect(self._leave)
        self.line.hide()
        middle = QHBoxLayout()
        middle.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        middle.addStretch(1)
        middle.addWidget(self.line, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        met, why = SESSION_FOOT.tr("Seen before"), SESSION_FOOT.tr("Say why")
        self.met = KeyButton(theme, "eye", met, hint=key("seen"), tint="accent", name=key("seen").words)
        self.met.setCheckable(True)
        self.why = KeyButton(theme, "pen", why, hint=key("reason"), tint="accent", name=key("reason").words)
        self.why.clicked.connect(self.write)
        self.met.ground = self.why.ground = "ground"
        pause = QPushButton(SESSION_FOOT.tr("Pause   Esc"))
        pause.setProperty("role", "quiet")
        pause.setAccessibleName(SESSION_FOOT.tr("Pause"))
        pause.clicked.connect(lambda: self.paused.emit())
        row.addStretch(1)
        for widget in (self.met, self.why, pause):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def seen(self) -> bool:
        """Whether the person has met this card."""
        return self.met.isChecked()

    @property
    def reason(self) -> str:
        """What was written, "" for nothing."""
        return self.line.text().strip()

    def write(self) -> None:
        """Open the line."""
        self.line.show()
        self.line.setFocus()

    def clear(self) -> None:
        """Forget all: another card is here."""
        self.met.setChecked(False)
        self.line.clear()
        self.line.hide()
        self.why.mark(False)

    def _leave(self) -> None:
        self.why.mark(bool(self.reason))
        self.line.setVisible(bool(self.reason))
        self.typed.emit()
