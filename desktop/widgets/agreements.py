"""What was agreed to leave, for whom and what for: each with the exact text that was shown, and a way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.words import Texts, day
from engine.workflows.what_left import Agreed, Agreements

AGREEMENTS = Texts("AGREEMENTS")

NONE_YET = AGREEMENTS.later("Nothing. No text leaves before you have seen it and agreed, for each purpose.")
TEXT_PX = 180


class AgreementRows(QWidget):
    """One row for each address and purpose."""

    withdrawn = Signal(object)  # Agreed

    def __init__(self) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(STEP)
        self.show_rows(Agreements(agreements=()))

    def show_rows(self, found: Agreements) -> None:
        """Show what holds."""
        empty_layout(self.rows)
        self.lines = [_Line(each, self) for each in found.agreements]
        for line in self.lines:
            self.rows.addWidget(line)
        if not self.lines:
            self.rows.addWidget(label(AGREEMENTS.tr(NONE_YET), "muted", wrap=True))


class _Line(QWidget):
    def __init__(self, agreed: Agreed, rows: AgreementRows) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        purpose = said(agreed.title)
        how = AGREEMENTS.tr("Agreed on {day}") if agreed.given else AGREEMENTS.tr("Taken back on {day}")
        row.addWidget(label(f"{purpose}: {agreed.name}", wrap=True), 1)
        row.addWidget(label(how.format(day=day(agreed.at)), "like" if agreed.given else "small", wrap=True))
        self.look, self.back = QPushButton(AGREEMENTS.tr("What you saw")), QPushButton(AGREEMENTS.tr("Take back"))
        self.look.setCheckable(True)
        for button in (self.look, self.back):
            button.setProperty("role", "quiet")
            button.setAccessibleName(f"{button.text()}: {purpose}, {agreed.name}")
            row.addWidget(button)
        self.back.clicked.connect(lambda: rows.withdrawn.emit(agreed))
        column.addLayout(row)
        self.look.setVisible(bool(agreed.shown))
        self.back.setVisible(agreed.given)
        self.text = QPlainTextEdit(agreed.shown)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        name = AGREEMENTS.tr("The exact text that you saw: {purpose}, {server}")
        self.text.setAccessibleName(name.format(purpose=purpose, server=agreed.name))
        with_words(self.text, lambda: self.text.setFixedHeight(scaled(TEXT_PX)))
        self.text.hide()
        self.look.toggled.connect(self.text.setVisible)
        column.addWidget(self.text)
