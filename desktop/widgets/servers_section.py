"""On the Models screen: models elsewhere. What was added, what the person agreed to, how much went there so far."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.engine_words import said
from desktop.screen import App
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.consent_panel import ConsentPanel
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.server_form import ServerForm
from desktop.words import Texts, number
from engine.core.errors import EngineError
from engine.workflows import consent, servers
from engine.workflows.consent import Consent
from engine.workflows.servers import ServerList, ServerRow

SERVERS = Texts("SERVERS")

KEYS = {
    "keyring": SERVERS.later("Its key is in this system's keyring."),
    "variable": SERVERS.later("Its key is in the environment."),
    "none": SERVERS.later("It has no key."),
    "unknown": SERVERS.later("The keyring of this system does not open."),
}


class ServersSection(QFrame):
    """Adding, testing and agreeing happen here; texts leave only when something is written, and only as agreed."""

    chosen = Signal(str)  # a server's id, to write with
    changed = Signal()

    def __init__(self, app: App, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._app, self._failed = app, failed
        self._told: dict[str, tuple[str, str]] = {}  # outcome of the last test, and its role, by server
        self._open: dict[str, Consent] = {}  # whose text is open, by server
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4 * STEP, 0, 0)
        column.setSpacing(3 * STEP)
        head = QHBoxLayout()
        head.addWidget(label(SERVERS.tr("Models elsewhere"), "heading"), 1)
        self.add = QPushButton(SERVERS.tr("Add a server"))
        self.add.clicked.connect(lambda: self._edit(None))
        head.addWidget(self.add)
        column.addLayout(head)
        words = SERVERS.tr(
            "A model on another computer, or in another program on this one. Nothing goes there before you have read "
            "the exact text and agreed to it, and every request is counted here."
        )
        column.addWidget(label(words, "small", wrap=True))
        self.form = ServerForm()
        self.form.saved.connect(self._save)
        self.form.hide()
        column.addWidget(self.form)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        column.addLayout(self.rows)
        self.cards: list[ServerCard] = []

    def refresh(self) -> None:
        """Read again what there is."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: servers.list_servers(ws), then=self.show_servers, failed=self._failed)

    def show_servers(self, found: ServerList) -> None:
        """Show a card for each."""
        self.form.offer(found)
        empty_layout(self.rows)
        self.cards = [ServerCard(self, row, self._told.get(row.id), self._open.get(row.id)) for row in found.servers]
        for card in self.cards:
            self.rows.addWidget(card)

    def edit(self, row: ServerRow) -> None:
        """Open the form on a server."""
        self._edit(row)

    def test(self, row: ServerRow) -> None:
        """Ask a server which models it has; say how that went, in words."""
        self._tell(row, SERVERS.tr("Asking it…"), "muted")
        title = SERVERS.tr("Asking {server}").format(server=row.title)
        job = self._app.client.submit("check_server", {"model_id": row.id}, title=title)

        def done(result: dict[str, object]) -> None:
            words, role = SERVERS.tr("It answers in {seconds} s, but does not name {model}."), "dislike"
            if result["has_model"]:
                words, role = SERVERS.tr("It answers in {seconds} s, and has {model}."), "like"
            seconds = number(float(str(result["seconds"])), 1)
            self._tell(row, words.format(seconds=seconds, model=row.model), role)

        def failed(error: Exception) -> None:
            hint = error.hint if isinstance(error, EngineError) else ""
            self._tell(row, f"{said(str(error))} {said(hint)}".strip(), "dislike")

        job.done.connect(done)
        job.failed.connect(failed)
        job.stopped.connect(lambda: self._tell(row, SERVERS.tr("Stopped."), "muted"))

    def keep_key(self, row: ServerRow, key: str) -> None:
        """Put a key into the system's keyring."""
        self._do(lambda: servers.set_key(self._app.workspace, row.id, key))

    def look(self, asked: Consent) -> None:
        """Show the exact text that would go to a server, or that was agreed to."""
        if asked.given:
            self._show_text(asked)
            return
        args: dict[str, object] = {"model_id": asked.server, "purpose": asked.purpose}
        title = SERVERS.tr("Making the text that would leave")
        job = self._app.client.submit("consent_sample", args, title=title)

        def done(found: dict[str, object]) -> None:
            self._show_text(msgspec.convert(found, Consent))

        job.done.connect(done)
        job.failed.connect(self._failed)

    def agree(self, asked: Consent, shown: str) -> None:
        """Record that the person read this text and agreed."""
        self._open.pop(asked.server, None)
        self._do(lambda: consent.give_consent(self._app.workspace, asked.server, asked.purpose, shown))

    def withdraw(self, given: Consent) -> None:
        """Take a consent back."""
        self._open.pop(given.server, None)
        self._do(lambda: consent.withdraw_consent(self._app.workspace, given.server, given.purpose))

    def _show_text(self, found: Consent) -> None:
        self._open[found.server] = found
        self.refresh()

    def remove(self, row: ServerRow) -> None:
        """Forget a server, its key and the consents for it."""
        self._told.pop(row.id, None)
        self._do(lambda: servers.remove_server(self._app.workspace, row.id))

    def _edit(self, row: ServerRow | None) -> None:
        self.form.open(row)
        self.form.show()

    def _save(self, server: object) -> None:
        def saved() -> object:
            return servers.add_server(self._app.workspace, server)  # pyright: ignore[reportArgumentType]

        self._do(saved, then=self.form.hide)

    def _do(self, work: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            if then is not None:
                then()
            self.refresh()
            self.changed.emit()

        self._app.tasks.start(work, then=done, failed=self._failed, lane=Lane.write)

    def _tell(self, row: ServerRow, words: str, role: str) -> None:
        self._told[row.id] = (words, role)
        self.refresh()


class ServerCard(QFrame):
    """One server."""

    def __init__(
        self,
        section: ServersSection,
        row: ServerRow,
        told: tuple[str, str] | None,
        opened: Consent | None,
    ) -> None:
        super().__init__()
        self.row = row
        self._section = section
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(STEP)
        head = QHBoxLayout()
        head.addWidget(label(row.title, "strong"), 1)
        state = SERVERS.tr("Writes for you") if row.serves else SERVERS.tr("Elsewhere")
        head.addWidget(label(state, "like" if row.serves else "muted"))
        column.addLayout(head)
        column.addWidget(label(f"{row.model}  ·  {row.base_url}", wrap=True))
        column.addWidget(label(f"{SERVERS.tr(KEYS[row.key])}  {used(row)}", "small", wrap=True))
        self.outcome = label(*(told or ("", "")), wrap=True)
        self.outcome.setVisible(told is not None)
        column.addWidget(self.outcome)
        column.addSpacing(STEP)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for words, do in (
            (SERVERS.tr("Test"), lambda: section.test(row)),
            *(() if row.serves else ((SERVERS.tr("Write with it"), lambda: section.chosen.emit(row.id)),)),
            (SERVERS.tr("Change"), lambda: section.edit(row)),
            (SERVERS.tr("Remove"), lambda: section.remove(row)),
        ):
            button = QPushButton(words)
            button.setAccessibleName(f"{words}: {row.title}")
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addLayout(self._key_row())
        self.consents = ConsentPanel(row, opened)
        self.consents.looked.connect(section.look)
        self.consents.agreed.connect(section.agree)
        self.consents.withdrawn.connect(section.withdraw)
        column.addWidget(self.consents)

    def _key_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(SERVERS.tr("Key, if it wants one"))
        self.keep = QPushButton(SERVERS.tr("Keep key"))
        key = SERVERS.tr("Key of {server}; it goes to this system's keyring")
        keep = SERVERS.tr("Keep the key of {server}")
        self.key.setAccessibleName(key.format(server=self.row.title))
        self.keep.setAccessibleName(keep.format(server=self.row.title))
        self.keep.clicked.connect(self._keep)
        self.key.returnPressed.connect(self._keep)
        row.addWidget(self.key, 1)
        row.addWidget(self.keep)
        return row

    def _keep(self) -> None:
        key = self.key.text()
        self.key.clear()  # first: it stays nowhere in this window
        if key.strip():
            self._section.keep_key(self.row, key)


def used(row: ServerRow) -> str:
    """Say how much went to a server so far."""
    calls, out, back = (sum(getattr(each, name) for each in row.used) for name in ("calls", "bytes_out", "bytes_in"))
    if not calls:
        return SERVERS.tr("Nothing was sent yet.")
    words = SERVERS.plural(
        "So far %n request: {out} out, {back} back.", "So far %n requests: {out} out, {back} back.", calls
    )
    return words.format(out=size(out), back=size(back))


def size(count: int) -> str:
    """Return bytes in words."""
    if count < 10_000:
        return SERVERS.plural("%n byte", "%n bytes", count)
    return SERVERS.tr("{count} kB").format(count=number(count / 1000))
