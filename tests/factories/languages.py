"""A language of brackets, and what a window says, for tests of translations."""

import re

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

OPEN, CLOSE = "⟦", "⟧"


class Brackets(QTranslator):
    """Puts every text into brackets: what stands without them did not go through the translation."""

    def translate(self, _context: str, text: str, note: str = "", count: int = -1) -> str:
        """Return the text in brackets, in the plural where a count asks for it."""
        return f"{OPEN}{text if count in (-1, 1) else note}{CLOSE}"


def texts_of(widget: QWidget) -> list[str]:
    """Return what a widget and its children say, to the eye or to a screen reader, hidden or not, one by one."""
    found: list[str] = []
    for each in [widget, *widget.findChildren(QWidget)]:
        found += [each.accessibleName(), each.accessibleDescription(), each.toolTip(), each.windowTitle()]
        if isinstance(each, QLabel | QAbstractButton):
            found.append(each.text())
        if isinstance(each, QLineEdit):
            found.append(each.placeholderText())
        if isinstance(each, QComboBox):
            found += [each.itemText(place) for place in range(each.count())]
    return [text for text in dict.fromkeys(found) if text]


def left_in_english(text: str) -> str:
    """Return the words of a text that stand outside of all brackets."""
    while (fewer := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", text)) != text:
        text = fewer
    return " ".join(re.findall(r"[^\W\d_]{2,}", text))
