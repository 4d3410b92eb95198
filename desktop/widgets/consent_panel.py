"""Shows a person the exact text that would leave, for one server and each purpose, and asks; takes back, too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from engine.workflows.consent import Consent
from engine.workflows.servers import ServerRow

TEXT_LINES_PX = 220


class ConsentPanel(QFrame):
    """One row for each purpose; the text opens below, and only below it can be agreed to."""

    looked = Signal(object)  # Consent: its text is wanted
    agreed = Signal(object, str)  # Consent, and exactly what was shown
    withdrawn = Signal(object)  # Consent

    def __init__(self, row: ServerRow, opened: Consent | None = None) -> None:
        super().__init__()
        self._row = row
        self._open: Consent | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        self.buttons: dict[str, QPushButton] = {}
        for each in row.consents:
            column.addLayout(self._purpose(each))
        self.page = QFrame()
        self.page.setProperty("role", "sunken")
        inside = QVBoxLayout(self.page)
        inside.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        inside.setSpacing(2 * STEP)
        self.head = label("", "strong", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        with_words(self.text, lambda: self.text.setFixedHeight(scaled(TEXT_LINES_PX)))
        self.text.setAccessibleName("The exact text that would leave this machine")
        self.tells = label("", "small", wrap=True)
        self.agree = QPushButton("I have read this: it may go there")
        self.agree.setProperty("role", "primary")
        self.agree.clicked.connect(self._agree)
        foot = QHBoxLayout()
        foot.addWidget(self.agree)
        foot.addStretch(1)
        for part in (self.head, self.text, self.tells):
            inside.addWidget(part)
        inside.addLayout(foot)
        self.page.hide()
        column.addWidget(self.page)
        if opened is not None:
            self.show_text(opened)

    def show_text(self, found: Consent) -> None:
        """Open the text of one purpose."""
        self._open = found
        where = f"{found.title}, at {found.destination}"
        if found.shown:
            self.head.setText(f"{where}: the exact text of the first request")
        else:
            self.head.setText(
                f"{where}: no such text was made yet. Start it once: nothing is sent, and it is shown here."
            )
        self.text.setPlainText(found.shown)
        self.tells.setText(found.tells)
        self.text.setVisible(bool(found.shown))
        self.agree.setVisible(bool(found.shown) and not found.given)
        self.page.show()

    def _purpose(self, each: Consent) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(label(each.title, "small"), 1)
        row.addWidget(label("Agreed" if each.given else "Not agreed", "like" if each.given else "muted"))
        look = QPushButton("What goes there")
        look.setProperty("role", "quiet")
        look.setAccessibleName(f"Show what would go to {self._row.title}: {each.title}")
        look.clicked.connect(lambda: self.looked.emit(each))
        row.addWidget(look)
        self.buttons[each.purpose] = look
        if each.given:
            back = QPushButton("Take back")
            back.setProperty("role", "quiet")
            back.setAccessibleName(f"Take back what you agreed to for {self._row.title}: {each.title}")
            back.clicked.connect(lambda: self.withdrawn.emit(each))
            row.addWidget(back)
        return row

    def _agree(self) -> None:
        if self._open is not None:
            self.agreed.emit(self._open, self.text.toPlainText())
