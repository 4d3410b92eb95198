"""Shows a person the exact text that would leave, for one server and each purpose, and asks; takes back, too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.engine_words import said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts
from engine.workflows.consent import Consent
from engine.workflows.servers import ServerRow

CONSENT = Texts("CONSENT")

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
        self.text.setAccessibleName(CONSENT.tr("The exact text that would leave this machine"))
        self.tells = label("", "small", wrap=True)
        self.agree = QPushButton(CONSENT.tr("I have read this: it may go there"))
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
        if found.shown:
            words = CONSENT.tr("{purpose}, at {address}: the exact text of the first request")
        else:
            words = CONSENT.tr(
                "{purpose}, at {address}: no such text was made yet. Start it once: nothing is sent, and it is shown "
                "here."
            )
        self.head.setText(words.format(purpose=said(found.title), address=found.destination))
        self.text.setPlainText(found.shown)
        self.tells.setText(said(found.tells))
        self.text.setVisible(bool(found.shown))
        self.agree.setVisible(bool(found.shown) and not found.given)
        self.page.show()

    def _purpose(self, each: Consent) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        purpose, server = said(each.title), self._row.title
        row.addWidget(label(purpose, "small", wrap=True), 1)
        state = CONSENT.tr("Agreed") if each.given else CONSENT.tr("Not agreed")
        row.addWidget(label(state, "like" if each.given else "muted"))
        look = QPushButton(CONSENT.tr("What goes there"))
        look.setProperty("role", "quiet")
        name = CONSENT.tr("Show what would go to {server}: {purpose}")
        look.setAccessibleName(name.format(server=server, purpose=purpose))
        look.clicked.connect(lambda: self.looked.emit(each))
        row.addWidget(look)
        self.buttons[each.purpose] = look
        if each.given:
            back = QPushButton(CONSENT.tr("Take back"))
            back.setProperty("role", "quiet")
            name = CONSENT.tr("Take back what you agreed to for {server}: {purpose}")
            back.setAccessibleName(name.format(server=server, purpose=purpose))
            back.clicked.connect(lambda: self.withdrawn.emit(each))
            row.addWidget(back)
        return row

    def _agree(self) -> None:
        if self._open is not None:
            self.agreed.emit(self._open, self.text.toPlainText())
