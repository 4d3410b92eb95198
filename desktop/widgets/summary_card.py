"""The written profile: words that the person may change, or have written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from engine.core.records import Summary


class SummaryCard(QFrame):
    """Says when the words should be kept, or be written."""

    kept = Signal(str)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.summary = Summary()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label("In words", "heading"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("Nothing written yet. Write it yourself, or let the model try.")
        self.text.setAccessibleName("Your taste in words")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(160)
        column.addWidget(self.text, 1)
        self.based = label("", "small", wrap=True)
        column.addWidget(self.based)
        row = QHBoxLayout()
        self.write, self.keep = QPushButton("Write it for me"), QPushButton("Save")
        self.write.clicked.connect(self.wanted)
        self.keep.clicked.connect(lambda: self.kept.emit(self.text.toPlainText().strip()))
        self.keep.setEnabled(False)
        self.text.textChanged.connect(self._edited)
        row.addWidget(self.write)
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)

    def show_summary(self, summary: Summary) -> None:
        """Show the words, and what they rest on."""
        self.summary = summary
        self.text.setPlainText(summary.text)
        self._edited()
        based = f"Version {summary.version}, from {len(summary.evidence)} of your likes." if summary.version else ""
        self.based.setText(based)
        self.based.setVisible(bool(based))
        self.write.setText("Write it again" if summary.version else "Write it for me")

    def _edited(self) -> None:
        self.keep.setEnabled(self.text.toPlainText().strip() != self.summary.text.strip())
