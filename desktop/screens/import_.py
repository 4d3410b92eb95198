"""Brings your exports in: by dialog, or dropped anywhere on the window; then a receipt that leaves nothing out."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.demo import demo_exports
from desktop.notices import of_error
from desktop.screen import SCREENS, App, Screen
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from desktop.widgets.receipt_card import ReceiptCard
from engine.workflows.import_feed import Imported, Receipt, past_imports

NAMES = "Exports and dumps (*.zip *.zst *.jsonl *.ndjson *.csv *.json);;All files (*)"


@SCREENS.register
class ImportScreen(Screen):
    """The worker reads the files, because an export comes from outside and may be anything."""

    name = "import"
    title = "Import"
    icon = "arrow-down-to-line"
    key = "I"
    order = 50

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page("Import")
        self.page.line.setText(
            "Your own exports, and dumps of places that you read. They are copied in, never changed."
        )
        self.page.column.addWidget(self._build_target())
        self.cards: list[ReceiptCard] = []
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        self.past = label("Past imports", "heading")
        self.page.column.addSpacing(2 * STEP)
        self.page.column.addWidget(self.past)
        self.page.column.addLayout(self.rows)
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)
        app.signals.import_paths.connect(self.take)
        self.past.hide()

    def entered(self) -> None:
        """Read the receipts again."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: past_imports(ws), then=self._show)

    def take(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        self.notices.clear()
        names = ", ".join(path.name for path in paths)
        words = f"Importing {names}" if len(names) < 60 else f"Importing {len(paths)} files"
        job = self.app.importer.submit("import", {"paths": [str(path) for path in paths]}, title=words)
        job.done.connect(self._imported)
        job.failed.connect(self._failed)
        job.stopped.connect(self._changed)
        job.ended.connect(self._rest)

    def choose(self) -> None:
        """Ask for files."""
        files, _ = QFileDialog.getOpenFileNames(self, "Import", str(Path.home()), NAMES)
        if files:
            self.take([Path(file) for file in files])

    def _rest(self) -> None:
        if not self.app.importer.jobs():
            QTimer.singleShot(0, self.app.importer, self.app.importer.shut_down)

    def _imported(self, result: dict[str, object]) -> None:
        msgspec.convert(result, Imported)  # a result that is none is a bug: let it show
        self._changed()

    def _failed(self, error: Exception) -> None:
        self.notices.show_notice(of_error(error, action="Choose another", do=self.choose))
        self._changed()

    def _changed(self) -> None:
        self.entered()
        self.app.signals.changed.emit("posts")

    def _show(self, receipts: tuple[Receipt, ...]) -> None:
        empty_layout(self.rows)
        self.past.setVisible(bool(receipts))
        self.demo.setVisible(not receipts)
        self.cards = [ReceiptCard(self.app.theme, receipt) for receipt in receipts]
        for card in self.cards:
            self.rows.addWidget(card)

    def _build_target(self) -> QFrame:
        target = QFrame()
        target.setProperty("role", "target")
        column = QVBoxLayout(target)
        column.setContentsMargins(6 * STEP, 8 * STEP, 6 * STEP, 8 * STEP)
        column.setSpacing(STEP)
        known = "A Reddit data request (zip), an Instagram export (zip), a Reddit dump (zst). Several at once is fine."
        for widget in (label("Drop files anywhere on this window", "heading"), label(known, "muted", wrap=True)):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(3 * STEP)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        self.button = QPushButton("Choose files…")
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.choose)
        self.demo = QPushButton("Try it as the demo person")
        self.demo.clicked.connect(lambda: self.take(demo_exports(self.app.workspace.paths.assets)))
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.demo)
        row.addStretch(1)
        column.addLayout(row)
        return target


if __name__ == "__main__":
    from desktop.preview import show

    show("import")
