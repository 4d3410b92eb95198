"""Beside the feed: why this card, told by the likes that moved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.text_block import LINE_SEPARATOR, tidy
from engine.workflows.react import LONGEST_REASON

if TYPE_CHECKING:  # it comes with what it tells of
    from engine.workflows.why import Because, Why

WIDTH = 280
CLIPPED = 140  # characters
LEAST_TOLD = 0.005  # of a score: less is 0.00 in print

GROUPS = {
    "length": "how long it is",
    "form": "how it is written",
    "judged": "what was said of it",
    "meaning": "what it says",
}


UNSEEN = "Its picture was not looked at: only topics look at pictures."


class WhyPanel(QFrame):
    """Plain words; hidden until it is asked for. Takes the person's own reason for a like."""

    told = Signal(int, str)  # a post, and why it is liked
    answered = Signal(int, bool)  # a post whose draft is taken, or put away
    wanted = Signal(int)  # a post that a reason should be drafted for

    def __init__(self) -> None:
        super().__init__()
        self._post, self._kept = 0, ""
        self.setProperty("role", "sunken")
        with_words(self, lambda: self.setFixedWidth(scaled(WIDTH)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        outer.setSpacing(2 * STEP)
        outer.addWidget(label("Why this one?", "heading"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2 * STEP)
        outer.addLayout(self.lines)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why do you like it? A word or a line")
        self.reason.setAccessibleName("Why you like this post")
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.editingFinished.connect(self._keep)
        self.reason.hide()
        outer.addWidget(self.reason)
        outer.addWidget(self._drafting())
        self.ask = QPushButton("Have one drafted")
        self.ask.setToolTip("A model guesses why; it counts only once you accept it")
        self.ask.setProperty("role", "quiet")
        self.ask.clicked.connect(lambda: self.wanted.emit(self._post))
        self.ask.hide()
        outer.addWidget(self.ask)
        outer.addStretch(1)

    def _drafting(self) -> QFrame:
        self.draft = QFrame()
        self.draft.setProperty("role", "card")
        column = QVBoxLayout(self.draft)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        self.drafted_by, self.drafted = label("", "small", wrap=True), label("", wrap=True)
        column.addWidget(self.drafted_by)
        column.addWidget(self.drafted)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for words, name, do in (
            ("Accept", "Make this reason yours", lambda: self.answered.emit(self._post, True)),
            ("Edit", "Change this reason, then it is yours", self._take_over),
            ("Dismiss", "Put this draft away", lambda: self.answered.emit(self._post, False)),
        ):
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setAccessibleName(name)
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.draft.hide()
        return self.draft

    def _take_over(self) -> None:
        """Put the draft where reasons are typed: what is kept from there is the person's."""
        self.reason.setText(self.drafted.text())
        self.reason.setFocus()
        self.draft.hide()

    def _keep(self) -> None:
        words = " ".join(self.reason.text().split())
        if words != self._kept:
            self._kept = words
            self.told.emit(self._post, words)

    def show_why(self, why: Why) -> None:
        """Replace all lines; a reason that was begun for the card before is kept for that one."""
        self._keep()
        self._post, self._kept = why.post, why.reason
        self.reason.setText(why.reason)
        self.reason.setVisible(why.liked)
        self.drafted.setText(why.draft)
        self.drafted_by.setText(f"Drafted by {why.draft_by}, not yet yours")
        self.draft.setVisible(why.liked and bool(why.draft) and not why.reason)
        self.ask.setVisible(why.liked and not why.reason and not why.draft)
        empty_layout(self.lines)
        for words in said(why):
            self.lines.addWidget(label(words, wrap=True))
        for like in why.likes:
            self._add(f"You liked ({like.added:+.2f})", like)
        if why.dislike is not None:
            self._add(f"You turned down ({why.dislike.added:+.2f})", why.dislike)
        if why.likes and abs(why.others) >= LEAST_TOLD:
            self.lines.addWidget(label(f"All else that you liked or turned down ({why.others:+.2f})", "small"))

    def _add(self, head: str, because: Because) -> None:
        self.lines.addWidget(label(head, "small"))
        text = tidy(because.text).replace(LINE_SEPARATOR, " ")
        clipped = text if len(text) <= CLIPPED else f"{text[:CLIPPED].rstrip()}…"
        self.lines.addWidget(label(clipped, wrap=True))


def said(why: Why) -> list[str]:
    """Return what there is to say, in sentences."""
    from engine.workflows.choose_ranker import TOPICS
    from engine.workflows.why import NOT_NEAR

    if not why.readable:
        unread = "It has no words that could be read yet, so only its age counts."
        return [unread, *([UNSEEN] if why.picture_unseen else [])]
    lines: list[str] = []
    if why.surprise:
        lines.append("It was drawn as a surprise, to learn something new about you.")
    if why.ranker != TOPICS:
        return lines + _by_another(why)
    if not why.topic:
        lines.append("You have no likes yet that could have moved it.")
    elif why.nearer_than < NOT_NEAR:
        lines.append(f"It is like none of your topics. The nearest is “{why.name}”, no nearer than chance.")
    else:
        what = "Its picture" if why.kind == "picture" else "It"
        share = min(99.9, 100 * why.nearer_than)
        lines.append(f"{what} is near to “{why.name}”: more alike than {share:.1f} % of random posts are.")
    return lines


def _by_another(why: Why) -> list[str]:
    """Return what there is to say of a score that topics did not make."""
    from engine.workflows.choose_ranker import CHANCE

    if why.ranker == CHANCE:
        return ["The order is drawn by chance: nothing that you like or turned down moved it."]
    lines = [f"Ranked by “{why.title}”: {why.score:+.2f}, made up of what each post that you reacted to adds."]
    if why.groups:
        told = ", ".join(f"{GROUPS.get(name, name)} {added:+.2f}" for name, added in why.groups)
        lines.append(f"The same by what was looked at: {told}.")
    if not why.likes:
        lines.append("None of your likes moved it up.")
    return lines + ([UNSEEN] if why.picture_unseen else [])
