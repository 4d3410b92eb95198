"""Below the profile in words: its versions and what each cost, or exactly what models are told of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.engine_words import said
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.words import Texts, moment, number
from engine.core.written_profile import Cost
from engine.workflows.edit_summary import Difference, History, ToldToModels, Version

VERSIONS = Texts("VERSIONS")

SHOWN = 8
KINDS = {
    "diff": VERSIONS.later("followed your likes"),
    "rewrite": VERSIONS.later("written anew"),
    "edit": VERSIONS.later("changed by you"),
    "restore": VERSIONS.later("gone back"),
    "undo": VERSIONS.later("undone"),
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
        self._begin("history", VERSIONS.tr("Versions"))
        for place, version in enumerate(found.versions[:SHOWN]):
            self.column.addWidget(label(told_of(version), "small", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(STEP)
            if version.version > 1:
                changed = VERSIONS.tr("What changed")
                self._button(row, changed, lambda _=False, v=version.version: self.compared.emit(v - 1, v), version)
            if place:
                back = VERSIONS.tr("Go back to it")
                self._button(row, back, lambda _=False, v=version.version: self.restored.emit(v), version)
            row.addStretch(1)
            self.column.addLayout(row)
        words = VERSIONS.plural("All %n versions: {cost}.", "All %n versions: {cost}.", found.count)
        self.column.addWidget(label(words.format(cost=cost_in_words(found.cost)), "small", wrap=True))

    def show_difference(self, found: Difference) -> None:
        """Show what changed between two versions."""
        head = VERSIONS.tr("From version {before} to {after}")
        self._begin("difference", head.format(before=number(found.before), after=number(found.after)))
        self._lines([said(change) for change in found.changes] or [VERSIONS.tr("The two say the same.")])

    def show_told(self, found: ToldToModels) -> None:
        """Show requests as models get them."""
        self._begin("told", VERSIONS.tr("What the model is told"))
        how = VERSIONS.tr("Two lines each time, drawn by chance. In these words:")
        self.column.addWidget(label(how, "small", wrap=True))
        self._lines(found.requests or [VERSIONS.tr("Nothing yet.")])
        if found.never:
            why = VERSIONS.tr("Kept from it, since a small model would write about it:")
            self.column.addWidget(label(why, "small", wrap=True))
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
        button.setAccessibleName(
            VERSIONS.tr("{action}: version {version}").format(action=words, version=number(version.version))
        )
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
    words = VERSIONS.plural(
        "Version {version}, {when}: {how}, %n lines.", "Version {version}, {when}: {how}, %n lines.", version.lines
    )
    how = VERSIONS.tr(KINDS[version.kind])
    sentences = [words.format(version=number(version.version), when=moment(version.at), how=how)]
    if version.kind in ("diff", "rewrite"):
        sentences.append(took(version.cost) if version.cost.tokens_out else VERSIONS.tr("No model was asked."))
    if dropped := sum(version.refused.values()):
        sentences.append(
            VERSIONS.plural(
                "%n of the model's changes were dropped.", "%n of the model's changes were dropped.", dropped
            )
        )
    return " ".join(sentences)


def took(cost: Cost) -> str:
    """Return what something cost, as a sentence."""
    return VERSIONS.tr("It took {cost}.").format(cost=cost_in_words(cost))


def cost_in_words(cost: Cost) -> str:
    """Return tokens, time, and what left this machine."""
    if not cost.tokens_out:
        return VERSIONS.tr("no model was asked")
    if cost.tokens_in:
        words = VERSIONS.tr("{read} tokens read, {written} tokens written in {seconds} s; {sent}")
    else:
        words = VERSIONS.tr("{written} tokens written in {seconds} s; {sent}")
    sent = VERSIONS.tr("{count} bytes sent") if cost.bytes_out else VERSIONS.tr("nothing left this machine")
    return words.format(
        read=number(cost.tokens_in),
        written=number(cost.tokens_out),
        seconds=number(cost.seconds),
        sent=sent.format(count=number(cost.bytes_out)),
    )
