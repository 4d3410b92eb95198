"""One line of the written profile: words that may be changed, a margin that says what they rest on, and its likes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.text_block import LINE_SEPARATOR, tidy
from desktop.words import Texts, number
from engine.core.records import Card
from engine.core.written_profile import PERSON, WORDS, Line
from engine.workflows.edit_summary import LONGEST_LINE

LINE = Texts("LINE")

MARGIN = 96  # px
CLIPPED = 110  # characters
LIKES_SHOWN = 5


class ProfileLine(QFrame):
    """Says what the person wants by signals, and does nothing itself."""

    opened = Signal(int)  # line id: show what it rests on
    reworded = Signal(int, str)
    pinned = Signal(int, bool)
    removed = Signal(int)
    answered = Signal(int, bool)  # a proposal, taken or not

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, STEP, 0, STEP)
        outer.setSpacing(STEP)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        self.words = label(line.text, wrap=True)
        self.edit = QLineEdit(line.text)
        self.edit.setMaxLength(LONGEST_LINE)
        self.edit.setAccessibleName(LINE.tr("This line in your own words"))
        self.edit.editingFinished.connect(self._reword)
        self.edit.hide()
        self.margin = QPushButton(rests_on(line))
        self.margin.setProperty("role", "legend")
        name = LINE.tr("What “{line}” rests on: {likes}").format(line=line.text, likes=rests_on(line))
        self.margin.setAccessibleName(name)
        with_words(self.margin, lambda: self.margin.setFixedWidth(scaled(MARGIN)))
        self.margin.clicked.connect(self.toggle)
        row.addWidget(self.words, 1)
        row.addWidget(self.edit, 1)
        row.addWidget(self.margin, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row)
        if line.proposed:
            outer.addWidget(self._proposal(line))
        self.more = QWidget()
        self._fill(QVBoxLayout(self.more))
        self.more.hide()
        outer.addWidget(self.more)

    def mousePressEvent(self, _event: object) -> None:
        """A click anywhere opens it."""
        self.toggle()

    def toggle(self) -> None:
        """Show what the line rests on, or put that away."""
        self.more.setVisible(self.more.isHidden())
        if not self.more.isHidden():
            self.opened.emit(self.line.id)

    def show_likes(self, cards: Sequence[Card]) -> None:
        """Show the posts behind it."""
        empty_layout(self._likes)
        for card in cards[:LIKES_SHOWN]:
            text = tidy(card.text).replace(LINE_SEPARATOR, " ")
            self._likes.addWidget(
                label(text if len(text) <= CLIPPED else f"{text[:CLIPPED].rstrip()}…", "small", wrap=True)
            )
        if len(cards) > LIKES_SHOWN:
            more = LINE.tr("and {count} more").format(count=number(len(cards) - LIKES_SHOWN))
            self._likes.addWidget(label(more, "small"))
        if not cards:
            self._likes.addWidget(label(LINE.tr("No post: it is your word."), "small"))

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(3 * STEP, 0, 0, STEP)
        column.setSpacing(STEP)
        column.addWidget(label(written_by(self.line), "small", wrap=True))
        self._likes = QVBoxLayout()
        self._likes.setSpacing(STEP)
        column.addLayout(self._likes)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        pin = LINE.tr("Unpin") if self.line.pinned else LINE.tr("Pin")
        self._button(row, LINE.tr("Edit"), LINE.tr("Put it in your own words"), self._begin)
        self._button(row, pin, LINE.tr("No model changes a pinned line"), self._pin)
        gone = LINE.tr("No model brings it back")
        self._button(row, LINE.tr("Delete"), gone, lambda: self.removed.emit(self.line.id))
        row.addStretch(1)
        column.addLayout(row)

    def _proposal(self, line: Line) -> QWidget:
        box = QFrame()
        box.setProperty("role", "sunken")
        column = QVBoxLayout(box)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        words = LINE.tr("{model} would say: {line}").format(model=line.proposed_by, line=line.proposed)
        column.addWidget(label(words, "small", wrap=True))
        row = QHBoxLayout()
        away = LINE.tr("Put the proposal away")
        self._button(row, LINE.tr("Take it"), LINE.tr("Say it so"), lambda: self.answered.emit(line.id, True))
        self._button(row, LINE.tr("Keep mine"), away, lambda: self.answered.emit(line.id, False))
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _button(self, row: QHBoxLayout, words: str, tip: str, do: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setToolTip(tip)
        button.setAccessibleName(LINE.tr("{action}: {line}").format(action=words, line=self.line.text))
        button.clicked.connect(do)
        row.addWidget(button)

    def _begin(self) -> None:
        self.words.hide()
        self.edit.show()
        self.edit.setFocus()

    def _pin(self) -> None:
        self.pinned.emit(self.line.id, not self.line.pinned)

    def _reword(self) -> None:
        self.edit.hide()
        self.words.show()
        words = " ".join(self.edit.text().split())
        if words and words != self.line.text:
            self.reworded.emit(self.line.id, words)


def rests_on(line: Line) -> str:
    """Return the margin: how many posts spoke for a line."""
    if not line.evidence:
        return LINE.tr("your word") if line.by == PERSON else ""
    if line.pinned:
        return LINE.tr("{count} · pinned").format(count=number(line.strength))
    if counted(line):
        return LINE.tr("counted")
    if line.section in ("dislikes", "avoid"):
        return LINE.plural("%n post", "%n posts", line.strength)
    return LINE.plural("%n like", "%n likes", line.strength)


def counted(line: Line) -> bool:
    """Whether a line says what was counted over all likes, and names only some of them."""
    return line.by == WORDS and not line.topic and " with the words " not in line.text  # english: as the engine writes


def written_by(line: Line) -> str:
    """Return who put it so, and since when."""
    if counted(line):
        words = LINE.tr("Counted over all your likes, beside other posts; some of them, since version {version}.")
    elif line.by == PERSON:
        words = LINE.tr("In your own words, since version {version}.")
    elif line.by == WORDS:
        words = LINE.tr("In the posts' own words, since version {version}.")
    else:
        words = LINE.tr("Written by {model}, since version {version}.")
    words = words.format(model=line.by, version=number(line.since))
    return " ".join([words, LINE.tr("Pinned.")]) if line.pinned else words
