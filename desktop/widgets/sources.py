"""Where your posts came from, a row for each kind of export, and a way to remove all of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.two_steps import TwoSteps, in_words
from desktop.words import Texts
from engine.workflows.forget_imports import PastImports, Removal

SOURCES = Texts("SOURCES")

NONE_YET = SOURCES.later("Nothing was imported.")
TITLES = {
    "reddit-dump": SOURCES.later("Reddit dump"),
    "reddit-export": SOURCES.later("Reddit export"),
    "reddit-json": SOURCES.later("Reddit JSON"),
    "tiktok": SOURCES.later("TikTok"),
    "x-archive": SOURCES.later("X archive"),
}


class SourceRows(QWidget):
    """Groups imports by source."""

    asked = Signal(str)  # a source: what would go
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(STEP)
        self._numbers: dict[str, tuple[int, ...]] = {}
        self._steps: dict[str, TwoSteps] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.show_rows(PastImports(imports=()))

    def show_rows(self, found: PastImports) -> None:
        """Show all sources that anything came from."""
        empty_layout(self.rows)
        self._numbers, self._steps, self.buttons = {}, {}, {}
        for each in found.imports:
            source = each.receipt.source
            self._numbers[source] = (*self._numbers.get(source, ()), each.id)
        for source, numbers in sorted(self._numbers.items()):
            added = sum(each.receipt.added for each in found.imports if each.id in numbers)
            self.rows.addWidget(self._row(source, len(numbers), added))
        if not self._numbers:
            self.rows.addWidget(label(SOURCES.tr(NONE_YET), "muted"))

    def numbers(self, source: str) -> tuple[int, ...]:
        """Return the imports of a source, by number."""
        return self._numbers.get(source, ())

    def steps(self, source: str) -> TwoSteps:
        """Return the second look of a source."""
        return self._steps[source]

    def ask(self, source: str, removal: Removal) -> None:
        """Show what would go."""
        if source in self._steps:
            self._steps[source].ask(in_words(removal))

    def _row(self, source: str, imports: int, added: int) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        title = source_title(source)
        records = SOURCES.plural("%n record added", "%n records added", added)
        count = SOURCES.plural("%n import, {records}", "%n imports, {records}", imports).format(records=records)
        row.addWidget(label(title, "strong"))
        row.addWidget(label(count, "muted", wrap=True), 1)
        button = QPushButton(SOURCES.tr("Remove…"))
        button.setAccessibleName(SOURCES.tr("Remove everything from {source}").format(source=title))
        button.clicked.connect(lambda: self.asked.emit(source))
        row.addWidget(button)
        steps = TwoSteps(SOURCES.tr("Remove {source} for good").format(source=title))
        steps.confirmed.connect(lambda: self.removed.emit(source))
        steps.kept.connect(button.setFocus)
        column.addLayout(row)
        column.addWidget(steps)
        self._steps[source], self.buttons[source] = steps, button
        return whole


def source_title(source: str) -> str:
    """Return what a kind of export is called, by the name of its source."""
    if source in TITLES:
        return SOURCES.tr(TITLES[source])
    return source.replace("-", " ").capitalize()  # english: a name, such as Instagram
