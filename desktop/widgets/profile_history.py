"""Below the profile in words: its versions and what each cost, or exactly what models are told of it."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from engine.core.written_profile import Cost
from engine.workflows.edit_summary import Difference, History, ToldToModels, Version

SHOWN = 8
KINDS = {
    "diff": "followed your likes",
    "rewrite": "written anew",
    "edit": "changed by you",
    "restore": "gone back",
    "undo": "undone",
}


class ProfileHistory(QFrame):
    """Says which version is wanted, and does nothing itself."""

    restored = Signal(int)
    compared = Signal(int, int)  # two versions, the earlier first

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        self.column.setSpacing(STEP)
        self.showing = ""
        self.hide()

    def show_history(self, found: History) -> None:
        """Show the newest versions."""
        self._begin("history", "Versions")
        for place, version in enumerate(found.versions[:SHOWN]):
            self.column.addWidget(label(told_of(version), "small", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(STEP)
            if version.version > 1:
                self._button(
                    row, "What changed", lambda _=False, v=version.version: self.compared.emit(v - 1, v), version
                )
            if place:
                self._button(row, "Go back to it", lambda _=False, v=version.version: self.restored.emit(v), version)
            row.addStretch(1)
            self.column.addLayout(row)
        self.column.addWidget(label(f"All {found.count} versions: {cost_in_words(found.cost)}.", "small", wrap=True))

    def show_difference(self, found: Difference) -> None:
        """Show what changed between two versions."""
        self._begin("difference", f"From version {found.before} to {found.after}")
        self._lines(found.changes or ("The two say the same.",))

    def show_told(self, found: ToldToModels) -> None:
        """Show requests as models get them."""
        self._begin("told", "What the model is told")
        self.column.addWidget(label("Two lines each time, drawn by chance. In these words:", "small", wrap=True))
        self._lines(found.requests or ("Nothing yet.",))
        if found.never:
            self.column.addWidget(label("Kept from it, since a small model would write about it:", "small", wrap=True))
            self._lines(found.never)

    def close_it(self) -> None:
        """Put it away."""
        self.showing = ""
        self.hide()

    def _begin(self, what: str, title: str) -> None:
        empty_rows(self.column)
        self.showing = what
        self.column.addWidget(label(title, "strong"))
        self.show()

    def _lines(self, lines: Sequence[str]) -> None:
        for line in lines:
            self.column.addWidget(label(line, "small", wrap=True))

    def _button(self, row: QHBoxLayout, words: str, do: object, version: Version) -> None:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(f"{words}: version {version.version}")
        button.clicked.connect(do)
        row.addWidget(button)


def empty_rows(layout: QVBoxLayout) -> None:
    """Remove and delete everything in a column of widgets and rows."""
    while layout.count():
        item = layout.takeAt(0)
        inner = item.layout() if item is not None else None
        if isinstance(inner, QHBoxLayout):
            empty_layout(inner)
            inner.deleteLater()
        elif item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def told_of(version: Version) -> str:
    """Return what a version is, and what it cost."""
    when = time.strftime("%d %b, %H:%M", time.localtime(version.at))
    words = f"Version {version.version}, {when}: {KINDS[version.kind]}, {version.lines} lines."
    if version.kind in ("diff", "rewrite"):
        words += f" It took {cost_in_words(version.cost)}." if version.cost.tokens_out else " No model was asked."
    dropped = sum(version.refused.values())
    return f"{words} {dropped} of the model's changes were dropped." if dropped else words


def cost_in_words(cost: Cost) -> str:
    """Return tokens, time, and what left this machine."""
    if not cost.tokens_out:
        return "no model was asked"
    read = f"{cost.tokens_in:,} tokens read, " if cost.tokens_in else ""
    sent = f"{cost.bytes_out:,} bytes sent" if cost.bytes_out else "nothing left this machine"
    return f"{read}{cost.tokens_out:,} tokens written in {cost.seconds:.0f} s; {sent}"
