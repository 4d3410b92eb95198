"""Beside the feed: why this card, told by the likes that moved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.engine_words import said as engine_said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.text_block import LINE_SEPARATOR, tidy
from desktop.words import Texts, number
from engine.workflows.react import LONGEST_REASON

if TYPE_CHECKING:  # it comes with what it tells of
    from engine.workflows.why import Because, Why

WHY = Texts("WHY")

WIDTH = 280
CLIPPED = 140  # characters
LEAST_TOLD = 0.005  # of a score: less is 0.00 in print

GROUPS = {
    "length": WHY.later("how long it is"),
    "form": WHY.later("how it is written"),
    "judged": WHY.later("what was said of it"),
    "meaning": WHY.later("what it says"),
}


UNSEEN = WHY.later("Its picture was not looked at: only topics look at pictures.")


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
        outer.addWidget(label(WHY.tr("Why this one?"), "heading"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2 * STEP)
        outer.addLayout(self.lines)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(WHY.tr("Why do you like it? A word or a line"))
        self.reason.setAccessibleName(WHY.tr("Why you like this post"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.editingFinished.connect(self._keep)
        self.reason.hide()
        outer.addWidget(self.reason)
        outer.addWidget(self._drafting())
        self.ask = QPushButton(WHY.tr("Have one drafted"))
        self.ask.setToolTip(WHY.tr("A model guesses why; it counts only once you accept it"))
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
            (WHY.tr("Accept"), WHY.tr("Make this reason yours"), lambda: self.answered.emit(self._post, True)),
            (WHY.tr("Edit"), WHY.tr("Change this reason, then it is yours"), self._take_over),
            (WHY.tr("Dismiss"), WHY.tr("Put this draft away"), lambda: self.answered.emit(self._post, False)),
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
        self.drafted_by.setText(WHY.tr("Drafted by {model}, not yet yours").format(model=why.draft_by))
        self.draft.setVisible(why.liked and bool(why.draft) and not why.reason)
        self.ask.setVisible(why.liked and not why.reason and not why.draft)
        empty_layout(self.lines)
        for words in said(why):
            self.lines.addWidget(label(words, wrap=True))
        for like in why.likes:
            self._add(WHY.tr("You liked ({added})").format(added=signed(like.added)), like)
        if why.dislike is not None:
            self._add(WHY.tr("You turned down ({added})").format(added=signed(why.dislike.added)), why.dislike)
        if why.likes and abs(why.others) >= LEAST_TOLD:
            others = WHY.tr("All else that you liked or turned down ({added})").format(added=signed(why.others))
            self.lines.addWidget(label(others, "small", wrap=True))

    def _add(self, head: str, because: Because) -> None:
        self.lines.addWidget(label(head, "small"))
        text = tidy(because.text).replace(LINE_SEPARATOR, " ")
        clipped = text if len(text) <= CLIPPED else f"{text[:CLIPPED].rstrip()}…"
        self.lines.addWidget(label(clipped, wrap=True))


def signed(added: float) -> str:
    """Return what something adds to a score, with its sign."""
    said = number(added, 2)
    return said if said.startswith(("-", "−")) else f"+{said}"


def said(why: Why) -> list[str]:
    """Return what there is to say, in sentences."""
    from engine.workflows.choose_ranker import TOPICS
    from engine.workflows.why import NOT_NEAR

    if not why.readable:
        unread = WHY.tr("It has no words that could be read yet, so only its age counts.")
        return [unread, *([WHY.tr(UNSEEN)] if why.picture_unseen else [])]
    lines: list[str] = []
    if why.surprise:
        lines.append(WHY.tr("It was drawn as a surprise, to learn something new about you."))
    if why.ranker != TOPICS:
        return lines + _by_another(why)
    if not why.topic:
        lines.append(WHY.tr("You have no likes yet that could have moved it."))
    elif why.nearer_than < NOT_NEAR:
        far = WHY.tr("It is like none of your topics. The nearest is “{topic}”, no nearer than chance.")
        lines.append(far.format(topic=why.name))
    else:
        if why.kind == "picture":
            near = WHY.tr("Its picture is near to “{topic}”: more alike than {share} % of random posts are.")
        else:
            near = WHY.tr("It is near to “{topic}”: more alike than {share} % of random posts are.")
        lines.append(near.format(topic=why.name, share=number(min(99.9, 100 * why.nearer_than), 1)))
    return lines


def _by_another(why: Why) -> list[str]:
    """Return what there is to say of a score that topics did not make."""
    from engine.workflows.choose_ranker import CHANCE

    if why.ranker == CHANCE:
        return [WHY.tr("The order is drawn by chance: nothing that you like or turned down moved it.")]
    ranked = WHY.tr("Ranked by “{ranker}”: {score}, made up of what each post that you reacted to adds.")
    lines = [ranked.format(ranker=engine_said(why.title), score=signed(why.score))]
    if why.groups:
        told = ", ".join(f"{WHY.tr(GROUPS.get(name, name))} {signed(added)}" for name, added in why.groups)
        lines.append(WHY.tr("The same by what was looked at: {parts}.").format(parts=told))
    if not why.likes:
        lines.append(WHY.tr("None of your likes moved it up."))
    return lines + ([WHY.tr(UNSEEN)] if why.picture_unseen else [])
