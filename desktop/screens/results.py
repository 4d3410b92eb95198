"""What a blind study found: nothing before the reveal; then each way of telling the model, with its uncertainty.

The one way to a number before the reveal is an early look with a reason, which marks the study for ever.
"""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from desktop.engine_words import told
from desktop.notices import Notice
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.arm_row import ArmRow
from desktop.widgets.early_look import EarlyMark
from desktop.widgets.empty import Empty
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout, tab_as_laid_out
from desktop.widgets.proof_panel import ProofPanel
from desktop.widgets.sealed_page import SealedPage
from desktop.words import Texts, number
from engine.core.errors import NotYet
from engine.workflows.study import Report, Written, study_report, write_report
from engine.workflows.study_proof import peek

RESULTS = Texts("RESULTS")

TITLE = RESULTS.later("Who made you laugh")
EARLY = RESULTS.later("A look before the end")
EVIDENCE = RESULTS.later(
    "How to read the evidence: 1 to 1 says nothing; 20 to 1 is the bar, which chance alone reaches in at most 1 of 20 "
    "sessions, however often you look."
)
TERMS = RESULTS.later(
    "In the terms of statistics: a round is a block of the plan; the evidence is an e-value (a beta mixture of "
    "likelihood ratios), adjusted for all ways; the difference is tested by McNemar's mid-p, adjusted by Holm."
)
"""What plain words stand for, where they are pointed at."""


@SCREENS.register
class ResultsScreen(Screen):
    """Arms sorted by what was liked, the human-made control among them, and a way to take the numbers away."""

    name = "results"
    title = TITLES.later("Results")
    icon = "chart-no-axes-column"
    key = "R"
    order = 40

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._early = False
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        self.none = Empty(
            app.theme, "chart-no-axes-column", RESULTS.tr("No session yet"), RESULTS.tr("Rate a blind session first.")
        )
        self.none.add(RESULTS.tr("Set up a session"), lambda: app.signals.go.emit("session"), primary=True)
        self.sealed = SealedPage(app)
        self.sealed.gone_on.connect(lambda: app.signals.go.emit("session"))
        self.sealed.early.wanted.connect(self.look_early)
        self._build_page()
        for page in (self.none, self.sealed, self.page):
            self.pages.addWidget(page)

    def entered(self) -> None:
        """Read the report again."""
        self.app.tasks.start(self._read, then=self._show, failed=self._unreadable)

    def left(self) -> None:
        """Show no early numbers again without another look."""
        if self._early:
            self._close_look()

    def look_early(self, because: str) -> None:
        """Look at the results before the end; the study keeps the reason."""
        ws = self.app.workspace
        work = partial(peek, ws, because)
        self.app.tasks.start(work, then=self._show_early, failed=self._not_looked, lane=Lane.write)

    def save_to(self, folder: Path) -> None:
        """Write the report as a page and as data, and say where."""
        ws = self.app.workspace
        self.app.tasks.start(
            lambda: write_report(ws, folder),
            then=self._saved,
            failed=self.show_error,
        )

    def _read(self) -> Report | None:
        try:
            return study_report(self.app.workspace)
        except NotYet:
            return None

    def _show(self, report: Report | None) -> None:
        if report is None:
            self.pages.setCurrentWidget(self.none)
        elif not report.revealed:
            self.sealed.tell(report)
            self.pages.setCurrentWidget(self.sealed)
        else:
            self._show_page(report, TITLE)

    def _unreadable(self, _error: Exception) -> None:
        self.sealed.tell_unreadable()
        self.pages.setCurrentWidget(self.sealed)

    def _show_early(self, report: Report) -> None:
        if self.isVisible():  # who has left meanwhile has looked, and is not shown what
            self._show_page(report, EARLY)

    def _show_page(self, report: Report, title: str) -> None:
        self._early = title == EARLY
        self._fill(report)
        self.page.title.setText(RESULTS.tr(title))
        self.save.setVisible(report.revealed)
        self.close_look.setVisible(not report.revealed)
        self.mark.tell([look.words for look in report.peeks])
        self.proof.refresh()
        tab_as_laid_out(self.page)
        self.pages.setCurrentWidget(self.page)
        self.page.verticalScrollBar().setValue(0)

    def _close_look(self) -> None:
        empty_layout(self.rows)
        self._early = False
        self.page.title.setText(RESULTS.tr(TITLE))
        self.pages.setCurrentWidget(self.sealed)
        self.sealed.verticalScrollBar().setValue(0)
        self.setFocus()
        self.entered()

    def _not_looked(self, error: Exception) -> None:
        self.sealed.early.close_again()
        self.show_error(error)

    def _build_page(self) -> None:
        self.page = Page(RESULTS.tr(TITLE))
        self.save, self.close_look = (
            QPushButton(RESULTS.tr("Save report…")),
            QPushButton(RESULTS.tr("Close the look")),
        )
        self.save.clicked.connect(self._choose_folder)
        self.close_look.clicked.connect(lambda: self._close_look())
        for button in (self.save, self.close_look):
            self.page.beside_title(button)
        self.close_look.hide()
        self.mark, self.proof, self.rows = EarlyMark(self.app.theme), ProofPanel(self.app), QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        self.page.column.addWidget(self.mark)
        self.page.column.addLayout(self.rows)
        self.page.column.addWidget(self.proof)
        self.page.column.addStretch(1)

    def _fill(self, report: Report) -> None:
        empty_layout(self.rows)
        self.page.line.setText(
            RESULTS.tr(
                "You rated {rated} of {cards} cards. The bar is where the true like rate may be; bars that overlap may "
                "well be the same. Cards come in rounds, with one of each way in a round."
            ).format(rated=number(report.rated), cards=number(report.cards))
        )
        found: list[tuple[float, ArmRow]] = []
        for arm in report.arms:
            rate = arm.like_rate and (arm.like_rate.estimate, arm.like_rate.low, arm.like_rate.high)
            counts = (arm.likes, arm.neutral, arm.dislikes, arm.shown - arm.rated)
            found.append(
                (rate[0] if rate else -1.0, ArmRow(self.app.theme, told(arm.title), counts, rate, told(arm.words)))
            )
        for control in report.controls:
            rate = control.like_rate and (control.like_rate.estimate, control.like_rate.low, control.like_rate.high)
            counts = (control.likes, control.neutral, control.dislikes, control.shown - control.rated)
            title = RESULTS.tr("Written by people")
            row = ArmRow(self.app.theme, title, counts, rate, told(control.words), reference=True)
            found.append((rate[0] if rate else -1.0, row))
        for _, row in found:
            row.setToolTip(RESULTS.tr(TERMS))
        rows = [row for _, row in sorted(found, key=lambda pair: -pair[0])]
        for place, row in enumerate(rows):
            row.axis = place == 0
            self.rows.addWidget(row)
        self.rows.addWidget(_explained())
        self._add_eye(report)
        self._add_judges(report)
        self._add_costs(report)
        self._add_checks(report)
        self._add_notes(report)

    def _add_eye(self, report: Report) -> None:
        depth = report.eye_in_depth
        lines = [report.ai_words, *(depth.words if depth is not None else ())]
        column = self._add_frame(RESULTS.tr("Human or AI?"))
        for line in lines:
            column.addWidget(label(told(line), "muted", wrap=True))
        if report.side_by_side is not None:
            words = RESULTS.tr("Side by side: {found}").format(found=told(report.side_by_side.words))
            column.addWidget(label(words, "muted", wrap=True))

    def _add_costs(self, report: Report) -> None:
        known = [(arm.title, arm.costs.words) for arm in report.arms if arm.costs is not None and arm.costs.words]
        if not known:
            return
        column = self._add_frame(RESULTS.tr("What a like cost"))
        for title, words in known:
            column.addWidget(label(f"{told(title)}. {told(words)}", "muted", wrap=True))

    def _add_checks(self, report: Report) -> None:
        found = report.in_depth
        if found is None:
            return
        column = self._add_frame(RESULTS.tr("Did it run as planned?"))
        for check in sorted(found.checks, key=lambda each: each.fine):
            column.addWidget(label(told(check.words), "muted" if check.fine else "strong", wrap=True))

    def _add_judges(self, report: Report) -> None:
        if report.judging is None:
            return
        column = self._add_frame(RESULTS.tr("Could a judge have known?"))
        if report.judging.retest_words:
            column.addWidget(label(told(report.judging.retest_words), "muted", wrap=True))
        for judge in report.judging.judges:
            column.addWidget(label(told(judge.title), wrap=True))
            column.addWidget(label(told(judge.words), "muted", wrap=True))
        for note in report.judging.notes:
            column.addWidget(label(told(note), "small", wrap=True))

    def _add_frame(self, title: str) -> QVBoxLayout:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        column.addWidget(label(title, "strong"))
        self.rows.addWidget(frame)
        return column

    def _add_notes(self, report: Report) -> None:
        marked = {look.words for look in report.peeks}  # those stand at the top
        caveats = [each for each in report.caveats if each not in marked]
        power = report.in_depth.power_words if report.in_depth is not None else ""
        left_out = RESULTS.tr("Left out: {method}. {why}")
        notes = [told(note) for note in (power, *caveats)]
        notes += [left_out.format(method=each.arm, why=told(each.why)) for each in report.left_out]
        column = self._add_frame(RESULTS.tr("Before you believe it"))
        for note in notes:
            if note:
                column.addWidget(label(note, "muted", wrap=True))
        plan = RESULTS.tr("Plan {hash}, fixed before the first card.").format(hash=report.plan_hash[:12])
        column.addWidget(label(plan, "small", wrap=True))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, RESULTS.tr("Save the report in"), str(Path.home()))
        if chosen:
            self.save_to(Path(chosen))

    def _saved(self, written: Written) -> None:
        words = RESULTS.tr("Saved {file}, and its data as JSON and CSV.").format(file=Path(written.html).name)
        self.notices.show_notice(Notice(words, str(Path(written.html).parent), seconds=12))


def _explained() -> QLabel:
    words = label(RESULTS.tr(EVIDENCE), "small", wrap=True)
    words.setToolTip(RESULTS.tr(TERMS))
    return words


if __name__ == "__main__":
    from desktop.preview import show

    show("results")
