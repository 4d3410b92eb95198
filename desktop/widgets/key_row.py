"""One line of the table of keys: what it does, its key, and a button that waits for another."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.keys import KEYMAP, Key, sign
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts

KEY_ROW = Texts("KEY_ROW")

WAITING = KEY_ROW.later("Press a key…")
NONE_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
KEEPS_KEYBOARD_GOING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
WIDTH = 150  # px


class KeyCatcher(QPushButton):
    """Shows a key; pressed, it takes the next key that comes. Escape and leaving it mean: as it was."""

    caught = Signal(str)

    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self._name, self._words = name, words
        self.waits = False
        self.clicked.connect(self._wait)
        self.show_key(words)

    def show_key(self, words: str) -> None:
        """Show a key, and wait for none."""
        self.waits, self._words = False, words
        self.setText(words)
        self.setAccessibleName(KEY_ROW.tr("{what}: {key}. Change").format(what=self._name, key=words))

    def event(self, event: QEvent) -> bool:
        """While it waits, no shortcut may take the key."""
        if self.waits and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        if not self.waits or event.key() in KEEPS_KEYBOARD_GOING:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.show_key(self._words)
        elif event.key() not in NONE_ALONE:
            self.show_key(self._words)
            self.caught.emit(_sequence(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more."""
        if self.waits:
            self.show_key(self._words)
        super().focusOutEvent(event)

    def _wait(self) -> None:
        self.waits = True
        self.setText(KEY_ROW.tr(WAITING))
        self.setAccessibleName(KEY_ROW.tr("{what}: press a key, or Escape to leave it").format(what=self._name))


def _sequence(event: QKeyEvent) -> str:
    """Return a key in Qt's portable words; Shift is part of a letter's key, but not of a sign's."""
    shift = Qt.KeyboardModifier.ShiftModifier
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if modifiers == shift and text.isprintable() and text and not text.isalnum():
        modifiers = Qt.KeyboardModifier.NoModifier
    combined = QKeySequence(int(modifiers.value) | int(event.key()))
    return combined.toString(QKeySequence.SequenceFormat.PortableText)


class KeyLine(QWidget):
    """Follows the table."""

    chosen = Signal(str, str)  # name, key
    reset = Signal(str)

    def __init__(self, key: Key) -> None:
        super().__init__()
        self.key = key
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(label(key.words, wrap=True), 1)
        self.back = QPushButton(KEY_ROW.tr("As it was"))
        self.back.setProperty("role", "quiet")
        usual = ", ".join(map(sign, key.usual))
        self.back.setAccessibleName(KEY_ROW.tr("{what}: back to {key}").format(what=key.words, key=usual))
        self.back.clicked.connect(lambda: self.reset.emit(key.name))
        self.catcher = KeyCatcher("", key.words)
        self.catcher.caught.connect(self._choose)
        with_words(self.catcher, lambda: self.catcher.setMinimumWidth(scaled(WIDTH)))
        row.addWidget(self.back)
        row.addWidget(self.catcher)
        KEYMAP.changed.connect(self.follow)
        self.follow()

    def _choose(self, sequence: str) -> None:
        self.chosen.emit(self.key.name, sequence)

    def follow(self) -> None:
        """Show what holds."""
        self.catcher.show_key("   ".join(sign(each) for each in self.key.sequences if each != "Enter"))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.back.setSizePolicy(policy)
        self.back.setVisible(self.key.sequences != self.key.usual)
