"""The door to an early look: inline, its price in plain words, a reason before it opens. And the mark it leaves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop.assets import icon
from desktop.engine_words import said
from desktop.keys import bind
from desktop.theme import ICON, STEP, Theme
from desktop.widgets.notice_bar import label
from desktop.words import Texts
from engine.workflows.study_proof import MAX_REASON

EARLY_LOOK = Texts("EARLY_LOOK")

LEAST_REASON = 15
"""Characters: "curious" is typed without a thought, a sentence is not."""
PRICE = EARLY_LOOK.later(
    "This marks the study for ever. Every later report, page and file says that you looked, when, and why; ratings "
    "after it may be swayed by what you saw; and no ordinary test counts any more, only evidence of 20 to 1. Nothing "
    "is closed: you can go on rating."
)


class EarlyLook(QFrame):
    """A button that opens a line for the reason; the button that changes nothing comes first."""

    wanted = Signal(str)  # the reason

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.door = QPushButton(EARLY_LOOK.tr("Look early…"))
        self.door.setProperty("role", "quiet")
        self.door.clicked.connect(self.ask)
        row = QHBoxLayout()
        row.addWidget(self.door)
        row.addStretch(1)
        column.addLayout(row)
        self.form = QFrame()
        self.form.setProperty("role", "sunken")
        column.addWidget(self.form)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        inside.setSpacing(2 * STEP)
        inside.addWidget(label(EARLY_LOOK.tr("See the results before the end?"), "strong"))
        inside.addWidget(label(EARLY_LOOK.tr(PRICE), wrap=True))
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_REASON)
        self.reason.setPlaceholderText(EARLY_LOOK.tr("Why you look now, in a few words"))
        self.reason.setAccessibleName(EARLY_LOOK.tr("Why you look now"))
        self.reason.textChanged.connect(self._count)
        inside.addWidget(self.reason)
        self.lacking = label("", "small", wrap=True)
        inside.addWidget(self.lacking)
        self.keep, self.do = (
            QPushButton(EARLY_LOOK.tr("Keep it sealed")),
            QPushButton(EARLY_LOOK.tr("Look, and mark the study")),
        )
        self.do.setProperty("role", "danger")
        self.keep.clicked.connect(self._keep)
        self.do.clicked.connect(self._go)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.do)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self.form.hide()
        bind(self, "back", self._keep)
        self._count()

    def ask(self) -> None:
        """Open the form, with nothing in it."""
        self.reason.clear()
        self._count()
        self.door.hide()
        self.form.show()
        self.reason.setFocus()

    def close_again(self) -> None:
        """Close the form."""
        self.form.hide()
        self.door.show()

    def _keep(self) -> None:
        self.close_again()
        self.door.setFocus()

    def _count(self) -> None:
        lacks = LEAST_REASON - len(" ".join(self.reason.text().split()))
        self.do.setEnabled(lacks <= 0)
        words = [EARLY_LOOK.tr("It stays in the study for ever.")]
        if lacks > 0:
            words.append(EARLY_LOOK.plural("%n more character at least.", "%n more characters at least.", lacks))
        self.lacking.setText(" ".join(words))

    def _go(self) -> None:
        self.do.setEnabled(False)  # one look for one click
        self.wanted.emit(self.reason.text())


class EarlyMark(QFrame):
    """Says that somebody looked before the end; hidden where nobody did."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        row.setSpacing(3 * STEP)
        self._sign, self.words = QLabel(), label("", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(STEP)
        column.addWidget(label(EARLY_LOOK.tr("Looked at before the end"), "strong"))
        column.addWidget(self.words)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def tell(self, looks: Sequence[str]) -> None:
        """Say what every later reader is told of each look."""
        self.words.setText("\n".join(said(look) for look in looks))
        self.setVisible(bool(looks))

    def _tint(self) -> None:
        drawn: QPixmap = icon("eye", self._theme.colour("accent_text"), ICON).pixmap(ICON)
        self._sign.setPixmap(drawn)
