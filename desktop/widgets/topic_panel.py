"""One topic from near: its name, what can be done with it, its history, and its likes.

Imports pyqtgraph by way of the history: load this module off the window's thread.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.theme import STEP, Theme
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.post_row import PostRow
from desktop.widgets.topic_history import TopicHistory
from desktop.words import Texts
from engine.core.records import Topic
from engine.workflows.topic_details import TopicDetails

TOPIC = Texts("TOPIC")

TWO_COLUMNS = 860  # px


class TopicPanel(QWidget):
    """Says what the person wants by signals, and does nothing itself."""

    renamed = Signal(int, str)
    muted = Signal(int, bool)
    joined = Signal(int, int)  # the topic that stays, the one that joins it
    divided = Signal(int)
    forgotten = Signal(int)
    like_forgotten = Signal(int)  # post id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.topic: Topic | None = None
        self._others: Sequence[Topic] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        self.name = QLineEdit()
        self.name.setAccessibleName(TOPIC.tr("Name of the topic"))
        self.name.setProperty("role", "heading")
        self.name.setMaxLength(80)
        self.name.editingFinished.connect(self._rename)
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.mute = self._button(
            row, TOPIC.tr("Mute"), TOPIC.tr("Nothing because of this topic, and no model hears of it"), self._mute
        )
        self.join = self._button(
            row, TOPIC.tr("Join with…"), TOPIC.tr("Make one topic of this and another"), lambda: None
        )
        self.divide = self._button(
            row, TOPIC.tr("Split"), TOPIC.tr("Make two topics of this, where it falls apart"), self._divide
        )
        self.forget = self._button(
            row, TOPIC.tr("Forget"), TOPIC.tr("Let none of its likes count; they stay in your history"), self._forget
        )
        self.menu = QMenu(self.join)
        self.join.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        row.addStretch(1)
        column.addLayout(row)
        self.pictured = label(TOPIC.tr("A topic of what pictures show, not of words."), "small", wrap=True)
        self.pictured.hide()
        self.history = TopicHistory(theme)
        self.undated = label("", "small", wrap=True)
        column.addWidget(self.pictured)
        column.addWidget(self.history)
        column.addWidget(self.undated)
        self.posts = QGridLayout()
        self.posts.setSpacing(2 * STEP)
        column.addLayout(self.posts)

    def show_topic(self, topic: Topic, others: Sequence[Topic]) -> None:
        """Show name and buttons; the rest comes with `show_details`."""
        if topic != self.topic:
            empty_layout(self.posts)
        self.topic = topic
        self._others = [other for other in others if other.id != topic.id and other.kind == topic.kind]
        self.pictured.setVisible(topic.kind == "picture")
        self.name.setText(topic.name)
        self.name.setCursorPosition(0)
        self.mute.setText(TOPIC.tr("Unmute") if topic.muted else TOPIC.tr("Mute"))
        self.divide.setEnabled(topic.size > 1)
        self.join.setEnabled(bool(self._others))

    def _fill_menu(self) -> None:
        """Name the others once somebody looks for them: there may be a thousand."""
        self.menu.clear()
        for other in self._others:
            action = self.menu.addAction(other.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, other=other: self._join(other))

    def show_details(self, details: TopicDetails) -> None:
        """Show its history, and its likes with a way to forget each, at once."""
        for _ in self.fill(details):
            pass

    def fill(self, details: TopicDetails) -> Iterator[None]:
        """Show its history, and its likes with a way to forget each, one at each step."""
        self.history.setVisible(bool(details.months))
        self.history.show_months(details.months)
        self.undated.setText(
            TOPIC.plural(
                "Your export does not say when %n of these likes were.",
                "Your export does not say when %n of these likes were.",
                details.undated,
            )
        )
        self.undated.setVisible(details.undated > 0)
        empty_layout(self.posts)
        yield
        columns = 2 if self.width() >= TWO_COLUMNS else 1
        for place, card in enumerate(details.cards):
            row = PostRow(card)
            row.add_button(TOPIC.tr("Forget this like"), lambda post=card.id: self.like_forgotten.emit(post))
            self.posts.addWidget(row, place // columns, place % columns)
            yield

    def _button(self, row: QHBoxLayout, words: str, tip: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.clicked.connect(do)
        row.addWidget(button)
        return button

    def _rename(self) -> None:
        if self.topic is not None and self.name.text().strip() != self.topic.name:
            self.renamed.emit(self.topic.id, self.name.text())

    def _join(self, other: Topic) -> None:
        if self.topic is not None:
            self.joined.emit(self.topic.id, other.id)

    def _mute(self) -> None:
        if self.topic is not None:
            self.muted.emit(self.topic.id, not self.topic.muted)

    def _divide(self) -> None:
        if self.topic is not None:
            self.divided.emit(self.topic.id)

    def _forget(self) -> None:
        if self.topic is not None:
            self.forgotten.emit(self.topic.id)
