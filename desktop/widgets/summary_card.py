"""The profile in words: lines with a margin of evidence, all of which the person may change, and what it cost."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.engine_words import said
from desktop.screen import App
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.widgets.profile_history import ProfileHistory, took
from desktop.widgets.profile_line import ProfileLine
from desktop.words import Texts, number
from engine.core.records import Summary
from engine.core.written_profile import SECTIONS, in_order
from engine.workflows import edit_summary
from engine.workflows.edit_summary import LONGEST_LINE, Evidence
from engine.workflows.tell import current_summary
from engine.workflows.write_summary import Due, due

SUMMARY = Texts("SUMMARY")

HEADS = {
    "topics": SUMMARY.later("Topics"),
    "likes": SUMMARY.later("Across topics"),
    "form": SUMMARY.later("How it is made"),
    "dislikes": SUMMARY.later("Turned down"),
    "avoid": SUMMARY.later("Never"),
}
NOTHING = SUMMARY.later("Nothing is written yet. Write a line yourself, or let the model try.")


class SummaryCard(QFrame):
    """Writes edits itself; what needs a model goes to the worker, and may be stopped in the task strip."""

    def __init__(self, app: App, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._app, self._failed = app, failed
        self.summary = Summary()
        self.rows: dict[int, ProfileLine] = {}
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label(SUMMARY.tr("In words"), "heading"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        column.addLayout(self.lines)
        column.addLayout(self._adding())
        self.based = label("", "small", wrap=True)
        column.addWidget(self.based)
        column.addLayout(self._buttons())
        self.history = ProfileHistory()
        self.history.restored.connect(self._restore)
        self.history.compared.connect(self._compare)
        column.addWidget(self.history)
        column.addStretch(1)
        app.signals.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read again what is written."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: (current_summary(ws), due(ws)), then=self._show)

    def show_summary(self, summary: Summary) -> None:
        """Show the lines of a version, and what it cost."""
        self.summary = summary
        empty_layout(self.lines)
        self.rows.clear()
        section = ""
        for line in in_order(summary.lines):
            if line.section != section:
                section = line.section
                head = label(SUMMARY.tr(HEADS[section]), "small")
                head.setContentsMargins(0, 2 * STEP, 0, 0)
                self.lines.addWidget(head)
            row = self.rows[line.id] = ProfileLine(line)
            self._connect(row)
            self.lines.addWidget(row)
        if not summary.lines:
            self.lines.addWidget(label(SUMMARY.tr(NOTHING), "muted", wrap=True))
        self.write.setText(SUMMARY.tr("Write it again") if summary.version else SUMMARY.tr("Write it for me"))
        self.update_button.setVisible(summary.version > 0)
        self.undo.setEnabled(summary.version > 1)
        self._say(Due(new=0, kind="none"))

    def write_anew(self) -> None:
        """Have the model write the whole profile."""
        self._work("write_summary", SUMMARY.tr("Writing your profile"))

    def follow(self) -> None:
        """Have the model follow the latest likes."""
        self._work("update_summary", SUMMARY.tr("Updating your profile"))

    # ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _adding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.part = QComboBox()
        self.part.setAccessibleName(SUMMARY.tr("Part of the profile for your line"))
        self.part.view().setAccessibleName(SUMMARY.tr("Parts of the profile"))
        for name in SECTIONS:
            self.part.addItem(SUMMARY.tr(HEADS[name]), name)
        self.part.setCurrentIndex(SECTIONS.index("likes"))
        self.own = QLineEdit()
        self.own.setPlaceholderText(SUMMARY.tr("Add a line in your own words"))
        self.own.setAccessibleName(SUMMARY.tr("A line in your own words"))
        self.own.setMaxLength(LONGEST_LINE)
        self.own.returnPressed.connect(self._add)
        row.addWidget(self.own, 1)
        row.addWidget(self.part)
        return row

    def _buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(STEP)
        first, second = QHBoxLayout(), QHBoxLayout()
        self.write = QPushButton(SUMMARY.tr("Write it for me"))
        self.update_button = QPushButton(SUMMARY.tr("Follow my likes"))
        self.undo, self.versions, self.told = (
            QPushButton(SUMMARY.tr("Undo")),
            QPushButton(SUMMARY.tr("Versions")),
            QPushButton(SUMMARY.tr("What the model is told")),
        )
        ws = self._app.workspace
        for button, row, do in (
            (self.write, first, self.write_anew),
            (self.update_button, first, self.follow),
            (self.undo, first, lambda: self._edit(lambda: edit_summary.undo_summary(ws))),
            (self.versions, second, self._show_versions),
            (self.told, second, self._show_told),
        ):
            button.clicked.connect(do)
            row.addWidget(button)
        for row in (first, second):
            row.setSpacing(2 * STEP)
            row.addStretch(1)
            rows.addLayout(row)
        for button in (self.undo, self.versions, self.told):
            button.setProperty("role", "quiet")
        return rows

    def _connect(self, row: ProfileLine) -> None:
        ws = self._app.workspace

        def reword(line: int, text: str) -> None:
            self._edit(lambda: edit_summary.reword_line(ws, line, text))

        def remove(line: int) -> None:
            self._edit(lambda: edit_summary.remove_line(ws, line))

        def pin(line: int, on: bool) -> None:
            self._edit(lambda: edit_summary.pin_line(ws, line, pinned=on))

        def answer(line: int, take: bool) -> None:
            self._edit(lambda: edit_summary.answer_proposal(ws, line, take=take))

        row.opened.connect(self._open)
        row.reworded.connect(reword)
        row.removed.connect(remove)
        row.pinned.connect(pin)
        row.answered.connect(answer)

    def _restore(self, version: int) -> None:
        ws = self._app.workspace
        self._edit(lambda: edit_summary.restore(ws, version))

    def _edit(self, do: Callable[[], Summary]) -> None:
        self.history.close_it()
        self._app.tasks.start(do, then=self.show_summary, failed=self._failed, lane=Lane.write)

    def _add(self) -> None:
        text, section, ws = self.own.text(), str(self.part.currentData()), self._app.workspace
        if text.strip():
            self.own.clear()
            self._edit(lambda: edit_summary.add_line(ws, text, section))

    def _open(self, line: int) -> None:
        ws = self._app.workspace
        self._app.tasks.start(lambda: edit_summary.evidence(ws, line), then=self._opened, failed=self._failed)

    def _opened(self, found: Evidence) -> None:
        row = self.rows.get(found.line.id)
        if row is not None:
            row.show_likes(found.cards)

    def _show_versions(self) -> None:
        ws = self._app.workspace
        if self.history.showing == "history":
            self.history.close_it()
            return
        self._app.tasks.start(lambda: edit_summary.history(ws), then=self.history.show_history)

    def _show_told(self) -> None:
        ws = self._app.workspace
        if self.history.showing == "told":
            self.history.close_it()
            return
        self._app.tasks.start(lambda: edit_summary.told(ws), then=self.history.show_told)

    def _compare(self, before: int, after: int) -> None:
        ws = self._app.workspace
        self._app.tasks.start(
            lambda: edit_summary.compare(ws, before, after), then=self.history.show_difference, failed=self._failed
        )

    def _work(self, name: str, title: str) -> None:
        for button in (self.write, self.update_button):
            button.setEnabled(False)
        job = self._app.client.submit(name, title=title)
        job.failed.connect(self._failed)
        job.ended.connect(self._worked)

    def _worked(self) -> None:
        for button in (self.write, self.update_button):
            button.setEnabled(True)
        self.refresh()

    def _changed(self, what: str) -> None:
        if what == "summary" and self.isVisible():
            self.refresh()

    def _show(self, found: tuple[Summary, Due]) -> None:
        summary, waiting = found
        if summary != self.summary or not self.rows:
            self.show_summary(summary)
        self._say(waiting)

    def _say(self, waiting: Due) -> None:
        summary = self.summary
        sentences: list[str] = []
        if summary.version:
            words = SUMMARY.plural(
                "Version {version}, from %n posts.", "Version {version}, from %n posts.", len(summary.evidence)
            )
            sentences.append(words.format(version=number(summary.version)))
        if summary.cost.tokens_out:
            sentences.append(took(summary.cost))
        if waiting.why:
            sentences.append(said(waiting.why))
        elif summary.version and waiting.new:
            sentences.append(
                SUMMARY.plural(
                    "%n newer likes or dislikes are not in it yet.",
                    "%n newer likes or dislikes are not in it yet.",
                    waiting.new,
                )
            )
        self.based.setText(" ".join(sentences))
        self.based.setVisible(bool(sentences))
