"""Whether a study is still what was sealed: a check, a line to keep elsewhere, and a kept line to check against."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import told
from desktop.notices import of_error
from desktop.screen import App
from desktop.theme import STEP, restyle
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number
from engine.core.errors import NotYet
from engine.workflows.study_proof import Anchored, Audit, anchor, verify
from engine.workflows.workspace import Workspace

PROOF = Texts("PROOF")

FILE = "inside-joke-anchors.txt"
LISTED = 8
HEAD = PROOF.later("A line to keep elsewhere")
WHY = PROOF.later(
    "Whoever can write to this profile could rewrite a whole study, or cut its end off. A line that lies elsewhere, in "
    "a mail to yourself or on paper, shows it. It tells nothing about who wrote what."
)


class ProofPanel(QFrame):
    """Works on the study that was started last; nothing that it shows tells of an arm."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app, self._busy, self._study = app, False, ""
        self._checked: str | None = None  # the line at the last check; None: the one that comes next
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label(PROOF.tr("Is it still the same study?"), "strong"))
        self.check = _button(PROOF.tr("Check that nothing was changed"), self.look)
        column.addLayout(_row(self.check))
        self.verdict, self.details = label("", "muted", wrap=True), label("", "muted", wrap=True)
        for each in (self.verdict, self.details):
            each.hide()
            column.addWidget(each)
        self.keeping = QWidget()
        self._keep_line(self.keeping)
        column.addWidget(self.keeping)

    def refresh(self) -> None:
        """Read again where the study stands."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: _standing(ws), then=self._show_line, failed=self._no_line)

    def look(self) -> None:
        """Check the study alone."""
        self._verify("")

    def look_against(self, kept: str) -> None:
        """Check it, and hold a kept line against it, or those of a file."""
        if not kept.strip():
            self._say(PROOF.tr("Paste a line that you kept, first."), "muted")
            self.kept.setFocus()
            return
        self._verify(kept.strip())

    def save_to(self, file: Path) -> None:
        """Add the line to the end of a file."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: anchor(ws, file), then=self._saved, failed=self._not_saved)

    def _keep_line(self, whole: QWidget) -> None:
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 2 * STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(label(PROOF.tr(HEAD), "strong"))
        column.addWidget(label(PROOF.tr(WHY), "muted", wrap=True))
        ground = QFrame()
        ground.setProperty("role", "sunken")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        self.line = label("", wrap=True)
        self.line.setAccessibleName(PROOF.tr(HEAD))
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self.line)
        column.addWidget(ground)
        self.copied = label("", "small", wrap=True)
        self.copy = _button(PROOF.tr("Copy"), self._copy)
        self.save = _button(PROOF.tr("Save to a file…"), self._choose_new)
        column.addLayout(_row(self.copy, self.save))
        column.addWidget(self.copied)
        self.copied.hide()
        column.addSpacing(2 * STEP)
        column.addWidget(label(PROOF.tr("A line that you kept"), "strong"))
        self.kept = QLineEdit()
        self.kept.setPlaceholderText(PROOF.tr("Paste it here"))
        self.kept.setAccessibleName(PROOF.tr("A line that you kept"))
        self.kept.returnPressed.connect(lambda: self.look_against(self.kept.text()))
        column.addWidget(self.kept)
        self.against = _button(PROOF.tr("Check against it"), lambda: self.look_against(self.kept.text()))
        self.open = _button(PROOF.tr("From a file…"), self._choose_kept)
        column.addLayout(_row(self.against, self.open))

    def _verify(self, kept: str) -> None:
        if self._busy:
            return
        self._busy = True
        self._say(PROOF.tr("Checking every row…"), "muted")
        ws = self._app.workspace
        self._app.tasks.start(lambda: verify(ws, kept), then=self._found, failed=self._failed)

    def _found(self, found: Audit) -> None:
        self._busy = False
        self._checked = None
        verdict, lines = in_words(found)
        if found.study != self._study:
            other = PROOF.tr("That line is of another study, {study}.").format(study=found.study)
            verdict = f"{other} {verdict}"
        self._say(verdict, "like" if found.sound else "dislike", lines)
        self.refresh()  # what was checked, and the line that stands there, are of one moment

    def _failed(self, error: Exception) -> None:
        self._busy, self._checked = False, ""
        notice = of_error(error)
        self._say(notice.message, "dislike", [notice.hint])

    def _say(self, verdict: str, role: str, lines: list[str] | None = None) -> None:
        restyle(self.verdict, "role", role)
        self.verdict.setText(verdict)
        self.details.setText("\n".join(filter(None, lines or [])))
        self.verdict.show()
        self.details.setVisible(bool(self.details.text()))

    def _show_line(self, now: Anchored | None) -> None:
        study, short = ("", "") if now is None else (now.study, now.short)
        if study != self._study:
            self._study = study
            self.kept.clear()
        if self._checked is None:
            self._checked = short
        if short != self._checked and not self._busy:  # what was said is of another study, or of an earlier moment
            self.verdict.hide()
            self.details.hide()
        self.keeping.setVisible(now is not None)
        if short != self.line.text():
            self.copied.hide()
        self.line.setText(short)
        self.line.setAccessibleName(f"{PROOF.tr(HEAD)}: {short}")

    def _no_line(self, _error: Exception) -> None:
        self.keeping.hide()  # what cannot be read has no line; a check says why

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self._tell(PROOF.tr("Copied. It stays true for ever; a later one covers more."))

    def _choose_new(self) -> None:
        dont_ask = QFileDialog.Option.DontConfirmOverwrite  # a line is added, none is lost
        title, kind = PROOF.tr("Add the line to a file"), PROOF.tr("Text (*.txt)")
        name, _ = QFileDialog.getSaveFileName(self, title, FILE, kind, options=dont_ask)
        if name:
            self.save_to(Path(name))

    def _choose_kept(self) -> None:
        title, kind = PROOF.tr("A file with lines that you kept"), PROOF.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if name:
            self.look_against(name)

    def _saved(self, saved: Anchored) -> None:
        self._show_line(saved)
        words = PROOF.tr("Added to {file}. On another disk, or with somebody else, it proves more.")
        self._tell(words.format(file=Path(saved.saved).name))

    def _not_saved(self, error: Exception) -> None:
        notice = of_error(error)
        self._tell(f"{notice.message} {notice.hint}")

    def _tell(self, words: str) -> None:
        self.copied.setText(words)
        self.copied.show()


def in_words(found: Audit) -> tuple[str, list[str]]:
    """Return what a check found: one sentence, and lines that say more."""
    if not found.sound:
        count = len(found.broken)
        more = [PROOF.tr("And {count} more.").format(count=number(count - LISTED))] if count > LISTED else []
        places = PROOF.plural("Something was changed.", "Something was changed, in %n places.", count)
        return places, [*(told(each.words) for each in found.broken[:LISTED]), *more]
    if not found.chained:
        whole = PROOF.tr(
            "Nothing that can be checked was changed: everything that was sealed before card one is as it was."
        )
        return whole, [PROOF.tr("This study was begun before events were chained, so those cannot be checked.")]
    first = PROOF.plural(
        "Nothing was changed: everything that was sealed before card one is as it was, and its one event is in one "
        "unbroken chain.",
        "Nothing was changed: everything that was sealed before card one is as it was, and its %n events are in one "
        "unbroken chain.",
        found.events,
    )
    if found.anchors:
        return first, [
            PROOF.plural(
                "It fits the line that you kept, too.", "It fits the %n lines that you kept, too.", found.anchors
            )
        ]
    return first, [
        PROOF.tr("Without a kept line, nobody can see whether all of it was written anew, or its end cut off.")
    ]


def _standing(ws: Workspace) -> Anchored | None:
    try:
        return anchor(ws)
    except NotYet:  # none yet, or one from before the chain, which a check says
        return None


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.clicked.connect(lambda: do())
    return made


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    for each in widgets:
        row.addWidget(each)
    row.addStretch(1)
    return row
