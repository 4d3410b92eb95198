"""The receipt of one import: a bar of what became of its records; each part opens its list."""

from pathlib import PurePath

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.theme import STEP, Theme
from desktop.widgets.notice_bar import label
from engine.workflows.import_feed import Receipt

PARTS = (
    ("added", "added", "like"),
    ("completed", "completed", "ai"),
    ("merged", "already here", "faint"),
    ("skipped", "skipped", "dislike"),
    ("left_alone", "files left alone", "line"),
)
LISTED = 200
EXPLAINED = {
    "added": "New posts, or new reactions to them.",
    "completed": "Posts of which only a title was known; now their text is here.",
    "merged": "Already here from an earlier import; nothing is counted twice.",
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
    """Title, bar, and a button for each part that has something in it."""

    def __init__(self, theme: Theme, receipt: Receipt) -> None:
        super().__init__()
        self.receipt = receipt
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        names = " + ".join(PurePath(part).name for part in receipt.path.split(" + "))
        head.addWidget(label(names, "strong", wrap=True), 1)
        head.addWidget(label(receipt.source.replace("-", " ").capitalize(), "small"))
        column.addLayout(head)
        counts = {name: count_of(receipt, name) for name, _, _ in PARTS}
        unfinished = "" if receipt.finished else " It was stopped before its end; import it again to go on."
        column.addWidget(label(f"{receipt.read:,} records read.{unfinished}", "muted", wrap=True))
        column.addWidget(ShareBar(theme, [(counts[name], token) for name, _, token in PARTS if name != "left_alone"]))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        self.parts: dict[str, QPushButton] = {}
        for name, words, token in PARTS:
            if counts[name]:
                button = QPushButton(f"{counts[name]:,} {words}")
                button.setProperty("role", "legend")
                button.setCheckable(True)
                button.setIcon(_dot(theme, token))
                button.clicked.connect(lambda _=False, name=name: self.open(name))
                self.parts[name] = button
                row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.list = label("", "muted", wrap=True)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list.hide()
        column.addWidget(self.list)

    def open(self, name: str) -> None:
        """Show or hide a part's list."""
        shown = self.parts[name].isChecked()
        for other, button in self.parts.items():
            button.setChecked(other == name and shown)
        self.list.setText(lines_of(self.receipt, name))
        self.list.setVisible(shown)


def count_of(receipt: Receipt, name: str) -> int:
    """Return how many records, or files, are in a part."""
    if name == "skipped":
        return sum(receipt.skipped.values())
    return len(receipt.left_alone) if name == "left_alone" else int(getattr(receipt, name))


def lines_of(receipt: Receipt, name: str) -> str:
    """Return a part's list as plain lines."""
    if name == "left_alone":
        more = len(receipt.left_alone) - LISTED
        tail = [f"and {more:,} more"] if more > 0 else []
        return "\n".join(["Never opened:", *receipt.left_alone[:LISTED], *tail])
    if name == "skipped":
        lines: list[str] = []
        for reason, count in sorted(receipt.skipped.items(), key=lambda pair: -pair[1]):
            lines.append(f"{count:,} × {reason}")
            lines += [f"      {each.file}, line {each.line}" for each in receipt.examples if each.reason == reason]
        return "\n".join(lines)
    return EXPLAINED[name]


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
