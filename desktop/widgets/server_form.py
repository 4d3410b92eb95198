"""What there is to say about a model elsewhere: its address, its name, and whose weights it has. Never a key."""

import re
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.engine_words import said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts
from engine.core.catalogue import Server
from engine.core.servers import ANTHROPIC_URL, CONTEXT_TOKENS, is_this_machine
from engine.workflows.servers import ServerList, ServerRow

SERVER_FORM = Texts("SERVER_FORM")

LABEL_PX = 120
HINTS = {
    "openai_server": ("http://localhost:11434/v1", SERVER_FORM.later("as the server calls it")),
    "anthropic_api": (ANTHROPIC_URL, SERVER_FORM.later("the id of a model")),
}


class ServerForm(QFrame):
    """Says what was entered; whether it can be is the engine's to decide."""

    saved = Signal(object)  # Server

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._id = ""
        self._taken: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        self.kind, self.weights = QComboBox(), QComboBox()
        self.name, self.url, self.model = QLineEdit(), QLineEdit(), QLineEdit()
        self.context = QSpinBox()
        self.context.setRange(*CONTEXT_TOKENS)
        self.context.setSingleStep(1024)
        self.context.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.context.lineEdit().setAccessibleName(SERVER_FORM.tr("Tokens it reads, as a number"))
        plain = SERVER_FORM.tr("Allow http:// to another machine: everybody on the way can read the texts")
        self.plain = QCheckBox(plain)
        for words, field in (
            (SERVER_FORM.tr("Kind"), self.kind),
            (SERVER_FORM.tr("Name"), self.name),
            (SERVER_FORM.tr("Address"), self.url),
            (SERVER_FORM.tr("Model"), self.model),
            (SERVER_FORM.tr("Tokens it reads"), self.context),
            (SERVER_FORM.tr("Same weights here"), self.weights),
        ):
            column.addLayout(_line(words, field))
        self.kind.view().setAccessibleName(SERVER_FORM.tr("Kinds of servers"))
        self.weights.view().setAccessibleName(SERVER_FORM.tr("Weights on this machine"))
        column.addWidget(self.plain)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.save, self.cancel = QPushButton(SERVER_FORM.tr("Add it")), QPushButton(SERVER_FORM.tr("Cancel"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.hide)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        self.kind.currentIndexChanged.connect(self._hint)

    def offer(self, found: ServerList) -> None:
        """Fill the lists, unless the form is open."""
        self._taken = {row.id for row in found.servers}
        if self.isVisible() and self.kind.count():
            return
        self.kind.clear()
        for name, title in sorted(found.kinds, reverse=True):
            self.kind.addItem(said(title), name)
        self.weights.clear()
        self.weights.addItem(SERVER_FORM.tr("None: it takes words alone"), "")
        for model_id in found.weights:
            self.weights.addItem(model_id, model_id)

    def open(self, row: ServerRow | None) -> None:
        """Show what is known of a server, or nothing."""
        self._id = row.id if row else ""
        self.save.setText(SERVER_FORM.tr("Keep it") if row else SERVER_FORM.tr("Add it"))
        self.kind.setCurrentIndex(max(0, self.kind.findData(row.backend if row else "openai_server")))
        self.kind.setEnabled(row is None)
        self.name.setText(row.title if row else "")
        self.url.setText(row.base_url if row else "")
        self.model.setText(row.model if row else "")
        self.context.setValue(row.context_tokens if row else 4096)
        self.weights.setCurrentIndex(max(0, self.weights.findData(row.weights if row else "")))
        self.plain.setChecked(row is not None and row.base_url.startswith("http://") and not _is_here(row))
        self._hint()
        self.name.setFocus()

    def _hint(self) -> None:
        address, model = HINTS.get(str(self.kind.currentData()), ("", ""))
        self.url.setPlaceholderText(address)
        self.model.setPlaceholderText(SERVER_FORM.tr(model))

    def _save(self) -> None:
        kind, title = str(self.kind.currentData()), self.name.text().strip()
        default = ANTHROPIC_URL if kind == "anthropic_api" else ""
        self.saved.emit(
            Server(
                id=self._id or id_of(title, self._taken),
                title=title,
                backend=kind,
                base_url=self.url.text().strip() or default,
                model=self.model.text().strip(),
                weights=str(self.weights.currentData()),
                context_tokens=self.context.value(),
                plain_http=self.plain.isChecked(),
            )
        )


def id_of(title: str, taken: set[str]) -> str:
    """Return an id for a new server of this title."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:36] or "server"
    return next(each for each in (plain, *(f"{plain}-{n}" for n in range(2, 100))) if each not in taken)


def _is_here(row: ServerRow) -> bool:
    return is_this_machine(urlsplit(row.base_url).hostname or "")


def _line(words: str, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    head = label(words, "small")
    with_words(head, lambda: head.setFixedWidth(scaled(LABEL_PX)))
    field.setAccessibleName(words)
    row.addWidget(head)
    row.addWidget(field, 1)
    return row
