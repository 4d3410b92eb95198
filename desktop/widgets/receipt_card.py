"""The receipt of one import: a bar of what became of its records; each part opens its list."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath

import msgspec
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP, Theme
from desktop.widgets.flow import Flow
from desktop.widgets.notice_bar import label
from desktop.widgets.sources import source_title
from desktop.widgets.two_steps import TwoSteps, in_words
from desktop.words import Texts, number
from engine.core.errors import EngineError
from engine.core.files import write_atomically
from engine.workflows.forget_imports import Removal
from engine.workflows.import_feed import Receipt
from engine.workflows.import_receipt import Example, FileRead

RECEIPT = Texts("RECEIPT")

PARTS = {
    "added": "like",
    "completed": "ai",
    "merged": "faint",
    "skipped": "dislike",
    "files": "muted",
    "left_alone": "line",
}
"""In which order they are shown, each with its colour."""

FILES = ("files", "left_alone")
LISTED = 200
MAY_BREAK, BREAK = re.compile("(?<=[-_.])"), "\u200b"  # names of files are long, and hold no spaces
EXPLAINED = {
    "added": RECEIPT.later("New posts, or new reactions to them."),
    "completed": RECEIPT.later("Posts of which only a title was known; now their text is here."),
    "merged": RECEIPT.later("Already here from an earlier import; nothing is counted twice."),
}


class ShareBar(QWidget):
    """Paints shares side by side."""

    def __init__(self, theme: Theme, shares: list[tuple[int, str]]) -> None:
        super().__init__()
        self._theme, self._shares = theme, shares
        self.setFixedHeight(10)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One rounded piece each; a share that is not zero is always seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shown = [(count, token) for count, token in self._shares if count]
        whole, least = sum(count for count, _ in shown), 6.0
        room = self.width() - 2 * max(0, len(shown) - 1) - least * len(shown)
        x = 0.0
        for count, token in shown:
            width = least + room * count / whole
            painter.setBrush(self._theme.colour(token))
            painter.drawRoundedRect(QRectF(x, 0, width, self.height()), 4, 4)
            x += width + 2
        painter.end()


class ReceiptCard(QFrame):
    """Title, bar, and a button for each part that has something in it.

    Args:
        number: of the import, so that it can be removed; 0 for a receipt alone.
        when: it was, in words.
    """

    asked = Signal(int)  # what removing it would take
    removed = Signal(int)

    def __init__(self, theme: Theme, receipt: Receipt, number: int = 0, when: str = "") -> None:
        super().__init__()
        self.receipt, self.number = receipt, number
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self._head(receipt, number, when))
        counts = {name: count_of(receipt, name) for name in PARTS}
        column.addWidget(label(_about(receipt), "muted", wrap=True))
        column.addWidget(ShareBar(theme, [(counts[name], PARTS[name]) for name in PARTS if name not in FILES]))
        row = Flow()
        self.parts: dict[str, QPushButton] = {}
        for name in PARTS:
            if counts[name]:
                button = QPushButton(counted(name, counts[name]))
                button.setProperty("role", "legend")
                button.setCheckable(True)
                button.clicked.connect(lambda _=False, name=name: self.open(name))
                self.parts[name] = button
                row.addWidget(button)
        column.addLayout(row)
        self._theme = theme
        theme.changed.connect(self._tint)
        self._tint()
        self.list = label("", "muted", wrap=True)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list.hide()
        column.addWidget(self.list)
        self.steps = TwoSteps(RECEIPT.tr("Remove it for good"))
        self.steps.confirmed.connect(lambda: self.removed.emit(number))
        self.steps.kept.connect(self.remove.setFocus)
        column.addWidget(self.steps)

    def _head(self, receipt: Receipt, number: int, when: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        names = " + ".join(PurePath(part).name for part in receipt.path.split(" + "))
        source = source_title(receipt.source)
        head.addWidget(label(MAY_BREAK.sub(BREAK, names), "strong", wrap=True), 1)
        head.addWidget(label(f"{source}  ·  {when}" if when else source, "small"))
        self.save = QPushButton(RECEIPT.tr("Save…"))
        self.save.setToolTip(RECEIPT.tr("Save the whole receipt as JSON"))
        self.save.setAccessibleName(RECEIPT.tr("Save the receipt of {names}").format(names=names))
        self.save.clicked.connect(self._choose)
        self.remove = QPushButton(RECEIPT.tr("Remove…"))
        self.remove.setToolTip(RECEIPT.tr("First says what would go"))
        self.remove.setAccessibleName(RECEIPT.tr("Remove {names}").format(names=names))
        if not number:
            self.remove.hide()
        self.remove.clicked.connect(lambda: self.asked.emit(number))
        for button in (self.save, self.remove):
            button.setProperty("role", "quiet")
            head.addWidget(button)
        return head

    def _tint(self) -> None:
        for name, button in self.parts.items():
            button.setIcon(_dot(self._theme, PARTS[name]))

    def ask(self, removal: Removal) -> None:
        """Show what removing this import would take."""
        self.steps.ask(in_words(removal))

    def open(self, name: str) -> None:
        """Show or hide a part's list."""
        shown = self.parts[name].isChecked()
        for other, button in self.parts.items():
            button.setChecked(other == name and shown)
        self.list.setText(lines_of(self.receipt, name))
        self.list.setVisible(shown)

    def save_as(self, path: Path) -> None:
        """Write the receipt as JSON, all of it. Raises DiskFull, OSError."""
        write_atomically(path, msgspec.json.format(msgspec.json.encode(self.receipt)))

    def _choose(self) -> None:
        title, kind = RECEIPT.tr("Save the receipt"), "JSON (*.json)"  # english: what kind of file, a name
        name, _ = QFileDialog.getSaveFileName(self, title, "receipt.json", kind)
        if not name:
            return
        try:
            self.save_as(Path(name))
            self.save.setText(RECEIPT.tr("Saved"))
        except (OSError, EngineError) as error:
            self.save.setText(RECEIPT.tr("Not saved: {why}").format(why=said(str(error)))[:120])


def _about(receipt: Receipt) -> str:
    sentences = [RECEIPT.plural("%n record read.", "%n records read.", receipt.read)]
    if receipt.account:
        sentences.append(RECEIPT.tr("Of {account}.").format(account=receipt.account))
    if receipt.reason:
        sentences.append(RECEIPT.tr("Recognised: {reason}.").format(reason=said(receipt.reason)))
    if not receipt.finished:
        sentences.append(RECEIPT.tr("It was stopped before its end; import it again to go on."))
    return " ".join(sentences)


def counted(name: str, count: int) -> str:
    """Return how many are in a part, in words."""
    match name:
        case "added":
            return RECEIPT.plural("%n added", "%n added", count)
        case "completed":
            return RECEIPT.plural("%n completed", "%n completed", count)
        case "merged":
            return RECEIPT.plural("%n already here", "%n already here", count)
        case "skipped":
            return RECEIPT.plural("%n skipped", "%n skipped", count)
        case "files":
            return RECEIPT.plural("%n file read", "%n files read", count)
        case _:
            return RECEIPT.plural("%n file left alone", "%n files left alone", count)


def count_of(receipt: Receipt, name: str) -> int:
    """Return how many records, or files, are in a part."""
    if name == "skipped":
        return sum(receipt.skipped.values())
    return len(getattr(receipt, name)) if name in FILES else int(getattr(receipt, name))


def lines_of(receipt: Receipt, name: str) -> str:
    """Return a part's list as plain lines."""
    if name == "left_alone":
        return "\n".join(_left_alone(receipt))
    if name == "files":
        return "\n".join(_files(receipt))
    if name == "skipped":
        lines: list[str] = []
        for reason, count in sorted(receipt.skipped.items(), key=lambda pair: -pair[1]):
            lines.append(f"{number(count)} × {said(reason)}")
            at = [_place(each) for each in receipt.examples if each.reason == reason]
            lines += [f"      {place}" for place in at]
        return "\n".join(lines)
    return RECEIPT.tr(EXPLAINED[name])


def _left_alone(receipt: Receipt) -> list[str]:
    """By reason, what is private first: that is what people look for."""
    if not receipt.left_because:  # a receipt of an earlier version
        return [RECEIPT.tr("Never opened:"), *_some(receipt.left_alone)]
    by_reason: dict[str, list[str]] = {}
    for name in receipt.left_alone:
        by_reason.setdefault(receipt.left_because.get(name, ""), []).append(name)
    lines: list[str] = []
    for reason in sorted(by_reason, key=lambda reason: (reason != "private", reason)):
        head = RECEIPT.tr("Never opened, {reason}:").format(reason=said(reason))
        lines += [head, *(f"      {line}" for line in _some(by_reason[reason]))]
    return lines


def _files(receipt: Receipt) -> list[str]:
    """Lists with their records; pictures summed by folder."""
    lists = [each for each in receipt.files if each.records]
    folders = Counter(str(PurePosixPath(each.name).parent) for each in receipt.files if not each.records)
    return [
        *(_records(each) for each in lists[:LISTED]),
        *_more(len(lists)),
        *(_without(folder, count) for folder, count in sorted(folders.items())[:LISTED]),
        *_more(len(folders)),
    ]


def _records(file: FileRead) -> str:
    return RECEIPT.plural("{file}: %n record", "{file}: %n records", file.records).format(file=file.name)


def _without(folder: str, count: int) -> str:
    words = RECEIPT.plural("{folder}: %n file without records", "{folder}: %n files without records", count)
    return words.format(folder=folder)


def _place(example: Example) -> str:
    return RECEIPT.tr("{file}, line {line}").format(file=example.file, line=example.line)


def _some(names: Sequence[str]) -> list[str]:
    return [*names[:LISTED], *_more(len(names))]


def _more(of: int) -> list[str]:
    return [RECEIPT.plural("and %n more", "and %n more", of - LISTED)] if of > LISTED else []


def _dot(theme: Theme, token: str) -> QIcon:
    pixmap = QPixmap(20, 20)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(QRectF(1, 1, 8, 8))
    painter.end()
    return QIcon(pixmap)
